"""A certificate as people choose it: whose, from whom, how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.signing.errors import CertificateOutOfDateError

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate as Asn1Certificate


@dataclass(frozen=True)
class Certificate:
    """What a certificate says; ``id`` is that of the token (hexadecimal), empty in a key file. Times are in UTC."""

    id: str
    label: str
    name: str
    organisation: str
    issuer: str
    since: datetime
    until: datetime
    serial: str
    is_authority: bool = False

    def is_valid_at(self, when: datetime) -> bool:
        """Tell whether a moment lies in its time."""
        return self.since <= when.astimezone(UTC) <= self.until

    def refuse_out_of_date(self, when: datetime) -> None:
        """Raise CertificateOutOfDateError unless it is valid at that moment of this PC's clock."""
        if not self.is_valid_at(when):
            places = {"since": self.since, "until": self.until, "now": when}
            told = {name: f"{moment.astimezone():%d/%m/%Y}" for name, moment in places.items()}
            raise CertificateOutOfDateError(field="certificate", name=self.name, **told)


def read_certificate(found: Asn1Certificate, identity: bytes = b"", label: str = "") -> Certificate:
    """Return what people see of a certificate."""
    validity = found["tbs_certificate"]["validity"]
    return Certificate(
        id=identity.hex(),
        label=label,
        name=_said(found.subject.native, "common_name") or found.subject.human_friendly,
        organisation=_said(found.subject.native, "organization_name"),
        issuer=_said(found.issuer.native, "common_name") or found.issuer.human_friendly,
        since=validity["not_before"].native,
        until=validity["not_after"].native,
        serial=f"{found.serial_number:x}",
        is_authority=bool(found.ca),
    )


def _said(names: dict[str, object], key: str) -> str:
    """Return a name's part; where it stands several times the last one counts, as the most exact."""
    value = names.get(key, "")
    return str(value[-1] if isinstance(value, list) else value)
