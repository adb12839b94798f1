"""``phuquoc city consolidate`` and ``where-from``: what the offices have sent taken together, and what each figure rests on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.city_office import other_office, the_city
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.city.consolidation import ConsolidatedRow, Consolidation, Entry, Figure
    from phuquoc_desktop.city.where_from import Origin
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.storage.unit_of_work import Reader

SUBJECTS = ("registrations", "targets", "dossiers", "awards")


def add_to(group: Commands) -> None:
    """Add ``consolidate`` and ``where-from`` to ``city``."""
    taking = _of_subject(
        add_command(group, "consolidate", run_consolidate, _("Take together what the offices have sent of a year"))
    )
    taking.add_argument("--out", metavar=_("FILE"), help=_("write it as .xlsx, .pdf or .docx"))
    asking = _of_subject(
        add_command(group, "where-from", run_where_from, _("Show the records and bundles on which a figure rests"))
    )
    asking.add_argument("row", metavar=_("CODE"), help=_("the row: an award such as LDTT, a target such as T01"))
    asking.add_argument("--office", metavar=_("OFFICE"), help=_("only this one"))


def _of_subject(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("subject", choices=SUBJECTS, help=_("what is taken together"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    return parser


def run_consolidate(call: Call) -> None:
    """Print the table, and write it as a paper when a file is named."""
    with call.office() as backend, the_city(backend).reading() as read:
        found = _found(call, backend, read)
        file = _written(call, backend, read, found)
        names = {one: backend.offices.by_key(one).short_name for one in found.offices}
    heads = [_("Code"), _("What"), *names.values(), _("Sum"), _("City")]
    rows = [
        [one.code, one.title, *_cells(one, found.offices), _shown(one.total), _shown(one.whole)] for one in found.rows
    ]
    lines = table(heads, rows, right=tuple(range(2, len(heads))))
    call.answer(_document(found, file), [*lines, *([_("Written: {file}").format(file=file)] if file else [])])


def _found(call: Call, backend: Backend, read: Reader) -> Consolidation:
    from phuquoc_desktop.city.board import below
    from phuquoc_desktop.city.consolidation import Subject, consolidate

    year = call.options.year or backend.profile.year
    offices = [str(one.key) for one in below(backend.offices, backend.profile.office, date(year, 7, 1))]
    return consolidate(read, Subject(call.options.subject), year, offices, backend.awards)


def _written(call: Call, backend: Backend, read: Reader, found: Consolidation) -> str | None:
    from phuquoc_desktop.city import consolidation_paper

    if call.options.out is None:
        return None
    path = call.path("out")
    consolidation_paper.save(backend.desk(read), found, path)
    return str(path)


def _cells(row: ConsolidatedRow, offices: tuple[str, ...]) -> list[str]:
    """Write an office's figure, with ``!`` where it should be looked at."""
    figures = [row.figure(one) for one in offices]
    return [_shown(one.value) + ("!" if one.strange else "") for one in figures]


def _shown(value: Any) -> str:
    from phuquoc_desktop.vietnamese.numbers import show_number

    return "" if value is None else show_number(value)


def _document(found: Consolidation, file: str | None) -> dict[str, Any]:
    return {
        "subject": found.subject.value,
        "year": found.year,
        "file": file,
        "rows": [
            {
                "code": row.code,
                "title": row.title,
                "unit": row.unit,
                "total": _plain(row.total),
                "city": _plain(row.whole),
                "difference": _plain(row.difference),
                "linked": row.linked,
                "missing": list(row.missing),
                "offices": [_figure(one, row.figure(one)) for one in found.offices],
            }
            for row in found.rows
        ],
        "list": [_entry(one) for one in found.entries],
    }


def _entry(one: Entry) -> dict[str, Any]:
    bundle = one.bundle
    return {
        "office": one.office,
        "code": one.row,
        "name": one.name,
        "detail": one.detail,
        "also_in": list(one.also_in),
        "bundle": {"kind": bundle.bundle_kind.value, "sequence": bundle.sequence} if bundle else None,
    }


def _figure(office: str, figure: Figure) -> dict[str, Any]:
    return {"office": office, "value": _plain(figure.value), "strange": [one.value for one in figure.strange]}


def _plain(value: Any) -> str | None:
    return None if value is None else str(value)


def run_where_from(call: Call) -> None:
    """Print one line a record behind a figure: office, record, bundle, who signed it, when it was taken in and by whom."""
    from phuquoc_desktop.city.where_from import origins

    with call.office() as backend, the_city(backend).reading() as read:
        found = _found(call, backend, read)
        row = found.row(call.options.row)
        offices = found.offices
        if call.options.office:
            offices = (str(other_office(backend, call.options.office).key),)
        known = origins(read, [source for one in offices for source in row.figure(one).sources])
        names = {one: backend.offices.by_key(one).short_name for one in found.offices}
    heads = [_("Office"), _("Record"), _("Entered"), _("Bundle"), _("Taken in at"), _("by"), _("Signed by")]
    call.answer(
        {"subject": found.subject.value, "code": row.code, "records": [_origin(one) for one in known]},
        table(heads, [[names.get(one.office, one.office), *_origin_cells(one)] for one in known]),
    )


def _origin_cells(one: Origin) -> list[str]:
    bundle = one.bundle
    return [
        one.name,
        " ".join(part for part in (one.entered_on, one.entered_by) if part),
        f"{bundle.bundle_kind.label} {bundle.sequence}" if bundle else "",
        f"{one.taken_at:%d/%m/%Y %H:%M}" if one.taken_at else "",
        one.taken_by,
        bundle.signed_by if bundle else "",
    ]


def _origin(one: Origin) -> dict[str, Any]:
    bundle = one.bundle
    return {
        "office": one.office,
        "kind": one.record_kind,
        "id": one.record_id,
        "name": one.name,
        "fields": {field.label: field.new for field in one.values},
        "entered_on": one.entered_on or None,
        "entered_by": one.entered_by or None,
        "bundle": {
            "kind": bundle.bundle_kind.value,
            "sequence": bundle.sequence,
            "made_at": bundle.made_at.isoformat(),
            "receipt_number": bundle.receipt_number,
            "bag_sha256": bundle.digest,
            "signed_by": bundle.signed_by,
        }
        if bundle
        else None,
        "taken_at": one.taken_at.isoformat() if one.taken_at else None,
        "taken_by": one.taken_by or None,
    }
