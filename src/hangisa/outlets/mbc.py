"""MBC."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="MBC",
    hosts=("imnews.imbc.com",),
    layouts=(
        Layout(
            name="mbc",
            body=('.news_txt[itemprop="articleBody"]', ".news_txt"),
            headline=("h2.art_title",),
            subheadings=(".news_txt .sub_tit",),
            published=(".date",),
            modified=(".date span.edit",),
            byline=(".writer",),
            section=(".info_art .sort", "span.sort"),
            keywords=(".hashtag a",),
            captions=(".news_img .caption",),
            drop=(".news_txt .tit",),
        ),
        Layout(
            name="mbc-2019",
            body=("#news_content_1 .cont .body",),
            headline=("#news_content_1 .title",),
            published=("#news_content_1 .wrap_time",),
        ),
        Layout(
            name="mbc-2015",
            body=("#DivPrint .view-con",),
            headline=("#content .view-title",),
            published=("#DivPrint .article-time-date",),
            byline=("#DivPrint .reporter",),
        ),
    ),
    feeds=("https://imnews.imbc.com/rss/news/news_00.xml",),
)
