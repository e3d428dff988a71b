"""디지틀조선일보 dizzo: mobile-first pages under site/data/html_dir."""

from hangisa.outlet import Layout

DIZZO = Layout(
    name="dizzo",
    marker=('class="section_article"', "dizzo.com"),
    body=(".section_article #article", "section #article.article"),
    headline=(".headline h3.subject", "h3.subject"),
    subheadings=("#article .sub_tit",),
    published=("#article .inputdate", ".inputdate", ".headline"),
    byline=(".headline .reporter", ".reporter"),
    section=(".headline h2.category",),
    keywords=("#article .tags a",),
    captions=(".center_img dt", ".center_img dd"),
    crossheads=(".tt1",),
    drop=(
        ".inputdate",
        ".editor_ment",
        ".sub_tit",
        ".linkers",
        "#_interworks_movie",
        ".clearfix",
    ),
)
