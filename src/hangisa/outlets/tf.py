"""더팩트."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="더팩트",
    hosts=("tf.co.kr",),
    layouts=(
        Layout(
            name="tf",
            body=(".article",),
            headline=(
                ".articleTitle h4",
                ".articleTitle",
            ),
            published=(".timeTxt",),
        ),
    ),
)
