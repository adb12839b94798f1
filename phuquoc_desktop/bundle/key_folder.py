"""What happens to the folder of an office's keys: renewed, brought back from paper, opened to one more reader.

The folder is replaced whole: the new one is written beside it, then two renames. A crash between them leaves the old one
beside, which :func:`settle` puts back.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.bundle.cipher import RecipientUnreadableError, encrypt
from phuquoc_desktop.bundle.keys import AlsoReader, OfficeKeys, load_keys, write_keys
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.storage.safe_file import trouble_of
from phuquoc_desktop.translation import N_, _


class NotAReaderError(RefusedError):
    """That recipient was not added."""

    sentence = N_("“{recipient}” was not among those who can also open the bundles of this office.")


class SameKeysError(RefusedError):
    """The code brings back the keys that are here."""

    sentence = N_("These are the keys that this PC has already; nothing was changed.")


def renew(folder: Path) -> OfficeKeys:
    """Give the office new keys; the old ones stay for reading what was encrypted to them. Raises TroubleError."""
    before = load_keys(folder)
    return _put(folder, replace(OfficeKeys.generate(), earlier=_with_earlier(before), also=before.also))


def bring_back(folder: Path, keys: OfficeKeys) -> OfficeKeys:
    """Let the office sign with keys brought back from paper; those that are here now stay for reading.

    Raises SameKeysError, TroubleError.
    """
    if not folder.exists():
        return _put(folder, keys)
    before = load_keys(folder)
    if before.public == keys.public:
        raise SameKeysError
    others = tuple(one for one in _with_earlier(before) if one.public != keys.public)
    return _put(folder, replace(keys, earlier=others, also=before.also))


def add_reader(folder: Path, name: str, recipient: str) -> OfficeKeys:
    """Let somebody else open what is encrypted from now on; raises EmptyFieldError, RecipientUnreadableError."""
    named = " ".join(name.split())
    if not named:
        raise EmptyFieldError(field="name", label=_("Name"))
    wanted = recipient.strip()
    if not wanted.startswith("age1"):
        raise RecipientUnreadableError(field="recipient", recipient=wanted[:40])
    encrypt(b"", [wanted])
    keys = load_keys(folder)
    others = [one for one in keys.also if one.recipient != wanted]
    return _put(folder, replace(keys, also=(*others, AlsoReader(named, wanted))))


def remove_reader(folder: Path, recipient: str) -> OfficeKeys:
    """Encrypt to that reader no more; what was encrypted stays readable. Raises NotAReaderError."""
    keys = load_keys(folder)
    left = tuple(one for one in keys.also if one.recipient != recipient.strip())
    if len(left) == len(keys.also):
        raise NotAReaderError(recipient=recipient.strip()[:70])
    return _put(folder, replace(keys, also=left))


def settle(folder: Path) -> None:
    """Put the old folder back where a crash has kept the new one from taking its place."""
    if not folder.exists() and _old(folder).exists():
        _old(folder).rename(folder)


def _with_earlier(keys: OfficeKeys) -> tuple[OfficeKeys, ...]:
    return (replace(keys, earlier=(), also=()), *keys.earlier)


def _put(folder: Path, keys: OfficeKeys) -> OfficeKeys:
    beside, old = folder.with_name(f"{folder.name}.new"), _old(folder)
    try:
        settle(folder)
        for one in (beside, old):
            shutil.rmtree(one, ignore_errors=True)
        write_keys(beside, keys)
        if folder.exists():
            folder.rename(old)
        beside.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise trouble_of(error, folder) from error
    return keys


def _old(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")
