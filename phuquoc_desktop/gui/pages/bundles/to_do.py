"""Việc phải sửa: from a remark to the form of its record with the focus in its field, and to the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.answer_dialog import AnswerDialog
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.pages.bundles.shown import RemarkLine
from phuquoc_desktop.gui.remark_band import point_at
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

FORMS = frozenset(["party", "registration", "dossier", "candidate", "progress_entry", "year_result"])
"""Kinds of record that have a form to be mended in; the others are shown on their page."""

Found = tuple[Any, ...]


class ToDo:
    """Opens what a remark is about."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent

    def open(self, remark: RemarkLine) -> None:
        """Open the form of the record, where it has one and may be changed."""
        kind, record_id, field = remark.record
        if kind not in FORMS:
            return

        def work(_report: ProgressReport) -> Found | None:
            with self._backend.reading() as read:
                return _found(read, kind, record_id)

        def done(found: Found | None) -> None:
            if found is not None:
                dialog = self._form(kind, found)
                point_at(dialog, field, remark.text, clause_of(remark))
                _show(dialog)

        self._shell.run(work, done)

    def answer(self, remark: RemarkLine) -> None:
        """Take the answer."""
        about = "\n".join(part for part in (remark.text, clause_of(remark)) if part)
        _show(AnswerDialog(self._backend, self._shell, remark.id, about, self._parent.window()))

    def _form(self, kind: str, found: Found) -> FormDialog:
        from phuquoc_desktop.gui.dialogs.candidate_dialog import CandidateDialog
        from phuquoc_desktop.gui.dialogs.dossier_dialog import DossierDialog
        from phuquoc_desktop.gui.dialogs.party_dialog import PartyDialog
        from phuquoc_desktop.gui.dialogs.progress_dialog import ProgressDialog
        from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog, RegistrationOffer
        from phuquoc_desktop.gui.dialogs.year_result_dialog import YearResultDialog
        from phuquoc_desktop.gui.target_words import plan_sentence

        around = self._backend, self._shell
        window = self._parent.window()
        if kind == "party":
            party, units, unit = found
            return PartyDialog(*around, party, units=units, unit=unit, parent=window)
        if kind == "registration":
            return RegistrationDialog(*around, RegistrationOffer(*found), window)
        if kind == "dossier":
            (dossier,) = found
            return DossierDialog(*around, dossier, window)
        if kind == "candidate":
            dossier, candidate, name = found
            return CandidateDialog(*around, dossier, candidate, name, window)
        if kind == "year_result":
            party, result = found
            return YearResultDialog(*around, party, result, window)
        line, period = found
        return ProgressDialog(*around, line, plan_sentence(line), period, window)


def clause_of(remark: RemarkLine) -> str:
    """Say on which clause a remark rests, and by when it is to be mended."""
    due = _("to be mended by {day}").format(day=show_date(remark.due_on)) if remark.due_on else ""
    return " · ".join(part for part in (remark.clause, due) if part)


def _show(dialog: FormDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _found(read: Reader, kind: str, record_id: str) -> Found | None:
    """Return what the form of a record needs, None where it is gone or may not be changed now."""
    from phuquoc_desktop.services import directory, targets

    record: Any = read.shelf(kind).find(record_id)
    if record is None or record.office != read.profile.office:
        return None
    if kind == "party":
        unit = read.units.find(record.unit_id)
        return record, _units(read), unit.name if unit else None
    if kind == "registration":
        party = directory.lines(read, [record.party_id])[0]
        return read.movements.all(), _units(read), record, party
    if kind == "dossier":
        return (record,) if _is_open(record) else None
    if kind == "candidate":
        dossier = read.dossiers.get(record.dossier_id)
        return (dossier, record, read.parties.get(record.party_id).name) if _is_open(dossier) else None
    if kind == "year_result":
        return read.parties.get(record.party_id), record
    target = read.targets.get(record.target_id)
    lines = targets.tree(read, target.year)
    found = next((one for one in lines if record.id in {entry.id for entry in one.entries}), None)
    return (found, record.period) if found is not None else None


def _units(read: Reader) -> list[str]:
    return [one.name for one in read.units.all(office=read.profile.office)]


def _is_open(dossier: Dossier) -> bool:
    return dossier.status in (DossierStatus.DRAFT, DossierStatus.RETURNED)
