"""Draw as SVG: for pages in a browser and for the preview of papers."""

from __future__ import annotations

from base64 import b64encode
from xml.sax.saxutils import escape, quoteattr

from phuquoc_desktop.documents.drawing.inks import PATTERNS, Anchor
from phuquoc_desktop.documents.drawing.lowering import Face, Path, Piece, Stroke, pieces
from phuquoc_desktop.documents.drawing.marks import Drawing, Text
from phuquoc_desktop.documents.drawing.palette import PRINT, Palette
from phuquoc_desktop.documents.printable import printable

FAMILY = "'Segoe UI', 'Noto Sans', 'Open Sans', sans-serif"
_ANCHORS = {Anchor.START: "start", Anchor.MIDDLE: "middle", Anchor.END: "end"}


def render(drawing: Drawing, palette: Palette = PRINT) -> str:
    """Return one ``<svg>`` element; what it shows is told in its title."""
    size = f'width="{_at(drawing.width)}" height="{_at(drawing.height)}"'
    box = f'viewBox="0 0 {_at(drawing.width)} {_at(drawing.height)}"'
    drawn = "\n".join(_piece(piece, palette) for piece in pieces(drawing))
    told = escape(printable(drawing.told))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} {box} font-family="{FAMILY}">\n'
        f"<title>{told}</title>\n{drawn}\n</svg>\n"
    )


SVG_DATA = "data:image/svg+xml;base64,"


def image(drawing: Drawing, width: float) -> str:
    """Return an ``<img>`` of that width in pixels that carries the drawing within itself."""
    packed = b64encode(render(drawing).encode()).decode("ascii")
    height = width * drawing.height / drawing.width
    told = quoteattr(printable(drawing.told))
    return f'<img alt={told} width="{width:.0f}" height="{height:.0f}" src="{SVG_DATA}{packed}">'


def _piece(piece: Piece, palette: Palette) -> str:
    if isinstance(piece, Text):
        return _text(piece, palette)
    if isinstance(piece, Face):
        return f'<path d="{_path(Path(piece.points, closed=True))}" fill="{palette[piece.ink]}"/>'
    return _stroke(piece, palette)


def _stroke(stroke: Stroke, palette: Palette) -> str:
    pattern = " ".join(f"{length:g}" for length in PATTERNS[stroke.dash])
    dashed = f' stroke-dasharray="{pattern}"' if pattern else ""
    runs = " ".join(_path(path) for path in stroke.paths)
    pen = f'stroke="{palette[stroke.ink]}" stroke-width="{_at(stroke.width)}"{dashed}'
    return f'<path d="{runs}" fill="none" stroke-linejoin="round" {pen}/>'


def _text(text: Text, palette: Palette) -> str:
    turned = f' transform="rotate(-90 {_at(text.x)} {_at(text.y)})"' if text.turned else ""
    weight = ' font-weight="600"' if text.bold else ""
    return (
        f'<text x="{_at(text.x)}" y="{_at(text.y)}" font-size="{_at(text.size)}" text-anchor="{_ANCHORS[text.anchor]}" '
        f'fill="{palette[text.ink]}"{weight}{turned}>{escape(printable(text.words))}</text>'
    )


def _path(path: Path) -> str:
    runs = " L".join(f"{_at(x)} {_at(y)}" for x, y in path.points)
    return f"M{runs}{' Z' if path.closed else ''}"


def _at(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
