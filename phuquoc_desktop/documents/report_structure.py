"""How an achievement report is built, in the words of ``achievement_report.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from phuquoc_desktop.documents.template import PLACE, Template, read_toml
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.catalogue import load_report_forms

FILE = "achievement_report.toml"


class Structure:
    """One structure (``person``, ``sudden`` …) for one kind of party; a text may be one for all kinds or one for each."""

    def __init__(self, name: str, kind: PartyKind) -> None:
        self.name = name
        self.kind = kind
        self.words = Template(FILE)
        self._built = load_report_forms().structure(name)

    @property
    def who(self) -> tuple[str, ...]:
        """The lines of part I, by the names of what they tell."""
        return self._built.who[self.kind]

    @property
    def parts_who(self) -> tuple[str, ...]:
        """The parts in words that belong to part I."""
        return self._built.parts_who

    @property
    def parts_done(self) -> tuple[str, ...]:
        """The parts in words of part II."""
        return self._built.parts

    @property
    def parts(self) -> tuple[str, ...]:
        """All parts that people may write, in the order of the paper."""
        return self._built.all_parts

    @property
    def figures_after(self) -> str:
        """The part after which the table of targets stands, empty for none."""
        return self._built.figures_after

    @property
    def has_awards(self) -> bool:
        """Whether it lists the awards received before, as part III; forms of one deed or one movement do not."""
        return self._built.awards

    def say(self, name: str) -> str:
        """Return a fixed text of the structure, such as ``heading_who``; empty where it has none."""
        key = self._key(name)
        return self.words.say(key) if self.words.has(*key.split(".")) else ""

    def title_of(self, part: str) -> str:
        """Return what a part is called where it is written."""
        return self.say(f"lead.{part}") or self.say(f"heading.{part}")

    def label_of(self, line: str) -> str:
        """Return the words before a line of part I."""
        return self.words.say(f"label.{self.kind.value}.{line}")

    def _key(self, name: str) -> str:
        own = f"{self.name}.{name}.{self.kind.value}"
        return own if self.words.has(*own.split(".")) else f"{self.name}.{name}"


def form_words() -> tuple[str, ...]:
    """Return the fixed words of the forms, which every report has in common."""
    return tuple(_texts(read_toml(FILE)))


def _texts(held: Mapping[str, object]) -> Iterator[str]:
    for value in held.values():
        if isinstance(value, Mapping):
            yield from _texts(value)
        elif isinstance(value, list):
            yield from (PLACE.sub(" ", one) for one in value if isinstance(one, str))
        elif isinstance(value, str):
            yield PLACE.sub(" ", value)
