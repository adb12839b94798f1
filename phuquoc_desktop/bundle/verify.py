"""Open a bundle with suspicion, step by step as FORMAT.md's reader's rule says; nothing is changed anywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.bundle import bag as bags
from phuquoc_desktop.bundle.cipher import decrypt, is_encrypted
from phuquoc_desktop.bundle.container import LIMITS, Limits, is_zip, open_container
from phuquoc_desktop.bundle.errors import (
    FileUnreadableError,
    ForSomeoneElseError,
    KeyRevokedError,
    NewKeyError,
    NotSignedFileError,
    PartOfABundleError,
    PracticeBundleError,
    RealBundleError,
    RefusedBundleError,
    Seen,
    SignedByAnotherError,
    SignerUnknownError,
)
from phuquoc_desktop.bundle.head import HEAD, BundleHead
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.manifest import decode_head, refuse_future
from phuquoc_desktop.bundle.parts import HEAD_SIZE, MAGIC, read_head
from phuquoc_desktop.bundle.seal import verify
from phuquoc_desktop.domain.key_line import fingerprint_of, same_key
from phuquoc_desktop.services.key_ring import KnownKey
from phuquoc_desktop.translation import N_

Known = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class Opened:
    """A bundle that is intact and signed by ``signing_line``; whose key that is, :func:`accept` judges.

    ``encrypted`` tells how it arrived; ``head.encrypted`` how it was sent.
    """

    head: BundleHead
    bag: bags.Bag
    signing_line: str
    encrypted: bool

    @property
    def digest(self) -> str:
        """The bag digest."""
        return self.bag.digest

    @property
    def signed_by(self) -> str:
        """The fingerprint of the signing key, ``SHA256:…``."""
        return fingerprint_of(self.signing_line)

    @property
    def content_code(self) -> str:
        """The code to compare over the telephone."""
        return bags.content_code(self.bag.digests)

    @property
    def attachments(self) -> list[str]:
        """The digests of the attachments inside."""
        return [name.removeprefix(bags.ATTACHMENTS) for name in self.bag.digests if name.startswith(bags.ATTACHMENTS)]

    def read_attachment(self, digest: str) -> bytes:
        """Return the content of one attachment."""
        return self.bag.read(bags.ATTACHMENTS + digest)


def examine(
    source: Path | bytes,
    *,
    me: str,
    keys: OfficeKeys | None,
    known: Known,
    revoked: Iterable[KnownKey] = (),
    practice: bool = False,
    formerly: Collection[str] = (),
    limits: Limits = LIMITS,
) -> Opened:
    """Open a bundle for this office, or raise one RefusedBundleError that names the reason.

    ``me`` is this office's key text, ``known`` has each introduced office's signing key line or lines, ``revoked`` the keys
    that count no more, ``practice`` tells whether this office's data is practice, ``formerly`` whose place this office has
    taken: what went to them is for it. Raises FileUnreadableError when the file
    itself cannot be read.
    """
    opened = look(source, keys=keys, limits=limits)
    with refusals_of(opened):
        accept(opened, me=me, known=known, revoked=revoked, practice=practice, formerly=formerly)
    return opened


@contextmanager
def refusals_of(opened: Opened) -> Iterator[None]:
    """Let every refusal raised inside say which bundle it speaks of."""
    try:
        yield
    except RefusedBundleError as refusal:
        refusal.seen = Seen(opened.head, opened.signed_by, opened.encrypted)
        raise


def look(source: Path | bytes, *, keys: OfficeKeys | None, limits: Limits = LIMITS) -> Opened:
    """Open any bundle that our keys can read, whoever sent it to whom; raises as :func:`examine` does for steps 1 to 6."""
    seen = Seen()
    try:
        raw = _content(source, limits)
        _refuse_bare(source, raw)
        return _open(raw, keys, limits, seen)
    except RefusedBundleError as refusal:
        refusal.seen = seen
        raise


def _content(source: Path | bytes, limits: Limits) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        limits.allow(N_("bytes"), source.stat().st_size, limits.packed)
        return source.read_bytes()
    except OSError as error:
        raise FileUnreadableError(name=source.name, detail=error.strerror) from error


def _refuse_bare(source: Path | bytes, raw: bytes) -> None:
    """Say of a part, a rule pack or a calendar what it is, rather than that it is no bundle."""
    if raw.startswith(MAGIC):
        head = read_head(raw[:HEAD_SIZE], source.name if isinstance(source, Path) else "")
        raise PartOfABundleError(part=head.number, count=head.count, name=head.name)
    if isinstance(source, Path) and source.suffix.lower() == ".toml" and not (is_encrypted(raw) or is_zip(raw)):
        raise NotSignedFileError(name=source.name)


def _open(raw: bytes, keys: OfficeKeys | None, limits: Limits, seen: Seen) -> Opened:
    seen.encrypted = is_encrypted(raw)
    limits.allow(N_("bytes"), len(raw), limits.packed)
    container = open_container(decrypt(raw, *(keys.identities if keys else ())) if seen.encrypted else raw, limits)
    refuse_future(bags.read_info(container, limits).get("Format-Version"))
    signing_line = verify(*bags.read_signed(container, limits))
    seen.signed_by = fingerprint_of(signing_line)
    bag = bags.check_bag(container, limits)
    limits.allow(HEAD, container.size(HEAD) if HEAD in bag.digests else 0, limits.tag_file)
    seen.head = decode_head(bag.read(HEAD), bag.info)
    return Opened(seen.head, bag, signing_line, seen.encrypted)


def accept(
    opened: Opened,
    *,
    me: str,
    known: Known,
    revoked: Iterable[KnownKey] = (),
    practice: bool = False,
    formerly: Collection[str] = (),
) -> None:
    """Judge receiver, practice mark and signer of an opened bundle; raises as :func:`examine` does for steps 7 and 8."""
    head = opened.head
    if head.receiver != me and not {head.receiver, head.sender} & set(formerly):
        raise ForSomeoneElseError(receiver=head.receiver, me=me)
    if head.practice != practice:
        raise PracticeBundleError if head.practice else RealBundleError
    _refuse_revoked(opened, revoked)
    owners = [office for office, lines in known.items() if _is_among(opened.signing_line, lines)]
    if not owners:
        raise _stranger(opened, known)
    if head.sender not in owners:
        raise SignedByAnotherError(office=head.sender, fingerprint=opened.signed_by, owner=owners[0])


def _is_among(signing_line: str, lines: str | tuple[str, ...]) -> bool:
    return any(same_key(one, signing_line) for one in ((lines,) if isinstance(lines, str) else lines))


def _refuse_revoked(opened: Opened, revoked: Iterable[KnownKey]) -> None:
    for one in revoked:
        if same_key(one.signing_key, opened.signing_line):
            since = f"{one.revoked_on:%d/%m/%Y}"
            raise KeyRevokedError(
                office=opened.head.sender, fingerprint=opened.signed_by, since=since, because=one.revoked_because
            )


def _stranger(opened: Opened, known: Known) -> SignerUnknownError:
    """Refuse a key that nobody has introduced; another one may be known of that office."""
    refusal = NewKeyError if known.get(opened.head.sender) else SignerUnknownError
    return refusal(
        office=opened.head.sender,
        name=opened.head.sender_name,
        fingerprint=opened.signed_by,
        signing_key=opened.signing_line,
        recipient=opened.head.reply_key,
    )
