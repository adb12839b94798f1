"""Every file of the corpus is read as it was meant: rows, fields, repairs, errors, doubts, and what was skipped."""

from __future__ import annotations

import json

import pytest
from corpus_people import EXPECTED, FILES, TODAY

from phuquoc_desktop.intake import errors
from phuquoc_desktop.intake.read_list import Reading, read_list
from phuquoc_desktop.intake.reading import grids_of_text, read_grids
from phuquoc_desktop.intake.rows import ReadRow

NAMES = sorted(path.name for path in FILES.iterdir())


def grids_of(name: str):
    path = FILES / name
    return grids_of_text(path.read_text(encoding="utf-8")) if name.endswith(".pasted") else read_grids(path)


def plain(row: ReadRow) -> dict:
    return {
        "sheet": row.sheet,
        "row": row.row,
        "fields": dict(sorted(row.fields.items())),
        "repairs": sorted({repair.kind.value for repair in row.repairs}),
        "errors": sorted({error.field for error in row.errors}),
        "doubtful": bool(row.doubts),
    }


def expected_rows(expected: dict, reading: Reading) -> list[dict]:
    """A list on the only sheet needs no name of it."""
    only = reading.rows[0].sheet if reading.rows else ""
    return [{**row, "sheet": row["sheet"] or only} for row in expected["rows"]]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_read_as_it_was_meant(name):
    expected = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    if expected["refused"]:
        with pytest.raises(getattr(errors, expected["refused"])):
            grids_of(name)
        return
    grids = grids_of(name)
    reading = read_list(grids, TODAY)
    for wanted, row in zip(expected_rows(expected, reading), map(plain, reading.rows), strict=False):
        assert row == wanted, reading.told
    assert len(reading.rows) == len(expected["rows"])
    only = reading.skipped[0].sheet if reading.skipped else ""
    skipped = sorted((one.sheet, one.row, one.why.value) for one in reading.skipped)
    assert skipped == sorted((sheet or only, row, why) for sheet, row, why in expected["skipped"])


def test_there_are_enough_files_and_each_says_what_is_expected():
    assert len(NAMES) >= 40
    assert sorted(path.name.removesuffix(".json") for path in EXPECTED.iterdir()) == NAMES
