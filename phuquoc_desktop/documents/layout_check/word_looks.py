"""What a run and a paragraph of a Word file look like in the end: own settings, else the style's, its bases', the file's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from phuquoc_desktop.documents.document import Align
from phuquoc_desktop.documents.layout_check.described import Face

_WORDS_OWN_SIZE = 10.0
"""Points of text whose size is set nowhere."""
_WORDS_OWN_FAMILY = "Times New Roman"
SINGLE = 1.149
_ALIGN = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "center": Align.CENTRE,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
}
_OFF = {"0", "false", "off", "none"}
_TWIPS_A_MM = 1440 / 25.4


class Looks:
    """Finds the looks of runs and paragraphs through the styles of one file."""

    def __init__(self, file: Any) -> None:
        root = file.styles.element
        self._styles = {one.get(qn("w:styleId")): one for one in root.findall(qn("w:style"))}
        defaults = root.find(qn("w:docDefaults"))
        self._run_defaults = None if defaults is None else defaults.find(f".//{qn('w:rPr')}")
        self._paragraph_defaults = None if defaults is None else defaults.find(f".//{qn('w:pPr')}")
        self._plain = next((one for one in self._styles.values() if _is_default_paragraph(one)), None)
        theme = [rel.target_part for rel in file.part.rels.values() if rel.reltype.endswith("/theme")]
        self._theme = _theme_families(theme[0].blob) if theme else {}

    def chain(self, style_id: str | None) -> Iterator[Any]:
        """Name a style and what it is based on, nearest first."""
        style = self._styles.get(style_id) if style_id else self._plain
        seen: set[int] = set()
        while style is not None and id(style) not in seen:
            seen.add(id(style))
            yield style
            base = style.find(qn("w:basedOn"))
            style = None if base is None else self._styles.get(base.get(qn("w:val")))

    def _run_settings(self, paragraph: Any, run: Any) -> list[Any]:
        own = run.find(qn("w:rPr"))
        named = None if own is None else own.find(qn("w:rStyle"))
        settings = [own]
        if named is not None:
            settings += [one.find(qn("w:rPr")) for one in self.chain(named.get(qn("w:val")))]
        settings += [one.find(qn("w:rPr")) for one in self.chain(_style_of(paragraph))]
        return [one for one in (*settings, self._run_defaults) if one is not None]

    def face(self, paragraph: Any, run: Any) -> Face:
        """Return the face of a run."""
        settings = self._run_settings(paragraph, run)
        size = _first(settings, "w:sz", "w:val")
        colour = (_first(settings, "w:color", "w:val") or "auto").lower()
        return Face(
            self._family(settings),
            float(size) / 2 if size else _WORDS_OWN_SIZE,
            bold=_switched_on(settings, "w:b"),
            italic=_switched_on(settings, "w:i"),
            black=colour in {"auto", "000000"} or max(bytes.fromhex(colour), default=255) <= 60
            if _is_hex(colour)
            else colour == "auto",
        )

    def _family(self, settings: list[Any]) -> str:
        for one in settings:
            fonts = one.find(qn("w:rFonts"))
            if fonts is None:
                continue
            theme = fonts.get(qn("w:asciiTheme")) or fonts.get(qn("w:hAnsiTheme"))
            if theme:
                return str(self._theme.get("major" if theme.startswith("major") else "minor", theme))
            named = fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi"))
            if named:
                return str(named)
        return _WORDS_OWN_FAMILY

    def underlined(self, paragraph: Any, run: Any) -> bool:
        """Tell whether a run is underlined."""
        drawn = _first(self._run_settings(paragraph, run), "w:u", "w:val")
        return drawn is not None and drawn not in _OFF

    def _paragraph_settings(self, paragraph: Any) -> list[Any]:
        own = paragraph.find(qn("w:pPr"))
        styles = [one.find(qn("w:pPr")) for one in self.chain(_style_of(paragraph))]
        return [one for one in (own, *styles, self._paragraph_defaults) if one is not None]

    def align(self, paragraph: Any) -> Align:
        """Return how a paragraph stands."""
        return _ALIGN.get(_first(self._paragraph_settings(paragraph), "w:jc", "w:val") or "left", Align.LEFT)

    def indents(self, paragraph: Any) -> tuple[float, float, float]:
        """Return first line, left and right in millimetres; the first line counts from the left indent."""
        settings = self._paragraph_settings(paragraph)
        hanging = _first(settings, "w:ind", "w:hanging")
        first = -float(hanging) if hanging else float(_first(settings, "w:ind", "w:firstLine") or 0)
        left = float(_first(settings, "w:ind", "w:left") or _first(settings, "w:ind", "w:start") or 0)
        right = float(_first(settings, "w:ind", "w:right") or _first(settings, "w:ind", "w:end") or 0)
        return first / _TWIPS_A_MM, left / _TWIPS_A_MM, right / _TWIPS_A_MM

    def gaps(self, paragraph: Any) -> tuple[float, float]:
        """Return the gaps above and below in points."""
        settings = self._paragraph_settings(paragraph)
        return tuple(float(_first(settings, "w:spacing", f"w:{one}") or 0) / 20 for one in ("before", "after"))  # type: ignore[return-value]

    def leading(self, paragraph: Any, size: float) -> float:
        """Return the height of lines against single ones."""
        settings = self._paragraph_settings(paragraph)
        line = float(_first(settings, "w:spacing", "w:line") or 240)
        rule = _first(settings, "w:spacing", "w:lineRule") or "auto"
        if rule == "auto":
            return line / 240
        high = line / 20 / (size * SINGLE)
        return max(high, 1) if rule == "atLeast" else high


def _style_of(paragraph: Any) -> str | None:
    named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if named is None else str(named.get(qn("w:val")))


def _is_default_paragraph(style: Any) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true"}


def _first(settings: list[Any], tag: str, attribute: str) -> str | None:
    for one in settings:
        found = one.find(qn(tag))
        if found is not None and found.get(qn(attribute)) is not None:
            return str(found.get(qn(attribute)))
    return None


def _switched_on(settings: list[Any], tag: str) -> bool:
    for one in settings:
        found = one.find(qn(tag))
        if found is not None:
            return (found.get(qn("w:val")) or "1") not in _OFF
    return False


def _is_hex(colour: str) -> bool:
    return len(colour) == 6 and all(letter in "0123456789abcdef" for letter in colour)


def _theme_families(blob: bytes) -> dict[str, str]:
    from lxml import etree

    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    root = etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
    found = {}
    for name in ("major", "minor"):
        latin = root.find(f".//{space}{name}Font/{space}latin")
        if latin is not None:
            found[name] = str(latin.get("typeface"))
    return found
