"""Lists of initiatives: authors found in the directory, titles in the register, one batch with undo."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import TODAY, a_person
from openpyxl import Workbook, load_workbook

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import Aim
from phuquoc_desktop.intake.error_workbook import write_error_workbook
from phuquoc_desktop.intake.own_template import EXAMPLE_ROW, HEAD_ROW, TemplateFor, template
from phuquoc_desktop.intake.reading import read_grids
from phuquoc_desktop.intake.sitting import Known, Material, Sitting, Wish, sit
from phuquoc_desktop.intake.taking import Taken, UndecidedRowsError, job_name, take_in
from phuquoc_desktop.intake.template_layout import ListKind, layouts
from phuquoc_desktop.intake.template_stamp import OtherKindTemplateError
from phuquoc_desktop.services import directory, history, initiatives

PROVINCIAL = (
    "STT",
    "Tên đề tài",
    "Ngày công nhận",
    "Đơn vị công nhận",
    "Tóm tắt thành tích đạt được",
    "Tên tác giả",
    "Phòng ban",
)
HEALTH = "Trạm Y tế"
REGISTER, ACCEPT = Aim(initiatives=True), Decisions(accept_repairs=True)


@pytest.fixture
def staffed(office: Backend) -> Backend:
    """An office that knows Hồng, Tám, and two called Lan in two units."""
    with office.begin("people") as work:
        units = {name: directory.add_unit(work, name) for name in (HEALTH, "Văn phòng")}
        for name, unit in (
            ("Lê Thị Hồng", HEALTH),
            ("Lê Văn Tám", HEALTH),
            ("Võ Thị Lan", HEALTH),
            ("Võ Thị Lan", "Văn phòng"),
        ):
            directory.add(work, a_person(name, unit_id=units[unit].id), TODAY)
    return office


def a_list(folder: Path, *rows: tuple[Any, ...], heads: tuple[str, ...] = PROVINCIAL) -> Path:
    book = Workbook()
    for row in (heads, *rows):
        book.active.append(list(row))
    book.save(folder / "sang-kien.xlsx")
    return folder / "sang-kien.xlsx"


def looked_at(office: Backend, file: Path, aim: Aim = REGISTER) -> Sitting:
    with office.reading() as read:
        material = Material(file.name, tuple(read_grids(file)), file)
        return sit(read, material, Wish(aim), Known(office.offices, office.awards, TODAY))


def taken(office: Backend, sitting: Sitting, decisions: Decisions = ACCEPT) -> tuple[Taken, str]:
    with office.begin(job_name(sitting.run.name)) as work:
        return take_in(work, sitting.run, decisions, TODAY), work.job.work_id


def register(office: Backend) -> list[tuple[str, int, list[str]]]:
    with office.reading() as read:
        lines = initiatives.register(read, read.profile.office)
    return [(one.initiative.title, one.initiative.year, sorted(name for _id, name, _ in one.authors)) for one in lines]


ONE = (1, "Tủ thuốc lưu động", "05/02/2021", "Chủ tịch UBND phường", "Giảm một nửa thời gian", "Lê Thị Hồng", HEALTH)


def test_the_provincial_list_is_taken_in_with_its_decision(staffed: Backend, tmp_path: Path) -> None:
    sitting = looked_at(staffed, a_list(tmp_path, ONE))
    assert [one.status.value for one in sitting.run.rows] == ["new"]
    done, _job = taken(staffed, sitting)
    assert done.added == {"initiative": 1, "authorship": 1}
    with staffed.reading() as read:
        (made,) = read.initiatives.all()
    assert (made.title, made.year, made.recogniser) == ("Tủ thuốc lưu động", 2021, "Chủ tịch UBND phường")
    assert (str(made.decision_date), made.summary) == ("2021-02-05", "Giảm một nửa thời gian")


def test_the_same_list_again_changes_nothing_and_undo_takes_all_of_it_back(staffed: Backend, tmp_path: Path) -> None:
    file = a_list(tmp_path, ONE, (2, "Sổ tay một cửa", 2021, None, None, "Lê Văn Tám", HEALTH))
    _done, job = taken(staffed, looked_at(staffed, file))
    assert [one.status.value for one in looked_at(staffed, file).run.rows] == ["same", "same"]
    with staffed.begin("undo") as work:
        history.undo(work, job)
    assert register(staffed) == []


def test_several_authors_stand_in_one_cell_or_in_rows_below_each_other(staffed: Backend, tmp_path: Path) -> None:
    both = (1, "Tủ thuốc lưu động", 2021, None, None, "Lê Thị Hồng; Lê Văn Tám", HEALTH)
    one = (2, "Sổ tay một cửa", 2021, None, None, "Lê Thị Hồng", HEALTH)
    other = (3, "Sổ tay một cửa", 2021, None, None, "Lê Văn Tám", HEALTH)
    sitting = looked_at(staffed, a_list(tmp_path, both, one, other))
    assert [row.status.value for row in sitting.run.rows] == ["new", "new", "new"]
    taken(staffed, sitting)
    names = ["Lê Thị Hồng", "Lê Văn Tám"]
    assert register(staffed) == [("Sổ tay một cửa", 2021, names), ("Tủ thuốc lưu động", 2021, names)]


def shares(office: Backend) -> dict[str, str]:
    with office.reading() as read:
        (line,) = initiatives.register(read, read.profile.office)
    return {name: "" if share is None else f"{share.normalize():f}" for _id, name, share in line.authors}


@pytest.mark.parametrize(
    "cell",
    [
        "Lê Thị Hồng (60,5 %), Lê Văn Tám 39,5%",
        "Lê Thị Hồng: 60,5%; Lê Văn Tám: 39.5 %",
        "Lê Thị Hồng - 60,5% và Lê Văn Tám - 39,5%",
    ],
)
def test_the_shares_of_the_authors_are_taken_in(staffed: Backend, tmp_path: Path, cell: str) -> None:
    file = a_list(tmp_path, (*ONE[:5], cell, HEALTH))
    sitting = looked_at(staffed, file)
    assert [row.status.value for row in sitting.run.rows] == ["new"]
    taken(staffed, sitting)
    assert shares(staffed) == {"Lê Thị Hồng": "60.5", "Lê Văn Tám": "39.5"}
    assert [row.status.value for row in looked_at(staffed, file).run.rows] == ["same"]


def test_shares_of_more_than_the_whole_are_asked_about_and_stay_out(staffed: Backend, tmp_path: Path) -> None:
    first, second = (*ONE[:5], "Lê Thị Hồng 70 %", HEALTH), (2, *ONE[1:5], "Lê Văn Tám 40 %", HEALTH)
    sitting = looked_at(staffed, a_list(tmp_path, first, second))
    assert [row.status.value for row in sitting.run.rows] == ["new", "doubtful"]
    row = sitting.run.rows[1]
    assert "110" in row.doubts[0].text
    taken(staffed, sitting, Decisions(accept_repairs=True, taken=frozenset({row.key})))
    assert shares(staffed) == {"Lê Thị Hồng": "70", "Lê Văn Tám": ""}


def test_a_share_that_the_register_has_otherwise_is_told_before_it_is_written(staffed: Backend, tmp_path: Path) -> None:
    taken(staffed, looked_at(staffed, a_list(tmp_path, (*ONE[:5], "Lê Thị Hồng 70 %", HEALTH))))
    sitting = looked_at(staffed, a_list(tmp_path, (*ONE[:5], "Lê Thị Hồng 80 %", HEALTH)))
    (told,) = sitting.run.rows[0].differences
    assert (told.field, told.old, told.new) == ("share", "Lê Thị Hồng 70 %", "Lê Thị Hồng 80 %")
    done, _job = taken(staffed, sitting)
    assert done.changed == {"initiative": 1}
    assert shares(staffed) == {"Lê Thị Hồng": "80"}


def test_a_fault_of_an_author_is_headed_as_one_of_the_author(staffed: Backend, tmp_path: Path) -> None:
    run = looked_at(staffed, a_list(tmp_path, (*ONE[:5], "Trần Văn Không", HEALTH), (*ONE[:5], None, HEALTH))).run
    assert [error.label for row in run.rows for error in row.errors] == ["Author", "Author"]


def test_authors_who_are_not_known_or_several_are_refused_with_a_remedy(staffed: Backend, tmp_path: Path) -> None:
    rows = [
        (1, "Một", 2021, None, None, "Trần Văn Không", HEALTH),
        (2, "Hai", 2021, None, None, "Võ Thị Lan", None),
        (3, "Ba", 2021, None, None, "Võ Thị Lan", "Văn phòng"),
        (4, "Bốn", 2021, None, None, None, HEALTH),
    ]
    run = looked_at(staffed, a_list(tmp_path, *rows)).run
    assert [row.status.value for row in run.rows] == ["refused", "refused", "new", "refused"]
    assert "Trần Văn Không" in run.rows[0].errors[0].rule
    assert all(error.remedy for row in run.rows for error in row.errors)


def test_what_is_wrong_is_told_all_at_once_and_marked_in_the_file(staffed: Backend, tmp_path: Path) -> None:
    heads = ("STT", "Tên sáng kiến", "Tác giả", "Năm công nhận", "Cấp công nhận", "Ngày quyết định")
    file = a_list(tmp_path, (1, None, "Lê Thị Hồng", "hai mốt", "cấp trời", "31/02/2021"), heads=heads)
    sitting = looked_at(staffed, file)
    (row,) = sitting.run.rows
    assert {one.field for one in row.errors} == {"initiative", "recognition_year", "recognised_by", "decision_date"}
    write_error_workbook(file, sitting.opened, sitting.run, tmp_path / "loi.xlsx")
    sheet = load_workbook(tmp_path / "loi.xlsx").worksheets[1]
    assert {cell.coordinate for cell in sheet[2] if cell.comment} == {"B2", "D2", "E2", "F2"}


def test_a_decision_to_come_is_refused(staffed: Backend, tmp_path: Path) -> None:
    (row,) = looked_at(staffed, a_list(tmp_path, (*ONE[:2], "05/02/2031", *ONE[3:]))).run.rows
    assert row.status.value == "refused"


def test_a_decision_that_the_register_has_otherwise_is_told_before_it_is_written(
    staffed: Backend, tmp_path: Path
) -> None:
    taken(staffed, looked_at(staffed, a_list(tmp_path, ONE)))
    sitting = looked_at(staffed, a_list(tmp_path, (*ONE[:3], "Hội đồng sáng kiến", *ONE[4:])))
    (row,) = sitting.run.rows
    (told,) = row.differences
    assert (row.status.value, told.old, told.new) == ("changed", "Chủ tịch UBND phường", "Hội đồng sáng kiến")
    done, _job = taken(staffed, sitting)
    assert done.changed == {"initiative": 1}


def test_a_title_of_other_authors_and_rows_that_contradict_are_asked_about(staffed: Backend, tmp_path: Path) -> None:
    taken(staffed, looked_at(staffed, a_list(tmp_path, ONE)))
    other = (1, "Tủ thuốc lưu động", 2021, None, None, "Lê Văn Tám", HEALTH)
    first = (2, "Sổ tay", "05/02/2021", "Trường A", None, "Lê Văn Tám", HEALTH)
    second = (3, "Sổ tay", "06/02/2021", "Trường A", None, "Lê Văn Tám", HEALTH)
    sitting = looked_at(staffed, a_list(tmp_path, other, first, second))
    assert [row.status.value for row in sitting.run.rows] == ["doubtful", "new", "doubtful"]
    with pytest.raises(UndecidedRowsError):
        taken(staffed, sitting)


def test_the_own_template_goes_out_and_comes_back(staffed: Backend, tmp_path: Path) -> None:
    made = template(ListKind.INITIATIVES, TemplateFor(staffed.office, 2021, [HEALTH], staffed.awards))
    book = load_workbook(BytesIO(made))
    sheet = book[layouts().sheet]
    texts = (
        "1",
        "Tủ thuốc lưu động",
        "Lê Thị Hồng",
        HEALTH,
        "2021",
        "Cấp cơ sở",
        "05/QĐ-UBND",
        "05/02/2021",
        "Cấp tỉnh",
        "Thử",
    )
    assert len(texts) == len([cell for cell in sheet[HEAD_ROW] if cell.value])
    for column, text in enumerate(texts, 1):
        sheet.cell(EXAMPLE_ROW + 1, column).value = text
    book.save(tmp_path / "mau.xlsx")
    sitting = looked_at(staffed, tmp_path / "mau.xlsx")
    assert [one.status.value for one in sitting.run.rows] == ["new"]
    taken(staffed, sitting)
    with staffed.reading() as read:
        (one,) = read.initiatives.all()
    said = (one.title, one.year, one.recognised_by, one.decision_number, str(one.decision_date), one.scope, one.note)
    assert said == ("Tủ thuốc lưu động", 2021, Level.BASE, "05/QĐ-UBND", "2021-02-05", Level.PROVINCE, "Thử")
    with pytest.raises(OtherKindTemplateError):
        looked_at(staffed, tmp_path / "mau.xlsx", Aim())


def test_a_template_of_people_is_no_list_of_initiatives(staffed: Backend, tmp_path: Path) -> None:
    (tmp_path / "mau.xlsx").write_bytes(
        template(ListKind.PEOPLE, TemplateFor(staffed.office, 2021, [], staffed.awards))
    )
    with pytest.raises(OtherKindTemplateError):
        looked_at(staffed, tmp_path / "mau.xlsx")
