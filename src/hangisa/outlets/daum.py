"""다음 뉴스. Daum prints no link to the outlet's own page: those under the text lead to other articles."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="다음 뉴스",
    hosts=("v.daum.net", "news.v.daum.net", "media.daum.net", "v.media.daum.net"),
    portal="daum",
    layouts=(
        Layout(
            name="daum",
            body=(".article_view section", "div.article_view"),
            headline=("h3.tit_view",),
            subheadings=("strong.summary_view",),
            published=(".info_view",),
            byline=(".info_view .txt_info:first-child",),
            section=("#kakaoBody", "#kakaoContent .inner-main > h2.screen_out"),
            captions=("figcaption.txt_caption",),
            drop=(".ad_body2", ".link_news", ".box_europe", ".recomm_vod", ".btn_relation"),
            publisher=(".head_view .link_cp img",),
        ),
        Layout(
            name="daum-2015",
            body=("#harmonyContainer", "#mArticle"),
            headline=("h3.tit_view",),
            subheadings=("strong.summary_view",),
            published=(".info_view",),
            byline=(".info_view .txt_info:first-child",),
            section=("#kakaoBody",),
            captions=("figcaption", ".txt_caption"),
            publisher=(".head_view .link_cp img", ".info_cp img"),
        ),
    ),
)
