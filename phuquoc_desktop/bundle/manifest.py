"""Reading the head of a bundle, with suspicion."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from phuquoc_desktop.bundle.errors import AlteredError, FutureVersionError, NotABundleError
from phuquoc_desktop.bundle.head import FORMAT, VERSION, BundleHead, bag_info
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.office import OfficeKey

_MARKS = frozenset(["Sender", "Receiver", "Kind", "Sequence", "Made-At", "Format-Version", "Encrypted", "Practice"])
_VERSION = re.compile(r"([0-9]{1,4})\.[0-9]{1,4}")


def refuse_future(version: str | None) -> None:
    """Raise FutureVersionError for another major version, NotABundleError for what is no version."""
    found = _VERSION.fullmatch(version or "")
    if found is None:
        raise NotABundleError(detail="Format-Version")
    if int(found[1]) > int(VERSION.partition(".")[0]):
        raise FutureVersionError(version=version, known=VERSION)


def decode_head(content: bytes, info: Mapping[str, str]) -> BundleHead:
    """Read ``data/head.json`` and hold it against ``bag-info.txt``.

    Raises NotABundleError, AlteredError when the two disagree, FutureVersionError for a kind not known here. Unknown fields
    are tolerated.
    """
    try:
        head = msgspec.json.decode(content, type=BundleHead)
        OfficeKey.parse(head.sender), OfficeKey.parse(head.receiver)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise NotABundleError(detail="head.json") from error
    if head.format != FORMAT:
        raise NotABundleError(detail="head.json")
    if head.kind not in set(BundleKind):
        raise FutureVersionError(version=f"{head.format_version}, {head.kind[:20]!a}", known=VERSION)
    if any(info.get(key) != value for key, value in bag_info(head).items() if key in _MARKS):
        raise AlteredError(name="bag-info.txt")
    return head
