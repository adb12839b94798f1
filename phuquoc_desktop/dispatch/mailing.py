"""A bundle that was written, as mails ready to be sent: one, or several where it is too large for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.recall import read_recall
from phuquoc_desktop.bundle.receipt import read_receipt
from phuquoc_desktop.bundle.verify import Opened, look
from phuquoc_desktop.dispatch import letters
from phuquoc_desktop.dispatch.eml import Letter, as_eml
from phuquoc_desktop.dispatch.letters import Differences, Posted
from phuquoc_desktop.dispatch.splitting import fits, split_file
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.services import exchange
from phuquoc_desktop.settings import Settings
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class Mail:
    """A mail that lies as a file, with what it says and what is attached."""

    path: Path
    letter: Letter
    files: tuple[Path, ...]


def write_mails(
    read: Reader, post: Post, settings: Settings, bundle: Path, at: datetime, folder: Path | None = None
) -> list[Mail]:
    """Write the mails for a bundle that was sent from here, beside it or into ``folder``; parts are written there as well."""
    opened = look(bundle, keys=post.keys)
    posted = posted_of(read, post, opened)
    target = folder or bundle.parent
    pieces = _pieces(bundle, settings.mail_limit, target, opened.digest)
    return [_written(posted, settings, piece, part, at, target) for piece, part in pieces]


def posted_of(read: Reader, post: Post, opened: Opened) -> Posted:
    """Return what a letter says about a bundle of this office."""
    kind = opened.head.bundle_kind
    receipt = read_receipt(opened).number if kind is BundleKind.RECEIPT else ""
    recall = read_recall(opened) if kind is BundleKind.RECALL else None
    return Posted(
        head=opened.head,
        digest=opened.digest,
        code=opened.content_code,
        differences=_differences(read, post.my_key) if kind is BundleKind.REPORT else None,
        receipt=receipt,
        about=recall.sequence if recall else 0,
        reason=recall.reason if recall else "",
    )


def _differences(read: Reader, office: str) -> Differences:
    confirmed = [one for one in exchange.standing(exchange.reports_sent(read)) if one.received_at]
    found = exchange.since_change(read, office, exchange.marks(read).received)
    added, changed, removed = (
        sum(one.operation is operation for one in found)
        for operation in (Operation.ADDED, Operation.CHANGED, Operation.REMOVED)
    )
    return Differences(confirmed[-1].sequence if confirmed else 0, added, changed, removed)


def _pieces(bundle: Path, limit: int, folder: Path, bag: str) -> Iterator[tuple[Path, tuple[int, int] | None]]:
    if fits(bundle.stat().st_size, limit):
        yield bundle, None
        return
    parts = split_file(bundle, limit, folder, bag)
    for number, path in enumerate(parts, 1):
        yield path, (number, len(parts))


def _written(
    posted: Posted, settings: Settings, piece: Path, part: tuple[int, int] | None, at: datetime, folder: Path
) -> Mail:
    letter = letter_of(posted, settings, [piece.name], part)
    path = folder / f"{piece.name.partition('.')[0]}.eml"
    write_whole(path, as_eml(letter, [piece], at))
    return Mail(path, letter, (piece,))


def letter_of(posted: Posted, settings: Settings, files: Sequence[str], part: tuple[int, int] | None = None) -> Letter:
    """Return what the mail says, to the address that is set for the receiver, from the office's own."""
    addresses = settings.mail_addresses
    return Letter(
        to=addresses.get(posted.head.receiver, ""),
        subject=letters.subject(posted, part),
        text=letters.text(posted, files, part),
        sender=addresses.get(posted.head.sender, ""),
    )
