"""Checking signatures offline: every changed byte is found, an unknown issuer is not “invalid”, nothing makes it fall over."""

from __future__ import annotations

import io
import random
import re

import pikepdf
import pytest
import signers
from documents_samples import all_papers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phuquoc_desktop.documents import as_pdf
from phuquoc_desktop.documents.signing import appearance
from phuquoc_desktop.documents.signing.key_file import OpenedKey, open_key_file
from phuquoc_desktop.documents.signing.places import places_in
from phuquoc_desktop.documents.signing.signing import SignatureKind, SignatureOrder, prepared, signed
from phuquoc_desktop.documents.signing.telling import issuer, of_signature
from phuquoc_desktop.documents.signing.trust import NotAnIssuerError, TrustStore
from phuquoc_desktop.documents.signing.verdict import Change, Clock, Standing
from phuquoc_desktop.documents.signing.verifying import verify

GOOD = {Standing.VALID, Standing.UNKNOWN, Standing.UNSIGNED}
PAPER = prepared(as_pdf.render(all_papers()["minutes"]), "biên bản.pdf")


@pytest.fixture(scope="module")
def authority():
    return signers.an_authority()


@pytest.fixture(scope="module")
def store(authority, tmp_path_factory):
    folder = tmp_path_factory.mktemp("trust")
    made = TrustStore(folder / "trust")
    made.take_in(signers.certificate_file(folder, authority))
    return made


@pytest.fixture(scope="module")
def key(authority, tmp_path_factory):
    return key_of(tmp_path_factory.mktemp("keys"), authority)


@pytest.fixture(scope="module")
def once(key):
    return sign(PAPER, key)


@pytest.fixture(scope="module")
def twice(once, key):
    return sign(once, key)


def key_of(folder, authority, **values) -> OpenedKey:
    who = signers.issued_by(authority, **values)
    return open_key_file(signers.key_file(folder, who, authority), signers.PASSWORD)


def sign(content, key, digest=None):
    order = SignatureOrder(SignatureKind.SIGNER, lambda _room: appearance.of_text(("Ký bởi: Trần Thị Hoa",)))
    return signed(content, "x", key, order, places_in(content, "x"))


def covered(content):
    """The places of bytes that all signatures cover."""
    found = []
    for one in re.finditer(rb"/ByteRange\s*\[\s*(\d+) (\d+) (\d+) (\d+)", content):
        start, first, second, rest = (int(part) for part in one.groups())
        found += [range(start, start + first), range(second, second + rest)]
    return found


def test_an_intact_file_says_who_when_and_by_whose_clock(once, store):
    verdict = verify(once, store.roots())
    assert verdict.standing is Standing.VALID
    (one,) = verdict.signatures
    assert (one.name, one.organisation) == ("Trần Thị Hoa", "Ủy ban nhân dân phường Dương Đông")
    assert one.clock is Clock.SIGNER
    assert one.change is Change.NONE
    assert one.in_time is True
    assert not verdict.needs_a_person


def test_an_unknown_issuer_is_told_as_such_and_not_as_invalid(once):
    verdict = verify(once, [])
    assert verdict.standing is Standing.UNKNOWN
    assert verdict.signatures[0].intact
    other = signers.an_authority("CA khác")
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    strange = x509.Certificate.load(other.certificate.public_bytes(Encoding.DER))
    assert verify(once, [strange]).standing is Standing.UNKNOWN


def test_two_signatures_are_both_valid_and_the_first_says_what_came_later(twice, store):
    verdict = verify(twice, store.roots())
    assert verdict.standing is Standing.VALID
    assert [one.change for one in verdict.signatures] == [Change.SIGNATURES, Change.NONE]


