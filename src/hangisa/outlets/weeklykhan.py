"""주간경향."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="weeklykhan",
    body=(".article_txt",),
    published=(".article_date",),
    byline=(".title .byline_wrap", ".byline_wrap"),
    captions=(".art_photo .caption",),
    drop=(".subtitle", "#adBottom"),
)

OUTLET = Outlet(name="주간경향", hosts=("weekly.khan.co.kr",), layouts=(LAYOUT,))
