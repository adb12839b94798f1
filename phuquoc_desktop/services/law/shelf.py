"""The rule packs at hand: those that came with the program, and those that the city sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from pathlib import Path

from phuquoc_desktop.domain.catalogue_file import CatalogueFile, CatalogueKind
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.law.rulebook import Origin, Rulebook, ShelvedPack
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.services.catalogue.errors import DamagedCatalogueError
from phuquoc_desktop.services.law.errors import DamagedPackError, PackNotOpenedError
from phuquoc_desktop.services.law.reading import LARGEST, read_pack, sha256_of
from phuquoc_desktop.storage.unit_of_work import Reader

SUMS = "SHA256SUMS"


@dataclass(frozen=True)
class Proof:
    """Whether one file is what its SHA-256 says: ``pack`` is there when a rule pack is, ``fault`` when it is not.

    ``title`` is id and version, or the file's name where no more of it can be believed.
    """

    kind: CatalogueKind
    title: str
    sha256: str
    origin: Origin
    signed_by: str = ""
    pack: ShelvedPack | None = None
    fault: ToldError | None = None


@cache
def shipped_rulebook() -> Rulebook:
    """Return the packs that came with the program; refuses one that is not what its SHA-256 says."""
    return Rulebook(tuple(_shipped(name, wanted) for name, wanted in _sums().items()))


def rulebook(read: Reader) -> Rulebook:
    """Return the packs that came with the program and those that the city sent.

    Each is proved anew by its SHA-256: one that was altered raises DamagedPackError, as judging by the older law that it
    had replaced would be wrong without anybody seeing it.
    """
    return Rulebook((*shipped_rulebook().packs, *map(received, _files(read))))


def received(file: CatalogueFile) -> ShelvedPack:
    """Return the pack in a file that the city sent; raises DamagedPackError."""
    kept = shelved(file.content.encode(), file.file_name, file.sha256)
    return replace(kept, origin=Origin.CITY, signed_by=file.signed_by, received_on=file.received_on)


def proved(file: CatalogueFile) -> bytes:
    """Return the content of a received file as it was signed; raises DamagedPackError when it was altered since."""
    raw = file.content.encode()
    _refuse_altered(raw, file.file_name, file.sha256)
    return raw


def _files(read: Reader) -> list[CatalogueFile]:
    return read.catalogue_files.all(file_kind=CatalogueKind.RULES)


def shipped_proofs() -> Iterator[Proof]:
    """Prove each pack of the program for itself, so that a damaged one hides no other."""
    for name, wanted in _sums().items():
        pack, fault = _tried(partial(_shipped, name, wanted))
        yield Proof(CatalogueKind.RULES, _title(pack, name), wanted, Origin.SHIPPED, pack=pack, fault=fault)


def received_proofs(read: Reader) -> Iterator[Proof]:
    """Prove each pack that the city sent for itself."""
    for file in _files(read):
        pack, fault = _tried(partial(received, file))
        yield proof_of(file, pack, fault)


def proof_of(file: CatalogueFile, pack: ShelvedPack | None, fault: ToldError | None) -> Proof:
    """Say of a received file what came of proving it."""
    title = f"{file.file_id} {file.version}"
    return Proof(file.file_kind, title, file.sha256, Origin.CITY, file.signed_by, pack, fault)


def _tried(prove: Callable[[], ShelvedPack]) -> tuple[ShelvedPack | None, ToldError | None]:
    try:
        return prove(), None
    except ToldError as why:
        return None, why


def _title(pack: ShelvedPack | None, name: str) -> str:
    return f"{pack.pack.head.id} {pack.pack.head.version}" if pack else name


def strays() -> list[str]:
    """Return the files that somebody laid beside the shipped packs: nobody has signed them, so they do not count."""
    return sorted({one.name for one in _folder().glob("*.toml")} - _sums().keys())


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
    _refuse_altered(raw, name, wanted)
    return ShelvedPack(_read(raw, name), wanted)


def _refuse_altered(raw: bytes, name: str, wanted: str) -> None:
    found = sha256_of(raw)
    if found != wanted:
        raise DamagedPackError(name=name, found=found[:16], wanted=wanted[:16])


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
    return ShelvedPack(read_pack(raw, path.name), sha256_of(raw), Origin.FILE)
