"""``phuquoc targets alarms`` and ``decide``: what is doubted of the year's targets, and a person's decision on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.target_history import AlarmRuling
    from phuquoc_desktop.services.plans.alarms import StandingAlarm

JOB = N_("Decide on a doubted figure")


def add_to(group: Commands) -> None:
    """Add ``alarms`` and ``decide`` to ``targets``."""
    seeing = add_command(group, "alarms", run_alarms, _("Show what is doubted of the year's targets"))
    seeing.add_argument("--all", action="store_true", help=_("also what was decided"))
    seeing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    deciding = add_command(group, "decide", run_decide, _("Decide how a doubted figure is read"))
    deciding.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    deciding.add_argument(
        "reading", metavar=_("READING"), help=_("one of the readings, or left to leave it as written")
    )
    deciding.add_argument("--kind", metavar=_("KIND"), help=_("which alarm, where several are open"))
    deciding.add_argument("--reason", metavar=_("TEXT"), help=_("why it was decided so"))
    deciding.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def run_alarms(call: Call) -> int:
    """Print the alarms; an open one needs a person."""
    from phuquoc_desktop.services.plans import alarms

    with call.office() as backend, backend.reading() as read:
        year = call.options.year or backend.profile.year
        found, office = alarms.alarms(read, year), backend.profile.office
    shown = found if call.options.all else [one for one in found if one.is_open]
    lines = [line for one in shown for line in alarm_lines(one, office)] or [_("Nothing is doubted.")]
    call.answer({"year": year, "alarms": [document_of(one) for one in shown]}, lines)
    return NEEDS_A_PERSON if any(one.is_open for one in found) else DONE


def run_decide(call: Call) -> None:
    """Decide on one alarm."""
    from phuquoc_desktop.cli.doubt_words import meant
    from phuquoc_desktop.services.plans import alarms

    asked = call.options
    with call.office() as backend:
        year = asked.year or backend.profile.year
        with backend.begin(JOB) as work:
            doubted = [one.alarm for one in alarms.open_alarms(work, year) if one.target.code == asked.code]
            reading = meant(asked.reading, [each for one in doubted for each in one.readings])
            ruling = alarms.rule(work, asked.code, year, reading, backend.today, kind=asked.kind, reason=asked.reason)
    said = _("Decided on {code}: {chosen}").format(code=asked.code, chosen=_chosen(ruling))
    call.answer({"code": asked.code, "decision": ruling_document(ruling)}, [said])


def document_of(one: StandingAlarm) -> dict[str, Any]:
    """Return an alarm with its decision as JSON."""
    alarm = one.alarm
    return {
        "code": alarm.code,
        "office": one.target.office.partition("@")[0],
        "kind": alarm.kind.value,
        "text": alarm.text,
        "readings": list(alarm.readings),
        "because": alarm.because,
        "effects": list(alarm.effects),
        "decision": ruling_document(one.ruling) if one.ruling else None,
    }


def ruling_document(ruling: AlarmRuling) -> dict[str, Any]:
    """Return a decision as JSON."""
    return {
        "kind": ruling.alarm_kind,
        "text": ruling.text,
        "chosen": ruling.chosen,
        "reason": ruling.reason,
        "decided_on": ruling.ruled_on.isoformat(),
        "decided_by": ruling.ruled_by,
    }


def _chosen(ruling: AlarmRuling) -> str:
    from phuquoc_desktop.services.plans.deciding import number_of

    value = number_of(ruling.chosen or "")
    return show_number(value) if value is not None else ruling.chosen or _("as it is written")


def alarm_lines(one: StandingAlarm, office: str) -> list[str]:
    """Return an alarm for people of an office: what is doubted, what each reading means, or what was decided."""
    from phuquoc_desktop.cli.doubt_words import ways

    is_ours = one.target.office == office
    alarm, ruling = one.alarm, one.ruling
    head = f"! {alarm.code} {alarm.kind.label}: “{alarm.text}”. {alarm.because}".rstrip()
    if ruling is None:
        said = _(
            "The city decides on it; then take its plan in with the decision: plan load FILE --decide {ways}"
        ).format(ways=ways(alarm.readings, f"{alarm.code}="))
        if is_ours:
            said = _("Decide with: targets decide {code} {ways}").format(code=alarm.code, ways=ways(alarm.readings))
        return [head, *(f"    {effect}" for effect in alarm.effects), f"    {said}"]
    said = _("decided: {chosen} ({name})").format(chosen=_chosen(ruling), name=ruling.ruled_by)
    return [head.replace("!", "✓", 1), f"    {said}"]
