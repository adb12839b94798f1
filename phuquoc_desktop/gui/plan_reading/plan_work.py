"""The work behind the window: a plan opened, compared, kept and taken in; runs beside the window and touches no widget.

The reader of plans is imported where it is used, beside the window, as it is large.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_reading import PlanReading
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.services.plans.comparing import Aim, PlanChange, PlanComparison, compare
from phuquoc_desktop.services.plans.deciding import Choices
from phuquoc_desktop.services.plans.taking_in import PlanSource, PlanTaken, take
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from phuquoc_desktop.intake.plan_review.keeping import Kept
    from phuquoc_desktop.intake.plan_review.open_plan import OpenPlan
    from phuquoc_desktop.intake.plan_review.review import Review

JOB = N_("Take in a plan that was read")
Load = Callable[[ProgressReport], "OpenPlan"]


class PlanDataChangedError(RefusedError):
    """Somebody worked on the data between the comparison that was seen and now."""

    sentence = N_(
        "Nothing was taken in: the data changed meanwhile, and the plan was compared again. Please look once more."
    )


@dataclass(frozen=True)
class Asked:
    """What is compared: a reading with its answers, for whose plan of which year."""

    reading: PlanReading
    choices: Choices
    aim: Aim


@dataclass(frozen=True)
class Done:
    """What taking in came to, and the name of the job for its undo, None where nothing was to be done."""

    taken: PlanTaken
    work_id: str | None


@dataclass(frozen=True)
class Opened:
    """A plan as it comes onto the table; ``source`` describes the document, ``faults`` are those of a review that was left."""

    plan: OpenPlan
    review: Review
    owner: str
    year: int | None
    source: PlanSource
    faults: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def opened(backend: Any, load: Load, report: ProgressReport) -> Opened:
    """Read a plan; whose and of which year it is comes from its head and title as far as they say it."""
    from phuquoc_desktop.intake.plan_review.review import Review

    _import_views()
    plan = load(report)
    head, reading = plan.head, plan.reading
    source = PlanSource(reading.title or "", head.issuer or "", head.number, head.issued_on)
    return Opened(plan, Review(plan), owner_of(backend, plan), reading.year, source)


def opened_again(kept: Kept) -> Opened:
    """Return a review that was left as it comes onto the table."""
    from phuquoc_desktop.intake.plan_review.review import Review

    return Opened(kept.plan, Review(kept.plan, kept.said), kept.owner, kept.year, kept.source, kept.faults)


def load_file(file: Path, report: ProgressReport) -> OpenPlan:
    """Read a file."""
    from phuquoc_desktop.intake.plan_review.open_plan import open_file

    return open_file(file, report)


def load_text(text: str, report: ProgressReport) -> OpenPlan:
    """Read a text that was pasted."""
    from phuquoc_desktop.intake.plan_review.open_plan import open_text

    return open_text(_("Pasted text"), text, report)


def kept_in(folder: Path, _report: ProgressReport) -> Kept | None:
    """Return the review that was left, if any."""
    from phuquoc_desktop.intake.plan_review import keeping

    kept = keeping.kept_in(folder)
    if kept is not None:
        _import_views()
    return kept


def _import_views() -> None:
    """Import what shows a plan beside the window, which would otherwise stand still for it; nothing is built here."""
    importlib.import_module("phuquoc_desktop.gui.plan_reading.work_view")


def asked_of(review: Review, owner: str, year: int | None) -> Asked | None:
    """Return what there is to compare now; None while the year is not known or nothing was read."""
    reading = review.plan_reading()
    if year is None or not reading.targets:
        return None
    return Asked(reading, review.choices(), Aim(owner, year))


def compared(backend: Any, asked: Asked | None) -> PlanComparison | None:
    """Hold a plan against the data."""
    if asked is None:
        return None
    with backend.reading() as read:
        return compare(read, asked.reading, asked.aim, asked.choices)


def owner_of(backend: Any, plan: OpenPlan) -> str:
    """Guess whose plan it is: the office's own where its name stands at the head, else the city's; a person may change it."""
    own, city = str(backend.office.key), str(backend.city.key)
    issuer = fold(plan.head.issuer or "")
    return own if fold(backend.office.short_name) in issuer else city


def record(backend: Any, asked: Asked, source: PlanSource, seen: PlanComparison, _report: ProgressReport) -> Done:
    """Take the plan in as one job; raises PlanDataChangedError where it would do another thing than was seen."""
    with backend.begin(JOB) as work:
        taken = take(work, asked.reading, asked.aim, source, asked.choices, backend.today)
        if _gist(taken.comparison) != _gist(seen):
            raise PlanDataChangedError()
        work_id = work.job.work_id
    with backend.reading() as read:
        has_changed = bool(read.changes(work_id=work_id))
    return Done(taken, work_id if has_changed else None)


def _gist(comparison: PlanComparison) -> list[tuple[str, PlanChange, tuple[str, ...]]]:
    return [(one.code, one.change, one.fields) for one in comparison.lines]


def told_of(done: Done, shown_year: int) -> str:
    """Return what is told once it is done; another year than the one that the window shows is pointed to."""
    comparison = done.taken.comparison
    if done.work_id is None:
        return _("All of the plan was there already; nothing was changed.")
    counts = comparison.counts()
    doubted = len(comparison.undecided)
    said = _(
        "The plan of {year} was taken in: {added} new, {changed} changed, {same} unchanged; {doubted} still in doubt."
    )
    told = said.format(
        year=comparison.aim.year,
        added=show_number(counts[PlanChange.ADDED]),
        changed=show_number(counts[PlanChange.CHANGED]),
        same=show_number(counts[PlanChange.SAME]),
        doubted=show_number(doubted),
    )
    if comparison.aim.year == shown_year:
        return told
    return f"{told} {_('Choose the year {year} at the left to see it.').format(year=comparison.aim.year)}"
