"""The text of an attached Word or PDF file, for reading only; a file is read once as long as the program runs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.intake.plan.files import source_of
from phuquoc_desktop.intake.plan.source import SourceLine
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.vietnamese.fold import tidy_lines

_MOST_KEPT = 5000
_kept: dict[str, str | None] = {}


def reader_of(store: AttachmentStore) -> Callable[[Paper], str | None]:
    """Return what gives the text of a paper's file: in NFC, a paragraph a line; None where none can be read from it.

    A scan, a locked or a damaged file has no text, which is no fault here: such files are told of where they are attached.
    """

    def text_of(paper: Paper) -> str | None:
        digest = paper.attachment or ""
        if digest not in _kept:
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[digest] = _read(store, paper)
        return _kept[digest]

    return text_of


def _read(store: AttachmentStore, paper: Paper) -> str | None:
    try:
        content = store.read(paper.attachment or "", paper.file_name or paper.title)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"report{Path(paper.file_name or '').suffix.lower()}"
            file.write_bytes(content)
            source, _told = source_of(file)
    except ToldError:
        return None
    lines = [one.text if isinstance(one, SourceLine) else "\n".join(map("\t".join, one.rows)) for one in source]
    return tidy_lines("\n".join(lines)) or None
