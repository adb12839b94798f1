"""How a cell of the board looks and what it says: a short word with a sign in the table, a sentence beside it."""

from __future__ import annotations

from phuquoc_desktop.city.due_board import DueBoard, DueCell, DueLine, Handling, Punctuality
from phuquoc_desktop.city.due_items import DueItem
from phuquoc_desktop.domain.review import Stream
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

SHORT = {
    Stream.REGISTRATIONS: N_("Registering"),
    Stream.TARGETS: N_("Targets"),
    Stream.DOSSIERS: N_("Dossiers of the year"),
    Stream.RESULTS: N_("Results"),
}
_TONES = {
    Punctuality.AHEAD: ("neutral", "calendar"),
    Punctuality.ON_TIME: ("good", ""),
    Punctuality.LATE: ("warn", "clock"),
    Punctuality.MISSING: ("bad", ""),
}
_ICONS = {
    Handling.CHECKED: "search",
    Handling.RETURNED: "undo",
    Handling.RECALLED: "undo",
    Handling.APPROVED: "good",
    Handling.ACCEPTED: "lock",
}


def column_title(item: DueItem) -> str:
    """Return the head of a column: what, and its day."""
    return f"{_(SHORT[item.stream])} {item.on:%d/%m}"


def cell_badge(cell: DueCell) -> BadgeValue | None:
    """Return the word in the table; nothing to send leaves the place empty."""
    if cell.punctuality is Punctuality.NOTHING:
        return None
    tone, icon = _TONES[cell.punctuality]
    if cell.handling in (Handling.RETURNED, Handling.RECALLED):
        tone = "info"
    return BadgeValue(_short(cell), tone, _ICONS.get(cell.handling, icon))


def _short(cell: DueCell) -> str:
    if cell.handling is Handling.NONE:
        return cell.punctuality.label
    if cell.punctuality is Punctuality.LATE:
        return _("{handling} · late {days}").format(handling=cell.handling.label, days=cell.late_by)
    return cell.handling.label


def cell_sentence(cell: DueCell) -> str:
    """Say all of a cell."""
    parts = [cell.punctuality.label]
    if cell.late_by:
        late = ngettext("late by {count} working day", "late by {count} working days", cell.late_by)
        parts = [late.format(count=cell.late_by)]
    if cell.bundle is not None and cell.sent_on is not None:
        sent = _("report no. {number} of {day}")
        parts.append(sent.format(number=cell.bundle.sequence, day=show_date(cell.sent_on)))
    if cell.count:
        parts.append(ngettext("{count} entry", "{count} entries", cell.count).format(count=show_number(cell.count)))
    if cell.handling is not Handling.NONE:
        parts.append(cell.handling.label)
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def item_sentence(item: DueItem) -> str:
    """Say what is due and until when; a day that is only supposed says so."""
    day = _("until {day}").format(day=show_date(item.until))
    doubt = "" if item.certainty.confirmed else f", {item.certainty.label.lower()}"
    return f"{item.title} ({day}{doubt})"


def summary(board: DueBoard) -> str:
    """Count all things due by now."""
    totals = [board.totals(place) for place in range(len(board.items))]
    expected, sent, on_time = (sum(one[place] for one in totals) for place in range(3))
    words = _("Due by now: {expected} · sent: {sent} · on time: {on_time} · missing: {missing}")
    counts = {"expected": expected, "sent": sent, "on_time": on_time, "missing": expected - sent}
    return words.format(**{name: show_number(count) for name, count in counts.items()})


def has_anything(board: DueBoard, place: int) -> bool:
    """Tell whether a column says anything at all."""
    return any(line.cells[place].punctuality is not Punctuality.NOTHING for line in board.lines)


def waits(line: DueLine) -> bool:
    """Tell whether an office owes something: what is missing, bundles that never came, remarks or questions."""
    return bool(line.counted(Punctuality.MISSING) or line.gaps or line.open_remarks or line.open_questions)
