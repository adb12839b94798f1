"""The minutes of a meeting, as the editor of papers asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.council import Meeting
from phuquoc_desktop.gui.dialogs.paper_sources import EditedPaper
from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


class MinutesSource:
    """What was said and resolved, in people's own words; the votes follow from the meeting and are not typed."""

    code = "minutes"
    period: str | None = None

    def __init__(self, meeting: Meeting, year: int) -> None:
        self.year = meeting.met_on.year if meeting.met_on else year
        self.wish = Wish(meeting_id=meeting.id)
        self._id = meeting.id
        self._day = meeting.met_on

    @property
    def name(self) -> str:
        """The minutes with their day."""
        return _("Minutes of {day}").format(day=show_date(self._day) if self._day else self.year)

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return nothing: they are about one meeting."""
        return ()

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read the parts; their date is the day of the meeting."""
        from phuquoc_desktop.documents.from_data.meeting import minutes_parts

        desk = backend.desk(read)
        meeting, kept = read.meetings.get(self._id), paper_drafts.of(read, self._id, self.code)
        with desk.worded():
            return EditedPaper(minutes_parts(desk, self._id), kept.number or meeting.number, meeting.met_on)

    def write_part(self, _backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part."""
        from phuquoc_desktop.documents.minutes import PARTS

        paper_drafts.write_part(work, self._id, self.code, PARTS, part, text)

    def issue(self, _backend: Any, work: UnitOfWork, _title: str, number: str | None, _day: date | None) -> None:
        """Number the minutes; their date stays the day of the meeting."""
        paper_drafts.issue(work, self._id, self.code, number=number, dated=None)
