"""What one certificate says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from phuquoc_desktop.documents.certificate.layout import PLACE, Field, Layout
from phuquoc_desktop.documents.fonts import width_of


@dataclass(frozen=True)
class CertificateValues:
    """The places of a layout; an empty one leaves its field out, or its room free where the field has other words."""

    name: str
    award: str
    nation: str = ""
    motto: str = ""
    superior: str = ""
    issuer: str = ""
    authority: str = ""
    title: str = ""
    greeting: str = ""
    position: str = ""
    achievement: str = ""
    number: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    date: str = ""
    place_date: str = ""
    signing: str = ""
    signer: str = ""
    book_number: str = ""

    def said(self, field: Field) -> str:
        """Return the text of a field; nothing where it names places and all of them are empty."""
        places = asdict(self)
        named = PLACE.findall(field.text)
        if named and not any(places[one] for one in named):
            return ""
        text = " ".join(PLACE.sub(lambda found: str(places[found[1]]), field.text).split())
        return text.upper() if field.capitals else text


def longest_first(certificates: Sequence[CertificateValues]) -> list[CertificateValues]:
    """Return them by the width of the name, the widest first, which is looked at before anything is printed."""
    return sorted(certificates, key=lambda one: -width_of(one.name, 10))


def texts(layout: Layout, values: CertificateValues) -> list[tuple[Field, str]]:
    """Return the fields that are printed, with their texts."""
    said = ((one, values.said(one)) for one in layout.field)
    return [(one, text) for one, text in said if text]


def without_achievement(layout: Layout, certificates: Sequence[CertificateValues]) -> list[str]:
    """Return the names on whose certificates the room for the achievement stays free."""
    has_room = any("achievement" in PLACE.findall(one.text) for one in layout.field)
    return [one.name for one in certificates if has_room and not one.achievement]
