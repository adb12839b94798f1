"""Bundles that want to cost the reader time or memory; each with our reason to refuse it, None where it is harmless."""

from __future__ import annotations

import hashlib
import random
import struct
import zlib
from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO, RawIOBase
from zipfile import ZIP_DEFLATED, ZipFile

from bag_cases import DECLARED, NO_OXUM, PAYLOAD, a_bag, listing
from bundle_builders import CITY_KEYS, WARD_KEYS
from bundle_zips import FOLDER, a_zip, with_comment
from mutations import PLAIN, SEALED

from phuquoc_desktop.bundle.cipher import encrypt
from phuquoc_desktop.bundle.seal import sign

MEBI = 1 << 20
ZEROS = bytes(MEBI)


def local(name: bytes, packed: bytes, size: int, crc: int, extra: bytes = b"") -> bytes:
    """A file's own header and bytes."""
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(packed), size, len(name), len(extra))
    return head + name + extra + packed


def entry(name: bytes, packed: int, size: int, crc: int, at: int, flags: int = 0) -> bytes:
    """A line of the directory."""
    sizes = (crc, packed, size, len(name), 0, 0, 0, 0, 0x81A40000, at)
    return struct.pack("<4s6H3L5H2L", b"PK\1\2", 0x314, 20, flags, 8, 0, 33, *sizes) + name


def whole_zip(body: bytes, entries: Iterable[bytes], comment: bytes = b"", before_end: bytes = b"") -> bytes:
    """A zip of what is given, with its end; what stands before the end is not counted."""
    lines = list(entries)
    directory = b"".join(lines) + before_end
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(lines), len(lines), len(directory), len(body), len(comment))
    return body + directory + end + comment


def deflated(count: int) -> tuple[bytes, int]:
    """So many MiB of zeros, packed without taking the time for it, and their check sum."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(ZEROS) + packer.flush(zlib.Z_FULL_FLUSH)
    crc = 0
    for _number in range(count):
        crc = zlib.crc32(ZEROS, crc)
    return piece * count + b"\3\0", crc


def noise() -> tuple[bytes, int]:
    """A MiB that does not pack, so that the ratio of sizes looks honest, and its check sum."""
    raw = random.Random(7).randbytes(MEBI)
    return zlib.compress(raw, 1)[2:-4], zlib.crc32(raw)


def one_kernel_for_many_files(count: int) -> bytes:
    """Each line of the directory names the same bytes."""
    packed, crc = noise()
    kernel = local(b"bag/0", packed, MEBI, crc)
    return whole_zip(kernel, (entry(b"bag/%d" % number, len(packed), MEBI, crc, 0) for number in range(count)))


def files_inside_files(count: int) -> bytes:
    """Each file stands unpacked around the next one's header, down to one kernel."""
    packed, crc = noise()
    parts, at = [], 0
    for number in range(count):
        parts.append((b"bag/%04d" % number, at))
        at += 30 + 8
    body = b"".join(local(name, packed, MEBI, crc)[: 30 + 8] for name, _at in parts) + packed
    return whole_zip(body, (entry(name, len(body) - at - 38, MEBI, crc, at) for name, at in parts))


def a_second_directory(count: int) -> bytes:
    """The end says one file; a zip64 end, which many readers believe, says many more."""
    body = local(b"bag/a", b"\3\0", 0, 0)
    lines = b"".join(entry(b"bag/%d" % number, 2, 0, 0, 0) for number in range(count))
    start = len(body)
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(lines), start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, start + len(lines), 1)
    return whole_zip(body + lines, [entry(b"bag/a", 2, 0, 0, 0)], before_end=end64 + locator)


def lying(stated: int, count: int) -> bytes:
    packed, crc = deflated(count)
    return whole_zip(
        local(b"bag/bagit.txt", packed, stated, crc), [entry(b"bag/bagit.txt", len(packed), stated, crc, 0)]
    )


def lying_bag_info(stated: int, count: int) -> bytes:
    """The first file that the reader looks into unpacks to more than it says."""
    packed, crc = deflated(count)
    name = f"{FOLDER}/bag-info.txt".encode()
    return whole_zip(local(name, packed, stated, crc), [entry(name, len(packed), stated, crc, 0)])


