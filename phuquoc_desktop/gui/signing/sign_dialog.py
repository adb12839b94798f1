"""Ký số: a paper, the key, the look, and the place on the page; everything that takes time runs beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.documents.signing.certificate import Certificate
from phuquoc_desktop.documents.signing.orders import Wanted, order_of
from phuquoc_desktop.documents.signing.places import Place, PlacesInFile, places_in
from phuquoc_desktop.documents.signing.signing import place_of, prepared, signed
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.signing.key_fields import KeyFields, KeyWanted
from phuquoc_desktop.gui.signing.look_fields import LookFields
from phuquoc_desktop.gui.signing.place_view import PlaceView
from phuquoc_desktop.gui.signing.to_sign import ToSign
from phuquoc_desktop.gui.widgets.labels import strong, words
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.attaching.pdf_pages import PdfPages
from phuquoc_desktop.translation import _

_DOTS_A_POINT = 1.4


@dataclass(frozen=True)
class _Opened:
    """The file as it will be signed, and its places."""

    content: bytes
    places: PlacesInFile


class SignDialog(QDialog):
    """Signs one file; ``signed`` is emitted when the signed file was kept."""

    signed = Signal()

    def __init__(self, backend: Any, shell: Shell, what: ToSign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_dialog")
        self.setWindowTitle(_("Sign digitally"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell, self._what = backend, shell, what
        self._opened: _Opened | None = None
        self._page = 0
        self._own_place: Place | None = None
        self.key = KeyFields(backend, shell, self)
        self.look = LookFields(backend, what.number, self)
        self.view = PlaceView(self)
        self.error = words("", "error")
        self.error.setObjectName("sign_error")
        self.error.hide()
        self.signing = push_button("sign", _("Sign"), role="primary")
        self._closing = push_button("close_sign", _("Close"))
        self.back, self.forth = push_button("page_back", _("Previous page")), push_button("page_forth", _("Next page"))
        self.usual = push_button("usual_place", _("Usual place"))
        self.page_label = QLabel()
        self._lay_out()
        self._connect()
        self.signing.setEnabled(False)
        shell.run(self._open, self._on_opened, self._on_not_opened, title=_("Opening {name}…").format(name=what.name))

    def _lay_out(self) -> None:
        fields = QWidget()
        fields.setProperty("role", "scrolled")
        column = QVBoxLayout(fields)
        column.setContentsMargins(2, 2, 10, 2)
        column.addWidget(strong(self._what.name))
        column.addWidget(self.look)
        column.addWidget(self.key)
        column.addWidget(words(_("The time in the signature is that of this PC's clock; nobody attests it."), "soft"))
        column.addWidget(self.error)
        column.addStretch(1)
        scrolled = QScrollArea(self)
        scrolled.setObjectName("sign_fields")
        scrolled.setWidget(fields)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        both = QHBoxLayout()
        both.addWidget(scrolled, 5)
        both.addLayout(self._preview(), 6)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.signing)
        foot.addWidget(self._closing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.addLayout(both, 1)
        whole.addLayout(foot)
        fit_to_window(self, 940, 660)

    def _preview(self) -> QVBoxLayout:
        self.page_label.setObjectName("page_shown")
        turning = QHBoxLayout()
        for part in (self.back, self.page_label, self.forth):
            turning.addWidget(part)
        turning.addStretch(1)
        turning.addWidget(self.usual)
        hint = words(_("Drag the frame, or move it with the arrow keys (Shift: by 10 mm)."), "soft")
        column = QVBoxLayout()
        column.addLayout(turning)
        column.addWidget(self.view, 1)
        column.addWidget(hint)
        return column

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.forth.clicked.connect(self._on_forth)
        self.usual.clicked.connect(self._on_usual)
        self.view.moved.connect(self._on_moved)
        self.look.changed.connect(self._on_look_changed)
        self.signing.clicked.connect(self._on_sign)
        self._closing.clicked.connect(self.reject)
        self.key.secret.returnPressed.connect(self._on_sign)

    def _open(self, _report: ProgressReport) -> _Opened:
        content = prepared(self._what.read(), self._what.name)
        return _Opened(content, places_in(content, self._what.name))

    def _on_opened(self, opened: _Opened) -> None:
        self._opened = opened
        self.signing.setEnabled(True)
        self._on_usual()
        if self.key.library.text():
            self.key.look()

    def _on_not_opened(self, error: Exception) -> None:
        self._shell.tell(error)
        self.reject()

    def _on_usual(self) -> None:
        self._own_place = None
        self._find_place()

    def _on_look_changed(self) -> None:
        self._find_place()

    def _find_place(self) -> None:
        """Ask beside the window where the signature would stand, since its picture has to be read."""
        if self._opened is None:
            return
        opened, wanted, own = self._opened, self.look.wanted(self._own_place), self._own_place

        def work(_report: ProgressReport) -> Place:
            return own or place_of(order_of(wanted, _somebody(self._backend.settings.signer), _now()), opened.places)

        self._shell.run(work, self._on_place, self._on_no_place)

    def _on_place(self, place: Place) -> None:
        self._show_error("")
        self.view.show_place(place)
        self._show_page(place.page)

    def _on_no_place(self, error: Exception) -> None:
        """Show what is missing, and a room where the frame can be seen all the same."""
        if not isinstance(error, RefusedError):
            self._shell.tell(error)
            return
        self._show_error(str(error))
        if self._opened is not None:
            self.view.show_place(self._opened.places.usual())
            self._show_page(self._opened.places.usual().page)

    def _on_moved(self, place: Place) -> None:
        self._own_place = place

    def _on_back(self) -> None:
        self._show_page(self._page - 1)

    def _on_forth(self) -> None:
        self._show_page(self._page + 1)

    def _show_page(self, page: int) -> None:
        if self._opened is None:
            return
        pages, content = self._opened.places.pages, self._opened.content
        self._page = min(max(page, 0), len(pages) - 1)
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page < len(pages) - 1)
        self.page_label.setText(_("Page {page} of {count}").format(page=self._page + 1, count=len(pages)))
        number = self._page

        def work(_report: ProgressReport) -> tuple[int, QImage]:
            return number, _drawn(content, self._what.name, number)

        self.view.show_page(number, pages[number], None)
        self._shell.run(work, self._on_drawn)

    def _on_drawn(self, drawn: tuple[int, QImage]) -> None:
        number, image = drawn
        if number == self._page and self._opened is not None:
            self.view.show_page(number, self._opened.places.pages[number], image)

    def _show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _on_sign(self) -> None:
        if self._opened is None or not self.signing.isEnabled():
            return
        self._show_error("")
        self.signing.setEnabled(False)
        work = _signing(self._what, self._opened, self.key.wanted(), self.look.wanted(self._own_place))
        self.key.forget()
        self._shell.run(work, self._on_signed, self._on_failed, title=_("Signing {name}…").format(name=self._what.name))

    def _on_signed(self, said: str) -> None:
        self.look.remember()
        self._shell.toast(said)
        self.signed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.signing.setEnabled(True)
        if isinstance(error, RefusedError):
            self._show_error(str(error))
            self.key.secret.setFocus()
            return
        self._shell.tell(error)


def _signing(what: ToSign, opened: _Opened, key_wanted: KeyWanted, wanted: Wanted) -> Callable[[ProgressReport], str]:
    """Return the work: open the key, sign, keep."""

    def work(report: ProgressReport) -> str:
        report(0, 2, _("Opening the key"))
        with key_wanted.opened() as key:
            report(1, 2, _("Signing"))
            order = order_of(wanted, key.certificate, _now())
            made = signed(opened.content, what.name, key, order, opened.places)
        return what.keep(made)

    return work


def _drawn(content: bytes, name: str, page: int) -> QImage:
    pages = PdfPages(content, name)
    try:
        picture = pages.draw(page, _DOTS_A_POINT)
    finally:
        pages.close()
    width, height = picture.size
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _somebody(name: str) -> Certificate:
    """Return a certificate of nobody, to measure the look before a key was opened."""
    long_ago = datetime(2000, 1, 1, tzinfo=UTC)
    return Certificate("", "", name or "…", "", "", long_ago, long_ago, "")


def _now() -> datetime:
    return datetime.now().astimezone()
