"""Make a bundle: payload, bag, signature, zip, age layer, file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from phuquoc_desktop.bundle.bag import ATTACHMENTS, CATALOGUE, content_code, digests_of, make_bag
from phuquoc_desktop.bundle.catalogue import CARRIED_FILES, LISTING, encode_listing
from phuquoc_desktop.bundle.cipher import encrypt
from phuquoc_desktop.bundle.container import LIMITS, Source, open_container, pack_files
from phuquoc_desktop.bundle.content import BundleContent, encode_checks
from phuquoc_desktop.bundle.facts import page_of
from phuquoc_desktop.bundle.head import HEAD, BundleHead, bag_info, encode_head, file_name, stem
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.preview import preview
from phuquoc_desktop.bundle.recall_note import encode_recall
from phuquoc_desktop.bundle.receipt import encode_receipt
from phuquoc_desktop.bundle.schema import CARRIED, data_package, path_of
from phuquoc_desktop.bundle.seal import sign
from phuquoc_desktop.bundle.state import STATE
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.storage.safe_file import write_whole

Recipients = str | Sequence[str] | None
"""One age recipient, several, or None for a bundle that is not encrypted."""


@dataclass(frozen=True)
class Packed:
    """A bundle in memory, encrypted or not; ``content_code`` is what the preview shows."""

    raw: bytes
    head: BundleHead
    digest: str
    content_code: str


@dataclass(frozen=True)
class Written:
    """A bundle file that stands whole on the disk."""

    path: Path
    head: BundleHead
    digest: str
    content_code: str
    size: int


def write_bundle(folder: Path, content: BundleContent, keys: OfficeKeys, recipient: Recipients) -> Written:
    """Pack a bundle and write it into a folder under its own name; raises as :func:`pack` and ``write_whole`` do."""
    packed = pack(content, keys, recipient)
    path = folder / file_name(packed.head)
    write_whole(path, packed.raw)
    return Written(path, packed.head, packed.digest, packed.content_code, len(packed.raw))


def pack(content: BundleContent, keys: OfficeKeys, recipient: Recipients = None) -> Packed:
    """Sign and pack; encrypted to ``recipient``, the sender's own key and whom it added; plain and marked so when it is None.

    The bag and the plain zip are the same for the same content, keys and program. Raises AttachmentDoesNotFitError,
    RecipientUnreadableError, or TooBigError for what no reader would accept.
    """
    head = _filled(content, encrypted=recipient is not None)
    body = _body(content)
    digests = digests_of(body)
    code = content_code(digests)
    frame = _frame(content, head, code)
    return wrapped(head, {**body, **frame}, {**digests, **digests_of(frame)}, keys, recipient, code)


def wrapped(
    head: BundleHead,
    payload: Mapping[str, Source],
    digests: Mapping[str, str],
    keys: OfficeKeys,
    recipient: Recipients,
    code: str = "",
) -> Packed:
    """Sign and pack a whole payload, of which ``digests`` has the SHA-256 of each file; raises as :func:`pack` does."""
    made = make_bag(payload, digests, bag_info(head), lambda tags: sign(keys.signing, tags))
    raw = pack_files(stem(head), made.files)
    open_container(raw, LIMITS)
    sealed = encrypt(raw, _readers(recipient, keys)) if recipient else raw
    return Packed(sealed, head, made.digest, code)


def _readers(recipient: str | Sequence[str], keys: OfficeKeys) -> list[str]:
    receivers = [recipient] if isinstance(recipient, str) else recipient
    return list(dict.fromkeys([*receivers, *keys.own_recipients]))


def _filled(content: BundleContent, *, encrypted: bool) -> BundleHead:
    kind = content.head.bundle_kind
    counts = {record.kind: content.lines.get(record, b"").count(b"\n") for record in CARRIED[kind]}
    if kind is BundleKind.CONFIGURATION:
        counts[CARRIED_FILES] = len(content.catalogue)
    return msgspec.structs.replace(content.head, counts=counts, encrypted=encrypted)


def _body(content: BundleContent) -> dict[str, Source]:
    body: dict[str, Source] = {path_of(record): raw for record, raw in content.lines.items() if raw}
    body |= {ATTACHMENTS + digest: source for digest, source in content.attachments.items()}
    body |= {CATALOGUE + one.file_name: one.content.encode() for one in content.catalogue}
    if content.recall:
        body["data/recall.json"] = encode_recall(content.recall)
    return body | ({"data/receipt.json": encode_receipt(content.receipt)} if content.receipt else {})


def _frame(content: BundleContent, head: BundleHead, code: str) -> dict[str, Source]:
    """Return what describes the body."""
    present = [record for record, raw in content.lines.items() if raw]
    frame: dict[str, Source] = {
        HEAD: encode_head(head),
        "data/checks.json": encode_checks(content.checks),
        "data/preview.html": preview(page_of(content, head, code)),
    }
    if content.state is not None:
        frame[STATE] = content.state
    if content.catalogue:
        frame[LISTING] = encode_listing(content.catalogue)
    return frame | ({"data/datapackage.json": data_package(present)} if present else {})
