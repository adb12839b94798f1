"""What goes into a bundle before it is packed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from phuquoc_desktop.bundle.container import Source
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.recall_note import Recall
from phuquoc_desktop.bundle.receipt import Receipt
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.record import Record


class CheckRun(msgspec.Struct, frozen=True):
    """A check that was run before sending: its code, what was found in a sentence, how many findings."""

    code: str
    told: str
    found: int


@dataclass(frozen=True)
class BundleContent:
    """``lines`` has a kind's NDJSON, ordered by id; ``attachments`` has content or stored file by SHA-256.

    ``called`` names, for the preview alone, what is referred to outside the bundle: ids of the city's targets, movements
    and questions, codes of awards, keys of offices.
    """

    head: BundleHead
    lines: Mapping[type[Record], bytes] = field(default_factory=dict)
    attachments: Mapping[str, Source] = field(default_factory=dict)
    checks: tuple[CheckRun, ...] = ()
    receipt: Receipt | None = None
    recall: Recall | None = None
    catalogue: tuple[CatalogueFile, ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    state: bytes | None = None


def encode_checks(checks: tuple[CheckRun, ...]) -> bytes:
    """Return ``data/checks.json``."""
    return msgspec.json.format(msgspec.json.encode({"checks": checks}), indent=2) + b"\n"
