"""Trình tỉnh: accepted dossiers of the offices go to the province by one letter; taken back with a reason, decided later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.city import forwarding_check
from phuquoc_desktop.city.forwarding_check import ForwardCheck
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.checks import EmptyFieldError, refuse_if_any
from phuquoc_desktop.domain.decision_rules import bare_number
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.review import DossierReview, DossierStage
from phuquoc_desktop.services import dossier_steps, left_out
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese
from phuquoc_desktop.vietnamese.dates import show_date

FORWARD = N_("Forward dossiers to the province")
TAKE_BACK = N_("Take a letter to the province back")
SYMBOL = "TTr-UBND"
"""What follows the number of a submission letter of a people's committee (Decree 30/2020, annex III)."""

_TAKEN_BACK = N_("Letter {number} to the province was taken back: {reason}")
_WITHOUT = N_("Without {names}.")
_IN_SPITE = N_("Forwarded all the same: {reason}")


class OnlyTheCityForwardsError(RefusedError):
    """An office below the city wants to forward."""

    sentence = N_("Only the city forwards dossiers to the province; an office submits its own to the city.")


class ForwardDoubtsError(RefusedError):
    """Something should be looked at first, and nobody has said why it goes all the same."""

    sentence = N_("{doubts} Mend it, leave somebody out, or give the reason why it goes all the same.")


class LetterInFutureError(RefusedError):
    """The date has not come yet."""

    sentence = N_("The letter is dated {day}, which lies in the future; forward on its day.")


class LetterNumberTakenError(RefusedError):
    """A number is given once a year."""

    sentence = N_("Letter {number} of {year} to the province exists already; choose the next number.")


class UnknownLetterError(RefusedError):
    """No letter that stands has that number."""

    sentence = N_("No letter “{number}” to the province stands; list the dossiers to see the numbers.")


class TakeBackReasonError(RefusedError):
    """The offices read why."""

    sentence = N_("Say why the letter is taken back; the offices read it.")


class LetterDecidedError(RefusedError):
    """The province has answered."""

    sentence = N_("Letter {number} was decided on ({codes}); revoke that decision first.")


@dataclass(frozen=True)
class ForwardWish:
    """Which dossiers are to go by which letter; ``left_out`` gives the reason for each candidate who stays, by id."""

    dossier_ids: tuple[str, ...]
    number: str = ""
    dated: date | None = None
    left_out: Mapping[str, str] = field(default_factory=dict)
    in_spite: str = ""


