"""아리랑뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="아리랑뉴스",
    hosts=("arirang.com",),
    layouts=(
        Layout(
            name="arirang",
            body=(".newsView_section_content",),
            headline=(
                ".newsView_section_title-wrap .title div",
                ".newsView_section_title-wrap .title",
            ),
            published=(
                ".date .written .time-fs-fixed",
                ".date .written",
            ),
            byline=(".reporterCard .content_name a",),
            section=(".newsView_section_title-wrap .label",),
        ),
    ),
)
