"""A test authority, people's certificates and key files, and a SoftHSM token; all invented, made anew for each run."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSWORD = "mật khẩu đúng"
PIN = "246810"
LIBRARIES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Issued:
    """A key with its certificate."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate


def named(name: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def an_authority(name: str = "CA Thử nghiệm", bits: int = 2048) -> Issued:
    key = rsa.generate_private_key(65537, bits)
    subject = named(name, "Cơ quan chứng thực thử")
    return Issued(key, _certificate(subject, subject, key, key, is_authority=True, begins=-3650, ends=3650))


def issued_by(
    authority: Issued,
    name: str = "Trần Thị Hoa",
    organisation: str = "Ủy ban nhân dân phường Dương Đông",
    *,
    begins: float = -30,
    ends: float = 365,
    bits: int = 2048,
) -> Issued:
    """Issue a certificate that begins and ends so many days from now."""
    key = rsa.generate_private_key(65537, bits)
    issuer = authority.certificate.subject
    made = _certificate(
        named(name, organisation), issuer, key, authority.key, is_authority=False, begins=begins, ends=ends
    )
    return Issued(key, made)


def _certificate(subject, issuer, key, issuer_key, *, is_authority, begins, ends):
    now = dt.datetime.now(dt.UTC)
    usage = {
        "digital_signature": True,
        "content_commitment": True,
        "key_encipherment": False,
        "data_encipherment": False,
        "key_agreement": False,
        "key_cert_sign": is_authority,
        "crl_sign": is_authority,
        "encipher_only": False,
        "decipher_only": False,
    }
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begins * DAY)
        .not_valid_after(now + ends * DAY)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )


def key_file(folder: Path, who: Issued, authority: Issued, password: str = PASSWORD, name: str = "chữ ký.p12") -> Path:
    locked = serialization.BestAvailableEncryption(password.encode())
    made = pkcs12.serialize_key_and_certificates(b"x", who.key, who.certificate, [authority.certificate], locked)
    (folder / name).write_bytes(made)
    return folder / name


def certificate_file(folder: Path, one: Issued, name: str = "gốc.cer") -> Path:
    (folder / name).write_bytes(one.certificate.public_bytes(serialization.Encoding.PEM))
    return folder / name


def _forget(library: str) -> None:
    """Have the library read its settings anew: within one process it would go on with those of an earlier token."""
    import pkcs11

    pkcs11.unload(library)


class SoftToken:
    """A SoftHSM token in a folder of its own, with as many keys as people."""

    def __init__(self, folder: Path) -> None:
        self.library = next(path for path in LIBRARIES if Path(path).exists())
        (folder / "tokens").mkdir(parents=True)
        self.settings = folder / "softhsm2.conf"
        self.settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
        os.environ["SOFTHSM2_CONF"] = str(self.settings)
        _forget(self.library)
        self._tool("--init-token", "--free", "--label", "VGCA thử", "--so-pin", "13579", "--pin", PIN)
        self.folder = folder

    def put(self, who: Issued, identity: str) -> None:
        """Store a key with its certificate under an id (hexadecimal)."""
        import pkcs11
        from pkcs11.util.x509 import decode_x509_certificate

        key = self.folder / f"{identity}.pem"
        key.write_bytes(
            who.key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        common = ("--token", "VGCA thử", "--pin", PIN, "--id", identity, "--label", "khóa")
        self._tool("--import", str(key), *common)
        der = who.certificate.public_bytes(serialization.Encoding.DER)
        attributes = decode_x509_certificate(der)
        attributes |= {
            pkcs11.Attribute.TOKEN: True,
            pkcs11.Attribute.PRIVATE: False,
            pkcs11.Attribute.ID: bytes.fromhex(identity),
            pkcs11.Attribute.LABEL: "khóa",
        }
        library = pkcs11.lib(self.library)
        token = next(iter(library.get_tokens(token_label="VGCA thử")))
        with token.open(rw=True, user_pin=PIN) as session:
            session.create_object(attributes)

    def _tool(self, *arguments: str) -> None:
        subprocess.run(
            ["softhsm2-util", *arguments], check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
        )


def a_paper() -> bytes:
    """Draw a paper of one page that its chairman signs."""
    from phuquoc_desktop.documents import as_pdf
    from phuquoc_desktop.documents.document import Document, SignatureBlock, Signer, paragraph

    signer = Signer(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Đỗ Ngọc Ẩn")
    return as_pdf.render(
        Document("Tờ trình", (paragraph("Một dòng chữ."), SignatureBlock((signer,), ("- Như trên;",))))
    )