@settings(max_examples=330, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_changed_byte_in_what_was_signed_is_found(once, store, data):
    ranges = covered(once)
    part = data.draw(st.sampled_from(ranges))
    place = data.draw(st.integers(part.start, part.stop - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != once[place]))
    changed = once[:place] + bytes([byte]) + once[place + 1 :]
    assert verify(changed, store.roots()).standing not in GOOD


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_changed_byte_is_found_under_two_signatures_too(twice, store, data):
    part = data.draw(st.sampled_from(covered(twice)))
    place = data.draw(st.integers(part.start, part.stop - 1))
    changed = twice[:place] + bytes([twice[place] ^ 0x15]) + twice[place + 1 :]
    verdict = verify(changed, store.roots())
    assert verdict.standing not in {Standing.VALID, Standing.UNSIGNED}


def test_a_changed_byte_in_the_signature_itself_is_found(once, store):
    """The value of the signature ends what is packed; embedded certificates of issuers before it prove nothing by themselves."""
    start = once.index(b"/Contents <") + 11
    end = start + len(once[start : once.index(b">", start)].rstrip(b"0"))
    for place in range(end - 400, end - 2, 20):
        other = b"0" if once[place : place + 1] != b"0" else b"1"
        changed = once[:place] + other + once[place + 1 :]
        assert verify(changed, store.roots()).standing is not Standing.VALID


def test_contents_changed_after_signing_are_told(once, store):
    changed = later(once, overwrite_page)
    verdict = verify(changed, store.roots())
    assert verdict.signatures[0].intact, "what was signed is still in the file"
    assert verdict.signatures[0].change is Change.OTHER
    assert verdict.standing is Standing.CHANGED


def later(content, change):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def overwrite_page(writer):
    from pyhanko.pdf_utils import generic

    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 m 9 9 l S"))
    writer.update_container(page)


def test_a_signature_that_was_taken_out_is_told(once, store):
    def forget(writer):
        del writer.root["/AcroForm"]
        writer.update_root()

    verdict = verify(later(once, forget), store.roots())
    assert verdict.lost == 1
    assert verdict.standing is Standing.BROKEN


def test_of_a_broken_signature_nothing_is_said_about_its_issuer(once, store):
    spoiled = bytearray(once)
    spoiled[spoiled.index(b"stream") + 60] ^= 1
    (one,) = verify(bytes(spoiled), store.roots()).signatures
    assert one.standing is Standing.BROKEN
    assert issuer(one) not in of_signature(one)


def test_rewriting_the_file_breaks_the_signature(once, store):
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(once)) as pdf:
        pdf.save(target)
    assert verify(target.getvalue(), store.roots()).standing not in GOOD


def test_a_certificate_that_had_run_out_when_it_signed_is_doubtful(authority, store, tmp_path, monkeypatch):
    from phuquoc_desktop.documents.signing.certificate import Certificate

    late = key_of(tmp_path, authority, begins=-30, ends=-1)
    monkeypatch.setattr(Certificate, "refuse_out_of_date", lambda _self, _when: None)
    (one,) = verify(sign(PAPER, late), store.roots()).signatures
    assert one.in_time is False
    assert one.intact
    assert one.chain_known
    assert one.standing is Standing.DOUBTFUL


def test_a_short_key_is_weak(authority, store, tmp_path):
    (one,) = verify(sign(PAPER, key_of(tmp_path, authority, bits=1024)), store.roots()).signatures
    assert one.weak == "RSA 1024"
    assert one.standing is Standing.DOUBTFUL


def test_an_outdated_digest_is_weak(key, store, monkeypatch):
    from phuquoc_desktop.documents.signing import signing

    monkeypatch.setattr(signing, "_DIGEST", "sha1")
    (one,) = verify(sign(PAPER, key), store.roots()).signatures
    assert one.weak == "SHA1"
    assert one.intact
    assert one.standing is Standing.DOUBTFUL


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"%PDF-1.4\n", b"%PDF-1.7\n%%EOF", PAPER[:700], PAPER[700:]])
def test_what_is_no_sound_pdf_is_unreadable(content):
    assert verify(content, []).standing is Standing.UNREADABLE


def test_an_unsigned_paper_is_unsigned_and_a_protected_one_is_told():
    assert verify(PAPER, []).standing is Standing.UNSIGNED
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(PAPER)) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user="mật khẩu", owner="chủ"))
    verdict = verify(target.getvalue(), [])
    assert verdict.unreadable == "protected"


def test_spoiled_files_give_a_verdict_whatever_they_hold(once, store):
    chance = random.Random(2021)
    for _ in range(60):
        spoiled = bytearray(once)
        for _ in range(chance.randrange(1, 40)):
            place = chance.randrange(len(spoiled))
            spoiled[place : place + chance.randrange(1, 30)] = chance.randbytes(chance.randrange(0, 30))
        assert verify(bytes(spoiled), store.roots()).standing not in {Standing.VALID, Standing.UNKNOWN}
    for cut in range(0, len(once), 5000):
        assert verify(once[:cut], store.roots()).standing not in {Standing.VALID, Standing.UNKNOWN}


def test_a_decompression_bomb_is_told_and_not_unpacked(store):
    import zlib

    bomb = zlib.compress(b"0" * 200_000_000, 9)
    body = b"%%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(bomb)
    assert verify(body + bomb + b"\nendstream endobj\nstartxref\n0\n%%EOF", []).standing is Standing.UNREADABLE


def test_issuers_are_taken_in_shown_and_removed(authority, key, tmp_path):
    trust = TrustStore(tmp_path / "trust")
    assert trust.anchors() == ()
    (taken,) = trust.take_in(signers.certificate_file(tmp_path, authority))
    assert trust.anchors()[0].certificate.name == "CA Thử nghiệm"
    assert re.fullmatch(r"[0-9a-f]{64}", taken.fingerprint)
    person = signers.issued_by(authority)
    with pytest.raises(NotAnIssuerError):
        trust.take_in(signers.certificate_file(tmp_path, person, "người.cer"))
    (tmp_path / "x.cer").write_bytes(b"x")
    with pytest.raises(NotAnIssuerError):
        trust.take_in(tmp_path / "x.cer")
    trust.remove(taken.fingerprint)
    assert trust.anchors() == ()
