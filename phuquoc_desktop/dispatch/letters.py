"""What the mail says that a bundle is attached to, in Vietnamese, whatever language the window speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.schema import TITLES
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

FILE = "mail.toml"


@dataclass(frozen=True)
class Differences:
    """How many records differ from what the city confirmed with that bundle; 0 when it confirmed none yet."""

    since: int
    added: int
    changed: int
    removed: int


@dataclass(frozen=True)
class Posted:
    """The bundle a letter is about; ``about`` is the number of the bundle that a recall takes back."""

    head: BundleHead
    digest: str
    code: str
    differences: Differences | None = None
    receipt: str = ""
    about: int = 0
    reason: str = ""


def subject(posted: Posted, part: tuple[int, int] | None = None) -> str:
    """Return the subject; ``part`` is (number, count) where the file goes in several mails."""
    words = Template(FILE)
    mark = words.say("practice") if posted.head.practice else ""
    tail = words.say("part", number=part[0], count=part[1]) if part else ""
    return mark + words.say(f"subject.{_kind(posted, words)}", **_places(posted)) + tail


def text(posted: Posted, files: Sequence[str], part: tuple[int, int] | None = None) -> str:
    """Return the whole text, each paragraph a line."""
    return "\n".join(_lines(posted, files, part, Template(FILE))) + "\n"


def _lines(posted: Posted, files: Sequence[str], part: tuple[int, int] | None, words: Template) -> Iterator[str]:
    kind, places = _kind(posted, words), _places(posted)
    yield words.say("text.greeting", receiver=posted.head.receiver_name)
    yield ""
    yield words.say(f"text.{kind}", **places)
    if posted.reason:
        yield words.say("text.reason", reason=posted.reason)
    yield from _differences(posted, words)
    yield from _totals(posted, words)
    yield ""
    yield words.say("text.file", files=", ".join(files))
    if part:
        yield words.say("text.parts", number=part[0], count=part[1])
    yield words.say("text.code", code=posted.code)
    yield words.say("text.bag", digest=posted.digest)
    if not posted.head.encrypted:
        yield words.say("text.plain")
    yield ""
    yield words.say("text.ask")
    yield from words.lines(f"ask.{kind}", **places)
    yield ""
    yield words.say("text.closing")
    yield posted.head.sender_name


def _kind(posted: Posted, words: Template) -> str:
    return posted.head.kind if words.has("subject", posted.head.kind) else "other"


def _places(posted: Posted) -> dict[str, object]:
    head = posted.head
    return {
        "office": head.sender_name,
        "sequence": head.sequence,
        "code": posted.code,
        "made": f"{head.made_at:%H:%M} {show_date(head.made_at)}",
        "receipt": posted.receipt,
        "about": posted.about,
    }


def _differences(posted: Posted, words: Template) -> Iterator[str]:
    found = posted.differences
    if found is None:
        return
    counts = {name: show_number(getattr(found, name)) for name in ("added", "changed", "removed")}
    yield words.say("text.since" if found.since else "text.since_never", sequence=found.since, **counts)


def _totals(posted: Posted, words: Template) -> Iterator[str]:
    known = [(BY_KIND[kind], count) for kind, count in posted.head.counts.items() if count and kind in BY_KIND]
    if known:
        yield words.say("text.totals")
    for record, count in known:
        yield words.say("text.total", title=vietnamese(TITLES[record]), count=show_number(count))
