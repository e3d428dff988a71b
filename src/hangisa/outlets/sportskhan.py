"""스포츠경향."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="sportskhan",
    body=(".art_body", "#articleBody"),
    headline=("h1.tit_head", "#article_title"),
    published=(".byline",),
    byline=(".info_byline",),
    captions=(".art_photo .caption",),
    drop=(".article_bottom_ad", ".pAd", ".mAd", "#adBottom"),
)

OUTLET = Outlet(name="스포츠경향", hosts=("sports.khan.co.kr",), layouts=(LAYOUT,))
