"""한국금융신문."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="fntimes",
    body=(".vcon_con_intxt",),
    published=(".vcon_hd_din3",),
    captions=(".vcon_con_intxt .mimg",),
)

OUTLET = Outlet(name="한국금융신문", hosts=("fntimes.com",), layouts=(LAYOUT,))
