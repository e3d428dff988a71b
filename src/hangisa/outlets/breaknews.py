"""브레이크뉴스."""

from hangisa.cms.textinput import TEXTINPUT
from hangisa.outlet import Outlet

OUTLET = Outlet(name="브레이크뉴스", hosts=("breaknews.com",), layouts=(TEXTINPUT,))
