"""Set-Cookie headers into the Cookie header of the next hop of the same visit.

Some sites set a cookie and redirect to the same address until it comes back. Nothing outlives
the visit of one URL and nothing crosses origins, so a flood of cookies spoils no later request.
"""

from hangisa.fetch.urls import origin

MOST = 50
LARGEST = 8192


class Cookies:
    """Cookies of one visit, kept by origin."""

    def __init__(self) -> None:
        self._jars: dict[str, dict[str, str]] = {}

    def keep(self, url: str, lines: tuple[str, ...]) -> None:
        """Take the Set-Cookie lines of an answer, up to 50 cookies and 8 KB an origin."""
        jar = self._jars.setdefault(origin(url), {})
        for line in lines:
            name, _, value = line.partition(";")[0].partition("=")
            pair = {name.strip(): value.strip()}
            if name.strip() and len(jar) < MOST and len(_header(jar | pair)) <= LARGEST:
                jar |= pair

    def header(self, url: str) -> str | None:
        """Return the Cookie header for an address, None where there is none."""
        jar = self._jars.get(origin(url))
        return _header(jar) if jar else None


def _header(jar: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in jar.items())
