"""YTN."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="YTN",
    hosts=("ytn.co.kr",),
    layouts=(
        Layout(
            name="ytn",
            captions=(".imgArea",),
            body=("#CmAdContent.paragraph", "#CmAdContent", ".paragraph"),
            headline=("h2.news_title",),
            published=(".news_info .date",),
            section=(".bx_cate_news .bx_title h3",),
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
