"""What a user names (한겨레, hani, hani.co.kr, an address) -> the addresses to ask."""

from dataclasses import dataclass
from difflib import get_close_matches

from hangisa.errors import HangisaError
from hangisa.outlet import Outlet, find_outlet, outlets


class UnknownOutlet(HangisaError):
    """No outlet of this name is known, and it is no address."""

    code = "unknown_outlet"


@dataclass(frozen=True, slots=True)
class Asked:
    """Where to look."""

    addresses: tuple[str, ...]
    """Feeds of a known outlet, else its front page, else the address itself."""
    whole: bool
    """True for an outlet: its feeds, its sitemaps, its front page; False for one list."""


def asked(source: str) -> Asked:
    """Return where to look for an outlet's name, id or host, or for an address; raises UnknownOutlet."""
    source = source.strip()
    if "://" in source:
        return Asked((source,), whole=False)
    outlet = known(source)
    if outlet is not None:
        return Asked(outlet.feeds or (f"https://{outlet.hosts[0]}/",), whole=True)
    if "." in source and " " not in source:
        return Asked((f"https://{source}",), whole="/" not in source.rstrip("/"))
    raise UnknownOutlet(unknown(source))


def known(source: str) -> Outlet | None:
    """Return the outlet of a name, an id or a host."""
    name = source.casefold()
    for outlet in outlets():
        if name in (outlet.id, outlet.name.casefold()):
            return outlet
    return find_outlet(f"https://{source}/") if "." in source and "/" not in source else None


def unknown(source: str) -> str:
    """Return the sentence for a name that nobody has, with the names most like it."""
    names = {label: outlet.name for outlet in outlets() for label in (outlet.id, outlet.name)}
    near = dict.fromkeys(
        names[label] for label in get_close_matches(source, names, n=3, cutoff=0.5)
    )
    hint = f" Did you mean {', '.join(near)}?" if near else " `hangisa outlets` lists those known."
    return f"{source!r} is neither an outlet that is known nor an address.{hint}"
