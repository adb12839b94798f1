"""The fixed Vietnamese sentences of a paper, one TOML file a paper, with places written ``{name}``.

An office may have its own wording. Whoever composes a paper says so once, with :func:`worded_by`; it holds for what is
composed inside, in that thread only, so that no composer has to hand it on.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType
from typing import Any

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.locations import read_shipped
from phuquoc_desktop.translation import N_

PLACE = re.compile(r"\{([a-z_]*)\}")
Sentences = Mapping[str, Any]
"""What a template's file holds."""

_own: ContextVar[Mapping[str, Sentences]] = ContextVar("own_templates", default=MappingProxyType({}))


class BrokenTemplateError(RefusedError):
    """A template cannot be read, lacks a sentence, or names a place that nobody fills."""

    sentence = N_("The template “{file}” cannot be used: see “{place}”. Restore the file or install the program again.")


@cache
def read_toml(file: str) -> dict[str, Any]:
    """Return what a file of ``resources/templates`` holds; raises BrokenTemplateError."""
    try:
        return tomllib.loads(read_shipped("resources", "templates", file))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BrokenTemplateError(file=file, place=str(error)) from error


@contextmanager
def worded_by(own: Mapping[str, Sentences]) -> Iterator[None]:
    """Let what is composed inside say an office's own words, for the files that it has; all others are the built-in ones."""
    before = _own.set(own)
    try:
        yield
    finally:
        _own.reset(before)


class Template:
    """The sentences of one paper, asked for by name; a name with dots goes into a section (``standing.met``)."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._sentences = _own.get().get(file) or read_toml(file)

    def say(self, name: str, /, **places: object) -> str:
        """Return the sentence with its places filled; raises BrokenTemplateError."""
        sentence = self._find(name)
        if not isinstance(sentence, str):
            raise self._broken(name)
        return PLACE.sub(lambda found: self._fill(name, found[1], places), sentence)

    def has(self, *path: str) -> bool:
        """Tell whether the file has a sentence or list of that name, in the section that comes before it, if any."""
        found: Any = self._sentences
        for part in path:
            if not isinstance(found, dict) or part not in found:
                return False
            found = found[part]
        return True

    def lines(self, name: str, /, **places: object) -> tuple[str, ...]:
        """Return a list of sentences with their places filled; raises BrokenTemplateError."""
        listed = self._find(name)
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            raise self._broken(name)
        return tuple(PLACE.sub(lambda found: self._fill(name, found[1], places), one) for one in listed)

    def headings(self, name: str, count: int, /, **places: object) -> tuple[str, ...]:
        """Return the headings of a table, which must be that many; raises BrokenTemplateError."""
        found = self.lines(name, **places)
        if len(found) != count:
            raise self._broken(f"{name}: {len(found)} / {count}")
        return found

    def _find(self, name: str) -> object:
        found: Any = self._sentences
        for part in name.split("."):
            if not isinstance(found, dict) or part not in found:
                raise self._broken(name)
            found = found[part]
        return found

    def _fill(self, name: str, place: str, places: dict[str, object]) -> str:
        if place not in places:
            raise self._broken(f"{name}: {{{place}}}")
        return str(places[place])

    def _broken(self, place: str) -> BrokenTemplateError:
        return BrokenTemplateError(file=self.file, place=place)
