"""Ways to spoil a valid bundle: at random, by its structure, with digests and comment made to fit again, by another's key."""

from __future__ import annotations

import hashlib
import random
import re
import warnings
import zlib
from collections.abc import Callable

from bundle_builders import CITY, CITY_KEYS, KNOWN, OTHER_KEYS, WARD_KEYS, a_report, a_slice
from bundle_zips import a_zip, files_of, signed_again, with_comment, zipped

from phuquoc_desktop.bundle.cipher import decrypt, encrypt, is_encrypted
from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.records import read_rows
from phuquoc_desktop.bundle.verify import examine
from phuquoc_desktop.domain.party import Party, Unit

Files = dict[str, bytes]

SMALL = {kind: records for kind, records in a_slice().items() if kind in (Unit, Party)}
PLAIN = pack(a_report(SMALL), WARD_KEYS).raw
SEALED = pack(a_report(SMALL), WARD_KEYS, CITY_KEYS.public.recipient).raw
LATER = files_of(pack(a_report(SMALL, sequence=4, sender_name="UBND phường khác"), WARD_KEYS).raw)
OTHERS = files_of(pack(a_report(SMALL), OTHER_KEYS).raw)
NAMES = (
    "../evil",
    "/etc/x",
    "data/../x",
    "C:/x",
    "data\\x",
    "data/./x",
    "~/x",
    "data/X",
    "",
    "data/records/party.ndjson ",
)
NUMBERS = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\0\0\0\x80", b"\1\0\0\0", b"\xff\xff\0\0")


def _place(raw: bytes, chance: random.Random) -> int:
    return chance.randrange(len(raw) or 1)


