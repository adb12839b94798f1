"""What can be said against the words of an achievement report: too short, no figure, posts only, figures unlike the records.

All of it are doubts for a person to look at; nothing here refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.report_form import ImpactRule, PartLength
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold, fold_words
from phuquoc_desktop.vietnamese.numbers import parse_number, show_number


class TextDoubt(Labelled):
    """What a report is doubted for."""

    EMPTY = "empty", N_("A part is empty")
    SHORT = "short", N_("A part is short")
    NO_FIGURE = "no_figure", N_("No figure")
    ONLY_POSTS = "only_posts", N_("Only posts and duties")
    COPIED = "copied", N_("Copied passage")
    DIFFERS = "differs", N_("Figure unlike the records")


@dataclass(frozen=True)
class TextFinding:
    """One doubt at one part; ``start`` and ``end`` are the characters of the part's text, both 0 for all of it.

    ``sentence`` is a catalogue id with places filled from ``places``.
    """

    doubt: TextDoubt
    part: str
    sentence: str
    places: tuple[tuple[str, str], ...] = ()
    start: int = 0
    end: int = 0

    @property
    def message(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.sentence).format(**dict(self.places))


@dataclass(frozen=True)
class Meter:
    """How long a part is, in words, against what is proposed."""

    part: str
    words: int
    least: int
    good: int

    @property
    def share(self) -> float:
        """How full it is, from 0 to 1; one that may be of any length is full as soon as it says anything."""
        if not self.good:
            return 1.0 if self.words else 0.0
        return min(self.words / self.good, 1.0)


@dataclass(frozen=True)
class KnownFigure:
    """What the records say of one indicator: the figure that counts, and all others that may rightly be named."""

    indicator: str
    unit: str
    figure: Decimal
    others: frozenset[Decimal] = frozenset()


_FIGURE = re.compile(r"[0-9][0-9.,]*")
_NOT_COUNTED = re.compile(
    r"[0-9]+\s*/\s*[0-9A-ZĐa-z\-/]+"  # numbers of papers, dates in figures
    r"|(?:năm|tháng|ngày|quý|số|điều|khoản)\s+[0-9]+(?:\s*[-–]\s*[0-9]+)?"
    r"|^[ \t]*[0-9]+[.)]",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE_END = re.compile(r"[.;!?…]+(?=\s|$)|\n+")
_NEAR = 14
"""Words between an indicator's name and its figure, at most."""
_NAMED = 0.75
"""The share of an indicator's words that a sentence must hold to be taken as naming it."""
_OF_PLAN = ("ke hoach", "chi tieu", "so voi", "cung ky")


def measure(part: str, text: str, length: PartLength) -> Meter:
    """Return how long a part is."""
    return Meter(part, len(fold_words(text)), length.least, length.good)


def of_length(meter: Meter) -> Iterator[TextFinding]:
    """Doubt a part that is empty or shorter than proposed; one without a least length may be empty."""
    if meter.words >= meter.least:
        return
    if not meter.words:
        yield TextFinding(TextDoubt.EMPTY, meter.part, N_("This part is empty."))
        return
    places = (("words", str(meter.words)), ("least", str(meter.least)))
    yield TextFinding(
        TextDoubt.SHORT, meter.part, N_("This part has {words} words; at least {least} are proposed."), places
    )


def figures_in(text: str) -> list[re.Match[str]]:
    """Return the figures of a text that say how much: no dates, years, numbers of papers or of paragraphs."""
    blanked = _NOT_COUNTED.sub(lambda found: " " * len(found[0]), text)
    return list(_FIGURE.finditer(blanked))


def of_figures(texts: Mapping[str, str], results: str) -> Iterator[TextFinding]:
    """Doubt a report that names no figure at all, at the part of its results."""
    if texts.get(results, "").strip() and not any(figures_in(text) for text in texts.values()):
        sentence = N_("The report names no figure; say how many, how much, how fast.")
        yield TextFinding(TextDoubt.NO_FIGURE, results, sentence)


