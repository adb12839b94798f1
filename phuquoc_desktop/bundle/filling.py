"""What the bundles of the city do to records here beyond being compared with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from phuquoc_desktop.bundle.records import PlainRow, records_of
from phuquoc_desktop.bundle.verify import Opened
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.decision import Decision, DecisionLine
from phuquoc_desktop.domain.exchange import BundleKind, Remark
from phuquoc_desktop.domain.record import Record, as_plain, field_plans
from phuquoc_desktop.services import catalogue_files, decisions_arrived, returns
from phuquoc_desktop.services.plans.configuring import CONFIGURED, configure
from phuquoc_desktop.storage.slices import SliceCounts, take_in
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import ngettext

Rows = Mapping[type[Record], Sequence[PlainRow]]

TOLD_IN_FULL = frozenset([BundleKind.CONFIGURATION, BundleKind.DECISION, BundleKind.EXPLANATION, BundleKind.RETURN])
"""The kinds whose changes are few enough to be read one by one."""


@dataclass
class Filled:
    """What taking a bundle in changed, and sentences on what a person should know besides."""

    counts: SliceCounts = field(default_factory=SliceCounts)
    remarks: tuple[str, ...] = ()


def fill_configuration(work: UnitOfWork, opened: Opened, rows: Rows, files: Sequence[CatalogueFile]) -> Filled:
    """Keep the files and make plans and movements what the city has; raises TwoContentsError."""
    counts = catalogue_files.keep(work, opened.head.sender, files, opened.signed_by)
    given = {record: records_of(record, rows[record]) for record in CONFIGURED if record in rows}
    done = configure(work, opened.head.sender, given, opened.head.made_at.date())
    return Filled(counts.plus(done.counts), tuple(done.remarks))


def fill_decisions(work: UnitOfWork, opened: Opened, rows: Rows) -> Filled:
    """Take decisions and their lines in, and let the histories of the parties follow."""
    sender = opened.head.sender
    known = {one.id for one in work.decisions.all(office=sender)}
    decisions = records_of(Decision, rows.get(Decision, ()))
    lines, elsewhere = decisions_arrived.known_here(work, records_of(DecisionLine, rows.get(DecisionLine, ())))
    for one in decisions:
        if work.movements.find(one.movement_id) is None:
            one.movement_id = None
    given = {Decision: [_plain(one) for one in decisions], DecisionLine: [_plain(one) for one in lines]}
    counts = take_in(work, sender, {kind: given[kind] for kind in rows if kind in given})
    done = decisions_arrived.fill(work, decisions, lines, {one.id for one in decisions} - known)
    counts.added, counts.changed = counts.added + done.filled, counts.changed + done.revoked + done.decided
    return Filled(counts, (*_said(done), *elsewhere, *done.remarks))


def fill_return(work: UnitOfWork, opened: Opened, rows: Rows) -> Filled:
    """Take the city's remarks, questions and reviews in; what a new remark is about is given back."""
    known = returns.known_open(work)
    counts = take_in(work, opened.head.sender, rows)
    returns.reopen(work, records_of(Remark, rows.get(Remark, ())), known)
    return Filled(counts)


def _said(done: decisions_arrived.Decided) -> list[str]:
    said = []
    if done.filled:
        words = ngettext(
            "{count} award was put into the history.", "{count} awards were put into the histories.", done.filled
        )
        said.append(words.format(count=done.filled))
    if done.decided:
        words = ngettext("{count} dossier is decided.", "{count} dossiers are decided.", done.decided)
        said.append(words.format(count=done.decided))
    return said


def _plain(record: Record) -> PlainRow:
    return tuple(as_plain(getattr(record, plan.name)) for plan in field_plans(type(record)))
