"""Judging facts under the law of a day, for whoever has them: a file, a form, the office's records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.law.absent import stand_in
from phuquoc_desktop.domain.law.eligibility import Judgement, evaluate, years_meant
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.law.errors import NotFactsError
from phuquoc_desktop.translation import _


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``rules evaluate`` reads: may this subject be proposed for the award on that day, for that emulation year.

    Without ``year`` the year of the day is meant; until June also the year before.
    """

    award: str
    on: date
    subject: PartyKind
    facts: Facts
    year: int | None = None


LEVELS = {"commune": "base", "city": "district", "ministry": "province", "national": "nation"}
"""Other words for a level: what recognises an initiative below the province, and a ministry beside it."""

BOM = b"\xef\xbb\xbf"
"""What a plain editor may put before the text."""

_COUNTS = ("months_in_service", "leave_days", "years_standing", "contribution", "cluster_rank", "movement_years")


@dataclass(frozen=True)
class Judged:
    """A judgement with the pack that judged, as it can be proved later."""

    judgement: Judgement
    shelved: ShelvedPack


def judge(rulebook: Rulebook, awards: Awards, question: Question) -> Judged:
    """Judge one question; raises UnknownAwardError and NoRegimeError."""
    award = awards.by_code(question.award.upper())
    shelved = rulebook.on(question.on)
    rule = shelved.pack.rule(award.code, question.subject) or stand_in(
        shelved.pack, award.code, question.subject, open_to_subject=question.subject.value in award.subjects
    )
    years = years_meant(question.on) if question.year is None else (question.year,)
    return Judged(evaluate(shelved.pack, rule, question.facts, years), shelved)


def read_question(raw: bytes, name: str) -> Question:
    """Return the question in a JSON document; raises NotFactsError with the place and the reason."""
    try:
        question = msgspec.convert(_plain_words(msgspec.json.decode(raw.removeprefix(BOM))), type=Question)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as why:
        raise NotFactsError(name=name, detail=str(why)) from why
    for odd in (*_below_zero(question.facts), *_contradictions(question)):
        raise NotFactsError(name=name, detail=odd)
    return question


def _plain_words(document: Any) -> Any:
    """Return a document in which other words for a level stand as the level that they mean."""
    if isinstance(document, dict):
        return {
            name: LEVELS.get(value, value)
            if name in ("recognised_by", "scope") and type(value) is str
            else _plain_words(value)
            for name, value in document.items()
        }
    return [_plain_words(one) for one in document] if isinstance(document, list) else document


def _below_zero(facts: Facts) -> Iterator[str]:
    """Say which counts cannot be."""
    known: dict[str, object] = {name: getattr(facts, name) for name in _COUNTS}
    for part in (facts.collective, facts.votes):
        known |= msgspec.structs.asdict(part) if part is not None else {}
    for name, count in known.items():
        if type(count) is int and count < 0:
            yield _("{name} is {count}, below zero").format(name=name, count=count)


def _contradictions(question: Question) -> Iterator[str]:
    """Say which years are rated twice, and not the same; the rating of the year counts where the year is given."""
    seen = {} if question.year is None or question.facts.rating is None else {question.year: question.facts.rating}
    for one in question.facts.ratings or ():
        if seen.setdefault(one.year, one.rating) is not one.rating:
            yield _("the year {year} is rated twice, and not the same").format(year=one.year)
