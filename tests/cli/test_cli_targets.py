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
