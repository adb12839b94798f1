"""Catalogue files that the city sends, rule packs, calendars, reasons: read strictly, kept as they were signed, told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import ClassVar

from phuquoc_desktop.domain.calendar import YearCalendar
from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.checks import refusals
from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.law.rulebook import Rulebook, version_of
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.catalogue.calendar_errors import NotACalendarError
from phuquoc_desktop.services.catalogue.calendars import load_calendars, read_calendar
from phuquoc_desktop.services.catalogue.reasons import NotReasonsError, load_reasons, read_reasons
from phuquoc_desktop.services.catalogue.reorganisations import (
    NotAReorganisationError,
    load_reorganisations,
    read_reorganisation,
)
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.errors import FaultyPackError, NotAPackError, PackNotOpenedError
from phuquoc_desktop.services.law.reading import LARGEST, read_pack, sha256_of
from phuquoc_desktop.storage.slices import SliceCounts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold_words

PLAIN_NAME = r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}\.toml"
"""What a catalogue file may be called in a bundle."""

_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


class NotACatalogueFileError(RefusedError):
    """The file is none of the kinds that are known."""

    sentence = N_(
        "The file “{name}” is no rule pack, no calendar, no library of reasons and no reorganisation of offices; choose the "
        "file that was written for this."
    )


class TwoContentsError(RefusedError):
    """One version, two contents: nobody could say which of them is meant."""

    reason: ClassVar[str] = "two-contents"
    sentence = N_(
        "Version {version} of “{id}” is known here with other content; a file that was changed needs a higher version."
    )


class NameTwiceError(RefusedError):
    """Two files that are to travel together are one version of one file."""

    sentence = N_("Two of the files are version {version} of “{id}”; leave one out, or give it another id or version.")


class NothingToSendError(RefusedError):
    """The city has neither brought nor kept a file, and no plan."""

    sentence = N_("There is no rule pack, no calendar and no plan to send yet; name the files to be sent.")


@dataclass(frozen=True)
class Standing:
    """A file of the city, whether it was known here before, and which higher version counts instead of it, if any."""

    file: CatalogueFile
    known: bool = False
    beaten_by: str = ""

    @property
    def told(self) -> str:
        """Name the file, and say why it does not count if it does not."""
        file = self.file
        shown = _("{kind} {id} {version}, valid {begin} – {end}").format(
            kind=file.file_kind.label,
            id=file.file_id,
            version=file.version,
            begin=show_date(file.valid_from),
            end=show_date(file.valid_to) if file.valid_to else "…",
        )
        if not self.beaten_by:
            return shown
        beaten = _("{file}: does not count, since version {version} is at hand")
        return beaten.format(file=shown, version=self.beaten_by)


def read_file(raw: bytes, name: str) -> CatalogueFile:
    """Return what a file holds as a draft without signer; refuses what its own kind of file may not be."""
    for reader, stranger in _READERS:
        with suppress(stranger):
            draft = reader(raw, name)
            _refuse_unkeepable(draft, name)
            return draft
    raise NotACatalogueFileError(name=name)


def _refuse_unkeepable(draft: CatalogueFile, name: str) -> None:
    for refusal in refusals(draft):
        if refusal.field != "signed_by":
            raise FaultyPackError(name=name, place=f"head.{refusal.field}", detail=str(refusal)) from refusal


def open_files(paths: Iterable[Path]) -> tuple[CatalogueFile, ...]:
    """Return the files that somebody wants to send; raises PackNotOpenedError, or the first refusal of :func:`read_file`."""
    drafts = tuple(read_file(_content(path), path.name) for path in paths)
    _refuse_twice(drafts)
    return drafts


def _refuse_twice(files: Iterable[CatalogueFile]) -> None:
    seen: set[str] = set()
    for one in files:
        if one.file_name.lower() in seen:
            raise NameTwiceError(id=one.file_id, version=one.version)
        seen.add(one.file_name.lower())


def slice_of(read: Reader, owner: str) -> tuple[CatalogueFile, ...]:
    """Return every file of an office, in the order of their names; raises DamagedPackError."""
    files = sorted(read.catalogue_files.all(office=owner), key=lambda one: one.file_name)
    _refuse_twice(files)
    for one in files:
        shelf.proved(one)
    return tuple(files)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as why:
        raise PackNotOpenedError(name=path.name) from why


def _rules(raw: bytes, name: str) -> CatalogueFile:
    head = read_pack(raw, name).head
    return _draft(raw, CatalogueKind.RULES, head.id, head.version, head.title, head.valid_from, head.valid_to)


def _calendar(raw: bytes, name: str) -> CatalogueFile:
    head = read_calendar(raw, name).head
    first, last = date(head.year, 1, 1), date(head.year, 12, 31)
    return _draft(raw, CatalogueKind.CALENDAR, head.id, head.version, head.title, first, last)


def _reasons(raw: bytes, name: str) -> CatalogueFile:
    head = read_reasons(raw, name).head
    return _draft(raw, CatalogueKind.REASONS, head.id, head.version, head.title, head.valid_from, head.valid_to)


def _reorganisation(raw: bytes, name: str) -> CatalogueFile:
    head = read_reorganisation(raw, name).head
    return _draft(raw, CatalogueKind.OFFICES, head.id, head.version, head.title, head.counts_from, None)


_READERS = (
    (_rules, NotAPackError),
    (_calendar, NotACalendarError),
    (_reasons, NotReasonsError),
    (_reorganisation, NotAReorganisationError),
)


def _draft(
    raw: bytes, kind: CatalogueKind, file_id: str, version: str, title: str, begin: date, end: date | None
) -> CatalogueFile:
    return CatalogueFile.draft(
        file_kind=kind,
        file_id=file_id,
        version=version,
        title=title,
        valid_from=begin,
        valid_to=end,
        file_name=name_of(kind, file_id, version),
        content=raw.decode(),
        sha256=sha256_of(raw),
        signed_by="",
        received_on=begin,
    )


def name_of(kind: CatalogueKind, file_id: str, version: str) -> str:
    """Return the name of a file in a bundle: each version has its own, whatever its author called it."""
    plain = file_id if _PLAIN_ID.fullmatch(file_id) else "-".join(fold_words(file_id))
    return f"{kind.value}-{plain}-{version}.toml"


def refuse_other_content(read: Reader, owner: str, drafts: Iterable[CatalogueFile]) -> None:
    """Raise TwoContentsError when a version is kept here with another content; a kept file that is damaged is none."""
    for one in drafts:
        known = _kept(read, owner, one)
        if known is not None and is_whole(known) and known.sha256 != one.sha256:
            raise TwoContentsError(id=one.file_id, version=one.version)


def refuse_to_send(read: Reader, owner: str, drafts: Sequence[CatalogueFile]) -> None:
    """Raise TwoContentsError for a version that is kept here, or came with the program, with another content."""
    refuse_other_content(read, owner, drafts)
    _refuse_shipped_anew(drafts)


def _refuse_shipped_anew(drafts: Iterable[CatalogueFile]) -> None:
    packs = {(one.pack.head.id, one.pack.head.version): one.sha256 for one in shelf.shipped_rulebook().packs}
    calendars = {(one.head.id, one.head.version): one for one in load_calendars()}
    reasons = {(one.head.id, one.head.version): one for one in load_reasons()}
    changes = {(one.head.id, one.head.version): one for one in load_reorganisations()}
    for one in drafts:
        name = (one.file_id, one.version)
        if one.file_kind is CatalogueKind.RULES:
            differs = packs.get(name, one.sha256) != one.sha256
        elif one.file_kind is CatalogueKind.REASONS:
            differs = name in reasons and reasons[name] != read_reasons(shelf.proved(one), one.file_name)
        elif one.file_kind is CatalogueKind.OFFICES:
            differs = name in changes and changes[name] != read_reorganisation(shelf.proved(one), one.file_name)
        else:
            differs = name in calendars and calendars[name] != _calendar_in(one)
        if differs:
            raise TwoContentsError(id=one.file_id, version=one.version)


def is_whole(file: CatalogueFile) -> bool:
    """Tell whether the content is the one that its SHA-256 names."""
    return sha256_of(file.content.encode()) == file.sha256


def keep(work: UnitOfWork, owner: str, drafts: Sequence[CatalogueFile], signed_by: str) -> SliceCounts:
    """Keep the files of ``owner``, all or none; what is here changes nothing, what is here damaged is mended.

    Raises TwoContentsError, and what does not fit the offices. They come signed from their owner, who is never this office's
    user in person.
    """
    refuse_other_content(work, owner, drafts)
    offices_at_hand.refuse_unfit(work, drafts)
    work.write_for(owner)
    counts = SliceCounts()
    for draft in drafts:
        known = _kept(work, owner, draft)
        if known is None:
            draft.id, draft.office = work.new_id(), owner
            draft.signed_by, draft.received_on = signed_by, work.job.at.date()
            work.catalogue_files.add(draft)
            counts.added += 1
        elif is_whole(known):
            counts.same += 1
        else:
            draft.signed_by, draft.received_on = signed_by, work.job.at.date()
            known.take_over(draft)
            counts.changed += 1
    work.flush()
    return counts


def _kept(read: Reader, owner: str, draft: CatalogueFile) -> CatalogueFile | None:
    return read.catalogue_files.first(
        office=owner, file_kind=draft.file_kind, file_id=draft.file_id, version=draft.version
    )


def standings(read: Reader, owner: str, drafts: Iterable[CatalogueFile]) -> tuple[Standing, ...]:
    """Tell of each file of ``owner`` whether it is kept here, and whether a higher version is at hand or among them."""
    whole = whole_rulebook(read)
    given = tuple(drafts)
    return tuple(
        Standing(one, _kept(read, owner, one) is not None, _beaten_by(read, whole, given, one)) for one in given
    )


def whole_rulebook(read: Reader) -> Rulebook:
    """Return the packs that are whole, to compare with; a damaged one must not keep its own remedy out. Never to judge by."""
    proved = chain(shelf.shipped_proofs(), shelf.received_proofs(read))
    return Rulebook(tuple(one.pack for one in proved if one.pack is not None))


def _beaten_by(read: Reader, whole: Rulebook, given: tuple[CatalogueFile, ...], draft: CatalogueFile) -> str:
    rivals = [one.version for one in given if _place(one) == _place(draft)]
    if draft.file_kind is CatalogueKind.CALENDAR:
        rivals += [one.head.version for one in load_calendars() if one.head.year == draft.valid_from.year]
        others = read.catalogue_files.all(file_kind=CatalogueKind.CALENDAR, valid_from=draft.valid_from)
        rivals += [one.version for one in others if is_whole(one)]
    elif draft.file_kind in _BY_ID:
        others = read.catalogue_files.all(file_kind=draft.file_kind, file_id=draft.file_id)
        rivals += [one.version for one in others if is_whole(one)]
    else:
        rivals += [one.pack.head.version for one in whole.packs if one.regime == _place(draft)]
    highest = max(rivals, key=version_of)
    return highest if version_of(highest) > version_of(draft.version) else ""


def _place(file: CatalogueFile) -> str | date:
    """Return what only one file can count for: a regime, the first day of a year, the id of a library or reorganisation."""
    if file.file_kind in _BY_ID:
        return file.file_id
    return file.valid_from if file.file_kind is CatalogueKind.CALENDAR else shelf.received(file).regime


_BY_ID = (CatalogueKind.REASONS, CatalogueKind.OFFICES)


def _calendar_in(file: CatalogueFile) -> YearCalendar:
    return read_calendar(shelf.proved(file), file.file_name)


def proofs(read: Reader) -> Iterator[shelf.Proof]:
    """Prove each file that was received for itself, so that a damaged one hides no other."""
    yield from shelf.received_proofs(read)
    for one in chain.from_iterable(
        read.catalogue_files.all(file_kind=kind) for kind in (CatalogueKind.CALENDAR, *_BY_ID)
    ):
        fault: ToldError | None = None
        try:
            _PROVE[one.file_kind](shelf.proved(one), one.file_name)
        except ToldError as why:
            fault = why
        yield shelf.proof_of(one, None, fault)


_PROVE: dict[CatalogueKind, Callable[[bytes, str], object]] = {
    CatalogueKind.CALENDAR: read_calendar,
    CatalogueKind.REASONS: read_reasons,
    CatalogueKind.OFFICES: read_reorganisation,
}
