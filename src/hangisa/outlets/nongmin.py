"""농민신문."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="nongmin",
    body=(".news_txt.ck-content",),
    headline=(".view_tit pre",),
    subheadings=(".news_sub_tit pre",),
    published=(".view_data .inr",),
    byline=("#writeName",),
    captions=(".ck-content figcaption",),
    drop=(".ad-view",),
)

OUTLET = Outlet(name="농민신문", hosts=("nongmin.com",), layouts=(LAYOUT,))
