"""What taking a plan in does, for people and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.doubt_words import ways
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.domain.record import as_plain
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.services.plans.comparing import PlanComparison, PlanLine
    from phuquoc_desktop.services.plans.taking_in import PlanTaken
    from phuquoc_desktop.storage.unit_of_work import Reader


def document_of(read: Reader, comparison: PlanComparison, taken: PlanTaken | None) -> dict[str, Any]:
    """Return the whole comparison as JSON, with the document that counts once it was taken in."""
    document = taken.document if taken else comparison.document
    counts = {sort.value: count for sort, count in comparison.counts().items()}
    return {
        "plan": document.id if document else None,
        "year": comparison.aim.year,
        "title": document.title if document else comparison.reading.title,
        **counts,
        "owner": comparison.aim.owner.partition("@")[0],
        "dry_run": taken is None,
        "version": document.version if document else None,
        "versions_kept": taken.versions if taken else 0,
        "decisions_kept": taken.rulings if taken else 0,
        "removed": taken.removed if taken else 0,
        "lines": [_line(read, one) for one in comparison.lines],
        "told": list(comparison.reading.told),
    }


def _line(read: Reader, line: PlanLine) -> dict[str, Any]:
    target = line.after or line.before
    return {
        "code": line.code,
        "change": line.change.value,
        "indicator": target.indicator if target else None,
        "value": as_plain(target.value) if target else None,
        "unit": target.unit if target else None,
        "text": line.reading.sentence if line.reading else None,
        "fields": [{"field": name, "old": old, "new": new} for name, (old, new) in _values(line).items()],
        "suspect": line.suspect,
        "alarms": [
            {
                "kind": one.kind.value,
                "text": one.text,
                "readings": list(one.readings),
                "because": one.because,
                "effects": list(one.effects),
            }
            for one in line.undecided
        ],
        "decided": [
            {"kind": alarm.kind.value, "text": alarm.text, "chosen": said.chosen, "reason": said.reason}
            for alarm, said in line.decided
        ],
    }


def _values(line: PlanLine) -> dict[str, tuple[Any, Any]]:
    if line.before is None or line.after is None:
        return {}
    return {name: (as_plain(getattr(line.before, name)), as_plain(getattr(line.after, name))) for name in line.fields}


def lines_of(read: Reader, comparison: PlanComparison, taken: PlanTaken | None) -> list[str]:
    """Return the targets as a table, what is to be decided below it, and what was done."""
    headings = [_("Code"), _("Change"), _("Indicator"), _("What differs")]
    rows = [_cells(read, one) for one in comparison.lines]
    return [*table(headings, rows), "", *_doubts(comparison), *comparison.reading.told, _summary(comparison, taken)]


def _cells(read: Reader, line: PlanLine) -> list[str]:
    from phuquoc_desktop.services.record_journal import fields_of

    target = line.after or line.before
    differing = fields_of(read, "target", _values(line))
    told = "; ".join(f"{one.label}: {one.old or '–'} → {one.new or '–'}" for one in differing)
    return [f"{line.code}{'?' if line.suspect else ''}", line.change.label, target.indicator if target else "", told]


def _doubts(comparison: PlanComparison) -> list[str]:
    found: list[str] = []
    for line in comparison.undecided:
        for alarm in line.undecided:
            found.append(f"! {line.code} {alarm.kind.label}: “{alarm.text}”. {alarm.because}")
            found += [f"    {effect}" for effect in alarm.effects]
            said = ways(alarm.readings, f"{line.code}=")
            found.append("    " + _("Decide with --decide {ways}").format(ways=said))
    return found


def _summary(comparison: PlanComparison, taken: PlanTaken | None) -> str:
    counts = {sort.value: count for sort, count in comparison.counts().items()}
    said = _("Would be taken in: {added} new, {changed} changed, {same} unchanged, {gone} no longer in the plan.")
    if taken is not None:
        said = _("Taken in: {added} new, {changed} changed, {same} unchanged, {gone} no longer in the plan.")
    return said.format(**counts)
