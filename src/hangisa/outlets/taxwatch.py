"""택스워치: the skin of 비즈워치."""

from hangisa.outlet import Outlet
from hangisa.outlets.bizwatch import WATCH

OUTLET = Outlet(name="택스워치", hosts=("taxwatch.co.kr",), layouts=(WATCH,))
