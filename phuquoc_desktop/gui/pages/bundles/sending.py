"""Writes bundles for the page; runs in tasks, and brings in what packs and signs only then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing import Sent, send_configuration, send_rehearsal, send_report, send_return
from phuquoc_desktop.bundle.outgoing_city import send_decisions
from phuquoc_desktop.bundle.outgoing_ward import send_explanations
from phuquoc_desktop.bundle.recall import send_recall
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.twin import send_twin
from phuquoc_desktop.bundle.verify import look
from phuquoc_desktop.city.board import below
from phuquoc_desktop.dispatch.drive import put_on_drive
from phuquoc_desktop.dispatch.mailing import write_mails
from phuquoc_desktop.dispatch.pictures import texts_of
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.shown import MailShown, Written
from phuquoc_desktop.gui.pages.bundles.ways import Way
from phuquoc_desktop.services import catalogue_files, effects
from phuquoc_desktop.services.effects import Effect
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import _


def send_by(
    backend: Backend,
    way: Way,
    folder: Path,
    report: ProgressReport,
    *,
    light: bool,
    rehearsal: bool,
    in_spite: str = "",
) -> Written:
    """Write the report, or a rehearsal of it, and send it on its way; ``light`` leaves attachments out.

    What goes onto a stick or into pictures is written among the kept copies first. ``in_spite`` as in :func:`write_report`.
    """
    target = folder if way in (Way.MAIL, Way.FOLDER) else backend.post.kept
    if rehearsal:
        written = _written(send_rehearsal(backend.begin, backend.post, target, report))
    else:
        written = write_report(backend, target, report, light=light, in_spite=in_spite)
    return _on_its_way(backend, written, way, folder)


def write_report(
    backend: Backend, folder: Path, report: ProgressReport, *, light: bool = False, in_spite: str = ""
) -> Written:
    """Write the office's report for the city into a folder; ``light`` leaves attachments out.

    ``in_spite`` says why it goes though something has waited too long for a decision.
    """
    sent = send_report(
        backend.begin,
        backend.post,
        folder,
        report,
        with_attachments=not light,
        undecided_days=backend.settings.undecided_days,
        in_spite=in_spite,
    )
    return _written(sent)


def send_again(backend: Backend, sent: BundleSent, way: Way, folder: Path, report: ProgressReport) -> Written:
    """Send the kept copy of a bundle once more; raises FileUnreadableError when it is gone."""
    report(0, 0, _("Packing and signing"))
    kept = backend.post.kept / sent.file_name
    opened = look(kept, keys=backend.post.keys)
    path = kept
    if way in (Way.MAIL, Way.FOLDER):
        path = folder / sent.file_name
        write_whole(path, kept.read_bytes())
    written = Written(
        path=path,
        size=kept.stat().st_size,
        kind=sent.bundle_kind,
        sequence=sent.sequence,
        encrypted=sent.encrypted,
        content_code=opened.content_code,
    )
    return _on_its_way(backend, written, way, folder)


def _on_its_way(backend: Backend, written: Written, way: Way, folder: Path) -> Written:
    if way is Way.MAIL:
        return with_mails(backend, written)
    if way is Way.DRIVE:
        (put,) = put_on_drive([written.path], folder, backend.office, backend.profile.year)
        note = _("Read back and the same; now take the stick out with “Safely remove”.")
        return replace(written, path=put.path, note=note)
    return replace(written, texts=tuple(texts_of(written.path))) if way is Way.PICTURES else written


def with_mails(backend: Backend, written: Written) -> Written:
    """Write the mails for a bundle beside it."""
    with backend.reading() as read:
        mails = write_mails(read, backend.post, backend.settings, written.path, backend.outside.clock())
    shown = tuple(MailShown(one.path, one.letter.to, one.letter.subject, one.letter.text) for one in mails)
    return replace(written, mails=shown)


def write_recall(backend: Backend, sequence: int, reason: str, folder: Path) -> Written:
    """Write the note that takes a report back."""
    return _written(send_recall(backend.begin, backend.post, sequence, reason, folder))


def write_twin(backend: Backend, folder: Path, report: ProgressReport) -> Written:
    """Write all that the office has written for another of its PCs."""
    return _written(send_twin(backend.begin, backend.post, folder, report))


def write_explanations(backend: Backend, folder: Path, report: ProgressReport) -> Written:
    """Write the office's explanations alone into a folder."""
    report(0, 0, _("Packing and signing"))
    return _written(send_explanations(backend.begin, backend.post, folder))


def write_return(backend: Backend, office: str, folder: Path, report: ProgressReport) -> Written:
    """Write the remarks for an office into a folder."""
    report(0, 0, _("Packing and signing"))
    return _written(send_return(backend.begin, backend.post, office, folder))


def write_receipt(backend: Backend, received_id: str, folder: Path, report: ProgressReport) -> Written:
    """Write the receipt for a report into a folder, once more where it was given before."""
    report(0, 0, _("Packing and signing"))
    with backend.reading() as read:
        received = read.bundles_received.get(received_id)
    return _written(give_receipt(backend.begin, backend.post, received, folder))


def read_packs(backend: Backend, paths: Sequence[Path]) -> tuple[Effect, ...]:
    """Read files that are to be signed, and say what each would change; raises what is wrong with the first bad one."""
    files = catalogue_files.open_files(paths)
    with backend.reading() as read:
        catalogue_files.refuse_to_send(read, backend.post.my_key, files)
        return effects.of_files(read, files)


def write_configuration(
    backend: Backend, files: Sequence[CatalogueFile], folder: Path, report: ProgressReport
) -> Written:
    """Sign rule packs and calendars and write a bundle for each office below the city."""
    report(0, 0, _("Packing and signing"))
    offices = below(backend.offices, backend.profile.office, date(backend.profile.year, 7, 1))
    receivers = [str(one.key) for one in offices]
    sent = send_configuration(backend.begin, backend.post, receivers, files, folder)
    return _together([_written(one) for one in sent])


def write_decisions(backend: Backend, receivers: Sequence[str], folder: Path, report: ProgressReport) -> Written:
    """Write the city's decisions for each office that they concern."""
    report(0, 0, _("Packing and signing"))
    return _together([_written(one) for one in send_decisions(backend.begin, backend.post, receivers, folder)])


def _together(sent: Sequence[Written]) -> Written:
    all_encrypted = all(one.encrypted for one in sent)
    return replace(sent[0], size=sum(one.size for one in sent), encrypted=all_encrypted, count=len(sent))


def _written(sent: Sent) -> Written:
    record = sent.record
    return Written(
        path=sent.path,
        size=sent.path.stat().st_size,
        kind=record.bundle_kind,
        sequence=record.sequence,
        encrypted=record.encrypted,
        content_code=sent.content_code,
    )
