"""What the QR code of a key sheet says: an office and its public keys on one line, with a check that finds a torn copy.

``PQKHOA1 31078@2021-03-01 ssh-ed25519 AAAA… age1… 7KQ4M2XD``: the last word is drawn from the SHA-256 of what stands before it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from phuquoc_desktop.bundle.bag import short_code
from phuquoc_desktop.bundle.keys import PublicKeys
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.office import OfficeKey
from phuquoc_desktop.translation import N_

MARK = "PQKHOA1"
_CHECK = 8
_SIGNING, _RECIPIENT = 68, 62
"""Letters of an Ed25519 key in base 64, and of an age recipient."""


class NotAKeyCardError(RefusedError):
    """The text is not the whole line of a key sheet."""

    sentence = N_(
        "This is not the whole text of a key sheet; it begins with “PQKHOA1” and ends with eight letters and digits. "
        "Scan or copy it once more."
    )


@dataclass(frozen=True)
class KeyCard:
    """An office, by its key text, and its public keys."""

    office: str
    public: PublicKeys

    @property
    def text(self) -> str:
        """The line."""
        line = f"{MARK} {self.office} {self.public.signing_line} {self.public.recipient}"
        return f"{line} {_check(line)}"


def read_card(text: str) -> KeyCard:
    """Return the card in a text, wherever lines were broken; raises NotAKeyCardError."""
    _before, mark, rest = text.partition(MARK)
    joined = "".join(rest.split())
    office, kind, keys = joined.partition("ssh-ed25519")
    signing, recipient = keys[:_SIGNING], keys[_SIGNING : _SIGNING + _RECIPIENT]
    card = KeyCard(office, PublicKeys(f"{kind} {signing}", recipient))
    given = keys[_SIGNING + _RECIPIENT :][:_CHECK]
    if not mark or not kind or not card.text.endswith(f" {given.upper()}") or len(given) < _CHECK:
        raise NotAKeyCardError(field="card")
    try:
        OfficeKey.parse(office)
    except ValueError as error:
        raise NotAKeyCardError(field="card") from error
    return card


def _check(line: str) -> str:
    return short_code(hashlib.sha256(line.encode()).hexdigest(), _CHECK)
