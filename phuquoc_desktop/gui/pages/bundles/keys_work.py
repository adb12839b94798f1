"""What changes keys and waiting files; runs in tasks, and says in one sentence what was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle import key_folder, quarantine
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.recovery import keys_of
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.shown import KnownKey, ReaderShown, WaitingFile
from phuquoc_desktop.services import correspondents
from phuquoc_desktop.translation import N_, _, ngettext


def take_waiting(backend: Backend, waits: Sequence[WaitingFile], receipts: Path | None, report: ProgressReport) -> str:
    """Take waiting files in, one job each; ``receipts`` is the folder for the city's answers."""
    for done, one in enumerate(waits):
        report(done, len(waits), _("Taking in {name}").format(name=one.file_name))
        with backend.begin(N_("Take in a bundle")) as work:
            taken = quarantine.release(work, backend.post, work.quarantined_files.get(one.id))
        if receipts is not None and taken.record.bundle_kind is BundleKind.REPORT:
            give_receipt(backend.begin, backend.post, taken.record, receipts)
    _clear(backend)
    return ngettext("{count} file was taken in.", "{count} files were taken in.", len(waits)).format(count=len(waits))


def refuse_waiting(backend: Backend, one: WaitingFile, reason: str) -> str:
    """Refuse a waiting file."""
    with backend.begin(N_("Refuse a file of an unknown sender")) as work:
        quarantine.refuse(work, work.quarantined_files.get(one.id), reason)
    _clear(backend)
    return _("{file} was refused and removed.").format(file=one.file_name)


def revoke_key(backend: Backend, one: KnownKey, since: date, reason: str) -> str:
    """Revoke a key from a day on."""
    with backend.begin(N_("Revoke a key")) as work:
        correspondents.revoke(work, one.office, one.fingerprint, since, reason)
    return _("From {day} on nothing that this key signs is taken in.").format(day=f"{since:%d/%m/%Y}")


def renew_keys(backend: Backend) -> str:
    """Make new keys."""
    keys = key_folder.renew(backend.make_keys())
    backend.forget_keys()
    return _("The office has new keys: {fingerprint}").format(fingerprint=grouped(keys.public.fingerprint))


def recover_keys(backend: Backend, code: str) -> str:
    """Bring keys back from paper."""
    keys = key_folder.bring_back(backend.make_keys(), keys_of(code))
    backend.forget_keys()
    fingerprint = grouped(keys.public.fingerprint)
    return _("The office signs with its former keys again: {fingerprint}").format(fingerprint=fingerprint)


def add_reader(backend: Backend, name: str, recipient: str) -> str:
    """Let somebody else open what is encrypted from now on; raises RefusedError beside ``name`` or ``recipient``."""
    key_folder.add_reader(backend.key_folder, name, recipient)
    backend.forget_keys()
    return _("{name} can open what this office sends from now on.").format(name=" ".join(name.split()))


def remove_reader(backend: Backend, one: ReaderShown) -> str:
    """Encrypt to somebody no more."""
    key_folder.remove_reader(backend.key_folder, one.recipient)
    backend.forget_keys()
    return _("{name} cannot open what this office sends from now on.").format(name=one.name)


def _clear(backend: Backend) -> None:
    with backend.reading() as read:
        quarantine.clear_away(read, backend.post)
