from __future__ import annotations

from datetime import date

import pytest
from bundle_builders import (
    CITY,
    CITY_KEYS,
    KNOWN,
    OTHER,
    OTHER_KEYS,
    SCAN,
    SCAN_DIGEST,
    WARD,
    WARD_KEYS,
    a_head,
    a_report,
)
from bundle_zips import FOLDER, files_of, signed_again, with_comment, zipped

from phuquoc_desktop.bundle import errors
from phuquoc_desktop.bundle.container import Limits, pack_files
from phuquoc_desktop.bundle.head import VERSION, file_name
from phuquoc_desktop.bundle.pack import pack, write_bundle
from phuquoc_desktop.bundle.verify import Opened, examine, look
from phuquoc_desktop.services.key_ring import KnownKey

PLAIN = pack(a_report(), WARD_KEYS)
SEALED = pack(a_report(), WARD_KEYS, CITY_KEYS.public.recipient)


def opened_by_the_city(raw, **changes) -> Opened:
    return examine(raw, **{"me": CITY, "keys": CITY_KEYS, "known": KNOWN, **changes})


def with_file(name: str, content: bytes | None) -> bytes:
    """The plain bundle with one file replaced or taken away, and nothing else made to fit."""
    files = files_of(PLAIN.raw)
    files.pop(name, None)
    return zipped(files if content is None else {**files, name: content})


@pytest.mark.parametrize("packed", [PLAIN, SEALED])
def test_the_city_opens_a_report_of_a_ward_that_it_knows(packed):
    opened = opened_by_the_city(packed.raw)
    assert opened.head == packed.head
    assert (opened.digest, opened.content_code) == (packed.digest, packed.content_code)
    assert opened.signed_by == WARD_KEYS.public.fingerprint
    assert opened.encrypted is packed.head.encrypted
    assert opened.attachments == [SCAN_DIGEST]
    assert opened.read_attachment(SCAN_DIGEST) == SCAN


def test_a_file_is_opened_from_the_disk(tmp_path):
    written = write_bundle(tmp_path, a_report(), WARD_KEYS, CITY_KEYS.public.recipient)
    assert written.path.name == "pq-31078-0003-report.zip.age"
    assert written.path.stat().st_size == written.size
    assert opened_by_the_city(written.path).digest == written.digest


def test_a_plain_bundle_says_so_three_times(tmp_path):
    written = write_bundle(tmp_path, a_report(), WARD_KEYS, None)
    assert written.path.name == "pq-31078-0003-report-plain.zip"
    assert b"\nEncrypted: no\n" in files_of(written.path.read_bytes())["bag-info.txt"]
    assert written.head.encrypted is False


def test_a_missing_file_is_trouble_that_is_told(tmp_path):
    with pytest.raises(errors.FileUnreadableError):
        opened_by_the_city(tmp_path / "gone.zip")
    with pytest.raises(errors.FileUnreadableError):
        opened_by_the_city(tmp_path)


def test_the_same_input_gives_the_same_bag_whatever_the_age_layer():
    again = pack(a_report(), WARD_KEYS, CITY_KEYS.public.recipient)
    assert pack(a_report(), WARD_KEYS).raw == PLAIN.raw
    assert again.raw != SEALED.raw
    assert again.digest == SEALED.digest


def test_another_file_is_no_bundle():
    for raw in (b"%PDF-1.4 something", pack_files("bag", {"a": b"1"}), with_file("bag-info.txt", None)):
        with pytest.raises(errors.NotABundleError):
            opened_by_the_city(raw)


CUT_SHORT = {"nothing": b"", "last": PLAIN.raw[:-1], "early": PLAIN.raw[:100], "sealed": SEALED.raw[:60], "PK": b"PK"}


@pytest.mark.parametrize("raw", CUT_SHORT.values(), ids=list(CUT_SHORT))
def test_a_bundle_cut_short_is_told_so(raw):
    with pytest.raises(errors.CutShortError):
        opened_by_the_city(raw)


@pytest.mark.parametrize(
    "name",
    [
        "data/records/party.ndjson",
        "data/preview.html",
        f"data/attachments/{SCAN_DIGEST}",
        "data/head.json",
        "bagit.txt",
    ],
)
def test_an_altered_file_is_named(name):
    with pytest.raises(errors.AlteredError, match=name):
        opened_by_the_city(with_file(name, b"x"))
    with pytest.raises(errors.AlteredError, match=name):
        opened_by_the_city(with_file(name, None))


