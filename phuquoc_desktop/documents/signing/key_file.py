"""A key in a file: PKCS#12 (.p12, .pfx), opened by its password, which is kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.documents.archive.single_file import read_file
from phuquoc_desktop.documents.signing.certificate import Certificate, read_certificate
from phuquoc_desktop.documents.signing.errors import NotAKeyFileError, WrongPasswordError

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


@dataclass(frozen=True)
class OpenedKey:
    """A key that can sign, and what its certificate says."""

    signer: Signer
    certificate: Certificate


def open_key_file(file: Path, password: str) -> OpenedKey:
    """Open a key file; raises NotAKeyFileError, WrongPasswordError, and those of reading."""
    from asn1crypto import x509
    from pyhanko.sign.signers import SimpleSigner

    content = read_file(file)
    _refuse(content, file.name, password)
    signer = SimpleSigner.load_pkcs12_data(content, other_certs=[], passphrase=password.encode())
    if signer is None or not isinstance(signer.signing_cert, x509.Certificate):
        raise NotAKeyFileError(field="key", name=file.name)
    return OpenedKey(signer, read_certificate(signer.signing_cert))


def _refuse(content: bytes, name: str, password: str) -> None:
    """Tell a wrong password from a file that is no key; cryptography says only that it could not read."""
    from asn1crypto.pkcs12 import Pfx
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        if Pfx.load(content)["version"].native != "v3":
            raise NotAKeyFileError(field="key", name=name)
    except (ValueError, TypeError) as error:
        raise NotAKeyFileError(field="key", name=name) from error
    try:
        key, certificate, _others = pkcs12.load_key_and_certificates(content, password.encode())
    except (ValueError, TypeError) as error:
        raise WrongPasswordError(field="password", name=name) from error
    if key is None or certificate is None:
        raise NotAKeyFileError(field="key", name=name)
