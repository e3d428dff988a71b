"""SBS Biz."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="SBS Biz",
    hosts=(
        "biz.sbs.co.kr",
        "cnbc.sbs.co.kr",
    ),
    layouts=(
        Layout(
            name="sbsbiz",
            body=(
                ".ab_text",
                ".article_body",
            ),
            headline=("h3.ah_big_title",),
            published=(
                ".ah_info .ahi_date",
                ".ah_info",
            ),
            byline=(
                ".ah_info .ahi_name",
                ".ab_reporter .rl_title",
            ),
            section=(".ah_category .aha_title",),
            captions=(".ab_image",),
            drop=(
                ".ab_reporter",
                ".ab_video",
                ".ab_share",
                ".article_copy",
                ".summary",
            ),
        ),
    ),
)
