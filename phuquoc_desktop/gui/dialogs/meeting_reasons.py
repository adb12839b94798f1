"""Forms that ask for a reason: closing a meeting, reopening it, deciding on votes in place of a threshold."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.council import Meeting
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_meeting_reason import Ui_MeetingReasonForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import meetings
from phuquoc_desktop.services.meeting_view import MeetingView, Voted
from phuquoc_desktop.services.meetings import Closed
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


class _ReasonDialog(FormDialog):
    """A sentence on what happens, a reason, and a button that names the deed."""

    def __init__(self, backend: Any, shell: Shell, title: str, about: str, yes: str, parent: QWidget | None) -> None:
        super().__init__(backend, shell, parent)
        self.ui = Ui_MeetingReasonForm()
        self.ui.setupUi(self)
        self.prepare(title)
        self.ui.about.setText(about)
        show_field(self.ui, "outcome", visible=False)
        save = self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(yes)
        save.setAccessibleName(yes)

    def draft(self) -> str:
        """Return the reason."""
        return str(self.ui.reason.toPlainText()).strip()

    def name_reason(self, label: str) -> None:
        """Call the reason something else."""
        self.ui.reason_label.setText(label)
        self.ui.reason.setAccessibleName(label.replace("&", ""))


class CloseMeetingDialog(_ReasonDialog):
    """Closes a meeting; a share of votes that nobody has confirmed needs a ground."""

    job = N_("Close a meeting of the council")

    def __init__(self, backend: Any, shell: Shell, view: MeetingView, parent: QWidget | None = None) -> None:
        about = _("The votes go into the open dossiers, with the day of the meeting; afterwards nothing of it changes.")
        super().__init__(backend, shell, _("Close the meeting"), about, _("Close the meeting"), parent)
        self._view = view
        wanting = dict.fromkeys(_threshold(one) for one in view.needing_ground)
        self._asks = bool(wanting)
        show_field(self.ui, "reason", visible=self._asks)
        if self._asks:
            told = _("These shares of votes are not confirmed; say on what the council rests them:")
            self.ui.about.setText("\n".join([about, told, *(f"• {one}" for one in wanting)]))
            self.name_reason(_("&Ground, such as the council's regulation with number and date"))
            with backend.reading() as read:
                self.ui.reason.setPlainText(meetings.last_ground(read))

    def store(self, work: UnitOfWork, draft: str) -> Closed:
        """Close the meeting."""
        backend = self.backend
        by = work.job.actor.name
        return meetings.close(work, self._view.meeting.id, backend.awards, backend.today, ground=draft, by=by)

    def said(self, draft: str) -> str:
        """Say that it is closed."""
        count = len(self._view.votes)
        told = ngettext(
            "The meeting is closed; {count} candidate was voted on.",
            "The meeting is closed; {count} candidates were voted on.",
            count,
        )
        return told.format(count=count)

    def show_error(self, error: Exception) -> None:
        """Show what is said of the ground beside its field."""
        if getattr(error, "field", None) == "ground":
            error.field = "reason"  # type: ignore[attr-defined]
        super().show_error(error)


class ReopenMeetingDialog(_ReasonDialog):
    """Opens a closed meeting again."""

    job = N_("Reopen a meeting of the council")

    def __init__(self, backend: Any, shell: Shell, meeting: Meeting, parent: QWidget | None = None) -> None:
        about = _("The meeting can be changed again; what it wrote into dossiers stays until it is closed once more.")
        super().__init__(backend, shell, _("Reopen the meeting"), about, _("Reopen the meeting"), parent)
        self._meeting = meeting

    def store(self, work: UnitOfWork, draft: str) -> Meeting:
        """Open it."""
        return meetings.reopen(work, self._meeting.id, self.backend.awards, self.backend.today, draft)

    def said(self, draft: str) -> str:
        """Say that it is open."""
        return _("The meeting is open again.")


class DecideVotesDialog(_ReasonDialog):
    """Says in place of a threshold whether the votes on a candidate are enough."""

    job = N_("Decide on votes")

    def __init__(
        self, backend: Any, shell: Shell, meeting: Meeting, voted: Voted, parent: QWidget | None = None
    ) -> None:
        about = _("{name}: {fraction}. {rule}").format(
            name=voted.party.name, fraction=voted.result.fraction or "–", rule=_threshold(voted)
        )
        super().__init__(backend, shell, _("Decide on votes"), about, _("Save"), parent)
        self._meeting, self._voted = meeting, voted
        show_field(self.ui, "outcome", visible=True)
        offer(self.ui.outcome, [(_("Enough votes"), True), (_("Not enough votes"), False)])
        if voted.ruling is not None:
            choose(self.ui.outcome, voted.ruling.outcome.value == "met")
            self.ui.reason.setPlainText(voted.ruling.reason)

    def draft(self) -> str:
        """Return the reason, which may not be empty."""
        reason = super().draft()
        if not reason:
            raise EmptyFieldError(field="reason", label=_("Reason"))
        return reason

    def store(self, work: UnitOfWork, draft: str) -> Ruling:
        """Write the decision."""
        return meetings.decide(
            work,
            self._meeting.id,
            self._voted.id,
            passed=bool(chosen(self.ui.outcome)),
            reason=draft,
            by=work.job.actor.name,
            awards=self.backend.awards,
        )

    def said(self, draft: str) -> str:
        """Say on whom it was decided."""
        return _("Decided on the votes on {name}.").format(name=self._voted.party.name)


def _threshold(one: Voted) -> str:
    if one.rule is None:
        return _("{award}: no share of votes is known").format(award=one.award_name)
    certainty = one.rule.criterion.certainty.label.lower()
    return f"{one.award_name}: {one.rule.criterion.sentence} ({certainty})"
