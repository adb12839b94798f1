"""Parts of a paper that people may write themselves: what was drafted, what they wrote, and how either is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from phuquoc_desktop.documents.document import Paragraph, paragraph


@dataclass(frozen=True)
class WrittenPart:
    """One part: its name in the record, its title on paper, the draft, and people's own words if there are any.

    Texts have a paragraph a line.
    """

    name: str
    title: str
    drafted: str
    own: str | None = None

    @property
    def text(self) -> str:
        """What the paper says."""
        return self.own or self.drafted

    @property
    def lines(self) -> tuple[str, ...]:
        """Its paragraphs; empty lines are left out."""
        return tuple(line for line in self.text.splitlines() if line.strip())

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs as they are set."""
        return [paragraph(line) for line in self.lines]


Parts = Mapping[str, WrittenPart]
"""From a part's name to the part, in the order of the paper."""
