"""How the grounds of a letter are cited."""

from __future__ import annotations

import pytest

from phuquoc_desktop.documents import submission_letter
from phuquoc_desktop.documents.citation import cited
from phuquoc_desktop.documents.template import Template


@pytest.mark.parametrize(
    ("article", "written"),
    [
        ("Luật 06/2022/QH15 Điều 22.1a", "điểm a khoản 1 Điều 22 Luật Thi đua, khen thưởng năm 2022"),
        ("NĐ 91/2017/NĐ-CP Điều 9.3", "khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP"),
        ("NĐ 91/2017 Điều 55", "Điều 55 Nghị định số 91/2017/NĐ-CP"),
        (
            "Luật TĐKT 2003 (sđ 2013) Điều 74, 75",
            "Điều 74, Điều 75 Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2013)",
        ),
        (
            "Luật 06/2022/QH15 Điều 44.4đ; TT 12/2019/TT-BNV Điều 3",
            "điểm đ khoản 4 Điều 44 Luật Thi đua, khen thưởng năm 2022; Điều 3 Thông tư số 12/2019/TT-BNV",
        ),
    ],
)
def test_a_provision_is_cited_from_its_point_up_to_the_name_of_the_act(article, written):
    assert cited(article, Template(submission_letter.FILE)) == written


@pytest.mark.parametrize("article", ["", "Thông lệ", "NĐ 91/2017/NĐ-CP Điều 39 (chưa chắc)", "Quy chế Điều 7"])
def test_what_is_doubted_or_of_the_place_stays_as_it_is_written(article):
    assert cited(article, Template(submission_letter.FILE)) == article
