"""Sentences in the styles of many offices, each with what it says."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.intake.plan import read_text

SENTENCES = tomllib.loads((Path(__file__).parent / "texts" / "other-styles.toml").read_text(encoding="utf-8"))[
    "sentence"
]
FIELDS = ("value", "value_to", "growth", "base_value")


def said(one, names):
    told = {
        "indicator": one.indicator,
        "comparator": one.comparator.value,
        "value": one.value,
        "value_to": one.value_to,
        "unit": one.unit,
        "direction": one.direction.value if one.direction else None,
        "growth": one.growth_percent,
        "qualitative": one.qualitative or None,
        "exception": one.exception,
        "places": ", ".join(one.named_places) or None,
        "parent": names.get(one.parent),
        "base_year": one.base_year,
        "base_value": one.base_value,
        "assumed": one.is_assumed or None,
    }
    return {name: value for name, value in told.items() if value is not None}


def wanted(target):
    return {name: Decimal(value) if name in FIELDS else value for name, value in target.items()}


def test_there_are_enough_of_them():
    assert len(SENTENCES) >= 60


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: one["text"])
def test_a_sentence_says_what_it_says(sentence):
    reading = read_text(f"KẾ HOẠCH NĂM 2023\nII. CHỈ TIÊU\n- {sentence['text']}\n")
    names = {one.code: one.indicator for one in reading.targets}
    assert [said(one, names) for one in reading.targets] == [wanted(one) for one in sentence.get("target", [])]
    kinds = [one.kind for one in reading.alarms]
    assert kinds == [AlarmKind(one) for one in sentence.get("alarms", [])]
