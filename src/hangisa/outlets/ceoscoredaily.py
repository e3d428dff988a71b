"""CEO스코어데일리."""

from hangisa.cms.wcms import WCMS
from hangisa.outlet import Outlet

OUTLET = Outlet(name="CEO스코어데일리", hosts=("ceoscoredaily.com",), layouts=(WCMS,))
