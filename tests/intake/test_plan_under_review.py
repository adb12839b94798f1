"""A plan under the eyes of a person: its text beside its readings, answers that can be taken back, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.target import Comparator, TargetGroup
from phuquoc_desktop.intake.plan_review import keeping
from phuquoc_desktop.intake.plan_review.blocks import Block, pieces_of
from phuquoc_desktop.intake.plan_review.correcting import refused_in
from phuquoc_desktop.intake.plan_review.keeping import Kept
from phuquoc_desktop.intake.plan_review.letterhead import letterhead_of
from phuquoc_desktop.intake.plan_review.open_plan import (
    NothingPastedError,
    OpenPlan,
    TooLongPastedError,
    open_file,
    open_text,
)
from phuquoc_desktop.intake.plan_review.review import Review, Said
from phuquoc_desktop.locations import PLAN_UNDER_REVIEW
from phuquoc_desktop.services.plans.taking_in import PlanSource

PLAN = Path(__file__).parent / "plan" / "texts" / "plan-2021.txt"


@pytest.fixture(scope="module")
def plan() -> OpenPlan:
    return open_file(PLAN)


@pytest.fixture
def review(plan: OpenPlan) -> Review:
    return Review(plan)


def slip(review: Review):
    return review.alarms("T05")[0]


def test_every_target_is_found_in_the_text_letter_by_letter(plan: OpenPlan) -> None:
    found = pieces_of(plan.blocks, plan.reading.targets)
    assert list(found) == [one.code for one in plan.reading.targets]
    for one in plan.reading.targets:
        piece = found[one.code]
        assert plan.blocks[piece.block].text[piece.start : piece.end] == one.text


def test_the_same_words_twice_are_two_places_and_criteria_share_theirs(plan: OpenPlan) -> None:
    first = replace(plan.reading.targets[0], text="100 ha", place=replace(plan.reading.targets[0].place, line=1))
    others = [replace(first, code="T02"), replace(first, code="T03")]
    found = pieces_of([Block("Trồng 100 ha keo và 100 ha tràm", 1)], [first, *others])
    assert [(one.start, one.end) for one in found.values()] == [(6, 12), (20, 26), (20, 26)]


@given(st.lists(st.tuples(st.text(max_size=12), st.integers(1, 3)), max_size=5), st.text(max_size=4))
def test_no_words_lead_out_of_the_text(lines: list[tuple[str, int]], words: str) -> None:
    target = open_text("a", "Sản lượng tiêu đạt 500 tấn.").reading.targets[0]
    blocks = [Block(text, line) for text, line in lines]
    for piece in pieces_of(blocks, [replace(target, text=words, place=replace(target.place, line=2))]).values():
        assert 0 <= piece.start <= piece.end <= len(blocks[piece.block].text)


def test_the_head_of_a_paper_tells_number_date_and_issuer() -> None:
    lines = [
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ NÚI MẪU Độc lập - Tự do - Hạnh phúc",
        "Số: 12 /KH-UBND Núi Mẫu, ngày 18 tháng 01 năm 2023",
        "KẾ HOẠCH",
        "Căn cứ Quyết định số: 9/QĐ-UBND ngày 1 tháng 2 năm 2020",
    ]
    head = letterhead_of([Block(text, number) for number, text in enumerate(lines, 1)])
    assert (head.number, head.issued_on, head.issuer) == ("12/KH-UBND", date(2023, 1, 18), "ỦY BAN NHÂN DÂN XÃ NÚI MẪU")


def test_a_day_that_no_calendar_has_is_left_out() -> None:
    assert letterhead_of([Block("Núi Mẫu, ngày 31 tháng 02 năm 2023", 1)]).issued_on is None


def test_what_is_pasted_is_read_and_nothing_and_too_much_are_refused() -> None:
    assert [one.value for one in open_text("Dán", "- Sản lượng tiêu đạt 500 tấn.").reading.targets] == [Decimal(500)]
    with pytest.raises(NothingPastedError):
        open_text("Dán", " \n")
    with pytest.raises(TooLongPastedError):
        open_text("Dán", "a" * (4 * 2**20 + 1))


def test_each_answer_can_be_taken_back(review: Review) -> None:
    review.accept("T01")
    review.correct("T09", replace(review.reading("T09"), value=Decimal(520)))
    review.drop(["T17"])
    review.decide("T05", slip(review), "16723", "Đã hỏi")
    new = review.add(3, "Trồng mới 12 ha rừng")
    assert review.has_answers
    taken_back = [review.undo() for _step in range(5)]
    assert taken_back == [new, "T05", "T17", "T09", "T01"]
    assert (review.said, review.undo()) == (Said(), None)


def test_a_decision_becomes_the_figure_and_a_correction_that_says_otherwise_opens_it_again(review: Review) -> None:
    assert review.waits("T05")
    review.decide("T05", slip(review), "16.723")
    assert (review.reading("T05").value, review.waits("T05")) == (Decimal("16.723"), False)
    review.correct("T05", replace(review.reading("T05"), growth_percent=Decimal(10)))
    assert not review.waits("T05"), "the decision agrees with what is written"
    review.correct("T05", replace(review.reading("T05"), value=Decimal(16700)))
    assert (review.reading("T05").value, review.waits("T05")) == (Decimal(16700), True)


def test_an_alarm_about_several_targets_is_decided_for_all_of_them(plan: OpenPlan) -> None:
    shared = replace(plan.reading.alarms[0], targets=("T28", "T29", "T30"))
    review = Review(replace(plan, reading=replace(plan.reading, alarms=(shared,))))
    review.decide("T29", shared, shared.readings[0])
    assert all(review.decision(code, shared) for code in ("T28", "T29", "T30"))
    review.undecide("T28", shared)
    assert not any(review.decision(code, shared) for code in ("T28", "T29", "T30"))


def test_a_correction_back_to_what_was_read_is_none(review: Review) -> None:
    before = review.reading("T09")
    assert review.correct("T09", replace(before, unit="kg"))
    assert review.correct("T09", before)
    assert not review.is_corrected("T09")
    assert not review.correct("T09", replace(before, unit=" tấn ")), "spaces are no correction"


def test_marked_words_become_targets_at_their_place_with_their_doubts(review: Review, plan: OpenPlan) -> None:
    block = next(number for number, one in enumerate(plan.blocks) if "Sản lượng tiêu" in one.text)
    code = review.add(block, "Sản lượng hồ tiêu đạt 16,723 tấn")
    assert code == "T40"
    assert review.codes()[9:11] == ["T40", "T10"]
    assert (review.reading(code).group, review.reading(code).place.section) == (TargetGroup.ECONOMY, "3.1")
    assert review.alarms(code)[0].targets == (code,)
    assert {one.code for one in review.plan_reading().targets} >= {code, "T39"}
    second = review.add(block, "Giữ vững trật tự đô thị")
    assert (second, review.reading(second).qualitative) == ("T41", True)


def test_a_part_whose_whole_is_left_out_stands_on_its_own(review: Review) -> None:
    review.drop(["T01"])
    choices = review.choices()
    assert choices.left_out == {"T01"}
    assert [choices.corrected[code].parent for code in ("T02", "T03", "T04")] == [None] * 3


def test_what_is_wrong_with_a_reading_is_told_by_field(review: Review) -> None:
    one = review.reading("T09")

    def fields(**changes: object) -> list[str | None]:
        return [error.field for error in refused_in(replace(one, **changes))]  # type: ignore[arg-type]

    assert fields() == []
    assert fields(indicator="") == ["indicator"]
    assert fields(unit="x" * 61) == ["unit"]
    assert fields(value=None) == ["value"]
    assert fields(qualitative=True) == ["value"]
    assert fields(value_to=Decimal(600)) == ["value_to"]
    assert fields(comparator=Comparator.RANGE, value_to=Decimal(400)) == ["value_to"]
    assert fields(comparator=Comparator.RANGE, value_to=Decimal(600)) == []
    assert fields(value=Decimal("1E+40")) == ["value"]


def test_a_review_is_kept_whole_and_given_up(review: Review, plan: OpenPlan, tmp_path: Path) -> None:
    review.decide("T05", slip(review), "16723", "Đã hỏi")
    review.correct("T09", replace(review.reading("T09"), value=Decimal("520.50")))
    review.add(3, "Trồng mới 12 ha rừng")
    source = PlanSource("Kế hoạch", "UBND", "12/KH-UBND", date(2021, 2, 1), "ke-hoach.txt", plan.digest)
    kept = Kept(
        plan, review.said, source, "911@2021-03-01", 2021, datetime(2021, 3, 1, 8, 30), {"T09": {"value": "1,234"}}
    )
    keeping.keep(tmp_path, kept)
    again = keeping.kept_in(tmp_path)
    assert again == kept
    assert Review(again.plan, again.said).reading("T09") == review.reading("T09")
    keeping.forget(tmp_path)
    assert keeping.kept_in(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 1}', b"\xff\xfe"])
def test_what_cannot_be_gone_on_with_is_not_offered(tmp_path: Path, content: bytes) -> None:
    (tmp_path / PLAN_UNDER_REVIEW).write_bytes(content)
    assert keeping.kept_in(tmp_path) is None
