"""이투데이."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="etoday",
    body=(".articleView", ".view_contents"),
    headline=("h1.main_title",),
    published=(".newsinfo",),
    byline=(".reporter_name",),
    captions=(".img_box_desc",),
    drop=(
        ".newsdata",
        ".block_box",
        ".byline",
        ".recommend_btn",
        ".kwd_tags",
        '[style*="width:600px;margin:auto"]',
    ),
)

OUTLET = Outlet(name="이투데이", hosts=("etoday.co.kr",), layouts=(LAYOUT,))
