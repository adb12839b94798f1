"""A BagIt 1.0 bag (RFC 8493) with one digest algorithm: its tag files written, and every digest of it checked."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.bundle.container import Container, Limits, Source, pieces_of
from phuquoc_desktop.bundle.errors import (
    AlteredError,
    AttachmentDoesNotFitError,
    NotABundleError,
    SignatureMissingError,
)
from phuquoc_desktop.translation import N_

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = f"{TAG_MANIFEST}.sig"
RECORDS = "data/records/"
ATTACHMENTS = "data/attachments/"
CATALOGUE = "data/catalogue/"

_SIGNED_TAGS = ("bag-info.txt", "bagit.txt", "manifest-sha256.txt")
_TAGS = frozenset([*_SIGNED_TAGS, TAG_MANIFEST, SIGNATURE])
_LINE = re.compile(r"([0-9a-f]{64})  ([!-~]+)")
_ELEMENT = re.compile(r"[!-9;-~]+: .*| .+")
"""``name: value``, or the rest of the value before it."""
_TAG_TEXT = re.compile(r"[\n -~]*")
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Made:
    """A bag ready to be packed: all its files, and what names it."""

    files: Mapping[str, Source]
    digest: str


def digests_of(files: Mapping[str, Source]) -> dict[str, str]:
    """Return each file's SHA-256; raises AttachmentDoesNotFitError where an attachment is not what its name says."""
    return {name: _digest(name, source) for name, source in files.items()}


def make_bag(
    payload: Mapping[str, Source], digests: Mapping[str, str], info: Mapping[str, str], sign: Callable[[bytes], bytes]
) -> Made:
    """Add the tag files to a payload (names begin with ``data/``); ``sign`` makes the signature of the tag manifest."""
    oxum = f"{sum(_size(source) for source in payload.values())}.{len(payload)}"
    tags: dict[str, bytes] = {
        INFO: "".join(f"{key}: {value}\n" for key, value in {**info, "Payload-Oxum": oxum}.items()).encode(),
        "bagit.txt": DECLARATION,
        MANIFEST: _listing(digests),
    }
    tag_manifest = _listing(digests_of({name: tags[name] for name in _SIGNED_TAGS}))
    tags |= {TAG_MANIFEST: tag_manifest, SIGNATURE: sign(tag_manifest)}
    return Made({**payload, **tags}, hashlib.sha256(tag_manifest).hexdigest())


def _listing(digests: Mapping[str, str]) -> bytes:
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())).encode()


def _size(source: Source) -> int:
    return source.stat().st_size if isinstance(source, Path) else len(source)


def _digest(name: str, source: Source) -> str:
    digest = hashlib.sha256()
    for piece in pieces_of(source) if isinstance(source, Path) else (source,):
        digest.update(piece)
    if name.startswith(ATTACHMENTS) and name != ATTACHMENTS + digest.hexdigest():
        raise AttachmentDoesNotFitError(name=name.removeprefix(ATTACHMENTS))
    return digest.hexdigest()


def content_code(digests: Mapping[str, str]) -> str:
    """Return the code to read over the telephone: records, attachments, receipt, catalogue files, whoever sends them when."""
    carried = {name: digest for name, digest in digests.items() if _is_content(name)}
    code = short_code(hashlib.sha256(_listing(carried)).hexdigest(), 8)
    return f"{code[:4]}-{code[4:]}"


def _is_content(name: str) -> bool:
    return name.startswith((RECORDS, ATTACHMENTS, CATALOGUE)) or name == "data/receipt.json"


def short_code(digest: str, length: int) -> str:
    """Return the first characters of a hexadecimal digest in Crockford's base 32, which has no I, L, O, U."""
    number = int(digest, 16) >> (4 * len(digest) - 5 * length)
    return "".join(_CROCKFORD[number >> shift & 31] for shift in range(5 * length - 5, -1, -5))


@dataclass(frozen=True)
class Bag:
    """A bag whose digests all fit; ``digests`` has the payload only, ``digest`` names the bag."""

    container: Container
    digests: Mapping[str, str]
    digest: str
    info: Mapping[str, str]
    _lines: Mapping[str, bytes]
    """The record files, kept from checking their digests so that they are unpacked once."""

    def read(self, name: str) -> bytes:
        """Return a payload file's content; raises NotABundleError when the bag has none of that name."""
        if name not in self.digests:
            raise NotABundleError(detail=name)
        return self._lines[name] if name in self._lines else self.container.read(name)


def read_info(container: Container, limits: Limits) -> dict[str, str]:
    """Return the lines of ``bag-info.txt``, read before anything of it has been verified; none may stand there twice."""
    text = _tag(container, INFO, limits)
    pairs = [line.partition(": ") for line in text.splitlines()]
    info = {key: value for key, _colon, value in pairs}
    if len(info) != len(pairs) or not all(map(_ELEMENT.fullmatch, text.splitlines())):
        raise NotABundleError(detail=INFO)
    return info


def read_signed(container: Container, limits: Limits) -> tuple[str, bytes]:
    """Return the armoured signature and the tag manifest under it; SignatureMissingError when there is none."""
    manifest = _tag(container, TAG_MANIFEST, limits).encode()
    if SIGNATURE not in container.names:
        raise SignatureMissingError
    return _tag(container, SIGNATURE, limits), manifest


def _tag(container: Container, name: str, limits: Limits) -> str:
    if name not in container.names:
        raise NotABundleError(detail=name)
    limits.allow(name, container.size(name), limits.tag_file)
    text = container.read(name).decode("latin-1")
    if not _TAG_TEXT.fullmatch(text):
        raise NotABundleError(detail=name)
    return text


def check_bag(container: Container, limits: Limits) -> Bag:
    """Check every digest; raises AlteredError naming the first file that is altered, missing or not listed."""
    tag_manifest = _tag(container, TAG_MANIFEST, limits)
    tags = _parsed(tag_manifest, TAG_MANIFEST)
    payload = _parsed(_tag(container, MANIFEST, limits), MANIFEST)
    _refuse_difference(set(tags), set(_SIGNED_TAGS))
    present = {name for name in container.names if name.startswith("data/")}
    _refuse_difference(container.names - present, _TAGS)
    _refuse_difference(present, set(payload))
    info = read_info(container, limits)
    records = [name for name in payload if name.startswith(RECORDS)]
    limits.allow(N_("bytes of records"), sum(map(container.size, records)), limits.records)
    lines = {name: container.read(name) for name in records}
    for name, digest in {**tags, **payload}.items():
        found = hashlib.sha256(lines[name]).hexdigest() if name in lines else container.digest(name)
        if found != digest or (name.startswith(ATTACHMENTS) and name != ATTACHMENTS + digest):
            raise AlteredError(name=name)
    oxum = f"{sum(map(container.size, payload))}.{len(payload)}"
    if info.get("Payload-Oxum", oxum) != oxum:
        raise AlteredError(name=INFO)
    if container.read("bagit.txt") != DECLARATION:
        raise NotABundleError(detail="bagit.txt")
    digest = hashlib.sha256(tag_manifest.encode()).hexdigest()
    return Bag(container, payload, digest, info, lines)


def _refuse_difference(found: set[str] | frozenset[str], expected: set[str] | frozenset[str]) -> None:
    for name in sorted(found ^ expected):
        raise AlteredError(name=name)


def _parsed(text: str, name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None or match[2] in found:
            raise NotABundleError(detail=name)
        found[match[2]] = match[1]
    return found
