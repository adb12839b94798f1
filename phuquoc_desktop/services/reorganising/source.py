"""Where a reorganisation comes from: a file that somebody brings, or one that is known here by its id."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.reorganisation import Reorganisation
from phuquoc_desktop.services import catalogue_files, offices_at_hand
from phuquoc_desktop.services.catalogue.reorganisations import NotAReorganisationError, read_reorganisation
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class Source:
    """A reorganisation, and the file to be kept when it is not known here yet."""

    change: Reorganisation
    file: CatalogueFile | None = None


def open_source(read: Reader, text: str) -> Source:
    """Return the reorganisation in the file of that name, or the known one with that id.

    Raises NotAReorganisationError and what else is wrong with a file, TwoContentsError, and what does not fit the offices.
    """
    known = {one.head.id: one for one in offices_at_hand.reorganisations(read)}
    if text in known:
        return Source(known[text])
    (draft,) = catalogue_files.open_files([Path(text)])
    if draft.file_kind is not CatalogueKind.OFFICES:
        raise NotAReorganisationError(name=Path(text).name)
    catalogue_files.refuse_to_send(read, read.profile.office, [draft])
    offices_at_hand.refuse_unfit(read, [draft])
    return Source(read_reorganisation(draft.content.encode(), draft.file_name), draft)
