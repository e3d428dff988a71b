"""Date text -> labelled times (입력·수정), every form Korean newsrooms print, always Korean time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from time import time

KST = timezone(timedelta(hours=9))
# `2026.01.06 16:42`, `2026-01-06T14:17:00+09:00`, `2023년 12월 26일(화) 오후 3시 12분`, `23.05.06 10:20`, `2023/09/14 [10:20]`
STAMP = re.compile(
    # a digit first, and then what stands in front of it: the engine leaps from digit to digit
    r"(?P<year>\d(?<!\d\d)(?:(?<=1)9\d{2}|(?<=2)0\d{2}|\d(?=\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}\D{1,12}\d{1,2}[:시])))"
    r"\s?[.\-/년]\s?(?P<month>\d{1,2})\s?[.\-/월]\s?(?P<day>\d{1,2})(?!\d)(?:\s?일(?![가-힣])|\.(?!\d{3}))?"
    r"(?:\s?[(\[]?[월화수목금토일月火水木金土日](?:요일)?[)\]]?(?=[\s\d,.|]|$))?"
    r"(?:(?:[\s.,|T\[(\-–:]{1,6}|KST|(?<=\.))(?P<half>오전|오후|[AP]\.?M\.?)?\s?(?P<hour>\d{1,2})\s?[:시]\s?(?P<minute>\d{2})"
    r"(?:\s?분)?(?:\s?[:.]?\s?(?P<second>[0-5]\d)(?!\d)\s?초?)?(?:[.,]\d{1,9})?"
    r"\s?(?P<after>[AP]M)?(?P<zone>Z|\s?[+-]\d{2}:?\d{2}(?!\d))?)?"
)
# English editions: `May 6, 2024 - 11:05`, `06 May. 2024, 10:20`, `Mar 4, 2024 9:10 PM`
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
ENGLISH = re.compile(
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2}),?|(?P<day2>\d{1,2})\s+(?P<month2>[A-Z][a-z]{2,8})\.?,?)\s+(?P<year>20\d\d|19\d\d)"
    r"(?:[\s,\-–|at]{1,6}(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s?(?P<half>[ap]\.?m\.?)?)?",
    re.I,
)
# `20240513125214`, `202405131252`
COMPACT = re.compile(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)")
MODIFIED = re.compile(
    r"(?:최종\s?)?(?:수정|업데이트|편집)(?:\s?(?:일시?|시각|시간|날짜))?|last\s?(?:up\s?dated|modified)|updated?|modified|정정",
    re.I,
)
PUBLISHED = re.compile(
    r"(?:최초\s?)?(?:기사\s?)?(?:입력|등록|승인|송고|발행|게재|작성|게시|전송|공개|출고|보도)(?:\s?(?:일자?|일시|시각|시간|날짜))?"
    r"|posted|published|written",
    re.I,
)
PRINT = re.compile(
    # each branch starts with its own letters, so that the search leaps to them
    r"신문\s?게재(?:\s?일자?)?|지면\s?게재|지면|방송일?시?|일시(?<!(?:등록|입력|승인|수정)\s일시)(?<!(?:등록|입력|승인|수정|송고)일시)\s?[:：]|발행호"
)
LABELS = (("published", PUBLISHED), ("modified", MODIFIED), ("print", PRINT))
# a label behind its time, and nothing but a separator after it: `2019-07-01 10:20 송고 | …`
BEHIND = re.compile(r"\s?((?:최종\s?)?(?:송고|입력|등록|승인|수정|업데이트))(?=\s*(?:[|/,]|$))")
# what machines write: `2026-01-06T14:17:00+09:00`, `2024-05-03 09:00:00`
ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?", re.A)
CENTURIES = ("20", "19")  # how the years of the last two forms begin
EARLIEST = 1985
EPOCH, DAY = date(1970, 1, 1).toordinal(), 24 * 60 * 60
TOMORROW = 9 * 60 * 60 + DAY  # seconds from now, UTC, to this hour of the next day in Korea


@dataclass(slots=True)
class Stamp:
    """One time found in a text: its label's meaning, its value, and the text itself."""

    label: str | None
    """published, modified, print, or None for an unlabelled time."""
    when: datetime | date
    raw: str


def stamps(text: str) -> list[Stamp]:
    """Return the times of a text in order, each with the label that stands in front of it."""
    found: list[Stamp] = []
    last = 0
    for match in STAMP.finditer(text):
        when = value(match)
        if when is not None:
            before = text[max(last, match.start() - 24) : match.start()]
            name, labelled = label(before)
            last = match.end()
            if name is None and (behind := BEHIND.match(text, last)) is not None:
                name, last = label(behind[1])[0], behind.end()
            found.append(Stamp(name, when, (labelled + match[0]).strip()))
    if found or not any(century in text for century in CENTURIES):
        return found
    return list(compact(text)) or english(text)


