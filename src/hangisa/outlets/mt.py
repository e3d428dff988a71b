"""머니투데이: the skin of the end of 2025, and `textBody` before it."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="mt",
    body=("#articleView",),
    headline=("h1.headline",),
    subheadings=("h2.sub_subject",),
    published=(".col2 .date", ".date"),
    byline=(".name.col1 strong, .conbox:has(.mail)",),
    section=('.breadcrumb a[data-testid="category"]',),
    captions=("#articleView figcaption",),
    drop=("p.ept",),
)
# span.up and span.down print the share price behind the name of a company.
OLD = Layout(
    name="mt-2010",
    body=("#textBody",),
    headline=("h1.subject", "#article h1"),
    subheadings=("h2.sub_subject",),
    published=(".info2 .date", "li.date", ".infobox1 .num"),
    byline=(".newshawk .name, .newshawk .info:has(.mail)", ".infobox1 a"),
    captions=("table.article_photo td.desc",),
    drop=("#now-sence", "span.up", "span.down", "#articleRelnewsFrame", ".util_box"),
)

OUTLET = Outlet(name="머니투데이", hosts=("mt.co.kr",), layouts=(CURRENT, OLD))
