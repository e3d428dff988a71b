"""EBS 뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="EBS 뉴스",
    hosts=("news.ebs.co.kr",),
    layouts=(
        Layout(
            name="ebsnews",
            body=(".view_con",),
            published=("p.date",),
            byline=(".view_con .writer",),
            drop=(
                ".writer",
                ".copyright",
                ".like_area",
            ),
        ),
    ),
)
