"""다음 뉴스."""

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
            section=("#kakaoBody", ".inner_gnb .on", "h2#kakaoBody"),
            captions=("figcaption.txt_caption",),
            drop=(".ad_body2", ".link_news", ".box_europe", ".recomm_vod", ".btn_relation"),
            original=(".list_viewrelate .link_cp", "a.link_origin", ".box_origin a"),
            publisher=(".head_view .link_cp img", ".thumb_cp"),
        ),
        Layout(
            name="daum-2015",
            body=("#harmonyContainer", "#mArticle"),
            headline=("h3.tit_view",),
            subheadings=("strong.summary_view",),
            published=(".info_view",),
            byline=(".info_view .txt_info:first-child",),
            captions=("figcaption",),
            publisher=(".head_view .link_cp img",),
        ),
    ),
)
