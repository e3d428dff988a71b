"""경기일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kyeonggi",
    body=(".article_cont_wrap",),
    headline=("h1.article_tit", ".article_head .title"),
    subheadings=(".sub_tit",),
    published=(".article_date",),
    byline=(".report_box",),
    drop=(
        ".sub_tit",
        ".report_box",
        '[class*="center_ad"]',
        '[class*="btm_ad"]',
        '[class*="tag_"]',
        ".borderT",
    ),
)

OUTLET = Outlet(
    name="경기일보",
    hosts=("kyeonggi.com",),
    layouts=(VIEW,),
)
