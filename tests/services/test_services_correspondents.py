"""Introducing keys: what is pasted is looked at, what is read aloud is compared."""

import pytest
from builders import AN_THOI, TODAY, office_open

from phuquoc_desktop.bundle.post import practice_keys
from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.services import correspondents

KEYS = practice_keys(AN_THOI).public


def test_a_second_key_takes_the_place_of_the_first(tmp_path):
    with office_open(tmp_path) as backend:
        for keys in (practice_keys("1@2021-01-01").public, KEYS):
            with backend.begin("Introduce") as work:
                correspondents.introduce(work, AN_THOI, keys.signing_line, keys.recipient, TODAY)
        with backend.reading() as read:
            assert correspondents.signing_keys(read) == {AN_THOI: KEYS.signing_line}


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
            assert correspondents.signing_keys(read) == {AN_THOI: first.signing_line}
        with backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, first.signing_line, first.recipient, TODAY, replace=False)


def test_one_key_does_not_stand_for_two_offices(tmp_path):
    with office_open(tmp_path) as backend:
        with backend.begin("x") as work:
            correspondents.introduce(work, AN_THOI, KEYS.signing_line, KEYS.recipient, TODAY)
        with pytest.raises(correspondents.KeyOfAnotherError), backend.begin("x") as work:
            correspondents.introduce(work, "911@2021-03-01", KEYS.signing_line, KEYS.recipient, TODAY)
