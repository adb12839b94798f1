"""The directory of a practice office: units, persons, collectives, households."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.services import directory
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

PEOPLE = N_("Inventing people")


@dataclass(frozen=True)
class People:
    """Who was added."""

    persons: tuple[Party, ...]
    collectives: tuple[Party, ...]
    households: tuple[Party, ...]


def add_people(work: UnitOfWork, inventor: Inventor, today: date, count: int, report: ProgressReport) -> People:
    """Add that many persons, spread over all units, with the collectives and a few households."""
    units = {entry["code"]: directory.add_unit(work, entry["name"]).id for entry in inventor.sample.units}
    work.flush()
    people = People(
        tuple(_persons(work, inventor, units, today, count, report)),
        tuple(
            directory.add(work, inventor.collective(units[entry["unit"]], entry), today)
            for entry in inventor.sample.collectives
        ),
        tuple(directory.add(work, one, today) for one in _households(inventor, units, max(3, count // 12))),
    )
    work.flush()
    return people


def _persons(
    work: UnitOfWork, inventor: Inventor, units: dict[str, str], today: date, count: int, report: ProgressReport
) -> list[Party]:
    entries = inventor.sample.units
    added: list[Party] = []
    for number in range(count):
        report(number, count, _(PEOPLE))
        entry = entries[number % len(entries)]
        draft = inventor.person(units[entry["code"]], entry, number // len(entries) + number)
        if number % 50 == 37:
            draft.name = added[number // 2].name  # namesakes happen; the date of birth tells them apart
        added.append(directory.add(work, draft, today))
    return added


def _households(inventor: Inventor, units: dict[str, str], count: int) -> list[Party]:
    hamlets = [entry["code"] for entry in inventor.sample.units if entry["kind"] == "hamlet"]
    return [inventor.household(units[hamlets[number % len(hamlets)]]) for number in range(count)]
