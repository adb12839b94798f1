from __future__ import annotations

import subprocess

import pytest
from bundle_builders import CITY_KEYS, OTHER_KEYS, WARD_KEYS
from bundle_tools import tool

from phuquoc_desktop.bundle.cipher import RecipientUnreadableError, decrypt, encrypt, is_encrypted
from phuquoc_desktop.bundle.errors import CutShortError, DamagedError, FutureVersionError, NoFittingKeyError
from phuquoc_desktop.bundle.keys import IDENTITY_FILE, create_keys

BOTH = [CITY_KEYS.public.recipient, WARD_KEYS.public.recipient]
PLAIN = b"PK\x03\x04" + bytes(range(256)) * 600


@pytest.mark.parametrize("keys", [CITY_KEYS, WARD_KEYS])
def test_receiver_and_sender_can_both_read(keys):
    assert decrypt(encrypt(PLAIN, BOTH), keys.identity) == PLAIN


def test_nobody_else_can_read():
    for identities in ((OTHER_KEYS.identity,), ()):
        with pytest.raises(NoFittingKeyError):
            decrypt(encrypt(PLAIN, BOTH), *identities)


def test_an_earlier_identity_opens_what_was_encrypted_to_it():
    assert decrypt(encrypt(PLAIN, BOTH), OTHER_KEYS.identity, WARD_KEYS.identity) == PLAIN


def test_stock_age_reads_with_the_stored_identity_of_seeded_keys(tmp_path):
    create_keys(tmp_path / "keys", CITY_KEYS)
    (tmp_path / "b.age").write_bytes(encrypt(PLAIN, BOTH))
    command = [tool("age"), "-d", "-i", str(tmp_path / "keys" / IDENTITY_FILE), str(tmp_path / "b.age")]
    assert subprocess.run(command, check=True, capture_output=True).stdout == PLAIN


def test_what_stock_age_wrote_is_read():
    command = [tool("age"), "-r", CITY_KEYS.public.recipient]
    sealed = subprocess.run(command, input=PLAIN, check=True, capture_output=True).stdout
    assert decrypt(sealed, CITY_KEYS.identity) == PLAIN


def test_a_file_cut_short_or_altered_is_told():
    sealed = encrypt(PLAIN, BOTH)
    with pytest.raises(CutShortError):
        decrypt(sealed[:10], CITY_KEYS.identity)
    with pytest.raises(CutShortError):
        decrypt(sealed[:150], CITY_KEYS.identity)
    with pytest.raises((CutShortError, DamagedError)):
        decrypt(sealed[:-1], CITY_KEYS.identity)
    with pytest.raises(DamagedError):
        decrypt(sealed[:-1] + bytes([sealed[-1] ^ 1]), CITY_KEYS.identity)


def test_a_later_age_is_told_as_a_newer_program():
    sealed = encrypt(PLAIN, BOTH).replace(b"/v1\n", b"/v2\n", 1)
    assert is_encrypted(sealed)
    with pytest.raises(FutureVersionError):
        decrypt(sealed, CITY_KEYS.identity)


@pytest.mark.parametrize("text", ["", "age1", "ssh-ed25519 AAAA", "age1" + "q" * 58, "khóa"])
def test_a_recipient_that_is_none_is_refused(text):
    with pytest.raises(RecipientUnreadableError):
        encrypt(PLAIN, [text])
