"""Reasons for returning (lý do trả lại): words and clause that fill a remark. ``resources/catalogue/reasons/FORMAT.md``.

The classes are the format itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.rulebook import version_of
from phuquoc_desktop.translation import N_, _

SHORTEST = 20
"""Characters of a remark."""

_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,39}", re.ASCII)


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the file; a name that the format does not know is refused rather than passed over."""


class ReasonsHead(_Part, frozen=True, kw_only=True):
    """What the file is; of one ``id`` the higher ``version`` counts."""

    kind: Literal["reasons"]
    format: Literal[1]
    id: str
    title: str
    version: str
    valid_from: date
    valid_to: date | None = None
    confirmed: bool
    confirmed_by: str
    source: str


class ReturnReason(_Part, frozen=True, kw_only=True):
    """One reason; ``kinds`` are the kinds of record that it fits, none for all."""

    code: str
    title: str
    text: str
    clause: str
    certainty: Certainty
    source: str
    kinds: tuple[str, ...]
    field: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def counts_on(self, day: date) -> bool:
        """Tell whether it may be given on a day."""
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)

    def fits(self, kind: str) -> bool:
        """Tell whether it can be said of a kind of record."""
        return not self.kinds or kind in self.kinds


class ReasonLibrary(_Part, frozen=True, kw_only=True):
    """A whole file."""

    head: ReasonsHead
    reasons: tuple[ReturnReason, ...]


@dataclass(frozen=True)
class ReasonFault:
    """Where in the file something cannot be right, and why."""

    place: str
    detail: str


def first_fault(library: ReasonLibrary) -> ReasonFault | None:
    """Return the first thing that cannot be right, or None."""
    return next(_faults(library), None)


def _faults(library: ReasonLibrary) -> Iterator[ReasonFault]:
    head = library.head
    for name in ("id", "title", "version", "source"):
        if not getattr(head, name).strip():
            yield ReasonFault(f"head.{name}", _("it is empty"))
    if not all(part.isascii() and part.isdigit() for part in head.version.split(".")):
        yield ReasonFault("head.version", _("it must be numbers with dots, such as 1.0.2"))
    if head.confirmed and not head.confirmed_by.strip():
        yield ReasonFault("head.confirmed_by", _("a confirmed library names who confirmed it"))
    seen: set[str] = set()
    for number, one in enumerate(library.reasons):
        yield from (ReasonFault(f"reasons[{number}].{name}", _(why)) for name, why in _faults_of(one))
        if one.code in seen:
            yield ReasonFault(f"reasons[{number}].code", _("another reason has the same code"))
        seen.add(one.code)


def _faults_of(one: ReturnReason) -> Iterator[tuple[str, str]]:
    if not _CODE.fullmatch(one.code):
        yield "code", N_("it must be capitals, digits and hyphens, such as BB-THIEU")
    for name in ("title", "source"):
        if not getattr(one, name).strip():
            yield name, N_("it is empty")
    if len(one.text.strip()) < SHORTEST:
        yield "text", N_("it must say in at least 20 characters what is to be mended")
    if len(one.text) > 2000 or len(one.clause) > 300:
        yield "text", N_("it is too long")
    if one.valid_from and one.valid_to and one.valid_from > one.valid_to:
        yield "valid_to", N_("it lies before the first day")


def joined(libraries: Iterable[ReasonLibrary], day: date) -> tuple[ReturnReason, ...]:
    """Return the reasons that count on a day; of one library the highest version, of one code the later library's."""
    newest: dict[str, ReasonLibrary] = {}
    for one in libraries:
        known = newest.pop(one.head.id, None)
        is_newer = known is None or version_of(one.head.version) >= version_of(known.head.version)
        newest[one.head.id] = one if is_newer or known is None else known
    found = {
        reason.code: reason
        for library in newest.values()
        if library.head.valid_from <= day <= (library.head.valid_to or date.max)
        for reason in library.reasons
        if reason.counts_on(day)
    }
    return tuple(found.values())
