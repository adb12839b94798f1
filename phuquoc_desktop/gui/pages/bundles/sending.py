"""Writes bundles for the page; runs in tasks, and brings in what packs and signs only then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.outgoing import Sent, send_configuration, send_report, send_return
from phuquoc_desktop.bundle.outgoing_city import send_decisions
from phuquoc_desktop.bundle.outgoing_ward import send_explanations
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.twin import send_twin
from phuquoc_desktop.city.board import below
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.services import catalogue_files, effects
from phuquoc_desktop.services.effects import Effect
from phuquoc_desktop.translation import _


def write_report(backend: Backend, folder: Path, report: ProgressReport) -> Written:
    """Write the office's report for the city into a folder."""
    return _written(send_report(backend.begin, backend.post, folder, report))


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
