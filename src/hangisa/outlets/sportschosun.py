"""스포츠조선."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="스포츠조선",
    hosts=("sports.chosun.com", "sportschosun.com"),
    layouts=(
        Layout(
            name="sportschosun",
            body=(".news_text .article", ".news_text"),
            headline=("h1.article-title", ".acle_c h1"),
            published=(".article-day", ".acle_c .a_day"),
            drop=("#divBox", ".mask_div", ".gisa_banner", 'div[id^="AD_LIVE_AREA_"]'),
        ),
    ),
)
