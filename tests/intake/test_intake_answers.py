"""What a person answers about a list: each answer can be taken back, and what waits is always what nobody answered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from builders import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake_rows import a_row, dry_run

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.intake.answers import Answers, asking_of
from phuquoc_desktop.intake.dry_run import DryRun
from phuquoc_desktop.intake.grid import Grid, GridCell
from phuquoc_desktop.intake.read_list import read_list
from phuquoc_desktop.intake.rows import Repair, RepairKind, RowError
from phuquoc_desktop.intake.sitting import known_matchings
from phuquoc_desktop.intake.source_line import mended, source_line
from phuquoc_desktop.services import intake_mappings

FONT = Repair("name", "TrÇn V¨n B×nh", "Trần Văn Bình", RepairKind.TCVN3)
ZERO = Repair("identity_number", "91084001234", "091084001234", RepairKind.LEADING_ZERO)
WRONG = RowError("birth", "31/02/1984", "No such day.", "Look at the card.")
GRID = Grid(
    "Danh sách",
    (
        (GridCell("Họ và tên", ".VnTime"), GridCell("Ngày sinh")),
        (GridCell("TrÇn V¨n B×nh", ".VnTime"), GridCell("31/02/1990")),
        (GridCell("Lª ThÞ Hång", ".VnTime"), GridCell("1991")),
    ),
)


def a_run(office: Backend) -> DryRun:
    rows = [
        a_row(2, "Trần Văn Bình", repairs=(FONT,)),
        a_row(3, "Lê Văn Tám", identity_number="091084001234", repairs=(ZERO, replace(FONT, after="Lê Văn Tám"))),
        a_row(4, "Nguyễn Thị Hồng", doubts=("Look at it.",)),
        a_row(5, "Phạm Ngọc Bích", errors=(WRONG,)),
        a_row(6, "Võ Minh Trí"),
    ]
    return dry_run(office, [replace(one, fields={**one.fields, "awards": "LDTT"}) for one in rows])


def waiting(answers: Answers) -> list[int]:
    return [row.read.row for row in answers.waiting()]


def test_repairs_are_accepted_by_kind_and_a_row_goes_on_once_all_of_its_own_are(office: Backend) -> None:
    answers = Answers(a_run(office))
    assert waiting(answers) == [2, 3, 4, 5]
    answers.accept(RepairKind.TCVN3, on=True)
    assert waiting(answers) == [3, 4, 5]
    answers.accept(RepairKind.LEADING_ZERO, on=True)
    assert answers.accepts_all()
    assert waiting(answers) == [4, 5]
    answers.accept(None, on=False)
    assert waiting(answers) == [2, 3, 4, 5]


def test_answers_count_on_while_the_row_asks_the_same(office: Backend) -> None:
    run = a_run(office)
    answers = Answers(run)
    answers.accept(None, on=True)
    answers.take(run.rows[2])
    answers.leave_out(run.rows[3])
    assert waiting(answers) == []
    other = replace(run.rows[0].read, repairs=(replace(FONT, after="Trần Văn Bính"),))
    again = replace(run, rows=(replace(run.rows[0], read=other), *run.rows[1:]))
    answers.follow(again, asking_of(again))
    assert waiting(answers) == [2], "another repair is another question"
    assert answers.taken_in() == 4


STEPS = st.lists(
    st.tuples(st.sampled_from(["accept", "kind", "take", "out", "forget", "open"]), st.integers(0, 4), st.booleans())
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS)
def test_what_is_counted_is_what_the_decisions_say(office: Backend, steps: list[tuple[str, int, bool]]) -> None:
    run = a_run(office)
    answers = Answers(run)
    for what, place, on in steps:
        _answer(answers, run.rows[place], what, on=on)
    decisions = answers.decisions
    assert answers.waiting() == [row for row in run.rows if decisions.is_open(row)]
    assert answers.taken_in() == sum(not decisions.leaves_out(row) for row in run.rows)
    for kind in answers.kinds():
        all_ticked = all(answers.accepts(row, one) for row in run.rows for one in row.asking if one.kind is kind)
        assert answers.accepts_all(kind) == all_ticked


def _answer(answers: Answers, row: Any, what: str, *, on: bool) -> None:
    if what == "accept":
        answers.accept_repairs(row, row.asking[:1], on=on)
    elif what == "kind":
        answers.accept(RepairKind.TCVN3, on=on)
    elif what == "take":
        answers.take(row, on=on)
    elif what == "out":
        answers.leave_out(row)
    elif what == "forget":
        answers.forget(row)
    else:
        answers.leave_out_open(on=on)


def test_a_cell_written_anew_is_read_in_todays_writing_among_cells_in_an_old_font() -> None:
    key = ("Danh sách", 2)
    grids = mended([GRID], {(*key, 1): "Trần Văn Bính", (*key, 2): "20/02/1990"})
    reading = read_list(grids, TODAY)
    assert [(row.fields["name"], row.errors) for row in reading.rows] == [("Trần Văn Bính", ()), ("Lê Thị Hồng", ())]
    assert not reading.rows[0].repairs or all(one.field == "birth" for one in reading.rows[0].repairs)
    assert [cell.text for cell in source_line([GRID], reading.matchings, key)] == ["TrÇn V¨n B×nh", "31/02/1990"]


def test_columns_are_remembered_by_sender_and_forgotten_where_they_cannot_be_read(office: Backend) -> None:
    matching = read_list([GRID], TODAY).matchings[0].changed(2, "")
    with office.begin("Remember") as work:
        intake_mappings.remember(work, matching.fingerprint, matching.to_plain(), " Trường A ")
        intake_mappings.remember(work, matching.fingerprint, matching.to_plain(), "Trường A")
        intake_mappings.remember(work, "broken", [], None).mapping = "{"
    with office.reading() as read:
        assert [one.sender for one in intake_mappings.remembered(read)] == ["Trường A", None]
        known = known_matchings(read)
    assert list(known) == [matching.fingerprint]
    assert [row.fields.get("birth") for row in read_list([GRID], TODAY, list(known.values())).rows] == [None, None]
