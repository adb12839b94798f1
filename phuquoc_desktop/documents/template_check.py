"""Whether an office's own template can stand for the built-in one: each fault with its line and what is wrong there."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from phuquoc_desktop.documents.template import PLACE, Sentences
from phuquoc_desktop.documents.template_lines import Statement, statements
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

_AT_LINE = re.compile(r" \(at line ([0-9]+), column [0-9]+\)| \(at end of document\)")
_BRACES = re.compile(r"[{}]")
_COUNTED = frozenset({"fields", "facts", "weekdays", "council_signs"})
"""Lists whose length the paper rests on, beside all that are columns."""


class TemplateFaultError(RefusedError):
    """Something in an own template stands against using it; ``line`` is counted from 1."""

    sentence = N_("line {line}: {reason}")

    @property
    def line(self) -> int:
        """The line of the file."""
        return int(str(self.places["line"]))


class NotUtf8Error(TemplateFaultError):
    """The file was saved in another encoding, as old editors do."""

    sentence = N_("line {line}: the file is not UTF-8; save it again in the editor with the encoding UTF-8")


class NotTomlError(TemplateFaultError):
    """The file breaks the rules of TOML."""

    sentence = N_("line {line}: the line cannot be read ({reason}); look for a missing quotation mark or bracket")


class UnknownSentenceError(TemplateFaultError):
    """Nobody asks for that sentence."""

    sentence = N_(
        "line {line}: “{name}” is no sentence of this paper; the name was changed or stands in another section"
    )


class MissingSentenceError(TemplateFaultError):
    """A sentence of the built-in template is not there."""

    sentence = N_("line {line}: “{name}” is missing here; copy it from the built-in template")


class WrongKindError(TemplateFaultError):
    """A list where the paper says one sentence, or the other way round."""

    sentence = N_("line {line}: “{name}” must be {wanted}, as in the built-in template")


class WrongCountError(TemplateFaultError):
    """A table has as many headings as columns."""

    sentence = N_("line {line}: “{name}” must have {wanted} entries, it has {count}")


class UnknownPlaceError(TemplateFaultError):
    """Nobody fills that place."""

    sentence = N_("line {line}: “{name}” has no place {place}; the places are: {known}")


class MissingPlaceError(TemplateFaultError):
    """What is known would not be printed."""

    sentence = N_("line {line}: “{name}” lacks the place {place}")


class LooseBraceError(TemplateFaultError):
    """A brace would be printed as it stands."""

    sentence = N_("line {line}: “{name}” has a brace that belongs to no place")


SENTENCE, LIST, SECTION, OTHER = N_("one text"), N_("a list of texts"), N_("a section"), N_("a value of that kind")


def read(content: bytes) -> tuple[Sentences, str]:
    """Return what an own template says, and its text; raises NotUtf8Error and NotTomlError."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8Error(line=content.count(b"\n", 0, error.start) + 1) from error
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _AT_LINE.search(said)
        line = found[1] if found and found[1] else max(len(text.splitlines()), 1)
        raise NotTomlError(line=int(line), reason=_AT_LINE.sub("", said)) from error


def faults(own: Sentences, text: str, built_in: Sentences) -> list[TemplateFaultError]:
    """Return all that stands against using it, by line."""
    return sorted(_Check(text).of(own, built_in, ""), key=lambda one: one.line)


class _Check:
    def __init__(self, text: str) -> None:
        self._text = text
        self._last = max(len(text.splitlines()), 1)

    @cached_property
    def _places(self) -> dict[str, Statement]:
        """Where the sentences stand; looked for only once something is wrong."""
        return statements(self._text)

    def of(self, own: Sentences, built_in: Sentences, before: str) -> Iterator[TemplateFaultError]:
        """Go through a section and those inside it."""
        for name in own.keys() - built_in.keys():
            yield UnknownSentenceError(line=self._line(before + name), name=before + name)
        for name, wanted in built_in.items():
            whole = before + name
            if name not in own:
                yield MissingSentenceError(line=self._line(before.rstrip(".")), name=whole)
            elif _kind(own[name]) != _kind(wanted):
                yield WrongKindError(line=self._line(whole), name=whole, wanted=_Word(_kind(wanted)))
            elif isinstance(wanted, dict):
                yield from self.of(own[name], wanted, f"{whole}.")
            else:
                yield from self._of_value(whole, own[name], wanted)

    def _of_value(self, name: str, own: Any, wanted: Any) -> Iterator[TemplateFaultError]:
        if isinstance(wanted, str):
            yield from self._of_places(name, [own], [wanted])
            yield from self._missing(name, own, wanted)
        elif _kind(wanted) == LIST:
            if _is_counted(name) and len(own) != len(wanted):
                yield WrongCountError(line=self._line(name), name=name, wanted=len(wanted), count=len(own))
            yield from self._of_places(name, own, wanted)

    def _of_places(self, name: str, own: list[str], wanted: list[str]) -> Iterator[TemplateFaultError]:
        known = {place for one in wanted for place in PLACE.findall(one)}
        for one in own:
            for place in PLACE.findall(one):
                if place not in known:
                    shown = ", ".join(f"{{{each}}}" for each in sorted(known)) or "–"
                    where = self._line(name, f"{{{place}}}")
                    yield UnknownPlaceError(line=where, name=name, place=f"{{{place}}}", known=shown)
            if _BRACES.search(PLACE.sub("", one)):
                yield LooseBraceError(line=self._line(name), name=name)

    def _missing(self, name: str, own: str, wanted: str) -> Iterator[TemplateFaultError]:
        for place in dict.fromkeys(PLACE.findall(wanted)):
            if place not in PLACE.findall(own):
                yield MissingPlaceError(line=self._line(name), name=name, place=f"{{{place}}}")

    def _line(self, name: str, words: str = "") -> int:
        statement = self._places.get(name)
        if statement is None:
            return self._last
        return statement.line_of(words or statement.text.strip())


class _Word(str):
    """A word of the catalogue that is translated when the fault is shown."""

    @property
    def label(self) -> str:
        """The word in the language spoken now."""
        return _(self)


def _kind(value: object) -> str:
    if isinstance(value, str):
        return SENTENCE
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return LIST
    return SECTION if isinstance(value, dict) else OTHER


def _is_counted(name: str) -> bool:
    last = name.rpartition(".")[2]
    return "columns" in last or last in _COUNTED
