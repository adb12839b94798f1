"""The files that an office's records carry: papers in dossiers, what was handed in with explanations, signed decisions."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class AttachedFile:
    """One file of one record; ``digest`` is its SHA-256 in hexadecimal, ``title`` what people call it."""

    record_kind: str
    record_id: str
    title: str
    file_name: str
    digest: str


def attached_files(read: Reader, office: str) -> tuple[AttachedFile, ...]:
    """Return the files of all records of an office, those of papers first."""
    papers = [_file(one, one.title) for one in read.papers.all(office=office) if one.attachment]
    answers = [_file(one, one.file_name or one.target_code) for one in read.explanations.all(office=office)]
    signed = [_file(one, one.title) for one in read.decisions.all(office=office) if one.attachment]
    return (*papers, *(one for one in answers if one.digest), *signed)


def not_stored(files: tuple[AttachedFile, ...], store: AttachmentStore) -> tuple[AttachedFile, ...]:
    """Return those whose content is no longer there."""
    return tuple(one for one in files if not store.path(one.digest).is_file())


def _file(record: Paper | Explanation | Decision, title: str) -> AttachedFile:
    return AttachedFile(record.kind, record.id, title, record.file_name or title, record.attachment or "")
