"""The register of initiatives and topics: what was recognised, whose it is, for what it was used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold


class NoAuthorError(RefusedError):
    """An initiative is somebody's."""

    sentence = N_("The initiative “{title}” has no author; name at least one.")


class SharesError(RefusedError):
    """The authors' shares cannot be."""

    sentence = N_("The shares of the authors come to {total} %; together they are at most 100 %, each above 0.")


class RecognisedInFutureError(RefusedError):
    """The decision lies in the future."""

    sentence = N_("The decision of {day} lies in the future; check the date.")


class InitiativeInUseError(RefusedError):
    """A dossier rests on it."""

    sentence = N_("The initiative “{title}” is used in {count} dossiers; take it out of them first.")


@dataclass(frozen=True)
class Author:
    """One author; ``share`` is in per cent, None where nobody said."""

    party_id: str
    share: Decimal | None = None


@dataclass(frozen=True)
class InitiativeLine:
    """One row of the register; ``used_in`` names the dossiers that rest on it, by their codes."""

    initiative: Initiative
    authors: tuple[tuple[str, str, Decimal | None], ...]
    """Party id, name, share in per cent."""
    used_in: tuple[str, ...]

    @property
    def is_used(self) -> bool:
        """Whether it was used before, or a dossier rests on it; an initiative is used once."""
        return bool(self.used_in or self.initiative.used_for)


def add(work: UnitOfWork, draft: Initiative, authors: Iterable[Author], today: date) -> Initiative:
    """Enter an initiative with its authors."""
    initiative = checked(draft, today)
    initiative.id, initiative.office = work.new_id(), work.office
    work.initiatives.add(initiative)
    set_authors(work, initiative, tuple(authors))
    return initiative


def change(
    work: UnitOfWork, initiative_id: str, draft: Initiative, authors: Iterable[Author], today: date
) -> Initiative:
    """Write a draft and its authors over an initiative."""
    initiative = work.initiatives.get(initiative_id)
    initiative.take_over(checked(draft, today))
    set_authors(work, initiative, tuple(authors))
    return initiative


def remove(work: UnitOfWork, initiative_id: str) -> None:
    """Take an initiative out of the register; refuses one on which a dossier rests."""
    initiative = work.initiatives.get(initiative_id)
    count = work.candidates.count(initiative_id=initiative_id)
    if count:
        raise InitiativeInUseError(title=initiative.title, count=count)
    for one in work.authorships.all(initiative_id=initiative_id):
        work.authorships.remove(one)
    work.initiatives.remove(initiative)


def of_party(read: Reader, party_id: str) -> list[InitiativeLine]:
    """Return a party's initiatives, newest year first."""
    ids = [one.initiative_id for one in read.authorships.all(party_id=party_id)]
    return lines(read, read.initiatives.several(ids).values())


def register(
    read: Reader, office: str | None, typed: str = "", *, year: int | None = None, unused: bool = False
) -> list[InitiativeLine]:
    """Return an office's register, or with None that of all offices, newest year first.

    Typed words are looked for in title, authors, decision and who recognised it, accents or not; ``unused`` leaves out what
    was used before or stands in a dossier.
    """
    words = fold(typed).split()
    asked = {"office": office, "year": year}
    kept = read.initiatives.all(**{name: value for name, value in asked.items() if value is not None})
    known = [one for one in lines(read, kept) if not (unused and one.is_used)]
    return [one for one in known if all(word in _folded(one) for word in words)]


def years(read: Reader) -> list[int]:
    """Return the years of the register, newest first."""
    return sorted({one.year for one in read.initiatives.all()}, reverse=True)


def _folded(line: InitiativeLine) -> str:
    one, names = line.initiative, (name for _id, name, _share in line.authors)
    return fold(" ".join([one.title, *names, one.decision_number or "", one.recogniser or ""]))


def lines(read: Reader, initiatives: Iterable[Initiative]) -> list[InitiativeLine]:
    """Return rows of the register for these initiatives, newest year first."""
    known = list(initiatives)
    ids = [one.id for one in known]
    authorships = read.authorships.whose("initiative_id", ids)
    names = read.parties.values({one.party_id for one in authorships}, "name")
    candidates = read.candidates.whose("initiative_id", ids)
    codes = read.dossiers.values({one.dossier_id for one in candidates}, "code")
    return [
        InitiativeLine(
            one,
            tuple(
                (own.party_id, names[own.party_id]["name"], own.share)
                for own in authorships
                if own.initiative_id == one.id
            ),
            tuple(sorted(codes[own.dossier_id]["code"] for own in candidates if own.initiative_id == one.id)),
        )
        for one in sorted(known, key=lambda one: (-one.year, fold(one.title)))
    ]


def checked(draft: Initiative, today: date) -> Initiative:
    """Return the draft tidied; raises all that is wrong with it at once."""
    initiative = tidied(draft)
    found = refusals(initiative) + strange_year(initiative.year)
    decided = initiative.decision_date
    if decided is not None and decided > today:
        found.append(RecognisedInFutureError(field="decision_date", day=f"{decided:%d/%m/%Y}"))
    refuse_if_any(found)
    return initiative


def set_authors(work: UnitOfWork, initiative: Initiative, authors: tuple[Author, ...]) -> None:
    """Make these the authors of an initiative; raises NoAuthorError and SharesError."""
    _refuse_authors(initiative, authors)
    wanted = {one.party_id: one.share for one in authors}
    known = {one.party_id: one for one in work.authorships.all(initiative_id=initiative.id)}
    for party_id in known.keys() - wanted.keys():
        work.authorships.remove(known[party_id])
    for party_id, share in wanted.items():
        if party_id in known:
            known[party_id].share = share
        else:
            own = {"initiative_id": initiative.id, "party_id": work.parties.get(party_id).id}
            work.authorships.add(Authorship(id=work.new_id(), office=work.office, share=share, **own))


def _refuse_authors(initiative: Initiative, authors: tuple[Author, ...]) -> None:
    if not authors:
        raise NoAuthorError(field="authors", title=initiative.title or _("(no title)"))
    shares = [one.share for one in authors if one.share is not None]
    if sum(shares) > 100 or any(share <= 0 for share in shares):
        raise SharesError(field="authors", total=sum(shares))
