"""JTBC."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="JTBC",
    hosts=("news.jtbc.co.kr", "news.jtbc.joins.com"),
    layouts=(
        Layout(
            name="jtbc",
            body=("#ijam_content",),
            byline=(".author-item span",),
            section=('a[href*="/sections/"]',),
            captions=("#ijam_content figcaption",),
        ),
        Layout(
            name="jtbc-2015",
            body=("#articlebody .article_content", ".article_content"),
            headline=("h3#jtbcBody", "#articletitle .title h3"),
            subheadings=("#sub_articletitle .title h4",),
            published=(".artical_date", ".i_date"),
            byline=("#textReporter_area .name",),
            drop=(
                ".article_msn_ad",
                "#id_movie_area",
                ".article_list",
                ".article_list_wrap",
                ".regard_area",
                ".jtbc_vod",
            ),
        ),
    ),
)
