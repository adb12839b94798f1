"""What a target's page says of the plan: the figures asked for, the sentence and its place, parts, doubt, versions."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.target import Target, cumulation_of, rhythm_of
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.tab import row_of, text
from phuquoc_desktop.gui.pages.target_alarm import AlarmNotice
from phuquoc_desktop.gui.pages.target_view import TargetView
from phuquoc_desktop.gui.pages.target_words import own_words, percent_words, planned_words, with_unit
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


def plan_parts(view: TargetView) -> Iterator[QWidget]:
    """Yield what stands in the tab of the plan."""
    line = view.line
    if line.target.alarm_kind:
        yield AlarmNotice(line.target)
    yield FactList(facts(line))
    yield row_of(_buttons(line))
    yield from _wording(line.target)


def facts(line: TargetLine) -> list[tuple[str, str]]:
    """Return what is known of a line, label and words; empty words are left out."""
    target, own = line.target, line.own or line.target
    grown = show_number(target.growth_percent) if target.growth_percent is not None else ""
    base = line.own.base_value if line.own else target.base_value
    unset = "" if target.qualitative else _("not set yet")
    return [
        (_("City's plan"), planned_words(target, target.unit)),
        (_("Own plan"), with_unit(own_words(line), target.unit) or unset),
        (_("Share"), percent_words(line.percent)),
        (_("Last year"), "" if base is None else with_unit(show_number(base), target.unit)),
        (_("Growth"), _("{percent} % against last year").format(percent=grown) if grown else ""),
        (_("Reported"), rhythm_of(own).label),
        (_("Figures count"), "" if target.qualitative else cumulation_of(own).label),
        (_("Responsible"), own.owner or ""),
        (_("Evidence asked for"), own.evidence_wanted or ""),
        (_("Part of"), target.parent_code or ""),
        (_("Except"), target.exception or ""),
        (_("Named places"), target.named_places or ""),
        (_("Sector"), target.sector or ""),
    ]


def _buttons(line: TargetLine) -> list[QWidget]:
    buttons: list[QWidget] = []
    if not line.target.qualitative:
        buttons.append(DeedButton(Deed.PLAN, _("Set own plan")))
    buttons.append(DeedButton(Deed.PROPERTIES, _("Properties…")))
    return buttons


def _wording(target: Target) -> Iterator[QWidget]:
    if target.wording:
        yield text("wording_head", _("As the plan says it"), "heading")
        yield text("wording", f"“{target.wording}”")
    if target.place:
        yield text("place", _("In the plan: {place}").format(place=target.place), "caption")
    if target.note:
        yield text("note", target.note, "caption")
