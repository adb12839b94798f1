"""How long it takes to look for copied passages: 100 reports against 1,000 former ones, beside only folding all their words.

Run from the checkout: ``python tests/bench/bench_report_texts.py``.
"""

from __future__ import annotations

import random
import re
import time

from phuquoc_desktop.domain.passages import PassageIndex
from phuquoc_desktop.services.catalogue import load_report_forms
from phuquoc_desktop.vietnamese.fold import fold

FORMER, NEW, WORDS, COPIED = 1000, 100, 800, 30
HEADS = "b c d đ g h k l m n ng nh p ph qu r s t th tr v x".split()
TAILS = (
    "a ai am an ang anh ao ay âm ân ăn ă e em en ênh ê i im in inh iên o oa oai on ong ô ôi ôn ông ơ u ung uôn ươi y"
).split()
SYLLABLES = [head + tail for head in HEADS for tail in TAILS]


def a_text(chance: random.Random) -> list[str]:
    """Words as often as in a language: few of them most of the time."""
    return [SYLLABLES[min(int(chance.paretovariate(0.9)), len(SYLLABLES)) - 1] for _word in range(WORDS)]


def main() -> None:
    """Measure and print."""
    chance = random.Random(2021)
    former = [a_text(chance) for _number in range(FORMER)]
    new = [a_text(chance) for _number in range(NEW)]
    for text in new[::2]:
        source, place = chance.choice(former), chance.randrange(WORDS - COPIED)
        text[100 : 100 + COPIED] = source[place : place + COPIED]
    rule = load_report_forms().copying
    start = time.perf_counter()
    folded = sum(len(re.findall(r"[^\W_]+", fold(" ".join(text)))) for text in (*former, *new))
    plain = time.perf_counter() - start
    start = time.perf_counter()
    index = PassageIndex(rule.least_words, rule.ignored)
    for number, text in enumerate(former):
        index.add(str(number), " ".join(text))
    found = sum(bool(index.find(" ".join(text))) for text in new)
    compared = time.perf_counter() - start
    print(
        f"{NEW} reports against {FORMER}: {folded} words, {found} with a copied passage (at least {NEW // 2} have one)"
    )
    print(f"{compared:.2f} s, {compared / plain:.1f} times as long as folding all words ({plain:.2f} s)")


if __name__ == "__main__":
    main()
