"""The font of a piece of text in Word: its own, else that of its styles, else the paper's."""

from __future__ import annotations

from typing import Any

_ASCII, _HIGH, _VAL, _ID = "ascii", "hAnsi", "val", "styleId"


class WordFonts:
    """Fonts by style, from ``styles.xml``, or of no style where there is no such part."""

    def __init__(self, styles: Any | None) -> None:
        self._styles: dict[str, tuple[str, str]] = {}
        self._default = ""
        if styles is None:
            return
        self._default = _font(styles.find("{*}docDefaults/{*}rPrDefault/{*}rPr"))
        for style in styles.iterfind("{*}style"):
            based = style.find("{*}basedOn")
            parent = "" if based is None else attribute(based, _VAL)
            self._styles[attribute(style, _ID)] = (parent, _font(style.find("{*}rPr")))

    def of_run(self, run: Any, paragraph_style: str) -> str:
        """Return the name of the font that the letters of a run have."""
        properties = run.find("{*}rPr")
        own = _font(properties)
        if own:
            return own
        style = None if properties is None else properties.find("{*}rStyle")
        of_style = "" if style is None else self._of_style(attribute(style, _VAL))
        return of_style or self._of_style(paragraph_style or "Normal") or self._default

    def _of_style(self, name: str) -> str:
        """Follow what a style is based on; twenty are more than any paper has."""
        for _ in range(20):
            name, font = self._styles.get(name, ("", ""))
            if font or not name:
                return font
        return ""


def _font(properties: Any | None) -> str:
    fonts = None if properties is None else properties.find("{*}rFonts")
    return "" if fonts is None else attribute(fonts, _ASCII) or attribute(fonts, _HIGH)


def attribute(element: Any, name: str) -> str:
    """Return an attribute whatever its namespace; empty where it is not there."""
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), "")
