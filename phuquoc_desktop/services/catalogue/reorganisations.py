"""Reading files of reorganisations. Their contract is ``resources/catalogue/reorganisations/FORMAT.md``."""

from __future__ import annotations

import hashlib
from functools import cache

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.reorganisation import Reorganisation, first_fault
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError
from phuquoc_desktop.services.catalogue.toml_format import TomlFormat
from phuquoc_desktop.translation import N_

LARGEST = 1024 * 1024
"""Bytes."""

SUMS = "SHA256SUMS"


class NotAReorganisationError(RefusedError):
    """The file is something else."""

    sentence = N_("The file “{name}” is no reorganisation of offices: its head does not say so. Choose another file.")


class UnreadableReorganisationError(RefusedError):
    """The file is no TOML."""

    sentence = N_("The reorganisation “{name}” cannot be read: {detail}. Mend that line and open it again.")


class NewerReorganisationError(RefusedError):
    """The file has a format that this program does not know yet."""

    sentence = N_("The reorganisation “{name}” was written for a newer version of the program; update the program.")


class FaultyReorganisationError(RefusedError):
    """Something in the file cannot be right."""

    sentence = N_("The reorganisation “{name}” is wrong at {place}: {detail}. Nothing of it was taken over.")


_FORMAT = TomlFormat(
    "reorganisation",
    Reorganisation,
    LARGEST,
    NotAReorganisationError,
    UnreadableReorganisationError,
    NewerReorganisationError,
    FaultyReorganisationError,
    first_fault,
)


def read_reorganisation(raw: bytes, name: str) -> Reorganisation:
    """Return the reorganisation in a file's bytes; refuses with place and reason what does not fit the format."""
    return _FORMAT.read(raw, name)


@cache
def load_reorganisations() -> tuple[Reorganisation, ...]:
    """Return the reorganisations that came with the program, each proved by its SHA-256; raises DamagedCatalogueError."""
    folder = shipped("resources", "catalogue", "reorganisations")
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        wanted = {name: digest for digest, name in (line.split(maxsplit=1) for line in lines if line.strip())}
        return tuple(_proved((folder / name).read_bytes(), name, digest) for name, digest in sorted(wanted.items()))
    except (OSError, ValueError, RefusedError) as why:
        raise DamagedCatalogueError(name="reorganisations") from why


def _proved(raw: bytes, name: str, wanted: str) -> Reorganisation:
    if hashlib.sha256(raw).hexdigest() != wanted:
        raise ValueError(f"{name} is not what its SHA-256 says")
    return read_reorganisation(raw, name)
