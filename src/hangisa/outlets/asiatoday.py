"""아시아투데이."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="asiatoday",
    body=(".news_bm",),
    headline=(".section_top_box h3", ".article_head dt"),
    published=("span.wr_day", ".article_head .wr_day"),
    byline=(".writer_info .fwb a",),
    captions=(".photocaption", ".phototitle"),
    drop=(".hidephotocaption", ".daum_ddn_area", "#body_relnews"),
)

OUTLET = Outlet(name="아시아투데이", hosts=("asiatoday.co.kr",), layouts=(LAYOUT,))
