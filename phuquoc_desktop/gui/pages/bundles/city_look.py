"""Reads what the city's page of bundles shows; runs in tasks."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.city.board import BoardLine, board
from phuquoc_desktop.dispatch.asking import missing
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.gui.pages.bundles.shown import KindChoice, OfficeShown
from phuquoc_desktop.gui.pages.bundles.ward_look import kind_title, remark_lines
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.order import text_key

FIRST = {"dossier": 0, "registration": 1, "candidate": 2, "paper": 3}
"""The kinds that remarks are mostly about."""


def look(backend: Backend, year: int) -> list[BoardLine]:
    """Return the offices that stood in the middle of a year, when those of 2021 and those of 2025 all do."""
    with backend.reading() as read:
        return board(read, backend.offices, str(backend.city.key), date(year, 7, 1))


def look_at(backend: Backend, office: str) -> OfficeShown:
    """Look at one office: what came from it, what it was asked, whether its key is known."""
    with backend.reading() as read:
        received = read.bundles_received.all(sender=office)
        known = read.correspondents.first(party_office=office)
        return OfficeShown(
            key=office,
            name=backend.offices.by_key(office).short_name,
            received=tuple(sorted(received, key=lambda one: one.sequence, reverse=True)),
            remarks=remark_lines(read, read.remarks.all(addressee=office)),
            questions=read.explanation_requests.count(addressee=office),
            introduced_on=known.introduced_on if known else None,
            knows_key=office in backend.post.known(read),
            missing=missing(read, office),
        )


def kinds() -> list[KindChoice]:
    """Return the kinds of record that a remark can be made on; what people send for first."""
    return [_kind(one) for one in sorted(BUNDLED, key=lambda one: FIRST.get(one.kind, len(FIRST)))]


def _kind(record: type[Record]) -> KindChoice:
    fields = tuple((_(plan.label), plan.name) for plan in field_plans(record) if plan.label)
    return KindChoice(record.kind, kind_title(record.kind), fields)


def records_of(backend: Backend, office: str, kind: str) -> list[tuple[str, str]]:
    """Return an office's records of a kind as (name, id), in Vietnamese order of the names."""
    with backend.reading() as read:
        ids = [one.id for one in read.shelf(kind).all(office=office)]
        names = names_of(read, [(kind, one) for one in ids], ())
    return sorted(((names[one], one) for one in ids), key=lambda pair: (text_key(pair[0]), pair[1]))
