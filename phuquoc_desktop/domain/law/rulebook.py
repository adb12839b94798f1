"""All rule packs at hand, and which of them counts on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class NoRegimeError(RefusedError):
    """The day lies before the first law that the packs know."""

    sentence = N_("No law on emulation and commendation is known for {day}; choose a later date.")


class Origin(Labelled):
    """Where a pack came from."""

    SHIPPED = "shipped", N_("came with the program")
    CITY = "city", N_("signed by the city")
    FILE = "file", N_("a file that nobody has signed")


@dataclass(frozen=True)
class ShelvedPack:
    """A pack with what proves it: the SHA-256 of its file, and who signed it if it did not come with the program."""

    pack: Pack
    sha256: str
    origin: Origin = Origin.SHIPPED
    signed_by: str = ""
    received_on: date | None = None

    @property
    def regime(self) -> str:
        """The short code of the regime."""
        return self.pack.head.regime

    @property
    def precedence(self) -> tuple[int, ...]:
        """What decides between two packs of one regime: the higher version."""
        return version_of(self.pack.head.version)


def version_of(text: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in text.split("."))


@dataclass(frozen=True)
class Rulebook:
    """Every pack that was shipped or received; of one regime only the highest version counts."""

    packs: tuple[ShelvedPack, ...]

    @property
    def counting(self) -> tuple[ShelvedPack, ...]:
        """The packs that count, in the order in which they begin."""
        best: dict[str, ShelvedPack] = {}
        for one in self.packs:
            known = best.get(one.regime)
            if known is None or one.precedence > known.precedence:
                best[one.regime] = one
        return tuple(sorted(best.values(), key=lambda one: one.pack.head.valid_from))

    def on(self, day: date) -> ShelvedPack:
        """Return the pack that counts on a day, of several the one that began last; raises NoRegimeError."""
        covering = [one for one in self.counting if one.pack.covers(day)]
        if not covering:
            raise NoRegimeError(field="date", day=f"{day:%d/%m/%Y}")
        return covering[-1]

    def of_regime(self, regime: str) -> ShelvedPack | None:
        """Return the pack that counts for a regime's code, or None."""
        return next((one for one in self.counting if one.regime == regime), None)
