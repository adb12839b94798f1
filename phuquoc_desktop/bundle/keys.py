"""An office's two keys: Ed25519 to sign (OpenSSH format), X25519 to be written to (age format).

Both derive from one random seed of 32 bytes, so that a paper with some letters brings them back; folders that were made
before there was a seed go on without one.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyrage
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from phuquoc_desktop.bundle.bech32 import bech32
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.domain.key_line import fingerprint_of
from phuquoc_desktop.storage.safe_file import trouble_of, write_whole
from phuquoc_desktop.translation import N_

SIGNING_FILE = "signing_key"
PUBLIC_FILE = "signing_key.pub"
IDENTITY_FILE = "age_identity.txt"
SEED_FILE = "seed.txt"
"""The seed in hexadecimal; absent in folders made before there was one."""
ALSO_FILE = "also_readable_by.txt"
"""Who else can open what this office encrypts, as ``age -R`` reads it: a comment with the name, then the recipient."""
EARLIER = "earlier"
"""The folder of the keys that were renewed: what was encrypted to them stays readable."""
SEED_BYTES = 32


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
class AlsoReader:
    """Somebody beside sender and receiver who can open what this office encrypts."""

    name: str
    recipient: str


@dataclass(frozen=True)
class OfficeKeys:
    """Both private keys; no secret is shown by ``repr``. ``earlier`` are those that were renewed, newest first."""

    signing: Ed25519PrivateKey = field(repr=False)
    identity: str = field(repr=False)
    seed: bytes | None = field(default=None, repr=False)
    earlier: tuple[OfficeKeys, ...] = field(default=(), repr=False)
    also: tuple[AlsoReader, ...] = ()

    @classmethod
    def generate(cls) -> OfficeKeys:
        """Make new keys from a new seed."""
        return cls.grown(secrets.token_bytes(SEED_BYTES))

    @classmethod
    def grown(cls, seed: bytes) -> OfficeKeys:
        """Make the keys of an office that belong to its secret seed of 32 bytes."""
        return cls._derived(seed, "office", seed)

    @classmethod
    def from_seed(cls, seed: bytes) -> OfficeKeys:
        """Make the keys that belong to 32 bytes; for practice and tests, where the seed is no secret."""
        return cls._derived(seed, "practice", None)

    @classmethod
    def of_secrets(cls, signing: bytes, reading: bytes) -> OfficeKeys:
        """Make the keys whose raw secrets are these, 32 bytes each."""
        return cls(Ed25519PrivateKey.from_private_bytes(signing), bech32("age-secret-key-", reading).upper())

    @classmethod
    def _derived(cls, seed: bytes, kind: str, kept: bytes | None) -> OfficeKeys:
        if len(seed) != SEED_BYTES:
            raise ValueError(f"a seed has {SEED_BYTES} bytes")
        signing, reading = (
            hashlib.sha256(f"phuquoc {kind} {purpose}\0".encode() + seed).digest() for purpose in ("signing", "age")
        )
        return replace(cls.of_secrets(signing, reading), seed=kept)

    @property
    def public(self) -> PublicKeys:
        """The public halves."""
        line = self.signing.public_key().public_bytes(ser.Encoding.OpenSSH, ser.PublicFormat.OpenSSH)
        return PublicKeys(line.decode(), str(pyrage.x25519.Identity.from_str(self.identity).to_public()))

    @property
    def identities(self) -> tuple[str, ...]:
        """The age identities that open what was written to this office, the present one first."""
        return (self.identity, *(one.identity for one in self.earlier))

    @property
    def own_recipients(self) -> tuple[str, ...]:
        """To whom everything that this office encrypts is encrypted as well: itself, and who was added."""
        return tuple(dict.fromkeys([self.public.recipient, *(one.recipient for one in self.also)]))


def create_keys(folder: Path, keys: OfficeKeys | None = None) -> OfficeKeys:
    """Make new keys (or keep the given ones) in that folder, both or none; raises KeysExistError, TroubleError."""
    made = keys or OfficeKeys.generate()
    if folder.exists():
        raise KeysExistError(folder=str(folder))
    beside = folder.with_name(f"{folder.name}.new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        write_keys(beside, made)
        beside.rename(folder)
    except OSError as error:
        raise trouble_of(error, folder) from error
    return made


def write_keys(folder: Path, keys: OfficeKeys) -> None:
    """Write keys with the earlier ones into a folder that is not there yet; only its owner may read it. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True)
    for name, content in _files(keys).items():
        write_secret(folder / name, content)
    for number, one in enumerate(keys.earlier, 1):
        write_keys(folder / EARLIER / f"{number:03d}", replace(one, earlier=()))


def write_secret(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read."""
    write_whole(path, content)
    path.chmod(0o600)


def _files(keys: OfficeKeys) -> dict[str, bytes]:
    private = keys.signing.private_bytes(ser.Encoding.PEM, ser.PrivateFormat.OpenSSH, ser.NoEncryption())
    public = keys.public
    files = {
        SIGNING_FILE: private,
        PUBLIC_FILE: f"{public.signing_line}\n".encode(),
        IDENTITY_FILE: f"# public key: {public.recipient}\n{keys.identity}\n".encode(),
    }
    if keys.seed is not None:
        files[SEED_FILE] = f"{keys.seed.hex()}\n".encode()
    if keys.also:
        files[ALSO_FILE] = "".join(f"# {one.name}\n{one.recipient}\n" for one in keys.also).encode()
    return files


def load_keys(folder: Path) -> OfficeKeys:
    """Read an office's keys and the earlier ones; raises KeysMissingError or KeysUnreadableError."""
    signing = _signing(_content(folder, SIGNING_FILE), folder)
    found = OfficeKeys(signing, _identity(_content(folder, IDENTITY_FILE), folder))
    earlier = sorted((folder / EARLIER).iterdir()) if (folder / EARLIER).is_dir() else []
    return replace(
        found,
        seed=_seed(folder, found),
        earlier=tuple(load_keys(one) for one in earlier),
        also=_also(folder),
    )


def _signing(private: bytes, folder: Path) -> Ed25519PrivateKey:
    try:
        signing = ser.load_ssh_private_key(private, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KeysUnreadableError(name=SIGNING_FILE, folder=str(folder)) from error
    if not isinstance(signing, Ed25519PrivateKey):
        raise KeysUnreadableError(name=SIGNING_FILE, folder=str(folder))
    return signing


def _seed(folder: Path, keys: OfficeKeys) -> bytes | None:
    """Return the seed, or None where there is none; one that is not that of the keys beside it is refused."""
    if not (folder / SEED_FILE).exists():
        return None
    try:
        seed = bytes.fromhex(_content(folder, SEED_FILE).decode("ascii"))
        fits = OfficeKeys.grown(seed).public == keys.public
    except ValueError:
        fits = False
    if not fits:
        raise KeysUnreadableError(name=SEED_FILE, folder=str(folder))
    return seed


def _also(folder: Path) -> tuple[AlsoReader, ...]:
    if not (folder / ALSO_FILE).exists():
        return ()
    found, name = [], ""
    for line in _content(folder, ALSO_FILE).decode("utf-8", "replace").splitlines():
        if line.startswith("#"):
            name = line.removeprefix("#").strip()
        elif line.strip():
            found.append(AlsoReader(name, line.strip()))
    return tuple(found)


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
