"""Rows of a list, as reading a file gives them, and dry runs of them against an open office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builders import TODAY

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.intake.comparing import compare
from phuquoc_desktop.intake.decisions import Decisions
from phuquoc_desktop.intake.dry_run import Aim, DryRun
from phuquoc_desktop.intake.rows import ReadRow, RowDoubt
from phuquoc_desktop.intake.taking import Taken, job_name, take_in
from phuquoc_desktop.services.law.shelf import shipped_rulebook

PEOPLE = Aim()
YEAR = Aim(year=2021)
FILE = "danh-sach.xlsx"
PACK = shipped_rulebook().on(TODAY).pack


def a_row(row: int = 7, name: str = "Nguyễn Thị Hồng", *, sheet: str = "Sheet1", **values: Any) -> ReadRow:
    """Make a row of a person; what a ReadRow holds besides fields goes by its own name."""
    told = {name: values.pop(name) for name in ("repairs", "errors", "doubts") if name in values}
    told["doubts"] = tuple(RowDoubt("name", text) for text in told.get("doubts", ()))
    fields = {"kind": "person", "name": name, **values}
    return ReadRow(sheet, row, {field: text for field, text in fields.items() if text}, **told)


def dry_run(office: Backend, rows: Sequence[ReadRow], aim: Aim = YEAR, **more: Any) -> DryRun:
    with office.reading() as read:
        return compare(read, FILE, rows, aim, office.awards, PACK, TODAY, **more)


def take(office: Backend, run: DryRun, decisions: Decisions | None = None) -> Taken:
    with office.begin(job_name(run.name)) as work:
        return take_in(work, run, decisions or Decisions(), TODAY)


def taken(office: Backend, rows: Sequence[ReadRow], aim: Aim = YEAR, decisions: Decisions | None = None) -> Taken:
    """Compare and take in at once."""
    return take(office, dry_run(office, rows, aim), decisions)


def statuses(run: DryRun) -> list[str]:
    return [one.status.value for one in run.rows]
