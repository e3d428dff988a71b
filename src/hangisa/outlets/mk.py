"""매일경제: the skin of 2022, and the two before it."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="mk",
    body=(".news_cnt_detail_wrap",),
    headline=("h2.news_ttl",),
    subheadings=(".mid_title .midtitle_text",),
    published=(".time_area", ".registration"),
    byline=("dl.author",),
    section=(".cate.c_point",),
    captions=(".thumb_area figcaption", "span.thum_figure_txt"),
    crossheads=("div.border_org",),
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

OUTLET = Outlet(
    name="매일경제",
    hosts=("mk.co.kr",),
    layouts=(CURRENT, MIDDLE, OLD),
    feeds=("https://www.mk.co.kr/rss/40300001/",),
)
