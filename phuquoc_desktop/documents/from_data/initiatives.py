"""The list of the initiatives and topics that were recognised in a year."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.initiative_list import FILE, InitiativeList, Recognised, compose
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.services import initiatives
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


def initiative_list(desk: Desk) -> Document:
    """Return the office's register of the desk's year, dated today."""
    words = Template(FILE)
    lines = initiatives.register(desk.read, str(desk.office.key), year=desk.year)
    listed = tuple(_recognised(one, words) for one in lines)
    return compose(InitiativeList(desk.issuer, desk.year, listed, dated=desk.today))


def _recognised(line: InitiativeLine, words: Template) -> Recognised:
    one = line.initiative
    return Recognised(
        one.invention,
        one.title,
        tuple(_author(name, share, words) for _id, name, share in line.authors),
        _decision(one, words),
        words.say(f"level.{one.scope.value}") if one.scope else "",
        "; ".join([*line.used_in, *([one.used_for] if one.used_for else [])]),
    )


def _author(name: str, share: Decimal | None, words: Template) -> str:
    return name if share is None else words.say("share", name=name, share=show_number(share))


def _decision(one: Initiative, words: Template) -> str:
    parts = [one.recogniser or "", _number_and_day(one, words)]
    return "\n".join(part for part in parts if part) or words.say("unknown")


def _number_and_day(one: Initiative, words: Template) -> str:
    day = show_date(one.decision_date) if one.decision_date else ""
    if one.decision_number:
        name = "decision_of" if day else "decision"
        return words.say(name, number=one.decision_number, **({"date": day} if day else {}))
    return words.say("decided_on", date=day) if day else ""
