"""뷰스앤뉴스: the newer body is plain .content, so the older, surer one is asked first."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="뷰스앤뉴스",
    hosts=("viewsnnews.com",),
    layouts=(
        Layout(
            name="viewsnnews-2015",
            body=("#ArticleVContent",),
            headline=("#ArticleVTitle",),
            subheadings=("#ArticleVSubject",),
            published=("#ArticleVDate",),
            byline=("#ArticleVName",),
            drop=("#ArticleVAdvert",),
        ),
        Layout(
            name="viewsnnews",
            body=(".content",),
            published=("time",),
        ),
    ),
)
