"""The bundles among what somebody dropped or named: files, folders, mailboxes; of a mailbox nothing else is looked at."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from phuquoc_desktop.bundle.cipher import is_encrypted
from phuquoc_desktop.bundle.container import is_zip
from phuquoc_desktop.bundle.mail_parts import Attached, StrangeMailError, attachments
from phuquoc_desktop.bundle.mailbox import ENDINGS as MAIL_ENDINGS
from phuquoc_desktop.bundle.mailbox import is_mailbox, mails
from phuquoc_desktop.bundle.parts import ENDING as PART_ENDING
from phuquoc_desktop.bundle.parts import MAGIC
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import _

ENDINGS = (".age", ".zip", PART_ENDING)
DEEPEST_FOLDER = 6
_OUR_NAME = re.compile(r"pq-[0-9]", re.IGNORECASE)


@dataclass(frozen=True)
class Gathered:
    """A file that may be a bundle; ``came_from`` says in which mail it was, and is empty for a file that lay there itself."""

    path: Path
    came_from: str = ""


@dataclass
class Gathering:
    """What was found; ``passed_over`` says of mails and files that could not be looked into which and why, in sentences.

    ``same`` are the places of files that hold the same as one found before.
    """

    files: list[Gathered] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    _known: set[str] = field(default_factory=set, repr=False)

    def add(self, file: Gathered, digest: str) -> bool:
        """Keep a file unless one with the same content was found; tells whether it was kept."""
        if digest in self._known:
            self.same.append(file.came_from or file.path.name)
            return False
        self._known.add(digest)
        self.files.append(file)
        return True


def gather(paths: Iterable[Path], staging: Path, report: ProgressReport) -> Gathering:
    """Find the bundles; attachments of mails are put into ``staging``, an empty folder of the caller's.

    Files that were named are kept whatever they are, so that their refusal is told; of folders only what bears the ending of
    a bundle, a part or a mailbox; of mails only what is a bundle, or a part of one, by its content or its name. Nothing that
    is found is changed.
    """
    found = Gathering()
    for done, path in enumerate(files := list(_files(paths))):
        report(done, len(files), _("Looking at {name}").format(name=path.name))
        if is_mailbox(path):
            _from_mailbox(path, staging, found, report)
        else:
            found.add(Gathered(path), _digest(path))
    return found


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in dict.fromkeys(paths):
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield path


def _in_folder(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it; a folder that is only linked is not entered."""
    for place, below, names in os.walk(folder):
        here = Path(place)
        if len(here.relative_to(folder).parts) >= DEEPEST_FOLDER:
            below.clear()
        below.sort()
        yield from (here / name for name in sorted(names) if Path(name).suffix.lower() in (*ENDINGS, *MAIL_ENDINGS))


def _digest(path: Path) -> str:
    """Return what tells equal files; of a file that cannot be read its own place, so that the reader says why."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return str(path)


def _from_mailbox(path: Path, staging: Path, found: Gathering, report: ProgressReport) -> None:
    try:
        for number, mail in enumerate(mails(path), start=1):
            report(0, 0, _("Looking at {name}, mail {number}").format(name=path.name, number=number))
            place = _("{name}, mail {number}").format(name=path.name, number=number)
            place = path.name if path.suffix.lower() == ".eml" else place
            if mail is None:
                found.passed_over.append(_("{place}: too large to be looked into.").format(place=place))
            else:
                _from_mail(mail, place, staging, found)
    except ToldError as error:
        found.passed_over.append(str(error))


def _from_mail(mail: bytes, place: str, staging: Path, found: Gathering) -> None:
    try:
        for one in list(attachments(mail)):
            if _is_bundle(one):
                _keep(one, place, staging, found)
    except StrangeMailError as error:
        found.passed_over.append(f"{place}: {error}")


def _is_bundle(one: Attached) -> bool:
    if is_encrypted(one.content) or one.content.startswith(MAGIC) or _OUR_NAME.match(one.name):
        return True
    return is_zip(one.content) and b"/bagit.txt" in one.content


def _keep(one: Attached, place: str, staging: Path, found: Gathering) -> None:
    digest = hashlib.sha256(one.content).hexdigest()
    folder = staging / str(len(found.files) + 1)
    path = folder / (one.name or f"{digest[:12]}.zip")
    if found.add(Gathered(path, place), digest):
        folder.mkdir()
        write_whole(path, one.content)
