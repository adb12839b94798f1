"""Points are reckoned from records alone: what is not known counts neither way, equal totals share a rank, all say why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from builders import AN_THOI, DUONG_DONG, add_party, register
from two_offices import TwoOffices, two_offices

from phuquoc_desktop.city.board import below
from phuquoc_desktop.city.league import League, OfficePoints, league
from phuquoc_desktop.city.league_paper import league_document
from phuquoc_desktop.documents import as_html, as_pdf
from phuquoc_desktop.domain.exchange import Remark, RemarkAnswer
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.scoring import Criterion, Fact, points_for, ranks, total
from phuquoc_desktop.services.catalogue.scoring import load_scoring

TODAY = date(2021, 7, 20)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        yield made


def reckoned(both: TwoOffices, period: str = "2021") -> League:
    with both.city.reading() as read:
        offices = below(both.city.offices, both.city.profile.office, date(2021, 7, 1))
        return league(read, offices, Period.parse(period), TODAY)


def of(found: League, office: str) -> OfficePoints:
    return next(one for one in found.lines if str(one.office.key) == office)


def points(one: OfficePoints) -> dict[str, Decimal | None]:
    return {each.criterion.code: each.points for each in one.points}


def test_the_points_are_the_city_s_own_proposal_and_say_so() -> None:
    scoring = load_scoring()
    assert not scoring.head.confirmed
    assert "chưa xác nhận" in scoring.head.source
    assert sum(one.most for one in scoring.criterion) == 100


def test_what_is_not_known_is_left_out_and_is_not_zero() -> None:
    share = Criterion(code="on_time", title="x", most=40, how="share")
    less = Criterion(code="gaps", title="y", most=10, how="deduct", each=4)
    assert points_for(share, None).points is None
    assert points_for(share, Fact(0, 0)).points is None
    assert points_for(share, Fact(1, 3)).points == Decimal("13.3")
    assert points_for(less, Fact(7, 10)).points == 0
    assert total([points_for(share, None), points_for(less, Fact(9, 10))]) == Decimal("60.0")
    assert total([points_for(share, None)]) is None


def test_equal_totals_share_a_rank_and_the_unknown_have_none() -> None:
    found = ranks({"a": Decimal(80), "b": Decimal(90), "c": Decimal(80), "d": None, "e": Decimal(10)})
    assert found == {"b": 1, "a": 2, "c": 2, "e": 4}


def test_an_office_is_reckoned_from_what_came_and_when(both: TwoOffices) -> None:
    registration = register(both.ward, add_party(both.ward))
    both.report()
    taken = both.to_the_city()
    with both.city.begin("remark") as work:
        for number, answered in enumerate((date(2021, 7, 5), date(2021, 7, 12))):
            remark = Remark.draft(
                addressee=DUONG_DONG,
                record_kind="registration",
                record_id=registration.id,
                text=f"Bổ sung lần {number}",
                made_on=date(2021, 7, 1),
                due_on=date(2021, 7, 10),
            )
            remark.id, remark.office = work.new_id(), work.office
            work.remarks.add(remark)
            answer = RemarkAnswer.draft(remark_id=remark.id, text="Đã sửa", answered_on=answered, answered_by="A")
            answer.id, answer.office = work.new_id(), DUONG_DONG
            work.write_for(DUONG_DONG)
            work.flush()
            work.remark_answers.add(answer)
    ward = of(reckoned(both), DUONG_DONG)
    assert points(ward) == {
        "on_time": Decimal(0),
        "complete": Decimal(10),
        "gaps": Decimal(8),
        "returns": None,
        "refused": Decimal(5),
        "answers": Decimal(5),
    }
    assert ward.known_share == (85, 100)
    assert ward.total == (Decimal(2800) / 85).quantize(Decimal("0.1"))
    assert ward.rank == 1
    basis = [said for each in ward.points if each.fact for said in each.fact.basis]
    assert any(f"{taken.record.sequence}" in said and "15/06/2021" in said for said in basis)


def test_who_has_sent_nothing_has_no_points_where_nothing_can_be_judged(both: TwoOffices) -> None:
    silent = of(reckoned(both), AN_THOI)
    assert points(silent) == {
        "on_time": Decimal(0),
        "complete": Decimal(0),
        "gaps": None,
        "returns": None,
        "refused": None,
        "answers": None,
    }
    assert of(reckoned(both, "2021-Q4"), AN_THOI).total is None
    assert of(reckoned(both, "2021-Q4"), AN_THOI).rank is None


def test_the_paper_tells_cases_and_source(both: TwoOffices) -> None:
    both.to_the_city()
    with both.city.reading() as read:
        document = league_document(reckoned(both), both.city.desk(read).issuer)
    html = as_html.render(document)
    assert "chưa rõ" in html
    assert "Đề xuất của thành phố, chưa xác nhận" in html
    assert as_pdf.render(document).startswith(b"%PDF")
