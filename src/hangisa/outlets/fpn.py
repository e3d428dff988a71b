"""소방방재신문."""

from hangisa.cms.textinput import TEXTINPUT
from hangisa.outlet import Outlet

OUTLET = Outlet(name="소방방재신문", hosts=("fpn119.co.kr",), layouts=(TEXTINPUT,))
