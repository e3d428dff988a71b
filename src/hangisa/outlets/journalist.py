"""기자협회보."""

from dataclasses import replace

from hangisa.cms.mediaon import MEDIAON
from hangisa.cms.wcms import WCMS
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="기자협회보",
    hosts=("journalist.or.kr",),
    layouts=(
        replace(
            WCMS,
            name="journalist",
            body=("#article_view", ".article_view"),
            headline=("p.title", ".heading"),
            published=(".date_v2", ".byline"),
            byline=(".writer", ".byline"),
        ),
        MEDIAON,
    ),
)
