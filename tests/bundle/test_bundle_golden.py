from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from bundle_builders import CITY, CITY_KEYS, KNOWN, SCAN, SCAN_DIGEST, WARD, WARD_KEYS, an_id

from phuquoc_desktop.bundle.records import read_rows, records_of
from phuquoc_desktop.bundle.verify import Opened, examine
from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.domain.target import Target

DATA = Path(__file__).parent / "data"


@pytest.fixture(params=["bundle-v1.zip", "bundle-v1.zip.age"])
def stored(request) -> Opened:
    return examine(DATA / request.param, me=CITY, keys=CITY_KEYS, known=KNOWN)


def test_a_bundle_of_format_1_is_accepted_for_ever(stored):
    assert (stored.head.kind, stored.head.sender, stored.head.sequence) == ("report", WARD, 3)
    assert stored.signed_by == WARD_KEYS.public.fingerprint == "SHA256:HbppQHMy4gY2OxkeHAGs/fFSWX7d7iyVncnEOOiXUcg"
    assert stored.content_code == "HQ6A-049Q"


def test_the_records_of_format_1_are_read_for_ever(stored):
    rows = read_rows(stored)
    assert sum(map(len, rows.values())) == 11
    person = records_of(Party, rows[Party])[0]
    assert (person.id, person.name, person.sex) == (an_id(2), "Nguyễn Thị Hồng", Sex.FEMALE)
    assert records_of(Target, rows[Target])[0].value == Decimal("99.60")
    assert stored.read_attachment(SCAN_DIGEST) == SCAN
