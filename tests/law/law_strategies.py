"""Any facts, any criterion of every kind, any pack; and each step by which facts get better or are left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args

import msgspec
from hypothesis import strategies as st
from law_cases import kind_of
from msgspec import UNSET

from phuquoc_desktop.domain.dossier import Mode, Rating
from phuquoc_desktop.domain.initiative import Invention, Level
from phuquoc_desktop.domain.law.conduct import Breach
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.domain.law.facts import (
    CollectiveFacts,
    Facts,
    InitiativeFact,
    RatingFact,
    TitleFact,
    VoteFacts,
)
from phuquoc_desktop.domain.law.groups import AllOf, AnyCriterion, OneOf
from phuquoc_desktop.domain.law.pack import AwardRule, General, Ground, Head, Pack
from phuquoc_desktop.domain.law.work import Figure
from phuquoc_desktop.domain.law.years import Within
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.year_result import Discipline

YEAR = 2024
YEARS = st.integers(YEAR - 7, YEAR + 1)
AWARDS = ("LDTT", "CSTDCS", "BK_TINH")
"""Few, so that they meet."""
SHARES = st.sampled_from([Decimal(text) for text in ("0", "0.15", "0.5", "0.7", "0.9", "1")])
COUNTS = st.integers(0, 21)

titles = st.builds(TitleFact, award=st.sampled_from(AWARDS), year=YEARS, revoked=st.booleans())
levels = st.none() | st.sampled_from(Level)
inventions = st.builds(
    InitiativeFact,
    year=YEARS,
    recognised_by=levels,
    scope=levels,
    accepted=st.booleans(),
    used_for=st.sampled_from([UNSET, None, "CSTDT"]),
)
discipline = st.sampled_from([UNSET, None, *Discipline])


def mostly(known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(known, known, known, st.none())


@st.composite
def collectives(draw: st.DrawFn) -> CollectiveFacts:
    members = draw(mostly(COUNTS))
    upto = mostly(st.integers(0, 21 if members is None else members))
    return CollectiveFacts(
        members=members, completed=draw(upto), ldtt=draw(upto), cstdcs=draw(upto), discipline_max=draw(discipline)
    )


@st.composite
def ballots(draw: st.DrawFn) -> VoteFacts:
    members = draw(st.none() | st.integers(0, 10))
    present = draw(st.none() | st.integers(0, 10 if members is None else members))
    in_favour = draw(st.none() | st.integers(0, 10 if present is None else present))
    return VoteFacts(in_favour=in_favour, present=present, members=members, secret=draw(st.none() | st.booleans()))


earlier_ratings = st.dictionaries(st.integers(YEAR - 7, YEAR - 2), st.sampled_from(Rating), max_size=6).map(
    lambda known: tuple(RatingFact(year=year, rating=rating) for year, rating in known.items())
)
"""Of the years judged there is only one rating: two that differ are no facts."""

facts = st.builds(
    Facts,
    rating=st.none() | st.sampled_from(Rating),
    ratings=st.none() | earlier_ratings,
    titles=st.none() | st.lists(titles, max_size=8).map(tuple),
    initiatives=st.none() | st.lists(inventions, max_size=2).map(tuple),
    topics=st.none() | st.lists(inventions, max_size=2).map(tuple),
    discipline=discipline,
    under_review=st.none() | st.booleans(),
    registered=st.none() | st.lists(st.sampled_from(AWARDS), max_size=2, unique=True).map(tuple),
    months_in_service=st.none() | COUNTS,
    leave_days=st.none() | COUNTS,
    years_standing=st.none() | COUNTS,
    contribution=st.none() | COUNTS,
    collective=mostly(collectives()),
    cluster_rank=st.none() | st.integers(1, 3),
    targets_exceeded=st.none() | st.booleans(),
    movement_years=st.none() | st.integers(0, 6),
    votes=mostly(ballots()),
    breaches=st.none() | st.lists(st.sampled_from(["a", "b", "c"]), max_size=2, unique=True).map(tuple),
    judged=st.dictionaries(st.sampled_from(["c0", "c1", "c2"]), st.booleans()),
    mode=st.sampled_from(Mode),
    undecided=st.sampled_from([(), (), (YEAR,)]),
).filter(lambda one: not (one.registered and False in one.judged.values()))
"""Whoever is on record as registered is not judged otherwise: two facts that differ are no facts."""

some_awards = st.lists(st.sampled_from(AWARDS), min_size=1, max_size=2, unique=True).map(tuple)
since = st.just(()) | some_awards
few = st.integers(1, 3)
bounds = st.none() | st.integers(0, 21).map(Decimal)
OF_FIELD: dict[str, st.SearchStrategy[Any]] = {
    "id": st.sampled_from(["c0", "c1", "c2"]),
    "sentence": st.just("Có điều kiện này."),
    "article": st.sampled_from(["", "Điều 23"]),
    "source": st.just(""),
    "remedy": st.sampled_from(["", "Bổ sung hồ sơ."]),
    "awards": some_awards,
    "since": since,
    "times": few,
    "years": few,
    "rank": few,
    "count": COUNTS,
    "share": SHARES,
    "quorum": st.none() | SHARES,
    "at_least": bounds,
    "at_most": bounds,
    "ends_before": st.integers(0, 2),
    "within_years": few,
    "apart_at_most": st.none() | few,
    "below": st.sampled_from([one for one in Discipline if one is not Discipline.NONE]),
    "cases": st.just((Breach(code="a", sentence="Vi phạm a."), Breach(code="b", sentence="Vi phạm b."))),
}
"""What the fields of criteria may hold, where their type leaves too much open."""


among = st.builds(
    Within,
    times=few,
    awards=since,
    of=st.just(()) | st.lists(st.sampled_from(list(Invention)), min_size=1, max_size=2, unique=True).map(tuple),
)


@cache
def leaf_of(kind: type) -> st.SearchStrategy[Any]:
    fields = {name: OF_FIELD[name] for name in kind.__struct_fields__ if name in OF_FIELD}
    if kind.__struct_config__.tag == "years_in_a_row":
        fields["awards"] = since
        fields["including"] = st.lists(among, max_size=2).map(tuple)
    return st.builds(kind, **fields)


KINDS = {kind.__struct_config__.tag: kind for kind in get_args(AnyCriterion)}
LEAVES = [kind for kind in KINDS.values() if kind not in (OneOf, AllOf)]
leaves = st.one_of([leaf_of(kind) for kind in LEAVES])
parts = leaves.map(lambda one: msgspec.structs.replace(one, only_when_known=False, weight=Weight.REFUSES))


def _groups(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    some = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        [
            st.builds(
                kind, **{name: OF_FIELD[name] for name in ("id", "sentence", "article", "source", "remedy")}, parts=some
            )
            for kind in (OneOf, AllOf)
        ]
    )


criteria = leaves | _groups(parts | _groups(parts))
"""Parts of groups carry no weight of their own: that of the group counts."""


def pack_of(
    *asked: Any, confirmed: bool = True, grounds: tuple[Ground, ...] = (), general: tuple[General, ...] = ()
) -> Pack:
    head = Head(
        kind="rules",
        format=1,
        id="invented",
        regime="R0",
        title="Luật thử",
        version="1",
        valid_from=date(2020, 1, 1),
        confirmed=confirmed,
        confirmed_by="Nguyễn Thị Thử",
        source="",
    )
    rule = AwardRule(award="LDTT", subject=PartyKind.PERSON, criteria=asked, grounds=grounds)
    return Pack(head=head, general=general, awards=(rule,))


several = st.lists(criteria, max_size=3).map(tuple)
the_grounds = st.lists(
    st.builds(
        Ground,
        id=st.sampled_from("abc"),
        sentence=st.just("Căn cứ."),
        modes=st.lists(st.sampled_from(Mode), max_size=4).map(tuple),
        criteria=several,
    ),
    max_size=2,
).map(tuple)
packs = st.builds(
    lambda asked, confirmed, grounds, general: pack_of(*asked, confirmed=confirmed, grounds=grounds, general=general),
    several,
    st.booleans(),
    the_grounds,
    st.lists(
        st.builds(
            General,
            criterion=criteria,
            awards=st.sampled_from([(), ("LDTT", "CSTDCS"), ("BK_TINH",)]),
            subjects=st.sampled_from([(), (PartyKind.PERSON,), (PartyKind.HOUSEHOLD,)]),
        ),
        max_size=2,
    ).map(tuple),
)


def within(criterion: Any) -> Iterator[Any]:
    yield criterion
    for part in getattr(criterion, "parts", ()):
        yield from within(part)


# What is better -----------------------------------------------------------------------------------------------------------

Ways = dict[str, int]


def ways(asked: list[Any]) -> Ways:
    """Tell for each figure whether more (1) or less (-1) of it is better; those of two minds are not named."""
    found: dict[str, set[int]] = {}
    for criterion in (inner for one in asked for inner in within(one)):
        for name, way in _wanted(criterion):
            found.setdefault(name, set()).add(way)
    return {name: min(both) for name, both in found.items() if len(both) == 1}


def _wanted(one: Any) -> Iterator[tuple[str, int]]:
    match kind_of(one):
        case "figure":
            if one.at_least is not None:
                yield str(one.figure), 1
            if one.at_most is not None:
                yield str(one.figure), -1
        case "quota":
            yield str(one.part), -1
            yield str(one.base), 1
        case "share_of_members":
            yield str(one.part), 1
            yield "members", -1
        case "members_at_least":
            yield str(one.part), 1


def better(known: Facts, asked: list[Any], awards: tuple[str, ...] = AWARDS) -> Iterator[tuple[str, Facts]]:
    """Yield all that a single favourable fact more would make of facts, each with what changed."""

    def but(**changes: Any) -> Facts:
        return msgspec.structs.replace(known, **changes)

    whither = ways(asked)
    yield from _better_years(known, but, awards)
    yield from _better_work(known, but)
    yield from _better_conduct(known, but)
    for figure in Figure:
        count = getattr(known, figure.value)
        if count is not None and figure.value in whither and count + whither[figure.value] >= 0:
            yield figure.value, but(**{figure.value: count + whither[figure.value]})
    if known.collective is not None:
        yield from ((name, but(collective=one)) for name, one in _better_collective(known.collective, whither))


def _better_years(known: Facts, but: Any, awards: tuple[str, ...]) -> Iterator[tuple[str, Facts]]:
    best = list(Rating)
    if known.rating is not None and known.rating is not best[0]:
        yield "better rating", but(rating=best[best.index(known.rating) - 1])
    for place, one in enumerate(known.ratings or ()):
        if one.rating is not best[0]:
            risen = RatingFact(year=one.year, rating=best[best.index(one.rating) - 1])
            yield "better earlier rating", but(ratings=_with(known.ratings, place, risen))
    if known.titles is not None:
        for award in awards:
            for year in (YEAR - 8, YEAR - 3, YEAR - 1, YEAR):
                yield "one more title", but(titles=(*known.titles, TitleFact(award=award, year=year)))
        for place, one in enumerate(known.titles):
            yield "not revoked", but(titles=_with(known.titles, place, TitleFact(award=one.award, year=one.year)))


def _with(these: Any, place: int, one: Any) -> tuple[Any, ...]:
    return (*these[:place], one, *these[place + 1 :])


def _better_work(known: Facts, but: Any) -> Iterator[tuple[str, Facts]]:
    widest = {"recognised_by": Level.NATION, "scope": Level.NATION}
    for name in ("initiatives", "topics"):
        these = getattr(known, name)
        if these is None:
            continue
        yield "one more invention", but(**{name: (*these, InitiativeFact(year=YEAR, used_for=None, **widest))})
        for place, one in enumerate(these):
            rises: list[dict[str, Any]] = [{"accepted": True}, {"used_for": None}]
            for field in widest:
                found = getattr(one, field)
                if found not in (None, Level.NATION):
                    rises.append({field: list(Level)[list(Level).index(found) + 1]})
            for rise in rises:
                yield f"invention {rise}", but(**{name: _with(these, place, msgspec.structs.replace(one, **rise))})
    if known.cluster_rank is not None and known.cluster_rank > 1:
        yield "better rank", but(cluster_rank=known.cluster_rank - 1)
    if known.targets_exceeded is False:
        yield "targets exceeded", but(targets_exceeded=True)
    if known.movement_years is not None:
        yield "longer movement", but(movement_years=known.movement_years + 1)


def _better_conduct(known: Facts, but: Any) -> Iterator[tuple[str, Facts]]:
    if isinstance(known.discipline, Discipline):
        yield "milder discipline", but(discipline=_milder(known.discipline))
    if known.under_review:
        yield "nothing handled any more", but(under_review=False)
    if not known.registered and False not in known.judged.values():
        yield "registered", but(registered=("LDTT",))
    for code in known.breaches or ():
        yield "one breach fewer", but(breaches=tuple(one for one in known.breaches if one != code))
    for name, met in known.judged.items():
        if not met:
            yield "judged met", but(judged=known.judged | {name: True})
    ballot = known.votes
    if ballot is not None and ballot.in_favour is not None and ballot.in_favour < (ballot.present or 0):
        yield "one more in favour", but(votes=msgspec.structs.replace(ballot, in_favour=ballot.in_favour + 1))
    if ballot is not None and ballot.secret is False:
        yield "secret after all", but(votes=msgspec.structs.replace(ballot, secret=True))


def _milder(found: Discipline) -> Discipline | None:
    place = list(Discipline).index(found)
    return list(Discipline)[place - 1] if place else None


def _better_collective(known: CollectiveFacts, whither: Ways) -> Iterator[tuple[str, CollectiveFacts]]:
    if isinstance(known.discipline_max, Discipline):
        yield (
            "milder discipline of members",
            msgspec.structs.replace(known, discipline_max=_milder(known.discipline_max)),
        )
    for name in ("members", "completed", "ldtt", "cstdcs"):
        count = getattr(known, name)
        if count is None or name not in whither or count + whither[name] < 0:
            continue
        moved = msgspec.structs.replace(known, **{name: count + whither[name]})
        if _can_be(moved):
            yield f"{name} {whither[name]:+d}", moved


def _can_be(one: CollectiveFacts) -> bool:
    if one.members is None:
        return True
    return one.members > 0 and all(
        count is None or count <= one.members for count in (one.completed, one.ldtt, one.cstdcs)
    )


# What may be left out -----------------------------------------------------------------------------------------------------


def left_out(known: Facts) -> Iterator[tuple[str, Facts]]:
    """Yield facts with one thing less known, each with what was left out."""
    empty = Facts()
    for name in Facts.__struct_fields__:
        if name not in ("mode", "ground", "undecided") and getattr(known, name) != getattr(empty, name):
            yield name, msgspec.structs.replace(known, **{name: getattr(empty, name)})
    for name in ("collective", "votes"):
        inner = getattr(known, name)
        for less in _fields_left_out(inner) if inner is not None else ():
            yield f"{name} {less}", msgspec.structs.replace(known, **{name: less})
    for name in ("initiatives", "topics"):
        these = getattr(known, name) or ()
        for place, one in enumerate(these):
            for less in _fields_left_out(one):
                yield f"{name} {less}", msgspec.structs.replace(known, **{name: _with(these, place, less)})
    for place in range(len(known.ratings or ())):
        yield (
            "an earlier rating",
            msgspec.structs.replace(known, ratings=known.ratings[:place] + known.ratings[place + 1 :]),
        )
    for name in known.judged:
        yield (
            "judged",
            msgspec.structs.replace(known, judged={key: met for key, met in known.judged.items() if key != name}),
        )


def _fields_left_out(one: Any) -> Iterator[Any]:
    unknown = {"discipline_max": UNSET, "used_for": UNSET}
    for name in one.__struct_fields__:
        if name not in ("year", "accepted") and getattr(one, name) not in (None, UNSET):
            yield msgspec.structs.replace(one, **{name: unknown.get(name)})
        elif name in unknown and getattr(one, name) is None:
            yield msgspec.structs.replace(one, **{name: UNSET})