def signed_zeros(name: str, count: int) -> bytes:
    """A bag that somebody signed, with one file that is mostly zeros, and as much noise as makes the ratio look honest."""
    packed, crc = deflated(count)
    noise = random.Random(7).randbytes(count * MEBI // 190)
    digest = hashlib.sha256()
    for _number in range(count):
        digest.update(ZEROS)
    payload = listing({**PAYLOAD, "data/noise": noise}) + f"{digest.hexdigest()}  {name}\n".encode()
    tags = {"bag-info.txt": NO_OXUM, "bagit.txt": DECLARED, "manifest-sha256.txt": payload}
    seal = {
        "tagmanifest-sha256.txt": listing(tags),
        "tagmanifest-sha256.txt.sig": sign(WARD_KEYS.signing, listing(tags)),
    }
    body, lines = b"", []
    for one, raw in {**PAYLOAD, "data/noise": noise, **tags, **seal}.items():
        path, small = f"{FOLDER}/{one}".encode(), zlib.compress(raw, 1)[2:-4]
        lines.append(entry(path, len(small), len(raw), zlib.crc32(raw), len(body)))
        body += local(path, small, len(raw), zlib.crc32(raw))
    path = f"{FOLDER}/{name}".encode()
    lines.append(entry(path, len(packed), count * MEBI, crc, len(body)))
    return whole_zip(body + local(path, packed, count * MEBI, crc), lines)


class _Pipe(RawIOBase):
    """A target that cannot be wound back, so that sizes follow the bytes."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]
        self.content += bytes(piece)
        return len(piece)


def streamed() -> bytes:
    target = _Pipe()
    with ZipFile(BytesIO(PLAIN)) as source, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name))
    return target.content


def with_flag(bit: int) -> bytes:
    """A flag of every file set in the directory: 0 and 6 mean encrypted, 5 patched."""
    raw = bytearray(PLAIN)
    at = raw.find(b"PK\1\2")
    while at >= 0:
        struct.pack_into("<H", raw, at + 8, 1 << bit)
        at = raw.find(b"PK\1\2", at + 4)
    return with_comment(bytes(raw))


def sealed_to_many() -> bytes:
    key, body = (b64encode(bytes([9] * 32)).rstrip(b"=") for _number in range(2))
    lines = (b"-> X25519 " + key + b"\n" + body + b"\n") * 100_000
    return b"age-encryption.org/v1\n" + lines + b"--- " + key + b"\n" + bytes(64)


def with_password(work: int) -> bytes:
    salt, body = b64encode(bytes(16)).rstrip(b"="), b64encode(bytes(32)).rstrip(b"=")
    return b"age-encryption.org/v1\n-> scrypt " + salt + b" %d\n" % work + body + b"\n--- " + body + b"\n" + bytes(64)


def _sealed(raw: bytes) -> bytes:
    return encrypt(raw, [CITY_KEYS.public.recipient])


def _head(raw: bytes) -> bytes:
    return a_bag({"data/head.json": raw})


BOMBS = {
    "one kernel for a thousand files": (lambda: one_kernel_for_many_files(1000), "too-big"),
    "one kernel for a hundred files": (lambda: one_kernel_for_many_files(100), "not-a-bundle"),
    "files inside files": (lambda: files_inside_files(100), "not-a-bundle"),
    "a second directory with many files": (lambda: a_second_directory(200_000), "not-a-bundle"),
    "more files than are allowed": (lambda: a_zip((f"bag/{number}", b"") for number in range(20_001)), "too-big"),
    "half a gigabyte of zeros": (lambda: lying(512 * MEBI, 512), "too-big"),
    "half a gigabyte said to be little": (lambda: lying_bag_info(30, 512), "altered"),
    "little said to be 300 MiB": (lambda: lying(300 * MEBI, 1), "too-big"),
    "little said to be a MiB": (lambda: lying_bag_info(MEBI, 0), "altered"),
    "signed records of 300 MiB": (lambda: signed_zeros("data/records/zeros.ndjson", 300), "too-big"),
    "signed file of 300 MiB": (lambda: signed_zeros("data/zeros", 300), None),
    "a zip in the zip": (lambda: a_bag({"data/inner.zip": lying(MEBI, 1)}), None),
    "sizes that follow the bytes": (streamed, None),
    "another zip in the comment": (lambda: whole_zip(PLAIN[: PLAIN.find(b"PK\1\2")], [], PLAIN), "altered"),
    "an end in the comment": (lambda: PLAIN + b"PK\5\6" + bytes(18), "not-a-bundle"),
    "files that say they are encrypted": (lambda: with_flag(0), "not-a-bundle"),
    "files that say they are patched": (lambda: with_flag(5), "not-a-bundle"),
    "files that say they are encrypted strongly": (lambda: with_flag(6), "not-a-bundle"),
    "a hundred thousand recipients": (sealed_to_many, "damaged"),
    "a password of endless work": (lambda: with_password(40), "no-fitting-key"),
    "sealed twice": (lambda: _sealed(SEALED), "not-a-bundle"),
    "sealed zeros": (lambda: _sealed(lying(512 * MEBI, 512)), "too-big"),
    "a head of a hundred thousand folds": (lambda: _head(b"[" * 100_000), "not-a-bundle"),
    "a head with a number of a million digits": (
        lambda: _head(b'{"sequence":' + b"9" * 1_000_000 + b"}"),
        "not-a-bundle",
    ),
    "a head above its limit": (lambda: _head(b" " * (5 * MEBI)), "too-big"),
}
