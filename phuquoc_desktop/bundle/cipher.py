"""The age layer around a zipped bag: to the receiver's key and to the sender's own."""

from __future__ import annotations

from collections.abc import Sequence

import pyrage

from phuquoc_desktop.bundle.errors import CutShortError, DamagedError, FutureVersionError, NoFittingKeyError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

_FAMILY = b"age-encryption.org/"
_MAGIC = b"age-encryption.org/v1\n"
HEADER_LIMIT = 16 << 10
"""Bytes: room for a hundred recipients. Each one costs the reader a key exchange, so that a million would be a bomb."""


class RecipientUnreadableError(RefusedError):
    """What was introduced as an encryption key is none."""

    sentence = N_("“{recipient}” is not an encryption key; it must begin with age1 and be copied whole.")


def is_encrypted(raw: bytes) -> bool:
    """Tell by its first bytes whether a file is an age file of any version, or the beginning of one."""
    return raw.startswith(_FAMILY) or (0 < len(raw) < len(_FAMILY) and _FAMILY.startswith(raw))


def encrypt(plain: bytes, recipients: Sequence[str]) -> bytes:
    """Encrypt to every ``age1…`` recipient; raises RecipientUnreadableError."""
    sealed: bytes = pyrage.encrypt(plain, [_recipient(text) for text in recipients])
    return sealed


def _recipient(text: str) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise RecipientUnreadableError(field="recipient", recipient=text) from error


def decrypt(raw: bytes, *identities: str) -> bytes:
    """Decrypt whole or not at all, by whichever of our identities fits.

    Raises CutShortError, DamagedError, NoFittingKeyError or FutureVersionError. A bit altered in the header may look like a
    key that does not fit: age cannot tell these apart.
    """
    if not raw.startswith(_MAGIC):
        raise _stranger(raw)
    if b"\n--- " not in raw[:HEADER_LIMIT]:
        raise CutShortError if len(raw) < HEADER_LIMIT else DamagedError
    if not identities:
        raise NoFittingKeyError
    try:
        plain: bytes = pyrage.decrypt(raw, [pyrage.x25519.Identity.from_str(one) for one in identities])
    except pyrage.DecryptError as error:
        raise _told(str(error)) from error
    return plain


def _stranger(raw: bytes) -> RefusedError:
    if _MAGIC.startswith(raw):
        return CutShortError()
    return FutureVersionError(version=ascii(raw[:32].split(b"\n")[0].decode("latin-1")), known="age v1")


def _told(message: str) -> RefusedError:
    if message.startswith("No matching keys"):
        return NoFittingKeyError()
    if "fill whole buffer" in message or "truncated" in message:
        return CutShortError()
    return DamagedError()
