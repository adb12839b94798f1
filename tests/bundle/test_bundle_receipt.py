from __future__ import annotations

from datetime import datetime

import msgspec
import pytest
from bundle_builders import CITY, CITY_KEYS, OTHER, WARD, WARD_KEYS, a_head, a_report, an_id
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.bundle.bag import short_code
from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.errors import OldBundleError, ReceiptDoesNotFitError, TwoBundlesError
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.receipt import Receipt, read_receipt, receipt_for, receipt_number, refuse_other
from phuquoc_desktop.bundle.sequence import Arrival, arrival
from phuquoc_desktop.bundle.verify import Opened, examine
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived, BundleSent

REPORT = pack(a_report(), WARD_KEYS, CITY_KEYS.public.recipient)
TAKEN_AT = datetime(2021, 7, 1, 8, 12, 40)


def the_receipt() -> Receipt:
    received = BundleReceived(
        id=an_id(2),
        office=CITY,
        bundle_kind=BundleKind.REPORT,
        sender=WARD,
        sequence=REPORT.head.sequence,
        made_at=REPORT.head.made_at,
        taken_at=TAKEN_AT,
        file_name="pq-31078-0003-report.zip.age",
        digest=REPORT.digest,
        signed_by=WARD_KEYS.public.fingerprint,
        encrypted=True,
        added=11,
        changed=0,
        removed=0,
        same=0,
    )
    return receipt_for(received)


def at_the_ward(receipt: Receipt | None, **changes) -> Opened:
    head = a_head(**{"kind": "receipt", "sender": CITY, "receiver": WARD, "sequence": 1, "reply_key": None, **changes})
    packed = pack(BundleContent(head, receipt=receipt), CITY_KEYS, WARD_KEYS.public.recipient)
    return examine(packed.raw, me=head.receiver, keys=WARD_KEYS, known={CITY: CITY_KEYS.public.signing_line})


def sent(**changes) -> BundleSent:
    given_fields = {
        "id": an_id(1),
        "office": WARD,
        "bundle_kind": BundleKind.REPORT,
        "receiver": CITY,
        "sequence": 3,
        "made_at": REPORT.head.made_at,
        "file_name": "pq-31078-0003-report.zip.age",
        "digest": REPORT.digest,
        "encrypted": True,
        "journal_head": 5121,
        "record_count": 11,
    }
    return BundleSent(**{**given_fields, **changes})


def test_the_ward_reads_the_receipt_for_what_it_has_sent():
    receipt = read_receipt(at_the_ward(the_receipt()))
    assert receipt == the_receipt()
    assert receipt.taken_at == TAKEN_AT
    refuse_other(receipt, sent())


def test_the_number_is_the_same_at_both_ends_and_short():
    assert the_receipt().number == receipt_number(WARD, 3, REPORT.digest)
    assert the_receipt().number.startswith("BN-31078-0003-")
    assert len(the_receipt().number) <= 20


@pytest.mark.parametrize("changes", [{"digest": "0" * 64}, {"sequence": 4}, {"bundle_kind": BundleKind.RETURN}])
def test_a_receipt_for_another_bundle_turns_nothing_green(changes):
    with pytest.raises(ReceiptDoesNotFitError):
        refuse_other(the_receipt(), sent(**changes))


def test_a_receipt_that_contradicts_itself_is_refused():
    for wrong in ({"number": "BN-31078-0003-00000"}, {"sender": OTHER}, {"sequence": 4}, {"bag": "1" * 64}):
        with pytest.raises(ReceiptDoesNotFitError):
            read_receipt(at_the_ward(msgspec.structs.replace(the_receipt(), **wrong)))


def test_another_kind_of_bundle_holds_no_receipt():
    with pytest.raises(ReceiptDoesNotFitError):
        read_receipt(at_the_ward(None, kind="return"))


def test_numbers_follow_one_another():
    assert arrival(1, "a", {}) is Arrival.NEXT
    assert arrival(2, "b", {1: "a"}) is Arrival.NEXT
    assert arrival(5, "b", {1: "a"}) is Arrival.AFTER_GAP
    assert arrival(3, "b", {}) is Arrival.AFTER_GAP
    assert arrival(3, "b", {3: "b"}) is Arrival.REPEATED


def test_one_that_never_came_and_is_overtaken_closes_its_gap():
    assert arrival(2, "b", {1: "a", 3: "c"}) is Arrival.LATE
    assert arrival(2, "b", {1: "a", 2: "b", 3: "c"}) is Arrival.REPEATED


def test_another_bundle_under_an_old_number_and_two_of_one_number_are_refused():
    with pytest.raises(OldBundleError):
        arrival(2, "b", {2: "a", 3: "c"})
    with pytest.raises(TwoBundlesError):
        arrival(3, "x", {3: "c"})


@given(st.binary(min_size=32, max_size=32), st.integers(1, 12))
def test_a_short_code_has_no_letters_that_are_misheard(digest, length):
    code = short_code(digest.hex(), length)
    assert len(code) == length
    assert not set(code) & set("ILOU")
    assert short_code(digest.hex(), length + 1).startswith(code)
