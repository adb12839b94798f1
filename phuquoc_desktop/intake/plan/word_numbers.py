"""The numbers and bullets that Word reckons itself and does not write into the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from phuquoc_desktop.intake.reading.word_fonts import attribute

_BULLETS = "-+*•"
_DEEPEST = 8
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class WordNumbers:
    """Counts the lists of a document; ask for each paragraph once, in order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        self._headings: dict[str, int] = {}
        if styles is not None:
            self._read_styles(styles)

    def _read(self, numbering: Any) -> None:
        for one in numbering.iterfind("{*}abstractNum"):
            levels = {_number(level, "ilvl"): _level(level) for level in one.iterfind("{*}lvl")}
            self._levels[attribute(one, "abstractNumId")] = levels
        for one in numbering.iterfind("{*}num"):
            link = one.find("{*}abstractNumId")
            self._lists[attribute(one, "numId")] = "" if link is None else attribute(link, "val")

    def _read_styles(self, styles: Any) -> None:
        for style in styles.iterfind("{*}style"):
            found = _list_of(style.find("{*}pPr"))
            if found:
                self._styles[attribute(style, "styleId")] = found
            outline = style.find("{*}pPr/{*}outlineLvl")
            if outline is not None and _number(outline, "val") < _DEEPEST:
                self._headings[attribute(style, "styleId")] = _number(outline, "val") + 1

    def level_of(self, paragraph: Any) -> int | None:
        """Return the level of a heading, from 1; None for a paragraph that Word knows for none."""
        own = paragraph.find("{*}pPr/{*}outlineLvl")
        if own is not None and _number(own, "val") < _DEEPEST:
            return _number(own, "val") + 1
        style = paragraph.find("{*}pPr/{*}pStyle")
        return None if style is None else self._headings.get(attribute(style, "val"))

    def mark_of(self, paragraph: Any) -> str:
        """Return what stands before a paragraph, with a space behind it; empty for none."""
        properties = paragraph.find("{*}pPr")
        style = None if properties is None else properties.find("{*}pStyle")
        found = _list_of(properties) or self._styles.get("" if style is None else attribute(style, "val"))
        if found is None or found[0] not in self._lists:
            return ""
        number, depth = found
        kind, pattern, start = self._levels.get(self._lists[number], {}).get(depth, ("none", "", 1))
        if kind in {"none", ""} or depth > _DEEPEST:
            return ""
        if kind == "bullet":
            return f"{_BULLETS[min(depth, 3)]} "
        return f"{self._counted(self._lists[number], depth, pattern, start)} "

    def _counted(self, of_list: str, depth: int, pattern: str, start: int) -> str:
        counts = self._counts.setdefault(of_list, [])
        del counts[depth + 1 :]
        counts += [1] * (depth - len(counts))
        if len(counts) == depth:
            counts.append(start)
        else:
            counts[depth] += 1
        levels = self._levels[of_list]
        for at, count in enumerate(counts):
            pattern = pattern.replace(f"%{at + 1}", _written(count, levels.get(at, ("decimal", "", 1))[0]))
        return pattern


def _list_of(properties: Any | None) -> tuple[str, int] | None:
    numbered = None if properties is None else properties.find("{*}numPr")
    link = None if numbered is None else numbered.find("{*}numId")
    if numbered is None or link is None or attribute(link, "val") == "0":
        return None
    level = numbered.find("{*}ilvl")
    return attribute(link, "val"), 0 if level is None else _number(level, "val")


def _level(level: Any) -> tuple[str, str, int]:
    values = {name: level.find(f"{{*}}{name}") for name in ("numFmt", "lvlText", "start")}
    texts = {name: "" if one is None else attribute(one, "val") for name, one in values.items()}
    return texts["numFmt"], texts["lvlText"], int(texts["start"]) if texts["start"].isdigit() else 1


def _number(element: Any, name: str) -> int:
    text = attribute(element, name)
    return min(int(text), 99) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def _written(count: int, kind: str) -> str:
    if kind in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in {"lowerRoman", "upperRoman"}:
        roman = "".join(_roman(min(count, 39)))
        return roman.upper() if kind == "upperRoman" else roman
    return str(count)


def _roman(count: int) -> Iterator[str]:
    for value, letters in _ROMAN:
        while count >= value:
            yield letters
            count -= value
