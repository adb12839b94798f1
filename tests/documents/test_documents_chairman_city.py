"""The chairman of the city sees what the offices come to together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from builders import AN_THOI, DUONG_DONG, a_city, progress
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, papers
from phuquoc_desktop.documents.from_data.chairman import NowOnlyError
from phuquoc_desktop.documents.from_data.offices_together import Together, latest_period, of_offices
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.target import ProgressEntry, Standing, Target
from phuquoc_desktop.services import targets

END = date(2021, 12, 31)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Backend]:
    backend = a_city(tmp_path / "city")
    yield backend
    backend.close()


def send(
    city: Backend, office: str, code: str, planned: str | None, reached: str | None = None, **more: object
) -> None:
    """Put a ward's target with its figure of June into the city's data, as a bundle brings them."""
    with city.begin("bundle") as work:
        work.write_for(office)
        head = work.targets.first(code=code, plan_id=None)
        assert head is not None
        values = {one.name: getattr(head, one.name) for one in field_plans(Target)}
        own = {
            "id": work.new_id(),
            "office": office,
            "plan_id": head.id,
            "value": None if planned is None else Decimal(planned),
        }
        kept = work.targets.add(Target(**(values | own | more)))
        work.flush()
        figure = {"target_id": kept.id, "period": "2021-06", "recorded_on": END}
        if reached in {"yes", "no"}:
            figure["fulfilled"] = reached == "yes"
        else:
            figure["value"] = None if reached is None else Decimal(reached)
        work.progress.add(ProgressEntry(id=work.new_id(), office=office, **figure))


def everybody(city: Backend, code: str, planned: str, reached: str) -> None:
    with city.reading() as read:
        keys = [str(one.key) for one in city.desk(read).below]
    for key in keys:
        send(city, key, code, planned, reached)


def found(city: Backend, code: str) -> Together:
    with city.reading() as read:
        name = next(one.indicator for one in read.targets.all(year=2021, plan_id=None) if one.code == code)
        return next(one for one in of_offices(city.desk(read)) if one.line.name == name)


def test_amounts_are_added_up_against_the_city_s_own_figure(city: Backend) -> None:
    everybody(city, "T13", "400", "200")
    one = found(city, "T13")
    assert one.line.figures == "1.800 / 3.400 tỷ đồng"
    assert (one.line.percent, one.standing) == (Decimal("52.9"), Standing.ON_COURSE)


def test_a_sum_without_all_offices_says_so_and_is_not_judged(city: Backend) -> None:
    send(city, DUONG_DONG, "T13", "1240", "300")
    send(city, AN_THOI, "T13", "900", "100")
    one = found(city, "T13")
    assert one.line.figures == "400 / 3.400 tỷ đồng (2/9 đơn vị)"
    assert one.standing is Standing.UNKNOWN


def test_a_sum_that_the_rest_cannot_alter_is_judged(city: Backend) -> None:
    send(city, DUONG_DONG, "T13", "3000", "3500")
    assert found(city, "T13").standing is Standing.MET


def test_of_shares_the_worst_office_decides_and_is_named(city: Backend) -> None:
    send(city, DUONG_DONG, "T20", "0.15", "0.14")
    send(city, AN_THOI, "T20", "0.20", "0.35")
    one = found(city, "T20")
    assert one.line.figures == "0,14 - 0,35 % (2/9 đơn vị)"
    assert (one.line.percent, one.standing) == (None, Standing.BEHIND)
    assert one.attention == "- 0,14 - 0,35 % (2/9 đơn vị): Tỷ lệ hộ nghèo; chậm ở Phường An Thới."


def test_of_judgements_the_good_ones_are_counted(city: Backend) -> None:
    send(city, DUONG_DONG, "T31", None, "yes")
    send(city, AN_THOI, "T31", None, "no")
    one = found(city, "T31")
    assert one.line.figures == "1/9 đơn vị đúng tiến độ"
    assert one.standing is Standing.BEHIND


def test_the_city_s_own_figure_comes_before_the_sum(city: Backend) -> None:
    everybody(city, "T13", "400", "200")
    with city.begin("own") as work:
        targets.record_progress(work, "T13", 2021, progress("1000", "2021-06"), END)
    one = found(city, "T13")
    assert (one.line.figures, one.standing) == ("1.000 / 3.400 tỷ đồng", Standing.BEHIND)
    assert one.attention == "- 1.000 / 3.400 tỷ đồng: Thu ngân sách."


def test_what_nobody_has_sent_is_not_known(city: Backend) -> None:
    one = found(city, "T13")
    assert (one.line.figures, one.line.percent, one.standing) == ("chưa có số liệu", None, Standing.UNKNOWN)
    assert found(city, "T31").line.figures == "chưa có số liệu"


def test_the_worst_stands_first_and_the_period_is_that_of_the_latest_figure(city: Backend) -> None:
    everybody(city, "T13", "400", "10")
    with city.reading() as read:
        desk = city.desk(read)
        assert of_offices(desk)[0].line.name == "Thu ngân sách"
        assert str(latest_period(desk)) == "2021-06"


def test_the_page_names_who_has_sent_nothing_and_is_one_page(city: Backend) -> None:
    everybody(city, "T13", "400", "10")
    with city.begin("bundle") as work:
        known = {"sequence": 1, "file_name": "x", "digest": "0" * 64, "signed_by": "SHA256:x", "encrypted": True}
        counts = {"added": 1, "changed": 0, "removed": 0, "same": 0}
        times = {"made_at": datetime(2021, 6, 1), "taken_at": datetime(2021, 6, 2)}
        received = known | counts | times | {"bundle_kind": BundleKind.REPORT, "sender": DUONG_DONG}
        work.bundles_received.add(BundleReceived(id=work.new_id(), office=work.office, **received))
    with city.reading() as read:
        document = papers.compose("chairman-page", city.desk(read))
        with pytest.raises(NowOnlyError):
            papers.compose("chairman-page", city.desk(read), Wish(period="2021-Q1"))
    (page,) = PdfReader(BytesIO(as_pdf.render(document))).pages
    text = page.extract_text()
    assert "Đơn vị đã gửi báo cáo: 1/9" in text
    assert "Chưa gửi: Phường An Thới" in text
    assert "Ủy ban nhân dân thành phố Phú Quốc" in text
    assert "Cần chỉ đạo:" in text
