"""Examines files that arrived and takes them in, one transaction a file; runs in tasks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.errors import NewKeyError, RefusedBundleError, RehearsalError, SignerUnknownError
from phuquoc_desktop.bundle.gathering import gather
from phuquoc_desktop.bundle.incoming import Arrived, foresee, open_bundle, take
from phuquoc_desktop.bundle.part_store import Whole
from phuquoc_desktop.bundle.quarantine import hold
from phuquoc_desktop.bundle.recall import read_recall
from phuquoc_desktop.bundle.receipt import read_receipt
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.domain.catalogue import UnknownOfficeError
from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.progress import Cancelled, ProgressReport
from phuquoc_desktop.gui.pages.bundles.arrival_words import arrival_words
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.shown import FileSeen, Stranger, Verdict
from phuquoc_desktop.gui.pages.bundles.ward_look import kind_title
from phuquoc_desktop.translation import N_, _

OFFICE_KEY = re.compile(r"[0-9]{1,8}@[0-9]{4}-[0-9]{2}-[0-9]{2}")


class OtherFileNowError(RefusedError):
    """Between looking and taking in, somebody has put another file in its place."""

    sentence = N_("{name} is no longer the file that was examined; examine it once more.")


def examine_all(backend: Backend, paths: Iterable[Path], staging: Path, report: ProgressReport) -> list[FileSeen]:
    """Examine files and the bundles in folders and mails; only those of unknown senders are kept aside, nothing is taken in.

    Ordered so that numbers of an office follow. ``staging`` is an empty folder into which attachments of mails are put; it
    stays until they are taken in.
    """
    found = gather(paths, staging, report)
    seen = []
    came_from = {file.path: file.came_from for file in found.files}
    wholes = backend.parts.arrivals(came_from)
    for done, whole in enumerate(wholes):
        report(done, len(wholes), _("Examining {name}").format(name=whole.path.name))
        seen.append(replace(_examine_whole(backend, whole), came_from=came_from[whole.sources[0]], whole=whole))
    seen.extend(FileSeen(Path(), Verdict.REFUSED, sentence) for sentence in found.passed_over)
    return sorted(seen, key=lambda one: (one.sender, one.kind or "", one.sequence or 0, one.path.name))


def take_all(
    backend: Backend, seen: Sequence[FileSeen], receipts: Path | None, report: ProgressReport
) -> list[FileSeen]:
    """Take in what may be taken in, each by a job of its own; returns every line as it then is.

    ``receipts`` is the folder for the city's answers. A stop leaves the files that are not yet taken in as they were.
    """
    lines = list(seen)
    try:
        for place, one in enumerate(lines):
            report(place, len(lines), _("Taking in {name}").format(name=one.path.name))
            if one.may_be_taken:
                lines[place] = _take(backend, one, receipts)
    except Cancelled:
        return lines
    return lines


def _examine_whole(backend: Backend, whole: Whole) -> FileSeen:
    if whole.trouble is not None:
        return FileSeen(whole.path, Verdict.REFUSED, str(whole.trouble))
    if whole.gathered is None:
        return _examine(backend, whole.path)
    sentence = _("Parts that came of {file} are kept; part {missing} is still missing. Ask the sender for it.")
    told = sentence.format(file=whole.gathered.head.name, missing=whole.gathered.missing_words)
    return FileSeen(whole.path, Verdict.WAITING, told)


def _examine(backend: Backend, path: Path) -> FileSeen:
    try:
        with backend.reading() as read:
            arrived = open_bundle(read, backend.post, path)
        return _accepted(backend, arrived)
    except SignerUnknownError as refusal:
        return _held(backend, path, refusal)
    except RefusedBundleError as refusal:
        return _refused(backend, path, refusal)
    except ToldError as error:
        return FileSeen(path, Verdict.REFUSED, str(error))


def _held(backend: Backend, path: Path, refusal: SignerUnknownError) -> FileSeen:
    """Keep the file of an unknown sender aside until its key is introduced."""
    seen = _refused(backend, path, refusal)
    try:
        with backend.begin(N_("Keep a file of an unknown sender aside")) as work:
            kept = hold(work, backend.post, path, refusal)
    except ToldError as error:
        return replace(seen, told=f"{seen.told} {_sentence(backend, error)}")
    if kept is None:
        return replace(
            seen,
            verdict=Verdict.REFUSED,
            told=_("This file was refused here before; nothing was taken in."),
            stranger=None,
        )
    return replace(seen, told=_("{refusal} The file waits in the quarantine until then.").format(refusal=seen.told))


def _accepted(backend: Backend, arrived: Arrived) -> FileSeen:
    opened, head = arrived.opened, arrived.opened.head
    details: tuple[str, ...] = ()
    counts, by_kind = None, tuple[tuple[str, int, int, int], ...]()
    if arrived.how is not Arrival.REPEATED and head.bundle_kind not in (BundleKind.RECEIPT, BundleKind.RECALL):
        foreseen = foresee(backend.begin, arrived)
        found, details = foreseen.counts, tuple(arrival_words(foreseen))
        counts = (found.added, found.changed, found.removed)
        by_kind = tuple((kind_title(kind), *each) for kind, each in found.by_kind.items() if any(each))
    return FileSeen(
        path=arrived.path,
        verdict=Verdict.REPEATED if arrived.how is Arrival.REPEATED else Verdict.ACCEPTED,
        told=_note(arrived),
        kind=head.bundle_kind,
        sender=head.sender,
        sender_name=_office_name(backend, head.sender),
        sequence=head.sequence,
        signed_by=opened.signed_by,
        encrypted=opened.encrypted,
        content_code=opened.content_code,
        digest=opened.digest,
        counts=counts,
        by_kind=by_kind,
        details=details,
    )


def _note(arrived: Arrived) -> str:
    if arrived.opened.head.bundle_kind is BundleKind.RECEIPT:
        if arrived.how is Arrival.REPEATED:
            return _("This receipt was taken in already.")
        sequence = read_receipt(arrived.opened).sequence
        return _("The city confirms that it has received bundle no. {number}.").format(number=sequence)
    if arrived.opened.head.bundle_kind is BundleKind.RECALL:
        note = read_recall(arrived.opened)
        return _("Takes bundle no. {number} back: {reason}").format(number=note.sequence, reason=note.reason)
    new = [one.told for one in arrived.catalogue if not one.known]
    if new:
        return "; ".join(new)
    return arrived.how.label


def _verdict(refusal: RefusedBundleError) -> Verdict:
    """Return what a file that is not taken in was: of a rehearsal that is how it should be."""
    return Verdict.REHEARSED if isinstance(refusal, RehearsalError) else Verdict.REFUSED


def _refused(backend: Backend, path: Path, refusal: RefusedBundleError) -> FileSeen:
    head = refusal.seen.head
    stranger = _stranger(backend, refusal) if isinstance(refusal, SignerUnknownError) else None
    return FileSeen(
        path=path,
        verdict=Verdict.UNKNOWN if stranger else _verdict(refusal),
        told=_sentence(backend, refusal),
        kind=head.bundle_kind if head else None,
        sender=head.sender if head else "",
        sender_name=_office_name(backend, head.sender) if head else "",
        sequence=head.sequence if head else None,
        signed_by=refusal.seen.signed_by or "",
        encrypted=refusal.seen.encrypted,
        stranger=stranger,
    )


def _stranger(backend: Backend, refusal: SignerUnknownError) -> Stranger:
    return Stranger(
        office=refusal.office,
        name=_office_name(backend, refusal.office),
        fingerprint=refusal.fingerprint,
        signing_key=refusal.signing_key,
        recipient=refusal.recipient,
        other_known=isinstance(refusal, NewKeyError),
    )


def _take(backend: Backend, seen: FileSeen, receipts: Path | None) -> FileSeen:
    """Examine once more and take in, both in one transaction: bundles taken in before this one count already."""
    try:
        with backend.begin(N_("Take in a bundle")) as work:
            arrived = open_bundle(work, backend.post, seen.path)
            if arrived.opened.digest != seen.digest:
                raise OtherFileNowError(name=seen.path.name)
            done = take(work, backend.post, arrived)
            record = done.record
    except ToldError as error:
        return replace(seen, verdict=Verdict.REFUSED, told=_sentence(backend, error), counts=None)
    if seen.whole is not None:
        backend.parts.forget(seen.whole)
    taken = replace(seen, verdict=Verdict.TAKEN, told=_done(seen, record), counts=_counts(record))
    taken = replace(taken, details=tuple(arrival_words(done)) or taken.details)
    if receipts is None or record.bundle_kind is not BundleKind.REPORT or record.recalled_on is not None:
        return taken
    return _answered(backend, taken, record, receipts)


def _answered(backend: Backend, taken: FileSeen, record: BundleReceived, receipts: Path) -> FileSeen:
    try:
        answer = give_receipt(backend.begin, backend.post, record, receipts)
    except ToldError as error:
        sentence = _("Taken in, but its receipt could not be written: {reason}")
        return replace(taken, told=sentence.format(reason=_sentence(backend, error)))
    return replace(
        taken, told=_("Taken in; receipt {number}.").format(number=record.receipt_number), answer=answer.path
    )


def _counts(record: BundleReceived) -> tuple[int, int, int] | None:
    return (
        None
        if record.bundle_kind in (BundleKind.RECEIPT, BundleKind.RECALL)
        else (record.added, record.changed, record.removed)
    )


def _done(seen: FileSeen, record: BundleReceived) -> str:
    if record.bundle_kind is BundleKind.RECEIPT:
        return seen.told
    if record.recalled_because is not None:
        sentence = _("Taken in; {office} has recalled this bundle: {reason}")
        if record.bundle_kind is BundleKind.RECALL:
            sentence = _("{office} has recalled a bundle: {reason}. No receipt is given for it any more.")
        return sentence.format(office=seen.sender_name, reason=record.recalled_because)
    if record.bundle_kind is BundleKind.RETURN:
        return _("The remarks of {office} were taken in.").format(office=seen.sender_name)
    if record.bundle_kind is BundleKind.CONFIGURATION:
        return _("Taken in: {files}").format(files=seen.told)
    return _("Taken in at {time}.").format(time=f"{record.taken_at:%H:%M %d/%m/%Y}")


def _sentence(backend: Backend, error: ToldError) -> str:
    """Say a refusal with the names of offices in place of their keys, and fingerprints in groups."""
    named = {name: _place(backend, place) for name, place in error.places.items()}
    return _(error.sentence).format(**named) if error.sentence else str(error)


def _place(backend: Backend, place: object) -> object:
    if isinstance(place, str) and place.startswith("SHA256:"):
        return grouped(place)
    if isinstance(place, str) and OFFICE_KEY.fullmatch(place):
        return _office_name(backend, place)
    return getattr(place, "label", place)


def _office_name(backend: Backend, key: str) -> str:
    try:
        return backend.offices.by_key(key).short_name
    except UnknownOfficeError:
        return key
