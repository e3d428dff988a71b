"""An outlet or an address -> the articles it lists now: feeds, news sitemaps, section pages."""

from hangisa.discovery.search import discover
from hangisa.discovery.sources import UnknownOutlet

__all__ = ["UnknownOutlet", "discover"]
