"""Rule packs and calendars on their way from the city to a ward; each damage is refused with its reason."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from builders import a_city, an_office
from bundle_builders import CITY, CITY_KEYS, OTHER, OTHER_KEYS, WARD, WARD_KEYS, a_configuration
from bundle_tools import tool
from bundle_zips import files_of, signed_again, zipped
from catalogue_builders import a_calendar, a_pack
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.catalogue import LISTING, read_catalogue
from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.head import VERSION
from phuquoc_desktop.bundle.incoming import Arrived, Taken, open_bundle, take, verify_bundle, would_change
from phuquoc_desktop.bundle.keys import IDENTITY_FILE, OfficeKeys, create_keys
from phuquoc_desktop.bundle.outgoing import send_configuration
from phuquoc_desktop.bundle.outgoing_city import carried
from phuquoc_desktop.bundle.pack import pack, write_bundle
from phuquoc_desktop.bundle.seal import NAMESPACE
from phuquoc_desktop.bundle.sequence import Arrival
from phuquoc_desktop.bundle.verify import examine
from phuquoc_desktop.services import correspondents, history
from phuquoc_desktop.services.catalogue_files import TwoContentsError, read_file

KNOWN = {CITY: CITY_KEYS.public.signing_line, OTHER: OTHER_KEYS.public.signing_line}
PLAIN = pack(a_configuration(), CITY_KEYS).raw
SEALED = pack(a_configuration(), CITY_KEYS, WARD_KEYS.public.recipient).raw
RULES = "data/catalogue/rules-mau-R5-1.0.toml"


@pytest.fixture
def ward(tmp_path):
    """A real ward that was introduced to the city and to another ward."""
    backend = an_office(tmp_path / "ward")
    shutil.rmtree(backend.folder / "keys")
    create_keys(backend.folder / "keys", WARD_KEYS)
    with backend.begin("Introduce") as work:
        for office, keys in ((CITY, CITY_KEYS), (OTHER, OTHER_KEYS)):
            correspondents.introduce(work, office, keys.public.signing_line, keys.public.recipient, backend.today)
    yield backend
    backend.close()


def as_file(ward: Backend, raw: bytes, name: str = "pq.zip") -> Path:
    path = ward.folder.parent / name
    path.write_bytes(raw)
    return path


def arrived(ward: Backend, raw: bytes) -> Arrived:
    with ward.reading() as read:
        return open_bundle(read, ward.post, as_file(ward, raw))


def taken(ward: Backend, raw: bytes) -> Taken:
    with ward.begin("Take in a bundle") as work:
        return take(work, ward.post, open_bundle(work, ward.post, as_file(ward, raw)))


def reason_at(ward: Backend, path: Path, examines: Callable[..., object] = verify_bundle) -> str:
    """Return why a file is refused at the ward, where nothing may change by it."""
    with ward.reading() as read:
        before = read.journal_head()
        with pytest.raises(RefusedBundleError) as caught:
            examines(read, ward.post, path)
    with ward.begin("Take in a bundle") as work, pytest.raises(RefusedBundleError):
        open_bundle(work, ward.post, path)
    with ward.reading() as read:
        assert read.journal_head() == before
    assert len(str(caught.value)) > 40
    assert "{" not in str(caught.value)
    return caught.value.reason


def refused(ward: Backend, raw: bytes) -> str:
    return reason_at(ward, as_file(ward, raw))


def refused_now(ward: Backend, raw: bytes) -> str:
    """Return why a bundle that is good in itself is refused after what was taken in before."""
    return reason_at(ward, as_file(ward, raw), open_bundle)


def altered(name: str, old: bytes, new: bytes, keys: OfficeKeys = CITY_KEYS) -> bytes:
    """The configuration with a file changed and signed anew, by somebody who holds the key."""
    files = files_of(PLAIN)
    assert old in files[name]
    return signed_again({**files, name: files[name].replace(old, new)}, keys)


def relisted(change: object, **more: bytes | None) -> bytes:
    """The configuration with its listing changed by a function, and files added or taken away; signed anew."""
    files = files_of(PLAIN)
    listing = json.loads(files[LISTING])
    change(listing["files"])  # type: ignore[operator]
    files[LISTING] = json.dumps(listing).encode()
    for name, content in more.items():
        files.pop(name, None)
        files |= {} if content is None else {name: content}
    return signed_again(files, CITY_KEYS)


def test_a_rule_pack_and_a_calendar_arrive_to_the_letter(ward):
    assert would_change(ward.begin, arrived(ward, SEALED)).added == 2
    record = taken(ward, SEALED).record
    assert (record.bundle_kind.value, record.added, record.changed) == ("configuration", 2, 0)
    with ward.reading() as read:
        kept = read.catalogue_files.all()
    assert [(one.office, one.content.encode()) for one in kept] == [(CITY, a_pack()), (CITY, a_calendar())]
    assert {one.signed_by for one in kept} == {CITY_KEYS.public.fingerprint}
    assert {one.received_on for one in kept} == {ward.today}


def test_the_same_file_again_changes_nothing(ward):
    taken(ward, PLAIN)
    assert taken(ward, PLAIN).how is Arrival.REPEATED
    again = taken(ward, pack(a_configuration(sequence=2), CITY_KEYS).raw).record
    assert (again.added, again.changed, again.same) == (0, 0, 2)


def test_what_was_taken_in_can_be_undone_and_taken_in_again(ward):
    taken(ward, PLAIN)
    with ward.reading() as read:
        (work_id,) = {one.work_id for one in read.changes(record_kind="catalogue_file")}
    with ward.begin("Undo") as work:
        history.undo(work, work_id)
    with ward.reading() as read:
        assert read.catalogue_files.count() == 0
    assert taken(ward, PLAIN).record.added == 2


def test_a_lost_mail_harms_nothing_since_each_one_carries_everything(ward):
    record = taken(ward, pack(a_configuration(a_pack(), a_pack(version="1.1"), sequence=5), CITY_KEYS).raw)
    assert (record.how, record.record.added) == (Arrival.AFTER_GAP, 2)
    late = taken(ward, pack(a_configuration(sequence=4), CITY_KEYS).raw)
    assert (late.how, late.record.added, late.record.changed) == (Arrival.LATE, 0, 0)
    other = pack(a_configuration(a_pack(version="1.2"), sequence=4), CITY_KEYS).raw
    assert refused_now(ward, other) == "old-bundle"


def test_a_lower_version_is_taken_and_said_not_to_count(ward):
    taken(ward, pack(a_configuration(a_pack(version="1.10")), CITY_KEYS).raw)
    lower = taken(ward, pack(a_configuration(a_pack(version="1.9"), sequence=2), CITY_KEYS).raw)
    assert lower.record.added == 1
    assert [(one.file.version, one.known, one.beaten_by) for one in lower.catalogue] == [("1.9", False, "1.10")]


def test_one_version_with_two_contents_is_refused(ward):
    taken(ward, PLAIN)
    other = a_pack().replace(b"HTNV", b"HTTNV")
    assert refused_now(ward, pack(a_configuration(other, sequence=2), CITY_KEYS).raw) == "two-contents"


def test_a_file_damaged_in_the_database_is_mended_by_the_next_bundle(ward):
    taken(ward, PLAIN)
    with ward.begin("Damage") as work:
        work.write_for(CITY)
        work.catalogue_files.all()[0].content += "# sửa tay"
    assert taken(ward, pack(a_configuration(sequence=2), CITY_KEYS).raw).record.changed == 1
    with ward.reading() as read:
        assert read.catalogue_files.all()[0].content.encode() == a_pack()


@settings(max_examples=150)
@given(st.sampled_from([PLAIN, SEALED]), st.floats(0, 1, exclude_max=True), st.integers(0, 7))
def test_a_configuration_altered_by_one_bit_is_refused(whole, place, bit):
    raw = bytearray(whole)
    raw[int(place * len(raw))] ^= 1 << bit
    with pytest.raises(RefusedBundleError):
        examine(bytes(raw), me=WARD, keys=WARD_KEYS, known=KNOWN)


def test_an_altered_pack_is_named(ward):
    files = files_of(PLAIN)
    assert refused(ward, zipped({**files, RULES: files[RULES].replace(b"HTNV", b"KHTNV")})) == "altered"


def test_an_unsigned_bundle_is_refused(ward):
    files = files_of(PLAIN)
    del files["tagmanifest-sha256.txt.sig"]
    assert refused(ward, zipped(files)) == "signature-missing"


def test_a_bare_pack_is_refused_since_nobody_answers_for_it(ward):
    assert reason_at(ward, as_file(ward, a_pack(), "R5.toml")) == "not-signed"
    assert reason_at(ward, as_file(ward, a_calendar(), "2028.TOML")) == "not-signed"


def test_a_bundle_by_another_name_is_still_a_bundle(ward):
    with ward.reading() as read:
        assert verify_bundle(read, ward.post, as_file(ward, SEALED, "R5.toml")).head.kind == "configuration"


def test_another_ward_may_not_speak_as_the_city(ward):
    of_another = a_configuration(sender=OTHER, sender_name="Phường An Thới")
    assert refused(ward, pack(of_another, OTHER_KEYS).raw) == "not-from-the-city"
    assert refused(ward, pack(a_configuration(), OTHER_KEYS).raw) == "signed-by-another"


def test_a_key_that_nobody_introduced_waits(tmp_path):
    backend = an_office(tmp_path / "ward")
    shutil.rmtree(backend.folder / "keys")
    create_keys(backend.folder / "keys", WARD_KEYS)
    try:
        assert refused(backend, PLAIN) == "signer-unknown"
    finally:
        backend.close()


def test_a_configuration_is_not_for_another_ward_nor_for_the_city(ward):
    assert refused(ward, pack(a_configuration(receiver=OTHER), CITY_KEYS).raw) == "for-someone-else"
    with pytest.raises(RefusedBundleError) as caught:
        examine(PLAIN, me=CITY, keys=CITY_KEYS, known=KNOWN)
    assert caught.value.reason == "for-someone-else"


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        (RULES, b'rating = "HTNV"', b'rating = "TOT"', "faulty-file"),
        (RULES, b"[head]", b"[head", "faulty-file"),
        (RULES, b"format = 1", b"format = 2", "faulty-file"),
        (RULES, b'kind = "rules"', b'kind = "plan"', "faulty-file"),
        (RULES, b'version = "1.0"', b'version = "1.1"', "listing-does-not-fit"),
        (RULES, b'"HTNV"', b'"HTTNV"', "listing-does-not-fit"),
        (LISTING, b'"mau-R5"', b'"mau-R6"', "listing-does-not-fit"),
        (LISTING, b"2027-03-01", b"2026-03-01", "listing-does-not-fit"),
        (LISTING, b'"rules-mau', b'"../rules-mau', "listing-does-not-fit"),
        (LISTING, b'"files"', b'"things"', "listing-does-not-fit"),
        (LISTING, b'"kind": "rules"', b'"kind": "plan"', "future-version"),
        ("data/head.json", b'"catalogue_file": 2', b'"catalogue_file": 3', "listing-does-not-fit"),
        ("data/head.json", b'"catalogue_file": 2', b'"catalogue_file": 2, "ordinance": 39', "future-version"),
        ("data/head.json", b'"kind": "configuration"', b'"kind": "ordinance"', "future-version"),
    ],
)  # fmt: skip
def test_what_the_city_itself_has_made_wrong_is_refused_whole(ward, name, old, new, reason):
    assert refused(ward, altered(name, old, new)) == reason


def test_a_wrong_sha_in_the_listing_is_refused(ward):
    assert refused(ward, relisted(lambda files: files[0].update(sha256="0" * 64))) == "listing-does-not-fit"


def test_a_file_that_is_not_listed_or_not_there_is_refused(ward):
    more = {"data/catalogue/rules-x-1.0.toml": a_pack("x")}
    assert refused(ward, relisted(lambda files: None, **more)) == "listing-does-not-fit"
    assert refused(ward, relisted(lambda files: files.pop())) == "listing-does-not-fit"
    assert refused(ward, relisted(lambda files: files.append(files[0]))) == "listing-does-not-fit"
    assert refused(ward, relisted(lambda files: None, **{RULES: None})) == "listing-does-not-fit"
    twice = {"data/catalogue/rules-copy.toml": a_pack()}
    same = relisted(lambda files: files.append({**files[0], "file": "rules-copy.toml"}), **twice)
    assert refused(ward, same) == "listing-does-not-fit"


def test_a_newer_format_is_refused_before_anything_else(ward):
    files = files_of(PLAIN)
    info = files["bag-info.txt"].replace(f"Format-Version: {VERSION}".encode(), b"Format-Version: 2.0")
    assert refused(ward, zipped({**files, "bag-info.txt": info})) == "future-version"


def test_the_city_sends_all_that_it_has_to_each_ward_and_keeps_it(tmp_path):
    city = a_city(tmp_path / "city")
    try:
        (tmp_path / "out").mkdir()
        first = (read_file(a_pack(), "a.toml"),)
        send_configuration(city.begin, city.post, [WARD], first, tmp_path / "out")
        sent = send_configuration(
            city.begin, city.post, [WARD, OTHER], [read_file(a_calendar(), "b")], tmp_path / "out"
        )
        with city.reading() as read:
            count = 2 + sum(carried(read, CITY).values())
        assert [(one.record.receiver, one.record.sequence, one.record.record_count) for one in sent] == [
            (WARD, 2, count),
            (OTHER, 1, count),
        ]
        assert sent[0].content_code == sent[1].content_code
        with city.reading() as read:
            assert {one.signed_by for one in read.catalogue_files.all()} == {city.post.keys.public.fingerprint}
        changed = [read_file(a_pack().replace(b"HTNV", b"HTTNV"), "a.toml")]
        with pytest.raises(TwoContentsError):
            send_configuration(city.begin, city.post, [WARD], changed, tmp_path / "out")
        assert len(list((tmp_path / "out").glob("pq-*"))) == 3
    finally:
        city.close()


def test_a_bundle_that_cannot_be_written_leaves_nothing_behind(tmp_path):
    city = a_city(tmp_path / "city")
    try:
        with pytest.raises(Exception, match=r"cannot be found|không"):
            send_configuration(city.begin, city.post, [WARD], [read_file(a_pack(), "a")], tmp_path / "no" / "stick")
        with city.reading() as read:
            assert (read.catalogue_files.count(), read.bundles_sent.count()) == (0, 0)
    finally:
        city.close()


def test_stock_tools_read_the_pack_and_accept_bag_and_signature(tmp_path):
    create_keys(tmp_path / "keys", WARD_KEYS)
    written = write_bundle(tmp_path, a_configuration(), CITY_KEYS, WARD_KEYS.public.recipient)
    assert written.path.name == "pq-911-31078-0001-configuration.zip.age"
    run("age", "-d", "-i", str(tmp_path / "keys" / IDENTITY_FILE), "-o", str(tmp_path / "b.zip"), str(written.path))
    with ZipFile(tmp_path / "b.zip") as archive:
        archive.extractall(tmp_path)
    bag = tmp_path / "pq-911-31078-0001-configuration"
    assert (bag / RULES).read_bytes() == a_pack()
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        assert "FAILED" not in run("sha256sum", "-c", "--strict", manifest, cwd=bag)
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bagit", "--validate", str(bag)], check=True, capture_output=True
    )
    (tmp_path / "allowed").write_text(f'{CITY} namespaces="{NAMESPACE}" {CITY_KEYS.public.signing_line}\n')
    words = ["-Y", "verify", "-f", str(tmp_path / "allowed"), "-I", CITY, "-n", NAMESPACE]
    told = run(
        "ssh-keygen",
        *words,
        "-s",
        "tagmanifest-sha256.txt.sig",
        cwd=bag,
        input=(bag / "tagmanifest-sha256.txt").read_text(),
    )
    assert CITY_KEYS.public.fingerprint in told


def run(name: str, *words: str, **more: object) -> str:
    return subprocess.run([tool(name), *words], check=True, capture_output=True, text=True, **more).stdout


def test_the_preview_names_what_is_inside(ward):
    page = files_of(PLAIN)["data/preview.html"].decode()
    assert all(word in page for word in ("mau-R5", "01/03/2027", "Lịch mẫu 2028", read_file(a_pack(), "x").sha256))
    assert page.count("<script") == 0


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_content_of_a_file_gets_past_the_reader_or_crashes_it(noise):
    files = files_of(PLAIN)
    opened = examine(signed_again({**files, RULES: noise}, CITY_KEYS), me=WARD, keys=WARD_KEYS, known=KNOWN)
    with pytest.raises(RefusedBundleError):
        read_catalogue(opened)
