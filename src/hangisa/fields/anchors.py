"""(page, body) -> captions (사진설명) and crossheads (중간제목) as the record has them, each with its place."""

from hangisa.fields.body import Body
from hangisa.fields.credits import credit
from hangisa.page import Page
from hangisa.record import Caption, Crosshead


def crossheads(content: Body) -> tuple[Crosshead, ...]:
    """Return the crossheads with the paragraph each stands before; every one has one."""
    return tuple(Crosshead(text=text, before=before) for text, before in content.crossheads)


def captions(page: Page | None, content: Body) -> tuple[Caption, ...]:
    """Return the captions with credit and place."""
    last = len(content.paragraphs)
    return tuple(
        Caption(
            text=picture.text,
            credit=credit(picture.text),
            image_url=page.absolute(picture.src) if page else None,
            before=picture.line if picture.line < last else None,
        )
        for picture in content.pictures
    )
