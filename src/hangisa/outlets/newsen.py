"""뉴스엔."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="newsen",
    body=("#CLtag",),
    headline=("span.art_title",),
    published=('td[align="right"][style*="padding:10px"]',),
)

OUTLET = Outlet(
    name="뉴스엔",
    hosts=("newsen.com",),
    layouts=(VIEW,),
)
