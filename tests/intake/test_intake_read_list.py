"""Lists are understood: no row is lost, a person's choice of columns counts, and doubts are told."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from corpus_people import FILES, PEOPLE
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.intake.award_text import awards_said
from phuquoc_desktop.intake.grid import Grid, GridCell, Merged
from phuquoc_desktop.intake.headings import meaning
from phuquoc_desktop.intake.matching import Ground, Matching
from phuquoc_desktop.intake.parts import name_and_birth, position_and_unit
from phuquoc_desktop.intake.read_list import SkipReason, read_list
from phuquoc_desktop.intake.reading import read_grids
from phuquoc_desktop.services.catalogue import load_awards

TODAY = date(2021, 6, 1)


def a_grid(*rows, sheet="Danh sách", **more) -> Grid:
    return Grid(sheet, tuple(tuple(GridCell(value) for value in row) for row in rows), **more)


def filled(grid: Grid) -> list[int]:
    def says(cell):
        return cell.value is not None and str(cell.value).strip() != ""

    return [number for number, row in enumerate(grid.rows, grid.first_row) if any(map(says, row))]


CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "STT",
            "Họ và tên",
            "Ngày sinh",
            "Đơn vị",
            "Danh hiệu",
            "Chức vụ, đơn vị",
            "Nam",
            "Nữ",
            "LĐTT",
            "x",
            "I",
            "A. Tập thể",
            "Tổng cộng",
            "Người lập",
            "(Ký tên)",
            "1",
            "2",
            "(1)",
            "(2)",
            "(3)",
            "Nguyễn Văn An",
            "Trường Tiểu học Bãi Sao",
        ]
    ),
    st.integers(0, 40_000),
    st.dates(date(1950, 1, 1), date(2030, 1, 1)),
    st.text(max_size=12),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=14)
MERGES = st.lists(
    st.tuples(st.integers(1, 14), st.integers(1, 6), st.integers(0, 3), st.integers(0, 3)).map(
        lambda one: Merged(one[0], one[1], one[0] + one[2], one[1] + one[3])
    ),
    max_size=3,
)


@given(rows=ROWS, merges=MERGES, hidden=st.frozensets(st.integers(1, 14)))
def test_every_row_that_says_something_is_told_exactly_once(rows, merges, hidden):
    grid = a_grid(*rows, merged=tuple(merges), hidden=hidden)
    reading = read_list([grid], TODAY)
    told = Counter([one.row for one in reading.rows] + [one.row for one in reading.skipped])
    assert told == Counter(number for number in filled(grid) if any(_says(cell) for cell in grid.rows[number - 1]))


def _says(cell: GridCell) -> bool:
    from phuquoc_desktop.vietnamese.fold import tidy

    return cell.value is not None and tidy(str(cell.value)) != ""


def test_rows_in_are_rows_out_for_a_whole_file():
    grids = read_grids(FILES / "01-registration.xlsx")
    reading = read_list(grids, TODAY)
    assert len(reading.rows) + len(reading.skipped) == sum(len(filled(grid)) for grid in grids)


def test_a_person_may_say_what_a_column_is():
    grid = a_grid(["STT", "Họ và tên", "Biệt danh"], [1, "Nguyễn Văn Dũng", "bờ biển"])
    before = read_list([grid], TODAY)
    assert "address" not in before.rows[0].fields
    assert any("Biệt danh" in sentence for sentence in before.told)
    chosen = before.matchings[0].changed(3, "address")
    after = read_list([grid], TODAY, [chosen])
    assert after.rows[0].fields["address"] == "bờ biển"
    assert after.matchings[0].columns[2].ground is Ground.PERSON


def test_a_choice_is_remembered_for_the_next_list_with_the_same_headings():
    first = a_grid(["STT", "Họ và tên", "Biệt danh"], [1, "Nguyễn Văn Dũng", "phường Bãi Sao"])
    kept = read_list([first], TODAY).matchings[0].changed(3, "address").to_plain()
    second = a_grid(["DANH SÁCH"], ["stt", "HỌ VÀ TÊN", "Biệt danh"], [1, "Trần Thị Mỹ Hạnh", "ấp 2"], sheet="Năm sau")
    reading = read_list([second], TODAY, [Matching.of_plain(kept)])
    assert reading.rows[0].fields["address"] == "ấp 2"
    assert reading.matchings[0].sheet == "Năm sau"


def test_a_choice_does_not_touch_a_list_with_other_headings():
    kept = read_list([a_grid(["Họ và tên", "Nơi làm"], ["An", "x"])], TODAY).matchings[0].changed(2, "note")
    other = a_grid(["STT", "Họ và tên", "Đơn vị"], [1, "Nguyễn Văn Dũng", "Trạm Y tế"])
    assert read_list([other], TODAY, [kept]).rows[0].fields["unit"] == "Trạm Y tế"


def test_a_person_may_name_the_columns_where_no_list_was_found():
    grid = a_grid(["q", "w"], ["Ama Kong", "đội 1"], ["Ama Thuột", "đội 2"])
    before = read_list([grid], TODAY)
    assert not before.rows
    assert {one.why for one in before.skipped} == {SkipReason.NO_LIST}
    chosen = before.matchings[0].changed(1, "name").changed(2, "unit")
    after = read_list([grid], TODAY, [chosen])
    assert [row.fields["unit"] for row in after.rows][1:] == ["đội 1", "đội 2"]


def test_understanding_stops_where_a_person_asks_it_to():
    def stop(done, total, what):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_list([a_grid(["STT", "Họ và tên"], [1, "Nguyễn Văn Dũng"])], TODAY, report=stop)


def test_a_continued_row_that_says_something_else_is_doubtful():
    merged = (Merged(2, 1, 3, 1), Merged(2, 2, 3, 2))
    rows = [1, PEOPLE[0].name, "Kế toán", "LĐTT"], [None, None, "Thủ quỹ", "CSTĐCS"]
    (row,) = read_list([a_grid(["STT", "Họ và tên", "Chức vụ", "Danh hiệu"], *rows, merged=merged)], TODAY).rows
    assert row.fields["awards"] == "LDTT CSTDCS"
    assert row.fields["position"] == "Kế toán"
    assert "Thủ quỹ" in " ".join(one.text for one in row.doubts)


def test_an_old_card_is_a_remark_and_no_doubt():
    (row,) = read_list([a_grid(["STT", "Họ và tên", "CMND"], [1, PEOPLE[0].name, "370912345"])], TODAY).rows
    assert row.remarks
    assert not row.doubts


def test_a_leap_in_the_numbers_is_told():
    grid = a_grid(["STT", "Họ và tên"], *([n, PEOPLE[0].name] for n in (1, 2, 4, 1, 2)))
    told = " ".join(read_list([grid], TODAY).told)
    assert "from 2 to 4" in told
    assert "begin anew in row 5" in told


@pytest.mark.parametrize("award", load_awards().known, ids=lambda award: award.code)
def test_every_award_is_known_by_name_short_name_and_code(award):
    for text in (award.name, award.short_name, award.code, award.name.upper(), award.short_name.lower()):
        assert awards_said(text).codes == (award.code,), text
        assert not awards_said(text).strange


@pytest.mark.parametrize(
    ("text", "codes", "is_clear"),
    [
        ("LĐTT, CSTĐCS", "LDTT CSTDCS", True),
        ("CSTĐ cơ sở + Giấy khen UBND phường", "CSTDCS GK_XA", True),
        ("Lao động tiên tiến\nĐề nghị tặng Bằng khen của UBND tỉnh", "LDTT BK_TINH", True),
        ("HCLĐ hạng 3", "HCLD3", True),
        ("Giấy khen", "GK_XA", False),
        ("CSTĐ", "CSTDCS", False),
        ("Chiến sỹ thi đua cấp cơ sở", "CSTDCS", True),
        ("Không", "", True),
    ],
)
def test_awards_are_read_as_people_write_them(text, codes, is_clear):
    said = awards_said(text)
    assert " ".join(said.codes) == codes
    assert bool(said.unclear) is not is_clear
    assert not said.strange


@pytest.mark.parametrize(
    "text", ["Ngôi sao sáng", "Không đăng ký LĐTT", "CSTĐ cấp ngành", "HTTNV", "LĐTT hay Ngôi sao"]
)
def test_what_is_no_award_is_never_passed_over(text):
    assert awards_said(text).strange


@pytest.mark.parametrize(
    ("text", "position", "unit", "is_clear"),
    [
        ("Chuyên viên, Văn phòng UBND phường", "Chuyên viên", "Văn phòng UBND phường", True),
        ("Phó Chủ tịch, Trưởng ban ATGT, Hội Nông dân", "Phó Chủ tịch, Trưởng ban ATGT", "Hội Nông dân", True),
        ("Giáo viên - Trường Tiểu học Bãi Sao", "Giáo viên", "Trường Tiểu học Bãi Sao", True),
        ("Trường Tiểu học Bãi Sao", "", "Trường Tiểu học Bãi Sao", True),
        ("Kế toán", "Kế toán", "", True),
        ("Phó Chủ tịch UBND phường, Trưởng ban", "Phó Chủ tịch UBND phường", "Trưởng ban", True),
        ("Tổ trưởng, Tổ tự quản 4", "Tổ trưởng", "Tổ tự quản 4", True),
        ("Chuyên viên Văn phòng UBND", "Chuyên viên Văn phòng UBND", "", False),
        ("Kế toán, thủ quỹ, văn thư", "Kế toán, thủ quỹ", "văn thư", False),
    ],
)
def test_position_and_unit_are_parted_where_the_unit_begins(text, position, unit, is_clear):
    parted = position_and_unit(text, str)
    assert (parted.position, parted.unit, not parted.doubt) == (position, unit, is_clear)


@pytest.mark.parametrize("family", ["Họ", "Họ đệm", "Họ và chữ đệm", "Họ và tên lót"])
def test_a_name_in_two_columns_is_read_in_its_order(family):
    grid = a_grid(["STT", family, "Tên", "Đăng ký"], [1, "Lê Thị", "Út", "LĐTT"])
    assert read_list([grid], TODAY).rows[0].fields["name"] == "Lê Thị Út"


def test_people_below_a_strange_heading_are_not_called_by_their_unit():
    grid = a_grid(["STT", "Quý danh", "Đơn vị", "Đăng ký"], [1, "Lê Thị Út", "Trạm Y tế", "LĐTT"])
    fields = read_list([grid], TODAY).rows[0].fields
    assert (fields["name"], fields["unit"]) == ("Lê Thị Út", "Trạm Y tế")


@pytest.mark.parametrize("text", ["An, 1984", "An (1984)", "An - 12/05/1984", "An\nsinh ngày 12/5/1984", "An SN 1984"])
def test_a_name_is_parted_from_its_birth(text):
    name, birth = name_and_birth(text)
    assert name == "An"
    assert birth.endswith("1984")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ, chữ lót và tên", "name"),
        ("Họ và tênn", "name"),
        ("ĐƠN VỊ CÔNG TÁC (ghi rõ)", "unit"),
        ("Đăng ký danh hiệu thi đua năm 2021", "awards"),
        ("Đăng kí", "awards"),
        ("Danh hiệu đã đạt năm trước", "other"),
        ("Nơi sinh", "other"),
        ("Ý kiến", ""),
        ("Lý do", ""),
    ],
)
def test_headings_are_understood_by_meaning(heading, field):
    found = meaning((heading,))
    assert (found.field if found.confidence >= 0.6 else "") == field


def test_columns_without_a_heading_are_told_with_what_they_were_taken_for():
    rows = [["1", "Lê Văn Tám", "05/02/1984", "Trạm Y tế"], ["2", "Trần Thị Sáu", "06/07/1980", "Trạm Y tế"]]
    (told,) = [one for one in read_list([a_grid(*rows)], TODAY).told if "B → " in one]
    assert "B → Full name; C → Birth; D → Unit" in told


def test_a_list_with_all_its_headings_tells_of_no_guess():
    rows = [["STT", "Họ và tên", "Ngày sinh"], ["1", "Lê Văn Tám", "05/02/1984"], ["2", "Trần Thị Sáu", "06/07/1980"]]
    assert read_list([a_grid(*rows)], TODAY).told == ()


COLUMNS = {
    "Ngày sinh": ("12/03/1980", "1985", "05-07-1985", None),
    "Giới tính": ("Nam", "Nữ", None),
    "Chức vụ": ("Trưởng khu phố", "Công chức Văn phòng", "Chủ tịch Hội Nông dân", "Ủy viên", None),
    "Đơn vị": ("Khu phố 1", "Văn phòng", "Ấp 3", "Trường Mầm non", None),
    "Danh hiệu đăng ký": ("GK_XA", "LDTT", "LĐTT", "Chiến sĩ thi đua cơ sở", None),
    "Số CCCD": ("091180001234", None),
    "Ghi chú": ("Đảng viên", "x", "Mới", None),
}
"""Values that are heads in other lists: “Nam”, “Khu phố 1”, an award."""


@given(data=st.data(), heads=st.permutations(list(COLUMNS)), count=st.integers(1, 4), place=st.integers(0, 3))
def test_whatever_the_rows_say_the_first_row_stays_the_heading(data, heads, count, place):
    chosen = heads[: 2 + place]
    chosen.insert(place, "Họ và tên")
    names = ["Nguyễn Văn Ẩn", "Trần Thị Mơ", "Lê Đình Đạt", "Phạm Thị Hà Nam"][:count]
    rows = [
        [name if head == "Họ và tên" else data.draw(st.sampled_from(COLUMNS[head])) for head in chosen]
        for name in names
    ]
    found = read_list([a_grid(chosen, *rows)], TODAY)
    assert [one.fields.get("name") for one in found.rows] == names
