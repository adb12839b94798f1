"""The signature of a bag: SSHSIG with Ed25519, byte for byte what ``ssh-keygen -Y sign`` writes.

The layout stands in OpenSSH's ``PROTOCOL.sshsig``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
import textwrap

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from phuquoc_desktop.bundle.errors import SignatureWrongError

NAMESPACE = "phuquoc-bundle@1"

_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----\n", "-----END SSH SIGNATURE-----\n"
_MAGIC, _VERSION = b"SSHSIG", struct.pack(">I", 1)
_KEY_TYPE, _HASH = b"ssh-ed25519", b"sha512"


def sign(key: Ed25519PrivateKey, message: bytes, namespace: str = NAMESPACE) -> bytes:
    """Return the armoured signature of a message."""
    signature = key.sign(_to_sign(message, namespace))
    raw = key.public_key().public_bytes(ser.Encoding.Raw, ser.PublicFormat.Raw)
    return _armoured(_blob(raw, signature, namespace)).encode()


def verify(armoured: str, message: bytes, namespace: str = NAMESPACE) -> str:
    """Return the signer's public key line; raises SignatureWrongError unless exactly this message was signed by it.

    That the key is anybody's in particular is for the caller to judge.
    """
    try:
        blob = _unarmoured(armoured)
        raw, signature = _fields(blob)
        if _armoured(blob) != armoured or _blob(raw, signature, namespace) != blob:
            raise SignatureWrongError
        Ed25519PublicKey.from_public_bytes(raw).verify(signature, _to_sign(message, namespace))
    except (InvalidSignature, ValueError, struct.error) as error:
        raise SignatureWrongError from error
    return f"{_KEY_TYPE.decode()} {base64.b64encode(_key_blob(raw)).decode()}"


def _to_sign(message: bytes, namespace: str) -> bytes:
    digest = hashlib.sha512(message).digest()
    return _MAGIC + b"".join(map(_string, (namespace.encode(), b"", _HASH, digest)))


def _blob(raw_key: bytes, signature: bytes, namespace: str) -> bytes:
    signed = _string(_KEY_TYPE) + _string(signature)
    return _MAGIC + _VERSION + b"".join(map(_string, (_key_blob(raw_key), namespace.encode(), b"", _HASH, signed)))


def _key_blob(raw_key: bytes) -> bytes:
    return _string(_KEY_TYPE) + _string(raw_key)


def _string(content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + content


def _fields(blob: bytes) -> tuple[bytes, bytes]:
    """Return raw key and signature; what lies between is compared by building the blob again."""
    return blob[len(_MAGIC) + 4 + 4 + 4 + len(_KEY_TYPE) + 4 :][:32], blob[-64:]


def _armoured(blob: bytes) -> str:
    return _BEGIN + textwrap.fill(base64.b64encode(blob).decode(), 70) + "\n" + _END


def _unarmoured(text: str) -> bytes:
    if not (text.startswith(_BEGIN) and text.endswith(_END)):
        raise SignatureWrongError
    try:
        return base64.b64decode(text[len(_BEGIN) : -len(_END)].replace("\n", ""), validate=True)
    except binascii.Error as error:
        raise SignatureWrongError from error
