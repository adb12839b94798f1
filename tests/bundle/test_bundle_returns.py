"""The city gives a dossier back: it opens again with the reason, once for each remark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_paper, add_party, filed, open_dossier, propose
from two_offices import TwoOffices, two_offices

from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, PaperKind
from phuquoc_desktop.domain.dossier_course import DossierEvent
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.services import dossier_versions, dossiers, remarks

TEXT = "Đề nghị bổ sung số liệu so sánh với năm trước."


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as both:
        yield both


def a_sent_dossier(offices: TwoOffices) -> Dossier:
    dossier = open_dossier(offices.ward)
    candidate = propose(offices.ward, dossier, add_party(offices.ward))
    filed(offices.ward, a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id))
    filed(offices.ward, a_paper(dossier, PaperKind.MINUTES))
    submit(offices, dossier)
    return dossier


def submit(offices: TwoOffices, dossier: Dossier) -> None:
    with offices.ward.begin("Submit") as work:
        dossiers.submit(work, dossier.id, offices.ward.awards)
    offices.to_the_city()


def remark(offices: TwoOffices, kind: str, record_id: str, text: str = TEXT) -> None:
    with offices.city.begin("Remark") as work:
        draft = Remark.draft(addressee="", record_kind=kind, record_id=record_id, text=text, made_on=offices.city.today)
        remarks.make(work, draft, offices.city.today)


def state(offices: TwoOffices, dossier: Dossier) -> tuple[DossierStatus, list[tuple[int, DossierEvent, str | None]]]:
    with offices.ward.reading() as read:
        versions = dossier_versions.of_dossier(read, dossier.id)
        told = [(one.number, one.event, one.reason) for one in versions]
        return read.dossiers.get(dossier.id).status, told


@pytest.mark.parametrize("about", ["dossier", "candidate", "paper"])
def test_a_remark_on_a_dossier_or_on_what_is_in_it_gives_it_back(offices: TwoOffices, about: str) -> None:
    dossier = a_sent_dossier(offices)
    with offices.city.reading() as read:
        found = {"dossier": [dossier], "candidate": read.candidates.all(), "paper": read.papers.all()}[about]
    remark(offices, about, found[0].id)
    offices.to_the_ward()
    assert state(offices, dossier) == (
        DossierStatus.RETURNED,
        [(1, DossierEvent.SUBMITTED, None), (1, DossierEvent.RETURNED, TEXT)],
    )


def test_a_dossier_that_was_mended_is_not_given_back_by_the_same_remark(offices: TwoOffices) -> None:
    first, other = a_sent_dossier(offices), a_sent_dossier(offices)
    remark(offices, "dossier", first.id)
    offices.to_the_ward()
    submit(offices, first)
    remark(offices, "dossier", other.id)
    offices.to_the_ward()
    status, versions = state(offices, first)
    assert status is DossierStatus.SUBMITTED
    assert [(number, event) for number, event, _reason in versions] == [
        (1, DossierEvent.SUBMITTED),
        (1, DossierEvent.RETURNED),
        (2, DossierEvent.SUBMITTED),
    ]
    assert state(offices, other)[0] is DossierStatus.RETURNED
    remark(offices, "dossier", first.id, "Vẫn thiếu chữ ký của thủ trưởng đơn vị.")
    offices.to_the_ward()
    assert state(offices, first)[0] is DossierStatus.RETURNED


def test_the_city_sees_the_history_and_what_changed(offices: TwoOffices) -> None:
    dossier = a_sent_dossier(offices)
    remark(offices, "dossier", dossier.id)
    offices.to_the_ward()
    with offices.ward.begin("Mend") as work:
        work.dossiers.get(dossier.id).letter_number = "43/TTr-UBND"
    submit(offices, dossier)
    with offices.city.reading() as read:
        versions = dossier_versions.of_dossier(read, dossier.id)
    assert [one.number for one in versions] == [1, 1, 2]
    assert "43/TTr-UBND" in (versions[-1].changes or "")
