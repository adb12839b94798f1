from __future__ import annotations

import json
import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest
from bundle_builders import CITY, CITY_KEYS, KNOWN, WARD, WARD_KEYS, a_head, a_report, a_slice, an_id
from bundle_zips import files_of, signed_again
from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.errors import UnreadableRecordsError
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.records import encode_records, encode_rows, read_rows, records_of
from phuquoc_desktop.bundle.schema import BUNDLED
from phuquoc_desktop.bundle.verify import Opened, examine, look
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Labelled, Record, field_plans, to_plain
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.services.exchange import CARRIED

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
vietnamese = texts.map(lambda text: unicodedata.normalize("NFC", text))


def opened_at_the_city(records: dict[type[Record], list[Record]]) -> Opened:
    return examine(pack(a_report(records), WARD_KEYS).raw, me=CITY, keys=CITY_KEYS, known=KNOWN)


def values_of(python: type) -> st.SearchStrategy[object]:
    if issubclass(python, Labelled):
        return st.sampled_from(list(python))
    return {
        str: vietnamese,
        int: st.integers(-(2**63), 2**63 - 1),
        bool: st.booleans(),
        date: st.dates(),
        datetime: st.datetimes().map(lambda moment: moment.replace(microsecond=0)),
        Decimal: st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=6),
    }[python]


@st.composite
def records_of_kind(draw, record: type[Record]) -> Record:
    drawn = {}
    for plan in field_plans(record):
        values = values_of(plan.python)
        if plan.python is str and plan.longest:
            values = values.map(lambda text, longest=plan.longest: text[:longest])
        drawn[plan.name] = draw(st.none() | values if plan.optional and not plan.refers_to else values)
        if plan.refers_to:
            drawn[plan.name] = None if plan.optional else an_id(1)
    return record(**{**drawn, "id": an_id(1), "office": WARD})


@settings(max_examples=15)
@given(st.data())
@pytest.mark.parametrize(
    "record", [one for one in BUNDLED if not any(p.refers_to and not p.optional for p in field_plans(one))]
)
def test_every_value_of_a_record_comes_back_exactly(record, data):
    sent = data.draw(records_of_kind(record))
    rows = read_rows(opened_at_the_city({record: [sent]}))
    (came,) = records_of(record, rows[record])
    assert to_plain(came) == to_plain(sent)
    assert all(getattr(came, plan.name) == getattr(sent, plan.name) for plan in field_plans(record))


def test_a_whole_slice_comes_back_and_kinds_that_are_absent_are_empty():
    sent = a_slice()
    rows = read_rows(opened_at_the_city(sent))
    assert tuple(rows) == BUNDLED
    for record, given_records in sent.items():
        assert [to_plain(one) for one in records_of(record, rows[record])] == [to_plain(one) for one in given_records]
    assert read_rows(opened_at_the_city({}))[Party] == []


def test_zeros_and_trailing_zeros_survive():
    entries = [
        ProgressEntry(
            id=an_id(n), office=WARD, target_id=an_id(90), period="2021", value=value, recorded_on=date(2021, 1, 1)
        )
        for n, value in enumerate([Decimal(0), Decimal("99.60"), Decimal("0.1") + Decimal("0.2"), Decimal(10) ** 15])
    ]
    rows = read_rows(opened_at_the_city({ProgressEntry: entries}))[ProgressEntry]
    assert [str(one.value) for one in records_of(ProgressEntry, rows)] == ["0", "99.60", "0.3", "1000000000000000"]


def test_lines_are_ordered_by_id_with_keys_in_field_order():
    units = [Unit(id=an_id(number), office=WARD, name="Tổ") for number in (9, 2, 5)]
    lines = [json.loads(line) for line in encode_records(units).decode().splitlines()]
    assert [line["id"] for line in lines] == [an_id(2), an_id(5), an_id(9)]
    assert all(list(line) == ["id", "office", "name", "note"] for line in lines)
    assert encode_records([]) == b""


def test_the_kinds_are_those_that_the_office_counts_as_sent():
    assert tuple(record.kind for record in BUNDLED) == CARRIED


def with_line(kind: str, number: int, **changes: object) -> bytes:
    files = files_of(pack(a_report(), WARD_KEYS).raw)
    name = f"data/records/{kind}.ndjson"
    lines = [json.loads(line) for line in files[name].splitlines()]
    lines[number - 1].update(changes)
    lines[number - 1] = {key: value for key, value in lines[number - 1].items() if value is not ...}
    files[name] = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    return signed_again(files)


