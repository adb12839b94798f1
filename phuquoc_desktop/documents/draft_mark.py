"""A fixed paper carries, inside its PDF, the SHA-256 of the words that it was drafted with.

So it can be told later whether the data would give another paper now, whatever became of fonts, layout or program since. It
stands in the PDF's page-piece dictionary, where programs keep what is theirs (ISO 32000-1, 14.5); a signature put on
afterwards leaves it there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO

from phuquoc_desktop.documents.document import Cell, Document

_OURS, _DRAFT = "/PhuQuocThiDua", "/Draft"
_UNDATED = "D:20210101000000Z"
"""Page-piece dictionaries must bear a time; a fixed one keeps the same paper the same bytes."""


def digest_of(document: Document) -> str:
    """Return the SHA-256 of every word and figure of a paper, in order."""
    return hashlib.sha256("\n".join(_words(document.blocks)).encode()).hexdigest()


def _words(node: object) -> Iterator[str]:
    if isinstance(node, Cell):
        yield node.shown
    elif type(node) is str:
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from _words(part)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from _words(getattr(node, name))


def marked(content: bytes, digest: str) -> bytes:
    """Return the PDF with the digest in it."""
    import pikepdf

    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as file:
        ours = pikepdf.Dictionary(LastModified=_UNDATED, Private=pikepdf.Dictionary({_DRAFT: pikepdf.String(digest)}))
        file.Root["/PieceInfo"] = pikepdf.Dictionary({_OURS: ours})
        file.save(target, deterministic_id=True)
    return target.getvalue()


def mark_of(content: bytes) -> str | None:
    """Return the digest in a PDF, or None where there is none or it cannot be read."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as file:
            return str(file.Root["/PieceInfo"][_OURS]["/Private"][_DRAFT])
    except (pikepdf.PdfError, KeyError, AttributeError, TypeError):
        return None
