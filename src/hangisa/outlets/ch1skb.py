"""B tv 뉴스 (SK브로드밴드 지역채널)."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="B tv 뉴스",
    hosts=("ch1.skbroadband.com",),
    layouts=(
        Layout(
            name="ch1skb",
            body=(".content_s",),
            headline=("h4.h4_title",),
            published=("span.date",),
        ),
    ),
)
