"""헤럴드경제."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="heraldcorp",
    body=("article#articleText", "#articleText", "#article_text", ".article_view"),
    headline=(".article_title", ".article_text > span"),
    published=("li.article_date", ".article_date", ".new_time"),
    captions=("#articleText figcaption",),
    drop=(
        ".summary",
        ".ad_area",
        ".article_copy",
        ".mask_div",
        "div[data-svcad]",
        ".hbanner",
        'span[style*="width:640px"]',
    ),
)

OUTLET = Outlet(name="헤럴드경제", hosts=("heraldcorp.com",), layouts=(LAYOUT,))
