"""One of several files to attach: whether, as what, about whom, and why where something is doubted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from phuquoc_desktop.domain.dossier import Paper, PaperKind
from phuquoc_desktop.gui.viewer.first_sight import facts_of
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services.attaching.guessing import Guess
from phuquoc_desktop.services.attaching.remark import Look
from phuquoc_desktop.translation import _


@dataclass(frozen=True)
class Sighted:
    """A file that was looked at, or why it is refused."""

    file: Path
    look: Look | None
    guess: Guess | None
    refused: str = ""


class SeveralRow(QFrame):
    """Emits ``changed`` when its file is chosen or left out."""

    changed = Signal()

    def __init__(self, sighted: Sighted, people: list[tuple[str, str]], number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.sighted = sighted
        self.setObjectName(f"several_{number}")
        self.setProperty("role", "card")
        name = sighted.file.name
        self.wanted = QCheckBox(name.replace("&", "&&"), self)
        self.kind = QComboBox(self)
        self.candidate = QComboBox(self)
        self.reason = QLineEdit(self)
        self.remark = QLabel(self)
        offer(self.kind, [(one.label, one) for one in PaperKind])
        offer(self.candidate, people, nothing=_("(for the whole dossier)"))
        self._name_parts(number, name)
        self._show()
        self._lay_out()
        self.wanted.toggled.connect(self._on_toggled)

    @property
    def is_chosen(self) -> bool:
        """Whether the file is to be attached."""
        return self.sighted.look is not None and self.wanted.isChecked()

    @property
    def lacks_reason(self) -> bool:
        """Whether something is doubted and nobody has said why it is attached all the same."""
        return bool(self.sighted.look and self.sighted.look.doubts) and not self.reason.text().strip()

    def ask_reason(self) -> None:
        """Go to the field for the reason."""
        self.reason.setProperty("refused", True)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
        self.reason.setFocus()

    def draft(self, dossier_id: str) -> Paper:
        """Return the paper as it was corrected."""
        return Paper.draft(
            dossier_id=dossier_id,
            candidate_id=chosen(self.candidate),
            paper_kind=chosen(self.kind),
            title="",
            accepted_doubt=self.reason.text().strip() or None,
        )

    def _name_parts(self, number: int, name: str) -> None:
        parts = (
            (self.wanted, "wanted", _("Attach {name}")),
            (self.kind, "kind", _("Kind of {name}")),
            (self.candidate, "candidate", _("Whom {name} is about")),
            (self.reason, "reason", _("Why {name} is attached all the same")),
            (self.remark, "remark", _("What {name} is")),
        )
        for part, short, words in parts:
            part.setObjectName(f"{short}_{number}")
            part.setAccessibleName(words.format(name=name))
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(_("Why it is attached all the same"))
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)

    def _show(self) -> None:
        look, guess = self.sighted.look, self.sighted.guess
        self.wanted.setChecked(look is not None)
        self.wanted.setEnabled(look is not None)
        choose(self.kind, (guess.kind if guess else None) or PaperKind.OTHER)
        choose(self.candidate, guess.candidate_id if guess else None)
        if look is None:
            self.remark.setProperty("role", "error")
            self.remark.setText(self.sighted.refused)
        else:
            self.remark.setText("\n".join([facts_of(look), *(one.text for one in look.remarks)]))
        for part in (self.kind, self.candidate):
            part.setVisible(look is not None)
        self.reason.setVisible(bool(look and look.doubts))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 6, 10, 6)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.wanted, 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(self.candidate, 0, 2)
        grid.addWidget(self.remark, 1, 0, 1, 3)
        grid.addWidget(self.reason, 2, 0, 1, 3)

    def _on_toggled(self, on: bool) -> None:
        for part in (self.kind, self.candidate, self.reason):
            part.setEnabled(on)
        self.changed.emit()
