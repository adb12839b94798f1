"""Opens or begins an office's data for the window; runs in a task, and brings everything heavy in only then."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.new_office import LostOffice, NewOffice, RebuiltOffice
from phuquoc_desktop.gui.opened import OpenedOffice
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend

PRACTICE_OFFICE = "duong-dong"
PRACTICE_USER = N_("Practice clerk")
PRACTICE_PEOPLE = 60


def open_data(folder: Path) -> OpenedOffice:
    """Open the data of a folder; raises what :func:`phuquoc_desktop.backend.open_office` raises."""
    from phuquoc_desktop.backend import open_office

    backend = open_office(folder)
    return as_opened(_in_practice_year(backend) if backend.profile.practice else backend)


def begin_data(new: NewOffice, report: ProgressReport) -> OpenedOffice:
    """Make new data, with invented people where they are for practice; raises what ``begin_office`` raises.

    Stopped or failed in the middle, a folder that was empty before is empty again.
    """
    was_empty = not new.folder.is_dir() or not any(new.folder.iterdir())
    report(0, 0, _("Taking in the city's plan…"))
    backend = _begin(new)
    try:
        if new.practice:
            _fill(_in_practice_year(backend), report)
        return as_opened(backend)
    except BaseException:
        backend.close()
        if was_empty:
            shutil.rmtree(new.folder, ignore_errors=True)
        raise


def rebuild_data(asked: LostOffice, report: ProgressReport) -> RebuiltOffice:
    """Rebuild an office whose PC was lost; raises what ``rebuild_office`` raises, and then leaves nothing behind."""
    from phuquoc_desktop.documents import writing
    from phuquoc_desktop.documents.rebuilt_list import losses
    from phuquoc_desktop.rebuilding import Lost, rebuild_office

    backend, sheet = rebuild_office(asked.folder, Lost(asked.files, asked.code, asked.heard, user=asked.user), report)
    told = _("{office} was rebuilt from {file}, as of {when}.")
    passed = (f"{name}: {why}" for name, why in sheet.passed_over)
    return RebuiltOffice(
        as_opened(backend),
        told.format(office=backend.office.short_name, file=sheet.newest, when=f"{sheet.as_of:%H:%M %d/%m/%Y}"),
        (*losses(sheet), *passed),
        lambda target: writing.save(backend.rebuilt_paper(sheet), target),
    )


def practice_office(folder: Path, language: str) -> NewOffice:
    """Describe the practice office that is made without asking."""
    return NewOffice(folder, PRACTICE_OFFICE, False, _(PRACTICE_USER), practice=True, language=language)


def as_opened(backend: Backend) -> OpenedOffice:
    """Describe open data to the frame of the window."""
    from phuquoc_desktop.storage.profile import Role

    with backend.reading() as read:
        latest = read.latest_works(1)
    return OpenedOffice(
        backend=backend,
        name=backend.office.short_name,
        role=backend.profile.role.label,
        user=backend.settings.user or _("unnamed"),
        folder=backend.folder,
        year=backend.profile.year,
        years=_years(backend),
        practice=backend.profile.practice,
        last_saved=latest[0].at if latest else None,
        watch=backend.on_commit,
        close=Closing(backend),
        is_city=backend.profile.role is Role.CITY,
    )


def _years(backend: Backend) -> tuple[int, ...]:
    """Return the years that can be worked in: from the one before the data begin to the one after today."""
    first = backend.profile.year
    return tuple(range(first - 1, max(first, backend.today.year) + 2))


class Closing:
    """Closes the data; where they changed, the overview is kept anew for the next start."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._changed = False
        backend.on_commit(self._on_commit)

    def __call__(self) -> None:
        """Keep the overview and close; once is enough."""
        from phuquoc_desktop.gui.pages import overview_look, overview_snapshot

        if self._changed:
            with suppress(OSError, ToldError):  # the picture only saves the next start a moment
                overview_snapshot.keep(self._backend.folder, overview_look.take(self._backend))
        self._backend.close()

    def _on_commit(self, _kinds: frozenset[str]) -> None:
        self._changed = True


def _begin(new: NewOffice) -> Backend:
    from phuquoc_desktop.backend import Beginning, begin_office
    from phuquoc_desktop.storage.profile import Role

    role = Role.CITY if new.is_city else Role.OFFICE
    backend = begin_office(new.folder, Beginning(new.office, role, user=new.user, practice=new.practice))
    settings = backend.settings
    settings.signer, settings.signer_position, settings.language = new.signer, new.position, new.language
    backend.save_settings()
    return backend


def _fill(backend: Backend, report: ProgressReport) -> None:
    from phuquoc_desktop.practising import practise

    report(0, 0, _("Making practice data…"))
    practise(backend, report, seed=backend.profile.year, people=PRACTICE_PEOPLE)


def _in_practice_year(backend: Backend) -> Backend:
    """Let practice happen on today's day of its own year, so that dates are ahead and not years past.

    What is written is dated so too: bundles between practice offices would seem to come from the future.
    """
    from phuquoc_desktop.backend import Outside

    outside, year = backend.outside, backend.profile.year
    backend.outside = Outside(lambda: _moved(outside.clock(), year), outside.new_id)
    backend.database.keep_time(backend.outside.clock)
    return backend


def _moved(now: datetime, year: int) -> datetime:
    leap_day = now.month == 2 and now.day == 29
    return now.replace(year=year, day=28 if leap_day else now.day)