def english(text: str) -> list[Stamp]:
    """Return the times of an English edition's text."""
    found = []
    for match in ENGLISH.finditer(text):
        month = (match["month"] or match["month2"])[:3].lower()
        if month not in MONTHS:
            continue
        day, hour = int(match["day"] or match["day2"]), int(match["hour"] or 0)
        try:
            when = datetime(int(match["year"]), MONTHS.index(month) + 1, day, tzinfo=KST)
            clock = when.replace(
                hour=clock_hour(hour, match["half"]),
                minute=int(match["minute"] or 0),
                second=int(match["second"] or 0),
            )
        except ValueError:
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        value = clock if match["hour"] else when.date()
        name, labelled = label(before)
        found.append(Stamp(name, value, (labelled + match[0]).strip()))
    return found


def label(before: str) -> tuple[str | None, str]:
    """Return what the last label in front of a time says it is, and the text from its label on.

    Where 수정 and 입력 stand together the text begins at 수정.
    """
    best: tuple[int, str] | None = None
    starts: dict[str, int] = {}
    for name, pattern in LABELS if before and not before.isspace() else ():
        for match in pattern.finditer(before):
            starts[name] = match.start()
            if best is None or match.end() >= best[0]:
                best = (match.end(), name)
    start = starts.get("modified", starts.get("published", len(before)))
    return best[1] if best else None, before[start:]


def value(match: re.Match[str]) -> datetime | date | None:
    """Return the time of a match of STAMP, None where its numbers are no date."""
    years, month, days, half, hour, minute, second, after, offset = match.groups()
    year = int(years)
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        day = date(year, int(month), int(days))
        if not plausible(day):
            return None
        if hour is None:
            return day
        when = datetime(
            day.year, day.month, day.day, clock_hour(int(hour), half or after), int(minute), int(second or 0),
            tzinfo=zone(offset),
        )  # fmt: skip
    except ValueError:
        return None
    return when.astimezone(KST)


def clock_hour(hour: int, half: str | None) -> int:
    """Return the hour on the 24-hour clock: 오전 12시 is 0; `오후 17:25` (TV조선) is 17."""
    if half is None or hour > 12:
        return hour % 24 if hour == 24 else hour
    afternoon = half == "오후" or half.upper().startswith("P")
    return hour % 12 + (12 if afternoon else 0)


def zone(text: str | None) -> timezone:
    """Return the offset written after a time; Korean time where none is written."""
    if not text:
        return KST
    text = text.strip()
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def plausible(day: date) -> bool:
    """Tell whether a web article can carry this date."""
    return day.year >= EARLIEST and day.toordinal() <= EPOCH + (time() + TOMORROW) // DAY


def compact(text: str) -> Iterator[Stamp]:
    """Yield times written as digits only: `20240513125214` (다음 og:regDate)."""
    for match in COMPACT.finditer(text):
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        try:
            when = datetime(year, month, day, hour, minute, second, tzinfo=KST)
        except ValueError:
            continue
        if plausible(when.date()):
            yield Stamp(None, when, match[0])


def parse(text: str | None) -> datetime | date | None:
    """Return the one time of a machine-readable value; dateparser is asked last, lazily.

    A UTC stamp is brought to Korean time; a value without offset is Korean time.
    """
    if not text:
        return None
    if when := iso(text):
        return when
    found = stamps(text)
    return found[0].when if found else last_resort(text)


def last_resort(text: str) -> datetime | None:
    """Return what dateparser makes of a value of no known form."""
    if not 6 <= len(text) <= 64 or not any(c.isdigit() for c in text):
        return None
    from dateparser import parse as guess

    strict = {"STRICT_PARSING": True}
    when = guess(text, languages=["ko"], settings=strict)
    when = when or guess(text, languages=["en"], settings=strict)
    return korean(when) if when is not None and plausible(when.date()) else None


def iso(text: str) -> datetime | None:
    """Return the time of a whole ISO 8601 text, the form of nearly all metadata; None for others."""
    if ISO.fullmatch(text) is None:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return korean(when) if plausible(when.date()) else None


def korean(when: datetime) -> datetime:
    """Return the time in Korean time; one without offset is Korean."""
    return when.replace(tzinfo=KST) if when.tzinfo is None else when.astimezone(KST)


def is_utc(text: str | None) -> bool:
    """Tell whether a machine-readable value is written as UTC."""
    return bool(text) and re.search(r"(?:Z|[+-]00:?00)$", text or "") is not None
