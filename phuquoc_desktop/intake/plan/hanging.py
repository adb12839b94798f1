"""What bullets hang from: a whole whose parts they are, or a name that they complete."""

from __future__ import annotations

from dataclasses import dataclass, field

from phuquoc_desktop.intake.plan import words
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.indicator import name_of
from phuquoc_desktop.intake.plan.outline import Item, Section
from phuquoc_desktop.intake.plan.scope import Scope, opens_parts
from phuquoc_desktop.intake.plan.tokens import starts_with, tokenise


@dataclass
class _Hook:
    """A paragraph that deeper ones may hang from."""

    depth: int
    header: str
    scope: Scope | None


@dataclass
class Hanging:
    """The hooks above the next paragraph; ``last`` are the targets of the one before."""

    hooks: list[_Hook] = field(default_factory=list)
    last: list[Draft] = field(default_factory=list)
    section: Section | None = None

    def above(self, item: Item) -> tuple[str, Scope | None]:
        """Return the name and the whole that an item hangs from, if any."""
        if item.section is not self.section:
            self.hooks, self.last, self.section = [], [], item.section
        while self.hooks and self.hooks[-1].depth >= item.depth and item.bullet is not None:
            self.hooks.pop()
        if not self.hooks:
            return "", None
        return self.hooks[-1].header, self.hooks[-1].scope

    def keep(self, item: Item, drafts: list[Draft]) -> None:
        """Remember a paragraph for those below it."""
        if drafts:
            self.last = drafts
        mark = opens_parts(item.body)
        levels = [one for one in drafts if one.is_level]
        wholes = [one for one in levels if one.parent is None] or (levels[-1:] if mark else [])
        ends = item.body.rstrip().endswith(":")
        if wholes and (mark or ends):
            scope = Scope(wholes[-1:] if not mark else wholes, is_listed=True, are_all=bool(mark and mark.are_all))
            self.hooks.append(_Hook(item.depth, "", scope))
        elif not drafts and (ends or starts_with(tokenise(item.body), words.FRAMES)):
            self.hooks.append(_Hook(item.depth, _header(item.body), None))
        elif self.hooks and item.bullet is not None:
            return


def _header(body: str) -> str:
    """Return a name that bullets complete: “Tỷ lệ lao động qua đào tạo:”."""
    name = name_of(body.strip(" :"))
    return name if starts_with(tokenise(name), words.MEASURES) else ""
