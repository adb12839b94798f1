from __future__ import annotations

import subprocess

import pytest
import sshsig
from bundle_builders import OTHER_KEYS, WARD, WARD_KEYS
from bundle_tools import tool
from hypothesis import given
from hypothesis import strategies as st
from sshsig.sshsig import InvalidSignature

from phuquoc_desktop.bundle.errors import SignatureWrongError
from phuquoc_desktop.bundle.keys import SIGNING_FILE, create_keys
from phuquoc_desktop.bundle.seal import NAMESPACE, sign, verify

MESSAGE = b"0123  bag-info.txt\n"


@given(st.binary(max_size=300))
def test_a_signature_names_its_key(message):
    assert verify(sign(WARD_KEYS.signing, message).decode(), message) == WARD_KEYS.public.signing_line


def test_our_signature_is_byte_for_byte_that_of_ssh_keygen(tmp_path):
    create_keys(tmp_path / "keys", WARD_KEYS)
    (tmp_path / "message").write_bytes(MESSAGE)
    command = [tool("ssh-keygen"), "-Y", "sign", "-n", NAMESPACE, "-f", str(tmp_path / "keys" / SIGNING_FILE)]
    subprocess.run([*command, str(tmp_path / "message")], check=True, capture_output=True)
    assert (tmp_path / "message.sig").read_bytes() == sign(WARD_KEYS.signing, MESSAGE)


@pytest.mark.parametrize(
    ("principal", "namespace", "message", "accepted"),
    [
        (WARD, NAMESPACE, MESSAGE, True),
        (WARD, NAMESPACE, MESSAGE + b"x", False),
        (WARD, "file", MESSAGE, False),
        ("911@2021-03-01", NAMESPACE, MESSAGE, False),
    ],
)
def test_ssh_keygen_judges_our_signature_as_we_do(tmp_path, principal, namespace, message, accepted):
    (tmp_path / "sig").write_bytes(sign(WARD_KEYS.signing, MESSAGE))
    (tmp_path / "allowed").write_text(f'{WARD} namespaces="{NAMESPACE}" {WARD_KEYS.public.signing_line}\n')
    command = [tool("ssh-keygen"), "-Y", "verify", "-f", str(tmp_path / "allowed"), "-I", principal, "-n", namespace]
    ran = subprocess.run([*command, "-s", str(tmp_path / "sig")], input=message, capture_output=True, check=False)
    assert (ran.returncode == 0) is accepted


def test_an_independent_reader_accepts_our_signature():
    armoured = sign(WARD_KEYS.signing, MESSAGE)
    key = sshsig.check_signature(MESSAGE, armoured, NAMESPACE)
    assert str(key).split()[:2] == WARD_KEYS.public.signing_line.split()
    with pytest.raises(InvalidSignature):
        sshsig.check_signature(MESSAGE + b"x", armoured, NAMESPACE)


@pytest.mark.parametrize("text", ["", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n", "\x00", "chữ ký"])
def test_what_is_no_signature_is_refused(text):
    with pytest.raises(SignatureWrongError):
        verify(text, MESSAGE)


def test_a_signature_of_another_message_namespace_or_key_is_refused():
    armoured = sign(WARD_KEYS.signing, MESSAGE).decode()
    with pytest.raises(SignatureWrongError):
        verify(armoured, MESSAGE + b"\n")
    with pytest.raises(SignatureWrongError):
        verify(sign(WARD_KEYS.signing, MESSAGE, "file").decode(), MESSAGE)
    assert verify(sign(OTHER_KEYS.signing, MESSAGE).decode(), MESSAGE) != WARD_KEYS.public.signing_line


@given(st.data())
def test_no_altered_signature_is_accepted(data):
    armoured = bytearray(sign(WARD_KEYS.signing, MESSAGE))
    place = data.draw(st.integers(0, len(armoured) - 1))
    armoured[place] ^= 1 << data.draw(st.integers(0, 6))
    with pytest.raises(SignatureWrongError):
        verify(armoured.decode("ascii"), MESSAGE)
