"""How an achievement report is built: which lines, headings and parts it has, from ``achievement_report.toml``."""

from __future__ import annotations

from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.party import PartyKind

FILE = "achievement_report.toml"


class Structure:
    """One structure (``person``, ``sudden`` …) for one kind of party; a value may be one for all kinds or one for each."""

    def __init__(self, name: str, kind: PartyKind) -> None:
        self.name = name
        self.kind = kind
        self.words = Template(FILE)

    @property
    def who(self) -> tuple[str, ...]:
        """The lines of part I, by the names of what they tell."""
        return self.words.lines(self._key("who"))

    @property
    def parts_who(self) -> tuple[str, ...]:
        """The parts in words that belong to part I."""
        return self._listed("parts_who")

    @property
    def parts_done(self) -> tuple[str, ...]:
        """The parts in words of part II."""
        return self._listed("parts")

    @property
    def parts(self) -> tuple[str, ...]:
        """All parts that people may write, in the order of the paper."""
        return (*self.parts_who, *self.parts_done)

    @property
    def figures_after(self) -> str:
        """The part after which the table of targets stands, empty for none."""
        return self.words.say(f"{self.name}.figures_after")

    @property
    def has_awards(self) -> bool:
        """Whether it lists the awards received before, as part III; forms of one deed or one movement do not."""
        return self.name == str(self.kind)

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

    def _listed(self, name: str) -> tuple[str, ...]:
        key = self._key(name)
        return self.words.lines(key) if self.words.has(*key.split(".")) else ()

    def _key(self, name: str) -> str:
        own = f"{self.name}.{name}.{self.kind.value}"
        return own if self.words.has(*own.split(".")) else f"{self.name}.{name}"
