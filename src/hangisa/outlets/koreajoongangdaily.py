"""Korea JoongAng Daily."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="koreajoongangdaily",
    body=("#article_body",),
    headline=("h1.view-article-title",),
    published=("a.article-publish-date",),
    captions=(".ab_photo",),
    drop=(".artAd",),
)

UNTIL_2020 = Layout(
    name="koreajoongangdaily until 2020",
    body=("#articlebody",),
    headline=("#sTitle_a",),
    subheadings=("#articletitle .title h4",),
    published=(".date",),
    drop=("#divArticleBottomTextBannerInline", ".article_middle_ad"),
)

OUTLET = Outlet(
    name="Korea JoongAng Daily",
    hosts=("koreajoongangdaily.joins.com",),
    layouts=(VIEW, UNTIL_2020),
)
