"""메디게이트뉴스."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="medigate",
    body=(".content_print",),
    headline=("p.titxt",),
    subheadings=("p.subtxt",),
    published=("p.update",),
    captions=(".content_print .image",),
    drop=(".subtxt", ".doc_notice", ".copyright", ".taglist", ".util"),
)

OUTLET = Outlet(
    name="메디게이트뉴스",
    hosts=("medigatenews.com",),
    layouts=(VIEW,),
)
