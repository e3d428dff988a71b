"""매일경제: the skin of 2022, and the two before it."""

import re

from hangisa.outlet import Layout, Outlet
from hangisa.page import Page, Story, fragment

BODY = ".news_cnt_detail_wrap"
# a crosshead: `<div class="border_org">값을 먼저 정하는 계약</div>`
CROSSHEAD = re.compile(r'<div class="border_org">([^<]{1,200})</div>')


def story(page: Page) -> None:
    """Set the body anew with its crossheads as headings: only their class tells them from text."""
    node = page.tree.css_first(BODY)
    if node is not None and node.css_first(".border_org") is not None:
        body = fragment(CROSSHEAD.sub(r"<h3>\1</h3>", node.html or ""))
        page.story = Story(source="border_org", body=body)


CURRENT = Layout(
    name="mk",
    prepare=story,
    body=(BODY,),
    headline=("h2.news_ttl",),
    subheadings=(".mid_title .midtitle_text",),
    published=(".time_area", ".registration"),
    byline=("dl.author",),
    section=(".cate.c_point",),
    captions=(".thumb_area figcaption", "span.thum_figure_txt"),
    drop=(".mid_title", ".ad_wrap", ".mapping_group", "p.summary_line"),
)
MIDDLE = Layout(
    name="mk-2016",
    body=("#article_body .art_txt", ".art_txt"),
    headline=(".top_title",),
    subheadings=(".sub_title1",),
    published=(".news_title_author .lasttime", ".lasttime1"),
    byline=(".news_title_author .author",),
    drop=("#google_dfp_MC_250x250",),
)
OLD = Layout(
    name="mk-2010",
    body=("#artText", ".read_txt"),
    headline=(".head_tit",),
    subheadings=(".sub_tit",),
    published=("#view_tit .sm_num",),
)

OUTLET = Outlet(name="매일경제", hosts=("mk.co.kr",), layouts=(CURRENT, MIDDLE, OLD))
