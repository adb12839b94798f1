"""What is known about one party when law is applied to it. What was left out is unknown, never false.

The classes are the contract of ``phuquoc rules evaluate`` (README): their fields are the keys of the JSON document. A key
that nobody knows is refused rather than passed over.
"""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from phuquoc_desktop.domain.dossier import Mode, Rating
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.domain.year_result import Discipline

HEAVIER = {one: place for place, one in enumerate(Discipline)}
WIDER = {one: place for place, one in enumerate(Level)}
BETTER = {one: -place for place, one in enumerate(Rating)}
"""Places of ratings, disciplines and levels, the greater the better, heavier or wider; ``Rating`` begins with the best."""


class TitleFact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An award received for a year; a revoked one counts for nothing."""

    award: str
    year: int
    revoked: bool = False
    decision: str | None = None
    note: str | None = None


class RatingFact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one year was rated."""

    year: int
    rating: Rating


class InitiativeFact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sáng kiến or đề tài: when it was recognised or accepted, by whom, how far it works.

    ``used_for`` names the award for which it was used before, is null for an unused one, and left out where nobody knows.
    ``title``, ``decision`` and ``note`` are for people.
    """

    year: int
    recognised_by: Level | None = None
    scope: Level | None = None
    accepted: bool = True
    used_for: str | UnsetType | None = UNSET
    title: str | None = None
    decision: str | None = None
    note: str | None = None


class CollectiveFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A collective in numbers; ``cstdcs`` and ``ldtt`` count those of the same list, the proposed ones included."""

    members: int | None = None
    completed: int | None = None
    ldtt: int | None = None
    cstdcs: int | None = None
    discipline_max: Discipline | UnsetType | None = UNSET
    """The heaviest discipline of any member; null says that there was none."""


class VoteFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the council's vote came to: members of the council, those present, votes in favour.

    ``entitled`` are the members without a conflict of interest, ``voting`` those of them who voted, present or in writing;
    where they are given, a share is taken of them in place of all members or of those present. ``enough`` is what a person
    decided on the share, which counts before any threshold.
    """

    in_favour: int | None = None
    present: int | None = None
    members: int | None = None
    entitled: int | None = None
    voting: int | None = None
    enough: bool | None = None
    secret: bool | None = None


class Facts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that may be known; ``rating`` is that of the year judged, ``ratings`` holds earlier years.

    ``discipline`` null says that there was none. ``judged`` holds what a person has judged, by the id of the criterion.
    ``contribution`` is in đồng. ``breaches`` lists the codes of cases of exclusion; an empty list says that there is none.
    """

    rating: Rating | None = None
    ratings: tuple[RatingFact, ...] | None = None
    titles: tuple[TitleFact, ...] | None = None
    initiatives: tuple[InitiativeFact, ...] | None = None
    topics: tuple[InitiativeFact, ...] | None = None
    discipline: Discipline | UnsetType | None = UNSET
    under_review: bool | None = None
    registered: tuple[str, ...] | None = None
    """The awards for which a registration of the year judged is on record."""
    months_in_service: int | None = None
    leave_days: int | None = None
    years_standing: int | None = None
    contribution: int | None = None
    collective: CollectiveFacts | None = None
    cluster_rank: int | None = None
    targets_exceeded: bool | None = None
    movement_years: int | None = None
    votes: VoteFacts | None = None
    breaches: tuple[str, ...] | None = None
    judged: dict[str, bool] = {}
    mode: Mode = Mode.MERIT
    ground: str | None = None
    """The ground chosen, by its id, where the law names several; null takes the usual ones of the mode."""
    undecided: tuple[int, ...] = ()
    """Years that are still open: a title or an initiative that is not listed for them may still come."""
