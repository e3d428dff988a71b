"""일요시사."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="ilyosisa",
    body=("#news_body_area", ".cnt_view.news_body_area"),
    headline=(".art_top h2",),
    subheadings=(".art_top h3",),
    published=("ul.art_info",),
    byline=("ul.art_info li:first-child",),
    captions=(".imgframe", ".img_caption"),
    drop=(".art_more", ".article_relation"),
)

OUTLET = Outlet(
    name="일요시사",
    hosts=("ilyosisa.co.kr",),
    layouts=(VIEW,),
)
