"""What stands above a page of which the city has accepted something."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.review import PeriodReview, ReviewState, Stream
from phuquoc_desktop.gui.lock_band import sentences

TODAY = date(2021, 11, 30)


def a_review(period: str, state: ReviewState = ReviewState.ACCEPTED, **more: object) -> PeriodReview:
    values: dict[str, object] = {
        "id": period,
        "office": "city",
        "addressee": "ward",
        "stream": Stream.TARGETS,
        "period": period,
        "state": state,
        "bag": "",
        "approved_on": date(2021, 6, 1),
        "approved_by": "A",
        "accepted_on": date(2021, 6, 3),
    }
    return PeriodReview(**values | more)  # type: ignore[arg-type]


def test_nothing_is_said_where_nothing_is_locked() -> None:
    assert list(sentences([], TODAY)) == []
    assert list(sentences([a_review("2021-05", ReviewState.APPROVED, accepted_on=None)], TODAY)) == []


def test_few_periods_are_named_with_their_day_and_what_to_do() -> None:
    locked, what_to_do = sentences([a_review("2021-05")], TODAY)
    assert "03/06/2021" in locked
    assert "unlock" in what_to_do


def test_many_periods_are_told_by_the_first_and_the_last() -> None:
    locked, _what_to_do = sentences([a_review(f"2021-{month:02d}") for month in range(1, 11)], TODAY)
    assert "10 periods" in locked
    assert len(locked) < 140


def test_what_is_unlocked_is_told_with_its_last_day_and_reason_and_no_longer_after_it() -> None:
    unlocked = a_review("2021-05", ReviewState.UNLOCKED, unlocked_until=TODAY, unlocked_because="Sai số liệu cá")
    (told,) = sentences([unlocked], TODAY)
    assert "Sai số liệu cá" in told
    assert "30/11/2021" in told
    locked, _what_to_do = sentences([unlocked], date(2021, 12, 1))
    assert "locked" in locked
