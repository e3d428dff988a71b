"""전남매일."""

from hangisa.cms.article_php import ARTICLE_PHP
from hangisa.outlet import Outlet

OUTLET = Outlet(name="전남매일", hosts=("jndn.com",), layouts=(ARTICLE_PHP,))
