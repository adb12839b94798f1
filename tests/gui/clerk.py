"""A clerk at the keyboard: each key goes to whatever has the focus, as on a real PC; and how long the window ever stood still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from office_window import OfficeWindow, W, type_text
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MOST_TABS = 25


class Clerk:
    """Works in one window; ``tabs`` tells how many Tabs led to each place."""

    def __init__(self, window: OfficeWindow) -> None:
        self.window = window
        self.tabs: dict[str, int] = {}

    @property
    def focus(self) -> QWidget:
        """What has the focus; fails where a key would go nowhere."""
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus, key, modifier)

    def write(self, text: str) -> None:
        """Type over whatever is marked where the focus is."""
        type_text(self.focus, text)

    def key_in(self, text: str) -> None:
        """Type letter by letter, each to what has the focus then: the first one may open a cell's editor."""
        for letter in text:
            QApplication.processEvents()  # a cell's editor goes only after the key that ended it
            type_text(self.focus, letter)

    def rewrite(self, text: str) -> None:
        """Mark all in the field that has the focus and type over it."""
        self.press(Qt.Key.Key_A, CONTROL)
        self.write(text)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the focus is on what has that name."""
        for count in range(MOST_TABS):
            if self.focus.objectName() == name:
                self.tabs[name] = count
                return self.focus
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no way to {name} by Tab")

    def fill(self, name: str, text: str) -> None:
        """Go to a field of a form by Tab and write into it."""
        self.tab_to(name)
        self.rewrite(text)

    def pick(self, name: str, text: str) -> None:
        """Go to a list of choices by Tab and step down to the one that begins with a text."""
        box = self.tab_to(name)
        assert isinstance(box, QComboBox)
        for _step in range(box.count()):
            if box.currentText().startswith(text):
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"{name} offers no {text}")

    def search(self, text: str) -> None:
        """Go to the search box, type, and press Enter."""
        self.come_back()
        self.press(Qt.Key.Key_F, CONTROL)
        self.rewrite(text)
        self.press(Qt.Key.Key_Return)
        self.window.settle()

    def form(self, kind: type[W]) -> W:
        """Wait for a form that opens, and for the focus in it."""
        form = self.window.dialog(kind)
        self.window.until(lambda: (found := QApplication.focusWidget()) is not None and form.isAncestorOf(found))
        return form

    def save(self, form: QWidget) -> None:
        """Press Enter in a form that is right; it closes."""
        self.press(Qt.Key.Key_Return)
        self.closed(form)

    def closed(self, form: QWidget) -> None:
        """Wait until a form has closed; without a window manager nobody hands the keyboard back to what was behind it."""
        self.window.until_closed(form)
        self.come_back()

    def come_back(self) -> None:
        """Turn to this window, or to the form that stands before it."""
        forms = [one for one in self.window.window.findChildren(QDialog) if one.isVisible()]
        front = forms[-1] if forms else self.window.window
        front.activateWindow()
        self.window.until(lambda: QApplication.focusWidget() is not None and front.isAncestorOf(self.focus))


class Stillness(QObject):
    """Measures between two rounds of the event loop; everything that the window's own thread did there made it stand still."""

    def __init__(self) -> None:
        super().__init__()
        self.step = ""
        self.longest: dict[str, int] = {}
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_round)
        self._timer.start(1)

    def begin(self, step: str) -> None:
        """Count from here under another name."""
        self._on_round()
        self.step = step

    @contextmanager
    def not_counted(self) -> Iterator[None]:
        """Leave out work of the test itself."""
        self._on_round()
        yield
        self._clock.restart()

    def _on_round(self) -> None:
        gap = self._clock.restart()
        self.longest[self.step] = max(gap, self.longest.get(self.step, 0))
