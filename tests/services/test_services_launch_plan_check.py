"""What a launch plan lacks before it can be signed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from builders import a_city

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.services import launch_plans, targets
from phuquoc_desktop.services.launch_plan_check import Lack, Remark, check
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import use_language

TITLE = "Phát động phong trào thi đua năm 2021"


def plan(office: Backend, **figures: str) -> None:
    with office.begin("Plan") as work:
        for code, figure in figures.items():
            targets.set_own(work, code, 2021, Decimal(figure))


def found(office: Backend, code: str, signer: str = "") -> list[Remark]:
    with office.reading() as read:
        return [one for one in check(read, 2021, signer) if one.code == code]


def lacks(read: Reader, signer: str = "") -> list[Lack]:
    return [one.lack for one in check(read, 2021, signer) if one.code is None]


def test_a_plan_that_nobody_has_begun_lacks_number_date_and_signer(office: Backend) -> None:
    with office.reading() as read:
        assert lacks(read) == [Lack.NUMBER, Lack.DATE, Lack.SIGNER]


def test_a_plan_with_number_date_and_signer_lacks_none_of_them(office: Backend) -> None:
    with office.begin("Issue") as work:
        begun = launch_plans.begin(work, 2021, TITLE)
        launch_plans.issue(work, begun, title=TITLE, number="12", issued_on=date(2021, 1, 29))
    with office.reading() as read:
        assert lacks(read, "Trần Thử") == []


def test_targets_without_an_own_figure_are_named(office: Backend) -> None:
    plan(office, T13="1240")
    assert [one.lack for one in found(office, "T12")] == [Lack.NO_OWN_FIGURE]
    assert found(office, "T13") == []
    assert [one.lack for one in found(office, "T28")] == [Lack.NO_LAST_YEAR], "a change against last year"
    assert found(office, "T31") == [], "nothing is counted there"


def test_a_change_needs_last_year_s_figure(office: Backend) -> None:
    with office.begin("Plan") as work:
        targets.set_own(work, "T28", 2021, None, Decimal(40))
    assert found(office, "T28") == []


def test_a_share_that_asks_for_less_than_the_city_is_told(office: Backend) -> None:
    plan(office, T20="0.30", T21="99", T23="99.5", T24="73")
    assert [one.lack for one in found(office, "T20")] == [Lack.EASIER], "a limit that is higher"
    assert [one.lack for one in found(office, "T21")] == [Lack.EASIER]
    assert found(office, "T23") == []
    assert found(office, "T24") == []
    use_language("en")
    assert "0,30 asks for less than the city's 0,28" in found(office, "T20")[0].text


def test_an_amount_may_be_part_of_the_city_s_but_not_more(office: Backend) -> None:
    plan(office, T13="1240", T12="25001")
    assert found(office, "T13") == []
    assert [one.lack for one in found(office, "T12")] == [Lack.BEYOND]


def test_other_units_cannot_be_held_against_each_other(office: Backend) -> None:
    with office.begin("Plan") as work:
        targets.set_own(work, "T15", 2021, Decimal(850)).unit = "nghìn lượt"
    assert [one.lack for one in found(office, "T15")] == [Lack.UNIT]


def test_parts_that_do_not_add_up_are_told(office: Backend) -> None:
    plan(office, T01="200", T02="100", T03="40")
    assert found(office, "T01") == [], "a part is not known yet"
    plan(office, T04="70")
    (remark,) = found(office, "T01")
    assert remark.lack is Lack.PARTS
    assert (remark.places["parts"], remark.places["whole"]) == ("210", "200")
    plan(office, T01="210")
    assert found(office, "T01") == []


def test_a_doubted_figure_is_told_until_the_office_has_its_own(office: Backend) -> None:
    assert [one.lack for one in found(office, "T05")] == [Lack.NO_OWN_FIGURE, Lack.DOUBTED]
    plan(office, T05="5000")
    assert found(office, "T05") == []


def test_what_is_missing_comes_before_what_departs(office: Backend) -> None:
    plan(office, T20="0.30")
    with office.reading() as read:
        binding = [one.binding for one in check(read, 2021)]
    assert binding == sorted(binding, reverse=True)
    assert binding[0]
    assert not binding[-1]


def test_a_year_without_targets_is_told(office: Backend) -> None:
    with office.reading() as read:
        assert Lack.NO_TARGETS in [one.lack for one in check(read, 2022)]


def test_the_city_s_own_figures_depart_from_nothing(tmp_path) -> None:
    city = a_city(tmp_path / "city")
    with city.reading() as read:
        told = {one.lack for one in check(read, 2021, "Trần Thử")}
    city.close()
    assert told == {Lack.NUMBER, Lack.DATE, Lack.NO_LAST_YEAR, Lack.DOUBTED}
