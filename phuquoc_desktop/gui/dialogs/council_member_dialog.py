"""The form of a member of the council."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.council import CouncilMember, CouncilRole
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_council_member import Ui_CouncilMemberForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import council, party_view
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

TEXTS = ("position", "unit", "appointed_by", "note")


class CouncilMemberDialog(FormDialog):
    """Puts somebody on the council, or changes an entry; a person of the directory is offered while the name is typed."""

    job = N_("Write a member of the council")

    def __init__(
        self, backend: Any, shell: Shell, member: CouncilMember | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._member = member
        self._party_id = member.party_id if member else None
        self.ui = Ui_CouncilMemberForm()
        self.ui.setupUi(self)
        self.prepare(_("Change {name}").format(name=member.name) if member else _("New member of the council"))
        offer(self.ui.role, [(one.label, one) for one in CouncilRole])
        choose(self.ui.role, member.role if member else CouncilRole.MEMBER)
        self.ui.name.set_lookup(self._look_up)
        if member:
            self._show(member)
        self.ui.name.picked.connect(self._on_picked)

    def draft(self) -> CouncilMember:
        """Return what the form says."""
        ui = self.ui
        since = ui.valid_from.day("valid_from")
        if since is None:
            raise EmptyFieldError(field="valid_from", label=_("From"))
        texts = {name: getattr(ui, name).text() for name in TEXTS}
        return CouncilMember.draft(
            name=ui.name.text(),
            role=chosen(ui.role),
            party_id=self._party_id,
            valid_from=since,
            valid_to=ui.valid_to.day("valid_to"),
            **texts,
        )

    def store(self, work: UnitOfWork, draft: CouncilMember) -> CouncilMember:
        """Write the draft."""
        if self._member:
            return council.amend_member(work, self._member.id, draft)
        return council.add_member(work, draft)

    def said(self, draft: CouncilMember) -> str:
        """Say who is on the council."""
        return _("{name} is on the council.").format(name=draft.name.strip())

    def _show(self, member: CouncilMember) -> None:
        self.ui.name.setText(member.name)
        for name in TEXTS:
            getattr(self.ui, name).setText(getattr(member, name) or "")
        self.ui.valid_from.set_day(member.valid_from)
        self.ui.valid_to.set_day(member.valid_to)

    def _on_picked(self, line: PartyLine | None) -> None:
        """Take position and unit over from the directory, where nobody has typed them."""
        self._party_id = line.id if line else None
        if line is not None:
            for name in ("position", "unit"):
                field = getattr(self.ui, name)
                if not field.text():
                    field.setText(getattr(line, name) or "")

    def _look_up(self, typed: str, on_found: Callable[[list[PartyLine]], object]) -> None:
        def work(_report: ProgressReport) -> list[PartyLine]:
            with self.backend.reading() as read:
                return party_view.suggest(read, typed, office=self.backend.profile.office)

        self.shell.run(work, on_found)
