"""약업신문."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="yakup",
    body=(".text_article_con", ".article_view"),
    headline=(".stitle_con",),
    published=(".date_con",),
)

OUTLET = Outlet(
    name="약업신문",
    hosts=("yakup.com",),
    layouts=(VIEW,),
)
