"""MTN 머니투데이방송."""

from hangisa.outlet import Layout, Outlet

# Classes are hashes that change with every deployment: all but the body is left to the generic rules.
LAYOUT = Layout(name="mtn", body=("#newsContent",))

OUTLET = Outlet(name="MTN", hosts=("mtn.co.kr",), layouts=(LAYOUT,))
