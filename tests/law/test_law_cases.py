"""The table of cases: what the law says of invented parties, award by award and regime by regime."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from law_cases import Document, LawCase, all_cases, kind_of, raw

from phuquoc_desktop.cli.main import run
from phuquoc_desktop.domain.law.conduct import NoBreach
from phuquoc_desktop.domain.law.eligibility import CriterionFinding, Verdict
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.law.judging import Judged, judge, read_question
from phuquoc_desktop.services.law.shelf import shipped_rulebook

CASES = all_cases()
by_name = pytest.mark.parametrize("case", CASES, ids=str)
with_gaps = pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=pytest.mark.xfail(reason=case.gap, strict=True)) if case.gap else case for case in CASES],
    ids=str,
)
AWARDS = (
    "LDTT CSTDCS CSTDT CSTDTQ TTLDTT TTLDXS COTINH COCP XPTB TVH GDVH GK_XA GK_HUYEN BK_TINH BK_TTG HCLD3 HCLD2 HCLD1"
).split()


def judged(document: Document) -> Judged:
    return judge(shipped_rulebook(), load_awards(), read_question(raw(document), "facts.json"))


def verdict(document: Document) -> Verdict:
    return judged(document).judgement.verdict


def every_finding(found: Judged) -> Iterator[CriterionFinding]:
    todo = list(found.judgement.findings)
    while todo:
        one = todo.pop()
        yield one
        todo += one.parts


@with_gaps
def test_the_verdict_is_what_the_law_says(case: LawCase):
    found = judged(case.document())
    told = "\n".join(f"{one.met} {kind_of(one.criterion)} {one.criterion.id}" for one in every_finding(found))
    assert found.shelved.regime == case.regime
    assert str(found.judgement.verdict) in case.right_verdicts, told


@by_name
def test_the_criteria_that_decide_are_met_or_not_as_the_law_says(case: LawCase):
    answers = {(kind_of(one.criterion), one.met) for one in every_finding(judged(case.document()))}
    wanted = {(kind, True) for kind in case.met} | {(kind, False) for kind in case.not_met}
    assert wanted | {(kind, None) for kind in case.unknown} <= answers


@by_name
def test_a_finding_names_the_article_of_the_case(case: LawCase):
    article = re.search(r"Điều \d+", case.article)
    if case.sure != "found" or article is None:
        pytest.skip("no article was seen")
    named = {one.article for one in every_finding(judged(case.document()))}
    assert any(re.search(rf"{article[0]}\b", one) for one in named), named


@by_name
def test_a_fact_left_out_refuses_nobody(case: LawCase):
    """Leaving a fact out makes a case doubtful at most; only a warning that waits for its facts falls silent."""
    whole = judged(case.document())
    before = whole.judgement.verdict
    waits = any(one.criterion.only_when_known and one.met is not True for one in every_finding(whole))
    fine = {before, Verdict.NEEDS_REVIEW} | ({Verdict.ELIGIBLE} if waits else set())
    for path in case.paths():
        assert verdict(case.document(without=path)) in fine, path


@pytest.mark.parametrize("award", AWARDS)
def test_every_award_is_in_the_table(award: str):
    assert Counter(case.award for case in CASES)[award] >= 1


@pytest.mark.parametrize("award", [one for one in AWARDS if one != "GK_HUYEN"])
def test_facts_that_nobody_knows_refuse_nobody(award: str):
    subject = next(case.subject for case in CASES if case.award == award)
    for on in ("2021-12-15", "2024-12-15", "2025-12-15", "2026-12-15"):
        if award == "XPTB" and on < "2024":
            continue  # the old law did not know it
        assert verdict({"award": award, "on": on, "subject": subject, "facts": {}}) is not Verdict.NOT_ELIGIBLE, on


@pytest.mark.parametrize("award", AWARDS)
def test_a_law_that_nobody_read_neither_refuses_nor_grants(award: str):
    for case in CASES:
        if case.award != award or award == "GK_HUYEN":
            continue
        document = case.document() | {"on": "2026-12-15"}
        assert verdict(document) is Verdict.NEEDS_REVIEW, case.says


def test_an_award_that_the_law_does_not_know_is_not_granted():
    worker = next(case for case in CASES if case.award == "GK_HUYEN").document()
    office = next(case for case in CASES if case.award == "XPTB").document()
    assert verdict(worker | {"on": "2025-07-01"}) is Verdict.NOT_ELIGIBLE  # the level ended with June 2025
    assert verdict(office | {"on": "2023-12-31"}) is Verdict.NOT_ELIGIBLE  # Luật 06/2022 Điều 29 made it


def test_a_title_for_persons_is_not_granted_to_a_collective():
    document = next(case for case in CASES if case.award == "LDTT").document()
    assert verdict(document | {"subject": "collective"}) is Verdict.NOT_ELIGIBLE


def test_each_of_the_seven_cases_of_exclusion_refuses_a_family():
    family = next(case for case in CASES if case.award == "GDVH" and case.regime == "R1").document()
    criteria = (one.criterion for one in every_finding(judged(family)))
    codes = [one.code for criterion in criteria if isinstance(criterion, NoBreach) for one in criterion.cases]
    assert len(codes) == 7  # NĐ 122/2018
    for code in codes:
        assert verdict(family | {"facts": family["facts"] | {"breaches": [code]}}) is Verdict.NOT_ELIGIBLE, code


def test_a_person_may_judge_what_no_figure_shows():
    """Whether a family gave much: no text says how much that is."""
    family = next(case for case in CASES if case.award == "BK_TINH" and case.subject == "household").document()
    for_people = {one.criterion.id for one in every_finding(judged(family)) if kind_of(one.criterion) == "for_a_person"}
    assert for_people
    judged_so = dict.fromkeys(for_people, True)
    findings = every_finding(judged(family | {"facts": family["facts"] | {"judged": judged_so}}))
    assert {one.criterion.id for one in findings if one.met} >= for_people


def test_the_command_line_says_the_same(tmp_path, capsys):
    """The contract's own example, CSTĐCS of 2021, word for word."""
    case = next(case for case in CASES if case.says == "LĐTT and a recognised initiative")
    file = tmp_path / "facts.json"
    file.write_bytes(raw(case.document()))
    assert run(["--data", str(tmp_path), "rules", "evaluate", str(file), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["verdict"], printed["regime"]) == ("eligible", "R1")
    assert set(printed["pack"]) >= {"id", "version", "sha256", "confirmed"}
    for finding in printed["findings"]:
        assert set(finding) >= {"criterion", "met", "article", "message", "confirmed"}
        assert finding["article"]
        assert finding["message"]
