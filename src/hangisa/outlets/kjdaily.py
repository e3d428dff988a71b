"""광주매일신문."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kjdaily",
    body=("#content",),
    headline=(".adttl", "#adttl"),
    subheadings=(".adttl2",),
    published=("#byline",),
    byline=("#byline",),
    drop=('[style*="text-align:right"]', ".adttl2", ".social"),
)

OUTLET = Outlet(
    name="광주매일신문",
    hosts=("kjdaily.com",),
    layouts=(VIEW,),
)
