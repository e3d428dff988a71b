"""위키트리."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="위키트리",
    hosts=("wikitree.co.kr",),
    layouts=(
        Layout(
            name="wikitree",
            body=("#wikicon", ".article_body"),
            headline=("h1#article_title", "h1#article"),
            subheadings=("h2.lead",),
            published=("p.date_time",),
            byline=(".article_bottom .editor", ".editor_name"),
            section=("#logo .category_name",),
            drop=(".ad-box",),
        ),
    ),
)
