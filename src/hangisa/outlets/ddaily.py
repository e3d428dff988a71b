"""디지털데일리: wcms since 2022, mediaOn before."""

from hangisa.cms.mediaon import MEDIAON
from hangisa.cms.wcms import WCMS
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="디지털데일리",
    hosts=("ddaily.co.kr",),
    layouts=(
        WCMS,
        MEDIAON,
    ),
)
