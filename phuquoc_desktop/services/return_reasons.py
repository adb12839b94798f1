"""The reasons at hand: those that came with the program, and those of the city's own files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.law.rulebook import version_of
from phuquoc_desktop.domain.return_reason import ReturnReason, joined
from phuquoc_desktop.services import catalogue_files
from phuquoc_desktop.services.catalogue.reasons import load_reasons, read_reasons
from phuquoc_desktop.services.law.shelf import proved
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

LOAD = N_("Load a library of reasons")


class UnknownReasonError(RefusedError):
    """No reason has that code now."""

    sentence = N_("There is no reason “{code}” on this day; “phuquoc city reasons” lists them.")


class NotALibraryError(RefusedError):
    """The file is another kind of catalogue file."""

    sentence = N_("The file “{name}” is no library of reasons; choose another file.")


def at_hand(read: Reader, day: date, kind: str = "") -> tuple[ReturnReason, ...]:
    """Return the reasons that count on a day, those that fit a kind of record where one is named.

    Raises DamagedPackError for a file that was altered since it was loaded.
    """
    own = sorted(
        read.catalogue_files.all(file_kind=CatalogueKind.REASONS),
        key=lambda one: (one.file_id, version_of(one.version)),
    )
    libraries = (*load_reasons(), *(read_reasons(proved(one), one.file_name) for one in own))
    return tuple(one for one in joined(libraries, day) if not kind or one.fits(kind))


def by_code(read: Reader, code: str, day: date) -> ReturnReason:
    """Return one reason by its code, capitals or not; raises UnknownReasonError."""
    found = next((one for one in at_hand(read, day) if one.code == code.strip().upper()), None)
    if found is None:
        raise UnknownReasonError(field="reason_code", code=code)
    return found


def fill(remark: Remark, reason: ReturnReason) -> Remark:
    """Fill a draft from a reason: words and field only where nothing was said, code and clause always."""
    remark.reason_code, remark.clause = reason.code, reason.clause or None
    remark.text = remark.text.strip() or reason.text
    return remark


def load(work: UnitOfWork, file: Path, signer: str) -> CatalogueFile:
    """Keep a library of the city's own; raises NotALibraryError, TwoContentsError, or the refusal of what is wrong in it."""
    (draft,) = catalogue_files.open_files([file])
    if draft.file_kind is not CatalogueKind.REASONS:
        raise NotALibraryError(name=file.name)
    catalogue_files.refuse_to_send(work, work.office, [draft])
    catalogue_files.keep(work, work.office, [draft], signer)
    return draft
