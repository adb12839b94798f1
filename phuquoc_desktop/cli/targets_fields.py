"""``phuquoc targets edit``, ``amend``, ``versions``: what people add to a target, and how the plan changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.figures import as_json, read_figure, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.target import Comparator, Cumulation, PartsRule, Rhythm, Target
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.services.plans.amending import Stated

EDIT, AMEND = N_("Edit a target"), N_("Amend a target of the plan")
NOTHING = "-"

_WORDS = {"rhythm": Rhythm, "cumulation": Cumulation, "parts_rule": PartsRule}
_TEXTS = ("owner", "evidence_wanted", "exception", "named_places", "sector", "note")


class NothingToEditError(RefusedError):
    """No field was named."""

    sentence = N_("Name what is to be edited, such as --rhythm month or --owner NAME; - empties a field.")


def add_to(group: Commands) -> None:
    """Add ``edit``, ``amend`` and ``versions`` to ``targets``."""
    editing = _about(add_command(group, "edit", run_edit, _("Say how a target is reported, counted, owned")))
    for name, kind in _WORDS.items():
        words = [one.value for one in kind]
        editing.add_argument(_option(name), choices=[*words, NOTHING], help=_("one of these, - for none"))
    for name in _TEXTS:
        editing.add_argument(_option(name), metavar=_("TEXT"), help=_("- for none"))
    editing.add_argument("--base-value", metavar=_("VALUE"), help=_("last year's figure"))
    editing.add_argument("--base-year", type=int, metavar=_("YEAR"), help=_("the year compared with"))
    amending = _about(add_command(group, "amend", run_amend, _("Change what the plan states, keeping what counted")))
    amending.add_argument("value", metavar=_("VALUE"), help=_("4.549,5 or 4549.5"))
    amending.add_argument("--to", metavar=_("VALUE"), help=_("the upper end of a range"))
    amending.add_argument("--comparator", choices=[one.value for one in Comparator], help=_("by default as it is"))
    amending.add_argument("--unit", metavar=_("UNIT"), help=_("by default as it is"))
    amending.add_argument("--growth", metavar=_("VALUE"), help=_("growth in per cent"))
    amending.add_argument("--document", required=True, metavar=_("TEXT"), help=_("the document that amends the plan"))
    amending.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("why"))
    amending.add_argument("--day", metavar=_("DATE"), help=_("from which day on, by default today"))
    seeing = _about(add_command(group, "versions", run_versions, _("Show what a target has said, and when")))
    seeing.add_argument("--on", metavar=_("DATE"), help=_("only what counted on that day"))


def _about(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    return parser


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def run_edit(call: Call) -> None:
    """Edit the fields that were named, and tell what is doubted of the target afterwards."""
    from phuquoc_desktop.cli.targets_alarms import alarm_lines, document_of
    from phuquoc_desktop.services.plans import alarms, editing

    changes = _changes(call)
    if not changes:
        raise NothingToEditError()
    with call.office() as backend:
        year = call.options.year or backend.profile.year
        with backend.begin(EDIT) as work:
            target = editing.edit(work, call.options.code, year, changes)
        with backend.reading() as read:
            office = backend.profile.office
            found = [one for one in alarms.open_alarms(read, year) if one.target.id == target.id]
    said = _("{code} {indicator} was edited.").format(code=target.code, indicator=target.indicator)
    document = {"target": fields_of(target), "alarms": [document_of(one) for one in found]}
    call.answer(document, [said, *(line for one in found for line in alarm_lines(one, office))])


def _changes(call: Call) -> dict[str, Any]:
    asked = call.options
    found: dict[str, Any] = {}
    for name, kind in _WORDS.items():
        if (word := getattr(asked, name)) is not None:
            found[name] = None if word == NOTHING else kind(word)
    for name in _TEXTS:
        if (text := getattr(asked, name)) is not None:
            found[name] = None if text == NOTHING else text
    if asked.base_value is not None:
        found["base_value"] = None if asked.base_value == NOTHING else read_figure(asked.base_value)
    if asked.base_year is not None:
        found["base_year"] = asked.base_year
    return found


def fields_of(target: Target) -> dict[str, Any]:
    """Return what people add to a target as JSON."""
    texts = {name: getattr(target, name) for name in _TEXTS}
    words = {name: word.value if (word := getattr(target, name)) else None for name in _WORDS}
    bases = {"base_value": as_json(target.base_value), "base_year": target.base_year}
    return {"code": target.code, "year": target.year, "indicator": target.indicator, **words, **texts, **bases}


def run_amend(call: Call) -> None:
    """Amend the office's own target."""
    from phuquoc_desktop.services.plans import amending

    asked = call.options
    with call.office() as backend:
        year, day = asked.year or backend.profile.year, day_or_none(asked.day) or backend.today
        with backend.begin(AMEND) as work:
            known = work.targets.first(office=work.office, year=year, code=asked.code)
            draft = _amended(call, known) if known else Target.draft(**_nothing(asked.code, year))
            target = amending.amend(work, asked.code, year, draft, asked.document, day, asked.reason)
        with backend.reading() as read:
            said = amending.versions(read, read.targets.get(target.id))
    call.answer({"code": asked.code, "versions": [_version(one) for one in said]}, _version_lines(said))


def _nothing(code: str, year: int) -> dict[str, Any]:
    from phuquoc_desktop.domain.target import TargetGroup

    return {"year": year, "code": code, "group": TargetGroup.OTHER, "indicator": "", "comparator": Comparator.NONE}


def _amended(call: Call, known: Target) -> Target:
    asked = call.options
    return replace(
        known,
        value=read_figure(asked.value),
        value_to=read_figure(asked.to) if asked.to else known.value_to,
        comparator=Comparator(asked.comparator) if asked.comparator else known.comparator,
        unit=asked.unit or known.unit,
        growth_percent=read_figure(asked.growth) if asked.growth else known.growth_percent,
    )


def run_versions(call: Call) -> None:
    """Print what a target has said."""
    from phuquoc_desktop.services import targets
    from phuquoc_desktop.services.plans import amending

    asked = call.options
    with call.office() as backend, backend.reading() as read:
        year = asked.year or backend.profile.year
        line = targets.line_of(read, asked.code, year)
        one = line.own or line.target
        day = day_or_none(asked.on)
        said = (amending.as_of(read, one, day),) if day else amending.versions(read, one)
    call.answer({"code": asked.code, "versions": [_version(each) for each in said]}, _version_lines(said))


def _version(said: Stated) -> dict[str, Any]:
    return {
        "version": said.version,
        "comparator": said.comparator.value,
        "value": as_json(said.value),
        "value_to": as_json(said.value_to),
        "unit": said.unit,
        "growth_percent": as_json(said.growth_percent),
        "from": said.counts_from.isoformat() if said.counts_from else None,
        "to": said.counts_to.isoformat() if said.counts_to else None,
        "document": said.document,
        "reason": said.reason,
    }


def _version_lines(said: tuple[Stated, ...]) -> list[str]:
    headings = [_("Version"), _("Comparison"), _("Plan"), _("Unit of measure"), _("From"), _("Until"), _("Document")]
    rows = [
        [
            str(one.version),
            one.comparator.label,
            shown(one.value),
            one.unit or "",
            show_date(one.counts_from) if one.counts_from else "",
            show_date(one.counts_to) if one.counts_to else "",
            one.document or "",
        ]
        for one in said
    ]
    return table(headings, rows, right=(0, 2))
