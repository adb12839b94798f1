"""An office's two keys: Ed25519 to sign (OpenSSH format), X25519 to be written to (age format)."""

from __future__ import annotations

import base64
import hashlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pyrage
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from phuquoc_desktop.bundle.bech32 import bech32
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole
from phuquoc_desktop.translation import N_

SIGNING_FILE = "signing_key"
PUBLIC_FILE = "signing_key.pub"
IDENTITY_FILE = "age_identity.txt"


class KeysExistError(RefusedError):
    """Keys are never written over: what was encrypted to the old ones would be lost."""

    sentence = N_("{folder} already holds the keys of an office; move them elsewhere before you make new ones.")


class KeysMissingError(TroubleError):
    """No keys yet, or one of the two files is gone."""

    sentence = N_("The office's keys are missing in {folder}; make them in Settings, or restore them from a backup.")


class KeysUnreadableError(TroubleError):
    """The files are no keys, or may not be read."""

    sentence = N_("The office's key {name} in {folder} cannot be read; restore it from a backup.")


@dataclass(frozen=True)
class PublicKeys:
    """What others may know: ``signing_line`` is ``ssh-ed25519 AAAA…``, ``recipient`` is ``age1…``."""

    signing_line: str
    recipient: str

    @property
    def fingerprint(self) -> str:
        """``SHA256:…`` as ``ssh-keygen -l`` prints it."""
        return fingerprint_of(self.signing_line)


@dataclass(frozen=True)
class OfficeKeys:
    """Both private keys; neither is shown by ``repr``."""

    signing: Ed25519PrivateKey = field(repr=False)
    identity: str = field(repr=False)

    @classmethod
    def generate(cls) -> OfficeKeys:
        """Make new keys."""
        return cls(Ed25519PrivateKey.generate(), str(pyrage.x25519.Identity.generate()))

    @classmethod
    def from_seed(cls, seed: bytes) -> OfficeKeys:
        """Make the keys that belong to 32 bytes; for practice and tests, where the seed is no secret."""
        if len(seed) != 32:
            raise ValueError("a seed has 32 bytes")
        signing = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"phuquoc practice signing\0" + seed).digest())
        secret = hashlib.sha256(b"phuquoc practice age\0" + seed).digest()
        return cls(signing, bech32("age-secret-key-", secret).upper())

    @property
    def public(self) -> PublicKeys:
        """The public halves."""
        line = self.signing.public_key().public_bytes(ser.Encoding.OpenSSH, ser.PublicFormat.OpenSSH)
        return PublicKeys(line.decode(), str(pyrage.x25519.Identity.from_str(self.identity).to_public()))


def create_keys(folder: Path, keys: OfficeKeys | None = None) -> OfficeKeys:
    """Make new keys (or keep the given ones) in that folder, both or none; raises KeysExistError, TroubleError."""
    made = keys or OfficeKeys.generate()
    if folder.exists():
        raise KeysExistError(folder=str(folder))
    beside = folder.with_name(f"{folder.name}.new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(mode=0o700, parents=True)
        for name, content in _files(made).items():
            write_whole(beside / name, content)
            (beside / name).chmod(0o600)
        beside.rename(folder)
    except OSError as error:
        raise trouble_of(error, folder) from error
    return made


def _files(keys: OfficeKeys) -> dict[str, bytes]:
    private = keys.signing.private_bytes(ser.Encoding.PEM, ser.PrivateFormat.OpenSSH, ser.NoEncryption())
    public = keys.public
    return {
        SIGNING_FILE: private,
        PUBLIC_FILE: f"{public.signing_line}\n".encode(),
        IDENTITY_FILE: f"# public key: {public.recipient}\n{keys.identity}\n".encode(),
    }


def load_keys(folder: Path) -> OfficeKeys:
    """Read an office's keys; raises KeysMissingError or KeysUnreadableError."""
    private, identity = _content(folder, SIGNING_FILE), _content(folder, IDENTITY_FILE)
    try:
        signing = ser.load_ssh_private_key(private, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KeysUnreadableError(name=SIGNING_FILE, folder=str(folder)) from error
    if not isinstance(signing, Ed25519PrivateKey):
        raise KeysUnreadableError(name=SIGNING_FILE, folder=str(folder))
    return OfficeKeys(signing, _identity(identity, folder))


def _content(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError as error:
        raise KeysMissingError(folder=str(folder)) from error
    except OSError as error:
        raise KeysUnreadableError(name=name, folder=str(folder)) from error


def _identity(content: bytes, folder: Path) -> str:
    lines = content.decode("ascii", "replace").splitlines()
    try:
        (secret,) = (line.strip() for line in lines if line.strip() and not line.startswith("#"))
        return str(pyrage.x25519.Identity.from_str(secret))
    except (ValueError, pyrage.IdentityError) as error:
        raise KeysUnreadableError(name=IDENTITY_FILE, folder=str(folder)) from error


def fingerprint_of(signing_line: str) -> str:
    """Return ``SHA256:…`` of an OpenSSH public key line; raises ValueError for what is not one."""
    blob = base64.b64decode(signing_line.split()[1].encode(), validate=True)
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def same_key(one: str, other: str) -> bool:
    """Tell whether two OpenSSH public key lines name one key, whatever comment follows."""
    return one.split()[:2] == other.split()[:2]
