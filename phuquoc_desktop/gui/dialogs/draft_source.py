"""A drafted paper of a dossier in the editor of words, which shows and saves it about the dossier or the candidate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.gui.dialogs.paper_sources import EditedPaper
from phuquoc_desktop.services import paper_drafts, paper_numbers
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

if TYPE_CHECKING:
    from phuquoc_desktop.documents.from_data.dossier_papers import DossierPaper
    from phuquoc_desktop.documents.paper_plan import PaperPlan


class DraftSource:
    """One paper that the program drafts, whatever it is about; its plan must have parts."""

    period: str | None = None

    def __init__(self, one: DossierPaper, plan: PaperPlan, year: int) -> None:
        self.code = plan.code
        self.year = year
        self.wish = one.wish
        self._plan, self._one = plan, one

    @property
    def name(self) -> str:
        """Its title, with the candidate."""
        return f"{self._one.title} – {self._one.party.name}" if self._one.party else self._one.title

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return nothing: it is about one thing."""
        return ()

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read parts, number and date."""
        number, dated = paper_numbers.of(read, self._one.subject, self.code)
        return EditedPaper(self._parts(backend, read), number, dated)

    def write_part(self, backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part; None gives the draft back."""
        names = [one.name for one in self._parts(backend, work)]
        paper_drafts.write_part(work, self._one.subject, self.code, names, part, text)

    def issue(self, _backend: Any, work: UnitOfWork, _title: str, number: str | None, day: date | None) -> None:
        """Say under which number and date it goes out."""
        paper_numbers.issue(work, self._one.subject, self.code, number, day)

    def _parts(self, backend: Any, read: Reader) -> Any:
        desk = backend.desk(read)
        with desk.worded():
            return self._plan.parts(desk, self._one.wish) if self._plan.parts else ()
