"""스카이데일리."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="skyedaily",
    body=(".articletext2", ".articletext"),
    headline=(".articletitle .bigtitle", ".bigtitle"),
    published=("font.articledata",),
)

OUTLET = Outlet(name="스카이데일리", hosts=("skyedaily.com",), layouts=(LAYOUT,))
