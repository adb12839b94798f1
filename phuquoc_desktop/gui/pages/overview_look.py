"""Takes the picture of the first page from the open data; runs in a task, never in the window's thread."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.gui.pages.overview_snapshot import (
    BundleShown,
    DueShown,
    GapShown,
    GroupShown,
    OverviewPicture,
    RemarkShown,
)
from phuquoc_desktop.gui.record_places import places_of
from phuquoc_desktop.services import overview
from phuquoc_desktop.services.calendar import DueLine
from phuquoc_desktop.services.explanations import ExplanationLine
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.overview import Overview
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _


def take(backend: Backend) -> OverviewPicture:
    """Look at everything once, in one consistent view of the records."""
    with backend.reading() as read:
        found = overview.look(read, backend.awards, backend.today)
        remarks = (*_questions(found.explanations), *_remarks(read, found.remarks))
    return OverviewPicture(
        office=backend.office.short_name,
        role=backend.profile.role.value,
        year=found.year,
        practice=backend.profile.practice,
        today=backend.today,
        registrations=found.registrations,
        parties=found.parties,
        dossiers=found.dossiers,
        due=tuple(map(due_shown, found.due)),
        missing=tuple(GapShown(one.gap.label_key, one.count, one.page) for one in found.missing),
        groups=_groups(found),
        standing_words={standing.value: standing.label_key for standing in Standing},
        bundle=_bundle(found),
        remarks=remarks,
    )


def due_shown(line: DueLine) -> DueShown:
    """Return a date as plain values."""
    told = line.evidence
    return DueShown(
        line.deadline.title,
        line.on,
        line.certainty.value,
        line.deadline.code,
        line.state.value,
        line.state.label_key,
        line.due.working.days,
        line.due.working.is_known,
        line.source,
        told.sentence if told else "",
        told.count if told else 0,
        told.left if told else 0,
        line.due.before,
        line.due.after,
    )


def _groups(found: Overview) -> tuple[GroupShown, ...]:
    return tuple(
        GroupShown(group.label_key, {standing.value: count for standing, count in counts.items()})
        for group, counts in found.standings_by_group.items()
    )


def _bundle(found: Overview) -> BundleShown:
    light, last = found.light, found.last_report
    if last is None:
        return BundleShown(light.value, light.label_key, found.changes_since)
    return BundleShown(
        light.value,
        light.label_key,
        found.changes_since,
        last.sequence,
        last.made_at,
        last.received_at,
        last.receipt_number,
    )


def _questions(found: tuple[ExplanationLine, ...]) -> tuple[RemarkShown, ...]:
    """Return what is to be explained, or at the city the explanations to be judged, with the way to the target."""
    name = _("Explanation of {code} {indicator}")
    return tuple(
        RemarkShown(
            name=name.format(code=one.key.code, indicator=one.indicator),
            text=one.answer.text if one.answer else one.request.text if one.request else "",
            made_on=one.answer.answered_on if one.answer else one.request.asked_on if one.request else date.min,
            page="targets",
            record_id=one.key.code,
        )
        for one in found
    )


def _remarks(read: Reader, found: tuple[Remark, ...]) -> tuple[RemarkShown, ...]:
    wanted = [(one.record_kind, one.record_id) for one in found]
    names, places = names_of(read, wanted, ()), places_of(read, wanted)
    return tuple(
        RemarkShown(
            name=names[one.record_id],
            text=one.text,
            made_on=one.made_on,
            page=places[one.record_id].page,
            record_id=places[one.record_id].record_id,
        )
        for one in found
    )
