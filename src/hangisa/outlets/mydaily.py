"""마이데일리."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="mydaily",
    body=(".article_content",),
    headline=(".article_head .title",),
    published=(".article_head .byline",),
    byline=(".article_head .byline",),
    drop=(".subtitle", '[class*="wcms_ad"]', ".ab_body_byline"),
)

UNTIL_2021 = Layout(
    name="mydaily until 2021",
    body=(".read_view_wrap #article",),
    headline=(".read_view_wrap dt",),
    published=(".read_view_date",),
    drop=("div.mask_div",),
)

OUTLET = Outlet(
    name="마이데일리",
    hosts=("mydaily.co.kr",),
    layouts=(VIEW, UNTIL_2021),
)
