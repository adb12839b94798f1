"""The unseen plans are what they are said to be, and a wrong reading of them would be told."""

from __future__ import annotations

import re

import pytest
from docx import Document
from plan_comparing import FIELDS, differences
from plan_files import FILES, make
from pypdf import PdfReader
from unseen_plans import DOCUMENTS, UNSEEN, Expectation, expectation, sentences, written

from phuquoc_desktop.vietnamese.fold import fold_words

EXPECTED = {name: expectation(name) for name in DOCUMENTS}
SENTENCES = sentences()
READ = [
    *((name, EXPECTED[name], written(name)) for name in DOCUMENTS),
    *((one.sentence, one, one.document) for one in SENTENCES),
]
NUMBER = re.compile(r"\d+(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?")
COMPOUND = re.compile(r"(\d+)\s?(?:tỷ|triệu)\s(\d+)\s?(?:triệu|nghìn)")
NEUTRAL = {
    "comparator": "ge",
    "direction": None,
    "growth_percent": None,
    "qualitative": False,
    "exception": None,
    "section": "9",
}


def figures(document: str) -> set[str]:
    """Return the digits of every number, without separators and zeros that mean nothing."""
    plain = {re.sub(r"\D", "", number) for number in NUMBER.findall(document)}
    whole = {f"{int(first)}{int(second):03}" for first, second in COMPOUND.findall(document)}
    return {number.strip("0") for number in plain | whole}


def customary(words: str) -> set[str]:
    """Return the words of the three criteria of accidents, which offices count without naming them."""
    counted = re.search(r"\b(3|ba) tieu chi\b", words)
    return set(fold_words("số vụ, số người chết, số người bị thương")) if counted else set()


def right_answer(wanted: Expectation, document: str) -> dict:
    """Answer as a reader that makes no mistake would; where two readings are good it takes one."""
    targets = []
    for target in wanted.targets:
        given = {
            field: getattr(target, field)
            for field in FIELDS
            if isinstance(getattr(target, field), (str, bool, type(None)))
        }
        targets.append({**dict.fromkeys(FIELDS), **NEUTRAL, "suspect": False, **given, "text": target.text or document})
    alarms = [
        {"kind": one.kind, "text": one.text or "", "readings": one.readings, "because": ""}
        for one in wanted.alarms
        if not one.optional
    ]
    return {"targets": targets, "alarms": alarms}


def test_there_are_enough_of_them():
    assert len(DOCUMENTS) >= 12
    assert sum(not target.optional for one in EXPECTED.values() for target in one.targets) >= 200
    assert len(SENTENCES) >= 80
    assert {path.stem for path in UNSEEN.glob("*.json")} - {"sentences"} - {f"{n}.blocks" for n in DOCUMENTS} == set(
        DOCUMENTS
    )


@pytest.mark.parametrize(("name", "wanted", "document"), READ, ids=[one[0] for one in READ])
def test_what_is_expected_stands_in_the_document(name, wanted, document):
    words, numbers = " ".join(fold_words(document)), figures(document)
    for target in wanted.targets:
        assert set(fold_words(target.indicator)) <= set(words.split()) | customary(words), target.indicator
        assert " ".join(fold_words(target.text or "")) in words
        if isinstance(target.parent, str):
            assert any(other.indicator.startswith(target.parent) for other in wanted.targets), target.parent
        for figure in (target.value, target.value_to, target.growth_percent):
            if isinstance(figure, str):
                assert figure.replace(".", "").strip("0") in numbers, figure
        assert (target.comparator == "range") == isinstance(target.value_to, str)
    for alarm in wanted.alarms:
        assert " ".join(fold_words(alarm.text or "")) in words


@pytest.mark.parametrize(("name", "wanted", "document"), READ, ids=[one[0] for one in READ])
def test_the_right_answer_differs_in_nothing(name, wanted, document):
    assert differences(wanted, right_answer(wanted, document), document) == []


SPOILED = [
    ("indicator", "Số điểm du lịch cộng đồng"),
    ("comparator", "lt"),
    ("value", "7"),
    ("value_to", "9"),
    ("unit", "tạ"),
    ("direction", "decrease"),
    ("growth_percent", "1"),
    ("qualitative", True),
    ("exception", "trừ bản khác"),
    ("section", "II.4"),
    ("parent", "Tổng đàn gia súc"),
    ("suspect", True),
    ("text", "một câu của văn bản khác"),
]


@pytest.mark.parametrize(("field", "value"), SPOILED, ids=[one[0] for one in SPOILED])
def test_a_wrong_field_is_told(field, value):
    wanted, document = EXPECTED["01-mountain-commune"], written("01-mountain-commune")
    answer = right_answer(wanted, document)
    answer["targets"][0][field] = value
    assert len(differences(wanted, answer, document)) >= 1


def test_a_target_too_few_or_too_many_is_told():
    wanted, document = EXPECTED["01-mountain-commune"], written("01-mountain-commune")
    answer = right_answer(wanted, document)
    last = answer["targets"].pop(0)
    assert [one[:8] for one in differences(wanted, answer, document)] == ["not read"]
    answer["targets"] += [last, {**last, "indicator": "Hộ đăng ký", "value": "98"}]
    assert [one[:9] for one in differences(wanted, answer, document)] == ["no target"]


def test_an_alarm_too_few_or_too_many_or_with_other_readings_is_told():
    wanted, document = EXPECTED["07-coastal-town"], written("07-coastal-town")
    answer = right_answer(wanted, document)
    answer["alarms"][0]["readings"] = ["12.345"]
    answer["alarms"][1]["kind"] = "out-of-range"
    found = differences(wanted, answer, document)
    assert [one.split(":")[0] for one in found] == ["alarm separator-slip", "no alarm", "false alarm"]


@pytest.mark.parametrize("by_code", [True, False])
def test_a_part_may_name_its_whole_by_code_or_index(by_code):
    wanted, document = EXPECTED["01-mountain-commune"], written("01-mountain-commune")
    answer = right_answer(wanted, document)
    places = {one["indicator"]: place for place, one in enumerate(answer["targets"])}
    for place, part in enumerate(answer["targets"]):
        part["code"] = f"T{place + 1:02}"
        if part["parent"]:
            part["parent"] = f"T{places[part['parent']] + 1:02}" if by_code else places[part["parent"]]
    assert differences(wanted, answer, document) == []


@pytest.mark.parametrize("file", FILES)
def test_every_file_holds_the_words_of_its_document(file, tmp_path):
    path = make(file, tmp_path)
    if file.endswith(".docx"):
        document = Document(str(path))
        parts = [one.text for one in document.paragraphs]
        text = "\n".join(parts + [cell.text for table in document.tables for row in table.rows for cell in row.cells])
    elif file.endswith(".pdf"):
        text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    else:
        text = path.read_text(encoding="utf-16" if file.endswith(".utf16.txt") else "utf-8-sig")
    assert set(fold_words(written(file.split(".")[0]))) <= set(fold_words(text))
