"""Where the lines of a title break and how long the lines beneath are, by the widths of the typeface: both renderers ask here."""

from __future__ import annotations

from phuquoc_desktop.documents.document import Role, Title
from phuquoc_desktop.documents.fonts import width_of
from phuquoc_desktop.documents.page_style import page_style

_SLACK = 1.5
"""Points left over at either side, so that a program that rounds widths breaks at the same places."""
_NEAR_ENOUGH = 1.0
_MM = 72 / 25.4


def lines_of(text: str, role: Role, width: float) -> list[str]:
    """Break a text into the lines that it takes within a width in points; a word that is wider stays whole."""
    return [line for part in text.split("\n") for line in _broken(part, role, width)]


def _broken(text: str, role: Role, width: float) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and measured(longer, role) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def measured(text: str, role: Role) -> float:
    """Return the length of one line in points, in the face of its role."""
    style = page_style().text(role)
    return width_of(text, style.size, bold=style.bold, italic=style.italic)


def inset(text: str, role: Role, width: float) -> float:
    """Return how far a centred text of several lines is drawn in at either side, so that its lines are about as long."""
    count = len(lines_of(text, role, width))
    if count == len(text.split("\n")):
        return 0
    low, high = width / 2, width
    while high - low > _NEAR_ENOUGH:
        middle = (low + high) / 2
        if len(lines_of(text, role, middle)) > count or _overflows(text, role, middle):
            low = middle
        else:
            high = middle
    return max((width - high) / 2 - _SLACK, 0)


def _overflows(text: str, role: Role, width: float) -> bool:
    return any(measured(word, role) > width for word in text.split())


def last_line(text: str, role: Role, width: float) -> float:
    """Return the length of the last line as it is set, balanced: the line beneath a title is a share of it."""
    inner = width - 2 * inset(text, role, width)
    return min(measured(lines_of(text, role, inner)[-1], role), width)


def title_rule(block: Title, width: float) -> float:
    """Return the length of the line beneath a title, in points."""
    texts = ((block.attached, Role.ATTACHED), (block.subject, Role.SUBJECT), (block.kind, Role.KIND))
    text, role = next((text, role) for text, role in texts if text or role is Role.KIND)
    return last_line(text, role, width) * page_style().head.subject_rule_share


def frame_width(text: str, role: Role) -> float:
    """Return the width of a frame in points: as prescribed, else as its words need."""
    frame = page_style().frame
    known = frame.width_mm.get(text.upper())
    return known * _MM if known is not None else measured(text, role) + 2 * frame.room_mm * _MM
