"""The rule packs as shipped: whole, honest about what is not sure, and each its own SHA-256."""

import copy
import hashlib
import json
import re
import shutil
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import law_packs
import msgspec
import pytest

from phuquoc_desktop.domain.dossier import PaperKind, Procedure
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.conduct import ForAPerson
from phuquoc_desktop.domain.law.criterion import Weight
from phuquoc_desktop.domain.law.eligibility import Verdict, evaluate
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.groups import AnyCriterion
from phuquoc_desktop.domain.law.pack import GrantingLevel, Pack
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.law.faults import all_criteria
from phuquoc_desktop.services.law.reading import read_pack

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "catalogue" / "rules"
REGIMES = ("R1", "R2", "R3", "R4")
RAW = {regime: (FOLDER / f"{regime}.toml").read_bytes() for regime in REGIMES}
PACKS = {regime: read_pack(RAW[regime], f"{regime}.toml") for regime in REGIMES}
EVERY = pytest.mark.parametrize("regime", REGIMES)

RATES_OF_R2 = {
    "CSTDTQ": {"person": "4.5"},
    "CSTDT": {"person": "3"},
    "CSTDCS": {"person": "1"},
    "LDTT": {"person": "0.3"},
    "CSTT": {"person": "0.3"},
    "TTLDXS": {"collective": "1.5"},
    "DVQT": {"collective": "1.5"},
    "TTLDTT": {"collective": "0.8"},
    "DVTT": {"collective": "0.8"},
    "XPTB": {"collective": "2"},
    "TVH": {"collective": "1.5"},
    "GDVH": {"household": "0.1"},
    "COCP": {"collective": "12"},
    "COTINH": {"collective": "8"},
    "HCLD1": {"person": "9", "collective": "18"},
    "HCLD2": {"person": "7.5", "collective": "15"},
    "HCLD3": {"person": "4.5", "collective": "9"},
    "BK_TTG": {"person": "3.5", "collective": "7"},
    "BK_TINH": {"person": "1.5", "collective": "3", "household": "2.25"},
    "GK_HUYEN": {"person": "0.3", "collective": "0.6"},
    "GK_XA": {"person": "0.15", "collective": "0.3", "household": "0.225"},
}
"""Times the base salary, as in NĐ 98/2023 and from then on."""
BEFORE_2024 = {
    "XPTB": {},
    "BK_TINH": {"person": "1", "collective": "2"},
    "GK_XA": {"person": "0.15", "collective": "0.3"},
}
"""Where NĐ 91/2017 differs."""


