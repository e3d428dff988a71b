"""한국기독공보."""

from hangisa.cms.article_php import ARTICLE_PHP
from hangisa.outlet import Outlet

OUTLET = Outlet(name="한국기독공보", hosts=("pckworld.com",), layouts=(ARTICLE_PHP,))
