"""WordPress: online media, told by its asset paths; themes name the body differently."""

from hangisa.outlet import Layout

WORDPRESS = Layout(
    name="wordpress",
    marker=("/wp-content/", "/wp-includes/", "/wp-json/"),
    body=(".td-post-content", ".entry-content", ".pf-content", ".post-body-content", "#pavo_contents"),
    headline=("h1.entry-title", ".td-post-title h1", "h1.post-title", ".post-title"),
    published=(
        ".entry-header time.published",
        ".td-post-date time",
        ".td-post-date",
        ".posted-on",
        ".entry-meta",
        ".td-module-meta-info",
        ".meta-date",
        ".post_date",
    ),
    byline=(
        ".td-post-author-name a",
        '.entry-meta [rel="author"]',
        ".entry-meta .author",
        ".entry-header .author",
    ),
    captions=(".wp-caption-text", ".wp-element-caption"),
    drop=(
        ".sharedaddy",
        ".jp-relatedposts",
        ".wp_rp_wrap",
        ".post_share_center",
        ".printfriendly",
        ".entry-footer",
        ".audio-table",
        ".kt-infobox-textcontent",
        ".related",
        ".author-box",
        ".td-post-sharing",
    ),
)  # fmt: skip
