"""All about one file that arrived; a refusal stands in one sentence, and that nothing was changed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.pages.bundles.looks import counts_words, grouped
from phuquoc_desktop.gui.pages.bundles.parts import column, frame, label, set_role
from phuquoc_desktop.gui.pages.bundles.shown import FileSeen, Verdict
from phuquoc_desktop.gui.pages.bundles.written_strip import encrypted_words
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

DETAILS_SHOWN = 60
BAD = (Verdict.REFUSED, Verdict.UNKNOWN)


class ArrivalFacts(QWidget):
    """Shows a :class:`FileSeen`, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrival_facts")
        self.setProperty("role", "scrolled")
        self.told = label("arrival_told")
        self.unchanged = label("arrival_unchanged", _("Nothing was changed."), "caption")
        self.ground = frame("arrival_sentence", "notice")
        sentence = column(self.ground, (12, 8, 12, 8), 4)
        sentence.addWidget(self.told)
        sentence.addWidget(self.unchanged)
        self.details = label("arrival_details", "", "soft")
        self._details_title = label("arrival_details_title", _("What it changes"), "strong")
        self._facts = FactList()
        self._parts = column(self, (4, 0, 6, 0), 10)
        self._parts.addWidget(self.ground)
        self._parts.addWidget(self._details_title)
        self._parts.addWidget(self.details)
        self._parts.addWidget(self._facts)
        self._parts.addStretch(1)
        self.show_seen(None)

    def show_seen(self, seen: FileSeen | None) -> None:
        """Describe a file."""
        bad = seen is not None and seen.verdict in BAD
        self.ground.setVisible(seen is not None)
        set_role(self.ground, "refusal" if bad else "notice")
        self.told.setText(seen.told if seen else "")
        self.unchanged.setVisible(bad)
        details = seen.details if seen else ()
        self._details_title.setVisible(bool(details))
        self.details.setVisible(bool(details))
        self.details.setText(_bulleted(details))
        fresh = FactList(facts_of(seen) if seen else ())
        self._parts.replaceWidget(self._facts, fresh)
        self._facts.deleteLater()
        self._facts = fresh


def _bulleted(lines: tuple[str, ...]) -> str:
    more = len(lines) - DETAILS_SHOWN
    shown = [f"• {line}" for line in lines[:DETAILS_SHOWN]]
    if more > 0:
        shown.append(ngettext("… and {count} more change", "… and {count} more changes", more).format(count=more))
    return "\n".join(shown)


def facts_of(seen: FileSeen) -> Iterator[tuple[str, str]]:
    """Return what is known of a file, as word and value."""
    yield _("File"), seen.path.name
    yield _("In the mail"), seen.came_from
    yield _("Kind"), seen.kind.label if seen.kind else ""
    yield _("Sender"), seen.sender_name
    yield _("No."), str(seen.sequence or "")
    if seen.counts is not None:
        words = _("{added} new, {changed} changed, {removed} removed")
        added, changed, removed = (show_number(one) for one in seen.counts)
        meaning = _("What it changed") if seen.verdict is Verdict.TAKEN else _("Would change")
        yield meaning, words.format(added=added, changed=changed, removed=removed)
        yield from ((f"  {kind}", counts_words((new, other, gone))) for kind, new, other, gone in seen.by_kind)
    yield _("Signed by"), grouped(seen.signed_by) if seen.signed_by else ""
    yield _("Content code"), seen.content_code
    if seen.encrypted is not None:
        yield _("Protection"), encrypted_words(seen.encrypted)
    yield _("Receipt"), seen.answer.name if seen.answer else ""
