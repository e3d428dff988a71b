"""KBS."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="KBS",
    hosts=("news.kbs.co.kr", "kbs.co.kr"),
    layouts=(
        Layout(
            name="kbs",
            body=(".detail-body",),
            headline=("h4.headline-title", ".headline-title"),
            published=("em.input-date", ".dates"),
            modified=("em.edit-date",),
            byline=(".reporter-name", ".name span:nth-child(1)"),
            section=(".category-name",),
            drop=(".badge", ".view_img", ".detail-visual"),
        ),
        Layout(
            name="kbs-2019",
            body=("#cont_newstext",),
            headline=(".landing-caption .tit-s", ".sec_subject .subject_area"),
            published=(".landing-caption .txt-info", ".sec_subject .source"),
            section=(".landing-caption .txt-info .source", ".landing-caption .source"),
        ),
    ),
)
