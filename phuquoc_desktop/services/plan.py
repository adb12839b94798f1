"""Taking a plan of the city into the data: the document, targets and movements that the city owns."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue import Plan
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.record import R, of_plain, to_plain
from phuquoc_desktop.storage.shelf import Shelf
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PlanLoaded:
    """How many records of the plan were new, changed, or there already."""

    added: int
    changed: int
    same: int


def load(work: UnitOfWork, plan: Plan) -> PlanLoaded:
    """Take a plan in; loading it again changes only what differs."""
    counts = {"added": 0, "changed": 0, "same": 0}
    owners = sorted({one.office for one in (*plan.targets, *plan.movements)})
    for owner in owners:
        work.write_for(owner)
        counts[_put(work.plan_documents, _document(plan, owner))] += 1
    for target in plan.targets:
        counts[_put(work.targets, target)] += 1
    for movement in plan.movements:
        counts[_put(work.movements, movement)] += 1
    work.set_property("plan", plan.id)
    return PlanLoaded(**counts)


def _document(plan: Plan, owner: str) -> PlanDocument:
    return PlanDocument(
        id=plan.id,
        office=owner,
        year=plan.year,
        title=plan.title,
        issuer=plan.issuer,
        number=plan.number,
        issued_on=plan.issued_on,
        subjects=plan.subjects,
        recipients="\n".join(plan.recipients),
        note=plan.source,
    )


def _put(shelf: Shelf[R], record: R) -> str:
    known = shelf.find(record.id)
    if known is None:
        shelf.add(of_plain(type(record), to_plain(record)))
        return "added"
    if to_plain(known) == to_plain(record):
        return "same"
    known.take_over(record)
    return "changed"
