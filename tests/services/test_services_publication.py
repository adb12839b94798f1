"""The public notice: its days, the counter, and what people said."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_dossier, open_dossier

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.services import dossiers, publication
from phuquoc_desktop.services.publication import (
    EndsBeforeBeginError,
    NoEndError,
    Notice,
    NoticeState,
    ResultTooEarlyError,
)

ORDER = {"award": "HCLD3", "year": 2025, "letter_date": date(2025, 10, 1)}
"""Under the law from July 2025 the list is published for ten working days."""


def publish(office: Backend, dossier: Dossier, start: date, end: date | None = None) -> Dossier:
    with office.begin("Publish") as work:
        return publication.publish(work, dossier.id, start, end)


def notice(office: Backend, dossier: Dossier, today: date) -> Notice:
    with office.reading() as read:
        return publication.of_dossier(read, read.dossiers.get(dossier.id), today)


def test_the_law_counts_working_days_from_the_day_after(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(**ORDER))
    assert publish(office, dossier, date(2025, 10, 6)).published_until == date(2025, 10, 20)
    assert notice(office, dossier, date(2025, 10, 6)).limit is not None


def test_where_the_law_names_no_days_people_do(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    with pytest.raises(NoEndError):
        publish(office, dossier, date(2021, 6, 1))
    assert publish(office, dossier, date(2021, 6, 1), date(2021, 6, 8)).published_until == date(2021, 6, 8)
    with pytest.raises(EndsBeforeBeginError):
        publish(office, dossier, date(2021, 6, 1), date(2021, 5, 31))


def test_the_counter_goes_on_from_day_to_day(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    assert notice(office, dossier, date(2021, 6, 1)).state is NoticeState.NONE
    publish(office, dossier, date(2021, 6, 7), date(2021, 6, 11))
    seen = [
        (one.state, one.gone.days, one.left.days)
        for day in (4, 7, 9, 11, 14)
        for one in [notice(office, dossier, date(2021, 6, day))]
    ]
    assert seen == [
        (NoticeState.AHEAD, 0, 4),
        (NoticeState.RUNNING, 0, 4),
        (NoticeState.RUNNING, 2, 2),
        (NoticeState.RUNNING, 4, 0),
        (NoticeState.OVER, 4, 0),
    ]


def test_the_result_closes_the_notice_and_an_amendment_keeps_it(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="GK_XA"))
    with pytest.raises(ResultTooEarlyError), office.begin("Result") as work:
        publication.record_result(work, dossier.id, "Không có ý kiến khác")
    publish(office, dossier, date(2021, 6, 7), date(2021, 6, 11))
    with office.begin("Result") as work:
        publication.record_result(work, dossier.id, "Không có ý kiến khác")
    with office.begin("Amend") as work:
        dossiers.amend(work, dossier.id, a_dossier("Tên mới", award="GK_XA"), office.awards)
    assert notice(office, dossier, date(2021, 7, 1)).state is NoticeState.DONE
    with office.begin("Withdraw") as work:
        publication.withdraw(work, dossier.id)
    assert notice(office, dossier, date(2021, 7, 1)).state is NoticeState.NONE
