"""A lost PC: the data of an office made anew from what it had sent, and what could not be brought back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import catalogue
from phuquoc_desktop.storage.profile import Role

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.rebuild import Rebuilt
    from phuquoc_desktop.documents.rebuilt_list import RebuiltSheet


@dataclass(frozen=True)
class Lost:
    """A lost PC: the files to rebuild from, the recovery code or nothing, what was heard of the city's fingerprint.

    ``office`` and ``year`` may be left to the files.
    """

    files: tuple[Path, ...]
    code: str = ""
    heard: str = ""
    office: str = ""
    year: int | None = None
    user: str = ""


def rebuild_office(
    folder: Path, lost: Lost, report: ProgressReport = silent, outside: Outside | None = None
) -> tuple[Backend, RebuiltSheet]:
    """Make the data of an office anew from files, and tell what could not be brought back; a failure leaves nothing behind.

    Raises what :func:`begin_office`, ``recovery.keys_of`` and ``rebuild.rebuild`` raise.
    """
    from phuquoc_desktop.bundle import key_folder, post, rebuild, recovery

    keys = recovery.keys_of(lost.code) if lost.code.strip() else None
    offices = catalogue.load_offices()
    practised = tuple(post.practice_keys(str(one.key)) for one in offices.known)
    with TemporaryDirectory() as staging:
        found = rebuild.find(lost.files, Path(staging), report)
        about = rebuild.about(found.files, replace(keys or practised[0], earlier=practised))
        year = lost.year or offices.by_key(about.office).latest_year(about.year)
        beginning = Beginning(lost.office or about.office, Role.OFFICE, year, lost.user, about.practice)
        backend = begin_office(folder, beginning, outside)
        try:
            if keys is not None:
                key_folder.bring_back(backend.key_folder, keys)
                backend.forget_keys()
            done = rebuild.rebuild(backend.begin, backend.post, found, report, heard=lost.heard)
        except BaseException:
            backend.discard()
            raise
    return backend, _sheet_of(done, backend.today)


def _sheet_of(done: Rebuilt, today: date) -> RebuiltSheet:
    from phuquoc_desktop.documents.rebuilt_list import RebuiltSheet

    return RebuiltSheet(
        newest=done.newest.path.name,
        as_of=done.newest.as_of,
        taken=tuple(done.taken),
        waiting=tuple(done.waiting),
        passed_over=tuple(done.passed_over),
        missing=done.missing,
        knows_partners=done.knows_partners,
        made_on=today,
    )
