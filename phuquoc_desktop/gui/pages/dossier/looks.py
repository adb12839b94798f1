"""Words and badges of a dossier."""

from __future__ import annotations

from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, RequiredPaper
from phuquoc_desktop.domain.law.route import DossierLevel
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date

_TONES = {
    DossierStatus.DRAFT: "neutral",
    DossierStatus.SUBMITTED: "info",
    DossierStatus.RETURNED: "warn",
    DossierStatus.ACCEPTED: "good",
}
_CERTAINTY = {"memory": N_("from memory, not looked up"), "unsure": N_("not sure; check before relying on it")}


def status_badge(status: DossierStatus) -> BadgeValue:
    """Return the badge of a status."""
    return BadgeValue(status.label, _TONES[status])


def readiness_badge(line: DossierLine) -> BadgeValue:
    """Return the badge of what stands against submitting a dossier, or of its being complete."""
    if line.missing:
        return BadgeValue(
            ngettext("{count} missing", "{count} missing", line.missing).format(count=line.missing), "warn"
        )
    if not line.candidates:
        return BadgeValue(_("nobody proposed"), "warn")
    if line.not_eligible:
        said = ngettext("{count} not eligible", "{count} not eligible", line.not_eligible)
        return BadgeValue(said.format(count=line.not_eligible), "bad")
    if line.owed:
        said = ngettext("{count} follows", "{count} follow", line.owed)
        return BadgeValue(said.format(count=line.owed), "info")
    return BadgeValue(_("complete"), "good")


def head_words(dossier: Dossier, award_name: str, level: DossierLevel) -> str:
    """Return what stands under a dossier's title."""
    letter = None
    if dossier.letter_number or dossier.letter_date:
        day = show_date(dossier.letter_date) if dossier.letter_date else "…"
        letter = _("letter {number} of {day}").format(number=dossier.letter_number or "…", day=day)
    received = _("received on {day}").format(day=show_date(dossier.received_on)) if dossier.received_on else None
    kind = (dossier.mode.label, dossier.procedure.label)
    parts = (dossier.code, level.label, award_name, str(dossier.year), *kind, letter, received)
    return " · ".join(part for part in parts if part)


def ground_words(required: RequiredPaper) -> str:
    """Return the article that asks for a paper, and how sure that is."""
    certainty = _CERTAINTY.get(required.certainty)
    return f"{required.article} ({_(certainty)})" if certainty else required.article


def paper_title(required: RequiredPaper, name: str = "") -> str:
    """Return what a required paper is called, and for whom it is."""
    title = required.title or required.paper_kind.label
    return f"{title} – {name}" if name else title
