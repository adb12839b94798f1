"""Bản kê dữ liệu cá nhân: all that is kept of one person, to be read by that person; identity number in full, it is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Row,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import Issuer, foot_of, head_of, place_date
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.change import Change, Plain
from phuquoc_desktop.domain.record import FieldPlan, Labelled, Record, field_plans, to_plain
from phuquoc_desktop.services.personal_data import TITLES, PersonalData
from phuquoc_desktop.translation import vietnamese
from phuquoc_desktop.vietnamese.dates import show_birth, show_date

FILE = "personal_data.toml"


def compose(data: PersonalData, issuer: Issuer, today: date) -> Document:
    """Return the sheet as a document."""
    words = Template(FILE)
    name = data.party.name
    opening = words.say("opening", issuer=issuer.name, name=name, day=show_date(today))
    kind, subject = words.say("kind"), words.say("subject", name=name)
    return Document(
        title=f"{kind.capitalize()}: {name}",
        blocks=(
            head_of(issuer, "", place_date(issuer, today, today.year)),
            Title(kind, subject),
            paragraph(opening),
            *_sections(data, words),
            *_files(data, words),
            *_journal(data, words),
            foot_of(issuer, ()),
        ),
        author=issuer.name,
        dated=today,
    )


def _sections(data: PersonalData, words: Template) -> Iterator[Block]:
    for kind, records in data.records.items():
        title = vietnamese(TITLES[kind])
        for number, record in enumerate(records, 1):
            yield Heading(title if len(records) == 1 else words.say("row", title=title, number=number))
            yield _fields(record, data, words)


def _fields(record: Record, data: PersonalData, words: Template) -> Table:
    columns = columns_of(words.headings("fields", 2), (40, 60), (Align.LEFT, Align.LEFT))
    plain = to_plain(record)
    rows = [
        Row((Cell(vietnamese(plan.label)), Cell(_shown(plan, plain[plan.name], data, words))))
        for plan in field_plans(type(record))
        if plan.label and plain[plan.name] is not None
    ]
    return Table(columns, tuple(rows))


def _shown(plan: FieldPlan, value: Plain, data: PersonalData, words: Template) -> str:
    if value is None:
        return words.say("nothing")
    if isinstance(value, bool):
        return words.say("yes" if value else "no")
    text = str(value)
    if plan.names or plan.name in ("party_id", "other_id"):
        return data.names.get(text, text)
    return _written(plan, text)


def _written(plan: FieldPlan, text: str) -> str:
    if issubclass(plan.python, Labelled):
        member: Any = plan.python(text)
        return vietnamese(member.label_key)
    if plan.python is date:
        return show_date(date.fromisoformat(text))
    return show_birth(text) if plan.name == "birth" else text


def _files(data: PersonalData, words: Template) -> Iterator[Block]:
    if data.attachments:
        yield Heading(words.say("files"))
        columns = columns_of(words.headings("file_columns", 2), (40, 60), (Align.LEFT, Align.LEFT))
        yield Table(columns, tuple(Row((Cell(name), Cell(digest))) for digest, name in data.attachments.items()))


def _journal(data: PersonalData, words: Template) -> Iterator[Block]:
    if data.changes:
        yield Heading(words.say("journal"))
        columns = columns_of(words.headings("journal_columns", 4), (18, 20, 22, 40), (Align.LEFT,) * 4)
        yield Table(columns, tuple(_change(one, data, words) for one in data.changes))


def _change(change: Change, data: PersonalData, words: Template) -> Row:
    kinds = {kind.kind: kind for kind in TITLES}
    told = [
        words.say("change", label=vietnamese(plan.label), **_pair(plan, change.values[plan.name], data, words))
        for plan in field_plans(kinds[change.record_kind])
        if plan.label and plan.name in change.values and any(one is not None for one in change.values[plan.name])
    ]
    when = f"{show_date(change.at.date())} {change.at:%H:%M}"
    return Row((Cell(when), Cell(change.actor.name), Cell(vietnamese(change.job)), Cell("\n".join(told))))


def _pair(plan: FieldPlan, pair: tuple[Plain, Plain], data: PersonalData, words: Template) -> dict[str, str]:
    return {"old": _shown(plan, pair[0], data, words), "new": _shown(plan, pair[1], data, words)}
