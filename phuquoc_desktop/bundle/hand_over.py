"""Gói bàn giao: all data of an office as open files in a signed bag, so that it can be left or handed on at any time.

The city can make one of what it has of a ward; it then says how far that copy goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from typing import Annotated

import msgspec

from phuquoc_desktop.bundle.bag import digests_of
from phuquoc_desktop.bundle.container import Source
from phuquoc_desktop.bundle.head import HEAD, BundleHead, encode_head, file_name
from phuquoc_desktop.bundle.notes import read_note
from phuquoc_desktop.bundle.open_files import JOURNAL, JOURNAL_LINES, journal_lines, open_files, safe, table_csv
from phuquoc_desktop.bundle.outgoing import Begin, Sent, known_devices, next_head, record_sent, undone_together
from phuquoc_desktop.bundle.pack import Recipients, wrapped
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.records import PlainRow, read_lines
from phuquoc_desktop.bundle.schema import BUNDLED, CARRIED, MAYBE_CITY, OWN_KINDS, path_of
from phuquoc_desktop.bundle.state import STATE, state_out
from phuquoc_desktop.bundle.verify import Opened
from phuquoc_desktop.domain.change import Change
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.services.attached import AttachedFile, attached_files, not_stored
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.devices import remember_sent
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.tables import RECORDS
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese
from phuquoc_desktop.vietnamese.fold import fold_words

NOTE = "data/hand-over.json"
README = "data/README.txt"
FILES = "data/files/"
INDEX = f"{FILES}index.csv"
_NAME = 60


class HandOver(msgspec.Struct, frozen=True, kw_only=True):
    """``data/hand-over.json``: whose data it is, and how far it goes.

    ``made_by`` differs from ``office`` in a copy of the city; ``journal_head`` and ``report`` then tell the ward's last
    report that the city has taken in. ``missing`` are the files that are named and no longer stored.
    """

    office: str
    office_name: str
    made_by: str
    role: str
    year: int
    as_of: Annotated[datetime, msgspec.Meta(tz=False)]
    """When the data stood so: when this was made, or when the ward made its newest report that the city has."""
    journal_head: int | None
    report: int | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Parts:
    note: HandOver
    lines: Mapping[type[Record], bytes]
    attached: tuple[AttachedFile, ...]
    changes: Iterable[Change] = ()
    state: bytes = b""


def send_hand_over(begin: Begin, post: Post, folder: Path, report: ProgressReport, *, plain: bool = False) -> Sent:
    """Write all data of this office into a folder, to its own key and whom it added, or ``plain``."""
    with undone_together() as written, begin(N_("Hand over all data")) as work:
        lines = {}
        for done, record in enumerate(RECORDS):
            report(done, len(RECORDS) + 3, _("Reading the records"))
            lines[record] = _of_all(work, post, record)
        attached = tuple(one for office in _owners(post) for one in attached_files(work, office))
        note = _note(work, post, post.my_key, missing=_missing(post, attached))
        own = {record: slices.as_lines(work.session, record, post.my_key) for record in OWN_KINDS}
        state = state_out(work, post.my_key, own, several=len(known_devices(work)) > 1)
        parts = _Parts(note, lines, attached, work.changes(), state)
        recipients = None if plain else (post.keys.public.recipient,)
        return _send(work, post, post.my_key, parts, recipients, folder, written, report)


def send_copy(begin: Begin, post: Post, office: str, folder: Path, report: ProgressReport) -> Sent:
    """Write what the city has of an office, and what of its own that office needs, into a folder for that office."""
    with undone_together() as written, begin(N_("Hand over the copy of an office's data")) as work:
        report(0, 4, _("Reading the records"))
        lines = {record: _of_ward(work, post, office, record) for record in RECORDS}
        attached = attached_files(work, office)
        note = _note(work, post, office, missing=_missing(post, attached))
        recipients = post.recipient(work, office)
        return _send(work, post, office, _Parts(note, lines, attached), recipients, folder, written, report)


def read_hand_over(opened: Opened) -> HandOver:
    """Return what a hand-over says of itself; raises UnreadableRecordsError."""
    return read_note(opened, NOTE, HandOver)


def rows_in(opened: Opened) -> dict[type[Record], list[PlainRow]]:
    """Return the records of a hand-over by kind, whoever owns them; raises UnreadableRecordsError."""
    named = {record: path_of(record) for record in RECORDS}
    return {
        record: read_lines(record, opened.bag.read(name), name)
        for record, name in named.items()
        if name in opened.bag.digests
    }


def files_in(opened: Opened) -> dict[str, str]:
    """Return where each attached file stands in a hand-over, by its SHA-256."""
    return {digest: name for name, digest in opened.bag.digests.items() if name.startswith(FILES) and name != INDEX}


def _of_all(read: Reader, post: Post, record: type[Record]) -> bytes:
    return _ordered(slices.as_lines(read.session, record, office) for office in _owners(post))


def _of_ward(read: Reader, post: Post, office: str, record: type[Record]) -> bytes:
    """Return the ward's own records, what the city wrote to it, and the city's plan that both speak of."""
    parts = [slices.as_lines(read.session, record, office)] if record in BUNDLED else []
    if record in CARRIED[BundleKind.RETURN] and "addressee" in record.__dataclass_fields__:
        parts.append(slices.as_lines(read.session, record, post.my_key, addressee=office))
    elif record.kind in MAYBE_CITY or record.kind == "plan_document":
        parts.append(slices.as_lines(read.session, record, post.my_key))
    return _ordered(parts)


def _ordered(parts: Iterable[bytes]) -> bytes:
    """Put lines of several owners in the order of their ids, with which each line begins."""
    return b"".join(sorted(line for part in parts for line in part.splitlines(keepends=True)))


def _owners(post: Post) -> list[str]:
    return sorted({post.my_key, str(post.city.key), *(str(one.key) for one in post.offices.known)})


def _missing(post: Post, attached: tuple[AttachedFile, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.file_name for one in not_stored(attached, post.store)))


def _note(read: UnitOfWork, post: Post, office: str, *, missing: tuple[str, ...]) -> HandOver:
    profile, mine = read.profile, office == post.my_key
    taken = [] if mine else read.bundles_received.all(sender=office, bundle_kind=BundleKind.REPORT)
    latest = max(taken, key=lambda one: (one.made_at, one.sequence), default=None)
    return HandOver(
        office=office,
        office_name=post.offices.by_key(office).name,
        made_by=post.my_key,
        role=profile.role.value if mine else "office",
        year=profile.year,
        as_of=latest.made_at if latest else read.job.at,
        journal_head=read.journal_head() if mine else (latest.journal_head if latest else None),
        report=latest.sequence if latest else None,
        missing=missing,
    )


def _send(
    work: UnitOfWork,
    post: Post,
    receiver: str,
    parts: _Parts,
    recipients: Recipients,
    folder: Path,
    written: list[Path],
    report: ProgressReport,
) -> Sent:
    steps = len(RECORDS)
    report(steps, steps + 3, _("Writing tables"))
    counts = {record.kind: raw.count(b"\n") for record, raw in parts.lines.items()}
    head = msgspec.structs.replace(
        next_head(work, post, BundleKind.HAND_OVER, receiver), counts=counts, encrypted=bool(recipients)
    )
    payload = _payload(post, head, parts)
    report(steps + 1, steps + 3, _("Packing and signing"))
    packed = wrapped(head, payload, digests_of(payload), post.keys, recipients)
    report(steps + 2, steps + 3, _("Writing the file"))
    path = folder / file_name(head)
    sent = record_sent(work, head, packed.digest)
    work.flush()
    write_whole(path, packed.raw)
    written.append(path)
    remember_sent(post.kept.parent, head.device, head.journal_head + 1)
    return Sent(path, sent, "", parts.note.missing)


def _payload(post: Post, head: BundleHead, parts: _Parts) -> dict[str, Source]:
    ndjson, journal = journal_lines(map(_journal_row, parts.changes))
    payload: dict[str, Source] = {
        HEAD: encode_head(head),
        NOTE: msgspec.json.format(msgspec.json.encode(parts.note), indent=2) + b"\n",
        README: _readme(parts.note, head).encode(),
        **open_files(parts.lines),
        **_files(post, parts.attached),
        **({STATE: parts.state} if parts.state else {}),
    }
    return payload | ({JOURNAL_LINES: ndjson, JOURNAL: journal} if ndjson else {})


def _journal_row(one: Change) -> dict[str, object]:
    return {
        "sequence": one.sequence,
        "at": one.at.isoformat(),
        "actor": one.actor.name,
        "office": one.actor.office,
        "job": one.job,
        "record_kind": one.record_kind,
        "record_id": one.record_id,
        "operation": one.operation.value,
        "fields": one.values,
    }


def _files(post: Post, attached: Iterable[AttachedFile]) -> dict[str, Source]:
    """Return each stored file once, under a readable name in ASCII, and the index of what each belongs to."""
    placed: dict[str, str] = {}
    files: dict[str, Source] = {}
    rows = []
    for one in attached:
        path = post.store.path(one.digest)
        if path.is_file() and one.digest not in placed:
            placed[one.digest] = f"{len(placed) + 1:04d}-{_readable(one.file_name)}"
            files[FILES + placed[one.digest]] = path
        named = (placed.get(one.digest, ""), safe(one.file_name), safe(one.title))
        rows.append((*named, one.record_kind, one.record_id, one.digest))
    words = (N_("File"), N_("Name when it was attached"), N_("Title"), N_("Kind of record"), N_("Record"), "SHA-256")
    return files | {INDEX: table_csv([vietnamese(word) for word in words], rows)} if rows else {}


def _readable(name: str) -> str:
    path = PurePath(name)
    plain = "-".join(fold_words(path.stem))[:_NAME].strip("-.") or "tep"
    ending = "".join(
        letter for letter in path.suffix.lower() if letter.isascii() and (letter.isalnum() or letter == ".")
    )
    return f"{plain}{ending[:8]}" if len(ending) > 1 else plain


def _readme(note: HandOver, head: BundleHead) -> str:
    text = read_shipped("resources", "templates", "hand_over_readme.txt")
    told = vietnamese(N_("This is the copy that {office} has, as of report no. {number}."))
    copy = "" if note.made_by == note.office else f"\n{told.format(office=head.sender_name, number=note.report)}\n"
    missing = "".join(f"  - {name}\n" for name in note.missing)
    places = {
        "office": note.office_name,
        "key": note.office,
        "made": f"{head.made_at:%d/%m/%Y %H:%M}",
        "by": head.sender_name,
        "copy": copy,
        "missing": f"\n{vietnamese(N_('Named in the data, and no longer stored:'))}\n{missing}" if missing else "",
    }
    for name, value in places.items():
        text = text.replace(f"{{{name}}}", value)
    return text
