"""``KIEM-TRA.html``: the page on which a stranger checks a bundle without the program, composed from its shipped parts.

Words and limits are those of the program. The script may run by its digest alone, so that the page does what was shipped or
nothing; it reaches no network. The same program writes the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from phuquoc_desktop.bundle import errors
from phuquoc_desktop.bundle.catalogue import CARRIED_FILES
from phuquoc_desktop.bundle.cipher import HEADER_LIMIT
from phuquoc_desktop.bundle.container import LIMITS
from phuquoc_desktop.bundle.head import VERSION
from phuquoc_desktop.bundle.parts import DamagedPartError, NotAPartError
from phuquoc_desktop.bundle.schema import TITLES
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.locations import read_shipped, shipped
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_, vietnamese

FILE_NAME = "KIEM-TRA.html"
_FOLDER = ("resources", "check-page")
_REASONS = (
    errors.NotABundleError,
    errors.CutShortError,
    errors.DamagedError,
    errors.AlteredError,
    errors.SignatureMissingError,
    errors.SignatureWrongError,
    errors.NoFittingKeyError,
    errors.FutureVersionError,
    errors.TooBigError,
)


@cache
def check_page() -> bytes:
    """Return the page."""
    scripts = sorted(path.name for path in shipped(*_FOLDER).glob("*.js"))
    script = "'use strict';\n" + _words() + "".join(read_shipped(*_FOLDER, name) for name in scripts)
    digest = base64.b64encode(hashlib.sha256(f"\n{script}".encode()).digest()).decode()
    parts = {"%style%": read_shipped(*_FOLDER, "page.css"), "%script%": script, "%script_digest%": f"sha256-{digest}"}
    page = read_shipped(*_FOLDER, "page.html")
    for place, text in parts.items():
        page = page.replace(place, text)
    return page.encode()


def put_beside(folder: Path) -> list[Path]:
    """Write the page into a folder where the same page does not stand yet; returns what was written."""
    path, page = folder / FILE_NAME, check_page()
    if path.is_file() and path.read_bytes() == page:
        return []
    write_whole(path, page)
    return [path]


def _words() -> str:
    words: dict[str, Any] = {
        "VERSION": VERSION,
        "LIMITS": asdict(LIMITS) | {"age_header": HEADER_LIMIT},
        "KINDS": {kind.value: _both(kind.label_key) for kind in BundleKind},
        "COUNTS": {record.kind: _both(title) for record, title in TITLES.items()}
        | {CARRIED_FILES: _both(N_("Rule packs and calendars"))},
        "REASONS": {one.reason: _both(one.sentence) for one in _REASONS}
        | {"not-a-part": _both(NotAPartError.sentence), "damaged-part": _both(DamagedPartError.sentence)},
    }
    lines = (f"const {name} = {msgspec.json.encode(value).decode()};\n" for name, value in words.items())
    return "".join(lines).replace("<", "\\u003c")


def _both(sentence: str) -> tuple[str, str]:
    """Return a marked sentence in Vietnamese and as it is."""
    return vietnamese(sentence), sentence
