"""YTN."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="YTN",
    hosts=("ytn.co.kr",),
    layouts=(
        Layout(
            name="ytn",
            body=("#CmAdContent.paragraph", "#CmAdContent", ".paragraph"),
            headline=("h2.news_title", "#nav_content h3", ".article_tit"),
            published=(".news_info .date", "#nav_content .time", ".extra_info"),
            section=(".bx_cate_news .bx_title h3", "#nav_content .cate"),
            captions=(".imgArea",),
            drop=(".copyright", ".extra_info"),
        ),
        Layout(
            name="ytn-2015",
            body=(".article_paragraph", ".article_wrap"),
            headline=(".article_tit",),
            published=(".extra_info",),
            drop=(
                ".news_slide",
                ".articleAd_new",
                ".hns_mask_div",
                ".playbt",
                ".bt_vodinfo",
                ".share_btns",
                ".copyright",
                "#iwm_float",
            ),
        ),
        Layout(
            name="ytn-2010",
            body=("#newsContent",),
            headline=(".article_headline",),
            published=("#d_date",),
        ),
    ),
)
