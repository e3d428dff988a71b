"""일다."""

from hangisa.cms.textinput import TEXTINPUT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="일다",
    hosts=("ildaro.com",),
    layouts=(TEXTINPUT,),
    feeds=("https://www.ildaro.com/rss/rss_news.php",),
)
