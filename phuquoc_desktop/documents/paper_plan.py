"""What is known of a paper before it is written: what it is about, and what it may be written as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.wish import About, Wish
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

TEXT = ("pdf", "docx", "html")
LIST = ("pdf", "docx", "xlsx", "html")


class DossierNeededError(RefusedError):
    """The paper is about one dossier."""

    sentence = N_("“{title}” is written for one dossier; say for which.")


class CandidateNeededError(RefusedError):
    """The paper is about one candidate."""

    sentence = N_("“{title}” is written for one candidate; say for whom.")


class MeetingNeededError(RefusedError):
    """The paper is about one meeting of the council."""

    sentence = N_("“{title}” is written for one meeting of the council; say for which.")


class DecisionNeededError(RefusedError):
    """The paper is about one decision."""

    sentence = N_("“{title}” is written for one decision; say for which.")


_NEEDED: dict[About, type[RefusedError]] = {
    About.DOSSIER: DossierNeededError,
    About.CANDIDATE: CandidateNeededError,
    About.MEETING: MeetingNeededError,
    About.DECISION: DecisionNeededError,
}


@dataclass(frozen=True)
class PaperPlan:
    """One paper: its code, title, the endings of files it may be written as, and what it is about.

    ``paper_kind`` is the part of a dossier that it fulfils, if any; ``parts`` gives the parts that people may write in
    their own words, which ``paper_drafts`` keeps under the id of what the paper is about and its code.
    """

    code: str
    title_key: str
    formats: tuple[str, ...]
    about: About
    make: Callable[[Desk, Wish], Document]
    paper_kind: PaperKind | None = None
    parts: Callable[[Desk, Wish], tuple[WrittenPart, ...]] | None = None

    @property
    def title(self) -> str:
        """The title in the language spoken now."""
        return _(self.title_key)

    @property
    def files(self) -> tuple[str, ...]:
        """The endings that an office keeps it under; HTML is only how it is shown."""
        return tuple(one for one in self.formats if one != "html")

    def refuse_if_about_nothing(self, wish: Wish) -> None:
        """Raise DossierNeededError, CandidateNeededError … where the wish does not say what the paper is about."""
        if self.about in _NEEDED and not wish.subject(self.about):
            raise _NEEDED[self.about](field=self.about.value, title=self.title)
