"""Put the signed version of a paper in the place of the unsigned one, which stays stored and in the journal."""

from __future__ import annotations

from pathlib import PurePath

from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_

SIGN = N_("Sign a paper")


class PaperChangedError(RefusedError):
    """While it was being signed, the paper got another file."""

    sentence = N_("“{title}” was given another file while it was being signed; look at it and sign it again.")


def is_signable(paper: Paper) -> bool:
    """Tell whether a paper has a file that can be signed."""
    return bool(paper.attachment) and PurePath(paper.file_name or "").suffix.lower() == ".pdf"


def put_signed(work: UnitOfWork, store: AttachmentStore, paper_id: str, unsigned: str, signed: bytes) -> Paper:
    """Let the paper hold the signed file; ``unsigned`` is the SHA-256 of what was signed.

    Raises PaperChangedError, and refuses in a dossier that is closed.
    """
    paper = work.papers.get(paper_id)
    refuse_if_closed(work.dossiers.get(paper.dossier_id))
    if paper.attachment != unsigned:
        raise PaperChangedError(title=paper.title)
    stored = store.put(signed, paper.file_name or paper.title)
    paper.attachment, paper.size = stored.digest, stored.size
    return paper
