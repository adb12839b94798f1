"""Reasons fill remarks; the city's own library is read strictly, and every refusal names the line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import TODAY, a_city

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.return_reason import SHORTEST
from phuquoc_desktop.services import return_reasons
from phuquoc_desktop.services.catalogue.reasons import FaultyReasonsError, load_reasons, read_reasons
from phuquoc_desktop.services.catalogue_files import TwoContentsError

OWN = """[head]
kind = "reasons"
format = 1
id = "rieng"
title = "Lý do của thành phố"
version = "1.0.0"
valid_from = 2021-01-01
confirmed = false
confirmed_by = ""
source = "Thông báo của Phòng Nội vụ"

[[reasons]]
code = "BB-THIEU"
title = "Thiếu biên bản"
text = "Đề nghị gửi lại biên bản có đủ chữ ký của thành viên Hội đồng."
clause = ""
certainty = "memory"
source = "Thông lệ"
kinds = []
"""


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Backend]:
    backend = a_city(tmp_path / "city", practice=True)
    yield backend
    backend.close()


def codes(city: Backend, day: date, kind: str = "") -> set[str]:
    with city.reading() as read:
        return {one.code for one in return_reasons.at_hand(read, day, kind)}


def test_the_shipped_library_says_clause_and_certainty_and_follows_the_law_by_date(city: Backend) -> None:
    (library,) = load_reasons()
    assert all(len(one.text) >= SHORTEST and one.source for one in library.reasons)
    assert all(one.clause for one in library.reasons if one.certainty.confirmed)
    assert {"SK-THIEU", "TTLDTT-TY-LE"} <= codes(city, TODAY)
    assert "CSTDCS-CAN-CU" not in codes(city, TODAY)
    later = codes(city, date(2024, 5, 1))
    assert "CSTDCS-CAN-CU" in later
    assert "SK-THIEU" not in later
    assert "SL-BAT-THUONG" in codes(city, TODAY, "progress_entry")
    assert "BB-THIEU" not in codes(city, TODAY, "progress_entry")


def test_a_reason_fills_what_was_left_open_and_leaves_words_alone(city: Backend) -> None:
    with city.reading() as read:
        reason = return_reasons.by_code(read, "bb-thieu", TODAY)
        with pytest.raises(return_reasons.UnknownReasonError):
            return_reasons.by_code(read, "KHONG-CO", TODAY)
    values = {"addressee": "", "record_kind": "dossier", "record_id": "x", "made_on": TODAY}
    filled = return_reasons.fill(Remark.draft(**values, text=""), reason)
    assert (filled.text, filled.reason_code, filled.clause) == (reason.text, "BB-THIEU", reason.clause)
    own_words = return_reasons.fill(Remark.draft(**values, text="Thiếu chữ ký của thư ký Hội đồng."), reason)
    assert own_words.text == "Thiếu chữ ký của thư ký Hội đồng."


def test_the_citys_own_library_takes_the_place_of_a_reason_with_the_same_code(city: Backend, tmp_path: Path) -> None:
    file = tmp_path / "rieng.toml"
    file.write_text(OWN, encoding="utf-8")
    with city.begin(return_reasons.LOAD) as work:
        return_reasons.load(work, file, "x")
    with city.reading() as read:
        assert return_reasons.by_code(read, "BB-THIEU", TODAY).text.startswith("Đề nghị gửi lại")
    file.write_text(OWN.replace("gửi lại", "nộp lại"), encoding="utf-8")
    with pytest.raises(TwoContentsError), city.begin(return_reasons.LOAD) as work:
        return_reasons.load(work, file, "x")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('code = "BB-THIEU"', 'code = "bb thiếu"', 13),
        ('text = "Đề nghị gửi lại biên bản có đủ chữ ký của thành viên Hội đồng."', 'text = "Sai"', 15),
        ('certainty = "memory"', 'certainty = "maybe"', 17),
        ('version = "1.0.0"', 'version = "một"', 6),
        ('title = "Thiếu biên bản"', 'title = "Thiếu biên bản"\ntitel = "x"', 12),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(old: str, new: str, line: int) -> None:
    with pytest.raises(FaultyReasonsError) as refused:
        read_reasons(OWN.replace(old, new).encode(), "rieng.toml")
    assert refused.value.places["line"] == line
