"""Says above a page what of it the city has accepted and locked, why, and what to do where it is wrong nevertheless."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.domain.review_places import is_locked
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date, show_period

OF_PAGE = {
    "registrations": Stream.REGISTRATIONS,
    "targets": Stream.TARGETS,
    "dossiers": Stream.DOSSIERS,
    "directory": Stream.RESULTS,
}
"""What the city reviews of what a page shows."""
FEW = 3
ABOUT = frozenset({PeriodReview.kind, YEAR_CHANGED})


class LockBand(QFrame):
    """Stands above the pages of an office; hidden where nothing of the page is locked or unlocked for mending."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend, self._shell = backend, shell
        self._stream: Stream | None = None
        self.setObjectName("lock_band")
        self.setAccessibleName(_("Accepted and locked by the city"))
        self.setProperty("role", "notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.told = QLabel()
        self.told.setObjectName("lock_told")
        self.told.setWordWrap(True)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("lock", TOKENS.info, 18, self.devicePixelRatioF()))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self.told, 1)
        self._looks: Latest[str] = Latest(shell, self._look, self._on_looked)
        self.hide()

    def show_page(self, name: str) -> None:
        """Tell of this page from now on."""
        self._stream = OF_PAGE.get(name)
        self.hide()
        self._start()

    def follow(self, kinds: frozenset[str]) -> None:
        """Look anew where these kinds of record touch it; the empty set means everything."""
        if not kinds or kinds & ABOUT:
            self._start()

    def _start(self) -> None:
        if self._stream is not None:
            self._looks.start()

    def _look(self, _report: ProgressReport) -> str:
        stream, year, today = self._stream, self._shell.year, self._backend.today
        with self._backend.reading() as read:
            found = read.period_reviews.all(addressee=read.profile.office, stream=stream)
        return " ".join(sentences([one for one in found if one.period[:4] == str(year)], today))

    def _on_looked(self, told: str) -> None:
        self.told.setText(told)
        self.setVisible(bool(told) and self._stream is not None)


def sentences(reviews: Iterable[PeriodReview], today: date) -> Iterator[str]:
    """Yield what is locked since when and what is unlocked until when, and what a person can do about it."""
    locked = sorted((one for one in reviews if is_locked(one, today)), key=lambda one: one.period)
    if locked:
        told = _("Accepted and locked by the city: {periods}.")
        yield told.format(periods=_periods(locked))
        yield _("Nothing of it can be changed; if something is wrong, telephone the city and ask it to unlock.")
    for one in reviews:
        if one.state is ReviewState.UNLOCKED and one.unlocked_until and one.unlocked_until >= today:
            told = _("Unlocked for mending until {day}: {period}, because: {reason}")
            day, why = show_date(one.unlocked_until), one.unlocked_because or ""
            yield told.format(day=day, period=show_period(one.period), reason=why)


def _periods(locked: list[PeriodReview]) -> str:
    """Name each where they are few, else the first and the last."""
    if len(locked) <= FEW:
        return ", ".join(map(_since, locked))
    told = ngettext("{count} period, {first} … {last}", "{count} periods, {first} … {last}", len(locked))
    return told.format(count=len(locked), first=show_period(locked[0].period), last=_since(locked[-1]))


def _since(one: PeriodReview) -> str:
    since = _("{period} since {day}")
    day = show_date(one.accepted_on) if one.accepted_on else ""
    return since.format(period=show_period(one.period), day=day)
