"""조이뉴스24: sports and entertainment of 아이뉴스24, in its layouts."""

from hangisa.outlet import Outlet
from hangisa.outlets.inews24 import LAYOUTS

OUTLET = Outlet(name="조이뉴스24", hosts=("joynews24.com",), layouts=LAYOUTS)
