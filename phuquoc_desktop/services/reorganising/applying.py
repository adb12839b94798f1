"""Carrying a reorganisation out: the file is kept, people go to their new office, and the folder works on as that office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.change import Change
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.office import OfficeKind
from phuquoc_desktop.domain.succession import lineage
from phuquoc_desktop.services import catalogue_files, offices_at_hand
from phuquoc_desktop.services.reorganising.moving import Moves, moves
from phuquoc_desktop.services.reorganising.source import Source
from phuquoc_desktop.services.reorganising.wish import ChooseSuccessorError, Course, Wish, course_of, refuse_early
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import FORMERLY, WAS, Reader, UnitOfWork
from phuquoc_desktop.translation import N_

APPLY = N_("Apply a reorganisation of offices")

_ROLE = "role_before_"


class UndecidedError(RefusedError):
    """Somebody must be told where to go."""

    sentence = N_("{count} units and persons are not yet allotted, “{first}” among them; say for each where it goes.")


class OpenWorkError(RefusedError):
    """What is under way must be taken along or left, and nobody has said which."""

    sentence = N_(
        "{registrations} registrations and {dossiers} dossiers are still open; say whether they go along to the new office."
    )


@dataclass(frozen=True)
class Applied:
    """What was done: the office before and after (keys, the same where nothing moved), and how many records moved."""

    before: str
    after: str
    moved: int
    kept_file: bool
    new_codes: tuple[str, ...] = ()


def apply(work: UnitOfWork, source: Source, wish: Wish, today: date, signer: str) -> Applied:
    """Apply a reorganisation in this folder, all of it or nothing; applied again, it changes nothing.

    Raises NotYetError, ChooseSuccessorError, UndecidedError, OpenWorkError, and what does not fit the offices. An office that
    ends, and whose records another keeps, moves only when the wish names that other; else its folder stays as it is.
    """
    change, mine = source.change, work.office
    course = course_of(change, mine, wish)
    if source.file is not None:
        catalogue_files.keep(work, mine, [source.file], signer)
    if not course.becomes:
        _refuse_without_choice(work, course, source)
        return Applied(mine, mine, 0, source.file is not None)
    refuse_early(change, today)
    found = moves(work, change, course, wish.decided, carry=bool(wish.carry))
    _refuse_undecided(found, wish, again=course.becomes == mine)
    _move(work, course, found)
    if course.becomes != mine:
        _become(work, course.becomes)
    return Applied(mine, course.becomes, len(found.moving), source.file is not None, tuple(found.codes.values()))


def _refuse_without_choice(work: UnitOfWork, course: Course, source: Source) -> None:
    """A split must be chosen in; a folder whose office merely ends may stay what it is."""
    if len(course.choices) > 1:
        after = offices_at_hand.offices(work)
        names = ", ".join(after.by_key(one).name for one in course.choices)
        raise ChooseSuccessorError(field="becomes", office=after.by_key(work.office).name, known=names)


def _refuse_undecided(found: Moves, wish: Wish, *, again: bool) -> None:
    """What was left the first time is not asked about again; it goes along when somebody says so."""
    waiting = found.allotment.undecided
    if waiting:
        raise UndecidedError(field="decided", count=len(waiting), first=waiting[0].name)
    if found.open_work and wish.carry is None and not again:
        dossiers = sum(isinstance(one, Dossier) for one in found.open_work)
        raise OpenWorkError(field="carry", registrations=len(found.open_work) - dossiers, dossiers=dossiers)


def _move(work: UnitOfWork, course: Course, found: Moves) -> None:
    work.pass_locks()  # what was accepted of an office stays as it was accepted; only whose it is changes
    for office in {*course.owners, *(to for _one, to in found.moving)}:
        work.write_for(office)
    for one, to in found.moving:
        one.office = to
        if isinstance(one, Dossier):
            one.code = found.codes.get(one.id, one.code)
    work.flush()


def _become(work: UnitOfWork, key: str) -> None:
    profile, was = work.profile, work.was
    new = offices_at_hand.offices(work).by_key(key)
    work.set_property(_ROLE + work.job.work_id, profile.role.value)
    work.set_property("office", key)
    work.set_property(WAS, ",".join([*was, profile.office]))
    work.set_property(FORMERLY, ",".join(lineage(offices_at_hand.offices(work), key)))
    if new.kind not in (OfficeKind.CITY, OfficeKind.PROVINCE):
        work.set_property("role", Role.OFFICE.value)


def office_before(read: Reader, changes: list[Change]) -> tuple[str, Role] | None:
    """Return the office and role that a folder had before a job, when that job was a reorganisation that moved it."""
    if not changes or changes[0].job != APPLY:
        return None
    role = read.property(_ROLE + changes[0].work_id)
    return (changes[0].actor.office, Role(role)) if role else None


def work_as_before(work: UnitOfWork, changes: list[Change]) -> None:
    """Let the folder be again that of the office from which a reorganisation took it; a job of another kind changes nothing."""
    former = office_before(work, changes)
    if former is None:
        return
    office, role = former
    offices = offices_at_hand.offices(work)
    work.set_property("office", office)
    work.set_property("role", role.value)
    work.set_property(WAS, ",".join(work.was[:-1]))
    work.set_property(FORMERLY, ",".join(lineage(offices, office)) if work.was else "")
