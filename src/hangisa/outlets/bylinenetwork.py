"""바이라인네트워크."""

from dataclasses import replace

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="바이라인네트워크",
    hosts=("byline.network",),
    layouts=(
        replace(WORDPRESS, name="bylinenetwork", drop=(*WORDPRESS.drop, ".wp-block-buttons")),
    ),
)
