"""경기신문."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kgnews",
    body=("#news_body_area", ".cnt_view.news_body_area"),
    headline=(".art_top h2", ".fix_art_top h2"),
    subheadings=(".art_top h3",),
    published=("ul.art_info",),
    byline=("ul.art_info li:first-child",),
    captions=(".imgframe", ".img_caption"),
    drop=(".art_more", ".article_relation"),
)

OUTLET = Outlet(
    name="경기신문",
    hosts=("kgnews.co.kr",),
    layouts=(VIEW,),
)
