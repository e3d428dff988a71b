"""플래텀: a WordPress whose post_header holds the whole article."""

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="플래텀",
    hosts=("platum.kr",),
    layouts=(
        Layout(
            name="platum",
            body=(".post_header.single",),
            headline=(".post_header h1",),
            published=(".post_detail.post_date",),
            byline=(".post_info_author a",),
            drop=(
                ".wp_rp_wrap",
                ".wp_rp_content",
                ".post_share_center",
                ".post_excerpt.post_tag",
                ".post_detail.post_date",
            ),
        ),
        WORDPRESS,
    ),
)
