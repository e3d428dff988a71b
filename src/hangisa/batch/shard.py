"""`2/4` -> the lines of a list that one of four machines fetches: a site has one guest, whose pauses hold."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from hangisa.batch.inputs import Line
from hangisa.batch.state import digest
from hangisa.errors import BadUrl
from hangisa.fetch import guard
from hangisa.fetch.urls import address

# 2/4
SHARD = re.compile(r"([1-9]\d{0,5})/([1-9]\d{0,5})")
SECOND_LEVEL = frozenset(
    "co or go ac re pe ne hs ms es sc kg mil com net org gov edu"
    " seoul busan daegu incheon gwangju daejeon ulsan gyeonggi gangwon chungbuk chungnam jeonbuk"
    " jeonnam gyeongbuk gyeongnam jeju".split()
)
"""Labels below a country's domain under which names are registered: hani.co.kr, visit.jeju.kr."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One of so many parts of any list; all parts together hold each line once."""

    number: int
    """From 1."""
    of: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the shard that `2/4` names; raises ValueError."""
        found = SHARD.fullmatch(text)
        if found is None or int(found[1]) > int(found[2]):
            raise ValueError(
                f"{text!r} names no shard: write 1/4, 2/4, 3/4 or 4/4 for four machines"
            )
        return cls(int(found[1]), int(found[2]))

    def takes(self, line: Line) -> bool:
        """Tell whether a line is of this part: by its site, or by its text where that is no address."""
        try:
            key = site(address(line.text))
        except BadUrl:
            key = line.text
        return digest(key) % self.of == self.number - 1


def site(url: str) -> str:
    """Return the name that was registered: `hani.co.kr` for https://m.hani.co.kr/1, `naver.com`.

    An address in numbers is its own site. What this rule takes for one site may be two: then both
    are fetched by one machine.
    """
    host = urlsplit(url).hostname or ""
    if guard.literal(host) is not None:
        return host
    labels = host.rstrip(".").split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if shared else -2 :])
