"""What a file is, told by its content."""

from __future__ import annotations

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class FileKind(Labelled):
    """Loại tệp; the value is the ending that such a file should have."""

    PDF = "pdf", N_("PDF")
    JPEG = "jpg", N_("JPEG picture")
    PNG = "png", N_("PNG picture")
    TIFF = "tif", N_("TIFF picture")
    GIF = "gif", N_("GIF picture")
    BMP = "bmp", N_("BMP picture")
    WEBP = "webp", N_("WebP picture")
    WORD = "docx", N_("Word document")
    EXCEL = "xlsx", N_("Excel workbook")
    SLIDES = "pptx", N_("PowerPoint presentation")
    TEXT_DOCUMENT = "odt", N_("OpenDocument text")
    SPREADSHEET = "ods", N_("OpenDocument spreadsheet")
    OLD_WORD = "doc", N_("Word document of before 2007")
    OLD_EXCEL = "xls", N_("Excel workbook of before 2007")
    OLD_OFFICE = "ole", N_("Office file of before 2007")
    LOCKED_OFFICE = "locked", N_("Office file with a password")
    RICH_TEXT = "rtf", N_("Rich text")
    TEXT = "txt", N_("Text")
    WEB = "html", N_("Web page")
    ARCHIVE = "zip", N_("ZIP archive")
    UNKNOWN = "", N_("Unknown kind of file")

    @property
    def is_picture(self) -> bool:
        """Whether it is one picture or several."""
        return self in PICTURES

    @property
    def endings(self) -> frozenset[str]:
        """The endings, with their dot, that name this kind truly; empty where nothing is known."""
        return ENDINGS.get(self, frozenset({f".{self.value}"}))


PICTURES = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.TIFF, FileKind.GIF, FileKind.BMP, FileKind.WEBP})

ENDINGS: dict[FileKind, frozenset[str]] = {
    FileKind.JPEG: frozenset({".jpg", ".jpeg", ".jpe", ".jfif"}),
    FileKind.TIFF: frozenset({".tif", ".tiff"}),
    FileKind.BMP: frozenset({".bmp", ".dib"}),
    FileKind.WORD: frozenset({".docx", ".dotx"}),
    FileKind.EXCEL: frozenset({".xlsx", ".xltx"}),
    FileKind.SLIDES: frozenset({".pptx", ".ppsx", ".potx"}),
    FileKind.TEXT_DOCUMENT: frozenset({".odt", ".ott"}),
    FileKind.SPREADSHEET: frozenset({".ods", ".ots"}),
    FileKind.OLD_WORD: frozenset({".doc", ".dot"}),
    FileKind.OLD_EXCEL: frozenset({".xls", ".xlt"}),
    FileKind.OLD_OFFICE: frozenset({".ppt", ".pps", ".msg", ".vsd", ".mpp", ".pub", ".wps", ".et"}),
    FileKind.LOCKED_OFFICE: frozenset({".docx", ".xlsx", ".pptx"}),
    FileKind.TEXT: frozenset({".txt", ".csv", ".tsv", ".md", ".log", ".xml", ".json", ".toml", ".ini"}),
    FileKind.WEB: frozenset({".html", ".htm", ".mht", ".mhtml"}),
    FileKind.UNKNOWN: frozenset(),
}
