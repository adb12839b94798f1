"""The list of those who are close to an award in a year."""

from __future__ import annotations

from phuquoc_desktop.documents.close_list import FILE, Close, CloseList, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.law.eligibility import CriterionFinding
from phuquoc_desktop.domain.party import Unit
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.services.law import close
from phuquoc_desktop.services.law.close import CloseLine
from phuquoc_desktop.services.law.proposals import Law, expected_day


def close_list(desk: Desk, period: str | None = None) -> Document:
    """Return who is close in the year of a period, by default the year after the desk's; raises UnreadablePeriodError."""
    year = Period.parse(period).year if period else close.coming_year(desk.year, desk.today)
    law = Law(desk.rulebook(), desk.awards)
    lines = close.close_to(desk.read, law, str(desk.office.key), year)
    units = desk.read.units.several(one.party.unit_id for one in lines if one.party.unit_id)
    head = law.rulebook.on(expected_day(year)).pack.head
    caution = "" if head.confirmed else Template(FILE).say("unconfirmed")
    listed = tuple(_close(desk, one, units) for one in lines)
    return compose(CloseList(desk.issuer, year, listed, head.title, caution, dated=desk.today))


def _close(desk: Desk, line: CloseLine, units: dict[str, Unit]) -> Close:
    words, party = Template(FILE), line.party
    unit = units.get(party.unit_id or "")
    return Close(
        party.party_kind,
        party.name,
        desk.award_name(line.award, expected_day(line.year)),
        words.say("reached", count=line.reached.reached, sentence=line.reached.needed.rstrip(".")),
        tuple(_lacks(one, words) for one in line.open_parts),
        party.sex,
        party.position or "",
        unit.name if unit else "",
    )


def _lacks(finding: CriterionFinding, words: Template) -> str:
    article = finding.criterion.article or words.say("no_article")
    return words.say("lacks", sentence=finding.needed.rstrip("."), article=article)