@pytest.mark.parametrize("name", ["data/records/evil.ndjson", "fetch.txt", "manifest-md5.txt", "data/attachments/x"])
def test_a_file_that_nobody_has_signed_is_named(name):
    with pytest.raises(errors.AlteredError, match=name):
        opened_by_the_city(with_file(name, b"x"))


def test_an_attachment_under_another_name_than_its_digest_is_refused():
    files = files_of(PLAIN.raw)
    files["data/attachments/" + "0" * 64] = files.pop(f"data/attachments/{SCAN_DIGEST}")
    with pytest.raises(errors.AttachmentDoesNotFitError):
        signed_again(files)
    renamed = {**files_of(PLAIN.raw)}
    manifest = renamed["manifest-sha256.txt"].replace(
        f"attachments/{SCAN_DIGEST}".encode(), b"attachments/" + b"0" * 64
    )
    with pytest.raises(errors.SignatureWrongError):
        opened_by_the_city(zipped({**renamed, "tagmanifest-sha256.txt": manifest}))


def test_a_bundle_without_a_signature_is_refused():
    with pytest.raises(errors.SignatureMissingError):
        opened_by_the_city(with_file("tagmanifest-sha256.txt.sig", None))


def test_a_signature_of_something_else_is_refused():
    other = files_of(pack(a_report(sequence=4), WARD_KEYS).raw)["tagmanifest-sha256.txt.sig"]
    with pytest.raises(errors.SignatureWrongError):
        opened_by_the_city(with_file("tagmanifest-sha256.txt.sig", other))


def test_an_unknown_sender_waits_until_a_person_has_introduced_the_key():
    with pytest.raises(errors.SignerUnknownError) as caught:
        opened_by_the_city(PLAIN.raw, known={OTHER: KNOWN[OTHER]})
    told = caught.value
    assert (told.office, told.fingerprint) == (WARD, WARD_KEYS.public.fingerprint)
    assert opened_by_the_city(PLAIN.raw, known={told.office: told.signing_key}).head.sender == WARD
    assert told.recipient == WARD_KEYS.public.recipient
    assert told.fingerprint in str(told)
    assert told.seen.head == PLAIN.head


def test_a_sender_may_not_claim_to_be_another_office():
    forged = pack(a_report(), OTHER_KEYS).raw
    for known in (KNOWN, {OTHER: KNOWN[OTHER]}):
        with pytest.raises(errors.SignedByAnotherError) as caught:
            opened_by_the_city(forged, known=known)
        assert caught.value.seen.signed_by == OTHER_KEYS.public.fingerprint


def test_a_known_office_with_a_key_that_nobody_knows_waits_like_a_stranger():
    with pytest.raises(errors.NewKeyError) as caught:
        opened_by_the_city(pack(a_report(), OTHER_KEYS).raw, known={WARD: KNOWN[WARD]})
    assert (caught.value.reason, caught.value.office) == ("key-new", WARD)
    assert caught.value.signing_key == OTHER_KEYS.public.signing_line


def test_an_office_may_sign_with_several_keys():
    both = {WARD: (KNOWN[WARD], OTHER_KEYS.public.signing_line)}
    for keys in (WARD_KEYS, OTHER_KEYS):
        assert opened_by_the_city(pack(a_report(), keys).raw, known=both).head.sender == WARD


def test_a_revoked_key_is_refused_with_the_day_and_the_reason():
    gone = KnownKey(WARD, KNOWN[WARD], "age1", date(2021, 3, 1), None, date(2021, 6, 1), "Máy bị mất cắp")
    with pytest.raises(errors.KeyRevokedError, match=r"01/06/2021.*Máy bị mất cắp") as caught:
        opened_by_the_city(PLAIN.raw, known={}, revoked=[gone])
    assert caught.value.reason == "key-revoked"


def test_a_bundle_for_someone_else_is_refused_even_when_it_can_be_read():
    with pytest.raises(errors.ForSomeoneElseError) as caught:
        opened_by_the_city(PLAIN.raw, me=OTHER)
    assert caught.value.seen.head.receiver == CITY
    with pytest.raises(errors.NoFittingKeyError):
        opened_by_the_city(SEALED.raw, keys=OTHER_KEYS)
    with pytest.raises(errors.NoFittingKeyError):
        opened_by_the_city(SEALED.raw, keys=None)


def test_the_sender_can_look_into_what_it_has_sent():
    assert look(SEALED.raw, keys=WARD_KEYS).head == SEALED.head


def test_a_future_version_is_refused_before_anything_else_is_read():
    info = files_of(PLAIN.raw)["bag-info.txt"].replace(f"Format-Version: {VERSION}".encode(), b"Format-Version: 2.0")
    with pytest.raises(errors.FutureVersionError, match=r"2\.0"):
        opened_by_the_city(pack_files(FOLDER, {"bag-info.txt": info, "something": b"new"}))


