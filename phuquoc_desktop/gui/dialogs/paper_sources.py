"""The papers whose parts people write: where their parts are read and written, and what can be said against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from phuquoc_desktop.documents.wish import NOTHING_NAMED, Wish
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.decision_rules import refuse_unless_draft
from phuquoc_desktop.services import launch_plan_check, launch_plans, paper_drafts, report_texts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_period

if TYPE_CHECKING:
    from phuquoc_desktop.documents.desk import Desk
    from phuquoc_desktop.documents.written import WrittenPart


@dataclass(frozen=True)
class EditedPaper:
    """A paper as it stands: its parts in order, what it is called and when it goes out, and what it lacks.

    ``title`` is None where the paper has none of its own.
    """

    parts: tuple[WrittenPart, ...]
    number: str | None
    issued_on: date | None
    title: str | None = None
    lacks: tuple[str, ...] = ()


class PaperSource(Protocol):
    """What the editor asks of a paper; ``code`` names it where papers are composed, ``wish`` what it is about."""

    code: str
    period: str | None
    year: int
    wish: Wish

    @property
    def name(self) -> str:
        """What the paper is called in the window, and proposed as a file's name."""

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return words and values of the periods that it may be written for; none for a paper of the year."""

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read the paper."""

    def write_part(self, backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part; None gives the draft back."""

    def issue(self, backend: Any, work: UnitOfWork, title: str, number: str | None, day: date | None) -> None:
        """Say under which title, number and date it goes out."""


class LaunchSource:
    """The office's launch plan of a year."""

    code = "launch-plan"
    period: str | None = None
    wish = NOTHING_NAMED

    def __init__(self, year: int) -> None:
        self.year = year

    @property
    def name(self) -> str:
        """Its name with the year."""
        return _("Launch plan {year}").format(year=self.year)

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return nothing: it is of the year."""
        return ()

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read parts, title and remarks."""
        from phuquoc_desktop.documents.from_data.launch_plan import drafted_title, launch_plan_parts

        desk = _desk(backend, read, self.year)
        plan = launch_plans.of_year(read, self.year)
        number, day = (plan.number, plan.issued_on) if plan else (None, None)
        with desk.worded():
            found = launch_plan_check.check(read, self.year, desk.issuer.signer)
            title = plan.title if plan else drafted_title(desk)
            return EditedPaper(launch_plan_parts(desk), number, day, title, tuple(one.text for one in found))

    def write_part(self, backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part, beginning the plan where nobody has."""
        launch_plans.write_part(work, self._begun(backend, work), part, text)

    def issue(self, backend: Any, work: UnitOfWork, title: str, number: str | None, day: date | None) -> None:
        """Name the plan."""
        launch_plans.issue(work, self._begun(backend, work), title=title, number=number, issued_on=day)

    def _begun(self, backend: Any, work: UnitOfWork) -> Any:
        from phuquoc_desktop.documents.from_data.launch_plan import drafted_title

        desk = _desk(backend, work, self.year)
        with desk.worded():
            return launch_plans.begin(work, self.year, drafted_title(desk))


class ReportSource:
    """The words of the half-year or year report."""

    code = "summary-report"

    def __init__(self, year: int, period: str) -> None:
        self.year = year
        self.wish = Wish(period=period)
        self.period: str | None = period

    @property
    def name(self) -> str:
        """Its name with the period."""
        return _("Report of {period}").format(period=show_period(self.period or str(self.year)))

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return the first half, nine months and the year."""
        year = self.year
        names = (f"{year}-H1", f"{year}-9M", str(year))
        return [(show_period(one), one) for one in names]

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read the parts of the period."""
        from phuquoc_desktop.documents.from_data.summary import summary_parts

        record = report_texts.of_period(read, self.period or str(self.year))
        number, day = (record.number, record.issued_on) if record else (None, None)
        desk = _desk(backend, read, self.year)
        with desk.worded():
            return EditedPaper(summary_parts(desk, self.period), number, day)

    def write_part(self, _backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part of the period's report."""
        report_texts.write_part(work, self.period or str(self.year), part, text)

    def issue(self, _backend: Any, work: UnitOfWork, _title: str, number: str | None, day: date | None) -> None:
        """Number and date the report."""
        report_texts.issue(work, self.period or str(self.year), number, day)


class DecisionSource:
    """The text of one decision; its number and date are those of the record."""

    code = "decision"
    period: str | None = None

    def __init__(self, decision: Decision) -> None:
        self.year = decision.year
        self.wish = Wish(decision_id=decision.id)
        self._decision = decision

    @property
    def name(self) -> str:
        """What the decision is about."""
        return self._decision.title

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return nothing: it is about one decision."""
        return ()

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read the parts."""
        from phuquoc_desktop.documents.from_data.decision import decision_parts

        desk = _desk(backend, read, self.year)
        record = read.decisions.get(self._decision.id)
        with desk.worded():
            return EditedPaper(decision_parts(desk, record.id), record.number, record.dated)

    def write_part(self, _backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part; refused once the decision is issued."""
        from phuquoc_desktop.documents.decision import PARTS

        paper_drafts.write_part(work, self._decision.id, self.code, PARTS, part, text)

    def issue(self, _backend: Any, work: UnitOfWork, _title: str, number: str | None, day: date | None) -> None:
        """Write number and date into the draft; issuing is another deed."""
        record = work.decisions.get(self._decision.id)
        refuse_unless_draft(record)
        record.number, record.dated = number, day


def _desk(backend: Any, read: Reader, year: int) -> Desk:
    desk: Desk = backend.desk(read)
    return replace(desk, year=year)
