"""Trust anchors: the certificates of issuers that this office has taken in; none comes with the program.

They lie as one file each in the folder ``trust`` of the data.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.archive.single_file import read_file
from phuquoc_desktop.documents.signing.certificate import Certificate, read_certificate
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole
from phuquoc_desktop.translation import N_

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate as Asn1Certificate

FOLDER = "trust"


class NotAnIssuerError(RefusedError):
    """A file holds no certificate of an issuer."""

    sentence = N_(
        "“{name}” holds no certificate of an issuer (CA); get the root certificate from the issuer itself and compare its "
        "fingerprint with them."
    )


@dataclass(frozen=True)
class Anchor:
    """An issuer that the office trusts; ``fingerprint`` is the SHA-256 of its certificate, to be compared with a person."""

    certificate: Certificate
    fingerprint: str
    path: Path


class TrustStore:
    """The folder of one office's trust anchors."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def anchors(self) -> tuple[Anchor, ...]:
        """Return all anchors by name; a file that holds none is passed over."""
        found = [(path, one) for path in self._files() for one in _certificates_in(path.read_bytes())]
        known = [Anchor(read_certificate(one), _fingerprint(one), path) for path, one in found]
        return tuple(sorted(known, key=lambda one: one.certificate.name))

    def names(self) -> tuple[str, ...]:
        """Return the fingerprints of the anchors, as the names of their files say them."""
        return tuple(path.stem for path in self._files())

    def roots(self) -> list[Asn1Certificate]:
        """Return the anchors as the validator takes them."""
        return [one for path in self._files() for one in _certificates_in(path.read_bytes())]

    def take_in(self, file: Path) -> tuple[Anchor, ...]:
        """Trust the issuers in a .cer, .crt or .pem; raises NotAnIssuerError and the errors of reading and writing."""
        return tuple(self._keep(one) for one in issuers_in(file))

    def remove(self, fingerprint: str) -> None:
        """Trust an issuer no longer."""
        for path in self._files():
            if path.stem == fingerprint:
                path.unlink(missing_ok=True)

    def _keep(self, one: Asn1Certificate) -> Anchor:
        path = self.folder / f"{_fingerprint(one)}.cer"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise trouble_of(error, path) from error
        write_whole(path, one.dump())
        return Anchor(read_certificate(one), _fingerprint(one), path)

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("*.cer")) if self.folder.is_dir() else []


def issuers_in(file: Path) -> tuple[Asn1Certificate, ...]:
    """Return the certificates of issuers in a file; raises NotAnIssuerError where there is none."""
    found = tuple(one for one in _certificates_in(read_file(file)) if one.ca)
    if not found:
        raise NotAnIssuerError(field="file", name=file.name)
    return found


def anchors_in(file: Path) -> tuple[Anchor, ...]:
    """Return what would be trusted, for a person to compare before; raises NotAnIssuerError."""
    return tuple(Anchor(read_certificate(one), _fingerprint(one), file) for one in issuers_in(file))


def _fingerprint(one: Asn1Certificate) -> str:
    return hashlib.sha256(one.dump()).hexdigest()


def _certificates_in(content: bytes) -> list[Asn1Certificate]:
    from asn1crypto import pem, x509

    try:
        parts = (
            [part for _kind, _head, part in pem.unarmor(content, multiple=True)] if pem.detect(content) else [content]
        )
        found = [x509.Certificate.load(part, strict=True) for part in parts]
        return [one for one in found if one.subject.human_friendly is not None and one.serial_number is not None]
    except (ValueError, TypeError):
        return []
