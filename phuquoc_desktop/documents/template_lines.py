"""On which line of a TOML file each sentence stands, which the reader of TOML does not tell."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Statement:
    """One statement of the file: its first line, counted from 1, and its text."""

    line: int
    text: str

    def line_of(self, words: str) -> int:
        """Return the line on which the words stand first, else that on which the statement begins."""
        place = self.text.find(words)
        return self.line if place < 0 else self.line + self.text.count("\n", 0, place)


def statements(text: str) -> dict[str, Statement]:
    """Return the statements of a readable file by the dotted names of what they set; a section by its own name."""
    found: dict[str, Statement] = {}
    section = ""
    for statement, said in _parsed(text):
        names = list(_names(said))
        if statement.text.lstrip().startswith("["):
            section = f"{names[-1]}."
            found.setdefault(names[-1], statement)
        else:
            found.update({section + name: statement for name in names})
    return found


def _parsed(text: str) -> Iterator[tuple[Statement, dict[str, Any]]]:
    """Give the statements one after the other: as many lines as it takes until they can be read."""
    held, begun = "", 1
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        held += line
        said = _read(held)
        if said is None:
            continue
        if said:
            yield Statement(begun, held), said
        held, begun = "", number + 1


def _read(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _names(said: dict[str, Any], before: str = "") -> Iterator[str]:
    for name, value in said.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield before + name
        elif isinstance(value, dict):
            yield before + name
            yield from _names(value, f"{before}{name}.")
        else:
            yield before + name
