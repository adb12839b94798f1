"""Taking a plan of the city into the data: the document, targets and movements that the city owns."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.catalogue import Plan
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.record import R, of_plain, to_plain
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.storage.shelf import Shelf
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PlanLoaded:
    """How many records of the plan were new, changed, or there already; ``kept`` were amended or decided on since."""

    added: int
    changed: int
    same: int
    kept: int = 0


def load(work: UnitOfWork, plan: Plan) -> PlanLoaded:
    """Take a plan in; loading it again changes only what differs, and nothing that people amended or decided meanwhile."""
    counts = {"added": 0, "changed": 0, "same": 0, "kept": 0}
    owners = sorted({one.office for one in (*plan.targets, *plan.movements)})
    for owner in owners:
        work.write_for(owner)
        counts[_put(work.plan_documents, _document(plan, owner))] += 1
    for target in plan.targets:
        counts[_put_target(work, target)] += 1
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


def _put_target(work: UnitOfWork, target: Target) -> str:
    known = work.targets.find(target.id)
    if known is None:
        return _put(work.targets, target)
    if known.version > target.version or work.alarm_rulings.first(target_id=known.id):
        return "kept"
    wanted = of_plain(Target, to_plain(target))
    for name in EDITED:
        if getattr(wanted, name) is None:
            setattr(wanted, name, getattr(known, name))
    return _put(work.targets, wanted)


EDITED = ("rhythm", "cumulation", "owner", "evidence_wanted", "parts_rule", "base_value", "base_year")
"""What people add to a target and a plan that does not speak of it leaves alone."""


def _put(shelf: Shelf[R], record: R) -> str:
    known = shelf.find(record.id)
    if known is None:
        shelf.add(of_plain(type(record), to_plain(record)))
        return "added"
    if to_plain(known) == to_plain(record):
        return "same"
    known.take_over(record)
    return "changed"
