"""Bonuses: exact whatever the amount, rounded as the law or the office says, and a higher title alone is paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.law.bonus import (
    Bonus,
    NoBaseSalaryError,
    NoRateError,
    NoSuchAwardError,
    Rounding,
    amount_in_words,
    bonus_of,
    chosen_rounding,
    rounded,
)
from phuquoc_desktop.domain.law.bonus_list import BonusList, Granted, reckon
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.pack import (
    Authority,
    BaseSalary,
    Exclusion,
    GrantingLevel,
    Head,
    MoneyRounding,
    Pack,
    Rate,
    Same,
)
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.settings import MoneySettings, Settings

PERSON, COLLECTIVE, HOUSEHOLD = PartyKind.PERSON, PartyKind.COLLECTIVE, PartyKind.HOUSEHOLD
FOUND, MEMORY = Certainty.FOUND, Certainty.MEMORY
DAY = date(2021, 12, 31)


def a_rate(award: str = "LDTT", coefficient: str = "0.3", subject: PartyKind = PERSON, **more: Any) -> Rate:
    known = {"certainty": FOUND, "article": "Điều 69", "source": "S44"}
    return Rate(award=award, subject=subject, coefficient=Decimal(coefficient), **(known | more))


def a_salary(amount: int = 1_490_000, begins: date = date(2019, 7, 1), ends: date | None = None) -> BaseSalary:
    return BaseSalary(amount=amount, valid_from=begins, valid_to=ends, certainty=FOUND, article="NĐ 38/2019")


def a_pack(*rates: Rate, confirmed: bool = True, **more: Any) -> Pack:
    head = Head(
        kind="rules",
        format=1,
        id="thử",
        regime="R1",
        title="Luật năm 2003",
        version="1.0",
        valid_from=date(2004, 7, 1),
        valid_to=date(2023, 12, 31),
        confirmed=confirmed,
        confirmed_by="Người Thử",
        source="thử",
    )
    rounding = MoneyRounding(certainty=FOUND, article="Điều 68")
    known: dict[str, Any] = {"base_salaries": (a_salary(),), "rounding": rounding}
    return Pack(head=head, rates=rates or (a_rate(),), **(known | more))


TITLES = Exclusion(
    id="một danh hiệu",
    awards=("LDTT", "CSTDCS", "CSTDT"),
    same=Same.YEAR,
    sentence="Chỉ nhận mức tiền thưởng cao nhất.",
    paid_once=True,
    certainty=MEMORY,
    article="Điều 68",
)
LADDER = a_pack(
    a_rate(), a_rate("CSTDCS", "1.0"), a_rate("CSTDT", "3.0"), a_rate("GK_XA", "0.15"), exclusions=(TITLES,)
)


def test_coefficient_times_base_salary_is_rounded_up_to_ten_thousand() -> None:
    bonus = bonus_of(a_pack(), "LDTT", PERSON, DAY)
    assert (bonus.raw, bonus.amount) == (447_000, 450_000)
    assert type(bonus.amount) is int
    assert bonus.articles == ("Điều 69", "NĐ 38/2019", "Điều 68")
    assert bonus.sources == ("S44",)
    assert bonus.confirmed


@pytest.mark.parametrize(
    ("raw", "up", "nearest", "none"),
    [
        ("440000", 440_000, 440_000, 440_000),
        ("440000.01", 450_000, 440_000, 440_000),
        ("444999.99", 450_000, 440_000, 445_000),
        ("445000", 450_000, 450_000, 445_000),
        ("0", 0, 0, 0),
        ("0.5", 10_000, 0, 1),
    ],
)
def test_each_way_of_rounding_at_its_edges(raw: str, up: int, nearest: int, none: int) -> None:
    found = [rounded(Decimal(raw), way, 10_000) for way in (Rounding.UP, Rounding.NEAREST, Rounding.NONE)]
    assert found == [up, nearest, none]


coefficients = st.decimals("0.0001", 1000, places=4)
salaries = st.integers(1, 10**15)


@given(coefficients, salaries, st.sampled_from(Rounding))
def test_a_bonus_is_exact_up_to_any_amount(coefficient: Decimal, salary: int, rounding: Rounding) -> None:
    rate = a_rate(coefficient=str(coefficient))
    bonus = bonus_of(a_pack(rate, base_salaries=(a_salary(salary),)), "LDTT", PERSON, DAY, rounding)
    exact = Fraction(str(coefficient)) * salary
    assert Fraction(bonus.raw) == exact
    if rounding is Rounding.UP:
        assert bonus.amount % 10_000 == 0
        assert 0 <= bonus.amount - exact < 10_000
    else:
        step = 10_000 if rounding is Rounding.NEAREST else 1
        assert bonus.amount % step == 0
        assert Fraction(-step, 2) < bonus.amount - exact <= Fraction(step, 2)


def test_thirty_digits_lose_nothing() -> None:
    rate = a_rate(coefficient="123456789.123456789")
    bonus = bonus_of(a_pack(rate, base_salaries=(a_salary(10**21 + 1),)), "LDTT", PERSON, DAY, Rounding.NONE)
    assert str(bonus.raw) == "123456789123456789000123456789.123456789"
    assert bonus.amount == 123456789123456789000123456789


def test_the_base_salary_of_the_decisions_day_counts() -> None:
    pack = a_pack(base_salaries=(a_salary(ends=date(2023, 6, 30)), a_salary(1_800_000, date(2023, 7, 1))))
    raw = {day: bonus_of(pack, "LDTT", PERSON, day).raw for day in (date(2023, 6, 30), date(2023, 7, 1))}
    assert list(raw.values()) == [447_000, 540_000]


def test_what_is_not_known_is_refused_with_what_to_do() -> None:
    pack = a_pack()
    with pytest.raises(NoRateError, match=r"Luật năm 2003.*LDTT.*Household.*Person.*rule pack") as caught:
        bonus_of(pack, "LDTT", HOUSEHOLD, DAY)
    assert caught.value.field == "subject"
    with pytest.raises(NoBaseSalaryError, match="30/06/2019"):
        bonus_of(pack, "LDTT", PERSON, date(2019, 6, 30))


def test_an_award_that_the_law_no_longer_knows_has_no_bonus_even_with_a_rate() -> None:
    xa = Authority(award="GK_XA", level=GrantingLevel.COMMUNE, granted_by="Chủ tịch UBND xã", certainty=FOUND)
    pack = a_pack(a_rate("GK_HUYEN"), a_rate("GK_XA"), authorities=(xa,))
    assert bonus_of(pack, "GK_XA", PERSON, DAY).amount == 450_000
    with pytest.raises(NoSuchAwardError, match="GK_HUYEN"):
        bonus_of(pack, "GK_HUYEN", PERSON, DAY)


def test_a_bonus_is_confirmed_only_when_all_that_it_rests_on_is() -> None:
    def confirmed(pack: Pack, rounding: Rounding | None = None) -> bool:
        return bonus_of(pack, "LDTT", PERSON, DAY, rounding).confirmed

    assert confirmed(a_pack())
    assert confirmed(a_pack(), Rounding.UP)
    assert not confirmed(a_pack(confirmed=False))
    assert not confirmed(a_pack(a_rate(certainty=MEMORY)))
    assert not confirmed(a_pack(base_salaries=(msgspec.structs.replace(a_salary(), certainty=MEMORY),)))
    assert not confirmed(a_pack(rounding=MoneyRounding(certainty=MEMORY)))
    assert not confirmed(a_pack(rounding=None)), "nobody knows how this law rounds"


def test_an_offices_own_rounding_does_not_cite_the_law_that_it_leaves() -> None:
    bonus = bonus_of(a_pack(), "LDTT", PERSON, DAY, Rounding.NONE)
    assert bonus.amount == 447_000
    assert "Điều 68" not in bonus.articles
    assert not bonus.confirmed


def test_a_law_that_says_nothing_of_rounding_is_not_rounded_unless_the_office_chose_so() -> None:
    pack = a_pack(rounding=None)
    assert bonus_of(pack, "LDTT", PERSON, DAY).amount == 447_000
    assert bonus_of(pack, "LDTT", PERSON, DAY, Rounding.UP).amount == 450_000


@pytest.mark.parametrize(
    ("settings", "rounding"),
    [(Settings(), None), (Settings(rounding="nearest"), Rounding.NEAREST), (Settings(rounding="sideways"), None)],
)
def test_the_offices_choice_of_rounding(settings: Settings, rounding: Rounding | None) -> None:
    assert chosen_rounding(settings.money) is rounding


def test_amounts_are_read_out_as_the_office_chose_and_never_fail() -> None:
    assert amount_in_words(21_005, MoneySettings()) == "Hai mươi mốt nghìn không trăm linh năm đồng"
    southern = MoneySettings(zero_word="lẻ", thousand_word="ngàn")
    assert amount_in_words(21_005, southern) == "Hai mươi mốt ngàn không trăm lẻ năm đồng"
    assert amount_in_words(10**18, MoneySettings()) == "1.000.000.000.000.000.000 đồng"


def granted(award: str, party: str = "An", year: int = 2021, decided_on: date = DAY) -> Granted:
    return Granted(party, PERSON, award, year, decided_on)


def paid(*those: Granted, elsewhere: tuple[Granted, ...] = (), pack: Pack = LADDER) -> BonusList:
    return reckon(those, lambda _day: pack, elsewhere=elsewhere)


def amounts(found: BonusList) -> list[int]:
    return [line.amount for line in found.lines]


def test_of_a_higher_and_a_lower_title_of_one_year_only_the_higher_is_paid() -> None:
    found = paid(granted("LDTT"), granted("CSTDT"), granted("CSTDCS"))
    assert amounts(found) == [0, 4_470_000, 0]
    assert found.total == 4_470_000
    reason = found.lines[0].instead
    assert reason is not None
    assert (reason.higher.award, reason.rule.article, reason.rule.certainty) == ("CSTDT", "Điều 68", MEMORY)
    assert found.lines[0].bonus is not None, "what it would have been is still shown"
    assert found.lines[0].needs_a_person, "the rule itself is not confirmed"


def test_titles_of_different_years_a_title_with_a_form_and_titles_of_two_persons_are_all_paid() -> None:
    assert amounts(paid(granted("LDTT", year=2020), granted("CSTDCS"))) == [450_000, 1_490_000]
    assert amounts(paid(granted("CSTDCS"), granted("GK_XA"))) == [1_490_000, 230_000]
    assert amounts(paid(granted("LDTT", "An"), granted("CSTDCS", "Bình"))) == [450_000, 1_490_000]


def test_without_such_a_rule_in_the_pack_both_are_paid() -> None:
    twice = msgspec.structs.replace(TITLES, paid_once=False)
    for pack in (msgspec.structs.replace(LADDER, exclusions=()), msgspec.structs.replace(LADDER, exclusions=(twice,))):
        assert amounts(paid(granted("LDTT"), granted("CSTDCS"), pack=pack)) == [450_000, 1_490_000]


def test_a_higher_title_of_an_earlier_decision_leaves_nothing_for_the_lower_one() -> None:
    earlier = granted("CSTDCS", decided_on=date(2021, 11, 1))
    assert amounts(paid(granted("LDTT"), elsewhere=(earlier,))) == [0]
    later = replace(earlier, decided_on=date(2022, 2, 1))
    assert amounts(paid(granted("LDTT"), elsewhere=(later,))) == [450_000]


def test_what_an_earlier_decision_paid_for_a_lower_title_is_shown_to_a_person() -> None:
    earlier = granted("LDTT", decided_on=date(2021, 11, 1))
    (line,) = paid(granted("CSTDCS"), elsewhere=(earlier, granted("GK_XA"))).lines
    assert line.amount == 1_490_000
    assert line.paid_before == (earlier,)
    assert line.needs_a_person
    (again,) = paid(granted("GK_XA"), elsewhere=(granted("GK_XA", decided_on=date(2021, 11, 1)),)).lines
    assert again.paid_before, "the same award twice"


def test_an_award_without_a_rate_keeps_its_line_and_stops_no_list() -> None:
    found = paid(granted("LDTT"), granted("HCLD1"))
    assert amounts(found) == [450_000, 0]
    assert isinstance(found.lines[1].refusal, NoRateError)
    assert not found.confirmed
    assert paid(granted("LDTT")).confirmed


awards = st.sampled_from(["LDTT", "CSTDCS", "CSTDT", "GK_XA"])
lists = st.lists(
    st.builds(granted, awards, st.sampled_from("AB"), st.integers(2020, 2021)),
    max_size=12,
    unique_by=lambda one: (one.award, one.period),
)


@given(lists)
def test_a_party_is_paid_exactly_its_highest_title_of_each_year_and_every_form(those: list[Granted]) -> None:
    worth = {"LDTT": 450_000, "CSTDCS": 1_490_000, "CSTDT": 4_470_000, "GK_XA": 230_000}
    wanted = sum(worth[one.award] for one in those if one.award == "GK_XA")
    for period in {one.period for one in those}:
        titles = [worth[one.award] for one in those if one.period == period and one.award != "GK_XA"]
        wanted += max(titles, default=0)
    assert paid(*those).total == wanted


def test_a_million_lines_of_a_billion_are_added_exactly() -> None:
    line = paid(granted("LDTT")).lines[0]
    great = Bonus(
        a_pack(base_salaries=(a_salary(10**15),)), DAY, a_rate(coefficient="1000"), a_salary(10**15), Rounding.UP
    )
    assert BonusList((replace(line, bonus=great),) * 1001).total == 1001 * 10**18
