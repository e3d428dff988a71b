"""MBN."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="MBN",
    hosts=("mbn.co.kr", "mbn.mk.co.kr"),
    layouts=(
        Layout(
            name="mbn",
            body=('#newsViewArea[itemprop="articleBody"]', ".detail#newsViewArea", "#newsViewArea"),
            headline=(
                ".title_box h1",
                ".box01 h1",
                "#content_2020_top h1",
                "#article_title .title_n",
            ),
            published=(".txt_box .time", "span.time", "#article_title .reg_dt"),
            modified=("#article_title .upd_dt",),
            byline=(".title_box .txt_box > .time",),
            section=(".title_box .section",),
            drop=('[id*="google"]', ".player"),
        ),
    ),
    feeds=("https://www.mbn.co.kr/rss",),
)
