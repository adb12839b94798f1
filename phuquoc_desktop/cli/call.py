"""One call of the program: what was asked, where the data lies, and how it answers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.locations import default_data_folder

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend

DONE = 0
NEEDS_A_PERSON = 1


@dataclass(frozen=True)
class Call:
    """A parsed command line."""

    options: argparse.Namespace

    @property
    def folder(self) -> Path:
        """The data folder: ``--data``, else the user's."""
        return Path(self.options.data) if self.options.data else default_data_folder()

    @property
    def as_json(self) -> bool:
        """Whether the answer is one JSON document."""
        return bool(self.options.json)

    @contextmanager
    def office(self) -> Iterator[Backend]:
        """Open the office's data for the length of the command; raises what ``open_office`` raises."""
        from phuquoc_desktop.backend import open_office

        backend = open_office(self.folder)
        try:
            yield backend
        finally:
            backend.close()

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
