"""A few hundred spoiled bundles of the 100,000 that ``tests/bench/bench_mutations.py`` makes."""

from __future__ import annotations

import random
from collections import Counter

from mutations import OWN_KEY, judge, one_of_any_way


def test_no_spoiled_bundle_is_taken_and_none_ends_in_a_bug():
    chance, told = random.Random(20210630), Counter[tuple[str, str]]()
    for _number in range(600):
        way, raw = one_of_any_way(chance)
        told[way, judge(raw)] += 1
    assert [one for one in told if one[1] == "taken" and one[0] != OWN_KEY] == []
    assert sum(number for one, number in told.items() if one[1] == "genuine") < 60
    assert {reason for _way, reason in told} >= {
        "altered",
        "cut-short",
        "damaged",
        "signature-wrong",
        "signed-by-another",
    }
