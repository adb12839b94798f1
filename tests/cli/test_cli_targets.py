"""``phuquoc targets``, and figures as they are typed."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.cli.figures import UnreadableFigureError, as_json, read_figure
from phuquoc_desktop.domain.figures import AmbiguousFigureError
from phuquoc_desktop.vietnamese.numbers import show_number

FIGURES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4.549,5", "4549.5"),
        ("0.28", "0.28"),
        ("0,28", "0.28"),
        ("99,60", "99.60"),
        ("1.234.567", "1234567"),
        ("4549.5", "4549.5"),
        ("16,7230", "16.7230"),
        ("0.280", "0.280"),
        ("-3", "-3"),
        (" 12 ", "12"),
    ],
)
def test_a_figure_is_read_in_vietnamese_or_plain_writing(typed, meant):
    assert as_json(read_figure(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("4.549", "4549", "4,5490"),
        ("16,723", "16723", "16,7230"),
        ("-1.500", "-1500", "-1,5"),
        ("4,300", "4300", "4,3"),
    ],
)
def test_one_mark_before_three_digits_is_not_guessed_at_and_both_ways_out_lead_on(typed, first, second):
    with pytest.raises(AmbiguousFigureError) as refusal:
        read_figure(typed)
    assert f"write {first} for the first and {second} for the second" in str(refusal.value)
    assert read_figure(first) == 1000 * read_figure(second)


@pytest.mark.parametrize("typed", ["", "x", "1,2,3", "16,723.5", "1.23.456", "1e5", "NaN", "５", "4 549"])
def test_anything_else_is_no_figure(typed):
    with pytest.raises(UnreadableFigureError):
        read_figure(typed)


@given(FIGURES)
def test_what_is_written_in_vietnamese_is_read_back_or_asked_about(figure):
    with suppress(AmbiguousFigureError):
        assert read_figure(show_number(figure)) == figure


@given(FIGURES.map(lambda one: one.quantize(Decimal("0.001"))))
def test_what_json_holds_is_read_back_or_refused_but_never_misread(figure):
    with suppress(AmbiguousFigureError):
        assert read_figure(as_json(figure)) == figure


def test_the_list_shows_every_target_with_figures_as_text(shell):
    rows = {row["code"]: row for row in shell("targets", "list", "--json").json["targets"]}
    assert len(rows) == 39
    assert rows["T21"]["plan"] == "99.60"
    assert rows["T05"]["suspect"] is True
    assert rows["T05"]["alarm"]["readings"] == ["16723", "16.723"]
    assert rows["T02"]["parent"] == "T01"
    assert {row["standing"] for row in rows.values()} == {"met", "on_course", "behind", "missed", "unknown"}


def test_the_terminal_shows_figures_as_offices_write_them(shell):
    answer = shell("targets", "list")
    assert "4.549" in answer.out
    assert "16.723?" in answer.out
    assert answer.err == ""


def test_progress_is_recorded_and_shown(shell):
    assert shell("targets", "set", "T01", "4.549,0").status == 0
    answer = shell("targets", "progress", "T01", "2.310,5", "--period", "2021-06", "--evidence", "Sổ", "--json")
    row = answer.json["target"]
    assert (row["own"], row["achieved"], row["period"]) == ("4549.0", "2310.5", "2021-06")
    assert row["percent"] == "50.79"
    assert row["standing"] == "on_course"


def test_a_second_entry_corrects_the_first(shell):
    shell("targets", "progress", "T01", "1,5", "--period", "2021-06")
    assert shell("targets", "progress", "T01", "2", "--period", "2021-06", "--json").json["target"]["achieved"] == "2"


@pytest.mark.parametrize(("said", "stored"), [("yes", True), ("đạt", True), ("Không đạt", False), ("no", False)])
def test_a_qualitative_target_is_judged(shell, said, stored):
    row = shell("targets", "progress", "T31", said, "--period", "2021-12", "--json").json["target"]
    assert (row["fulfilled"], row["achieved"]) == (stored, None)


@pytest.mark.parametrize(
    "wrong",
    [
        ["progress", "T99", "1", "--period", "2021-06"],
        ["progress", "T01", "4.549", "--period", "2021-06"],
        ["progress", "T01", "1", "--period", "2021-13"],
        ["progress", "T01", "1", "--period", "2020-06"],
        ["progress", "T01", "1", "--period", "2021-06", "--year", "2031"],
        ["progress", "T31", "100", "--period", "2021-06"],
        ["progress", "T01", "yes", "--period", "2021-06"],
        ["set", "T01", "a lot"],
        ["set", "T99", "1"],
        ["set", "T31", "5"],
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(shell, wrong):
    before = shell("targets", "list", "--json").json
    answer = shell("targets", *wrong)
    assert answer.status == 2
    assert answer.err.strip()
    assert shell("targets", "list", "--json").json == before


def test_last_years_figure_can_be_set_for_targets_that_state_a_change(shell):
    row = shell("targets", "set", "T29", "0", "--base", "4", "--json").json["target"]
    assert row["base"] == "4"


def test_a_row_says_how_it_was_judged_what_december_will_show_and_what_a_month_needs(shell):
    rows = {row["code"]: row for row in shell("targets", "list", "--json").json["targets"]}
    growing = rows["T11"]
    assert growing["judgement"]["standing"] == growing["standing"] == "on_course"
    assert growing["judgement"]["rule"] == "season"
    assert "3.361 tỷ đồng, 69 % of the plan" in growing["judgement"]["sentence"]
    forecast = growing["forecast"]
    assert forecast["method"] == "season"
    assert Decimal(forecast["low"]) < Decimal(forecast["value"]) < Decimal(forecast["high"])
    assert growing["needs_per_month"] == "503.00", "(4870 - 3361) / 3"
    assert growing["last_year"] == {"same_period": "3021.7", "whole": "4396.9"}
    unknown = rows["T08"]
    assert (unknown["needs_per_month"], unknown["last_year"], unknown["forecast"]["value"]) == (None, None, None)
    assert unknown["judgement"]["rule"] == "no-own-figure"


def test_one_target_is_shown_with_its_course_and_every_former_figure(shell):
    shell("targets", "progress", "T11", "3.790,6", "--period", "2021-10", "--note", "sơ bộ")
    shell("targets", "progress", "T11", "3.801,2", "--period", "2021-10", "--follow-up")
    found = shell("targets", "show", "T11", "--json").json
    assert found["course"]["months"][8:] == ["3361", "3801.2", None, None]
    assert found["course_last_year"][11] == "4396.9"
    last = found["entries"][-1]
    assert (last["period"], last["value"], last["follow_up"]) == ("2021-10", "3801.2", True)
    assert [(one["value"], one["note"]) for one in last["history"]] == [("3801.2", None), ("3790.6", "sơ bộ")]
    assert "Người Thử" in last["where_from"]
    answer = shell("targets", "show", "T11")
    assert "1 former figures" in answer.out
    assert shell("targets", "show", "T99").status == 2


def test_parts_are_added_up_for_a_whole_without_figures_of_its_own(shell):
    found = shell("targets", "show", "T05", "--json").json
    assert found["target"]["achieved"] == "1458", "668 and 790 by September"
    assert found["parts"]["planned"] == {
        "whole": "2150",
        "parts": "2150",
        "difference": "0",
        "missing": [],
        "fits": True,
    }
    assert found["course"]["sources"][8] != []


def test_the_board_counts_by_group_and_begins_with_the_worst(shell):
    board = shell("targets", "board", "--json").json
    assert sum(sum(counts.values()) for counts in board["groups"].values()) == sum(board["standings"].values()) == 39
    standings = [row["judgement"]["standing"] for row in board["rows"]]
    order = ["missed", "behind", "unknown", "on_course", "met"]
    assert standings == sorted(standings, key=order.index)
    assert list(board["offices"]) == ["31078@2021-03-01"]
    assert "Economy" in shell("targets", "board").out


def test_what_is_late_stands_first(shell):
    figures = shell("targets", "due", "--json").json["figures"]
    assert {one["state"] for one in figures} == {"late"}, "2021 is long over"
    assert {"T04", "T12"} <= {one["code"] for one in figures}
    assert "T13" not in {one["code"] for one in figures}


def test_only_the_city_compares_its_offices(shell):
    answer = shell("targets", "gaps")
    assert answer.status == 2
    assert "only the city" in answer.err


def pasted(shell, tmp_path, text, *more):
    file = tmp_path / "cột.txt"
    file.write_text(text, encoding="utf-8")
    return shell("targets", "paste", file, "--period", "2021-10", "--json", *more)


def test_a_pasted_column_is_looked_at_and_then_recorded_in_one_job(shell, tmp_path):
    text = "T04\t1.339\nGiá trị sản xuất thủy sản\t5\nT31\tđạt\tổn định\nT06\t\n"
    looked = pasted(shell, tmp_path, text.replace("1.339", "1.339,5"), "--dry-run")
    assert looked.status == 1
    assert [one["outcome"] for one in looked.json["lines"]] == ["new", "refused", "new", "empty"]
    assert looked.json["recorded"] is None
    waiting = pasted(shell, tmp_path, "T04\t1.339\nT31\tđạt\tổn định\n")
    assert (waiting.status, waiting.json["recorded"]) == (1, None)
    assert waiting.json["lines"][0]["readings"] == ["1339", "1.339"]
    done = pasted(shell, tmp_path, "T04\t1339\nT31\tđạt\tổn định\n")
    assert (done.status, done.json["recorded"]) == (0, 2)
    assert pasted(shell, tmp_path, "T04\t1339\nT31\tđạt\n").json["counts"]["same"] == 2
    partly = pasted(shell, tmp_path, "T04\t1340\nT99\t1\n", "--skip-doubtful")
    assert (partly.status, partly.json["recorded"]) == (1, 1)
    assert partly.json["lines"][0]["old"] == "1339"


def test_a_column_of_figures_alone_must_fit_the_rows(shell, tmp_path):
    answer = pasted(shell, tmp_path, "1\n2\n3\n")
    assert answer.json["counts"]["refused"] == 3
    assert "3 lines for 39 rows" in answer.json["lines"][0]["reason"]


def test_a_file_that_is_no_text_is_trouble_and_no_traceback(shell, tmp_path):
    file = tmp_path / "figures.bin"
    file.write_bytes(b"\xff\xfe\x00\x81")
    assert shell("targets", "paste", file, "--period", "2021-10").status == 3
    assert shell("targets", "paste", tmp_path / "absent", "--period", "2021-10").status == 3


def test_a_figure_of_ten_times_last_year_is_recorded_with_a_warning(shell):
    answer = shell("targets", "progress", "T11", "33853", "--period", "2021-10", "--json")
    assert answer.status == 0
    assert "10 times last year's" in answer.err
    assert answer.json["target"]["achieved"] == "33853"


def test_the_city_sees_what_its_offices_lack(empty_shell):
    assert empty_shell("init", "--office", "phu-quoc", "--role", "city", "--user", "Người Thử").status == 0
    found = empty_shell("targets", "gaps", "--json").json["targets"]
    assert len(found) == 39
    pepper = next(one for one in found if one["code"] == "T09")
    assert (pepper["added"], pepper["planned"]["whole"], pepper["planned"]["parts"]) == (True, "500", None)
    assert len(pepper["missing"]) == len(pepper["offices"]) == 9
    assert next(one for one in found if one["code"] == "T21")["added"] is False
    assert "Least and most" in empty_shell("targets", "gaps").out
    board = empty_shell("targets", "board", "--json").json
    assert len(board["rows"]) == 10 * 39
