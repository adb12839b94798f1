"""The rule packs at hand: those that came with the program, and those that the city sent."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError
from phuquoc_desktop.services.law.errors import DamagedPackError, PackNotOpenedError
from phuquoc_desktop.services.law.reading import LARGEST, read_pack, sha256_of

SUMS = "SHA256SUMS"


@cache
def shipped_rulebook() -> Rulebook:
    """Return the packs that came with the program; refuses one that is not what its SHA-256 says."""
    return Rulebook(tuple(_shipped(name, wanted) for name, wanted in _sums().items()))


def _folder() -> Path:
    return shipped("resources", "catalogue", "rules")


def _sums() -> dict[str, str]:
    """Return the SHA-256 of each shipped pack, from a listing that ``sha256sum -c`` reads, too."""
    try:
        lines = (_folder() / SUMS).read_text(encoding="utf-8").splitlines()
        return {name: wanted for wanted, name in (line.split(maxsplit=1) for line in lines if line.strip())}
    except (OSError, ValueError) as why:
        raise DamagedCatalogueError(name=SUMS) from why


def _shipped(name: str, wanted: str) -> ShelvedPack:
    try:
        raw = (_folder() / name).read_bytes()
    except OSError as why:
        raise DamagedCatalogueError(name=name) from why
    return shelved(raw, name, wanted)


def shelved(raw: bytes, name: str, wanted: str) -> ShelvedPack:
    """Return the pack in a file that must have a known SHA-256; raises DamagedPackError or what reading it raises."""
    found = sha256_of(raw)
    if found != wanted:
        raise DamagedPackError(name=name, found=found[:16], wanted=wanted[:16])
    return ShelvedPack(_read(raw, name), found)


@lru_cache(maxsize=64)
def _read(raw: bytes, name: str) -> Pack:
    return read_pack(raw, name)


def open_pack(path: Path) -> ShelvedPack:
    """Return the pack in a file that somebody brings, whoever wrote it; raises PackNotOpenedError or a refusal."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as why:
        raise PackNotOpenedError(name=path.name) from why
    return ShelvedPack(read_pack(raw, path.name), sha256_of(raw))
