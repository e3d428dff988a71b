"""KBS: the landing skin holds the article twice, once hidden for print and mail."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="KBS",
    hosts=("news.kbs.co.kr", "kbs.co.kr"),
    layouts=(
        # asked first: its body carries the newer class too
        Layout(
            name="kbs-2019",
            body=(".landing-box #cont_newstext",),
            headline=(".landing-caption .tit-s",),
            published=(".landing-caption .txt-info",),
            byline=("#ulReporterList .name", ".list-reporter .name"),
            section=(".landing-caption .source",),
        ),
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
            name="kbs-2015",
            body=("#cont_newstext",),
            headline=(".sec_subject .subject_area",),
            published=(".sec_subject .source",),
        ),
    ),
)