def of_impact(part: str, text: str, rule: ImpactRule) -> Iterator[TextFinding]:
    """Doubt results that tell of posts and duties only, without a figure or a word of what came of them."""
    folded = f" {' '.join(fold_words(text))} "
    duties = [word for word in rule.duties if f" {' '.join(fold_words(word))} " in folded]
    if not duties or figures_in(text) or any(f" {' '.join(fold_words(word))} " in folded for word in rule.results):
        return
    sentence = N_("Only posts and duties are told (“{words}”); say what came of them.")
    yield TextFinding(TextDoubt.ONLY_POSTS, part, sentence, (("words", duties[0]),))


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Return where the sentences of a text stand; a line ends one."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if text[start : end.start()].strip():
            yield start, end.start()
        start = end.end()
    if text[start:].strip():
        yield start, len(text)


def of_records(part: str, text: str, known: Iterable[KnownFigure]) -> Iterator[TextFinding]:
    """Doubt a figure with an indicator's unit near its name that is none of those that the records know of it."""
    figures = [(one, fold_words(one.indicator)) for one in known]
    for start, end in sentences_of(text):
        spoken = text[start:end]
        told: set[int] = set()
        for one, names in sorted(figures, key=lambda pair: -len(pair[1])):
            for found in _beside(spoken, one, names):
                place = start + found.start()
                if place not in told:
                    told.add(place)
                    yield from _differing(part, found, place, one)


def _beside(spoken: str, one: KnownFigure, names: list[str]) -> Iterator[re.Match[str]]:
    """Return the first figure of the unit after the indicator's name, within reach."""
    words = [(fold(found[0]), found.start(), found.end()) for found in re.finditer(r"[^\W_]+", spoken)]
    after = _named_until(words, names)
    if after is None:
        return
    reach = words[min(after + _NEAR, len(words) - 1)][2] if words else 0
    begin = words[after][2] if after < len(words) else len(spoken)
    for found in _FIGURE.finditer(spoken, begin, max(reach, begin)):
        if _has_unit(spoken, found.end(), one.unit) and not _is_share_of_plan(spoken, found.end()):
            yield found
            return


def _named_until(words: list[tuple[str, int, int]], names: list[str]) -> int | None:
    """Return the number of the last word of the indicator's name, or None where the sentence does not name it."""
    wanted = set(names)
    need = max(2, ceil(len(wanted) * _NAMED)) if len(wanted) > 1 else 1
    span = len(names) + 4
    for last in range(len(words) - 1, -1, -1):
        if words[last][0] not in wanted:
            continue
        window = {word for word, _start, _end in words[max(0, last - span + 1) : last + 1]}
        if len(window & wanted) >= need:
            return last
    return None


def _has_unit(spoken: str, end: int, unit: str) -> bool:
    rest = fold(spoken[end:].lstrip().rstrip(".,"))
    wanted = fold(unit).split(" ")[0] if unit.startswith(("%", "‰")) else fold(unit)
    return bool(wanted) and rest.startswith(wanted)


def _is_share_of_plan(spoken: str, end: int) -> bool:
    rest = " ".join(fold_words(spoken[end : end + 40]))
    return any(rest.startswith(one) for one in _OF_PLAN)


def _differing(part: str, found: re.Match[str], place: int, one: KnownFigure) -> Iterator[TextFinding]:
    written = found[0].rstrip(".,")
    try:
        value = parse_number(written)
    except ValueError:
        return
    if value == one.figure or value in one.others:
        return
    sentence = N_("The text says {written} for “{indicator}”; the records say {figure}.")
    places = (
        ("written", _united(written, one.unit)),
        ("indicator", one.indicator),
        ("figure", _united(show_number(one.figure), one.unit)),
    )
    yield TextFinding(TextDoubt.DIFFERS, part, sentence, places, place, place + len(written))


def _united(figure: str, unit: str) -> str:
    return f"{figure}{unit}" if unit.startswith(("%", "‰")) else f"{figure} {unit}".strip()
