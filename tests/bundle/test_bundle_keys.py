from __future__ import annotations

import os
import subprocess

import pyrage
import pytest
from bundle_tools import tool
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.bundle.bech32 import bech32
from phuquoc_desktop.bundle.keys import (
    IDENTITY_FILE,
    PUBLIC_FILE,
    SEED_FILE,
    SIGNING_FILE,
    KeysExistError,
    KeysMissingError,
    KeysUnreadableError,
    OfficeKeys,
    create_keys,
    load_keys,
)
from phuquoc_desktop.domain.key_line import same_key

SEED = bytes(range(32))


def test_keys_are_the_same_after_they_were_stored(tmp_path):
    made = create_keys(tmp_path / "keys")
    assert load_keys(tmp_path / "keys").public == made.public


def test_only_the_owner_may_read_the_keys(tmp_path):
    create_keys(tmp_path / "keys")
    assert sorted(path.name for path in (tmp_path / "keys").iterdir()) == [
        IDENTITY_FILE,
        SEED_FILE,
        SIGNING_FILE,
        PUBLIC_FILE,
    ]
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()} == {0o600}
        assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700


def test_keys_are_never_written_over(tmp_path):
    made = create_keys(tmp_path / "keys")
    with pytest.raises(KeysExistError):
        create_keys(tmp_path / "keys")
    assert load_keys(tmp_path / "keys").public == made.public


def test_what_a_crash_left_behind_does_not_stop_new_keys(tmp_path):
    (tmp_path / "keys.new").mkdir()
    (tmp_path / "keys.new" / SIGNING_FILE).write_text("half")
    create_keys(tmp_path / "keys")
    assert not (tmp_path / "keys.new").exists()


@pytest.mark.parametrize("name", [SIGNING_FILE, IDENTITY_FILE])
def test_a_missing_or_damaged_key_is_told_by_its_name(tmp_path, name):
    create_keys(tmp_path / "keys")
    (tmp_path / "keys" / name).write_bytes(b"\xff not a key\n")
    with pytest.raises(KeysUnreadableError, match=name):
        load_keys(tmp_path / "keys")
    (tmp_path / "keys" / name).unlink()
    with pytest.raises(KeysMissingError):
        load_keys(tmp_path / "keys")


def test_a_key_of_another_kind_is_refused(tmp_path):
    create_keys(tmp_path / "keys")
    (tmp_path / "keys" / SIGNING_FILE).unlink()
    subprocess.run(
        [tool("ssh-keygen"), "-q", "-t", "ecdsa", "-N", "", "-f", str(tmp_path / "keys" / SIGNING_FILE)], check=True
    )
    with pytest.raises(KeysUnreadableError):
        load_keys(tmp_path / "keys")


def test_the_fingerprint_is_the_one_that_ssh_keygen_prints(tmp_path):
    made = create_keys(tmp_path / "keys")
    for name in (PUBLIC_FILE, SIGNING_FILE):
        command = [tool("ssh-keygen"), "-l", "-f", str(tmp_path / "keys" / name)]
        assert (
            subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[1]
            == made.public.fingerprint
        )


def test_the_same_seed_gives_the_same_keys_and_another_seed_others():
    assert OfficeKeys.from_seed(SEED).public == OfficeKeys.from_seed(SEED).public
    assert OfficeKeys.from_seed(SEED).public != OfficeKeys.from_seed(SEED[::-1]).public
    with pytest.raises(ValueError, match="32"):
        OfficeKeys.from_seed(b"short")


@given(st.binary(min_size=32, max_size=32))
def test_every_secret_in_bech32_is_read_by_age(secret):
    identity = pyrage.x25519.Identity.from_str(bech32("age-secret-key-", secret).upper())
    assert str(identity).startswith("AGE-SECRET-KEY-1")


def test_bech32_agrees_with_the_examples_of_bip_173():
    assert bech32("abcdef", bytes.fromhex("00443214c74254b635cf84653a56d7c675be77df")) == (
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"
    )
    assert bech32("a", b"") == "a12uel5l"


def test_secrets_are_not_shown():
    keys = OfficeKeys.from_seed(SEED)
    assert "SECRET" not in repr(keys)
    assert "SECRET" not in str(keys)


def test_a_comment_does_not_make_another_key():
    line = OfficeKeys.from_seed(SEED).public.signing_line
    assert same_key(line, f"{line} clerk@ward")
    assert not same_key(line, OfficeKeys.from_seed(SEED[::-1]).public.signing_line)
