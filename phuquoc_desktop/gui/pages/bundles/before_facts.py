"""What one would rather know before sending, line by line, each with a sign that says whether it is in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.bundles.looks import size_words
from phuquoc_desktop.gui.pages.bundles.parts import column, label, row
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from phuquoc_desktop.dispatch.before import Before

FINDINGS_SHOWN = 3
"""Of the mail filter; the command tells all."""


class Told(NamedTuple):
    """One line: the sign and tone (``good warn bad info``), and the words."""

    tone: str
    words: str


class BeforeFacts(QWidget):
    """Shows lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("before_facts")
        self.setProperty("role", "scrolled")
        self.setAccessibleName(_("What to know before sending"))
        self.told: list[Told] = []
        self._ground = QWidget()
        self._parts = column(self, (0, 0, 6, 0), 0)
        self._parts.addWidget(self._ground)
        self._parts.addStretch(1)

    def show_facts(self, facts: Iterable[Told]) -> None:
        """Take the place of the lines shown before."""
        self.told = list(facts)
        fresh = QWidget()
        fresh.setObjectName("before_lines")
        lines = column(fresh, (0, 0, 0, 0), 7)
        for place, one in enumerate(self.told):
            words = label(f"before_fact_{place}", one.words)
            words.setAccessibleName(one.words)
            made = row(self._sign(one.tone), words, spacing=8, stretch=1)
            made.setAlignment(Qt.AlignmentFlag.AlignTop)
            lines.addLayout(made)
        self._parts.replaceWidget(self._ground, fresh)
        self._ground.deleteLater()
        self._ground = fresh

    def _sign(self, tone: str) -> QLabel:
        sign = QLabel()
        colour = {"good": TOKENS.good, "warn": TOKENS.warn, "bad": TOKENS.bad}.get(tone, TOKENS.text_soft)
        sign.setPixmap(icons.pixmap(tone, colour, 16, self.devicePixelRatioF()))
        sign.setFixedWidth(18)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        return sign


def facts_of(before: Before) -> Iterator[Told]:
    """Return the lines of a view before sending."""
    yield _key(before)
    yield _size(before)
    yield from _filters(before)
    yield from _attachments(before)
    yield _findings(before)
    yield _open(before.open_remarks, _("No remark of the city waits for an answer"), _remarks(before.open_remarks))
    yield _open(before.open_clashes, _("No value waits for a decision between two PCs"), _clashes(before.open_clashes))
    totals = "\n".join(f"{one.title}: {show_number(one.count)}" for one in before.totals)
    yield Told("info", _("Goes along, in all:") + "\n" + totals)


def _key(before: Before) -> Told:
    if before.key_known:
        return Told(
            "good", _("The key of {office} is known; the file is encrypted").format(office=before.receiver_name)
        )
    sentence = _("The key of {office} is not known: the file is NOT encrypted, whoever holds it can read it")
    return Told("bad", sentence.format(office=before.receiver_name))


def _size(before: Before) -> Told:
    mail = before.mail
    mails = ngettext("{count} mail", "{count} mails", mail.parts).format(count=mail.parts)
    sentence = _("About {size}, {counted} as mail counts it: {mails}")
    words = sentence.format(size=size_words(mail.size), counted=size_words(mail.mail_size), mails=mails)
    return Told("good" if mail.parts == 1 else "warn", words)


def _filters(before: Before) -> Iterator[Told]:
    mail = before.mail
    if mail.passes:
        yield Told("good", _("Gets through the usual mail filters"))
    tones = {Weight.ERROR: "bad", Weight.WARNING: "warn", Weight.HINT: "info"}
    for one in mail.findings[:FINDINGS_SHOWN]:
        yield Told(tones[one.weight], one.message)
    more = len(mail.findings) - FINDINGS_SHOWN
    if more > 0:
        yield Told("info", _("… and {count} more").format(count=more))


def _attachments(before: Before) -> Iterator[Told]:
    count = before.attachments
    yield Told(
        "info", ngettext("{count} attachment goes along", "{count} attachments go along", count).format(count=count)
    )
    if before.missing:
        yield Told("bad", _("No longer stored, attach again: {titles}").format(titles=", ".join(before.missing)))


def _findings(before: Before) -> Told:
    count = before.findings
    if not count:
        return Told("good", _("The checks found nothing"))
    words = ngettext("The checks found {count} thing", "The checks found {count} things", count)
    titles = [f"{_(one.title)} ({len(one.findings)})" for one in before.checks if one.findings]
    return Told("warn", "\n".join([words.format(count=count), *(f"– {title}" for title in titles)]))


def _open(count: int, none: str, some: str) -> Told:
    return Told("warn", some) if count else Told("good", none)


def _remarks(count: int) -> str:
    return ngettext("{count} remark waits for an answer", "{count} remarks wait for an answer", count).format(
        count=count
    )


def _clashes(count: int) -> str:
    words = ngettext("{count} value waits for a decision", "{count} values wait for a decision", count)
    return words.format(count=count)
