"""The whole table of bonuses, each cell typed from the facts and not from the packs, and asked of the shipped packs.

A column is a base salary; its days lie in the regimes under which that salary was in force. A cell is the amount rounded
up; then after = the exact product where it is no multiple of 10.000, after ~ the nearest amount where that differs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from phuquoc_desktop.cli.main import run
from phuquoc_desktop.domain.law.bonus import NoRateError, NoSuchAwardError, Rounding, bonus_of, rounded
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.law.shelf import shipped_rulebook

R1 = ("2019-07-01", "2021-12-31", "2023-06-30")
R1_LATE = ("2023-07-01", "2023-12-31")
R2 = ("2024-01-01", "2024-03-01", "2024-06-30")
R2_LATE = ("2024-07-01", "2025-03-01", "2025-06-30")
R3 = ("2025-07-01", "2025-09-01", "2026-06-30")
R3_LATE = ("2026-07-01", "2026-08-01", "2026-09-30")
R4 = ("2026-10-01", "2026-11-01")
COLUMNS = ((1_490_000, R1), (1_800_000, R2), (2_340_000, (*R2_LATE, *R3)), (2_530_000, (*R3_LATE, *R4)))
"""Base salary and days of decisions, at both edges of each span and between them."""

TABLE = """
4C.01 CSTDTQ   person     4.5  4.5   | 6710000 =6705000 | 8100000 | 10530000 | 11390000 =11385000
4C.02 CSTDT    person     3    3     | 4470000 | 5400000 | 7020000 | 7590000
4C.03 CSTDCS   person     1    1     | 1490000 | 1800000 | 2340000 | 2530000
4C.04 LDTT     person     0.3  0.3   | 450000 =447000 | 540000 | 710000 =702000 ~700000 | 760000 =759000
4C.04 CSTT     person     0.3  0.3   | 450000 =447000 | 540000 | 710000 =702000 ~700000 | 760000 =759000
4C.05 TTLDXS   collective 1.5  1.5   | 2240000 =2235000 | 2700000 | 3510000 | 3800000 =3795000
4C.05 DVQT     collective 1.5  1.5   | 2240000 =2235000 | 2700000 | 3510000 | 3800000 =3795000
4C.06 TTLDTT   collective 0.8  0.8   | 1200000 =1192000 ~1190000 | 1440000 | 1880000 =1872000 ~1870000 | 2030000 =2024000 ~2020000
4C.06 DVTT     collective 0.8  0.8   | 1200000 =1192000 ~1190000 | 1440000 | 1880000 =1872000 ~1870000 | 2030000 =2024000 ~2020000
4C.07 XPTB     collective -    2     | - | 3600000 | 4680000 | 5060000
4C.08 TVH      collective 1.5  1.5   | 2240000 =2235000 | 2700000 | 3510000 | 3800000 =3795000
4C.09 GDVH     household  0.1  0.1   | 150000 =149000 | 180000 | 240000 =234000 ~230000 | 260000 =253000 ~250000
4C.10 COCP     collective 12   12    | 17880000 | 21600000 | 28080000 | 30360000
4C.11 COTINH   collective 8    8     | 11920000 | 14400000 | 18720000 | 20240000
4C.12 HCLD1    person     9    9     | 13410000 | 16200000 | 21060000 | 22770000
4C.13 HCLD1    collective 18   18    | 26820000 | 32400000 | 42120000 | 45540000
4C.14 HCLD2    person     7.5  7.5   | 11180000 =11175000 | 13500000 | 17550000 | 18980000 =18975000
4C.15 HCLD2    collective 15   15    | 22350000 | 27000000 | 35100000 | 37950000
4C.16 HCLD3    person     4.5  4.5   | 6710000 =6705000 | 8100000 | 10530000 | 11390000 =11385000
4C.17 HCLD3    collective 9    9     | 13410000 | 16200000 | 21060000 | 22770000
4C.18 BK_TTG   person     3.5  3.5   | 5220000 =5215000 | 6300000 | 8190000 | 8860000 =8855000
4C.19 BK_TTG   collective 7    7     | 10430000 | 12600000 | 16380000 | 17710000
4C.20 BK_TINH  person     1    1.5   | 1490000 | 2700000 | 3510000 | 3800000 =3795000
4C.21 BK_TINH  collective 2    3     | 2980000 | 5400000 | 7020000 | 7590000
4C.22 BK_TINH  household  -    2.25  | - | 4050000 | 5270000 =5265000 | 5700000 =5692500 ~5690000
4C.23 GK_HUYEN person     0.3  0.3   | 450000 =447000 | 540000 | 710000 =702000 ~700000 | 760000 =759000
4C.24 GK_HUYEN collective 0.6  0.6   | 900000 =894000 ~890000 | 1080000 | 1410000 =1404000 ~1400000 | 1520000 =1518000
4C.25 GK_XA    person     0.15 0.15  | 230000 =223500 ~220000 | 270000 | 360000 =351000 ~350000 | 380000 =379500
4C.26 GK_XA    collective 0.3  0.3   | 450000 =447000 | 540000 | 710000 =702000 ~700000 | 760000 =759000
4C.27 GK_XA    household  -    0.225 | - | 410000 =405000 | 530000 =526500 | 570000 =569250
"""


@dataclass(frozen=True)
class Cell:
    """One cell of the table; ``amount`` is None where that law knows no such bonus."""

    row: str
    award: str
    subject: str
    coefficient: str
    salary: int
    days: tuple[str, ...]
    amount: int | None
    raw: int
    nearest: int

    def __str__(self) -> str:
        return f"{self.row}-{self.award}-{self.subject}-{self.salary}"


def cells() -> list[Cell]:
    return [cell for line in TABLE.strip().splitlines() for cell in cells_of(line)]


def cells_of(line: str) -> list[Cell]:
    head, *columns = line.split("|")
    row, award, subject, first, later = head.split()
    made = []
    for number, (column, (salary, days)) in enumerate(zip(columns, COLUMNS, strict=True)):
        words = column.split()
        known = {word[0]: int(word[1:]) for word in words[1:]}
        amount = None if words[0] == "-" else int(words[0])
        raw, nearest = known.get("=", amount or 0), known.get("~", amount or 0)
        made.append(Cell(row, award, subject, later if number else first, salary, days, amount, raw, nearest))
    return made


CELLS = cells()
LEVEL_ENDED = date(2025, 7, 1)
"""From this day there are no districts, and so no certificates of merit of their chairmen."""


def is_granted(cell: Cell, day: str) -> bool:
    return cell.amount is not None and (cell.award != "GK_HUYEN" or date.fromisoformat(day) < LEVEL_ENDED)


ASKED = [(cell, day) for cell in CELLS for day in cell.days if is_granted(cell, day)]
REFUSED = [(cell, day) for cell in CELLS for day in cell.days if not is_granted(cell, day)]
NAMES: dict[str, Any] = {"ids": str}


def asked(capsys: pytest.CaptureFixture[str], cell: Cell, day: str, *more: str) -> tuple[int, dict[str, Any], str]:
    command = ["bonus", cell.award, "--subject", cell.subject, "--date", day, "--json", "--lang", "en", *more]
    capsys.readouterr()
    status = run([*command, "--data", "/nowhere"])
    out, err = capsys.readouterr()
    return status, json.loads(out) if out else {}, err


def test_every_row_of_the_table_is_here_with_four_columns() -> None:
    assert {cell.row for cell in CELLS} == {f"4C.{number:02}" for number in range(1, 28)}
    assert len(CELLS) == 30 * 4, "three rows name two awards each"


@pytest.mark.parametrize("cell", CELLS, **NAMES)
def test_the_typed_cell_is_coefficient_times_base_salary(cell: Cell) -> None:
    """The cells of awards that a law does not know, too, as far as the table gives them."""
    if cell.amount is None:
        assert cell.coefficient == "-"
        return
    raw = Decimal(cell.coefficient) * cell.salary
    found = [int(raw), *(rounded(raw, way, 10_000) for way in (Rounding.UP, Rounding.NEAREST, Rounding.NONE))]
    assert found == [cell.raw, cell.amount, cell.nearest, cell.raw]


@pytest.mark.parametrize(("cell", "day"), ASKED, **NAMES)
def test_each_cell_on_the_command_line(capsys: pytest.CaptureFixture[str], cell: Cell, day: str) -> None:
    status, found, err = asked(capsys, cell, day)
    assert (status, err) == (0, "")
    assert (found["award"], found["subject"], found["on"]) == (cell.award, cell.subject, day)
    assert (found["coefficient"], found["base_salary"]) == (cell.coefficient, cell.salary)
    assert (found["raw"], found["amount"]) == (str(cell.raw), cell.amount)
    assert found["words"].endswith(" đồng")


@pytest.mark.parametrize("cell", [cell for cell in CELLS if is_granted(cell, cell.days[0])], **NAMES)
def test_each_cell_rounded_to_the_nearest(capsys: pytest.CaptureFixture[str], cell: Cell) -> None:
    assert asked(capsys, cell, cell.days[0], "--rounding", "nearest")[1]["amount"] == cell.nearest
    assert asked(capsys, cell, cell.days[0], "--rounding", "none")[1]["amount"] == cell.raw


@pytest.mark.parametrize(("cell", "day"), REFUSED, **NAMES)
def test_an_award_that_the_law_of_the_day_does_not_know_is_refused(
    capsys: pytest.CaptureFixture[str], cell: Cell, day: str
) -> None:
    status, found, err = asked(capsys, cell, day)
    assert (status, found) == (2, {})
    assert cell.award in err
    on = date.fromisoformat(day)
    with pytest.raises((NoRateError, NoSuchAwardError)):
        bonus_of(shipped_rulebook().on(on).pack, cell.award, PartyKind(cell.subject), on)


@pytest.mark.parametrize("day", R1_LATE)
def test_the_first_law_still_counts_in_the_half_year_of_the_new_base_salary(
    capsys: pytest.CaptureFixture[str], day: str
) -> None:
    ldtt = next(cell for cell in CELLS if cell.award == "BK_TINH")
    _status, found, _err = asked(capsys, ldtt, day)
    assert (found["regime"], found["coefficient"], found["amount"]) == ("R1", "1", 1_800_000)


def test_the_regime_is_that_of_the_decisions_day(capsys: pytest.CaptureFixture[str]) -> None:
    ldtt = next(cell for cell in CELLS if cell.award == "LDTT")
    edges = {"2023-12-31": "R1", "2024-01-01": "R2", "2025-06-30": "R2", "2025-07-01": "R3"}
    edges |= {"2026-09-30": "R3", "2026-10-01": "R4"}
    assert {day: asked(capsys, ldtt, day)[1]["regime"] for day in edges} == edges


def test_the_command_prints_exactly_the_keys_of_its_contract(capsys: pytest.CaptureFixture[str]) -> None:
    ldtt = next(cell for cell in CELLS if cell.award == "LDTT")
    _status, found, _err = asked(capsys, ldtt, "2021-12-31")
    assert list(found) == (
        "award subject on regime coefficient base_salary raw amount words articles confirmed".split()
    )
    assert found["words"] == "Bốn trăm năm mươi nghìn đồng"
    assert any("Điều 69" in article for article in found["articles"])
    assert found["confirmed"] is True


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["LDTT", "--subject", "person", "--date", "2003-01-01"], "No law"),
        (["LDTT", "--subject", "person", "--date", "2010-01-01"], "no base salary is known for 01/01/2010"),
        (["LDTT", "--subject", "household", "--date", "2021-12-31"], "only for: Person"),
        (["NONE", "--subject", "person", "--date", "2021-12-31"], "NONE"),
        (["LDTT", "--subject", "person", "--date", "soon"], "not a date"),
        (["LDTT", "--subject", "crowd", "--date", "2021-12-31"], "crowd"),
        (["LDTT", "--subject", "person"], "--date"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_the_reason(
    capsys: pytest.CaptureFixture[str], wrong: list[str], said: str
) -> None:
    assert run(["bonus", *wrong, "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_people_read_articles_and_how_sure_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    run(["bonus", "gk_xa", "--subject", "person", "--date", "31/12/2025", "--lang", "en"])
    out = capsys.readouterr().out
    assert "360.000 đồng" in out
    assert "351.000" in out
    assert "Unsure" in out
    assert "Not confirmed" in out
