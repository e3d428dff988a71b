"""네이트 뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="네이트 뉴스",
    hosts=("news.nate.com", "m.news.nate.com"),
    portal="nate",
    layouts=(
        Layout(
            name="nate",
            body=("#realArtcContents",),
            headline=("h1.articleSubecjt", ".articleSubecjt"),
            published=(".articleInfo .firstDate",),
            modified=(".articleInfo .lastDate",),
            keywords=(".seo_tag li h2 a",),
            captions=(".articleMedia",),
            drop=("#relnews_list",),
            original=(".articleInfo .link a.articleOriginal",),
            publisher=(".articleInfo .link a.medium",),
        ),
    ),
)
