"""The annex of a dossier that was given back: what was asked for, and what was done."""

from __future__ import annotations

import pytest
from builders import CITY, a_candidate, a_paper, a_person, add_party, filed, open_dossier, propose

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_html, papers
from phuquoc_desktop.documents.dossier_folder import compile_dossier
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.dossier import Dossier, PaperKind
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.services import dossier_versions, dossiers


@pytest.fixture
def dossier(office: Backend) -> Dossier:
    made = open_dossier(office)
    candidate = propose(office, made, add_party(office))
    filed(office, a_paper(made, PaperKind.REPORT, candidate_id=candidate.id))
    filed(office, a_paper(made, PaperKind.MINUTES))
    submit(office, made)
    return made


def submit(office: Backend, dossier: Dossier) -> None:
    with office.begin("Submit") as work:
        dossiers.submit(work, dossier.id, office.awards)


def give_back_and_mend(office: Backend, dossier: Dossier) -> None:
    remark = Remark.draft(
        addressee="",
        record_kind="dossier",
        record_id=dossier.id,
        text="Thiếu số liệu so sánh.",
        made_on=dossier.opened_on,
    )
    remark.office = CITY
    with office.begin("Return") as work:
        dossier_versions.returned(work, work.dossiers.get(dossier.id), [remark])
    with office.begin("Mend") as work:
        candidate = work.candidates.all(dossier_id=dossier.id)[0]
        dossiers.amend_candidate(work, candidate.id, a_candidate(dossier, a_person(), achievements="Tăng 12 %"))


def text_of(office: Backend, dossier: Dossier) -> str:
    with office.reading() as read:
        return as_html.render(papers.compose("changes-annex", office.desk(read), Wish(dossier.id)))


def test_it_says_the_same_before_and_after_sending(office: Backend, dossier: Dossier) -> None:
    give_back_and_mend(office, dossier)
    before = text_of(office, dossier)
    submit(office, dossier)
    after = text_of(office, dossier)
    for text in (before, after):
        assert "PHỤ LỤC NỘI DUNG ĐÃ BỔ SUNG" in text
        assert "trình lần 2" in text
        assert "Thiếu số liệu so sánh." in text
        assert "Nguyễn Văn An" in text
        assert "Tăng 12 %" in text


def test_it_lies_in_the_compiled_dossier_from_the_second_version_on(
    office: Backend, dossier: Dossier, tmp_path_factory: pytest.TempPathFactory
) -> None:
    def titles() -> list[str]:
        with office.reading() as read:
            folder = tmp_path_factory.mktemp("out") / "ho-so"
            found = compile_dossier(office.desk(read), office.attachments, dossier.id, folder)
        return [one.title for one in found.files]

    assert "Nội dung đã bổ sung" not in titles()
    give_back_and_mend(office, dossier)
    assert "Nội dung đã bổ sung" in titles()
