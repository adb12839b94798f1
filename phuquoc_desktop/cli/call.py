"""One call of the program: what was asked, where the data lies, and how it answers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.locations import default_data_folder

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.domain.law.rulebook import Rulebook

DONE = 0
NEEDS_A_PERSON = 1


@dataclass(frozen=True)
class Call:
    """A parsed command line."""

    options: argparse.Namespace

    @property
    def folder(self) -> Path:
        """The data folder: ``--data``, else the user's; an empty one is refused, since the user's was not meant."""
        if self.options.data is None:
            return default_data_folder()
        return self.path("data")

    @property
    def as_json(self) -> bool:
        """Whether the answer is one JSON document."""
        return bool(self.options.json)

    def path(self, option: str) -> Path:
        """Return the path that an option names; raises EmptyFieldError."""
        from phuquoc_desktop.domain.checks import EmptyFieldError

        typed = str(getattr(self.options, option))
        if not typed:
            raise EmptyFieldError(field=option, label=f"--{option}")
        return Path(typed)

    def out_folder(self, option: str = "out") -> Path:
        """Return the folder that an option names, made when only its last part is missing."""
        folder = self.path(option)
        with suppress(OSError):  # whoever writes into it says better what is wrong
            folder.mkdir(exist_ok=True)
        return folder

    @contextmanager
    def office(self) -> Iterator[Backend]:
        """Open the office's data for the length of the command; raises what ``open_office`` raises."""
        from phuquoc_desktop.backend import open_office

        backend = open_office(self.folder)
        try:
            yield backend
        finally:
            backend.close()

    def rulebook(self) -> Rulebook:
        """Return the rule packs of the office's data, or those that came with the program where there is no data."""
        from phuquoc_desktop.services.law.shelf import shipped_rulebook
        from phuquoc_desktop.storage.errors import NoDataError

        try:
            with self.office() as office, office.reading() as read:
                return office.rulebook(read)
        except NoDataError:
            return shipped_rulebook()

    def answer(self, document: dict[str, Any], lines: Iterable[str]) -> None:
        """Print the JSON document, or the lines for people."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False, indent=1))
            return
        for line in lines:
            print(line)

    def say(self, sentence: str) -> None:
        """Print a message for people on standard error, where it spoils no JSON."""
        print(sentence, file=sys.stderr)
