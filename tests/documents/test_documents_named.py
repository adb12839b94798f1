"""Papers name the office that grants an award, and what it is given for, by the dossier's mode."""

from __future__ import annotations

from contextlib import closing

import pytest
from builders import TODAY, a_dossier, a_person, an_office, open_dossier, propose

from phuquoc_desktop.documents.from_data.dossier import submission_letter
from phuquoc_desktop.domain.dossier import Mode
from phuquoc_desktop.services import directory


def letter(tmp_path, award, mode):
    with closing(an_office(tmp_path)) as backend:
        with backend.begin("Directory") as work:
            person = directory.add(work, a_person("Nguyễn Văn Ẩn"), TODAY)
        dossier = open_dossier(backend, a_dossier(award=award, mode=mode))
        propose(backend, dossier, person)
        with backend.reading() as read:
            return "\n".join(
                getattr(block, "text", "") or getattr(block, "subject", "")
                for block in submission_letter(backend.desk(read), dossier.id).blocks
            )


@pytest.mark.parametrize(
    ("award", "name"),
    [
        ("GK_XA", "Giấy khen của Chủ tịch Ủy ban nhân dân phường Dương Đông"),
        ("GK_HUYEN", "Giấy khen của Chủ tịch Ủy ban nhân dân thành phố Phú Quốc"),
        ("BK_TINH", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang"),
        ("CSTDCS", "“Chiến sĩ thi đua cơ sở”"),
    ],
)
def test_a_letter_names_the_office_that_grants(tmp_path, award, name):
    text = letter(tmp_path, award, Mode.MERIT)
    assert name in text
    assert "phường, xã" not in text


def test_a_letter_says_what_a_sudden_award_is_for(tmp_path):
    assert "Căn cứ thành tích xuất sắc đột xuất của" in letter(tmp_path, "GK_XA", Mode.SUDDEN)
    assert "phong trào thi đua năm 2021" in letter(tmp_path / "other", "GK_XA", Mode.MERIT)
