"""The certificates that go with a decision, from the office's data."""

from __future__ import annotations

from phuquoc_desktop.documents.certificate.as_pdf import WORDS
from phuquoc_desktop.documents.certificate.errors import NobodyGrantedError, RevokedDecisionError
from phuquoc_desktop.documents.certificate.values import CertificateValues
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.from_data.decision import DecisionPapers, papers_of
from phuquoc_desktop.documents.issuer import place_date
from phuquoc_desktop.documents.parties_shown import in_order
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.decision import DecisionStatus
from phuquoc_desktop.domain.decision_rules import full_number
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.services.decision_view import LineView


def certificates_of(desk: Desk, decision_id: str) -> list[CertificateValues]:
    """Return the certificates of all who are granted something, in the order of the list.

    Raises NobodyGrantedError and RevokedDecisionError. What a draft does not know yet (number, date, number in the
    book) stays empty.
    """
    papers = papers_of(desk, decision_id)
    decision = papers.view.decision
    if decision.status is DecisionStatus.REVOKED:
        raise RevokedDecisionError(field="decision", number=full_number(decision.number or ""))
    if not papers.view.granted:
        raise NobodyGrantedError(field="decision", number=decision.number or decision.title)
    common = _common(papers)
    return [_certificate(papers, one, common) for one in _listed(papers)]


def _listed(papers: DecisionPapers) -> list[LineView]:
    return [
        one
        for kind in PartyKind
        for one in in_order(
            kind, (each for each in papers.view.granted if _kind(each) is kind), lambda one: one.line.name
        )
    ]


def _kind(one: LineView) -> PartyKind:
    return one.party.party_kind if one.party else PartyKind.PERSON


def _common(papers: DecisionPapers) -> dict[str, str]:
    """Return what all certificates of a decision have alike."""
    words, decision, issuer = Template(WORDS), papers.view.decision, papers.issuer
    dated = decision.dated
    day, month, year = (f"{dated.day:02}", f"{dated.month:02}", str(dated.year)) if dated else ("", "", "")
    return {
        "nation": words.say("nation"),
        "motto": words.say("motto"),
        "title": words.say("title"),
        "issuer": papers.desk.office.name,
        "authority": words.say("deciding", issuer=papers.desk.office.name),
        "signing": " ".join(issuer.authority),
        "signer": issuer.signer,
        "number": full_number(decision.number) if decision.number else "",
        "day": day,
        "month": month,
        "year": year,
        "date": words.say("date", day=day, month=month, year=year) if dated else "",
        "place_date": place_date(issuer, dated) if dated else "",
    }


def _certificate(papers: DecisionPapers, one: LineView, common: dict[str, str]) -> CertificateValues:
    words = Template(WORDS)
    return CertificateValues(
        name=one.line.name,
        award=papers.called(one),
        greeting=words.say(f"greeting_{_kind(one).value}"),
        position=_described(one.party, one.unit),
        achievement=one.line.achievement or "",
        book_number=one.line.book_number or "",
        **common,
    )


def _described(party: Party | None, unit: str) -> str:
    position = (party.position if party else "") or ""
    return ", ".join(part for part in (position, unit) if part)
