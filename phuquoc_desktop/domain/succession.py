"""Which office stands in the place of another on a day: every reorganisation that is known, followed step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from phuquoc_desktop.domain.catalogue import Offices
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.reorganisation import Reorganisation, Step, StepKind
from phuquoc_desktop.translation import N_

V = TypeVar("V")
_ONE = timedelta(days=1)


class UnknownFormerError(RefusedError):
    """A step names an office that is not known."""

    sentence = N_("The reorganisation speaks of the office {key}, which is not known here; check the code and its day.")


class NotStandingError(RefusedError):
    """An office that is to end did not stand the day before, or had ended otherwise."""

    sentence = N_(
        "{office} does not stand until {day}, the day before the reorganisation; check from which day it counts."
    )


class OtherwiseKnownError(RefusedError):
    """An office that begins is known already, and is another."""

    sentence = N_("{office} ({key}) is known here otherwise, as {known}; correct the file of the reorganisation.")


class CodeTakenError(RefusedError):
    """Two offices would have one code at once."""

    sentence = N_("{office} cannot have the code {code} from {day}: {known} has it then. Correct the file.")


class NotALevelError(RefusedError):
    """A step says that an office is only renamed, or changes its level, and that is not so."""

    sentence = N_("{former} and {new} differ otherwise than “{kind}” says; correct the step.")


def reorganised(offices: Offices, change: Reorganisation) -> Offices:
    """Return the offices after a reorganisation; once applied, it changes nothing.

    Raises UnknownFormerError, NotStandingError, OtherwiseKnownError, CodeTakenError, NotALevelError.
    """
    ended = {str(one.key): one for step in change.steps for one in _ended(offices, change, step)}
    known = [ended.get(str(one.key), one) for one in offices.known]
    for one in change.begun():
        known += _begun(known, one)
    found = replace(offices, known=tuple(known))
    return replace(
        found, divided=_with(offices.divided, _divisions(change)), keepers=_with(offices.keepers, _kept(change))
    )


def _ended(offices: Offices, change: Reorganisation, step: Step) -> Iterator[Office]:
    last = change.head.counts_from - _ONE
    for key in step.former:
        office = next((one for one in offices.known if str(one.key) == key), None)
        if office is None:
            raise UnknownFormerError(key=key)
        if office.key.valid_from > last or office.valid_to not in (None, last):
            raise NotStandingError(office=office.name, day=f"{last:%d/%m/%Y}")
        successor = change.key_of(step.new[0]) if len(step.new) == 1 else office.successor
        _refuse_misnamed(change, step, office)
        yield replace(office, valid_to=last, successor=successor)


def _refuse_misnamed(change: Reorganisation, step: Step, former: Office) -> None:
    if step.kind not in (StepKind.RENAME, StepKind.LEVEL):
        return
    new = next(one for one in change.begun() if one.key.code == step.new[0])
    stays = (new.kind, new.parent) == (former.kind, former.parent)
    if (step.kind is StepKind.RENAME and new.kind is not former.kind) or (step.kind is StepKind.LEVEL and stays):
        raise NotALevelError(former=former.name, new=new.name, kind=step.kind)


def _begun(known: list[Office], new: Office) -> list[Office]:
    """Return the new office where it is not known yet."""
    for one in known:
        if one.key == new.key:
            if (one.name, one.kind, one.parent) != (new.name, new.kind, new.parent):
                raise OtherwiseKnownError(office=new.name, key=new.key, known=one.name)
            return []
        if one.key.code == new.key.code and (
            one.key.valid_from > new.key.valid_from or one.stands_on(new.key.valid_from)
        ):
            day = f"{new.key.valid_from:%d/%m/%Y}"
            raise CodeTakenError(office=new.name, code=new.key.code, day=day, known=one.name)
    return [new]


def _divisions(change: Reorganisation) -> dict[str, tuple[str, ...]]:
    """Return of each split office, by its key, the keys of those that followed."""
    split = (one for one in change.steps if one.kind is StepKind.SPLIT)
    return {step.former[0]: tuple(sorted(str(change.key_of(code)) for code in step.new)) for step in split}


def _kept(change: Reorganisation) -> dict[str, str]:
    return {step.former[0]: str(change.key_of(step.keeper)) for step in change.steps if step.keeper}


def _with(known: tuple[tuple[str, V], ...], new: dict[str, V]) -> tuple[tuple[str, V], ...]:
    return tuple(sorted({**dict(known), **new}.items()))


def heirs(offices: Offices, office: Office) -> tuple[Office, ...]:
    """Return the offices that followed an office at once: one, several after a split, none while it stands or for ever."""
    return tuple(offices.by_key(one) for one in _heir_keys(offices, office))


def _heir_keys(offices: Offices, office: Office) -> tuple[str, ...]:
    divided = next((keys for key, keys in offices.divided if key == str(office.key)), ())
    return divided or ((str(office.successor),) if office.successor else ())


def formers(offices: Offices, office: Office) -> tuple[Office, ...]:
    """Return the offices that an office followed at once, in the order of their codes."""
    found = [one for one in offices.known if str(office.key) in _heir_keys(offices, one)]
    return tuple(sorted(found, key=lambda one: one.key.code))


def standing(offices: Offices, key: str, day: date) -> tuple[Office, ...]:
    """Return which office stands on a day in the place of another; UnknownOfficeError for a key that nobody has.

    It is one, unless the way there goes through a split (several) or ends with an office that nobody followed (none);
    before an office began, it is those that it followed.
    """
    office = offices.by_key(key)
    if office.stands_on(day):
        return (office,)
    further = formers(offices, office) if day < office.key.valid_from else heirs(offices, office)
    return tuple(dict.fromkeys(one for each in further for one in standing(offices, str(each.key), day)))


def receiver(offices: Offices, key: str, day: date) -> Office | None:
    """Return to which office one reports on a day, None for a province or where it is not one alone."""
    parents = {one.parent for one in standing(offices, key, day)}
    parent = parents.pop() if len(parents) == 1 else None
    return offices.by_key(str(parent)) if parent else None


def lineage(offices: Offices, key: str) -> tuple[str, ...]:
    """Return the keys of all offices whose place an office has taken, directly or not, and those whose records it keeps."""
    found: list[str] = []
    waiting = [key]
    while waiting:
        one = waiting.pop(0)
        before = [str(each.key) for each in formers(offices, offices.by_key(one))]
        before += [each for each, keeper in offices.keepers if keeper == one]
        new = [each for each in before if each not in found]
        found, waiting = found + new, waiting + new
    return tuple(found)


def followed_by(offices: Offices, key: str) -> tuple[str, ...]:
    """Return the keys of all offices that have taken the place of an office, directly or not."""
    found: list[str] = []
    waiting = [key]
    while waiting:
        new = [one for one in _heir_keys(offices, offices.by_key(waiting.pop(0))) if one not in found]
        found, waiting = found + new, waiting + new
    return tuple(found)


def follows(offices: Offices, key: str, former: str) -> bool:
    """Tell whether an office has taken the place of another, or keeps its records."""
    return former in lineage(offices, key)


def now_called(offices: Offices, key: str, day: date) -> tuple[Office, ...]:
    """Return what an office has become by a day, nothing while it stands or before it began."""
    office = offices.by_key(key)
    if office.valid_to is None or day <= office.valid_to:
        return ()
    return standing(offices, key, day)


def in_order(changes: Iterable[Reorganisation]) -> tuple[Reorganisation, ...]:
    """Return reorganisations in the order in which they count, each id in its highest version."""
    newest: dict[str, Reorganisation] = {}
    for one in changes:
        known = newest.get(one.head.id)
        if known is None or _version(one) >= _version(known):
            newest[one.head.id] = one
    return tuple(sorted(newest.values(), key=lambda one: (one.head.counts_from, one.head.id)))


def _version(change: Reorganisation) -> tuple[int, ...]:
    return tuple(int(part) for part in change.head.version.split("."))
