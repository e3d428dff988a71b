"""뉴스타파."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="뉴스타파",
    hosts=("newstapa.org",),
    layouts=(
        Layout(
            name="newstapa",
            body=("#editor_fontsize",),
            headline=("h3.entry-title",),
            published=(".journalist-item .flex-grow-1 p", ".flex-grow-1"),
            byline=(".journalist-item h6.font-weight-bold a",),
            section=(".category-container h6",),
            keywords=(".tags-container .tags-list a",),
            captions=(".image-tool__caption",),
        ),
    ),
)
