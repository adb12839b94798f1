"""Thiết lập: who works and signs, language and size, money, data on this PC, office and keys, sources of the law."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from phuquoc_desktop.documents.issuer import PLACE
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.law.bonus import Rounding
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import last_folder
from phuquoc_desktop.gui.again import begin_again
from phuquoc_desktop.gui.dialogs.reorganise_dialog import ReorganiseDialog
from phuquoc_desktop.gui.dialogs.templates_dialog import TemplatesDialog
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.forms.ui_settings import Ui_Settings
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.pages.settings_facts import Facts, Pairs, certainty_words, gather
from phuquoc_desktop.gui.pages.settings_mail import MailCard
from phuquoc_desktop.gui.pages.settings_money import MoneyChoices, law_rounding
from phuquoc_desktop.gui.pages.settings_signing import SigningCard
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.sources_model import SourcesModel
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.reorganising import Applied
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import tidy

LANGUAGE_NAMES = (("Tiếng Việt", "vi"), ("English", "en"))
ZOOMS = (75, 90, 100, 110, 125, 150, 175, 200)


class SettingsPage(Page):
    """What is typed is kept with “Save”; what is chosen from a list is kept at once."""

    title_id = N_("Settings")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._public = ""
        self._lists: dict[str, FactList] = {}
        self.ui = Ui_Settings()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setAccessibleName(self.title)
        self.ui.user_error.hide()
        offer(self.ui.language, LANGUAGE_NAMES)
        offer(self.ui.zoom, [(f"{percent} %", percent) for percent in ZOOMS])
        self._money = MoneyChoices(self.ui, backend, self._keep)
        self.signing = SigningCard(backend, self._keep)
        self.ui.left.insertWidget(self.ui.left.indexOf(self.ui.money_card) + 1, self.signing)
        self.mail = MailCard(backend, self._keep)
        self.ui.right.insertWidget(self.ui.right.indexOf(self.ui.keys) + 1, self.mail)
        self.reorganise = push_button("reorganise", _("Reorganisation of offices…"), "steps")
        self.ui.office_column.addWidget(self.reorganise, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_settings()
        self._connect()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Gather the facts anew, in a task."""
        self.shell.run(self._gather, self._on_gathered)
        self.shell.run(self._law_rounding, self._money.show_law)

    def may_leave(self) -> bool:
        """Ask before typed names are lost."""
        if not self._is_changed() or self.shell.confirm(
            _("The names that you typed have not been saved."), _("Leave without saving"), danger=True
        ):
            self._show_settings()
            return True
        return False

    def focus_first(self) -> None:
        """Begin with the name."""
        self.ui.user.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.save_person.clicked.connect(self._on_save_person)
        ui.language.activated.connect(self._on_language_chosen)
        ui.zoom.activated.connect(self._on_zoom_chosen)
        ui.open_folder.clicked.connect(self._on_open_folder)
        ui.templates.clicked.connect(self._on_templates)
        ui.check_data.clicked.connect(self._on_check_data)
        ui.other_data.clicked.connect(self._on_other_data)
        ui.make_keys.clicked.connect(self._on_make_keys)
        ui.copy_keys.clicked.connect(self._on_copy_keys)
        self.reorganise.clicked.connect(self._on_reorganise)

    def _show_settings(self) -> None:
        settings, ui = self.backend.settings, self.ui
        ui.user.setText(settings.user)
        ui.signer.setText(settings.signer)
        ui.position.setText(settings.signer_position)
        ui.place.setText(settings.place)
        ui.place.setPlaceholderText(PLACE)
        choose(ui.language, settings.language)
        choose(ui.zoom, settings.zoom)

    def _typed(self) -> tuple[str, str, str, str]:
        ui = self.ui
        return tidy(ui.user.text()), tidy(ui.signer.text()), tidy(ui.position.text()), tidy(ui.place.text())

    def _is_changed(self) -> bool:
        settings = self.backend.settings
        return self._typed() != (settings.user, settings.signer, settings.signer_position, settings.place)

    def _on_save_person(self) -> None:
        user, signer, position, place = self._typed()
        refusal = None if user else EmptyFieldError(field="user", label=_("Your name"))
        if show_refusal(self.ui.user, self.ui.user_error, refusal):
            settings = self.backend.settings
            settings.user, settings.signer, settings.signer_position = user, signer, position
            settings.place = place
            self._keep(_("Saved."))

    def _on_language_chosen(self) -> None:
        if chosen(self.ui.language) == self.backend.settings.language:
            return
        if self._is_changed() and not self.may_leave():
            choose(self.ui.language, self.backend.settings.language)
            return
        self.backend.settings.language = chosen(self.ui.language)
        if self._keep(_("Saved.")):
            begin_again(self.window())

    def _on_zoom_chosen(self) -> None:
        self.backend.settings.zoom = chosen(self.ui.zoom)
        self._keep(_("The new size is used from the next start of the program."))

    def _keep(self, said: str) -> bool:
        try:
            self.backend.save_settings()
        except ToldError as error:
            self.shell.tell(error)
            return False
        self.shell.toast(said)
        return True

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.backend.folder)))

    def _on_templates(self) -> None:
        dialog = TemplatesDialog(self.backend, self.shell, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_check_data(self) -> None:
        self.shell.run(self._check, self._on_checked, title=_("Checking the data…"))

    def _check(self, _report: ProgressReport) -> list[str]:
        found: list[str] = self.backend.database.check()
        return found

    def _on_checked(self, found: list[str]) -> None:
        healthy = _("The data are in order.")
        self.shell.toast(
            healthy if not found else _("Something is wrong: {detail}").format(detail="; ".join(found[:3]))
        )

    def _on_other_data(self) -> None:
        question = _("The window is closed and asks which office to set up, or opens the data of the usual folder.")
        if self.shell.confirm(question, _("Close and begin anew")):
            last_folder.forget()
            begin_again(self.window())

    def _on_reorganise(self) -> None:
        dialog = ReorganiseDialog(self.backend, self.shell, self)
        dialog.saved.connect(self._on_reorganised)
        dialog.open()

    def _on_reorganised(self, _done: Applied) -> None:
        """Open the window anew: name, receiver and pages are those of another office now."""
        begin_again(self.window())

    def _on_make_keys(self) -> None:
        self.shell.run(self._make_keys, self._on_gathered, title=_("Making the keys…"))

    def _make_keys(self, report: ProgressReport) -> Facts:
        _post = self.backend.post
        return self._gather(report)

    def _on_copy_keys(self) -> None:
        QGuiApplication.clipboard().setText(self._public)
        self.shell.toast(_("The public keys are on the clipboard."))

    def _law_rounding(self, _report: ProgressReport) -> Rounding | None:
        return law_rounding(self.backend)

    def _gather(self, _report: ProgressReport) -> Facts:
        return gather(self.backend)

    def _on_gathered(self, facts: Facts) -> None:
        ui = self.ui
        self._public = facts.public
        self._show_facts("data", ui.data_place, facts.data)
        self._show_facts("office", ui.office_place, facts.office)
        self._show_facts("keys", ui.keys_place, facts.keys)
        self._show_facts("about", ui.about_place, facts.about)
        words = _("Others check with these that a bundle comes from you, and encrypt with them what only you may read.")
        ui.keys_words.setText(words if facts.keys else _("No keys yet; they are made with the first bundle, or now."))
        ui.make_keys.setVisible(not facts.keys)
        ui.copy_keys.setVisible(bool(facts.keys))
        self._sources = SourcesModel(facts.sources, certainty_words)
        ui.source_list.setModel(self._sources)
        for column, width in enumerate((220, 70, 300)):
            ui.source_list.setColumnWidth(column, width)

    def _show_facts(self, name: str, place: QVBoxLayout, facts: Pairs) -> None:
        old = self._lists.pop(name, None)
        if old is not None:
            place.removeWidget(old)
            old.deleteLater()
        self._lists[name] = FactList(facts)
        place.addWidget(self._lists[name])
