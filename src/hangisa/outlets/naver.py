"""네이버 뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="네이버 뉴스",
    hosts=(
        "news.naver.com",
        "n.news.naver.com",
        "m.news.naver.com",
        "m.entertain.naver.com",
        "entertain.naver.com",
        "m.sports.naver.com",
        "sports.news.naver.com",
        "sports.naver.com",
    ),
    portal="naver",
    lists=(
        *(
            "/main/home.",
            "/main/main.",
            "/main/list.",
            "/main/officeList.",
            "/main/ranking/popular",
        ),
        *("/section/", "/breakingnews/"),
    ),
    layouts=(
        Layout(
            name="naver",
            body=("#dic_area", "#newsct_article"),
            headline=("#title_area", "h2.media_end_head_headline"),
            subheadings=("strong.media_end_summary",),
            published=(".media_end_head_info_datestamp",),
            # one names, the other gives the role: both are read
            byline=(
                ".byline_s, .media_end_head_journalist_name, .media_journalistcard_summary_name_text",
            ),
            section=("em.media_end_categorize_item",),
            captions=("em.img_desc",),
            drop=(
                "strong.media_end_summary",
                ".vod_player_wrap",
                ".nbd_table",
                ".media_end_head_journalist_box",
                ".media_end_linked_more",
                ".artical-btm",
                ".promotion",
                ".copyright",
                ".ad",
            ),
            original=("a.media_end_head_origin_link",),
            publisher=(
                "img.media_end_head_top_logo_img",
                ".media_end_head_top_logo_text",
                ".ofhd_float_title_text_press",
            ),
        ),
        Layout(
            name="naver-2009",
            body=("#articleBodyContents",),
            headline=("#articleTitle",),
            subheadings=("#articleBodyContents strong.media_end_summary",),
            published=(".article_info .sponsor",),
            byline=(".byline .b_text, .journalistcard_summary_name",),
            section=(".guide_categorization_item",),
            captions=("em.img_desc",),
            drop=(".vod_area", ".link_news", "strong.media_end_summary"),
            original=(".article_info .sponsor a.btn_artialoriginal", "a.btn_artialoriginal"),
            publisher=(".article_header .press_logo img", ".press_logo img"),
        ),
        Layout(
            name="naver-end",  # 스포츠·연예, React: class names end in a hash
            body=(
                "article#comp_news_article div._article_content",
                "div._article_content",
                'div[class*="NewsEndMain_article_body"]',
                'article[class*="Article_comp_news_article"]',
            ),
            headline=(
                'h2[class*="ArticleHead_article_title"]',
                'h2[class*="NewsEndMain_article_title"]',
            ),
            published=(
                '[class*="DateInfo_article_head_date_info"]',
                '[class*="NewsEndMain_article_head_date_info"]',
                '[class*="DateInfo_info_item"]',
                ".article_head_info",
            ),
            byline=(
                '[class*="NewsEndMain_article_journalist_info"]',
                '[class*="JournalistCard_name"]',
            ),
            captions=("em.img_desc",),
            drop=(".promotion", ".copyright", ".artical-btm", ".reporter", ".source", ".byline"),
            original=('a[class*="link_origin_article"]',),
            publisher=(
                'a[class*="head_press_logo"] img',
                "a.link_media img",
                'img[class*="image_media"]',
                '[class*="JournalistCard_press_name"]',
            ),
        ),
        Layout(
            name="naver-entertain-2015",
            body=("#articeBody",),
            headline=("h2.end_tit",),
            published=(".article_info .author",),
            captions=("em.img_desc",),
            drop=(".artical-btm", ".promotion", ".copyright", ".reporter_area"),
            original=('.article_info a[alt="기사원문"]', ".article_info a.press_edit_link"),
            publisher=(".press_logo img",),
        ),
        Layout(
            name="naver-sports-2015",
            body=("#newsEndContents",),
            headline=(".news_headline h4.title",),
            published=(".news_headline .info",),
            byline=("#newsEndContents .byline", ".reporter_area .reporter"),
            captions=("em.img_desc",),
            drop=(
                ".source",
                ".byline",
                ".reporter_area",
                ".copyright",
                ".promotion",
                ".article_notice_txt",
                "#_article_section_guide",
            ),
            original=(".news_headline .info a.press_link",),
            publisher=("#pressLogo img", ".news_headline .logo img"),
        ),
    ),
)
