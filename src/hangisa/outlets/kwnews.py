"""강원일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kwnews",
    body=(".post-body-area", "#articlebody", ".article_content"),
    headline=(".article_head h2.title", "h2.title"),
    published=(".date-info", "span.date"),
    drop=(".art_mid_ad", ".date-info", '[class*="reporter"]'),
)

OUTLET = Outlet(
    name="강원일보",
    hosts=("kwnews.co.kr",),
    layouts=(VIEW,),
)
