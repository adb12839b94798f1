"""Bundles of offices whose key nobody has introduced: kept aside, shown, and taken in once a person knows whose they are.

Only what is whole, signed and addressed to this office waits here. The file lies in the folder ``quarantine`` of the data,
named by its SHA-256; the record says what it claims to be.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.bundle.container import LIMITS
from phuquoc_desktop.bundle.errors import FileUnreadableError, SignerUnknownError
from phuquoc_desktop.bundle.incoming import Taken, open_bundle, take
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.domain.exchange import QuarantinedFile
from phuquoc_desktop.domain.key_line import same_key
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

MOST = 200
"""Files that may wait; strangers must not fill the disk."""


class QuarantineFullError(RefusedError):
    """Too many files wait already."""

    sentence = N_(
        "{count} files of unknown senders wait already; introduce their keys, or refuse the files, then take this in."
    )


class NotInQuarantineError(RefusedError):
    """No file with that number waits."""

    sentence = N_("No file “{text}” waits for an introduction; “phuquoc keys quarantine” lists those that do.")


class WaitingFileGoneError(TroubleError):
    """The record is here, the file is not."""

    sentence = N_("The file {name} of {office} is no longer in the quarantine; ask the office to send it again.")


def hold(work: UnitOfWork, post: Post, path: Path, refusal: SignerUnknownError) -> QuarantinedFile | None:
    """Keep a file aside whose signer is not known; the same file waits once, and one that was refused does not come back.

    Returns None for one that was refused here before. Raises QuarantineFullError, TroubleError.
    """
    head = refusal.seen.head
    if head is None:
        raise ValueError("only a bundle that was read can wait")
    content = _content(path)
    digest = hashlib.sha256(content).hexdigest()
    for one in work.quarantined_files.all(sha256=digest):
        return _again(post, one, content)
    if len(waiting(work)) >= MOST:
        raise QuarantineFullError(count=MOST)
    _put(post, digest, content)
    return work.quarantined_files.add(
        QuarantinedFile(
            id=work.new_id(),
            office=work.office,
            file_name=path.name[:200],
            sha256=digest,
            bundle_kind=head.bundle_kind,
            sender=head.sender,
            sender_name=head.sender_name,
            sequence=head.sequence,
            fingerprint=refusal.fingerprint,
            signing_key=refusal.signing_key,
            recipient=refusal.recipient,
            arrived_on=work.job.at.date(),
        )
    )


def waiting(read: Reader) -> list[QuarantinedFile]:
    """Return the files that still wait, by sender and number."""
    found = read.quarantined_files.all(released_on=None, refused_because=None)
    return sorted(found, key=lambda one: (one.sender, one.bundle_kind, one.sequence, one.id))


def signed_by(read: Reader, signing_key: str) -> list[QuarantinedFile]:
    """Return the files that wait for that key to be introduced."""
    return [one for one in waiting(read) if same_key(one.signing_key, signing_key)]


def is_waiting(read: Reader, path: Path) -> bool:
    """Tell whether that very file waits."""
    digest = hashlib.sha256(_content(path)).hexdigest()
    return any(one.sha256 == digest for one in waiting(read))


def find(read: Reader, text: str) -> QuarantinedFile:
    """Return the waiting file whose id or SHA-256 begins or ends with a text; raises NotInQuarantineError."""
    wanted = text.strip().lower()
    found = [
        one
        for one in waiting(read)
        if len(wanted) >= 4 and (one.id.endswith(wanted) or one.id == wanted or one.sha256.startswith(wanted))
    ]
    if len(found) != 1:
        raise NotInQuarantineError(text=text.strip()[:40])
    return found[0]


def file_of(post: Post, one: QuarantinedFile) -> Path:
    """Return where the file lies; raises WaitingFileGoneError."""
    path = _path(post, one.sha256)
    if not path.is_file():
        raise WaitingFileGoneError(name=one.file_name, office=one.sender)
    return path


def release(work: UnitOfWork, post: Post, one: QuarantinedFile) -> Taken:
    """Take a file in as if it came today; raises WaitingFileGoneError and what :func:`open_bundle` raises."""
    arrived = replace(open_bundle(work, post, file_of(post, one)), path=Path(one.file_name))
    taken = take(work, post, arrived)
    work.quarantined_files.get(one.id).released_on = work.job.at.date()
    return taken


def refuse(work: UnitOfWork, one: QuarantinedFile, because: str) -> None:
    """Decide that a file is not taken in, and say why; :func:`clear_away` then removes the file."""
    if not because.strip():
        raise EmptyFieldError(field="reason", label=N_("Reason for refusing"))
    work.quarantined_files.get(one.id).refused_because = because.strip()


def clear_away(read: Reader, post: Post) -> None:
    """Remove the files for which nobody waits any more."""
    kept = {one.sha256 for one in waiting(read)}
    for path in post.quarantine.glob("*.bundle"):
        if path.stem not in kept:
            path.unlink(missing_ok=True)


def _again(post: Post, one: QuarantinedFile, content: bytes) -> QuarantinedFile | None:
    if one.refused_because is not None:
        return None
    if one.released_on is None:
        _put(post, one.sha256, content)
    return one


def _content(path: Path) -> bytes:
    try:
        LIMITS.allow(N_("bytes"), path.stat().st_size, LIMITS.packed)
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error


def _path(post: Post, digest: str) -> Path:
    return post.quarantine / f"{digest}.bundle"


def _put(post: Post, digest: str, content: bytes) -> None:
    path = _path(post, digest)
    if path.is_file():
        return
    try:
        post.quarantine.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise trouble_of(error, path) from error
    write_whole(path, content)
    path.chmod(0o600)
