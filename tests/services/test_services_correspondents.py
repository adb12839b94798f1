"""Introducing keys: what is pasted is looked at, what is read aloud is compared."""

from datetime import date, timedelta

import pytest
from builders import AN_THOI, CITY, DUONG_DONG, TODAY, a_city, office_open

from phuquoc_desktop.bundle.post import practice_keys
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.exchange import IntroducedHow, KeyNotice
from phuquoc_desktop.services import correspondents
from phuquoc_desktop.services.key_ring import ring
from phuquoc_desktop.storage.unit_of_work import Reader

KEYS = practice_keys(AN_THOI).public
OTHER = practice_keys("1@2021-01-01").public
TOMORROW = TODAY + timedelta(days=1)


def believed(read: Reader, day: date = TODAY) -> dict[str, tuple[str, ...]]:
    """Return whose signatures count on a day."""
    return ring(read, CITY, day).believed


def test_a_second_key_takes_the_place_of_the_first(tmp_path):
    with office_open(tmp_path) as backend:
        for keys in (practice_keys("1@2021-01-01").public, KEYS):
            with backend.begin("Introduce") as work:
                correspondents.introduce(work, AN_THOI, keys.signing_line, keys.recipient, TODAY)
        with backend.reading() as read:
            assert believed(read) == {AN_THOI: (KEYS.signing_line,)}


def test_both_lines_are_refused_beside_their_fields(tmp_path):
    with office_open(tmp_path) as backend, pytest.raises(SeveralRefusedError) as refused, backend.begin("x") as work:
        correspondents.introduce(work, AN_THOI, "ssh-rsa AAAA", "age2", TODAY)
    assert {one.field for one in refused.value.refusals} == {"signing_key", "recipient"}


@pytest.mark.parametrize(
    "line", [KEYS.signing_line[:-3], KEYS.signing_line[:-1] + "!", "ssh-ed25519 AAAA" + "A" * 64, ""]
)
def test_a_line_that_is_no_whole_key_is_refused(tmp_path, line):
    with office_open(tmp_path) as backend, pytest.raises(RefusedError) as refused, backend.begin("x") as work:
        correspondents.introduce(work, AN_THOI, line, KEYS.recipient, TODAY)
    assert refused.value.field == "signing_key"


def test_a_comment_behind_the_key_does_no_harm(tmp_path):
    with office_open(tmp_path) as backend, backend.begin("x") as work:
        correspondents.introduce(work, AN_THOI, f"{KEYS.signing_line} an-thoi@pc", KEYS.recipient, TODAY)


def test_the_end_of_the_fingerprint_read_aloud_is_enough():
    correspondents.compare_aloud(KEYS.fingerprint, f" {KEYS.fingerprint[-8:-4]} {KEYS.fingerprint[-4:]} ")


@pytest.mark.parametrize("typed", ["", KEYS.fingerprint[-7:], KEYS.fingerprint[-8:].swapcase(), "ABCDEFGH"])
def test_other_or_too_few_characters_are_refused(typed):
    with pytest.raises(correspondents.FingerprintDiffersError):
        correspondents.compare_aloud(KEYS.fingerprint, typed)


def test_a_known_key_is_replaced_only_on_purpose(tmp_path):
    first = practice_keys("1@2021-01-01").public
    with office_open(tmp_path) as backend:
        with backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, first.signing_line, first.recipient, TODAY, replace=False)
        with pytest.raises(correspondents.KeyKnownError), backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, KEYS.signing_line, KEYS.recipient, TODAY, replace=False)
        with backend.reading() as read:
            assert believed(read) == {AN_THOI: (first.signing_line,)}
        with backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, first.signing_line, first.recipient, TODAY, replace=False)


def test_one_key_does_not_stand_for_two_offices(tmp_path):
    with office_open(tmp_path) as backend:
        with backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, KEYS.signing_line, KEYS.recipient, TODAY)
        with pytest.raises(correspondents.KeyOfAnotherError), backend.begin("x") as work:
            correspondents.introduce(work, "911@2021-03-01", KEYS.signing_line, KEYS.recipient, TODAY)


