"""What is off in a file: which element, where, what was found, what the decree says, how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from phuquoc_desktop.documents.document import Role
from phuquoc_desktop.documents.layout_check.described import Box
from phuquoc_desktop.documents.layout_check.limits import Clause
from phuquoc_desktop.translation import N_, _

NAMES: Mapping[str, str] = {
    Role.NATION: N_("National title"),
    Role.MOTTO: N_("Motto"),
    Role.SUPERIOR: N_("Superior office"),
    Role.ISSUER: N_("Issuing office"),
    Role.NUMBER: N_("Number and symbol"),
    Role.ABOUT: N_("Subject of the official letter"),
    Role.URGENCY: N_("Degree of urgency"),
    Role.CIRCULATION: N_("Scope of circulation"),
    Role.PLACE_DATE: N_("Place and date"),
    Role.KIND: N_("Type of paper"),
    Role.SUBJECT: N_("Subject of the paper"),
    Role.ATTACHED: N_("Note on what it goes with"),
    Role.ADDRESSEE: N_("Addressees of the paper"),
    Role.DECIDER: N_("Who decides"),
    Role.GROUND: N_("Grounds of issuing"),
    Role.RESOLVED: N_("The word “decides”"),
    Role.PART_LABEL: N_("Part, chapter or section"),
    Role.PART_TITLE: N_("Title of a part, chapter or section"),
    Role.ARTICLE: N_("Article"),
    Role.HEADING_1: N_("Numbered heading"),
    Role.BODY: N_("Running text"),
    Role.NOTE: N_("Note beneath"),
    Role.RECIPIENTS_LABEL: N_("The label of the recipients"),
    Role.RECIPIENT: N_("List of recipients"),
    Role.AUTHORITY: N_("Authority and position of the signer"),
    Role.SIGNER: N_("Name of the signer"),
    Role.ANNEX_LABEL: N_("Number of the annex"),
    Role.ANNEX_TITLE: N_("Title of the annex"),
    Role.CONTACT: N_("Address of the office"),
    "page": N_("Whole page"),
    "page_number": N_("Page number"),
    "font": N_("Font"),
}

PROBLEMS: Mapping[str, tuple[str, str]] = {
    "missing": (N_("{element}: missing."), N_("Add it where the diagram of the decree has cell {cell}.")),
    "size": (N_("{element}: size {found}, must be {wanted}."), N_("Set the size to {wanted}.")),
    "bold": (N_("{element}: not bold."), N_("Make it bold.")),
    "not-bold": (N_("{element}: bold, must not be."), N_("Take the bold away.")),
    "italic": (N_("{element}: not italic."), N_("Make it italic.")),
    "upright": (N_("{element}: italic, must be upright."), N_("Take the italic away.")),
    "capitals": (N_("{element}: not in capitals."), N_("Write it in capitals.")),
    "not-capitals": (N_("{element}: in capitals, must be in small letters."), N_("Write it in small letters.")),
    "centred": (N_("{element}: not in the middle."), N_("Centre it.")),
    "words": (N_("{element}: written “{found}”, must be “{wanted}”."), N_("Write it as “{wanted}”.")),
    "family": (N_("Font {found}, must be {wanted}."), N_("Select all and choose the font {wanted}.")),
    "colour": (N_("{element}: not black."), N_("Set the colour of the text to black.")),
    "rule-missing": (
        N_("{element}: no line beneath."),
        N_("Draw a solid line beneath, {wanted} of the text's length."),
    ),
    "rule-length": (
        N_("{element}: the line beneath is {found} of the text's length, must be {wanted}."),
        N_("Make the line {wanted} as long as the text."),
    ),
    "place": (N_("{element}: not at its place."), N_("Move it to where the diagram of the decree has cell {cell}.")),
    "form": (N_("{element}: “{found}” is not written in the prescribed form."), N_("Write it like “{wanted}”.")),
    "ends": (
        N_("{element}: “{found}” does not end as it must."),
        N_("End each line with “;” and the last one with “.”."),
    ),
    "dash": (N_("{element}: “{found}” does not begin with “- ”."), N_("Begin each recipient with “- ”.")),
    "filed": (N_("{element}: the last line is not “Lưu: VT”."), N_("Add the last line “- Lưu: VT, …”.")),
    "honorific": (N_("{element}: “{found}” has a degree or title before the name."), N_("Write the name alone.")),
    "framed": (N_("{element}: no frame around it."), N_("Draw a frame with a single line around it.")),
    "justified": (N_("{element}: not justified at both sides."), N_("Justify the text (Ctrl+J).")),
    "indent": (
        N_("{element}: first line indented {found} mm, must be {wanted} mm."),
        N_("Indent first lines by {wanted} mm."),
    ),
    "spacing": (
        N_("{element}: {found} points between paragraphs, must be {wanted} at least."),
        N_("Set {wanted} points before paragraphs."),
    ),
    "leading": (
        N_("{element}: line spacing {found}, must be {wanted}."),
        N_("Set the line spacing to {wanted} lines."),
    ),
    "paper": (N_("Paper {found} mm, must be A4 ({wanted} mm)."), N_("Set the paper to A4.")),
    "top": (N_("Top margin {found} mm, must be {wanted} mm."), N_("Set the top margin to {wanted} mm.")),
    "bottom": (N_("Bottom margin {found} mm, must be {wanted} mm."), N_("Set the bottom margin to {wanted} mm.")),
    "left": (N_("Left margin {found} mm, must be {wanted} mm."), N_("Set the left margin to {wanted} mm.")),
    "right": (N_("Right margin {found} mm, must be {wanted} mm."), N_("Set the right margin to {wanted} mm.")),
    "on-first": (N_("The number stands on page 1, where it must not be shown."), N_("Choose “Different First Page”.")),
    "not-above": (
        N_("The page number is not in the top margin."),
        N_("Move the page number to the header, in the middle."),
    ),
    "picture": (
        N_("The page is a picture: nothing on it can be checked."),
        N_("Check the file that was scanned or printed."),
    ),
    "not-a-paper": (
        N_("Nothing of an administrative paper was recognised (no national title, number, recipients or signature)."),
        N_("Check whether it is the right file."),
    ),
    "double": (
        N_("Font {found} has the widths of {wanted}, but is not it."),
        N_("Make the file anew on a computer that has {wanted}."),
    ),
}
"""From the last part of a finding's key to what is said and how it is mended."""


class State(StrEnum):
    """Whether something is off, or only cannot be told."""

    OFF = "off"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Finding:
    """One thing that is off, wherever it occurs; ``key`` is element and problem (``nation:size``), ``times`` how often.

    ``cell`` is the ô of the decree's diagram; ``text`` the words where it was first seen, ``box`` their place.
    """

    element: str
    problem: str
    cell: str
    clause: Clause
    state: State = State.OFF
    found: str = ""
    wanted: str = ""
    page: int | None = None
    text: str = ""
    box: Box | None = None
    times: int = 1
    boxes: tuple[Box, ...] = field(default=())

    @property
    def key(self) -> str:
        """Element and problem."""
        return f"{self.element}:{self.problem}"

    @property
    def told(self) -> str:
        """The sentence that says what is off."""
        return self._say(PROBLEMS[self.problem][0])

    @property
    def mend(self) -> str:
        """The sentence that says how to mend it."""
        return self._say(PROBLEMS[self.problem][1])

    def _say(self, sentence: str) -> str:
        named = _(NAMES[self.element])
        return _(sentence).format(element=named, cell=self.cell, found=self.found, wanted=self.wanted)
