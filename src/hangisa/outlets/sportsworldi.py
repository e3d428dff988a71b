"""스포츠월드."""

from hangisa.cms.segye_sub import SEGYE_SUB
from hangisa.outlet import Outlet

OUTLET = Outlet(name="스포츠월드", hosts=("sportsworldi.com",), layouts=(SEGYE_SUB,))
