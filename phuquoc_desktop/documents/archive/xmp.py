"""What a PDF says of itself, twice: in its Info dictionary, and in XMP, where PDF/A wants the very same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from phuquoc_desktop.documents.printable import printable

_PDF_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{parts}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_PART = '<rdf:Description rdf:about="" xmlns:{prefix}="{space}">{inside}</rdf:Description>\n'
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


@dataclass(frozen=True)
class PaperFacts:
    """What a PDF says of itself; dates as PDF writes them (``D:20210205080000+07'00'``), empty for what is not known."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    creator: str = ""
    producer: str = ""
    created: str = ""
    changed: str = ""

    def tidied(self) -> PaperFacts:
        """Return the same without what XML cannot hold, and without dates that are none."""
        kept = {name: printable(str(value)) for name, value in vars(self).items()}
        for name in ("created", "changed"):
            kept[name] = _full_date(kept[name])
        return PaperFacts(**kept)

    def info(self) -> dict[str, str]:
        """Return the Info dictionary, without what is not known."""
        named = {
            "/Title": self.title,
            "/Author": self.author,
            "/Subject": self.subject,
            "/Keywords": self.keywords,
            "/Creator": self.creator,
            "/Producer": self.producer,
            "/CreationDate": self.created,
            "/ModDate": self.changed,
        }
        return {name: value for name, value in named.items() if value}


def xmp(facts: PaperFacts) -> bytes:
    """Return the XMP packet that says the same as the facts' Info dictionary and claims PDF/A-1b; ``facts`` are tidied."""
    dublin = _alternative("title", facts.title) + _sequence("creator", facts.author)
    dublin += _alternative("description", facts.subject)
    parts = {
        "dc": dublin,
        "pdf": _plain("pdf:Keywords", facts.keywords) + _plain("pdf:Producer", facts.producer),
        "xmp": _plain("xmp:CreatorTool", facts.creator)
        + _plain("xmp:CreateDate", iso_date(facts.created))
        + _plain("xmp:ModifyDate", iso_date(facts.changed)),
        "pdfaid": _plain("pdfaid:part", "1") + _plain("pdfaid:conformance", "B"),
    }
    told = [
        _PART.format(prefix=prefix, space=_SPACES[prefix], inside=inside) for prefix, inside in parts.items() if inside
    ]
    return _PACKET.format(parts="".join(told)).encode()


def iso_date(pdf_date: str) -> str:
    """Return a date of PDF in ISO 8601, to the second; empty for none."""
    found = _PDF_DATE.fullmatch(pdf_date)
    if not found:
        return ""
    year, month, day, hour, minute, second, _utc, sign, hours, minutes = found.groups()
    zone = f"{sign}{hours}:{minutes or '00'}" if sign else "Z"
    iso = f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}{zone}"
    try:
        datetime.fromisoformat(iso)
    except ValueError:
        return ""
    return iso


def _full_date(pdf_date: str) -> str:
    """Return the date with all its parts, since a shorter one could not be compared with its XMP; empty for none."""
    iso = iso_date(pdf_date)
    if not iso:
        return ""
    digits, zone = re.sub(r"[-:T]", "", iso[:19]), iso[19:]
    return f"D:{digits}{'Z' if zone == 'Z' else zone.replace(':', chr(39)) + chr(39)}"


def _plain(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _alternative(name: str, value: str) -> str:
    if not value:
        return ""
    return f'<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt></dc:{name}>'


def _sequence(name: str, value: str) -> str:
    return f"<dc:{name}><rdf:Seq><rdf:li>{escape(value)}</rdf:li></rdf:Seq></dc:{name}>" if value else ""
