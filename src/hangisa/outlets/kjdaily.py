"""광주매일신문."""

from hangisa.cms.article_php import ARTICLE_PHP
from hangisa.outlet import Outlet

OUTLET = Outlet(name="광주매일신문", hosts=("kjdaily.com",), layouts=(ARTICLE_PHP,))
