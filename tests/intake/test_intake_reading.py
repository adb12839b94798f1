"""Files are read whatever their name says; what could harm is refused before it is read, and reading can be stopped."""

from __future__ import annotations

import tracemalloc
import zipfile
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from phuquoc_desktop.domain.progress import Cancelled
from phuquoc_desktop.intake.errors import ListNotOpenedError, NotAListError, RefusedListError, TooLargeListError
from phuquoc_desktop.intake.reading import grids_of_text, read_grids
from phuquoc_desktop.intake.reading.encoding import decode


def saved(tmp_path, *rows, name="list.xlsx"):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / name)
    return tmp_path / name


def read_or_refused(path):
    """Any other error is a bug, and fails the test."""
    try:
        return "", read_grids(path)
    except RefusedListError as refusal:
        return str(refusal), []


def values(grid):
    return [[cell.value for cell in row] for row in grid.rows]


def test_values_keep_their_kinds(tmp_path):
    path = saved(tmp_path, ["An", 12, 1.5, date(1984, 5, 12), True, None])
    (grid,) = read_grids(path)
    assert values(grid) == [["An", 12, 1.5, date(1984, 5, 12), True]]
    assert type(grid.rows[0][1].value) is int


def test_a_list_away_from_the_corner_keeps_its_places(tmp_path):
    book = Workbook()
    book.active["C3"] = "Họ và tên"
    book.save(tmp_path / "far.xlsx")
    (grid,) = read_grids(tmp_path / "far.xlsx")
    assert grid.first_row == 1
    assert grid.rows[2][2].value == "Họ và tên"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = saved(tmp_path, ["An"])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", b"\0" * (450 * 2**20))
    tracemalloc.start()
    with pytest.raises(TooLargeListError):
        read_grids(path)
    assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    tracemalloc.stop()


def test_a_million_rows_are_refused_without_holding_them(tmp_path):
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    for number in range(210_000):
        sheet.append([number])
    book.save(tmp_path / "long.xlsx")
    tracemalloc.start()
    with pytest.raises(TooLargeListError) as refusal:
        read_grids(tmp_path / "long.xlsx")
    assert tracemalloc.get_traced_memory()[1] < 30 * 2**20
    tracemalloc.stop()
    assert "long.xlsx" in str(refusal.value)


def test_formatted_rows_without_content_are_no_rows(tmp_path):
    book = Workbook()
    book.active["A1"] = "Họ và tên"
    for row in (5_000, 300_000):
        book.active.cell(row, 1).number_format = "0.00"
    book.save(tmp_path / "formatted.xlsx")
    (grid,) = read_grids(tmp_path / "formatted.xlsx")
    assert len(grid.rows) == 1


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ListNotOpenedError):
        read_grids(tmp_path / "gone.xlsx")


def test_reading_stops_where_a_person_asks_it_to(tmp_path):
    path = saved(tmp_path, *([number, f"Người {number}"] for number in range(3000)))

    def stop(done, total, what):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_grids(path, stop)


def test_progress_only_grows(tmp_path):
    path = saved(tmp_path, *([number, f"Người {number}"] for number in range(3000)))
    calls = []
    read_grids(path, lambda done, total, what: calls.append((done, total)))
    rows = [done for done, total in calls if total == 3000]
    assert rows == sorted(rows)
    assert len(rows) >= 3


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_sentence(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("any") / "list.xlsx"
    path.write_bytes(raw)
    refused, grids = read_or_refused(path)
    assert "list.xlsx" in refused or all(grid.rows for grid in grids)


@given(cut=st.integers(0, 100), flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 255)), max_size=4))
def test_a_damaged_workbook_is_read_or_refused(tmp_path_factory, cut, flips):
    folder = tmp_path_factory.mktemp("damaged")
    raw = bytearray(saved(folder, ["STT", "Họ và tên"], [1, "Nguyễn Văn An"]).read_bytes())
    for place, flip in flips:
        raw[place % len(raw)] ^= flip
    (folder / "list.xlsx").write_bytes(raw[: len(raw) - cut])
    refused, grids = read_or_refused(folder / "list.xlsx")
    assert bool(refused) is not bool(grids)


@pytest.mark.parametrize("name", ["73-merged.ods", "75-vni.xls", "62-word-pages.docx"])
@given(place=st.floats(0, 1), flip=st.integers(1, 255))
def test_other_damaged_files_are_read_or_refused(tmp_path_factory, name, place, flip):
    from corpus_people import FILES

    raw = bytearray((FILES / name).read_bytes())
    raw[int(place * (len(raw) - 1))] ^= flip
    path = tmp_path_factory.mktemp("damaged") / name
    path.write_bytes(raw)
    refused, grids = read_or_refused(path)
    assert bool(refused) is not bool(grids)


def test_a_workbook_of_excel_97_whose_sectors_lead_in_a_circle_is_refused(tmp_path):
    """One wrong byte is enough for that, and the reader that we use would go round for ever."""
    from corpus_people import FILES
    from xlrd.compdoc import CompDoc

    raw = bytearray((FILES / "75-vni.xls").read_bytes())
    known = CompDoc(bytes(raw), logfile=StringIO()).SSAT
    table = bytes(raw).index(b"".join(one.to_bytes(4, "little", signed=True) for one in known[:8]))
    raw[table : table + 4] = (0).to_bytes(4, "little")
    (tmp_path / "circle.xls").write_bytes(raw)
    refused, _grids = read_or_refused(tmp_path / "circle.xls")
    assert "circle.xls" in refused


def test_binary_rubbish_is_no_list(tmp_path):
    (tmp_path / "list.csv").write_bytes(bytes(range(256)) * 4)
    with pytest.raises(NotAListError):
        read_grids(tmp_path / "list.csv")


VIETNAMESE = "Nguyễn Thị Hường, Trần Đức Thắng, Bùi Quỳnh Như; ấp Rạch Vẹm, phường Bãi Sao"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_decoded_whatever_it_was_saved_as(encoding):
    assert decode(VIETNAMESE.encode(encoding)) == VIETNAMESE


def test_pasted_text_with_a_stray_quote_loses_no_rows():
    (grid,) = grids_of_text('1\t"Lao động tiên tiến\tAn\n2\tBình\tBa')
    assert len(grid.rows) == 2


def test_nothing_pasted_is_nothing():
    assert grids_of_text(" \n ") == []


@given(st.text(max_size=200))
def test_any_text_can_be_pasted(text):
    for grid in grids_of_text(text):
        assert grid.rows
