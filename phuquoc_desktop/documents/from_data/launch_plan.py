"""The office's launch plan of a year, with the parts that it has written and the drafts of those that it has not."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.above import level
from phuquoc_desktop.documents.from_data.launch_draft import Draft
from phuquoc_desktop.documents.launch_plan import FILE, LaunchPlanPaper, PlannedTarget, compose
from phuquoc_desktop.documents.progress_table import figure_shown
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.domain.target_sentence import sentence_of
from phuquoc_desktop.services import targets


def launch_plan(desk: Desk) -> Document:
    """Return the plan of the desk's year."""
    draft = Draft(desk)
    planned = tuple(map(_planned, targets.tree(desk.read, desk.year)))
    return compose(
        LaunchPlanPaper(
            desk.issuer,
            desk.year,
            draft.subject,
            draft.parts(),
            planned,
            tuple(_intro(planned, desk)),
            draft.closing,
            level(desk),
            draft.record.number if draft.record else None,
            draft.record.issued_on if draft.record else None,
        )
    )


def launch_plan_parts(desk: Desk) -> tuple[WrittenPart, ...]:
    """Return the parts that people may write, in the order of the paper."""
    return tuple(Draft(desk).parts().values())


def drafted_title(desk: Desk) -> str:
    """Return what the program would call the plan; :func:`services.launch_plans.begin` asks for it."""
    return Draft(desk).drafted_subject


def _intro(planned: tuple[PlannedTarget, ...], desk: Desk) -> Iterator[str]:
    """Tell how to read the brackets and marks that occur."""
    words = Template(FILE)
    if any(one.beside for one in planned):
        yield words.say("targets_own", issuer=desk.office.name, level=level(desk))
    if any(one.shared for one in planned):
        yield words.say("targets_shared", level=level(desk))


def _planned(line: targets.TargetLine) -> PlannedTarget:
    city, own = line.target, line.own
    if own is None or own.plan_id is None:
        return PlannedTarget(city, _said(city), shared=own is None)
    if own.value is None:
        return PlannedTarget(city, _said(city), shared=city.value is not None)
    differs = (own.value, own.value_to, own.unit) != (city.value, city.value_to, city.unit)
    return PlannedTarget(city, _said(own), figure_shown(city) if differs else "")


def _said(target: Target) -> str:
    return sentence_of(target).removesuffix(".")
