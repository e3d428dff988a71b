"""주간동아: the skin of 신동아."""

from hangisa.outlet import Outlet
from hangisa.outlets.shindonga import MAGAZINE

OUTLET = Outlet(
    name="주간동아",
    hosts=("weekly.donga.com",),
    layouts=(MAGAZINE,),
    feeds=("https://weekly.donga.com/rss",),
)
