"""지디넷코리아: the body's id carries the time (content-20230727111416)."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="지디넷코리아",
    hosts=("zdnet.co.kr",),
    layouts=(
        Layout(
            name="zdnet",
            body=(
                "#articleBody",
                '[id^="content-2"]',
                ".view_cont",
            ),
            headline=(".news_head h1",),
            subheadings=(".news_head p.summary",),
            published=(
                ".news_head .meta span",
                "p.meta",
            ),
            drop=(
                ".news_box",
                ".view_ad",
                ".mt_bn_box",
                ".videoWrap",
                'div[id$="AdCon"]',
            ),
        ),
    ),
    feeds=("https://zdnet.co.kr/feed",),
)
