"""How the states of the page of bundles look: a word, a tone, a sign."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from phuquoc_desktop.city.board import Intake
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.gui.pages.bundles.shown import Verdict
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.services.overview import Light
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from phuquoc_desktop.dispatch.asking import Missing

LAMPS = {
    Light.NEVER_SENT: "",
    Light.WAITING: "warn",
    Light.CHANGED: "warn",
    Light.GREEN: "good",
    Light.RECALLED: "bad",
}

_OPERATIONS = {
    Operation.ADDED: ("good", "add"),
    Operation.CHANGED: ("info", "edit"),
    Operation.REMOVED: ("bad", "delete"),
}
_WEIGHTS = {Weight.ERROR: "bad", Weight.WARNING: "warn", Weight.HINT: "info"}
_INTAKES = {
    Intake.NOTHING: ("neutral", ""),
    Intake.RECEIVED: ("warn", ""),
    Intake.RECEIPTED: ("good", ""),
    Intake.RETURNED: ("info", "undo"),
    Intake.RECALLED: ("bad", "undo"),
}
_VERDICTS = {
    Verdict.ACCEPTED: ("info", "receive"),
    Verdict.REPEATED: ("neutral", "refresh"),
    Verdict.UNKNOWN: ("warn", "key"),
    Verdict.WAITING: ("warn", "clock"),
    Verdict.REHEARSED: ("good", ""),
    Verdict.REFUSED: ("bad", ""),
    Verdict.TAKEN: ("good", ""),
}


def missing_words(missing: Iterable[Missing]) -> str:
    """Say which numbers of which kinds never arrived."""
    said = _("{kind} no. {numbers}")
    found = [said.format(kind=one.bundle_kind.label, numbers=", ".join(map(str, one.numbers))) for one in missing]
    return "; ".join(found)


def operation_badge(operation: Operation) -> BadgeValue:
    """Show what happened to a record."""
    return BadgeValue(operation.label, *_OPERATIONS[operation])


def weight_badge(weight: Weight) -> BadgeValue:
    """Show how much a finding weighs."""
    return BadgeValue(weight.label, _WEIGHTS[weight])


def intake_badge(intake: Intake) -> BadgeValue:
    """Show where an office stands on the city's board."""
    return BadgeValue(intake.label, *_INTAKES[intake])


def verdict_badge(verdict: Verdict) -> BadgeValue:
    """Show what became of a file."""
    return BadgeValue(verdict.label, *_VERDICTS[verdict])


def sent_badge(sent: BundleSent) -> BadgeValue:
    """Show whether a receipt came for a bundle, or that it was recalled."""
    if sent.recalled_on is not None:
        return BadgeValue(_("Recalled"), "bad", "undo")
    if sent.received_at is not None:
        return BadgeValue(Delivery.RECEIVED.label, "good")
    return BadgeValue(Delivery.SENT.label, "warn", "clock")


def size_words(size: int) -> str:
    """Write a file's size in bytes as people say it."""
    if size < 1024:
        return _("{size} bytes").format(size=show_number(size))
    if size < 1024 * 1024:
        return _("{size} KB").format(size=show_number(round(size / 1024)))
    return _("{size} MB").format(size=show_number(round(size / 1024 / 1024)))


def counts_words(counts: tuple[int, int, int]) -> str:
    """Write how many records are added (+), changed (~) and removed (−), as short as a column."""
    signed = (f"{sign}{show_number(count)}" for sign, count in zip("+~−", counts, strict=True) if count)
    return "  ".join(signed) or _("no change")


def grouped(fingerprint: str) -> str:
    """Write a fingerprint in groups of four, so that it can be read aloud and followed with a finger."""
    kind, _colon, rest = fingerprint.partition(":")
    return f"{kind}: " + " ".join(rest[start : start + 4] for start in range(0, len(rest), 4))
