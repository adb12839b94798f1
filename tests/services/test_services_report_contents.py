"""A drafted achievement report counts only where it tells what was achieved."""

from __future__ import annotations

from datetime import date

from builders import a_dossier, a_person, add_party, open_dossier, propose

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Dossier, Mode, PaperKind
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.services import dossiers, paper_drafts


def states(office: Backend, dossier: Dossier) -> list[tuple[PaperState, bool]]:
    with office.reading() as read:
        lines = dossiers.view(read, dossier.id).checklist
    return [(line.state, line.hollow) for line in lines if line.paper_kind is PaperKind.REPORT]


def test_a_report_with_nothing_but_blanks_is_missing(office: Backend) -> None:
    dossier = open_dossier(office)
    first = propose(office, dossier, add_party(office, a_person("Một")))
    propose(office, dossier, add_party(office, a_person("Hai")), achievements="Vận động 120 hộ.")
    assert states(office, dossier) == [(PaperState.MISSING, True), (PaperState.DRAFTED, False)]
    with office.reading() as read:
        before = dossiers.lines(read, 2021, office.awards)[0].missing
    parts = ("duties", "results")
    with office.begin("Write") as work:
        paper_drafts.write_part(work, first.id, "achievement-report", parts, "duties", "Công việc được giao.")
    assert states(office, dossier)[0] == (PaperState.MISSING, True), "duties are no results"
    with office.begin("Write") as work:
        paper_drafts.write_part(work, first.id, "achievement-report", parts, "results", "Làm xong 12 việc.")
    assert states(office, dossier)[0] == (PaperState.DRAFTED, False)
    with office.reading() as read:
        assert dossiers.lines(read, 2021, office.awards)[0].missing == before - 1


def test_the_deed_of_a_sudden_achievement_is_what_its_report_tells(office: Backend) -> None:
    for deed, wanted in ((None, PaperState.MISSING), ("Cứu người.", PaperState.DRAFTED)):
        more = {"mode": Mode.SUDDEN, "happened_on": date(2021, 6, 1), "deed": deed}
        dossier = open_dossier(office, a_dossier(award="GK_XA", **more))
        propose(office, dossier, add_party(office, a_person(f"Người {wanted.value}")))
        assert [state for state, _hollow in states(office, dossier)] == [wanted]
