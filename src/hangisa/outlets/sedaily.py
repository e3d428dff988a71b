"""서울경제: `article-body` since 2025, `article_view` before, and the years on hankooki.com."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="sedaily",
    body=("#article-body", "#ttsBody"),
    published=(".article_info", '[class*="date_info"]'),
    drop=(".sub_ad", ".art_rel", ".copy", ".article_copy", ".info_reporter"),
)
MIDDLE = Layout(
    name="sedaily-2016",
    body=('.article_view[itemprop="articleBody"]', ".article_view", ".view_con"),
    headline=("h1.art_tit",),
    published=(".article_info",),
    byline=(".article_info .rep",),
    captions=(".art_photo_wrap .caption", ".article_view figcaption"),
    drop=(".sub_ad", ".art_rel", ".copy", ".article_copy", ".info_reporter"),
)
OLD = Layout(
    name="sedaily-2010",
    body=("#GS_Content",),
    headline=("#GS_Title",),
    subheadings=("#GS_SubTitle",),
    published=("#input_time",),
    modified=("#modify_gisa",),
    byline=("#GS_Reporter ul li",),
    drop=("#frm_AD_GISA_PHOTO_LINE", "#AD_GISA_PHOTO_LINE"),
)

OUTLET = Outlet(
    name="서울경제",
    hosts=("sedaily.com", "economy.hankooki.com"),
    layouts=(CURRENT, MIDDLE, OLD),
    feeds=("https://www.sedaily.com/RSS/NewsAll",),
)