def test_a_kind_of_bundle_that_is_not_known_yet_asks_for_a_newer_program():
    files = files_of(PLAIN.raw)
    files["data/head.json"] = files["data/head.json"].replace(b'"report"', b'"plan"')
    with pytest.raises(errors.FutureVersionError):
        opened_by_the_city(signed_again(files))


def test_a_newer_minor_version_with_more_in_it_is_read():
    files = files_of(PLAIN.raw)
    files["data/head.json"] = files["data/head.json"].replace(f'"{VERSION}",'.encode(), b'"1.7", "mood": "good",')
    files["bag-info.txt"] = files["bag-info.txt"].replace(f": {VERSION}".encode(), b": 1.7") + b"Mood: good\n"
    files["data/more.json"] = b"{}"
    assert opened_by_the_city(signed_again(files)).head.format_version == "1.7"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"sequence": 3', b'"sequence": 0'),
        (b'"sequence": 3', b'"sequence": "3"'),
        (b'"made_at": "2021', b'"made_at": "yesterday'),
        (b'"phuquoc-bundle"', b'"another"'),
        ("phường".encode(), b"\\u001b[2J"),
        ("phường".encode(), "\u202e".encode()),
        (b'"31078@2021-03-01"', b'"31078@2021-13-01"'),
        (b'"31078@2021-03-01"', b'"<script>"'),
        (b'"format"', b'"x": ' + b"[" * 100_000 + b"]" * 100_000 + b', "format"'),
        (b"{", b"\xff{"),
    ],
)
def test_an_unreadable_head_is_refused(old, new):
    files = files_of(PLAIN.raw)
    files["data/head.json"] = files["data/head.json"].replace(old, new, 1)
    with pytest.raises(errors.NotABundleError):
        opened_by_the_city(signed_again(files))


def test_a_bag_info_that_says_otherwise_than_the_head_is_refused():
    files = files_of(PLAIN.raw)
    files["bag-info.txt"] = files["bag-info.txt"].replace(b"Receiver: 911@", b"Receiver: 912@")
    with pytest.raises(errors.AlteredError, match="bag-info"):
        opened_by_the_city(signed_again(files))


def test_practice_goes_to_practice_only():
    practice = pack(a_report(practice=True), WARD_KEYS)
    assert opened_by_the_city(practice.raw, practice=True).head.practice
    with pytest.raises(errors.PracticeBundleError):
        opened_by_the_city(practice.raw)
    with pytest.raises(errors.PracticeBundleError):
        opened_by_the_city(practice.raw, known={})
    with pytest.raises(errors.RealBundleError):
        opened_by_the_city(PLAIN.raw, practice=True)


def test_a_bundle_above_a_limit_is_refused(tmp_path):
    for limits in (Limits(packed=100), Limits(unpacked=100), Limits(members=3), Limits(tag_file=20)):
        with pytest.raises(errors.TooBigError):
            opened_by_the_city(SEALED.raw, limits=limits)
    (tmp_path / "big").write_bytes(SEALED.raw)
    with pytest.raises(errors.TooBigError):
        opened_by_the_city(tmp_path / "big", limits=Limits(packed=100))


def test_every_refusal_has_its_own_reason_and_sentence():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and kind.__module__ == errors.__name__]
    refusals = [kind for kind in kinds if issubclass(kind, errors.RefusedBundleError)][1:]
    assert len({kind.reason for kind in refusals}) == len(refusals)
    assert len({kind.sentence for kind in refusals}) == len(refusals)


def test_an_answer_of_the_city_names_whom_it_is_for():
    answer = a_head(kind="receipt", sender=CITY, receiver=WARD, practice=True)
    assert file_name(answer) == "pq-911-31078-0003-receipt-practice-plain.zip"


def test_what_bag_info_tells_people_may_be_worded_otherwise_one_day():
    files = files_of(PLAIN.raw)
    files["bag-info.txt"] = files["bag-info.txt"].replace(b"External-Identifier: pq-", b"External-Identifier: old-")
    assert opened_by_the_city(signed_again(files)).head == PLAIN.head


def test_a_zip_that_states_wrong_sizes_is_refused():
    files = files_of(PLAIN.raw)
    size = len(files["data/head.json"]).to_bytes(4, "little")
    for lie in (1, 10**6):
        with pytest.raises(errors.RefusedBundleError):
            opened_by_the_city(with_comment(PLAIN.raw.replace(size, lie.to_bytes(4, "little"))))
