"""What stands against PDF/A-1b in a PDF, as far as this program can tell and cannot mend it (ISO 19005-1).

It looks at objects and at the operators of pages; it does not read the programs of fonts. Files that this program wrote are
held against an independent validator by the tests; for files of other origin only this list speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

_FONTS_OF_GLYPHS = {"/Type1", "/MMType1", "/TrueType", "/CIDFontType0", "/CIDFontType2"}
_STILL_ANNOTATIONS = {
    "/Text",
    "/Link",
    "/FreeText",
    "/Line",
    "/Square",
    "/Circle",
    "/Highlight",
    "/Underline",
    "/Squiggly",
    "/StrikeOut",
    "/Stamp",
    "/Ink",
    "/Popup",
    "/Widget",
}
_FORBIDDEN_ACTIONS = {
    "/JavaScript",
    "/Launch",
    "/Sound",
    "/Movie",
    "/ResetForm",
    "/ImportData",
    "/SetState",
    "/Rendition",
    "/Hide",
    "/GoToE",
    "/SetOCGState",
    "/Trans",
    "/GoTo3DView",
}
_DEEPEST = 20
"""Levels of objects inside objects; files of people have three or four."""
_CMYK_OPERATORS = {"k", "K"}
_SIGNATURE_KEYS = ("/ByteRange", "/Contents")


class Fault(Labelled):
    """Điều không hợp PDF/A-1b: a reason why a PDF cannot be kept as PDF/A."""

    PROTECTED = "protected", N_("it is protected by a password")
    SIGNED = "signed", N_("it bears a digital signature, which any change would break")
    FONT = "font", N_("a font is not embedded")
    FONT_SET = "font-set", N_("an embedded font does not say which letters it holds")
    TRANSPARENCY = "transparency", N_("something in it is transparent")
    PICTURE = "picture", N_("a picture is packed in a way that PDF/A does not know")
    COLOUR = "colour", N_("it uses printing colours (CMYK)")
    SCRIPT = "script", N_("it holds scripts or actions")
    FILES = "files", N_("other files are enclosed in it")
    LAYERS = "layers", N_("it has layers")
    MEDIA = "media", N_("it holds sound, film or other moving parts")
    FORM = "form", N_("it is a form that is filled in on the screen")
    DAMAGED = "damaged", N_("it is damaged")


def faults_in(pdf: Pdf) -> tuple[Fault, ...]:
    """Return what stands against PDF/A-1b, each once, in the order of :class:`Fault`."""
    found = set(_of_objects(pdf)) | set(_of_catalogue(pdf)) | set(_of_pages(pdf))
    return tuple(fault for fault in Fault if fault in found)


def _of_objects(pdf: Pdf) -> Iterator[Fault]:
    for one in pdf.objects:
        yield from _of_object(one, _DEEPEST)


def _of_object(one: Any, deeper: int) -> Iterator[Fault]:
    """Look at an object and what stands inside it; what it refers to comes in its own turn."""
    from pikepdf import Array, Dictionary, Stream

    if isinstance(one, (Dictionary, Stream)):
        yield from _of_dictionary(one)
    if deeper and isinstance(one, (Array, Dictionary, Stream)):
        for inside in one if isinstance(one, Array) else one.values():
            if isinstance(inside, (Array, Dictionary)) and not inside.is_indirect:
                yield from _of_object(inside, deeper - 1)


def _of_dictionary(one: Any) -> Iterator[Fault]:
    yield from _of_font(one)
    yield from _of_picture(one)
    yield from _of_graphics(one)
    yield from _of_action(one)
    if all(key in one for key in _SIGNATURE_KEYS):
        yield Fault.SIGNED
    if "/EF" in one:
        yield Fault.FILES
    if one.get("/Subtype") is not None and _is_moving(one):
        yield Fault.MEDIA


def _is_moving(one: Any) -> bool:
    is_annotation = one.get("/Type") == "/Annot" or ("/Rect" in one and "/Subtype" in one)
    return is_annotation and str(one.get("/Subtype")) not in _STILL_ANNOTATIONS


def _of_font(one: Any) -> Iterator[Fault]:
    subtype = str(one.get("/Subtype", ""))
    if subtype not in _FONTS_OF_GLYPHS or one.get("/Type", "/Font") != "/Font" or "/BaseFont" not in one:
        return
    descriptor = one.get("/FontDescriptor")
    if descriptor is None or not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
        yield Fault.FONT
        return
    is_part = "+" in str(one.get("/BaseFont"))
    wanted = {"/Type1": "/CharSet", "/MMType1": "/CharSet"}.get(
        subtype, "/CIDSet" if subtype.startswith("/CID") else ""
    )
    if (is_part and wanted and wanted not in descriptor) or (subtype == "/CIDFontType2" and "/CIDToGIDMap" not in one):
        yield Fault.FONT_SET


def _of_picture(one: Any) -> Iterator[Fault]:
    filters = _names(one.get("/Filter"))
    if "/JPXDecode" in filters or "/Crypt" in filters or any(key in one for key in ("/Alternates", "/OPI")):
        yield Fault.PICTURE
    if (
        one.get("/Subtype") == "/PS"
        or one.get("/Subtype2") == "/PS"
        or ("/Ref" in one and one.get("/Subtype") == "/Form")
    ):
        yield Fault.PICTURE
    if _mentions_cmyk(one.get("/ColorSpace")):
        yield Fault.COLOUR


def _mentions_cmyk(space: Object | None) -> bool:
    from pikepdf import Array, Dictionary, Name

    if isinstance(space, Name):
        return space == "/DeviceCMYK"
    if isinstance(space, Array):
        return any(isinstance(one, (Name, Array)) and _mentions_cmyk(one) for one in space)
    return isinstance(space, Dictionary) and any(_mentions_cmyk(one) for one in space.values())


def _of_graphics(one: Any) -> Iterator[Fault]:
    mask = one.get("/SMask")
    if mask is not None and mask != "/None":
        yield Fault.TRANSPARENCY
    if one.get("/BM", "/Normal") not in ("/Normal", "/Compatible") or any(_is_thin(one, key) for key in ("/CA", "/ca")):
        yield Fault.TRANSPARENCY


def _is_thin(one: Any, key: str) -> bool:
    """Tell whether an opacity is below one; the same key of a form's field is a dictionary."""
    value = one.get(key)
    return (isinstance(value, (int, float)) and value != 1) or (type(value).__name__ == "Decimal" and value != 1)


