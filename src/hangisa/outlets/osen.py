"""OSEN."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="osen",
    body=('#articleBody[itemprop="articleBody"]', ".view-cont"),
    headline=(".view-info_title",),
    published=(".view-info__date",),
    byline=(".view-info__journalist em",),
    section=(".page-location a",),
    captions=("#articleBody figcaption",),
)

UNTIL_2020 = Layout(
    name="osen until 2020",
    body=("#_article",),
    headline=("#container .detailTitle .obj",),
    published=("#container .writer",),
    byline=("#container .writer",),
    drop=("#divBox", 'div[class^="tabArea"]', ".mask_div", ".articleList"),
)

OUTLET = Outlet(
    name="OSEN",
    hosts=("osen.co.kr", "osen.mt.co.kr"),
    layouts=(VIEW, UNTIL_2020),
)
