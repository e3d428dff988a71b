"""read_title / textinput: sub_read.html?uid=, regional and opinion papers."""

from hangisa.outlet import Layout

TEXTINPUT = Layout(
    name="textinput",
    marker=("read_title", "writer_time", "CLtag"),
    body=("div#textinput", "td#textinput", "#CLtag"),
    headline=("h1.read_title",),
    subheadings=(".read_subtitle",),
    published=(".writer_time",),
    byline=(".writer_time .writer", ".writer", ".writer_time"),
    captions=("td.img_caption", ".img_caption"),
)
