"""매거진한경: 한경비즈니스 and 한경머니."""

from hangisa.outlet import Layout, Outlet

# 텐아시아 wears the same skin.
MAGAZINE = Layout(
    name="hankyung-magazine",
    body=("#article-body", ".article-body"),
    headline=("h1.news-tit",),
    published=(".date-info", ".view-info"),
)

OUTLET = Outlet(name="매거진한경", hosts=("magazine.hankyung.com",), layouts=(MAGAZINE,))
