"""The small JSON files of a bundle (receipt, recall, listing, state): read whole, of one type, none larger than it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from phuquoc_desktop.bundle.container import LIMITS
from phuquoc_desktop.bundle.errors import RefusedBundleError, UnreadableRecordsError
from phuquoc_desktop.bundle.verify import Opened, refusals_of

T = TypeVar("T")


def read_note(
    opened: Opened,
    name: str,
    wanted: type[T],
    refusal: Callable[[str], RefusedBundleError] | None = None,
    *,
    largest: int = LIMITS.tag_file,
) -> T:
    """Return what a file of a bundle says; raises TooBigError, or what ``refusal`` makes of the reason.

    By default that is UnreadableRecordsError.
    """
    with refusals_of(opened):
        if name not in opened.bag.digests:
            raise (refusal or _unreadable(name))("missing")
        LIMITS.allow(name, opened.bag.container.size(name), largest)
        try:
            return msgspec.json.decode(opened.bag.read(name), type=wanted)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise (refusal or _unreadable(name))(str(error)[:120]) from error


def _unreadable(name: str) -> Callable[[str], RefusedBundleError]:
    return lambda detail: UnreadableRecordsError(line=1, name=name, detail=detail)
