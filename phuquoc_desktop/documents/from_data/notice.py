"""The public notice of a dossier's list."""

from __future__ import annotations

from phuquoc_desktop.documents import public_notice as notice_paper
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.from_data.dossier import papers_of
from phuquoc_desktop.documents.from_data.signers import signed
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart

CODE = "public-notice"


def public_notice(desk: Desk, dossier_id: str) -> Document:
    """Return the notice; RecordGoneError when there is no such dossier."""
    return notice_paper.compose(_notice(desk, dossier_id))


def notice_parts(desk: Desk, dossier_id: str) -> tuple[WrittenPart, ...]:
    """Return the parts of the notice that people may write."""
    paper, words = _notice(desk, dossier_id), Template(notice_paper.FILE)
    drafts = notice_paper.drafted(paper)
    return tuple(
        WrittenPart(part, words.say(f"part.{part}"), drafts[part], paper.own.get(part)) for part in notice_paper.PARTS
    )


def _notice(desk: Desk, dossier_id: str) -> notice_paper.PublicNotice:
    papers = papers_of(desk, dossier_id)
    desk = papers.desk
    dossier, kept = papers.view.dossier, papers.kept(CODE)
    return notice_paper.PublicNotice(
        signed(desk, kept).issuer,
        papers.award,
        papers.nominees,
        decides=papers.granted_by,
        number=kept.number,
        dated=kept.dated,
        start=dossier.published_from,
        end=dossier.published_until,
        own=kept.words,
    )