def _of_action(one: Any) -> Iterator[Fault]:
    if "/AA" in one or str(one.get("/S", "")) in _FORBIDDEN_ACTIONS:
        yield Fault.SCRIPT


def _of_catalogue(pdf: Pdf) -> Iterator[Fault]:
    root = pdf.Root
    if pdf.is_encrypted:
        yield Fault.PROTECTED
    if "/OCProperties" in root:
        yield Fault.LAYERS
    names = root.get("/Names")
    if names is not None and "/EmbeddedFiles" in names:
        yield Fault.FILES
    if names is not None and "/JavaScript" in names:
        yield Fault.SCRIPT
    form = root.get("/AcroForm")
    if form is not None and ("/XFA" in form or bool(form.get("/NeedAppearances", False))):
        yield Fault.FORM


def _of_pages(pdf: Pdf) -> Iterator[Fault]:
    from pikepdf import PdfError, Stream

    forms = [one for one in pdf.objects if isinstance(one, Stream) and one.get("/Subtype") == "/Form"]
    try:
        for content in (*pdf.pages, *forms):
            yield from _of_operators(content)
    except (PdfError, ValueError, TypeError):
        yield Fault.DAMAGED


def _of_operators(content: Any) -> Iterator[Fault]:
    from pikepdf import ContentStreamInlineImage, parse_content_stream

    for instruction in parse_content_stream(content):
        if isinstance(instruction, ContentStreamInlineImage):
            continue
        if str(instruction.operator) in _CMYK_OPERATORS:
            yield Fault.COLOUR


def _names(value: Object | None) -> list[str]:
    from pikepdf import Array

    return [] if value is None else [str(one) for one in value] if isinstance(value, Array) else [str(value)]