@pytest.mark.parametrize(
    ("kind", "line", "changes"),
    [
        ("party", 2, {"name": 5}),
        ("party", 2, {"name": None}),
        ("party", 2, {"name": ...}),
        ("party", 2, {"name": "n" * 201}),
        ("party", 2, {"name": "a\0b"}),
        ("party", 1, {"name": "\ud800"}),
        ("party", 2, {"party_kind": "robot"}),
        ("party", 2, {"members": 2**63}),
        ("party", 2, {"members": 1.5}),
        ("party", 2, {"direct_worker": 1}),
        ("party", 2, {"office": "31081@2021-03-01"}),
        ("party", 2, {"id": an_id(2)}),
        ("party", 2, {"id": "x'; DROP TABLE party"}),
        ("party", 1, {"unit_id": an_id(77)}),
        ("party", 2, {"id": an_id(1)}),
        ("target", 1, {"value": "NaN"}),
        ("target", 1, {"value": "1e9"}),
        ("target", 1, {"value": "99,60"}),
        ("target", 1, {"value": 99.6}),
        ("target", 1, {"value": "٣"}),
        ("registration", 1, {"registered_on": "2021-02-30"}),
        ("registration", 1, {"registered_on": "5/3/2021"}),
        ("registration", 1, {"registered_on": "2021-03-05\n"}),
        ("registration", 1, {"party_id": an_id(77)}),
        ("paper", 1, {"candidate_id": an_id(77)}),
    ],
)
def test_a_line_that_does_not_fit_is_named(kind, line, changes):
    opened = look(with_line(kind, line, **changes), keys=None)
    with pytest.raises(UnreadableRecordsError) as caught:
        read_rows(opened)
    assert caught.value.seen.head == opened.head
    assert caught.value.places["line"] == line
    assert caught.value.places["name"] == f"data/records/{kind}.ndjson"


@pytest.mark.parametrize(
    "raw", [b"not json\n", b"[]\n", b"\xff\n", b'{"id":"a",' + b'"x":' + b"[" * 100_000, b"\n\n{}\n"]
)
def test_lines_that_are_not_records_are_refused(raw):
    files = files_of(pack(a_report(), WARD_KEYS).raw)
    files["data/records/unit.ndjson"] = raw
    with pytest.raises(UnreadableRecordsError):
        read_rows(look(signed_again(files), keys=None))


def test_fewer_records_than_the_head_counts_are_refused():
    files = files_of(pack(a_report(), WARD_KEYS).raw)
    files["data/records/award_held.ndjson"] = b""
    with pytest.raises(UnreadableRecordsError):
        read_rows(look(signed_again(files), keys=None))


def test_a_field_of_a_newer_program_is_passed_over_and_one_of_an_older_takes_its_default():
    newer = read_rows(look(with_line("party", 2, shoe_size=42), keys=None))
    assert newer == read_rows(opened_at_the_city(a_slice()))
    older = read_rows(look(with_line("award_held", 1, revoked=..., note=...), keys=None))
    assert older == newer


def test_targets_of_the_city_may_be_referred_to_without_being_there():
    (target,) = records_of(Target, read_rows(opened_at_the_city(a_slice()))[Target])
    assert target.plan_id == an_id(900)


def test_a_return_carries_remarks_of_the_city_and_nothing_else():
    remark = Remark(
        id=an_id(1),
        office=CITY,
        addressee=WARD,
        record_kind="party",
        record_id=an_id(2),
        field_name="birth",
        text="Ngày sinh không khớp với giấy tờ kèm theo hồ sơ.",
        made_on=date(2021, 7, 2),
    )
    head = a_head(kind="return", sender=CITY, receiver=WARD)
    packed = pack(BundleContent(head, {Remark: encode_records([remark])}), CITY_KEYS, WARD_KEYS.public.recipient)
    opened = examine(packed.raw, me=WARD, keys=WARD_KEYS, known={CITY: CITY_KEYS.public.signing_line})
    (came,) = records_of(Remark, read_rows(opened)[Remark])
    assert to_plain(came) == to_plain(remark)


def test_plain_rows_are_written_like_records():
    units = [Unit(id=an_id(number), office=WARD, name="Tổ", note=None) for number in (2, 1)]
    assert encode_rows(Unit, [(one.id, one.office, one.name, one.note) for one in units]) == encode_records(units)
