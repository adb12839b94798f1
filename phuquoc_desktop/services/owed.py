"""Papers owed (giấy tờ bổ sung sau): what dossiers of sudden achievements still lack, and by when it follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, Mode
from phuquoc_desktop.domain.dossier_rules import ChecklistLine
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class OwedPapers:
    """One dossier with the papers that follow, and the day by which they do."""

    dossier: Dossier
    papers: tuple[ChecklistLine, ...]
    until: date

    @property
    def count(self) -> int:
        """How many follow."""
        return len(self.papers)

    @property
    def first(self) -> str:
        """What the first of them is called."""
        return self.papers[0].required.title or self.papers[0].paper_kind.label


def owed(read: Reader, office: str) -> tuple[OwedPapers, ...]:
    """Return the dossiers of an office that owe papers, what is due first."""
    known = read.dossiers.all(office=office, mode=Mode.SUDDEN)
    waiting = [one for one in known if one.owed_until and one.status is not DossierStatus.ACCEPTED]
    found = (OwedPapers(one, dossiers.view(read, one.id).owed, one.owed_until) for one in waiting if one.owed_until)
    return tuple(sorted((one for one in found if one.papers), key=lambda one: one.until))
