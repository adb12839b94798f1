"""What a row says otherwise than the directory does."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from phuquoc_desktop.intake.dry_run import Difference, Wanted
from phuquoc_desktop.vietnamese.fold import fold


def differences(wanted: Wanted, known: Mapping[str, str], without: Collection[str] = ()) -> tuple[Difference, ...]:
    """Return what would be written anew: a row that is silent, or less exact, changes nothing.

    A name changes only where the directory has it without accents; any other correction of a name is made by hand.
    """
    found = []
    if _is_bare(known["name"]) and not _is_bare(wanted.name) and fold(known["name"]) == fold(wanted.name):
        found.append(Difference("name", known["name"], wanted.name))
    for field, new in wanted.given().items():
        old = known.get(field, "")
        if field not in without and not _says_no_more(field, old, new):
            found.append(Difference(field, old, new))
    return tuple(found)


def _says_no_more(field: str, old: str, new: str) -> bool:
    if field == "birth":
        return new == old or (len(new) == 4 and old.startswith(new))
    if field == "identity_number":
        return new == old or (len(new) == 9 and len(old) == 12)
    return new.casefold() == old.casefold()


def _is_bare(name: str) -> bool:
    return name.isascii()
