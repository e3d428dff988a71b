"""뉴데일리: conent, repoter and guickguide are misspelt by the vendor."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="뉴데일리",
    hosts=("newdaily.co.kr",),
    layouts=(
        Layout(
            name="newdaily",
            body=(
                "#article_conent",
                ".article-body",
                "section.news_zone_01",
            ),
            headline=(".article-header h1",),
            subheadings=(".article-subtitle",),
            published=(".article-date",),
            byline=(".repoter-info",),
            captions=(
                ".img-caption",
                ".center_img .caption",
            ),
            drop=(
                ".article-subtitle",
                ".img-zoom",
                ".guickguide",
                ".best",
                ".copyright",
                ".repoter-info",
                ".report-more",
                ".banner",
                ".editor-choice",
            ),
        ),
        Layout(
            name="newdaily-2016",
            body=(
                "#ndArtBody",
                "#news_body_area",
            ),
            headline=(
                "#titlebox h1",
                ".hbox h2",
            ),
            subheadings=("#titlebox h2",),
            published=(
                ".writeInfo",
                ".arvdate",
            ),
            byline=("#writerProfileCon .filetxt",),
            captions=(".center_img .caption",),
        ),
    ),
)
