"""The cases in which readers of the BagIt standard are tried, made by hand: each a bag that is signed as it is.

A case has the standard's own verdict, ``valid``, ``warned`` or ``invalid``, and our reason to refuse it, None where it is taken.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from bundle_builders import WARD_KEYS
from bundle_zips import FOLDER, a_zip, files_of
from mutations import PLAIN

from phuquoc_desktop.bundle.seal import sign

WHOLE = files_of(PLAIN)
PAYLOAD = {name: content for name, content in WHOLE.items() if name.startswith("data/")}
INFO = WHOLE["bag-info.txt"]
DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
NO_OXUM = b"".join(line for line in INFO.splitlines(keepends=True) if not line.startswith(b"Payload-Oxum"))
BOM = b"\xef\xbb\xbf"


def listing(files: dict[str, bytes], between: str = "  ", algorithm: str = "sha256") -> bytes:
    """Return a manifest of these files."""
    lines = (f"{hashlib.new(algorithm, raw).hexdigest()}{between}{name}\n" for name, raw in sorted(files.items()))
    return "".join(lines).encode()


def a_bag(
    more: dict[str, bytes] | None = None,
    *,
    info: bytes | None = NO_OXUM,
    declared: bytes | None = DECLARED,
    manifest: bytes | None = None,
    tag_manifest: bytes | None = None,
    listed_tags: dict[str, bytes] | None = None,
    unlisted: dict[str, bytes] | None = None,
    payload: dict[str, bytes] | None = None,
) -> bytes:
    """Return a zipped bag, signed by the ward over whatever its tag manifest is; ``unlisted`` are put in after that."""
    content = (PAYLOAD if payload is None else payload) | (more or {})
    tags = {"bag-info.txt": info, "bagit.txt": declared, "manifest-sha256.txt": manifest or listing(content)}
    present = {name: raw for name, raw in tags.items() if raw is not None} | (listed_tags or {})
    tag_manifest = listing(present) if tag_manifest is None else tag_manifest
    seal = {"tagmanifest-sha256.txt": tag_manifest, "tagmanifest-sha256.txt.sig": sign(WARD_KEYS.signing, tag_manifest)}
    files = content | present | seal | (unlisted or {})
    return a_zip([(f"{FOLDER}/{name}", raw) for name, raw in files.items()])


def listed_only(name: str) -> bytes:
    """A manifest that names a file which is elsewhere, or nowhere."""
    return a_bag(manifest=listing(PAYLOAD) + f"{'0' * 64}  {name}\n".encode())


def held_only(name: str) -> bytes:
    """A bag that has a file of that name, listed."""
    return a_bag({name: b"x"})


@dataclass(frozen=True)
class Case:
    """One bag, how the standard takes it, why we refuse it."""

    raw: bytes
    standard: str
    reason: str | None


def _paths() -> dict[str, Case]:
    outside = {
        "dots": "../../../etc/passwd",
        "dots inside": "data/../../x",
        "absolute": "/etc/passwd",
        "tilde": "~/x",
        "tilde and user": "~root/x",
        "drive": "C:/Windows/x",
        "drive and backslash": "C:\\Windows\\x",
        "UNC": "\\\\server\\share\\x",
        "backslashes": "data\\..\\x",
        "percent": "data/%2e%2e/x",
    }
    cases = {
        f"manifest leads outside by {way}": Case(listed_only(name), "invalid", "altered")
        for way, name in outside.items()
    }
    cases |= {
        f"zip leads outside by {way}": Case(held_only(name), "invalid", "not-a-bundle") for way, name in outside.items()
    }
    fetched = {
        f"fetch.txt leads outside by {way}": Case(
            a_bag(listed_tags={"fetch.txt": f"http://127.0.0.1/x 1 {name}\n".encode()}), "invalid", "altered"
        )
        for way, name in outside.items()
    }
    return cases | fetched


def _names() -> dict[str, Case]:
    clash = {"data/X": b"1", "data/x": b"2"}
    two_forms = {"data/h\u1ed3": b"1", "data/ho\u0302\u0300": b"1"}
    twice = listing(PAYLOAD) + listing({"data/head.json": PAYLOAD["data/head.json"]})
    other = listing(PAYLOAD) + listing({"data/head.json": b"other"})
    return {
        "a blank in a name": Case(held_only("data/a b"), "valid", "not-a-bundle"),
        "a percent sign in a name": Case(held_only("data/a%25b"), "valid", "not-a-bundle"),
        "a line end in a name, percent-encoded": Case(held_only("data/a%0Ab"), "valid", "not-a-bundle"),
        "a carriage return in a name, percent-encoded": Case(held_only("data/a%0D"), "valid", "not-a-bundle"),
        "a name in decomposed form": Case(held_only("data/ho\u0302\u0300"), "valid", "not-a-bundle"),
        "two names that differ by normal form": Case(a_bag(two_forms), "warned", "not-a-bundle"),
        "two names that differ by case": Case(a_bag(clash), "warned", "not-a-bundle"),
        "one name listed twice, same digest": Case(a_bag(manifest=twice), "invalid", "not-a-bundle"),
        "one name listed twice, two digests": Case(a_bag(manifest=other), "invalid", "not-a-bundle"),
        "a name listed with dot and slash": Case(
            a_bag(manifest=listing(PAYLOAD).replace(b"  data/", b"  ./data/")), "warned", "altered"
        ),
        "a name listed below another folder": Case(
            a_bag(manifest=listing(PAYLOAD).replace(b"  data/", b"  ")), "invalid", "altered"
        ),
        "a hidden file of a system": Case(a_bag(unlisted={"data/.DS_Store": b"x"}), "warned", "not-a-bundle"),
        "a file that Windows leaves": Case(a_bag(unlisted={"Thumbs.db": b"x"}), "warned", "altered"),
    }


def _listings() -> dict[str, Case]:
    fewer = {name: raw for name, raw in PAYLOAD.items() if name != "data/checks.json"}
    md5 = {"manifest-md5.txt": listing(fewer, algorithm="md5")}
    whole_md5 = {"manifest-md5.txt": listing(PAYLOAD, algorithm="md5")}
    stars = listing(PAYLOAD, " *")
    without_info = listing({"bagit.txt": DECLARED, "manifest-sha256.txt": listing(PAYLOAD)})
    return {
        "a payload file that is not listed": Case(a_bag(unlisted={"data/extra.txt": b"x"}), "invalid", "altered"),
        "a payload file that is missing": Case(a_bag(payload=fewer, manifest=listing(PAYLOAD)), "invalid", "altered"),
        "a payload file that is corrupt": Case(a_bag(unlisted={"data/checks.json": b"x"}), "invalid", "altered"),
        "a tag file that is corrupt": Case(
            a_bag(unlisted={"bag-info.txt": NO_OXUM + b"More: x\n"}), "invalid", "altered"
        ),
        "a tag file that is not listed": Case(a_bag(unlisted={"notes/x.xml": b"x"}), "valid", "altered"),
        "a further tag file that is listed": Case(a_bag(listed_tags={"notes/x.xml": b"x"}), "valid", "altered"),
        "a tag manifest that lists fewer files": Case(a_bag(tag_manifest=without_info), "valid", "altered"),
        "an empty tag manifest": Case(a_bag(tag_manifest=b""), "valid", "altered"),
        "two manifests of the same files": Case(a_bag(listed_tags=whole_md5), "valid", "altered"),
        "two manifests of different files": Case(a_bag(listed_tags=md5), "invalid", "altered"),
        "a manifest of an algorithm that nobody knows": Case(
            a_bag(listed_tags={"manifest-crc7.txt": b"7  data/x\n"}), "warned", "altered"
        ),
        "a manifest whose algorithm is misspelt": Case(
            a_zip([(f"{FOLDER}/{name}", raw) for name, raw in _misspelt()]),
            "invalid",
            "not-a-bundle",
        ),
        "a manifest as md5sum writes it": Case(a_bag(manifest=stars), "warned", "not-a-bundle"),
        "digests in capitals": Case(
            a_bag(
                manifest=b"".join(line[:64].upper() + line[64:] for line in listing(PAYLOAD).splitlines(keepends=True))
            ),
            "valid",
            "not-a-bundle",
        ),
        "digests of another length": Case(
            a_bag(manifest=listing(PAYLOAD, algorithm="sha512")), "invalid", "not-a-bundle"
        ),
        "a manifest with a byte order mark": Case(a_bag(manifest=BOM + listing(PAYLOAD)), "invalid", "not-a-bundle"),
        "a manifest with CRLF": Case(a_bag(manifest=listing(PAYLOAD).replace(b"\n", b"\r\n")), "valid", "not-a-bundle"),
        "a manifest whose last line has no end": Case(a_bag(manifest=listing(PAYLOAD)[:-1]), "valid", None),
        "a manifest in UTF-16": Case(
            a_bag(manifest=listing(PAYLOAD).decode().encode("utf-16")), "invalid", "not-a-bundle"
        ),
        "files still to be fetched": Case(
            a_bag(
                payload=fewer,
                manifest=listing(PAYLOAD),
                listed_tags={"fetch.txt": b"http://x/ 1 data/checks.json\n"},
            ),
            "valid",
            "altered",
        ),
        "an empty payload": Case(a_bag(payload={}), "valid", "not-a-bundle"),
        "a file of no bytes": Case(a_bag({"data/empty": b""}), "valid", None),
        "a bag in the bag": Case(a_bag({"data/inner/bagit.txt": DECLARED, "data/inner/data/x": b"x"}), "valid", None),
    }


def _misspelt() -> list[tuple[str, bytes]]:
    tags = {"bag-info.txt": INFO, "bagit.txt": DECLARED, "manifest-sha-256.txt": listing(PAYLOAD)}
    seal = {
        "tagmanifest-sha256.txt": listing(tags),
        "tagmanifest-sha256.txt.sig": sign(WARD_KEYS.signing, listing(tags)),
    }
    return [*PAYLOAD.items(), *tags.items(), *seal.items()]


def _tag_files() -> dict[str, Case]:
    def declared(text: bytes | None, standard: str = "invalid", reason: str = "not-a-bundle") -> Case:
        return Case(a_bag(declared=text), standard, reason)

    def info(text: bytes | None, standard: str, reason: str | None) -> Case:
        return Case(a_bag(info=text), standard, reason)

    latin = NO_OXUM.decode().replace("Sender:", "Contact-Name: Hồ\nSender:").encode("utf-8")
    return {
        "the plain case": Case(a_bag(), "valid", None),
        "no bagit.txt": declared(None, reason="altered"),
        "no bag-info.txt": info(None, "valid", "not-a-bundle"),
        "no encoding in bagit.txt": declared(b"BagIt-Version: 1.0\n"),
        "a byte order mark in bagit.txt": declared(BOM + DECLARED),
        "blanks in bagit.txt": declared(DECLARED.replace(b": ", b" :  ")),
        "a version that is no number": declared(DECLARED.replace(b"1.0", b".97")),
        "an older version": declared(DECLARED.replace(b"1.0", b"0.97"), "valid"),
        "tag files in ISO-8859-1": declared(DECLARED.replace(b"UTF-8", b"ISO-8859-1"), "valid"),
        "tag files in UTF-16": Case(
            a_bag(declared=DECLARED.replace(b"UTF-8", b"UTF-16"), info=NO_OXUM.decode().encode("utf-16")),
            "valid",
            "not-a-bundle",
        ),
        "another encoding than is said": info(NO_OXUM.decode().encode("utf-16"), "invalid", "not-a-bundle"),
        "a byte order mark in bag-info.txt": info(BOM + NO_OXUM, "invalid", "not-a-bundle"),
        "accents in bag-info.txt": info(latin, "valid", "not-a-bundle"),
        "bagit.txt with CRLF": declared(DECLARED.replace(b"\n", b"\r\n"), "valid"),
        "bag-info.txt with CRLF": info(NO_OXUM.replace(b"\n", b"\r\n"), "valid", "not-a-bundle"),
        "an element twice": info(NO_OXUM + b"Sender: 31081@2021-03-01\n", "valid", "not-a-bundle"),
        "an element without colon": info(NO_OXUM + b"Contact\n", "invalid", "not-a-bundle"),
        "other blanks around a colon": info(NO_OXUM.replace(b"Sender: ", b"Sender :\t"), "valid", "not-a-bundle"),
        "no blank after a colon": info(NO_OXUM.replace(b"Sender: ", b"Sender:"), "valid", "not-a-bundle"),
        "an element folded over two lines": info(NO_OXUM + b"Contact: a\n  b\n", "valid", None),
        "an element that nobody knows": info(NO_OXUM + b"Weather: fine\n", "valid", None),
        "an oxum that fits": Case(a_bag(info=INFO), "valid", None),
        "an oxum of other bytes": info(NO_OXUM + b"Payload-Oxum: 1.4\n", "warned", "altered"),
        "an oxum of other files": Case(a_bag({"data/more": b""}, info=INFO), "warned", "altered"),
        "an oxum that is no number": info(NO_OXUM + b"Payload-Oxum: many\n", "warned", "altered"),
    }


CASES = _paths() | _names() | _listings() | _tag_files()
