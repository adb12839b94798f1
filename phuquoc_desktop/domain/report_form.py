"""Forms of achievement reports (mẫu báo cáo thành tích), by regime, mode and subject, and how long their parts should be."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from phuquoc_desktop.domain.dossier import Mode
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.translation import N_

PART_LABELS: dict[str, str] = {
    "duties": N_("Powers and duties"),
    "functions": N_("Functions and tasks"),
    "circumstances": N_("Circumstances"),
    "aim": N_("Aim of taking part"),
    "results": N_("Results"),
    "initiatives": N_("Initiatives and solutions"),
    "measures": N_("Measures and causes"),
    "observance": N_("Observance of policy and law"),
    "organisations": N_("Party and mass organisations"),
}
"""What the parts of reports are called in the window, by their names."""


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of ``report-forms.toml``."""


class Closest(_Part, frozen=True, kw_only=True):
    """Which structure is the closest for a subject and mode that have no form of their own."""

    structure: str
    subjects: tuple[PartyKind, ...]
    modes: tuple[Mode, ...]

    def fits(self, subject: PartyKind, mode: Mode) -> bool:
        """Tell whether it is for that subject and mode."""
        return subject in self.subjects and mode in self.modes


class ReportForm(Closest, frozen=True, kw_only=True):
    """One form of a regime; ``number`` is empty while it is not known, ``awards`` are those it was issued for."""

    regimes: tuple[str, ...]
    awards: tuple[str, ...] = ()
    number: str = ""
    annex: str = ""
    source: str
    certainty: Certainty


class Notes(_Part, frozen=True, kw_only=True):
    """What a person is told in Vietnamese where no number is printed: none for this case, or none that is known."""

    other: str
    unknown: str


class PartLength(_Part, frozen=True, kw_only=True):
    """How many words a part should have at least, and how many make it a full one."""

    part: str
    least: int
    good: int


class FormStructure(_Part, frozen=True, kw_only=True):
    """Kết cấu: which lines part I has for each kind of party, and which parts are written in words.

    ``parts_who`` belong to part I, ``parts`` to part II; the table of targets stands after ``figures_after``, and with
    ``awards`` those received before are listed as part III.
    """

    name: str
    who: dict[PartyKind, tuple[str, ...]]
    parts: tuple[str, ...]
    parts_who: tuple[str, ...] = ()
    figures_after: str = ""
    awards: bool = False

    @property
    def all_parts(self) -> tuple[str, ...]:
        """The parts in words in the order of the paper."""
        return (*self.parts_who, *self.parts)


class CopyRule(_Part, frozen=True, kw_only=True):
    """How many words in a row make a copied passage, and which phrases do not count."""

    least_words: int
    ignored: tuple[str, ...]


class ImpactRule(_Part, frozen=True, kw_only=True):
    """Words that tell of posts and duties, and words that tell what came of them."""

    duties: tuple[str, ...]
    results: tuple[str, ...]


@dataclass(frozen=True)
class ChosenForm:
    """The form of one report: how it is built, its number if it has one, what a person should check, and where it is from."""

    structure: str
    number: str = ""
    annex: str = ""
    note: str = ""
    source: str = ""
    certainty: Certainty = Certainty.UNSURE


class ReportForms(_Part, frozen=True, kw_only=True):
    """All that ``report-forms.toml`` says."""

    version: str
    notes: Notes
    forms: tuple[ReportForm, ...]
    closest: tuple[Closest, ...]
    structures: tuple[FormStructure, ...]
    lengths: tuple[PartLength, ...]
    copying: CopyRule
    impact: ImpactRule

    def structure(self, name: str) -> FormStructure:
        """Return a structure by its name."""
        return next(one for one in self.structures if one.name == name)

    def choose(self, regime: str, award: str, mode: Mode, subject: PartyKind) -> ChosenForm:
        """Return the form for an award under a regime.

        Where the regime issued its form for other awards only, or none for this subject or mode, the closest structure
        is taken and bears no number.
        """
        of_regime = [one for one in self.forms if regime in one.regimes]
        known = [one for one in of_regime if one.fits(subject, mode)]
        for one in known:
            if award in one.awards and one.number:
                return ChosenForm(one.structure, one.number, one.annex, "", one.source, one.certainty)
        is_numbered = any(one.number for one in of_regime)
        note = self.notes.other if is_numbered else self.notes.unknown
        source = next((one.source for one in known if not is_numbered), "")
        return ChosenForm(self._closest(subject, mode), note=note, source=source)

    def length_of(self, part: str) -> PartLength:
        """Return how long a part should be; one of which nothing is said may be of any length."""
        return next((one for one in self.lengths if one.part == part), PartLength(part=part, least=0, good=0))

    def _closest(self, subject: PartyKind, mode: Mode) -> str:
        found = (one.structure for one in self.closest if one.fits(subject, mode))
        return next(found, subject.value)