def flipped(raw: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(raw)
    for _number in range(chance.choice((1, 1, 2, 8))):
        spoiled[_place(raw, chance)] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def cut(raw: bytes, chance: random.Random) -> bytes:
    start = _place(raw, chance)
    return raw[:start] if chance.random() < 0.5 else raw[:start] + raw[start + chance.randrange(1, 200) :]


def with_noise(raw: bytes, chance: random.Random) -> bytes:
    start = _place(raw, chance)
    return raw[:start] + chance.randbytes(chance.randrange(1, 40)) + raw[start:]


def swapped(raw: bytes, chance: random.Random) -> bytes:
    size, one, other = chance.randrange(1, 300), _place(raw, chance), _place(raw, chance)
    one, other = min(one, other), max(one, other)
    return raw[:one] + raw[other : other + size] + raw[one + size : other] + raw[one : one + size] + raw[other + size :]


def doubled(raw: bytes, chance: random.Random) -> bytes:
    start, size = _place(raw, chance), chance.randrange(1, 400)
    return raw[: start + size] + raw[start : start + size] + raw[start + size :]


def spliced(raw: bytes, chance: random.Random) -> bytes:
    other = zipped(chance.choice((LATER, OTHERS)))
    start = _place(raw, chance)
    return raw[:start] + other[min(start, len(other)) :]


def with_number(raw: bytes, chance: random.Random) -> bytes:
    """Overwrite a number in a header of the zip or anywhere."""
    headers = [found.start() for found in re.finditer(rb"PK(\x01\x02|\x03\x04|\x05\x06)", raw)] or [0]
    start = chance.choice(headers) + chance.randrange(46) if chance.random() < 0.8 else _place(raw, chance)
    number = chance.choice(NUMBERS)[: chance.choice((1, 2, 4))]
    return raw[:start] + number + raw[start + len(number) :]


def _name(files: Files, chance: random.Random) -> str:
    return chance.choice(sorted(files))


def _edited(content: bytes, chance: random.Random) -> bytes:
    """Change one value, word or digit of a text; what has none loses its first byte."""
    found = list(re.finditer(rb'"[^"]*"|[0-9]+|true|false|null', content))
    if not found:
        return content[1:] or b"x"
    start, end = chance.choice(found).span()
    new = chance.choice(
        (b"null", b"0", b'"x"', b"-1", b"1e99", b"[]", b"{}", b"3.0", b'"\\ud800"', b"true", b"9" * 30, b"")
    )
    return content[:start] + new + content[end:]


def edited(files: Files, chance: random.Random) -> Files:
    name = _name(files, chance)
    return {**files, name: _edited(files[name], chance)}


def removed(files: Files, chance: random.Random) -> Files:
    gone = _name(files, chance)
    return {name: content for name, content in files.items() if name != gone}


def added(files: Files, chance: random.Random) -> Files:
    return {
        **files,
        chance.choice(("data/more.json", "fetch.txt", "manifest-md5.txt", "x/y", "data/DATA")): chance.randbytes(9),
    }


def renamed(files: Files, chance: random.Random) -> Files:
    spoiled = dict(files)
    name = _name(files, chance)
    return {**spoiled, f"{name}x": spoiled.pop(name)}


def exchanged(files: Files, chance: random.Random) -> Files:
    one, other = _name(files, chance), _name(files, chance)
    return {**files, one: files[other], other: files[one]}


def mixed(files: Files, chance: random.Random) -> Files:
    """Take some files from another valid bundle."""
    donor = chance.choice((LATER, OTHERS))
    return {name: donor.get(name, content) if chance.random() < 0.4 else content for name, content in files.items()}


def refitted(files: Files) -> Files:
    """Make all digests fit again; the signature stays the old one."""
    fitted = {name: content for name, content in files.items() if not name.startswith(("manifest", "tagmanifest"))}
    listing = _listing(fitted, "data/")
    tags = {"manifest-sha256.txt": listing, **{n: fitted[n] for n in ("bag-info.txt", "bagit.txt") if n in fitted}}
    signature = {name: files[name] for name in files if name.endswith(".sig")}
    return {**fitted, **tags, "tagmanifest-sha256.txt": _listing(tags, ""), **signature}


def _listing(files: Files, start: str) -> bytes:
    lines = [
        f"{hashlib.sha256(raw).hexdigest()}  {name}\n" for name, raw in sorted(files.items()) if name.startswith(start)
    ]
    return "".join(lines).encode()


def _twice(files: Files, chance: random.Random) -> bytes:
    name = _name(files, chance)
    entries = [(f"bag/{one}", content) for one, content in files.items()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return a_zip([*entries, (f"bag/{chance.choice((name, name.upper()))}", chance.choice((files[name], b"x")))])


def _badly_named(files: Files, chance: random.Random) -> bytes:
    return a_zip([*((f"bag/{one}", content) for one, content in files.items()), (f"bag/{chance.choice(NAMES)}", b"x")])


BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flipped,
    cut,
    with_noise,
    swapped,
    doubled,
    spliced,
    with_number,
)
FILES: tuple[Callable[[Files, random.Random], Files], ...] = (edited, edited, removed, added, renamed, exchanged, mixed)
HOSTILE = (_twice, _badly_named)


def spoiled_zip(raw: bytes, chance: random.Random) -> bytes:
    """Spoil a zipped bag: its bytes, its bytes with a comment that fits, or its files with more or less made to fit."""
    way = chance.random()
    if way < 0.25:
        return chance.choice(BYTES)(raw, chance)
    if way < 0.55:
        spoiled = chance.choice(BYTES)(raw[:-64], chance) + raw[-64:]
        return with_comment(_with_sums(spoiled, chance))
    files = files_of(raw)
    if way < 0.6:
        return chance.choice(HOSTILE)(files, chance)
    spoiled_files = chance.choice(FILES)(files, chance)
    return zipped(refitted(spoiled_files) if way < 0.8 else spoiled_files)


def _with_sums(raw: bytes, chance: random.Random) -> bytes:
    """Now and then put a check sum of the first stored bytes where it may fit, to come past the zip's own check."""
    if chance.random() < 0.8:
        return raw
    return raw.replace(raw[14:18], zlib.crc32(raw[30:60]).to_bytes(4, "little"), 2)


def mutated(whole: bytes, chance: random.Random) -> bytes:
    """Spoil a plain bundle, or a sealed one before or after it was sealed; never gives the bytes that were given."""
    while True:
        if not is_encrypted(whole):
            spoiled = spoiled_zip(whole, chance)
        elif chance.random() < 0.5:
            spoiled = chance.choice(BYTES)(whole, chance)
        else:
            inside = decrypt(whole, CITY_KEYS.identity)
            spoiled = encrypt(spoiled_zip(inside, chance), [CITY_KEYS.public.recipient])
        if spoiled != whole:
            return spoiled


def by_another_key(raw: bytes, chance: random.Random) -> bytes:
    """A bag, edited or not, that another office has signed."""
    files = files_of(raw)
    return signed_again(_with_other_texts(files, chance) if chance.random() < 0.5 else files, OTHER_KEYS)


def by_its_own_key(raw: bytes, chance: random.Random) -> bytes:
    """A bag whose payload the sender itself has spoiled and signed: digests and signature fit, its meaning may not."""
    return signed_again(_with_other_texts(files_of(raw), chance))


def _with_other_texts(files: Files, chance: random.Random) -> Files:
    """Edit some of the payload; attachments are named by their digest and stay."""
    texts = [name for name in sorted(files) if name.startswith("data/") and "attachments" not in name]
    spoiled = dict(files)
    for name in chance.choices(texts, k=chance.choice((1, 1, 3))):
        spoiled[name] = _edited(spoiled[name], chance)
    return spoiled


OWN_KEY = "signed by its own key"
WAYS: dict[str, tuple[int, Callable[[random.Random], bytes]]] = {
    "plain": (45, lambda chance: mutated(PLAIN, chance)),
    "sealed": (45, lambda chance: mutated(SEALED, chance)),
    "signed by another key": (5, lambda chance: by_another_key(PLAIN, chance)),
    OWN_KEY: (5, lambda chance: by_its_own_key(PLAIN, chance)),
}
"""How many of a hundred are spoiled in which way."""
GENUINE = (files_of(PLAIN), files_of(decrypt(SEALED, CITY_KEYS.identity)), LATER)


def one_of_any_way(chance: random.Random) -> tuple[str, bytes]:
    """Return one spoiled bundle and the way in which it was spoiled."""
    (way,) = chance.choices(list(WAYS), [share for share, _make in WAYS.values()])
    return way, WAYS[way][1](chance)


def judge(raw: bytes) -> str:
    """Return why the city refuses a bundle; ``genuine`` where every byte of the bag is still as it was signed; else ``taken``."""
    try:
        read_rows(examine(raw, me=CITY, keys=CITY_KEYS, known=KNOWN))
    except RefusedBundleError as refusal:
        return refusal.reason
    inside = decrypt(raw, CITY_KEYS.identity) if is_encrypted(raw) else raw
    return "genuine" if files_of(inside) in GENUINE else "taken"
