"""Inventing parties: names, dates of birth, identity numbers that mostly fit, addresses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.services.practice.sample import Entry, Sample

_PLACES = ("091", "091", "091", "092", "089", "096")
"""Codes of the province of birth in identity numbers: Kiên Giang above all, then its neighbours."""


class Inventor:
    """Makes drafts, the same ones for the same seed; no two persons get one name or one identity number by accident."""

    def __init__(self, rng: Random, sample: Sample) -> None:
        self.rng = rng
        self.sample = sample
        self._taken: set[str] = set()

    def person(self, unit_id: str, unit: Entry, number: int) -> Party:
        """Invent a person of a unit; ``number`` goes through the unit's positions."""
        sex = self.rng.choice((Sex.FEMALE, Sex.FEMALE, Sex.MALE, Sex.MALE, Sex.MALE))
        born = self._birthday()
        return Party.draft(
            party_kind=PartyKind.PERSON,
            name=self.name(sex),
            birth=str(born.year) if number % 11 == 5 else born.isoformat(),
            sex=sex,
            identity_number=self._identity(number, sex, born),
            position=unit["positions"][number % len(unit["positions"])],
            unit_id=unit_id,
            address=self._address() if number % 3 == 0 else None,
            direct_worker=bool(unit["direct_worker"]) and self.rng.random() < 0.85,
        )

    def collective(self, unit_id: str, entry: Entry) -> Party:
        """Make a collective of the sample."""
        return Party.draft(
            party_kind=PartyKind.COLLECTIVE, name=entry["name"], unit_id=unit_id, members=entry["members"]
        )

    def household(self, unit_id: str) -> Party:
        """Invent a household, called by its head."""
        sex = self.rng.choice(tuple(Sex))
        name = self._new(lambda: f"Hộ {'ông' if sex is Sex.MALE else 'bà'} {self._name(sex)}")
        return Party.draft(
            party_kind=PartyKind.HOUSEHOLD,
            name=name,
            unit_id=unit_id,
            address=self._address(),
            members=self.rng.randint(2, 7),
        )

    def name(self, sex: Sex) -> str:
        """Invent a name that nobody else bears."""
        return self._new(lambda: self._name(sex))

    def text(self, name: str) -> str:
        """Choose one of the sample's texts."""
        return str(self.rng.choice(self.sample.texts[name]))

    def _name(self, sex: Sex) -> str:
        names = self.sample.names
        family, middle, given = names["family"], names[f"middle_{sex.value}"], names[f"given_{sex.value}"]
        return " ".join(map(self.rng.choice, (family, middle, given)))

    def _new(self, invent: Callable[[], str]) -> str:
        while True:
            found = invent()
            if found not in self._taken:
                self._taken.add(found)
                return found

    def _birthday(self) -> date:
        first, last = self.sample.names["birth_years"]
        return date(first, 1, 1) + timedelta(days=self.rng.randrange(365 * (last - first)))

    def _identity(self, number: int, sex: Sex, born: date) -> str | None:
        if number % 9 == 4:
            return None
        if number % 17 == 6:
            return self._new(lambda: f"37{self.rng.randrange(10**7):07}")
        year = born.year + (1 if number % 29 == 7 else 0)
        head = f"{self.rng.choice(_PLACES)}{int(sex is Sex.FEMALE)}{year % 100:02}"
        return self._new(lambda: f"{head}{self.rng.randrange(10**6):06}")

    def _address(self) -> str:
        return f"Số {self.rng.randint(1, 240)}, {self.rng.choice(self.sample.streets)}"
