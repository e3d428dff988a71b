"""The Korea Times."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="koreatimes",
    body=("#p", "#startts"),
    headline=(".view_page_news_header_wrapper h1", ".view_headline"),
    published=(".view_page_news_header_wrapper span",),
    byline=(".view_reporter_div",),
    drop=("#webtalks_btn_listenDiv",),
)

OUTLET = Outlet(
    name="The Korea Times",
    hosts=("koreatimes.co.kr",),
    layouts=(VIEW,),
)
