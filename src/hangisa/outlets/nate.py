"""네이트 뉴스. The misspelt names are the vendor's own."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="네이트 뉴스",
    hosts=("news.nate.com", "m.news.nate.com"),
    portal="nate",
    lists=("/section", "/subsection", "/recent", "/rank"),
    layouts=(
        Layout(
            name="nate",
            body=("#realArtcContents", "#RealArtcContents"),
            headline=("h1.articleSubecjt", ".articleSubecjt", "h3.viewTite"),
            published=(".articleInfo .firstDate",),
            modified=(".articleInfo .lastDate",),
            section=(".snbArea li.on",),
            keywords=(".seo_tag li h2 a",),
            captions=(".articleMedia",),
            drop=("#relnews_list", "#newsmediaBanner"),
            original=(".articleInfo a.articleOriginal",),
            publisher=(".articleInfo a.medium", ".articleInfo img"),
        ),
        Layout(
            name="nate-2012",
            body=("#articleContetns",),
            headline=("h3.articleSubecjt", "h3.viewTite"),
            published=(".articleInfo .firstDate", ".articleInfo"),
            modified=(".articleInfo .lastDate",),
            section=(".snbArea li.on",),
            captions=(".articleMedia",),
            drop=("#relnews_list", "#newsmediaBanner"),
            original=(".articleInfo a.articleOriginal",),
            publisher=(".articleInfo a.medium", ".articleInfo img"),
        ),
    ),
)
