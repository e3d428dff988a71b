"""wcms: 부산일보 family look, told by its advertising classes."""

from hangisa.outlet import Layout

WCMS = Layout(
    name="wcms",
    marker=("wcms_ad", "wcms_side", "wcms_banner"),
    body=(".article_content",),
    headline=(".article_head p.title", ".article_head .title", ".title_area h1", ".article_head p"),
    subheadings=(".subtitle",),
    published=(".article_head .byline", ".byline", ".util_box", ".date_v2"),
    byline=(".article_head .byline", ".byline", ".writer"),
    captions=(".article_content .caption",),
    drop=(".subtitle", '[class*="wcms_ad"]', ".ab_body_byline", ".all_article_list"),
)