def tables(node: Any) -> Iterator[dict[str, Any]]:
    """Return every table of a document, however deep."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from tables(value)
    elif isinstance(node, (list, tuple)):
        for one in node:
            yield from tables(one)


def grounds_of(pack: Pack) -> list[str]:
    return [ground.id for rule in pack.awards for ground in rule.grounds]


def by_id(pack: Pack) -> dict[str, AnyCriterion]:
    return {one.id: one for one in all_criteria(pack)}


def test_the_packs_follow_each_other_without_gap_or_overlap() -> None:
    heads = [PACKS[regime].head for regime in REGIMES]
    assert [head.regime for head in heads] == list(REGIMES)
    assert len({head.id for head in heads}) == 4
    for earlier, later in pairwise(heads):
        assert earlier.valid_to is not None
        assert later.valid_from == earlier.valid_to + timedelta(days=1)
    assert heads[-1].valid_to is None


def test_only_what_was_compared_with_sources_is_confirmed_and_no_office_is_claimed() -> None:
    assert [PACKS[regime].head.confirmed for regime in REGIMES] == [True, True, True, False]
    for regime in ("R1", "R2", "R3"):
        assert "chưa có cơ quan nào xác nhận" in PACKS[regime].head.confirmed_by
    assert PACKS["R4"].head.confirmed_by.startswith("Chưa kiểm")
    assert "01/10/2026" in PACKS["R4"].head.transition


@EVERY
def test_every_award_that_somebody_grants_has_a_rule_for_each_of_its_subjects(regime: str) -> None:
    pack = PACKS[regime]
    granted = {one.award for one in pack.authorities}
    wanted = {
        (award.code, subject) for award in load_awards().known if award.code in granted for subject in award.subjects
    }
    assert {(rule.award, rule.subject.value) for rule in pack.awards} == wanted


@EVERY
def test_every_rule_asks_something_that_may_change_the_verdict(regime: str) -> None:
    for rule in PACKS[regime].awards:
        ways = [[*rule.criteria, *ground.criteria] for ground in rule.grounds] or [list(rule.criteria)]
        for criteria in ways:
            asked = [one for one in criteria if one.weight is not Weight.REMINDS and not one.only_when_known]
            assert asked, f"{rule.award} {rule.subject}"


@EVERY
def test_nobody_is_eligible_of_whom_nothing_is_known(regime: str) -> None:
    pack = PACKS[regime]
    for rule in pack.awards:
        for ground in (None, *(one.id for one in rule.grounds)):
            judged = evaluate(pack, rule, Facts(ground=ground), (2024,))
            assert judged.verdict is Verdict.NEEDS_REVIEW, f"{rule.award} {rule.subject} {ground}"


@EVERY
def test_every_award_with_several_ways_can_be_looked_at_without_choosing_one(regime: str) -> None:
    for rule in PACKS[regime].awards:
        if rule.grounds:
            usual = [one for one in rule.grounds if not one.on_request]
            modes = [mode for one in usual for mode in one.modes]
            assert Facts().mode in modes, f"{rule.award} {rule.subject}"
            assert len(modes) == len(set(modes)), f"two usual grounds of one mode: {rule.award} {rule.subject}"


@EVERY
def test_names_of_criteria_and_grounds_occur_once(regime: str) -> None:
    pack = PACKS[regime]
    counted = Counter([*(one.id for one in all_criteria(pack)), *grounds_of(pack)])
    assert [name for name, times in counted.items() if times > 1] == []


@EVERY
def test_names_begin_with_the_award_that_they_belong_to(regime: str) -> None:
    for rule in PACKS[regime].awards:
        one = msgspec.structs.replace(PACKS[regime], general=(), awards=(rule,))
        for name in [*(criterion.id for criterion in all_criteria(one)), *grounds_of(one)]:
            assert name.startswith(f"{rule.award}."), name


def test_a_condition_keeps_its_name_and_kind_from_one_regime_to_the_next() -> None:
    for earlier, later in pairwise(REGIMES):
        before, after = by_id(PACKS[earlier]), by_id(PACKS[later])
        shared = before.keys() & after.keys()
        assert len(shared) >= 60
        assert [name for name in shared if type(before[name]) is not type(after[name])] == []


@EVERY
def test_every_statement_says_how_sure_it_is_and_where_it_stands_or_that_no_article_is_known(regime: str) -> None:
    for table in tables(tomllib.loads(RAW[regime].decode())):
        if "certainty" not in table:
            continue
        assert table["source"].strip(), table
        assert "code" in table or "article" in table, table
        article = table.get("article", "")
        assert article == article.strip()
        assert "[" not in article
        if table["certainty"] == "found":
            assert not table["source"].startswith("theo trí nhớ"), table


@EVERY
def test_a_criterion_that_may_refuse_names_its_article(regime: str) -> None:
    pack = PACKS[regime]
    for one in all_criteria(pack):
        if one.weight is Weight.REFUSES and one.certainty is Certainty.FOUND:
            assert re.search(r"Điều \d|NĐ 122/2018", one.article), one.id


@EVERY
def test_what_only_people_can_judge_never_refuses_by_itself(regime: str) -> None:
    tops = [one for rule in PACKS[regime].awards for one in rule.criteria]
    tops += [one for rule in PACKS[regime].awards for ground in rule.grounds for one in ground.criteria]
    assert [one.id for one in tops if isinstance(one, ForAPerson) and one.weight is Weight.REFUSES] == []


def test_nothing_of_the_law_that_may_be_amended_is_called_certain_in_r4() -> None:
    for part in ("general", "awards", "exclusions", "papers", "sets", "time_limits", "rates"):
        for table in tables(tomllib.loads(RAW["R4"].decode())[part]):
            assert table.get("certainty", "unsure") == "unsure", table


def test_r4_asks_what_r3_asks() -> None:
    def bare(pack: Pack) -> Any:
        built = msgspec.to_builtins(pack.awards)
        for table in tables(built):
            for name in ("certainty", "source"):
                table.pop(name, None)
        return built

    assert bare(PACKS["R4"]) == bare(PACKS["R3"])


@EVERY
def test_every_coefficient_of_the_bonus_table_is_there(regime: str) -> None:
    wanted = {**RATES_OF_R2, **(BEFORE_2024 if regime == "R1" else {})}
    found: dict[str, dict[str, Decimal]] = {award: {} for award in wanted}
    for rate in PACKS[regime].rates:
        found[rate.award][rate.subject.value] = rate.coefficient
    exact = {award: {subject: Decimal(one) for subject, one in known.items()} for award, known in wanted.items()}
    assert found == exact


@EVERY
def test_from_2017_on_every_day_has_exactly_one_base_salary(regime: str) -> None:
    pack = PACKS[regime]
    day = max(pack.head.valid_from, date(2017, 7, 1))
    end = pack.head.valid_to or date(2027, 12, 31)
    while day <= end:
        assert sum(one.covers(day) for one in pack.base_salaries) == 1, day
        day += timedelta(days=1)


@EVERY
def test_a_ward_is_told_to_whom_it_writes_and_does_not_write_to_itself(regime: str) -> None:
    for one in PACKS[regime].authorities:
        inside = one.level in (GrantingLevel.COMMUNE, GrantingLevel.OTHER)
        assert bool(one.proposed_to) is not inside, one.award
        if one.level is GrantingLevel.DISTRICT:
            assert regime in ("R1", "R2")
        elif one.proposed_to:
            assert ("Kiên Giang" if regime in ("R1", "R2") else "An Giang (qua Sở Nội vụ)") in one.proposed_to


@EVERY
def test_the_simplified_procedure_asks_for_no_minutes_and_the_full_one_does(regime: str) -> None:
    papers = PACKS[regime].papers
    simple = {one.paper for one in papers if Procedure.SIMPLIFIED in one.procedures}
    assert simple == {PaperKind.LETTER, PaperKind.CANDIDATES, PaperKind.REPORT}
    for authority in PACKS[regime].authorities:
        full = {one.paper for one in papers if authority.award in one.awards and Procedure.FULL in one.procedures}
        assert {PaperKind.LETTER, PaperKind.CANDIDATES, PaperKind.REPORT, PaperKind.MINUTES} <= full, authority.award


@EVERY
def test_awards_named_anywhere_are_known_and_granted_under_that_law(regime: str) -> None:
    pack = PACKS[regime]
    granted = {one.award for one in pack.authorities}
    assert granted <= {award.code for award in load_awards().known}
    parts = (pack.general, pack.exclusions, pack.papers, pack.sets, pack.time_limits)
    assert {award for part in parts for one in part for award in one.awards} <= granted
    titles = {
        award for one in all_criteria(pack) for award in (*getattr(one, "awards", ()), *getattr(one, "since", ()))
    }
    assert titles <= granted


@EVERY
def test_texts_are_written_in_one_way(regime: str) -> None:
    text = RAW[regime].decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    for table in tables(tomllib.loads(text)):
        for value in table.values():
            assert not isinstance(value, str) or ("  " not in value and value == value.strip()), value
            assert not isinstance(value, float), value


def test_the_sums_are_those_of_the_packs() -> None:
    listed = dict(reversed(line.split("  ")) for line in (FOLDER / "SHA256SUMS").read_text("utf-8").splitlines())
    assert listed == {f"{regime}.toml": hashlib.sha256(RAW[regime]).hexdigest() for regime in REGIMES}


def test_schema_and_sums_are_fresh() -> None:
    assert law_packs.faults(FOLDER) == []


@EVERY
def test_a_pack_fits_its_schema_and_a_misspelt_key_does_not(regime: str) -> None:
    checker = jsonschema.Draft202012Validator(json.loads((FOLDER / law_packs.SCHEMA).read_text("utf-8")))
    plain = msgspec.to_builtins(tomllib.loads(RAW[regime].decode()))
    assert list(checker.iter_errors(plain)) == []
    wrong = copy.deepcopy(plain)
    wrong["rates"][0]["coeficient"] = wrong["rates"][0].pop("coefficient")
    assert list(checker.iter_errors(wrong)) != []


def test_a_changed_pack_is_noticed_until_its_sum_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    with (folder / "R2.toml").open("ab") as file:
        file.write("# thêm một dòng\n".encode())
    assert law_packs.faults(folder) == ["SHA256SUMS is stale: run packaging/dev.py packs"]
    law_packs.write(folder)
    assert law_packs.faults(folder) == []


def test_a_pack_that_the_program_would_refuse_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    text = RAW["R1"].decode().replace('kind = "quota"', 'kind = "quotta"')
    (folder / "R1.toml").write_bytes(text.encode())
    law_packs.write(folder)
    (fault,) = law_packs.faults(folder)
    assert "R1.toml" in fault
    assert "quotta" in fault


def copyable_examples() -> list[str]:
    text = (FOLDER / "FORMAT.md").read_text("utf-8")
    return re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_examples_in_the_manual_make_a_pack_that_is_taken() -> None:
    whole = "\n".join(copyable_examples())
    assert len(copyable_examples()) > 20
    pack = read_pack(whole.encode(), "FORMAT.md")
    kinds = {type(one).__struct_config__.tag for one in all_criteria(pack)}
    schema = json.loads((FOLDER / law_packs.SCHEMA).read_text("utf-8"))["$defs"]
    known = {
        part["properties"]["kind"]["enum"][0]
        for part in schema.values()
        if "sentence" in part.get("properties", {}) and "kind" in part["properties"]
    }
    assert kinds == known


def test_the_manual_names_every_key_of_the_format() -> None:
    text = (FOLDER / "FORMAT.md").read_text("utf-8")
    schema = json.loads((FOLDER / law_packs.SCHEMA).read_text("utf-8"))["$defs"]
    keys = {key for part in schema.values() for key in part.get("properties", {})}
    assert [key for key in sorted(keys) if f"`{key}`" not in text] == []
    values = {value for part in schema.values() for value in part.get("enum", ())}
    assert [value for value in sorted(values) if f"`{value}`" not in text] == []
