"""Rule packs and calendars in a bundle: listed, and read back only when list, file and format all agree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import msgspec

from phuquoc_desktop.bundle.bag import CATALOGUE
from phuquoc_desktop.bundle.container import LIMITS
from phuquoc_desktop.bundle.errors import FaultyFileError, FutureVersionError, ListingDoesNotFitError
from phuquoc_desktop.bundle.head import VERSION
from phuquoc_desktop.bundle.notes import read_note
from phuquoc_desktop.bundle.schema import CARRIED
from phuquoc_desktop.bundle.verify import Opened, refusals_of
from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.services.catalogue_files import PLAIN_NAME, read_file

LISTING = "data/catalogue.json"
CARRIED_FILES = CatalogueFile.kind


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One file in ``data/catalogue.json``; all but ``file`` and ``sha256`` repeats what the file says of itself."""

    file: Annotated[str, msgspec.Meta(pattern=rf"\A{PLAIN_NAME}\Z")]
    kind: str
    id: str
    version: str
    title: str
    valid_from: date
    valid_to: date | None = None
    sha256: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class _Listing(msgspec.Struct, frozen=True):
    files: tuple[Listed, ...]


def encode_listing(files: Iterable[CatalogueFile]) -> bytes:
    """Return ``data/catalogue.json``."""
    return msgspec.json.format(msgspec.json.encode(_Listing(tuple(map(_listed, files)))), indent=2) + b"\n"


def _listed(file: CatalogueFile) -> Listed:
    return Listed(
        file=file.file_name,
        kind=file.file_kind.value,
        id=file.file_id,
        version=file.version,
        title=file.title,
        valid_from=file.valid_from,
        valid_to=file.valid_to,
        sha256=file.sha256,
    )


def read_catalogue(opened: Opened) -> tuple[CatalogueFile, ...]:
    """Return the files of a configuration as drafts, each read as strictly as its kind of file is; none of other bundles.

    Raises ListingDoesNotFitError, FaultyFileError, or FutureVersionError for parts that are not known here: half a
    configuration would be worse than none.
    """
    if opened.head.bundle_kind is not BundleKind.CONFIGURATION:
        return ()
    with refusals_of(opened):
        _refuse_unknown_parts(opened)
        listed = _read_listing(opened)
        present = {name for name in opened.bag.digests if name.startswith(CATALOGUE)}
        for odd in sorted({CATALOGUE + one.file for one in listed} ^ present):
            raise ListingDoesNotFitError(name=odd)
        if len(listed) != len(present) or len(listed) != opened.head.counts.get(CARRIED_FILES, 0):
            raise ListingDoesNotFitError(name=LISTING)
        _refuse_twice(listed)
        return tuple(_read(opened, one) for one in listed)


def _refuse_unknown_parts(opened: Opened) -> None:
    known = {CARRIED_FILES, *(one.kind for one in CARRIED[BundleKind.CONFIGURATION])}
    for kind, count in opened.head.counts.items():
        if count and kind not in known:
            raise FutureVersionError(version=f"{opened.head.format_version}, {kind[:20]!a}", known=VERSION)


def _read_listing(opened: Opened) -> tuple[Listed, ...]:
    if LISTING not in opened.bag.digests:
        return ()
    return read_note(opened, LISTING, _Listing, lambda _detail: ListingDoesNotFitError(name=LISTING)).files


def _refuse_twice(listed: tuple[Listed, ...]) -> None:
    seen: set[tuple[str, str, str]] = set()
    for one in listed:
        if (one.kind, one.id, one.version) in seen:
            raise ListingDoesNotFitError(name=one.file)
        seen.add((one.kind, one.id, one.version))


def _read(opened: Opened, listed: Listed) -> CatalogueFile:
    name = CATALOGUE + listed.file
    if listed.kind not in set(CatalogueKind):
        raise FutureVersionError(version=f"{opened.head.format_version}, {listed.kind[:20]!a}", known=VERSION)
    LIMITS.allow(name, opened.bag.container.size(name), LIMITS.tag_file)
    try:
        draft = read_file(opened.bag.read(name), listed.file)
    except RefusedError as why:
        raise FaultyFileError(why=why) from why
    draft.file_name = listed.file
    if _listed(draft) != listed:
        raise ListingDoesNotFitError(name=listed.file)
    return draft
