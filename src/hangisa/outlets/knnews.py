"""경남신문."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="knnews",
    body=("#content_li",),
    headline=("h1.h1_tex",),
    published=(".cont_tit",),
    captions=("#content_li .photo",),
)

OUTLET = Outlet(
    name="경남신문",
    hosts=("knnews.co.kr",),
    layouts=(VIEW,),
)
