"""view_head / view_content: papers of North Gyeongsang."""

from hangisa.outlet import Layout

VIEW_CONTENT = Layout(
    name="view-content",
    marker=("view_content_body",),
    body=("#view_content_body",),
    headline=(".view_head_title h2", ".view_head_title"),
    published=(".view_head_info_date",),
    captions=(".photo",),
    drop=(".summary",),
)