def test_the_key_before_is_revoked_by_its_successor_and_is_never_introduced_again(tmp_path):
    with office_open(tmp_path) as backend:
        for keys in (OTHER, KEYS):
            with backend.begin("x") as work:
                correspondents.introduce(work, AN_THOI, keys.signing_line, keys.recipient, TODAY)
        with pytest.raises(correspondents.RevokedBeforeError), backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, OTHER.signing_line, OTHER.recipient, TODAY)


def test_two_pcs_of_an_office_may_have_a_key_each(tmp_path):
    with office_open(tmp_path) as backend:
        with backend.begin("x") as work:
            for keys in (OTHER, KEYS):
                how = IntroducedHow.TELEPHONE
                correspondents.introduce(work, AN_THOI, keys.signing_line, keys.recipient, TODAY, how=how, beside=True)
        with backend.reading() as read:
            known = ring(read, CITY, TODAY)
        assert set(known.believed[AN_THOI]) == {OTHER.signing_line, KEYS.signing_line}
        assert set(known.recipients(AN_THOI)) == {OTHER.recipient, KEYS.recipient}


def test_a_key_is_revoked_from_a_day_on_by_the_end_of_its_fingerprint(tmp_path):
    with office_open(tmp_path) as backend:
        with backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, KEYS.signing_line, KEYS.recipient, TODAY)
        for typed in ("", KEYS.fingerprint[-7:], OTHER.fingerprint):
            with pytest.raises(correspondents.NoSuchKeyError), backend.begin("x") as work:
                correspondents.revoke(work, AN_THOI, typed, TOMORROW, "Máy bị mất")
        with pytest.raises(RefusedError), backend.begin("x") as work:
            correspondents.revoke(work, AN_THOI, KEYS.fingerprint, TOMORROW, "  ")
        with backend.begin("x") as work:
            correspondents.revoke(work, AN_THOI, KEYS.fingerprint[-8:], TOMORROW, "Máy bị mất")
        with backend.reading() as read:
            assert believed(read) == {AN_THOI: (KEYS.signing_line,)}
            assert believed(read, TOMORROW) == {}
            assert ring(read, CITY, TOMORROW).recipients(AN_THOI) == ()


def test_what_the_city_believes_becomes_a_notice_for_its_wards(tmp_path):
    city = a_city(tmp_path)
    with city.begin("x") as work:
        correspondents.introduce(work, AN_THOI, KEYS.signing_line, KEYS.recipient, TODAY)
    with city.begin("x") as work:
        correspondents.revoke(work, AN_THOI, KEYS.fingerprint, TOMORROW, "Máy bị mất")
    with city.reading() as read:
        (notice,) = read.key_notices.all()
        assert (notice.office, notice.party_office, notice.revoked_on) == (CITY, AN_THOI, TOMORROW)
    city.close()


def a_notice(office: str, keys, number: int, **values) -> KeyNotice:
    return KeyNotice(
        id=f"017a0000-0000-7000-8000-0000000f000{number}",
        office=CITY,
        party_office=office,
        signing_key=keys.signing_line,
        recipient=keys.recipient,
        valid_from=TODAY,
        **values,
    )


def test_a_notice_of_the_city_vouches_and_revokes_but_never_for_the_city_itself(tmp_path):
    mine, third = practice_keys(DUONG_DONG).public, practice_keys("2@2021-01-01").public
    with office_open(tmp_path) as backend:
        with backend.begin("x") as work:
            correspondents.introduce(work, CITY, OTHER.signing_line, OTHER.recipient, TODAY)
            correspondents.introduce(work, AN_THOI, KEYS.signing_line, KEYS.recipient, TODAY)
        with backend.begin("x") as work:
            work.write_for(CITY)
            work.key_notices.add(a_notice(CITY, third, 1))
            work.key_notices.add(a_notice(CITY, OTHER, 2, revoked_on=TODAY, revoked_because="x"))
            work.key_notices.add(a_notice(DUONG_DONG, mine, 3))
            work.key_notices.add(a_notice(AN_THOI, KEYS, 4, revoked_on=TOMORROW, revoked_because="Máy bị mất"))
        with backend.reading() as read:
            assert believed(read) == {
                CITY: (OTHER.signing_line,),
                DUONG_DONG: (mine.signing_line,),
                AN_THOI: (KEYS.signing_line,),
            }
            (gone,) = ring(read, CITY, TOMORROW).revoked
            assert (gone.office, gone.revoked_because) == (AN_THOI, "Máy bị mất")
