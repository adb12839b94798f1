"""Sign a PDF as PAdES B-B: an incremental update, so that the file before stays byte for byte inside the signed one.

The time in a signature is that of this PC's clock, as there is no time-stamping service offline; verdicts say so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.archive.pdf_a import NotForArchiveError, creator_of, is_signed, to_pdf_a
from phuquoc_desktop.documents.signing.appearance import Look
from phuquoc_desktop.documents.signing.errors import BrokenSignatureError, NoSuchPlaceError, NotSignableError
from phuquoc_desktop.documents.signing.key_file import OpenedKey
from phuquoc_desktop.documents.signing.places import Place, PlacesInFile
from phuquoc_desktop.documents.signing.verdict import Standing
from phuquoc_desktop.documents.signing.verifying import verify

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.stamp import StaticStampStyle

PROGRAM = "Phu Quoc Thi dua"
_DIGEST = "sha256"
_FIELD = {"signer": "NguoiKy", "agency": "CoQuan", "corner": "GocTren"}


class SignatureKind(StrEnum):
    """Chữ ký của người có thẩm quyền (ô 7c), của cơ quan (ô 8), or at the upper right of an annex or a copy (ô 14)."""

    SIGNER = "signer"
    AGENCY = "agency"
    CORNER = "corner"


@dataclass(frozen=True)
class SignatureOrder:
    """What is signed how: ``place`` is what the person chose, None for the usual one of the kind."""

    kind: SignatureKind
    look: Callable[[Place], Look]
    place: Place | None = None


def prepared(content: bytes, name: str) -> bytes:
    """Return a paper that this program wrote, and nobody signed yet, as PDF/A, since no signed file can become it later.

    A file from elsewhere is signed as it came, to the byte. Raises NoColourProfileError.
    """
    from phuquoc_desktop.documents.as_pdf import CREATOR

    if is_signed(content) or creator_of(content) != CREATOR:
        return content
    try:
        return to_pdf_a(content, name)
    except NotForArchiveError:
        return content


def signed(content: bytes, name: str, key: OpenedKey, order: SignatureOrder, places: PlacesInFile) -> bytes:
    """Return the file with one more signature.

    Raises NotSignableError, BrokenSignatureError, NoSuchPlaceError, CertificateOutOfDateError, and what the key's token raises.
    """
    key.certificate.refuse_out_of_date(datetime.now().astimezone())
    _refuse_broken(content, name)
    place, look = _placed(order, places)
    _refuse_outside(place, places, name)
    with TemporaryDirectory(prefix="ky-so-") as folder:
        drawn = Path(folder) / "look.pdf"
        drawn.write_bytes(look.drawn())
        return _written(content, name, key, order.kind, place, drawn)


def _refuse_broken(content: bytes, name: str) -> None:
    standing = verify(content, ()).standing if is_signed(content) else Standing.UNSIGNED
    if standing in {Standing.BROKEN, Standing.CHANGED, Standing.UNREADABLE}:
        raise BrokenSignatureError(field="file", name=name, why=standing)


def place_of(order: SignatureOrder, places: PlacesInFile) -> Place:
    """Return where a signature would stand."""
    return _placed(order, places)[0]


def _placed(order: SignatureOrder, places: PlacesInFile) -> tuple[Place, Look]:
    """Fit the look into the middle of its room; seal and corner know their own place."""
    room = order.place or places.usual()
    look = order.look(room)
    if order.place is None and order.kind is SignatureKind.AGENCY:
        return places.beside_last(look.width, look.height), look
    if order.place is None and order.kind is SignatureKind.CORNER:
        return places.corner(look.width, look.height), look
    left = (room.left + room.right - look.width) / 2
    bottom = (room.bottom + room.top - look.height) / 2
    return Place(room.page, left, bottom, left + look.width, bottom + look.height), look


def _refuse_outside(place: Place, places: PlacesInFile, name: str) -> None:
    pages = len(places.pages)
    is_inside = 0 <= place.page < pages and place.width > 0 and place.height > 0
    if is_inside:
        page = places.pages[place.page]
        is_inside = place.left >= 0 and place.bottom >= 0 and place.right <= page.width and place.top <= page.height
    if not is_inside:
        raise NoSuchPlaceError(field="place", page=place.page + 1, name=name, pages=pages)


def _written(content: bytes, name: str, key: OpenedKey, kind: SignatureKind, place: Place, drawn: Path) -> bytes:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign import fields, signers

    try:
        writer = _writer(content)
        field = _free_field(writer, kind)
        box = (round(place.left), round(place.bottom), round(place.right), round(place.top))
        spec = fields.SigFieldSpec(field, on_page=place.page, box=box)
        meta = signers.PdfSignatureMetadata(
            field_name=field,
            md_algorithm=_DIGEST,
            name=key.certificate.name,
            subfilter=fields.SigSeedSubFilter.PADES,
        )
        pen = signers.PdfSigner(meta, key.signer, stamp_style=_style(drawn), new_field_spec=spec)
        made = pen.sign_pdf(writer)
    except PdfError as error:
        raise NotSignableError(field="file", name=name) from error
    return bytes(made.getvalue())


def _writer(content: bytes) -> IncrementalPdfFileWriter:
    """Return a writer that leaves alone what the file says of itself: rewritten in its own way it would be no PDF/A any more."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class SteadyWriter(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            """Change nothing."""

    return SteadyWriter(BytesIO(content), strict=False)


def _style(drawn: Path) -> StaticStampStyle:
    from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
    from pyhanko.stamp import StaticStampStyle

    middle = AxisAlignment.ALIGN_MID
    margins = Margins(0, 0, 0, 0)
    rule = SimpleBoxLayoutRule(x_align=middle, y_align=middle, margins=margins)
    return StaticStampStyle.from_pdf_file(str(drawn), border_width=0, background_layout=rule)


def _free_field(writer: IncrementalPdfFileWriter, kind: SignatureKind) -> str:
    from pyhanko.sign.fields import enumerate_sig_fields

    taken = {name for name, _value, _ref in enumerate_sig_fields(writer.prev)}
    numbers = range(1, len(taken) + 2)
    return next(name for number in numbers if (name := f"{_FIELD[kind]}{number}") not in taken)
