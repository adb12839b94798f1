"""Rule packs and calendars that travel, as JSON and as words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.services.catalogue_files import Standing


def file_document(file: CatalogueFile) -> dict[str, Any]:
    """Return what a file is."""
    return {
        "file": file.file_name,
        "kind": file.file_kind.value,
        "id": file.file_id,
        "version": file.version,
        "title": file.title,
        "valid_from": file.valid_from.isoformat(),
        "valid_to": file.valid_to.isoformat() if file.valid_to else None,
        "sha256": file.sha256,
    }


def standing_document(standing: Standing) -> dict[str, Any]:
    """Return what a file is and whether it counts."""
    beaten_by = standing.beaten_by or None
    return file_document(standing.file) | {
        "known": standing.known,
        "counts": beaten_by is None,
        "beaten_by": beaten_by,
    }


def lines(standings: Iterable[Standing]) -> Iterator[str]:
    """Name the files that are new here, and say of those that do not count why."""
    return (one.told for one in standings if not one.known)
