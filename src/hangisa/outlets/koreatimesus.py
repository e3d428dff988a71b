"""미주한국일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="koreatimesus",
    body=("#print_arti",),
    headline=(".tit_arti h4",),
    subheadings=("#print_arti .sub_tit",),
    published=("#print_arti_info",),
    captions=("#print_arti .photo",),
    drop=(".sub_tit",),
)

OUTLET = Outlet(
    name="미주한국일보",
    hosts=("koreatimes.com",),
    layouts=(VIEW,),
)
