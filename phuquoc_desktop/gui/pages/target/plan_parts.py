"""What a target's page says of the plan: the figures asked for, the sentence and its place, parts, doubt, levels, versions."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.parts import SumCheck
from phuquoc_desktop.domain.target import Target, cumulation_of, rhythm_of
from phuquoc_desktop.domain.target_history import AlarmRuling, TargetVersion
from phuquoc_desktop.gui.pages.target.deed import Deed, DeedButton
from phuquoc_desktop.gui.pages.target.tab import row_of, text
from phuquoc_desktop.gui.pages.target_alarm import AlarmNotice
from phuquoc_desktop.gui.pages.target_view import TargetView
from phuquoc_desktop.gui.target_words import (
    compared_words,
    own_words,
    percent_words,
    planned_words,
    reached_words,
    reading_words,
    with_unit,
)
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


def plan_parts(view: TargetView) -> Iterator[QWidget]:
    """Yield what stands in the tab of the plan."""
    line = view.line
    yield from _doubt(view)
    yield FactList(facts(line))
    yield row_of(_buttons(view))
    yield from _parts(line)
    yield from _rubric(line)
    yield from _wording(line.target)
    yield from _versions(view)


def facts(line: TargetLine) -> list[tuple[str, str]]:
    """Return what is known of a line, label and words; empty words are left out."""
    target, own = line.target, line.own or line.target
    grown = show_number(target.growth_percent) if target.growth_percent is not None else ""
    base = line.own.base_value if line.own else target.base_value
    unset = "" if target.qualitative or line.own is target else _("not set yet")
    return [
        (_("City's plan"), planned_words(target, target.unit)),
        (_("Own plan"), with_unit(own_words(line), target.unit) or unset),
        (_("Achieved"), with_unit(reached_words(line), None if target.qualitative else target.unit)),
        (_("Share"), percent_words(line.percent)),
        (_("Last year"), "" if base is None else with_unit(show_number(base), target.unit)),
        (_("Growth"), _("{percent} % against last year").format(percent=grown) if grown else ""),
        (_("Reported"), (own.rhythm or rhythm_of(target)).label),
        (_("Figures count"), "" if target.qualitative else (own.cumulation or cumulation_of(target)).label),
        (_("Responsible"), own.owner or target.owner or ""),
        (_("Evidence asked for"), own.evidence_wanted or target.evidence_wanted or ""),
        (_("Part of"), target.parent_code or ""),
        (_("Except"), target.exception or ""),
        (_("Named places"), target.named_places or ""),
        (_("Sector"), target.sector or ""),
        (_("Version"), _amended(target)),
        (_("Withdrawn by the city"), _withdrawn(target)),
    ]


def _amended(target: Target) -> str:
    if target.version == 1 or target.amended_on is None:
        return ""
    sentence = _("{version}, by {document} of {day}")
    return sentence.format(version=target.version, document=target.amended_by or "…", day=show_date(target.amended_on))


def _withdrawn(target: Target) -> str:
    if target.withdrawn_on is None:
        return ""
    return ": ".join(filter(None, [show_date(target.withdrawn_on), target.withdrawn_because]))


def _doubt(view: TargetView) -> Iterator[QWidget]:
    for number, one in enumerate(view.alarms):
        if one.ruling is not None:
            yield text(f"ruling_{number}", _ruled(one.ruling), "soft")
            continue
        yield AlarmNotice(one, number)
    if any(one.is_open and one.target.office == view.office for one in view.alarms):
        yield row_of([DeedButton(Deed.DECIDE, _("Decide how to read it…"))])


def _ruled(ruling: AlarmRuling) -> str:
    places = {"actor": ruling.ruled_by, "day": show_date(ruling.ruled_on), "reason": ruling.reason or "–"}
    if ruling.chosen is None:
        return _("{actor} left “{text}” as it is written on {day}: {reason}").format(text=ruling.text, **places)
    sentence = _("{actor} read “{text}” as {chosen} on {day}: {reason}")
    return sentence.format(text=ruling.text, chosen=reading_words(ruling.chosen), **places)


def _buttons(view: TargetView) -> list[QWidget]:
    target = view.line.target
    buttons: list[QWidget] = [DeedButton(Deed.PROPERTIES, _("Own plan and properties…"))]
    if view.line.own is not None and not target.qualitative:
        buttons.append(DeedButton(Deed.AMEND, _("Amend…")))
    if target.qualitative:
        buttons.append(DeedButton(Deed.RUBRIC, _("Levels…")))
    return buttons


def _parts(line: TargetLine) -> Iterator[QWidget]:
    if not line.children:
        return
    yield text("parts_head", _("Its parts"), "heading")
    if line.parts is not None:
        for name, title, check in (
            ("parts_planned", _("Plan"), line.parts.planned),
            ("parts_achieved", _("Achieved"), line.parts.achieved),
        ):
            label = text(name, f"{title}: {_held(check, line.target.unit)}")
            label.setProperty("tone", {True: "good", False: "bad"}.get(check.fits))  # type: ignore[arg-type]
            yield label
    for one in line.children:
        words = f"{one.target.code} {one.target.indicator}: {one.standing.label}"
        yield text(f"part_{one.target.code}", words, "soft")


def _held(check: SumCheck, unit: str | None) -> str:
    """Say whether parts add up to their whole; a sign says it without colour."""
    if check.parts is None:
        return _("nothing is known of the parts")
    parts, whole = with_unit(show_number(check.parts), unit), check.whole
    if check.missing:
        missing = ", ".join(check.missing)
        return _("the parts come to {parts} without {missing}").format(parts=parts, missing=missing)
    if whole is None or check.difference is None:
        return _("the parts come to {parts}").format(parts=parts)
    places = {"parts": parts, "whole": with_unit(show_number(whole), unit)}
    if check.fits:
        return _("✓ the parts add up to {whole}").format(**places)
    difference = show_number(abs(check.difference))
    return _("✗ the parts come to {parts}, the whole is {whole}: {difference} apart").format(
        difference=difference, **places
    )


def _rubric(line: TargetLine) -> Iterator[QWidget]:
    if not line.target.qualitative:
        return
    yield text("rubric_head", _("Levels of judgement"), "heading")
    if not line.rubric:
        yield text("no_rubric", _("No levels are agreed on; it is judged as fulfilled or not."), "soft")
    for one in line.rubric:
        fulfils = _("counts as fulfilled") if one.fulfils else _("does not count as fulfilled")
        yield text(f"level_{one.level}", f"{one.level}. {one.title} – {fulfils}")
        if one.description:
            yield text(f"level_{one.level}_description", one.description, "caption")


def _wording(target: Target) -> Iterator[QWidget]:
    if target.wording:
        yield text("wording_head", _("As the plan says it"), "heading")
        yield text("wording", f"“{target.wording}”")
    if target.place:
        yield text("place", _("In the plan: {place}").format(place=target.place), "caption")
    if target.note:
        yield text("note", target.note, "caption")


def _versions(view: TargetView) -> Iterator[QWidget]:
    if not view.versions:
        return
    yield text("versions_head", _("Former versions"), "heading")
    for one in view.versions:
        yield text(f"version_{one.version}", _version(one))


def _version(version: TargetVersion) -> str:
    asked = compared_words(version.comparator, version.value, version.value_to, version.unit)
    places = {"version": version.version, "asked": asked, "day": show_date(version.valid_to)}
    sentence = _("Version {version}: {asked}, until {day}").format(**places)
    added = "; ".join(part for part in (version.document, version.reason) if part)
    return f"{sentence} ({added})" if added else sentence
