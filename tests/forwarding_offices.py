"""A ward with two candidates for a certificate of merit of the province, their dossier whole, sent, accepted by the city."""

from __future__ import annotations

from pathlib import Path

from builders import TODAY, a_dossier, a_paper, a_person, add_party, filed, open_dossier, propose
from council_builders import close, count, held
from two_offices import TwoOffices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.city import dossier_reviews
from phuquoc_desktop.city.forwarding import FORWARD, ForwardWish, Letter, forward
from phuquoc_desktop.city.forwarding_check import ForwardCheck
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.domain.review import DossierStage
from phuquoc_desktop.services import dossier_versions, dossiers

AWARD = "BK_TINH"
FIRST, SECOND = "Nguyễn Thị Mận", "Trần Văn Ổi"
REASON = "Hội đồng thành phố đề nghị xét vào năm sau."


def a_whole_dossier(ward: Backend, award: str = AWARD, *names: str) -> Dossier:
    """Open a dossier with every paper that the law asks for, and submit it."""
    dossier = open_dossier(ward, a_dossier("Đề nghị tặng Bằng khen", award))
    for name in names or (FIRST, SECOND):
        propose(ward, dossier, add_party(ward, a_person(name)), achievements="Hoàn thành xuất sắc nhiệm vụ.")
    with ward.reading() as read:
        lines = dossiers.view(read, dossier.id).checklist
    for one in lines:
        if one.state is PaperState.MISSING:
            filed(ward, a_paper(dossier, one.paper_kind, candidate_id=one.candidate.id if one.candidate else None))
    with ward.begin("Submit") as work:
        dossier_versions.submitted(work, work.dossiers.get(dossier.id))
    return dossier


def accepted(offices: TwoOffices, award: str = AWARD) -> Dossier:
    """Have a whole dossier sent by the ward and accepted by the city."""
    dossier = a_whole_dossier(offices.ward, award)
    offices.to_the_city()
    with offices.city.begin(dossier_reviews.SET) as work:
        dossier_reviews.step(work, dossier.id, DossierStage.ACCEPTED, None, TODAY)
    return dossier


def voted(city: Backend, dossier: Dossier, *in_favour: int) -> None:
    """Let the city's council vote, eight of nine being there."""
    meeting, _known = held(city, dossier)
    with city.reading() as read:
        candidates = read.candidates.all(dossier_id=dossier.id)
    for candidate, votes in zip(candidates, in_favour, strict=True):
        count(city, meeting, candidate, votes, 8 - votes, 0)
    close(city, meeting)


def candidates_of(backend: Backend, dossier: Dossier) -> dict[str, str]:
    """Return the candidates' ids by name."""
    with backend.reading() as read:
        return {party.name: candidate.id for candidate, party in dossiers.view(read, dossier.id).candidates}


def forwarded(city: Backend, *found: Dossier, number: str = "15", **values: object) -> tuple[Letter, ForwardCheck]:
    """Forward dossiers today."""
    wish = ForwardWish(tuple(one.id for one in found), number, TODAY, **values)  # type: ignore[arg-type]
    with city.begin(FORWARD) as work:
        return forward(work, wish, city.awards, city.attachments, TODAY)


def names_in(folder: Path) -> set[str]:
    """Return the files of a folder, by their paths inside it."""
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
