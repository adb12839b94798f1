"""Trình tỉnh: dossiers of the offices that go through the city to the province, forwarded by one letter, taken back, decided."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QFrame

from phuquoc_desktop.city import forwarding
from phuquoc_desktop.city.forwarding_board import ForwardLine, ForwardStanding
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.decision_dialog import DecisionDialog
from phuquoc_desktop.gui.dialogs.decision_reason_dialog import DecisionReasonDialog
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder, open_folder
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import button, column, frame, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.desk.forward_dialog import ForwardDialog
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold

_COLUMNS = (
    plan(0, N_("Office"), 150, ColumnKind.STRONG),
    plan(1, N_("Code"), 110),
    plan(2, N_("Award"), 200, stretch=True),
    plan(3, N_("How many proposed"), 80, ColumnKind.NUMBER),
    plan(4, N_("Last day"), 90),
    plan(5, N_("State"), 150, ColumnKind.BADGE),
    plan(6, N_("Letter"), 110),
)
_LOOKS = {
    ForwardStanding.NOT_READY: ("neutral", ""),
    ForwardStanding.READY: ("info", ""),
    ForwardStanding.FORWARDED: ("warn", "send"),
    ForwardStanding.DECIDED: ("good", ""),
}


class ForwardTab(DeskTab):
    """Lists the dossiers; those chosen together go in one letter, and a letter's dossiers are taken back or decided together."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self._text = ""
        self.lines: tuple[ForwardLine, ...] = ()
        self.view = RowsView("forwards", title, _COLUMNS)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.about = label("forward_about", "", "soft")
        self.forward = button("forward", _("Forward…"), self._on_forward, "primary", icon="send")
        self.papers = button("forward_papers", _("Write the papers…"), self._on_papers, icon="paper")
        self.back = button("forward_back", _("Take back…"), self._on_back, icon="undo")
        self.decide = button("forward_decide", _("Enter the decision…"), self._on_decide, icon="award")
        self._looks: Latest[tuple[ForwardLine, ...]] = Latest(shell, self._look, self._on_looked)
        parts = column(self, (0, 8, 0, 0))
        parts.addWidget(self._list_card(), 1)
        parts.addWidget(self._detail_card())

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew."""
        self._looks.start()

    def search(self, text: str) -> None:
        """Show the offices with these words in their names."""
        self._text = fold(text)
        self._show()

    def open_record(self, record_id: str) -> None:
        """Choose a dossier by its id."""
        self.view.choose(record_id)

    def focus_first(self) -> None:
        """Begin with the list."""
        self.view.setFocus()

    @property
    def chosen(self) -> list[ForwardLine]:
        """The dossiers that are chosen, in the order of the list."""
        branches = (self.view.rows.branch(one) for one in self.view.selectionModel().selectedRows())
        found = {one.key for one in branches if one is not None}
        return [one for one in self.lines if one.dossier.id in found]

    def _look(self, _report: ProgressReport) -> tuple[ForwardLine, ...]:
        from phuquoc_desktop.city import forwarding_board

        with self.backend.reading() as read:
            return tuple(forwarding_board.lines(read, self.shell.year, self.backend.awards))

    def _on_looked(self, lines: tuple[ForwardLine, ...]) -> None:
        self.lines = lines
        self._show()

    def _show(self) -> None:
        shown = [one for one in self.lines if self._text in fold(self._office(one))]
        self.view.show_branches([Branch(one.dossier.id, Line(self._cells(one), one)) for one in shown])
        if shown and not self.chosen:
            self.view.choose(shown[0].dossier.id)
        self._on_selected()

    def _office(self, one: ForwardLine) -> str:
        return str(self.backend.offices.by_key(one.dossier.office).short_name)

    def _cells(self, one: ForwardLine) -> tuple[object, ...]:
        return (
            self._office(one),
            one.dossier.code,
            one.line.award_name,
            one.line.candidates - len(one.left_out),
            show_date(one.last_day.until) if one.last_day else "",
            BadgeValue(one.standing.label, *_LOOKS[one.standing]),
            one.letter.letter_number if one.letter else "",
        )

    def _on_selected(self, *_changed: object) -> None:
        chosen = self.chosen
        standings = {one.standing for one in chosen}
        letters = {one.letter.letter_number for one in chosen if one.letter is not None}
        is_letter = len(letters) == 1 and all(one.letter is not None for one in chosen)
        self.forward.setEnabled(standings == {ForwardStanding.READY})
        self.papers.setEnabled(is_letter)
        self.back.setEnabled(is_letter and standings == {ForwardStanding.FORWARDED})
        self.decide.setEnabled(is_letter and standings == {ForwardStanding.FORWARDED})
        self.about.setText(
            " ".join(_told(chosen)) if chosen else _("No dossier goes through the city to the province.")
        )

    def _on_forward(self) -> None:
        self._open(ForwardDialog(self.backend, self.shell, tuple(one.dossier.id for one in self.chosen), self))

    def _on_papers(self) -> None:
        number = self._number()
        folder = ask_folder(self, self.backend, _("Choose the folder for the papers")) if number else None
        if folder is None:
            return

        def work(report: ProgressReport) -> Path:
            return write_papers(self.backend, number, folder, report)

        self.shell.run(work, self._on_written, title=_("Putting the dossier together"))

    def _on_written(self, path: Path) -> None:
        self.shell.toast(_("Written: {file}").format(file=path), partial(open_folder, path))

    def _on_back(self) -> None:
        number = self._number()
        self._open(
            DecisionReasonDialog(
                self.backend,
                self.shell,
                job=forwarding.TAKE_BACK,
                title=_("Take letter {number} back").format(number=number),
                about=_("Its dossiers are accepted as before and may be forwarded again; the offices read the reason."),
                yes=_("Take back"),
                said=_("Letter {number} was taken back; the offices learn of it with their next return.").format(
                    number=number
                ),
                does=partial(self._take_back, number),
                parent=self,
            )
        )

    def _take_back(self, number: str, work: UnitOfWork, reason: str) -> None:
        forwarding.take_back(work, number, reason, self.backend.today)

    def _on_decide(self) -> None:
        number = self._number()
        ids = tuple(one.dossier.id for one in self.lines if one.letter and one.letter.letter_number == number)
        dialog = DecisionDialog(self.backend, self.shell, own=False, dossier_ids=ids, parent=self)
        dialog.saved.connect(self._on_entered)
        self._open(dialog)

    def _on_entered(self, decision: Decision) -> None:
        self.shell.go_to("decisions", decision.id)

    def _number(self) -> str:
        letters = [one.letter.letter_number for one in self.chosen if one.letter is not None]
        return (letters[0] or "") if letters else ""

    def _open(self, dialog: FormDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _list_card(self) -> QFrame:
        card = frame("forwards_card", "card")
        column(card, (14, 10, 14, 10), 4).addWidget(self.view, 1)
        return card

    def _detail_card(self) -> QFrame:
        card = frame("forward_card", "card")
        parts = column(card, (14, 10, 14, 10), 8)
        parts.addLayout(row(self.about, self.forward, self.papers, self.back, self.decide, stretch=0))
        return card


def write_papers(backend: Any, number: str, folder: Path, report: ProgressReport) -> Path:
    """Write what went with a letter into a new folder inside another one; runs in a task."""
    from phuquoc_desktop.city import forwarding_papers
    from phuquoc_desktop.documents.dossier_folder import slug

    with backend.reading() as read:
        letter = forwarding.letter_of(read, number)
        papers = forwarding_papers.ForwardingPapers(backend.desk(read), letter)
        place = folder / slug(f"trinh tinh {letter.number} {letter.dated.year}")
        return forwarding_papers.write(papers, backend.attachments, place, report).path


def _told(chosen: list[ForwardLine]) -> list[str]:
    """Say of what is chosen who stays, and by when it is to go."""
    waiting = [one.dossier.code for one in chosen if one.standing is ForwardStanding.NOT_READY]
    first = _("Not accepted yet: {codes}. Accept on the tab of reviews first; then it can be forwarded.")
    told = [first.format(codes=", ".join(waiting))] if waiting else []
    for one in chosen:
        if one.letter is not None and one.letter.letter_dated is not None:
            sentence = _("{code}: letter {number} of {day}.")
            told.append(
                sentence.format(
                    code=one.dossier.code, number=one.letter.letter_number, day=show_date(one.letter.letter_dated)
                )
            )
        told += [_("Stays: {who}.").format(who=who.rstrip(".")) for who in one.left_out]
    day = next((one.last_day for one in chosen if one.last_day and one.letter is None), None)
    if day is not None:
        sentence = _("By {day}: {title}.") if day.confirmed else _("By {day}: {title} (not confirmed).")
        told.append(sentence.format(day=show_date(day.until), title=day.title))
    return told or [_("Choose the dossiers that go in one letter (Ctrl and Shift choose several).")]
