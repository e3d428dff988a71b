"""미디어온 (mediaOn) style: article.html?no=, some hundred local, trade and online papers."""

from hangisa.outlet import Layout

MEDIAON = Layout(
    name="mediaon",
    marker=("news_body_area", "news_bodyArea"),
    body=("#news_body_area", "#news_bodyArea", ".cnt_view.news_body_area"),
    headline=(".art_top h2", ".fix_art_top h2", ".arvtitle h2", ".hbox h2"),
    subheadings=(".art_top h3", ".arvtitle h3", ".hboxsubtitle"),
    published=("ul.art_info", ".arvdate"),
    byline=("ul.art_info li:first-child", ".arvdate"),
    captions=(".imgframe", ".img_caption"),
    drop=(".art_more", ".article_relation"),
)
