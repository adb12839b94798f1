"""Workbooks of Excel since 2007 (.xlsx, .xlsm): what is at hand besides the values, before the values are read.

Macros lie in a part of their own that nothing here opens.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.intake.errors import DamagedListError
from phuquoc_desktop.intake.grid import Grid
from phuquoc_desktop.intake.reading.cells import is_old_font
from phuquoc_desktop.intake.reading.limits import FileAtHand, refuse_long
from phuquoc_desktop.intake.reading.marks import SheetMarks
from phuquoc_desktop.intake.reading.workbook import grids_of_workbook
from phuquoc_desktop.intake.reading.xlsx_sheet import SheetScan
from phuquoc_desktop.translation import N_, _

_WORKBOOK, _STYLES, _STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_MAIN = "{*}"
_MACROS = N_("There are macros in the file; only values were read, and no macro was run.")
_FONT = re.compile(rb'<(?:\w+:)?(?:rFont|name)\b[^>]*?\bval="([^"]+)"')
_PIECE = 1 << 20


def read_xlsx(file: FileAtHand, report: ProgressReport) -> list[Grid]:
    """Return the sheets of a workbook; refuses damage and what is too large before the fast reader opens it."""
    with zipfile.ZipFile(file.path) as archive:
        names = archive.namelist()
        marks = _marks(archive, file, report) if _WORKBOOK in names else {}
        told = (_(_MACROS),) if any(name.endswith("vbaProject.bin") for name in names) else ()
    return grids_of_workbook(file, marks, told, report)


def _marks(archive: zipfile.ZipFile, file: FileAtHand, report: ProgressReport) -> dict[str, SheetMarks]:
    fonts, strings = _fonts_of_styles(archive), _fonts_of_strings(archive)
    marks = {}
    for name, part in _sheets(archive):
        report(0, 0, name)
        scan = SheetScan(fonts, strings)
        _feed(archive, part, scan, file, report)
        marks[name] = scan.marks
    return marks


def _feed(archive: zipfile.ZipFile, part: str, scan: SheetScan, file: FileAtHand, report: ProgressReport) -> None:
    done, total = 0, archive.getinfo(part).file_size
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            scan.feed(piece)
            done += len(piece)
            refuse_long(file, scan.marks.last_row, scan.marks.last_column)
            report(done, total, file.name)
    scan.close()


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Return name and part of each sheet, in order; parts that are not there are left to the reader of values."""
    targets = {}
    for relation in _parsed(archive, "xl/_rels/workbook.xml.rels"):
        target = relation.get("Target", "")
        targets[relation.get("Id")] = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
    known = set(archive.namelist())
    for sheet in _parsed(archive, _WORKBOOK).iterfind(f"{_MAIN}sheets/{_MAIN}sheet"):
        identity = next((value for name, value in sheet.items() if name.endswith("}id")), "")
        part = posixpath.normpath(targets.get(identity, ""))
        if part in known and "worksheet" in part:
            yield sheet.get("name", ""), part


def _fonts_of_styles(archive: zipfile.ZipFile) -> list[str]:
    """Return the font of each cell style; nothing where the workbook has no font from before Unicode."""
    if _STYLES not in archive.namelist() or not _has_old_font(archive, _STYLES):
        return []
    styles = _parsed(archive, _STYLES)
    fonts = [_font_name(font) for font in styles.iterfind(f"{_MAIN}fonts/{_MAIN}font")]
    styled = styles.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")
    return [fonts[int(one.get("fontId", "0"))] if int(one.get("fontId", "0")) < len(fonts) else "" for one in styled]


def _font_name(font: ET.Element) -> str:
    name = font.find(f"{_MAIN}name")
    return "" if name is None else name.get("val", "")


def _fonts_of_strings(archive: zipfile.ZipFile) -> dict[int, str]:
    """Return the font of the first part of each shared text that has fonts of its own."""
    if _STRINGS not in archive.namelist() or not _has_old_font(archive, _STRINGS):
        return {}
    fonts = {}
    for number, text in enumerate(_parsed(archive, _STRINGS)):
        font = text.find(f"{_MAIN}r/{_MAIN}rPr/{_MAIN}rFont")
        if font is not None:
            fonts[number] = font.get("val", "")
    return fonts


def _has_old_font(archive: zipfile.ZipFile, part: str) -> bool:
    """Read the part to its end, so that damage in it is found too."""
    found, rest = False, b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            rest += piece
            found = found or any(is_old_font(name.decode("utf-8", "replace")) for name in _FONT.findall(rest))
            rest = rest[-300:]
    return found


def _parsed(archive: zipfile.ZipFile, part: str) -> ET.Element:
    try:
        return ET.fromstring(archive.read(part))
    except ET.ParseError as error:
        raise DamagedListError(name=posixpath.basename(archive.filename or "")) from error
