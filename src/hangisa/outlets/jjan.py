"""전북일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="jjan",
    body=(".article_txt_container",),
    published=(".byline_info_wrap",),
    byline=(".byline_info_wrap",),
    drop=(".taboola", ".reply", '[class*="_ad"]', ".social", ".reporter", ".relation", ".series"),
)

OUTLET = Outlet(
    name="전북일보",
    hosts=("jjan.kr",),
    layouts=(VIEW,),
)
