"""From what a person asks for to what is drawn: the signer's picture or name, the seal, the text of annex and copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from phuquoc_desktop.documents.signing import appearance
from phuquoc_desktop.documents.signing.appearance import Look
from phuquoc_desktop.documents.signing.certificate import Certificate
from phuquoc_desktop.documents.signing.errors import PictureNeededError, UnknownSealSizeError
from phuquoc_desktop.documents.signing.picture import HandedPicture, open_picture
from phuquoc_desktop.documents.signing.places import MM, Place
from phuquoc_desktop.documents.signing.signing import SignatureKind, SignatureOrder
from phuquoc_desktop.documents.template import Template

SIGNER, AGENCY, ANNEX, COPY = "signer", "agency", "annex", "copy"


@dataclass(frozen=True)
class Wanted:
    """What a person asks for; ``kind`` is signer, agency, annex or copy, ``seal_mm`` the seal's real width if told."""

    kind: str
    picture: Path | None = None
    seal_mm: float = 0
    number: str = ""
    copy_form: str = "SY"
    place: Place | None = None


def order_of(wanted: Wanted, certificate: Certificate, when: datetime) -> SignatureOrder:
    """Return what to sign how; raises PictureNotUsableError, PictureNeededError, UnknownSealSizeError."""
    picture = open_picture(wanted.picture) if wanted.picture else None
    if wanted.kind == AGENCY:
        return _agency(wanted, picture)
    if wanted.kind in {ANNEX, COPY}:
        return SignatureOrder(
            SignatureKind.CORNER, _always(appearance.of_text(_corner(wanted, certificate, when))), wanted.place
        )
    if picture:
        drawn = picture
        return SignatureOrder(SignatureKind.SIGNER, lambda room: appearance.of_picture(drawn, room), wanted.place)
    lines = appearance.signer_lines(certificate.name, certificate.organisation, when)
    return SignatureOrder(SignatureKind.SIGNER, _always(appearance.of_text(lines)), wanted.place)


def _agency(wanted: Wanted, picture: HandedPicture | None) -> SignatureOrder:
    if picture is None:
        raise PictureNeededError(field="picture")
    width = wanted.seal_mm * MM or picture.real_width
    if not width:
        raise UnknownSealSizeError(field="seal_mm")
    return SignatureOrder(SignatureKind.AGENCY, _always(appearance.of_seal(picture, width)), wanted.place)


def _corner(wanted: Wanted, certificate: Certificate, when: datetime) -> tuple[str, ...]:
    if wanted.kind == ANNEX:
        return appearance.annex_lines(wanted.number, when)
    form = Template(appearance.FILE).say(f"copy.{wanted.copy_form}")
    return appearance.copy_lines(form, certificate.organisation or certificate.name, when)


def _always(look: Look) -> Callable[[Place], Look]:
    """Return what draws the same whatever the room."""
    return lambda _room: look
