"""The course of one dossier as a page shows it: versions, what changed since, who signs, the public notice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.dossier_course import DossierVersion
from phuquoc_desktop.domain.review import DossierReview
from phuquoc_desktop.services import answers, dossier_thread, dossier_versions, publication, signing
from phuquoc_desktop.services.answers import Answered
from phuquoc_desktop.services.dossier_thread import ThreadEvent
from phuquoc_desktop.services.dossier_versions import Completed
from phuquoc_desktop.services.publication import Notice
from phuquoc_desktop.services.signing import SigningLine
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class DossierCourse:
    """What has become of a dossier, and what its papers wait for."""

    versions: tuple[DossierVersion, ...]
    completed: Completed
    steps: tuple[SigningLine, ...]
    notice: Notice
    thread: tuple[ThreadEvent, ...] = ()
    stage: DossierReview | None = None
    answers: tuple[Answered, ...] = ()


def look(read: Reader, dossier_id: str, today: date) -> DossierCourse:
    """Return the course of a dossier; raises RecordGoneError."""
    dossier = read.dossiers.get(dossier_id)
    return DossierCourse(
        dossier_versions.of_dossier(read, dossier_id),
        dossier_versions.completed(read, dossier),
        signing.of_dossier(read, dossier_id, today),
        publication.of_dossier(read, dossier, today),
        dossier_thread.of_dossier(read, dossier_id),
        dossier_thread.stage_of(read, dossier_id),
        tuple(answers.of_dossiers(read, [dossier])),
    )
