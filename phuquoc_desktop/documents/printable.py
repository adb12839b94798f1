"""Text as papers hold it."""

from __future__ import annotations

import re

from phuquoc_desktop.vietnamese.fold import nfc

_UNPRINTABLE = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufeff\u200b]")


def printable(text: str) -> str:
    """Return the text as it is printed: NFC, line breaks as one line feed, nothing that a paper cannot hold."""
    return _UNPRINTABLE.sub("", nfc(text.replace("\r\n", "\n").replace("\r", "\n")))
