"""What the settings page tells about data, office, keys and program; gathered in a task."""

from __future__ import annotations

import platform
import sqlite3
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from PySide6 import __version__ as qt_version

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle import keys
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.services.sources import CatalogueSource, load_sources
from phuquoc_desktop.storage.database import FILE_NAME
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

Pairs = tuple[tuple[str, str], ...]
CERTAINTY = {
    "found": N_("text seen"),
    "memory": N_("from memory"),
    "unsure": N_("may be wrong"),
}


@dataclass(frozen=True)
class Facts:
    """Pairs of label and value for each card; ``public`` are the two public keys as text, empty without keys."""

    data: Pairs
    office: Pairs
    keys: Pairs
    about: Pairs
    sources: tuple[CatalogueSource, ...]
    public: str


def gather(backend: Backend) -> Facts:
    """Look at everything once."""
    public = _public_keys(backend)
    return Facts(
        data=_data(backend),
        office=_office(backend),
        keys=() if public is None else _key_facts(public),
        about=_about(),
        sources=load_sources(),
        public="" if public is None else f"{public.signing_line}\n{public.recipient}\n",
    )


def certainty_words(source: CatalogueSource) -> str:
    """Say how many entries of a file are how sure."""
    known = [(name, source.certainties.get(name, 0)) for name in CERTAINTY]
    return ", ".join(f"{count} {_(CERTAINTY[name])}" for name, count in known if count) or _("one source for all")


def _data(backend: Backend) -> Pairs:
    with backend.reading() as read:
        office = backend.profile.office
        counts = (
            (_("People and collectives"), read.parties.count(office=office)),
            (_("Registrations"), read.registrations.count(office=office)),
            (_("Dossiers"), read.dossiers.count(office=office)),
        )
    return (
        (_("Folder"), str(backend.folder)),
        (_("Kind"), _("Practice: invented people") if backend.profile.practice else _("Real work")),
        (_("Begun"), f"{backend.profile.created_at:%H:%M %d/%m/%Y}"),
        *((label, show_number(count)) for label, count in counts),
        (_("Database"), _database_words(backend)),
        (_("Attachments"), _folder_words(backend.folder / "attachments")),
        (_("Backups"), _folder_words(backend.folder / "backups")),
    )


def _database_words(backend: Backend) -> str:
    if not backend.database.alone:
        return str(backend.database.place)
    return size_words(sum(map(_size, backend.folder.glob(f"{FILE_NAME}*"))))


def _office(backend: Backend) -> Pairs:
    office = backend.office
    until = show_date(office.valid_to) if office.valid_to else _("today")
    since = show_date(office.key.valid_from)
    return (
        (_("Name"), office.name),
        (_("Role"), backend.profile.role.label),
        (_("Code"), office.key.code),
        (_("Stood"), _("{since} to {until}").format(since=since, until=until)),
        (_("Followed by"), _named(backend, str(office.successor)) if office.successor else ""),
        (_("Reports to"), backend.city.short_name if backend.city is not backend.office else ""),
        (_("Source"), f"{office.source} ({_(CERTAINTY.get(office.certainty, office.certainty))})"),
    )


def _named(backend: Backend, key: str) -> str:
    successor = backend.offices.by_key(key)
    return f"{successor.short_name} ({successor.key.code}, {show_date(successor.key.valid_from)})"


def _key_facts(public: keys.PublicKeys) -> Pairs:
    """Return both keys in groups of four, which can be read aloud and find room in a narrow window."""
    groups = (public.recipient[start : start + 4] for start in range(0, len(public.recipient), 4))
    return ((_("Signs as"), grouped(public.fingerprint)), (_("Is written to as"), " ".join(groups)))


def _public_keys(backend: Backend) -> keys.PublicKeys | None:
    return backend.post.keys.public if (backend.folder / "keys").is_dir() else None


def _about() -> Pairs:
    return (
        (_("Program"), f"{_('Phú Quốc Emulation')} {metadata.version('phuquoc-desktop')}"),
        (_("Licence"), _("MIT; the window uses Qt under the LGPL")),
        (_("Runs on"), f"Python {platform.python_version()}, Qt {qt_version}, SQLite {sqlite3.sqlite_version}"),
        (_("System"), f"{platform.system()} {platform.release()}"),
    )


def _folder_words(folder: Path) -> str:
    sizes = [_size(file) for file in folder.rglob("*") if file.is_file()] if folder.is_dir() else []
    words = ngettext("{count} file, {size}", "{count} files, {size}", len(sizes))
    return words.format(count=len(sizes), size=size_words(sum(sizes))) if sizes else _("none")


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def size_words(size: int) -> str:
    """Write a number of bytes in the unit that people read."""
    if size < 1_000_000:
        return f"{show_number((size + 999) // 1000)} kB"
    return f"{show_number(round(size / 1_000_000))} MB"
