"""The last resort: any page, no knowledge of its site."""

from hangisa.outlet import Layout

GENERIC = Layout(name="generic", body=())
