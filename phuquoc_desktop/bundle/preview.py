"""``data/preview.html``: what a bundle holds, to look at by a double click; no private field, no script, no network."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from html import escape
from itertools import islice
from typing import Any

import msgspec

from phuquoc_desktop.bundle.schema import TITLES
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.record import FieldPlan, Labelled, Record, as_plain, field_plans
from phuquoc_desktop.translation import N_, vietnamese
from phuquoc_desktop.vietnamese.dates import show_birth, show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

ROWS_SHOWN = 200
"""Of each kind; the rest is counted. A preview is for looking, and a page of 10,000 rows does not open on a weak PC."""

_STYLE = """body{font:15px/1.45 'Segoe UI',Arial,sans-serif;color:#1f2933;margin:24px auto;max-width:1100px;padding:0 16px}
h1{font-size:22px;color:#a61b1b}h2{font-size:17px;margin-top:28px}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #cbd2d9;padding:4px 8px;text-align:left;vertical-align:top;font-size:13px}th{background:#f0f2f5}
.mark{background:#fff3c4;border-left:4px solid #de911d;padding:8px 12px}"""
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing may be loaded, run or sent; of styles only the one above counts, whatever stands in a name."""
_HIDDEN = frozenset(["id", "office", "attachment", "record_id"])
_CALLED = frozenset(["party_id", "other_id", "request", "addressee"])
"""Named though they are no references, as the records they mean may belong to somebody else, or are no records."""


class _Named(msgspec.Struct):
    id: str
    name: str | None = None
    indicator: str | None = None
    title: str | None = None
    party_id: str | None = None


@dataclass(frozen=True)
class Page:
    """What the preview shows: facts as (word, value), marks as warnings, tables by kind of record."""

    title: str
    facts: tuple[tuple[str, str], ...]
    marks: tuple[str, ...]
    lines: Mapping[type[Record], bytes]
    called: Mapping[str, str]
    """Names of what is referred to outside the bundle: ids of the city's targets, movements and questions, codes of awards,
    keys of offices."""
    catalogue: tuple[CatalogueFile, ...] = ()


def preview(page: Page) -> bytes:
    """Return the page as HTML."""
    called = {**page.called, **_names(page.lines)}
    tables = [_table(record, raw, called) for record, raw in page.lines.items() if raw]
    title = escape(page.title)
    parts = [
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{title}</h1>",
        *(f'<p class="mark">{escape(mark)}</p>' for mark in page.marks),
        _rows([(f"<th>{escape(word)}</th>", f"<td>{escape(value)}</td>") for word, value in page.facts]),
        *tables,
        *([_catalogue(page.catalogue)] if page.catalogue else []),
        "</body></html>\n",
    ]
    return "\n".join(parts).encode()


def _names(lines: Mapping[type[Record], bytes]) -> dict[str, str]:
    """Name what other records refer to; a candidate is called by its party."""
    decoder = msgspec.json.Decoder(_Named)
    referred = {plan.names for record in lines for plan in field_plans(record)}
    names: dict[str, str] = {}
    for record, raw in lines.items():
        if record.kind in referred:
            for one in decoder.decode_lines(raw):
                names[one.id] = one.name or one.indicator or one.title or names.get(one.party_id or "", "")
    return names


def _table(record: type[Record], raw: bytes, called: Mapping[str, str]) -> str:
    rows = [msgspec.json.decode(line) for line in islice(raw.split(b"\n", ROWS_SHOWN), ROWS_SHOWN) if line]
    plans = [plan for plan in field_plans(record) if _is_shown(plan, rows)]
    head = [f"<th>{escape(vietnamese(plan.label))}</th>" for plan in plans]
    body = [[f"<td>{escape(_cell(plan, row[plan.name], called))}</td>" for plan in plans] for row in rows]
    total = raw.count(b"\n")
    heading = f"<h2>{escape(vietnamese(TITLES[record]))} ({show_number(total)})</h2>"
    more = vietnamese(N_("… and {count} more")).format(count=show_number(total - len(rows)))
    return heading + _rows([head, *body]) + (f"<p>{escape(more)}</p>" if total > len(rows) else "")


_OF_A_FILE = frozenset(["file_kind", "file_id", "version", "title", "valid_from", "valid_to", "file_name", "sha256"])


def _catalogue(files: tuple[CatalogueFile, ...]) -> str:
    """Show what the files are; what they say is in them, to be read with any editor."""
    plans = [plan for plan in field_plans(CatalogueFile) if plan.name in _OF_A_FILE]
    head = [f"<th>{escape(vietnamese(plan.label))}</th>" for plan in plans]
    body = [
        [f"<td>{escape(_cell(plan, as_plain(getattr(one, plan.name)), {}))}</td>" for plan in plans] for one in files
    ]
    heading = vietnamese(N_("Rule packs and calendars"))
    return f"<h2>{escape(heading)} ({show_number(len(files))})</h2>{_rows([head, *body])}"


def _is_shown(plan: FieldPlan, rows: list[dict[str, Any]]) -> bool:
    return not plan.private and plan.name not in _HIDDEN and any(row[plan.name] is not None for row in rows)


def _rows(rows: Iterable[Iterable[str]]) -> str:
    return "<table>\n" + "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "\n</table>"


def _cell(plan: FieldPlan, value: Any, called: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if plan.names or plan.name in _CALLED:
        return called.get(value, "…")
    if plan.name == "award":
        return called.get(value, value)
    if plan.python is bool:
        return vietnamese(N_("Yes") if value else N_("No"))
    if plan.name in _WRITERS:
        return _WRITERS[plan.name](value)
    return _written(plan.python, value)


_WRITERS = {"birth": show_birth, "period": show_period}


def _written(python: type, value: Any) -> str:
    if issubclass(python, Labelled):
        return vietnamese(python(value).label_key)
    if python is datetime:
        return f"{show_date(datetime.fromisoformat(value))} {value[11:16]}"
    if python is date:
        return show_date(date.fromisoformat(value))
    return show_number(Decimal(value)) if python is Decimal else str(value)
