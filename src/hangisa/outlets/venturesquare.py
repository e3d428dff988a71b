"""벤처스퀘어."""

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="벤처스퀘어",
    hosts=("venturesquare.net",),
    layouts=(WORDPRESS,),
)
