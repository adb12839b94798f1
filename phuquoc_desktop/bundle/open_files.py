"""Records as files that everybody opens: CSV for people, NDJSON for programs, one description of both.

CSV is UTF-8 with a byte order mark, as Excel wants it. A text that a sheet would take for a formula gets an apostrophe before
it; NDJSON has each text exactly as it was entered.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from io import StringIO
from typing import Any

import msgspec

from phuquoc_desktop.bundle.container import Source
from phuquoc_desktop.bundle.schema import TITLES, path_of, resource_of
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.clash import Clash, RemovalNotice
from phuquoc_desktop.domain.exchange import BundleReceived, BundleSent, Correspondent, QuarantinedFile
from phuquoc_desktop.domain.intake_mapping import IntakeMapping
from phuquoc_desktop.domain.record import FieldPlan, Record, field_plans
from phuquoc_desktop.translation import N_, vietnamese

CSV = "data/csv/"
JOURNAL, JOURNAL_LINES = f"{CSV}journal.csv", "data/journal/journal.ndjson"
COLUMNS_FILE = f"{CSV}columns.csv"
BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a cell may begin with for Excel or LibreOffice to reckon instead of showing it."""
_NUMBERS = (int, Decimal)

_OTHER_TITLES: dict[type[Record], str] = {
    BundleSent: N_("Bundles sent"),
    BundleReceived: N_("Bundles received"),
    Correspondent: N_("Offices whose key was introduced"),
    QuarantinedFile: N_("Files that wait for an introduction"),
    CatalogueFile: N_("Rule packs and calendars"),
    IntakeMapping: N_("How lists were read"),
    Clash: N_("Contradictions between two PCs"),
    RemovalNotice: N_("Removals that wait for a person"),
}

JOURNAL_COLUMNS = ("sequence", "at", "actor", "office", "job", "record_kind", "record_id", "operation", "fields")


def title_of(record: type[Record]) -> str:
    """Return what people call the records of a kind, in Vietnamese."""
    return vietnamese(TITLES.get(record) or _OTHER_TITLES.get(record) or record.kind)


def open_files(lines: Mapping[type[Record], bytes]) -> dict[str, Source]:
    """Return records as NDJSON and CSV, what the columns mean, and ``data/datapackage.json`` over all of it."""
    present = [record for record, raw in lines.items() if raw]
    files: dict[str, Source] = {path_of(record): lines[record] for record in present}
    files |= {csv_path(record): records_csv(record, lines[record]) for record in present}
    return files | {COLUMNS_FILE: _columns(present), "data/datapackage.json": _package(present)}


def csv_path(record: type[Record]) -> str:
    """Return where the CSV of a kind stands."""
    return f"{CSV}{record.kind}.csv"


def records_csv(record: type[Record], lines: bytes) -> bytes:
    """Return the lines of one kind as CSV, a column a field."""
    plans = field_plans(record)
    rows = (msgspec.json.decode(line) for line in lines.splitlines())
    return table_csv([plan.name for plan in plans], ([_cell(plan, row[plan.name]) for plan in plans] for row in rows))


def table_csv(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return a table as CSV; texts must be safe already, see :func:`safe`."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return (BOM + out.getvalue()).encode()


def safe(text: str) -> str:
    """Return a text that no sheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def journal_lines(rows: Iterable[Mapping[str, Any]]) -> tuple[bytes, bytes]:
    """Return the journal as NDJSON and as CSV, from rows with the names of :data:`JOURNAL_COLUMNS`."""
    given = list(rows)
    cells = ([_journal_cell(row[name]) for name in JOURNAL_COLUMNS] for row in given)
    return msgspec.json.Encoder().encode_lines(given), table_csv(JOURNAL_COLUMNS, cells)


def _journal_cell(value: Any) -> str:
    if isinstance(value, int):
        return str(value)
    return safe(value if isinstance(value, str) else msgspec.json.encode(value).decode())


def _cell(plan: FieldPlan, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if plan.python in _NUMBERS else safe(str(value))


def _columns(present: Iterable[type[Record]]) -> bytes:
    """Say in Vietnamese what each column of each file means."""
    headings = [vietnamese(word) for word in (N_("File"), N_("Content"), N_("Column"), N_("Meaning"))]
    rows = [
        (f"{record.kind}.csv", title_of(record), plan.name, vietnamese(plan.label) if plan.label else "")
        for record in present
        for plan in field_plans(record)
    ]
    return table_csv(headings, rows)


def _package(present: Sequence[type[Record]]) -> bytes:
    kinds = {one.kind for one in present}
    described = [resource_of(record, kinds) | {"title": title_of(record)} for record in present]
    package = {
        "name": "phuquoc-hand-over",
        "title": vietnamese(N_("All data of an office, as open files")),
        "profile": "data-package",
        "resources": [*described, *(_csv_resource(record) for record in present)],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n"


def _csv_resource(record: type[Record]) -> dict[str, Any]:
    fields = [
        {"name": plan.name, "type": "string"} | ({"title": vietnamese(plan.label)} if plan.label else {})
        for plan in field_plans(record)
    ]
    return {
        "name": f"{record.kind}-csv",
        "title": title_of(record),
        "path": f"csv/{record.kind}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ","},
        "schema": {"fields": fields, "missingValues": [""]},
    }
