"""The letter of a dossier says to whom it goes, who decides, and who is proposed against the criteria."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_dossier, add_party, an_office, open_dossier, propose
from merits import hold, rule

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_html, papers
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.party import Party


@pytest.fixture
def backend(tmp_path: Path):
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def a_proposal(backend: Backend, award: str) -> tuple[Dossier, Party]:
    person = add_party(backend)
    dossier = open_dossier(backend, a_dossier(award=award))
    propose(backend, dossier, person)
    return dossier, person


def letter(backend: Backend, dossier: Dossier) -> str:
    with backend.reading() as read:
        return as_html.render(papers.compose("submission-letter", backend.desk(read), Wish(dossier.id)))


def test_what_the_ward_grants_itself_goes_to_its_own_chairman(backend: Backend) -> None:
    text = letter(backend, a_proposal(backend, "GK_XA")[0])
    assert "Chủ tịch Ủy ban nhân dân phường Dương Đông" in text
    assert "Phòng Nội vụ" not in text


def test_what_the_city_grants_goes_to_the_chairman_of_the_city(backend: Backend) -> None:
    text = letter(backend, a_proposal(backend, "CSTDCS")[0])
    assert "Chủ tịch Ủy ban nhân dân thành phố Phú Quốc xem xét, công nhận" in text
    assert "trình Chủ tịch UBND tỉnh" not in text


def test_what_the_province_grants_is_passed_on_by_the_city(backend: Backend) -> None:
    text = letter(backend, a_proposal(backend, "CSTDT")[0])
    assert "thành phố Phú Quốc xem xét, trình Chủ tịch UBND tỉnh công nhận" in text
    assert "xem xét, trình Chủ tịch UBND tỉnh quyết định./." in text


def test_an_override_is_printed_with_what_is_not_met_the_reason_and_who_gave_it(backend: Backend) -> None:
    dossier, person = a_proposal(backend, "CSTDT")
    assert "Lý do đề nghị" not in letter(backend, dossier)
    hold(backend, person, "CSTDCS", 2020)
    rule(backend, person, award="CSTDT", reason="Thành tích đặc biệt xuất sắc.", ruled_by="Lê Thị Bưởi")
    text = letter(backend, dossier)
    assert "chưa đạt tiêu chuẩn “" in text
    assert "Điều 22" in text
    assert "Lý do đề nghị: Thành tích đặc biệt xuất sắc (ý kiến của Lê Thị Bưởi, 15/06/2021)." in text


def test_what_is_only_not_known_is_called_so(backend: Backend) -> None:
    dossier, person = a_proposal(backend, "CSTDT")
    rule(backend, person, award="CSTDT", verdict="needs_review")
    text = letter(backend, dossier)
    assert "chưa rõ tiêu chuẩn “" in text
    assert "chưa đạt" not in text
