"""엔디소프트 (ND Soft): the CMS of several hundred regional, trade and online papers."""

from hangisa.outlet import Layout

NDSOFT = Layout(
    name="ndsoft",
    marker=("article-view-header",),
    body=("#article-view-content-div",),
    headline=("header.article-view-header .heading", ".article-view-header h1.heading", ".article-view-header h3.heading"),
    subheadings=(
        "header.article-view-header .subheading",
        ".article-view-header h2.subheading",
        ".article-view-header h4.subheading",
        "#article-view-content-div h2.subheading",
    ),
    published=(
        ".article-view-header ul.infomation",
        ".article-view-header .info-group ul",
        "ul.article-info-label",
        ".article-view-header ul.infos",
    ),
    byline=("article.writer strong.name", ".article-view-header ul.infomation li:first-child", "li.info-name", ".writer .name"),
    section=(".article-view-header .section-name", ".section-name", ".article-view-header .breadcrumbs a"),
    keywords=(".tag-group a.tag", ".tag-group .tag"),
    captions=("figure.photo-layout figcaption",),
    drop=(
        ".ad-template", ".ad-view", ".ad_title", '[id^="AD1"]', ".article-copy", ".article-copyright", "article.writer",
        ".tag-group", ".article-relation", ".relation", ".social-group", ".article-view-sns", ".article-sns",
        ".article-footer", ".emoji-for", ".like-group", ".tem-type-8", ".tem-type-2", ".box-skin", ".clearfix.reporter",
        ".view-copyright", ".view-editors", "h2.subheading", "h4.subheading",
    ),
)  # fmt: skip

NDSOFT_MID = Layout(
    name="ndsoft-mid",
    marker=("article-head-title",),
    body=("#article-view-content-div", "#articleBody"),
    headline=(".article-head-title",),
    subheadings=(".article-head-sub",),
    published=(".info-text", "div.info-text > ul"),
    byline=(".view-editors .names", "div.info-text > ul > li:first-child", ".view-editors strong"),
    section=(
        ".article-head-info .section",
        '.article-head-nav a[href*="sub_section_code"]',  # a serial's name may follow
        '.article-head-nav a[href*="section_code"]',
        ".article-head-nav a:last-child",
    ),
    keywords=(".tag-group a",),
    captions=(".photo-layout figcaption", "td.caption"),
    drop=(
        ".article-head-sub", ".view-copyright", ".view-editors", ".ad-template", ".tag-group", ".emoji-for",
        ".article-relation", ".user-view", ".info-options2", ".article-sponsor", 'form[name="support_paypal_form"]',
        ".article_replay", ".box-skin", ".tem-type-8", ".articleview_jb", ".article-view-sns", ".editor-profile", ".bottom-box",
    ),
)  # fmt: skip

NDSOFT_LEGACY = Layout(
    name="ndsoft-legacy",
    marker=("font_title", "View_Title", "view_r_caption", "headline-title"),
    body=("#articleBody", "#media_body", "td.view_r", ".cont-body"),
    headline=(
        "#font_title",
        ".View_Title strong",
        ".View_Title h1",
        "td.view_t",
        ".headline-title",
    ),
    subheadings=("#font_subtitle", ".View_Title span", ".headline-sub"),
    published=("#font_date", ".View_Time", "#head-info .info"),
    byline=("#font_email", ".View_Info", "#head-info .info .info-txt"),
    captions=("td.view_r_caption", "#font_imgdown_101302", 'td[class*="caption"]'),
    drop=(
        'table[width="320"][height="265"]',
        ".ad_lumieyes_area",
        '[id^="mobonDivBanner"]',
        "#scrollDiv",
    ),
)
