"""What never arrived, by its numbers, and the ready mail that asks its sender for exactly these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.sequence import gaps
from phuquoc_desktop.dispatch.eml import Letter, as_eml
from phuquoc_desktop.dispatch.letters import FILE
from phuquoc_desktop.dispatch.mailing import Mail
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.settings import Settings
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.dates import show_date

ASKED_FOR = (
    BundleKind.REPORT,
    BundleKind.EXPLANATION,
    BundleKind.CONFIGURATION,
    BundleKind.RETURN,
    BundleKind.DECISION,
)
"""Kinds whose numbers follow each other; receipts and recalls speak of one other bundle each."""


class NothingMissingError(RefusedError):
    """Every number that an office has given has arrived."""

    sentence = N_("No bundle of {office} is missing here; there is nothing to ask for.")


@dataclass(frozen=True)
class Missing:
    """The numbers of one kind that never arrived from an office, and the greatest one that did."""

    sender: str
    bundle_kind: BundleKind
    numbers: tuple[int, ...]
    latest: int


def missing(read: Reader, sender: str = "") -> tuple[Missing, ...]:
    """Return what never arrived here, of one office or of all, by office and kind."""
    known: dict[tuple[str, BundleKind], list[BundleReceived]] = defaultdict(list)
    for one in read.bundles_received.all(**({"sender": sender} if sender else {})):
        known[one.sender, one.bundle_kind].append(one)
    return tuple(_missing(known))


def _missing(known: dict[tuple[str, BundleKind], list[BundleReceived]]) -> Iterator[Missing]:
    for (office, kind), bundles in sorted(known.items(), key=lambda one: (one[0][0], one[0][1].value)):
        numbers = gaps(bundles) if kind in ASKED_FOR else ()
        if numbers:
            yield Missing(office, kind, numbers, max(one.sequence for one in bundles))


def letter_asking(read: Reader, post: Post, settings: Settings, office: Office, at: datetime) -> Letter:
    """Return the mail that asks an office for what never arrived; raises NothingMissingError."""
    found = missing(read, str(office.key))
    if not found:
        raise NothingMissingError(office=office.name)
    words, addresses = Template(FILE), settings.mail_addresses
    bundles = [words.say(f"bundles.{one.bundle_kind.value}", numbers=_numbers(one.numbers)) for one in found]
    mark = words.say("practice") if post.practice else ""
    return Letter(
        to=addresses.get(str(office.key), ""),
        subject=mark + words.say("asking.subject", office=post.me.name, bundles="; ".join(bundles)),
        text="\n".join(_lines(words, post, office, found, bundles, at)) + "\n",
        sender=addresses.get(post.my_key, ""),
    )


def _lines(
    words: Template, post: Post, office: Office, found: Sequence[Missing], bundles: Sequence[str], at: datetime
) -> Iterator[str]:
    places = {"office": post.me.name, "receiver": office.name, "day": show_date(at)}
    yield words.say("text.greeting", receiver=office.name)
    yield ""
    yield words.say("asking.missing", **places)
    for one, bundle in zip(found, bundles, strict=True):
        yield words.say("asking.line", bundle=bundle, latest=one.latest)
    yield ""
    yield words.say("text.ask")
    yield from words.lines("asking.ask", **places)
    yield ""
    yield words.say("text.closing")
    yield post.me.name


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def write_asking(read: Reader, post: Post, settings: Settings, office: Office, at: datetime, folder: Path) -> Mail:
    """Write that mail as a draft (.eml) into a folder; raises NothingMissingError."""
    letter = letter_asking(read, post, settings, office, at)
    path = folder / f"de-nghi-gui-lai-{office.key.code}-{office.slug}.eml"
    write_whole(path, as_eml(letter, (), at))
    return Mail(path, letter, ())
