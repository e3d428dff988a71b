"""SBS."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="SBS",
    hosts=("news.sbs.co.kr", "mnews.sbs.co.kr"),
    layouts=(
        Layout(
            name="sbs",
            body=('.text_area[itemprop="articleBody"]', ".main_text > .text_area", ".text_area"),
            headline=("h1.article_main_tit", "#news-title", "#vmNewsTitle"),
            published=(".date_area", ".w_article_title .date"),
            byline=(
                ".w_author .reporter",
                "a.reporter",
                '.w_article_title [itemprop~="author"]',
            ),
            section=(".breadcrumb .current",),
            drop=(".i_large", 'strong[style*="#0033ff"]', ".ad"),
        ),
        Layout(
            name="sbs-2019",
            body=(".article_cont_area",),
            headline=("#vmNewsTitle",),
            published=(".w_article_title .info_area .date",),
            byline=(".w_author .reporter",),
        ),
        Layout(
            name="sbs-2015",
            body=(".sed_article",),
            headline=(".sed_articel_head .seda_title",),
            subheadings=(".sed_article_w .sed_sub_title",),
            published=(".sed_write_time",),
            byline=(".seda_author",),
        ),
    ),
    feeds=("https://news.sbs.co.kr/news/newsflashRssFeed.do?plink=RSSREADER",),
)
