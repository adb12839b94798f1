"""Zips built by hand, honest and hostile, with the comment that a bundle's zip carries."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bundle_builders import WARD_KEYS

from phuquoc_desktop.bundle.bag import digests_of, make_bag
from phuquoc_desktop.bundle.container import Container, open_container, pack_files
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.seal import sign

FOLDER = "pq-31078-0003-report"


def an_entry(name: str, mode: int = stat.S_IFREG | 0o644) -> ZipInfo:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr, entry.compress_type = 3, mode << 16, ZIP_DEFLATED
    return entry


def a_zip(entries: Iterable[tuple[str | ZipInfo, bytes]]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in entries:
            archive.writestr(an_entry(name) if isinstance(name, str) else name, content)
        archive.comment = b"sha256:" + b"0" * 64
    return with_comment(target.getvalue())


def with_comment(raw: bytes) -> bytes:
    """Make the comment of a zip fit whatever was done to its bytes."""
    return raw[:-64] + hashlib.sha256(raw[:-64]).hexdigest().encode()


def files_of(raw: bytes) -> dict[str, bytes]:
    container: Container = open_container(raw)
    return {name: container.read(name) for name in container.names}


def zipped(files: dict[str, bytes]) -> bytes:
    return pack_files(FOLDER, files)


def signed_again(files: dict[str, bytes], keys: OfficeKeys = WARD_KEYS) -> bytes:
    """A bag whose payload or bag-info was changed by someone who holds the key: only the change itself can be refused."""
    payload = {name: content for name, content in files.items() if name.startswith("data/")}
    lines = [line.partition(": ") for line in files["bag-info.txt"].decode().splitlines()]
    info = {key: value for key, _colon, value in lines if key != "Payload-Oxum"}
    made = make_bag(payload, digests_of(payload), info, lambda tags: sign(keys.signing, tags))
    return pack_files(FOLDER, made.files)
