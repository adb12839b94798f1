"""Check the layout of one file: read, recognise, judge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check import foot_rules, head_rules, look_rules, page_rules, text_rules
from phuquoc_desktop.documents.layout_check.described import Described
from phuquoc_desktop.documents.layout_check.elements import recognise
from phuquoc_desktop.documents.layout_check.errors import NotForCheckError
from phuquoc_desktop.documents.layout_check.finding import Finding, State
from phuquoc_desktop.documents.layout_check.notebook import Notebook
from phuquoc_desktop.translation import N_, _

_MARKS = (Role.NATION, Role.MOTTO, Role.NUMBER, Role.PLACE_DATE, Role.RECIPIENTS_LABEL, Role.AUTHORITY)


class Verdict(StrEnum):
    """What is said of a whole file; unknown where nothing in it could be judged."""

    RIGHT = "right"
    OFF = "off"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The verdict in the language spoken now, but for a file that is off, whose findings are counted."""
        return _(_SAID[self])


_SAID = {
    Verdict.RIGHT: N_("follows the decree"),
    Verdict.OFF: N_("does not follow the decree"),
    Verdict.UNKNOWN: N_("cannot be judged"),
}
NOTHING_JUDGED = ("picture", "not-a-paper")


@dataclass(frozen=True)
class Report:
    """What was found in one file; ``off`` is what must be mended, ``unknown`` what a person must look at."""

    path: Path
    described: Described
    findings: tuple[Finding, ...]

    @property
    def off(self) -> tuple[Finding, ...]:
        """What does not follow the decree."""
        return tuple(one for one in self.findings if one.state is State.OFF)

    @property
    def verdict(self) -> Verdict:
        """What the findings come to."""
        if self.off:
            return Verdict.OFF
        unjudged = any(one.problem in NOTHING_JUDGED for one in self.findings)
        return Verdict.UNKNOWN if unjudged else Verdict.RIGHT

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """What cannot be told."""
        return tuple(one for one in self.findings if one.state is State.UNKNOWN)


def check(path: Path) -> Report:
    """Check a PDF or Word file; raises NotForCheckError and UnreadableForCheckError."""
    described = _read(path)
    return Report(path, described, judge(described))


def _read(path: Path) -> Described:
    if path.suffix.lower() == ".pdf":
        from phuquoc_desktop.documents.layout_check.pdf_reading import read_pdf

        return read_pdf(path)
    if path.suffix.lower() == ".docx":
        from phuquoc_desktop.documents.layout_check.word_reading import read_word

        return read_word(path)
    raise NotForCheckError(field="path", name=path.name)


def judge(described: Described) -> tuple[Finding, ...]:
    """Judge what was read."""
    book = Notebook(described, recognise(described))
    if described.scanned:
        book.note("page", "picture", state=State.UNKNOWN, found=", ".join(map(str, described.scanned)))
    if not book.of(*_MARKS):
        if not described.scanned:
            book.note("page", "not-a-paper", state=State.UNKNOWN)
        return book.findings
    for rules in (page_rules, head_rules, look_rules, text_rules, foot_rules):
        rules.judge(book)
    return book.findings
