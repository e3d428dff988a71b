"""오마이뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="오마이뉴스",
    hosts=("ohmynews.com", "omn.kr"),
    layouts=(
        Layout(
            name="ohmynews",
            body=(".at_contents", '.text[itemprop="articleBody"]'),
            headline=("h3.tit_subject", ".newstitle .tit_subject a"),
            subheadings=(".newstitle .tit_subtit a", "h4.tit_subtit"),
            published=(".info_data",),
            byline=(".info_data div a:first-child",),
            captions=(".photoCenter .cap", ".cssDesc"),
            drop=(".atc_btn", ".comment_box", "#dvCenterAd"),
        ),
    ),
    feeds=("http://rss.ohmynews.com/rss/ohmynews.xml",),
)
