"""How large a file is as mail counts it: base64 makes 78 characters of every 57 bytes (RFC 2045)."""

from __future__ import annotations

import re

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_

BYTES_OF_A_LINE, CHARACTERS_OF_A_LINE = 57, 78
"""76 characters and the end of the line."""
MEGABYTE = 1_000_000
SMALLEST = 2_000
"""Characters of the smallest part that is worth mailing: a head and something of the file."""
_UNITS = {"": 1, "K": 1_000, "M": MEGABYTE}
_LIMIT = re.compile(r"([0-9]{1,9}) ?([KM]?)B?", re.IGNORECASE)


class StrangeLimitError(RefusedError):
    """A limit that nobody can keep or read."""

    sentence = N_("“{limit}” is no limit for mail; write it as 20M or 800K, at least 2K.")


def as_mail_counts(size: int) -> int:
    """Return how many characters an attachment of ``size`` bytes takes in a mail."""
    return -(-size // BYTES_OF_A_LINE) * CHARACTERS_OF_A_LINE


def room_within(limit: int) -> int:
    """Return how many bytes fit into an attachment of ``limit`` characters."""
    return limit // CHARACTERS_OF_A_LINE * BYTES_OF_A_LINE


def read_limit(text: str) -> int:
    """Read ``8M``, ``800K`` or a number of characters; raises StrangeLimitError."""
    found = _LIMIT.fullmatch(text.strip())
    limit = int(found[1]) * _UNITS[found[2].upper()] if found else 0
    if limit < SMALLEST:
        raise StrangeLimitError(field="limit", limit=text)
    return limit
