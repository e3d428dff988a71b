"""viewTitle / viewConts: newsview.php?ncode=, captions as grey text in the body."""

from hangisa.outlet import Layout

NEWSVIEW = Layout(
    name="newsview",
    marker=("viewConts",),
    body=(".viewConts", "#viewConts"),
    headline=(".viewTitle h3", ".viewTitle h1"),
    subheadings=(".viewTitle .subTitle", ".summary_title"),
    published=(".viewTitle dl", ".viewTitle dd"),
    byline=(".viewTitle dl",),
    captions=("._caption", '.viewConts [style*="#494949"]'),
    drop=(".summary_title", ".se_tbl"),
)
