"""What holds of every verdict, whatever the facts, the criteria and the pack."""

from __future__ import annotations

from typing import Any

import naive_law
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from law_cases import kind_of
from law_strategies import (
    AWARDS,
    KINDS,
    LEAVES,
    YEAR,
    better,
    criteria,
    facts,
    leaf_of,
    left_out,
    pack_of,
    packs,
    within,
)

from phuquoc_desktop.domain.law.case import Case
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.domain.law.eligibility import VERDICTS, Verdict, evaluate
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.pack import AwardRule, Pack
from phuquoc_desktop.services.law.shelf import shipped_rulebook

YEARS = ((YEAR,), (YEAR - 1, YEAR))
ANSWERS = (False, None, True)
thorough = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Findings and strategies are slow, verdicts are not; a slow machine must not fail the build."""


def shipped() -> list[tuple[Pack, AwardRule]]:
    return [(one.pack, rule) for one in shipped_rulebook().counting for rule in one.pack.awards]


def a_shipped_rule() -> st.SearchStrategy[tuple[Pack, AwardRule]]:
    return st.deferred(lambda: st.sampled_from(shipped()))


def rung(pack: Pack, rule: AwardRule, known: Facts, years: tuple[int, ...]) -> int:
    return VERDICTS.index(evaluate(pack, rule, known, years).verdict)


def asked(pack: Pack, rule: AwardRule) -> list[Any]:
    own = [one for ground in rule.grounds for one in ground.criteria]
    return [one.criterion for one in pack.general] + list(rule.criteria) + own


def awards_named(pack: Pack, rule: AwardRule) -> tuple[str, ...]:
    inner = [part for one in asked(pack, rule) for part in within(one)]
    named = {award for part in inner for field in ("awards", "since") for award in getattr(part, field, ())}
    return tuple(sorted(named)) or AWARDS


any_rule = packs.map(lambda pack: (pack, pack.awards[0]))
any_years = st.sampled_from(YEARS)


# Each kind by itself --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__struct_config__.tag)
@given(data=st.data())
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_criterion_answers_as_its_kind_says_and_no_surer_or_worse_for_it(kind, data):
    """A favourable fact never harms; what is answered with less known was answered the same way with more."""
    criterion, known = data.draw(leaf_of(kind)), data.draw(facts)
    found = criterion.judge(Case(known, YEAR))
    assert found is ANSWERS[naive_law.answer(criterion, known, YEAR)]
    for change, more in better(known, [criterion]):
        assert ANSWERS.index(criterion.judge(Case(more, YEAR))) >= ANSWERS.index(found), change
    for change, less in left_out(known):
        assert criterion.judge(Case(less, YEAR)) in (found, None), change


def test_every_kind_that_a_pack_may_hold_is_tried():
    assert set(KINDS) == set(naive_law.ANSWERS)


# Whole packs, invented and shipped ------------------------------------------------------------------------------------------


def _as_the_naive_one(pack, rule, known, years):
    assert rung(pack, rule, known, years) == naive_law.verdict(pack, rule, known, years)


def _favourable_facts_do_no_harm(pack, rule, known, years):
    before = rung(pack, rule, known, years)
    for change, more in better(known, asked(pack, rule), awards_named(pack, rule)):
        assert rung(pack, rule, more, years) >= before, change


def _facts_left_out_refuse_nobody(pack, rule, known, years):
    if rung(pack, rule, known, years) > 0:
        for change, less in left_out(known):
            assert rung(pack, rule, less, years) > 0, change


def _verdicts_rest_on_their_findings(pack, rule, known, years):
    judgement = evaluate(pack, rule, known, years)
    counting = [one for one in judgement.findings if one.counts]
    if judgement.verdict is Verdict.ELIGIBLE:
        assert all(one.met for one in counting)
        assert all(one.confirmed for one in counting if one.criterion.weight is Weight.REFUSES)
    if judgement.verdict is Verdict.NOT_ELIGIBLE:
        refusing = [one for one in counting if one.criterion.weight is Weight.REFUSES and one.confirmed]
        assert any(one.met is False for one in refusing)


def _findings_name_their_article(pack, rule, known, years):
    todo = list(evaluate(pack, rule, known, years).findings)
    while todo:
        one = todo.pop()
        assert one.article == (one.criterion.article or "no article known")
        assert one.needed
        assert one.needed.rstrip(".") in one.message
        assert bool(one.next_step) is not bool(one.met)
        assert one.next_step in one.message
        todo += one.parts


RULES = (
    _as_the_naive_one,
    _favourable_facts_do_no_harm,
    _facts_left_out_refuse_nobody,
    _verdicts_rest_on_their_findings,
    _findings_name_their_article,
)


@given(found=any_rule, known=facts, years=any_years)
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_rule_of_the_house_holds_of_any_pack(found, known, years):
    for holds in RULES:
        holds(*found, known, years)


@given(found=a_shipped_rule(), known=facts, years=any_years)
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_rule_of_the_house_holds_of_the_packs_that_ship(found, known, years):
    for holds in RULES:
        holds(*found, known, years)


def test_every_shipped_criterion_whose_text_was_seen_names_its_article_or_source():
    for pack, rule in shipped():
        for one in (inner for criterion in asked(pack, rule) for inner in within(criterion)):
            if one.certainty is Certainty.FOUND:
                assert one.article or one.source, (pack.head.regime, rule.award, one.id)


@given(asked=criteria, known=facts, years=any_years)
@thorough
def test_a_pack_that_nobody_confirmed_refuses_nobody_and_a_statute_in_it_grants_nothing(asked, known, years):
    pack = pack_of(asked, confirmed=False)
    found = evaluate(pack, pack.awards[0], known, years).verdict
    assert found is not Verdict.NOT_ELIGIBLE
    if asked.weight is Weight.REFUSES and not asked.only_when_known:
        assert found is Verdict.NEEDS_REVIEW


@given(known=facts, years=any_years)
@thorough
def test_where_nothing_is_asked_nothing_refuses(known, years):
    pack = pack_of()
    assert evaluate(pack, pack.awards[0], known, years).verdict is Verdict.ELIGIBLE


def test_kinds_are_told_apart_by_name():
    assert all(kind_of(one) in KINDS for pack, rule in shipped() for one in asked(pack, rule))
