"""조선일보 group until 2020: static pages under site/data/html_dir."""

from hangisa.outlet import Layout

CHOSUN_HTML = Layout(
    name="chosun-html",
    marker=("news_body_id",),
    body=("#news_body_id",),
    headline=("#news_title_text_id", "#title_text"),
    subheadings=("h3.news_subtitle",),
    published=(".news_date", "#date_text"),
    byline=(".news_title_author",),
    section=(".news_title_cat a:last-child",),
    captions=(".news_imgbox figcaption",),
    drop=(
        ".news_date",
        "#date_text",
        "#keyword",
        "#rel_art_list_id",
        ".copy_2011",
        ".news_subtitle",
        ".promotion",
        ".related",
        ".content_in_ad",
    ),
)

CHOSUN_2011 = Layout(
    name="chosun-2011",
    marker=("article_2011", "copy_2011", "date_ctrl_2011"),
    body=("#article_2011", ".article"),
    headline=("#title_text",),
    subheadings=(".article h3",),
    published=("#date_text",),
    byline=("ul:has(> #j1)", "#j1", ".j_con_li"),
    drop=(".promotion", 'div[class*="date_"]', "#pop_videobox", "#player"),
)