@dataclass(frozen=True)
class Letter:
    """One letter to the province that stands, with its dossiers; ``decided`` are those that were decided on since."""

    number: str
    dated: date
    dossiers: tuple[Dossier, ...]
    decided: frozenset[str]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its dossiers."""
        return tuple(one.id for one in self.dossiers)


def check(read: Reader, wish: ForwardWish, awards: Awards, store: AttachmentStore, today: date) -> ForwardCheck:
    """Look at what is to go; raises what refuses, RefusedErrors of ``forwarding_check`` among them."""
    _refuse_elsewhere(read)
    return forwarding_check.check(read, wish.dossier_ids, awards, store, wish.dated or today, wish.left_out)


def forward(
    work: UnitOfWork, wish: ForwardWish, awards: Awards, store: AttachmentStore, today: date
) -> tuple[Letter, ForwardCheck]:
    """Note that dossiers went to the province by a letter; the offices learn of it with their next return.

    Raises what :func:`check` does, ForwardDoubtsError unless ``in_spite`` gives a reason, and what is wrong with number
    and date.
    """
    found = check(work, wish, awards, store, today)
    number, dated = _number_and_day(work, wish, today)
    if found.doubts and not wish.in_spite.strip():
        raise ForwardDoubtsError(field="in_spite", doubts=" ".join(found.doubts))
    for one in found.going:
        names = [party.name for candidate, party in one.view.candidates if candidate.id in one.stayed]
        step = dossier_steps.draft(one.dossier, DossierStage.FORWARDED, _note(names, found, wish))
        step.letter_number, step.letter_dated = number, dated
        dossier_steps.add(work, one.dossier, step, today)
        for candidate, _party in one.view.candidates:
            if candidate.id in one.stayed:
                left_out.leave_out(work, candidate, one.stayed[candidate.id], today)
    return Letter(number, dated, tuple(one.dossier for one in found.going), frozenset()), found


def take_back(work: UnitOfWork, number: str, reason: str, today: date) -> Letter:
    """Take a letter back: its dossiers are accepted as before, and nobody is left out any more.

    Raises UnknownLetterError, TakeBackReasonError, and LetterDecidedError once one of its dossiers was decided on.
    """
    _refuse_elsewhere(work)
    letter = letter_of(work, number)
    if not reason.strip():
        raise TakeBackReasonError(field="reason")
    if letter.decided:
        codes = ", ".join(one.code for one in letter.dossiers if one.id in letter.decided)
        raise LetterDecidedError(number=letter.number, codes=codes)
    told = vietnamese(_TAKEN_BACK).format(number=letter.number, reason=reason.strip())
    for dossier in letter.dossiers:
        dossier_steps.add(work, dossier, dossier_steps.draft(dossier, DossierStage.ACCEPTED, told), today)
    left_out.take_in_again(work, [one.id for one in work.candidates.whose("dossier_id", letter.ids)])
    return letter


def letters(read: Reader) -> list[Letter]:
    """Return the letters that stand, the newest first."""
    forwarded = {one.dossier_id for one in read.dossier_reviews.all(stage=DossierStage.FORWARDED)}
    steps = dossier_steps.all_of(read, forwarded)
    known = read.dossiers.several(forwarded)
    groups: dict[tuple[date, str], list[str]] = {}
    for key in sorted(known, key=lambda one: (known[one].office, known[one].code)):
        step = dossier_steps.forwarded_by(steps[key])
        if step is not None and step.letter_dated is not None:
            groups.setdefault((step.letter_dated, step.letter_number or ""), []).append(key)
    return [
        Letter(number, dated, tuple(known[one] for one in ids), frozenset(_decided(ids, steps)))
        for (dated, number), ids in sorted(groups.items(), reverse=True)
    ]


def letter_of(read: Reader, number: str) -> Letter:
    """Return the newest letter that stands under a number, with its symbol or without; raises UnknownLetterError."""
    found = next((one for one in letters(read) if bare_number(one.number) == bare_number(number)), None)
    if found is None:
        raise UnknownLetterError(field="number", number=number)
    return found


def numbered(number: str) -> str:
    """Return the number of a letter with its symbol; one that has a symbol, and an empty one, stays as it is."""
    bare = number.strip()
    return f"{bare.zfill(2)}/{SYMBOL}" if bare.isdigit() else bare


def _decided(ids: Iterable[str], steps: Mapping[str, list[DossierReview]]) -> list[str]:
    return [one for one in ids if steps[one][-1].stage is DossierStage.DECIDED]


def _number_and_day(read: Reader, wish: ForwardWish, today: date) -> tuple[str, date]:
    number, dated = numbered(wish.number), wish.dated or today
    found: list[RefusedError] = [] if number else [EmptyFieldError(field="number", label=_("Number of the letter"))]
    if dated > today:
        found.append(LetterInFutureError(field="dated", day=show_date(dated)))
    same_year = [one for one in letters(read) if one.dated.year == dated.year]
    if number and any(bare_number(one.number) == bare_number(number) for one in same_year):
        found.append(LetterNumberTakenError(field="number", number=number, year=dated.year))
    refuse_if_any(found)
    return number, dated


def _note(names: list[str], found: ForwardCheck, wish: ForwardWish) -> str:
    parts = [vietnamese(_WITHOUT).format(names=", ".join(names))] if names else []
    if found.doubts:
        parts.append(vietnamese(_IN_SPITE).format(reason=wish.in_spite.strip()))
    return " ".join(parts)


def _refuse_elsewhere(read: Reader) -> None:
    if read.profile.role is not Role.CITY:
        raise OnlyTheCityForwardsError()
