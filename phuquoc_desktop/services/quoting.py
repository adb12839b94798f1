"""Quoted figures (số liệu dẫn chứng): a target's result in a dossier, frozen with its source; what changed since is told."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.target import Cumulation, ProgressEntry, Target, cumulation_of, percent_of_plan
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.explanations import checked_figure
from phuquoc_desktop.services.figure_at import FigureKey, Figures, with_unit, written
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

_ENTRY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""How a source names the entry that it was taken from."""


class NothingToQuoteError(RefusedError):
    """The figure is not recorded."""

    sentence = N_("There is no figure of {code} for {period}; record it first, then quote it.")


@dataclass(frozen=True)
class Quotation:
    """One quoted figure; ``altered`` when its words are not those that were frozen, ``told`` what has changed since."""

    record: QuotedFigure
    altered: bool
    told: str

    @property
    def changed(self) -> bool:
        """Whether the figure is another one by now, or gone."""
        return bool(self.told)


def quote(work: UnitOfWork, draft: QuotedFigure, today: date, *, office: str | None = None) -> QuotedFigure:
    """Freeze a figure in an open dossier; quoting the same figure again takes it as it stands now.

    ``office`` (key as text) is whose figure is meant, by default the own one. Raises UnknownFigureError,
    NothingToQuoteError, and what is refused of a closed dossier.
    """
    refuse_if_closed(work.dossiers.get(draft.dossier_id))
    if draft.candidate_id and work.candidates.get(draft.candidate_id).dossier_id != draft.dossier_id:
        raise RecordGoneError(field="candidate_id")
    given = tidied(draft)
    wanted = FigureKey(office or work.office, given.year, given.target_code, given.period or str(given.year))
    key = checked_figure(work, wanted)
    given.period = str(key.period)
    _freeze(work, given, key)
    given.quoted_on = today
    refuse_if_any(refusals(given))
    earlier = work.quoted_figures.first(
        dossier_id=given.dossier_id,
        candidate_id=given.candidate_id,
        year=given.year,
        target_code=given.target_code,
        period=given.period,
    )
    if earlier is not None:
        earlier.take_over(given)
        return earlier
    given.id, given.office = work.new_id(), work.office
    return work.quoted_figures.add(given)


def remove(work: UnitOfWork, quoted_id: str) -> None:
    """Take a quoted figure out of an open dossier."""
    quoted = work.quoted_figures.get(quoted_id)
    refuse_if_closed(work.dossiers.get(quoted.dossier_id))
    work.quoted_figures.remove(quoted)


def of_dossier(read: Reader, dossier_id: str) -> tuple[Quotation, ...]:
    """Return what a dossier quotes, by code and period, with what has become of each."""
    known = read.quoted_figures.all(dossier_id=dossier_id)
    ordered = sorted(known, key=lambda one: (one.target_code, one.period, one.candidate_id or ""))
    return tuple(
        Quotation(one, one.digest != digest_of(one.statement, one.source), _told(read, one)) for one in ordered
    )


def digest_of(statement: str, source: str) -> str:
    """Return the SHA-256 over both, the source on a line of its own, in hexadecimal."""
    return hashlib.sha256(f"{statement}\n{source}".encode()).hexdigest()


def statement_of(read: Reader, target: Target, entry: ProgressEntry) -> str:
    """Return the sentence that is quoted, in Vietnamese: indicator, figure, period, plan and share of it."""
    planned = "" if target.value is None else with_unit(show_number(target.value), target.unit)
    percent = percent_of_plan(target, entry.value) if cumulation_of(target) is not Cumulation.PER_PERIOD else None
    pattern = N_("{indicator}: {figure} ({period})")
    if planned and percent is not None:
        pattern = N_("{indicator}: {figure} ({period}), {percent}% of the plan of {planned}")
    elif planned and not target.qualitative:
        pattern = N_("{indicator}: {figure} ({period}), planned {planned}")
    return vietnamese(pattern).format(
        indicator=target.indicator,
        figure=written(read, target, entry),
        period=show_period(entry.period),
        planned=planned,
        percent="" if percent is None else show_number(_short(percent)),
    )


def _short(percent: Decimal) -> Decimal:
    """Return a whole share without decimals."""
    whole = percent.to_integral_value()
    return whole if whole == percent else percent


def _freeze(read: Reader, given: QuotedFigure, key: FigureKey) -> None:
    figures = Figures(read)
    target, entry = figures.target(key), figures.entry(key)
    if target is None or entry is None:
        raise NothingToQuoteError(field="period", code=key.code, period=show_period(str(key.period)))
    given.statement, given.source = statement_of(read, target, entry), _source(read, target, entry)
    given.digest = digest_of(given.statement, given.source)


def _source(read: Reader, target: Target, entry: ProgressEntry) -> str:
    latest = read.changes(record_id=entry.id)[-1]
    brought = read.changes(work_id=latest.work_id, record_kind="bundle_received")
    bundle = read.bundles_received.find(brought[0].record_id) if brought else None
    pattern = N_("{office}, entry {entry} recorded on {day} by {actor}")
    if bundle is not None:
        pattern = N_(
            "{office}, entry {entry} recorded on {day}, in bundle number {sequence} of {made} (SHA-256 {digest})"
        )
    return vietnamese(pattern).format(
        office=offices_at_hand.offices(read).by_key(target.office).name,
        entry=entry.id,
        day=show_date(entry.recorded_on),
        actor=latest.actor.name,
        sequence=bundle.sequence if bundle else "",
        made=show_date(bundle.made_at.date()) if bundle else "",
        digest=bundle.digest[:12] if bundle else "",
    )


def entry_named(source: str) -> str | None:
    """Return the id of the entry that a source names, or None."""
    found = _ENTRY.search(source)
    return found[0] if found else None


def _told(read: Reader, quoted: QuotedFigure) -> str:
    entry = read.progress.find(entry_named(quoted.source))
    target = read.targets.find(entry.target_id) if entry else None
    if entry is None or target is None:
        return _("{code}: the figure that was quoted is no longer here.").format(code=quoted.target_code)
    now = statement_of(read, target, entry)
    if now == quoted.statement:
        return ""
    then_figure, now_figure = figure_in(quoted.statement, quoted.period), figure_in(now, entry.period)
    if then_figure == now_figure:
        return _("{code}: the plan has changed since; now “{now}”.").format(code=quoted.target_code, now=now)
    said = _("{code}: the figure has changed since: quoted {then}, now {now}.")
    return said.format(code=quoted.target_code, then=then_figure, now=now_figure)


def figure_in(statement: str, period: str) -> str:
    """Return the figure of a sentence that :func:`statement_of` made."""
    return statement.partition(f" ({show_period(period)})")[0].rpartition(": ")[2]
