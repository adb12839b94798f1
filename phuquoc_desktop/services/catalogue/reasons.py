"""Reading libraries of reasons, trusting nothing in them. Their contract is ``resources/catalogue/reasons/FORMAT.md``."""

from __future__ import annotations

import re
from functools import cache

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.return_reason import ReasonLibrary, first_fault
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError
from phuquoc_desktop.services.catalogue.toml_format import TomlFormat
from phuquoc_desktop.translation import N_

LARGEST = 1024 * 1024
"""Bytes."""

_PLACE = re.compile(r"(?:\$\.)?reasons\[(?P<number>\d+)\](?:\.(?P<field>\w+))?|(?:\$\.)?head\.(?P<head>\w+)")


class NotReasonsError(RefusedError):
    """The file is something else."""

    sentence = N_("The file “{name}” is no library of reasons: its head does not say so. Choose another file.")


class UnreadableReasonsError(RefusedError):
    """The file is no TOML."""

    sentence = N_("The library of reasons “{name}” cannot be read: {detail}. Mend that line and load it again.")


class NewerReasonsError(RefusedError):
    """The file has a format that this program does not know yet."""

    sentence = N_("The library of reasons “{name}” was written for a newer version of the program; update the program.")


class FaultyReasonsError(RefusedError):
    """Something in the file cannot be right."""

    sentence = N_(
        "The library of reasons “{name}” is wrong in line {line} ({place}): {detail}. Nothing of it was taken over."
    )


class _FaultyAtError(RefusedError):
    """As the reader of such files tells it, without the line."""


_FORMAT = TomlFormat(
    "reasons",
    ReasonLibrary,
    LARGEST,
    NotReasonsError,
    UnreadableReasonsError,
    NewerReasonsError,
    _FaultyAtError,
    first_fault,
)


@cache
def load_reasons() -> tuple[ReasonLibrary, ...]:
    """Return the libraries that came with the program; raises DamagedCatalogueError."""
    files = sorted(shipped("resources", "catalogue", "reasons").glob("*.toml"))
    try:
        return tuple(read_reasons(one.read_bytes(), one.name) for one in files)
    except (OSError, RefusedError) as why:
        raise DamagedCatalogueError(name="reasons") from why


def read_reasons(raw: bytes, name: str) -> ReasonLibrary:
    """Return the library in a file's bytes; refuses with line and reason what does not fit the format."""
    try:
        return _FORMAT.read(raw, name)
    except _FaultyAtError as why:
        place, detail = str(why.places["place"]), str(why.places["detail"])
        raise FaultyReasonsError(name=name, line=_line(raw, place), place=place, detail=detail) from why


def _line(raw: bytes, place: str) -> int:
    """Return the line where a place of the file stands: that of its field, else of its block."""
    lines = raw.decode("utf-8-sig").splitlines()
    found = _PLACE.match(place)
    if not found:
        return 1
    block = "[head]" if found["head"] else "[[reasons]]"
    starts = [number for number, line in enumerate(lines, 1) if line.strip().replace(" ", "") == block]
    number = int(found["number"] or 0)
    if number >= len(starts):
        return 1
    end = next((one for one in starts if one > starts[number]), len(lines) + 1)
    field = found["head"] or found["field"] or ""
    written = re.compile(rf"\s*{re.escape(field)}\s*=")
    wanted = (one for one in range(starts[number], end) if field and written.match(lines[one - 1]))
    return next(wanted, starts[number])
