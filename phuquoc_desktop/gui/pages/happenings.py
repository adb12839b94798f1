"""Lines of a record's journal as the time line shows them."""

from __future__ import annotations

from collections.abc import Iterable

from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.gui.widgets.time_line import Happening
from phuquoc_desktop.services.party_history import PartyEvent
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


def happenings_of(lines: Iterable[JournalLine]) -> list[Happening]:
    """Return what happened; of a record that was added, only that it was."""
    return [
        Happening(f"{one.at:%d/%m/%Y %H:%M} · {one.actor}", f"{one.operation.label}: {one.job}", _details(one))
        for one in lines
    ]


def happenings_of_party(events: Iterable[PartyEvent]) -> list[Happening]:
    """Return a party's line of time; what has no day stands under its year."""
    return [
        Happening(
            f"{show_date(one.on) if one.on else one.year} · {one.kind.label}",
            one.title,
            (one.detail,) if one.detail else (),
            one.record_id if one.record_kind == Decision.kind else "",
        )
        for one in events
    ]


def _details(line: JournalLine) -> tuple[str, ...]:
    if line.operation is not Operation.CHANGED:
        return ()
    sentence = _("{field}: {old} → {new}")
    nothing = _("(empty)")
    return tuple(
        sentence.format(field=one.label, old=one.old or nothing, new=one.new or nothing) for one in line.fields
    )
