"""아주경제."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="ajunews",
    body=("#articleBody", ".article_con"),
    headline=(".view_header .inner h1", ".view_header h1"),
    published=("ul.date", "span.date"),
    byline=(".view_header .byline", "article .byline"),
    captions=(".imgBox .caption",),
    drop=(".dcamp_ad", ".like_wrap", ".article_bot", ".copy"),
)

OUTLET = Outlet(name="아주경제", hosts=("ajunews.com",), layouts=(LAYOUT,))
