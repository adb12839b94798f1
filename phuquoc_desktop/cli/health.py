"""What the doctor looks at; nothing here changes anything, and each finding is one sentence."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.locations import DATABASE_FILE, SERVER_FILE, personal_folder
from phuquoc_desktop.translation import LANGUAGES, N_, _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.services.law.shelf import Proof

SCARCE = 200 * 1024 * 1024
"""Bytes free on the disk below which saving is at risk."""


class State(Labelled):
    """How a finding is to be taken; only BAD needs a person."""

    GOOD = "good", N_("Good")
    NOTE = "note", N_("Note")
    BAD = "bad", N_("Needs you")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    check: str
    state: State
    sentence: str


def places(folder: Path) -> dict[str, Path]:
    """Return where everything of an office lies, whether or not it is there yet."""
    return {
        "folder": folder,
        "database": folder / (SERVER_FILE if (folder / SERVER_FILE).exists() else DATABASE_FILE),
        "attachments": folder / "attachments",
        "backups": folder / "backups",
        "bundles": folder / "bundles",
        "keys": folder / "keys",
        "logs": folder / "logs",
        "settings": personal_folder(folder) / "settings.json",
    }


def findings(folder: Path, *, named: bool = False) -> Iterator[Finding]:
    """Look at the disk, the data, the keys, and what came with the program."""
    yield _disk(folder)
    yield from _data(folder, named=named)
    yield from _keys(folder)
    yield from _rules()
    yield _strays()
    yield _catalogue()
    yield _words()
    yield _fonts()


def _disk(folder: Path) -> Finding:
    standing = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    free = shutil.disk_usage(standing).free
    if not os.access(standing, os.W_OK):
        return Finding("disk", State.BAD, _("You may not write into {folder}.").format(folder=standing))
    said = _("{size} MB are free on the disk of {folder}.").format(size=free >> 20, folder=standing)
    return Finding("disk", State.GOOD if free >= SCARCE else State.BAD, said)


def _data(folder: Path, *, named: bool) -> Iterator[Finding]:
    from phuquoc_desktop.backend import open_office
    from phuquoc_desktop.storage.errors import InUseError, NoDataError

    try:
        backend = open_office(folder)
    except (NoDataError, InUseError) as why:
        # Nobody has begun in the platform's own folder yet: that is well. A folder that somebody named should hold data.
        bad = named and isinstance(why, NoDataError)
        yield Finding("database", State.BAD if bad else State.NOTE, str(why))
        return
    except ToldError as why:
        yield Finding("database", State.BAD, str(why))
        return
    try:
        yield _office(backend)
        yield _database(backend)
        yield _attachments(backend)
        yield from _received(backend)
    except ToldError as why:
        yield Finding("database", State.BAD, str(why))
    finally:
        backend.close()


def _office(backend: Backend) -> Finding:
    said = _("Data of {office} for {year}, {role}.")
    profile = backend.profile
    sentence = said.format(office=backend.office.name, year=profile.year, role=profile.role.label)
    return Finding("office", State.GOOD, f"{sentence} {_('Practice data.')}" if profile.practice else sentence)


def _database(backend: Backend) -> Finding:
    faults = backend.database.check()
    if faults:
        said = _("The database is damaged ({detail}); keep the file as it is and restore the latest backup.")
        return Finding("database", State.BAD, said.format(detail=faults[0]))
    with backend.reading() as read:
        count = read.journal_head()
    sentence = ngettext(
        "The database is whole; its journal holds {count} change.",
        "The database is whole; its journal holds {count} changes.",
        count,
    )
    said = sentence.format(count=count)
    if not backend.database.alone:
        said = f"{said} {_('It is on a server: {place}.').format(place=backend.database.place)}"
    return Finding("database", State.GOOD, said)


def _attachments(backend: Backend) -> Finding:
    from phuquoc_desktop.services.attached import attached_files

    with backend.reading() as read:
        files = [(one.file_name, one.digest) for one in attached_files(read, backend.profile.office)]
        files += [(one.file_name or one.title, one.original) for one in read.papers.all() if one.original]
    lost = [name for name, digest in files if not _is_whole(backend, digest)]
    if lost:
        said = _("{count} attachments are missing or altered, the first is {name}; restore them from a backup.")
        return Finding("attachments", State.BAD, said.format(count=len(lost), name=lost[0]))
    said = ngettext("{count} attachment is whole.", "{count} attachments are whole.", len(files))
    return Finding("attachments", State.GOOD, said.format(count=len(files)))


def _is_whole(backend: Backend, digest: str) -> bool:
    try:
        backend.attachments.read(digest)
    except ToldError:
        return False
    return True


def _keys(folder: Path) -> Iterator[Finding]:
    from phuquoc_desktop.bundle.keys import load_keys

    keys = places(folder)["keys"]
    if not keys.exists():
        yield Finding("keys", State.NOTE, _("There are no keys yet; they are made with the first bundle."))
        return
    try:
        fingerprint = load_keys(keys).public.fingerprint
    except ToldError as why:
        yield Finding("keys", State.BAD, str(why))
        return
    yield Finding("keys", State.GOOD, _("The office signs with {fingerprint}.").format(fingerprint=fingerprint))


def _catalogue() -> Finding:
    from phuquoc_desktop.services import catalogue

    try:
        offices, awards = catalogue.load_offices(), catalogue.load_awards()
        catalogue.load_deadlines()
        targets = catalogue.load_plan(owner=str(offices.known[0].key)).targets
    except ToldError as why:
        return Finding("catalogue", State.BAD, str(why))
    said = _("The program knows {offices} offices, {awards} awards and {targets} targets of 2021.")
    sentence = said.format(offices=len(offices.known), awards=len(awards.known), targets=len(targets))
    return Finding("catalogue", State.GOOD, sentence)


def _rules() -> Iterator[Finding]:
    from phuquoc_desktop.services.law import shelf

    try:
        for one in shelf.shipped_proofs():
            yield proof_finding(one)
    except ToldError as why:
        yield Finding("rules", State.BAD, str(why))


def _received(backend: Backend) -> Iterator[Finding]:
    from phuquoc_desktop.services import catalogue_files

    with backend.reading() as read:
        for one in catalogue_files.proofs(read):
            yield proof_finding(one)


def proof_finding(proof: Proof) -> Finding:
    """Say of one rule pack or calendar where it comes from and whether it is whole."""
    if proof.fault is not None:
        return Finding(proof.kind.value, State.BAD, str(proof.fault))
    said = _("{kind} {title} is whole: SHA-256 {sha256}, {origin}.").format(
        kind=proof.kind.label, title=proof.title, sha256=proof.sha256, origin=proof.origin.label
    )
    signer = _("The key that signed it: {fingerprint}.").format(fingerprint=proof.signed_by)
    return Finding(proof.kind.value, State.GOOD, f"{said} {signer}" if proof.signed_by else said)


def _strays() -> Finding:
    from phuquoc_desktop.services.law import shelf

    try:
        names = shelf.strays()
    except ToldError as why:
        return Finding("strays", State.BAD, str(why))
    if names:
        said = _(
            "Nobody has signed {names}, so it does not count; take it away, and ask the city to send it as a bundle."
        )
        return Finding("strays", State.BAD, said.format(names=", ".join(names)))
    return Finding("strays", State.GOOD, _("No unsigned rule pack lies beside those of the program."))


def _words() -> Finding:
    import gettext

    from phuquoc_desktop.locations import shipped
    from phuquoc_desktop.translation import DOMAIN

    lacking = [one for one in LANGUAGES if not gettext.find(DOMAIN, str(shipped("i18n")), [one])]
    if lacking:
        said = _("The words of the language {language} are missing; install the program again.")
        return Finding("words", State.BAD, said.format(language=", ".join(lacking)))
    return Finding("words", State.GOOD, _("The words of all languages are there."))


def _fonts() -> Finding:
    from phuquoc_desktop.documents.fonts import find_fonts, font_folders

    try:
        files = find_fonts(font_folders())
    except ToldError as why:
        return Finding("fonts", State.BAD, str(why))
    return Finding("fonts", State.GOOD, _("Papers are written with {file}.").format(file=files.regular))
