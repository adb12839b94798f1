"""Reorganisations of offices (sắp xếp đơn vị hành chính): a dated file. ``resources/catalogue/reorganisations/FORMAT.md``.

The classes are the format itself. What it does to the offices that are known stands in ``domain/succession.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.office import Office, OfficeKey, OfficeKind
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _


class StepKind(Labelled):
    """Hình thức sắp xếp."""

    RENAME = "rename", N_("Renamed")
    MERGE = "merge", N_("Joined into one")
    SPLIT = "split", N_("Split")
    LEVEL = "level", N_("Level changed")
    CLOSE = "close", N_("Ended")


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the file; a name that the format does not know is refused rather than passed over."""


class ReorganisationHead(_Part, frozen=True, kw_only=True):
    """What the file is, from which day it counts, and by which act; of one ``id`` the higher ``version`` counts."""

    kind: Literal["reorganisation"]
    format: Literal[1]
    id: str
    title: str
    version: str
    counts_from: date
    law: str
    confirmed: bool
    confirmed_by: str
    certainty: Certainty
    source: str


class NewOffice(_Part, frozen=True, kw_only=True):
    """An office that begins that day; ``parent`` is the key of the office that receives from it."""

    code: str
    slug: str
    kind: OfficeKind
    name: str
    short_name: str
    parent: str | None = None
    remote: bool = False
    certainty: Certainty
    source: str


class Share(_Part, frozen=True, kw_only=True):
    """What of a split office goes to one new office: whole units, or parties by their names."""

    to: str
    units: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


class Step(_Part, frozen=True, kw_only=True):
    """One thing that happens: ``former`` are keys of offices that end the day before, ``new`` codes of those that begin.

    ``keeper`` is the code of the new office that keeps the records of one that ends without a successor.
    """

    kind: StepKind
    former: tuple[str, ...]
    new: tuple[str, ...] = ()
    keeper: str | None = None
    shares: tuple[Share, ...] = ()
    certainty: Certainty
    source: str
    note: str = ""


class Reorganisation(_Part, frozen=True, kw_only=True):
    """A whole file."""

    head: ReorganisationHead
    offices: tuple[NewOffice, ...]
    steps: tuple[Step, ...]

    def key_of(self, code: str) -> OfficeKey:
        """Return the key of an office that begins here."""
        return OfficeKey(code, self.head.counts_from)

    def begun(self) -> tuple[Office, ...]:
        """Return the offices that begin here."""
        return tuple(self._office(one) for one in self.offices)

    def step_of(self, former: str) -> Step | None:
        """Return what happens to an office, None when nothing does."""
        return next((one for one in self.steps if former in one.former), None)

    def _office(self, one: NewOffice) -> Office:
        return Office(
            key=self.key_of(one.code),
            slug=one.slug,
            kind=one.kind,
            name=one.name,
            short_name=one.short_name,
            valid_to=None,
            parent=OfficeKey.parse(one.parent) if one.parent else None,
            successor=None,
            remote=one.remote,
            source=one.source,
            certainty=one.certainty.value,
        )


@dataclass(frozen=True)
class ReorganisationFault:
    """Where in the file something cannot be right, and why."""

    place: str
    detail: str


def first_fault(change: Reorganisation) -> ReorganisationFault | None:
    """Return the first thing that cannot be right in the file by itself, or None."""
    return next(_faults(change), None)


def _faults(change: Reorganisation) -> Iterator[ReorganisationFault]:
    yield from _faults_of_head(change.head)
    codes = [one.code for one in change.offices]
    for number, office in enumerate(change.offices):
        yield from (ReorganisationFault(f"offices[{number}].{name}", _(why)) for name, why in _of_office(office))
        if codes.index(office.code) < number:
            yield ReorganisationFault(f"offices[{number}].code", _("another new office has the same code"))
    for number, step in enumerate(change.steps):
        yield from (ReorganisationFault(f"steps[{number}].{name}", _(why)) for name, why in _of_step(step, codes))
    yield from _faults_together(change, codes)


def _faults_of_head(head: ReorganisationHead) -> Iterator[ReorganisationFault]:
    for name in ("id", "title", "law", "source"):
        if not getattr(head, name).strip():
            yield ReorganisationFault(f"head.{name}", _("it is empty"))
    if not all(part.isascii() and part.isdigit() for part in head.version.split(".")):
        yield ReorganisationFault("head.version", _("it must be numbers with dots, such as 1.0.2"))
    if head.confirmed and not head.confirmed_by.strip():
        yield ReorganisationFault("head.confirmed_by", _("a confirmed reorganisation names who confirmed it"))


_CODE = re.compile(r"[0-9]{1,8}", re.ASCII)


def _of_office(one: NewOffice) -> Iterator[tuple[str, str]]:
    if not _CODE.fullmatch(one.code):
        yield "code", N_("it must be digits, such as 31078")
    for name in ("slug", "name", "short_name", "source"):
        if not getattr(one, name).strip():
            yield name, N_("it is empty")
    if one.parent is not None and not is_key(one.parent):
        yield "parent", N_("it must be code and first day, such as 31078@2021-03-01")


def _of_step(step: Step, codes: list[str]) -> Iterator[tuple[str, str]]:
    if not step.source.strip():
        yield "source", N_("it is empty")
    if not step.former or not all(map(is_key, step.former)):
        yield "former", N_("it must be code and first day, such as 31078@2021-03-01")
    if any(code not in codes for code in (*step.new, *filter(None, [step.keeper]))):
        yield "new", N_("it names an office that is not among the new ones")
    yield from _of_kind(step)


_ONE_TO_ONE = (StepKind.RENAME, StepKind.LEVEL)


def _of_kind(step: Step) -> Iterator[tuple[str, str]]:
    formers, news = len(step.former), len(set(step.new))
    if step.kind in _ONE_TO_ONE and (formers, news) != (1, 1):
        yield "new", N_("one office becomes one office here")
    if step.kind is StepKind.MERGE and news != 1:
        yield "new", N_("several offices become one office here")
    if step.kind is StepKind.SPLIT and (formers != 1 or news < 2):
        yield "new", N_("one office becomes several here")
    if step.kind is StepKind.CLOSE and (formers != 1 or news):
        yield "new", N_("an office that ends has no successor; whoever keeps its records is its keeper")
    if step.keeper and step.kind is not StepKind.CLOSE:
        yield "keeper", N_("only an office that ends has a keeper")
    if step.shares and step.kind is not StepKind.SPLIT:
        yield "shares", N_("only a split office is shared out")
    if any(one.to not in step.new for one in step.shares):
        yield "shares", N_("it names an office that is not among the new ones")


def _faults_together(change: Reorganisation, codes: list[str]) -> Iterator[ReorganisationFault]:
    if not change.steps:
        yield ReorganisationFault("steps", _("it is empty"))
    counted = Counter(one for step in change.steps for one in step.former)
    for number, step in enumerate(change.steps):
        if any(counted[one] > 1 for one in step.former):
            yield ReorganisationFault(f"steps[{number}].former", _("an office is named twice"))
    came_from = Counter(code for step in change.steps for code in set(step.new))
    for number, code in enumerate(codes):
        if came_from[code] != 1:
            yield ReorganisationFault(f"offices[{number}].code", _("exactly one step must lead to it"))


def is_key(text: str) -> bool:
    """Tell whether a text is an office's key."""
    try:
        OfficeKey.parse(text)
    except ValueError:
        return False
    return True
