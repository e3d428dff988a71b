"""프레시안."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="프레시안",
    hosts=("pressian.com",),
    layouts=(
        Layout(
            name="pressian",
            body=(".article_body",),
            headline=(".view_header p.title", ".view_header .title"),
            subheadings=(".view_header .sub_title",),
            published=(".view_header .date", "span.date"),
            byline=(".view_header .byline .name", ".byline .name", ".reporter_name"),
            drop=(".article_ad", '[style*="hsl(243"]'),
        ),
        Layout(
            name="pressian-2014",
            body=("#news_body_area",),
            headline=(".text-info .title", ".hboxtitle"),
            subheadings=(".hboxsubtitle",),
            published=(".byotherspan .date",),
            byline=(".head_writer_fullname .byother",),
        ),
    ),
    feeds=("https://www.pressian.com/api/v3/site/rss/news",),
)
