"""What a check before sending found; a finding warns, and a person decides."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_, _


class Weight(Labelled):
    """How much a finding weighs."""

    ERROR = "error", N_("Error")
    WARNING = "warning", N_("Warning")
    HINT = "hint", N_("Hint")


@dataclass(frozen=True)
class Finding:
    """One finding at one record: ``sentence`` is a catalogue id with places filled from ``places``."""

    check: str
    weight: Weight
    sentence: str
    places: tuple[tuple[str, str], ...]
    record_kind: str
    record_id: str

    @property
    def message(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.sentence).format(**dict(self.places))


@dataclass(frozen=True)
class CheckRun:
    """One check that was run over all records: its code, its name for people, and what it found."""

    check: str
    title: str
    looked_at: int
    findings: tuple[Finding, ...]
