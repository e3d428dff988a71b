"""titleWrap / registModifyDate: /news/view.php?idx=, small online papers."""

from hangisa.outlet import Layout

REGIST_MODIFY = Layout(
    name="regist-modify",
    marker=("registModifyDate",),
    body=("#viewContent", ".fr-view"),
    headline=(".titleWrap strong", ".article-head-title"),
    published=(".registModifyDate",),
    drop=(".keyword", ".related"),
)
