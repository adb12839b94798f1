"""The form of a meeting of the council."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.council import BallotKind, CouncilMember, CouncilRole, Meeting
from phuquoc_desktop.domain.council_rules import is_member_on
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_meeting import Ui_MeetingForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.date_field import UnreadableDateError
from phuquoc_desktop.services import council, meetings
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

LINES = ("title", "venue", "began_at", "ended_at", "number", "first_counter", "second_counter")
TEXTS = ("guests", "discussion")
OFFICERS = ("chair_id", "secretary_id")


class MeetingDialog(FormDialog):
    """Enters a meeting, or changes an open one; chair and secretary are offered from the members of the day."""

    job = N_("Write a meeting of the council")

    def __init__(
        self, backend: Any, shell: Shell, meeting: Meeting | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._meeting = meeting
        self.ui = Ui_MeetingForm()
        self.ui.setupUi(self)
        self.prepare(_("Change the meeting") if meeting else _("New meeting of the council"))
        offer(self.ui.ballot, [(one.label, one) for one in BallotKind])
        self._known: Sequence[CouncilMember] = ()
        if meeting:
            self._show(meeting)
        else:
            self.ui.met_on.set_day(backend.today)
        self.gather(council.members, self._on_members)
        self.ui.ballot.currentIndexChanged.connect(self._on_ballot)
        self._on_ballot()

    def _on_members(self, known: Sequence[CouncilMember]) -> None:
        self._known = known
        self._offer_officers()
        if self._meeting is None:
            self._propose()
        self.ui.met_on.date_changed.connect(self._offer_officers)

    def draft(self) -> Meeting:
        """Return what the form says."""
        ui = self.ui
        return Meeting.draft(
            met_on=ui.met_on.day("met_on"),
            ballot=chosen(ui.ballot),
            note=self._meeting.note if self._meeting else None,
            **{name: getattr(ui, name).text() for name in LINES},
            **{name: getattr(ui, name).toPlainText() for name in TEXTS},
            **{name: chosen(getattr(ui, name)) for name in OFFICERS},
        )

    def store(self, work: UnitOfWork, draft: Meeting) -> Meeting:
        """Write the draft."""
        if self._meeting:
            return meetings.amend(work, self._meeting.id, draft)
        return meetings.call(work, draft)

    def said(self, draft: Meeting) -> str:
        """Say that it is saved."""
        return _("The meeting was saved.")

    def _show(self, meeting: Meeting) -> None:
        for name in LINES:
            getattr(self.ui, name).setText(getattr(meeting, name) or "")
        for name in TEXTS:
            getattr(self.ui, name).setPlainText(getattr(meeting, name) or "")
        self.ui.met_on.set_day(meeting.met_on)
        choose(self.ui.ballot, meeting.ballot)

    def _members(self) -> list[CouncilMember]:
        try:
            day = self.ui.met_on.day()
        except UnreadableDateError:
            day = None
        return [one for one in self._known if day is None or is_member_on(one, day)]

    def _offer_officers(self) -> None:
        choices = [(f"{one.name} · {one.role.label}", one.id) for one in self._members()]
        for name in OFFICERS:
            box = getattr(self.ui, name)
            before = chosen(box) or (getattr(self._meeting, name) if self._meeting and not box.count() else None)
            offer(box, choices, nothing=_("(not chosen)"))
            choose(box, before)

    def _propose(self) -> None:
        """Propose the chair of the council and its secretary."""
        for name, role in zip(OFFICERS, (CouncilRole.CHAIR, CouncilRole.SECRETARY), strict=True):
            found = next((one.id for one in self._members() if one.role is role), None)
            choose(getattr(self.ui, name), found)

    def _on_ballot(self) -> None:
        is_secret = chosen(self.ui.ballot) is BallotKind.SECRET
        for name in ("first_counter", "second_counter"):
            for part in (name, f"{name}_label"):
                getattr(self.ui, part).setEnabled(is_secret)
