"""``phuquoc council``: who sits on the council, and who does not vote on whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import day_or_none, read_day
from phuquoc_desktop.cli.finding import find_party
from phuquoc_desktop.cli.finding_council import find_member
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.council import Conflict, ConflictKind, CouncilMember, CouncilRole
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.party import Party


def add_commands(commands: Commands) -> None:
    """Add ``council members``, ``add``, ``end``, ``conflicts`` and ``conflict``."""
    group = add_group(commands, "council", _("The council: members by period, conflicts of interest"))
    listing = add_command(group, "members", run_members, _("Show the members"))
    listing.add_argument("--on", metavar=_("DATE"), help=_("only those of that day"))
    adding = add_command(group, "add", run_add, _("Put somebody on the council"))
    adding.add_argument("name", metavar=_("NAME"), help=_("full name"))
    adding.add_argument("--role", choices=[one.value for one in CouncilRole], default=CouncilRole.MEMBER.value)
    adding.add_argument("--from", dest="since", required=True, metavar=_("DATE"), help=_("first day of the period"))
    adding.add_argument("--to", metavar=_("DATE"), help=_("last day of the period, if it is known"))
    adding.add_argument("--position", metavar=_("TEXT"), help=_("position in the office"))
    adding.add_argument("--unit", metavar=_("TEXT"), help=_("unit or agency"))
    adding.add_argument("--party", metavar=_("NAME"), help=_("the same person in the directory: full name or id"))
    adding.add_argument("--decision", metavar=_("NUMBER"), help=_("decision that appointed the council"))
    ending = add_command(group, "end", run_end, _("End a member's period"))
    ending.add_argument("member", metavar=_("NAME"), help=_("full name or id"))
    ending.add_argument("--on", required=True, metavar=_("DATE"), help=_("last day of the period"))
    add_command(group, "conflicts", run_conflicts, _("Show who does not vote on whom"))
    barring = add_command(group, "conflict", run_conflict, _("Say that a member does not vote on somebody"))
    barring.add_argument("member", metavar=_("NAME"), help=_("full name or id"))
    barring.add_argument("party", metavar=_("NAME"), help=_("full name or id of the person or collective"))
    barring.add_argument("--kind", choices=[one.value for one in ConflictKind], default=ConflictKind.OTHER.value)
    barring.add_argument("--note", metavar=_("TEXT"), help=_("a note"))


def run_members(call: Call) -> None:
    """Print the members."""
    from phuquoc_desktop.services import council

    with call.office() as backend, backend.reading() as read:
        known = council.members(read, day_or_none(call.options.on))
    heads = [_("Full name"), _("Role in the council"), _("Position"), _("From"), _("To")]
    call.answer({"members": [member_document(one) for one in known]}, table(heads, [_cells(one) for one in known]))


def run_add(call: Call) -> None:
    """Put somebody on the council."""
    from phuquoc_desktop.services import council

    asked = call.options
    with call.office() as backend, backend.begin(N_("Write a member of the council")) as work:
        draft = CouncilMember.draft(
            name=asked.name,
            position=asked.position,
            unit=asked.unit,
            role=CouncilRole(asked.role),
            party_id=find_party(work, asked.party).id if asked.party else None,
            valid_from=read_day(asked.since),
            valid_to=day_or_none(asked.to),
            appointed_by=asked.decision,
        )
        member = council.add_member(work, draft)
    call.answer({"member": member_document(member)}, [_("{name} is on the council.").format(name=member.name)])


def run_end(call: Call) -> None:
    """End a period."""
    from phuquoc_desktop.services import council

    asked = call.options
    with call.office() as backend, backend.begin(N_("Write a member of the council")) as work:
        member = council.end_member(work, find_member(work, asked.member).id, read_day(asked.on))
    said = _("{name} is on the council until {day}.").format(name=member.name, day=show_date(read_day(asked.on)))
    call.answer({"member": member_document(member)}, [said])


def run_conflicts(call: Call) -> None:
    """Print who does not vote on whom."""
    with call.office() as backend, backend.reading() as read:
        known = read.conflicts.all(office=backend.profile.office)
        members = read.council_members.several(one.member_id for one in known)
        parties = read.parties.several(one.party_id for one in known)
    rows = [(one, members[one.member_id], parties.get(one.party_id)) for one in known]
    heads = [_("Council member"), _("Person or collective"), _("Kind"), _("Note")]
    cells = [
        [member.name, party.name if party else one.party_id, one.conflict_kind.label, one.note or ""]
        for one, member, party in rows
    ]
    call.answer({"conflicts": [conflict_document(*row) for row in rows]}, table(heads, cells))


def run_conflict(call: Call) -> None:
    """Say that a member does not vote on somebody."""
    from phuquoc_desktop.services import council

    asked = call.options
    with call.office() as backend, backend.begin(N_("Write a conflict of interest")) as work:
        member, party = find_member(work, asked.member), find_party(work, asked.party)
        draft = Conflict.draft(
            member_id=member.id, party_id=party.id, conflict_kind=ConflictKind(asked.kind), note=asked.note
        )
        made = council.add_conflict(work, draft)
    said = _("{member} does not vote on {name}.").format(member=member.name, name=party.name)
    call.answer({"conflict": conflict_document(made, member, party)}, [said])


def member_document(member: CouncilMember) -> dict[str, Any]:
    """Return a member for JSON."""
    return {
        "id": member.id,
        "name": member.name,
        "role": member.role.value,
        "position": member.position,
        "unit": member.unit,
        "party_id": member.party_id,
        "from": member.valid_from.isoformat(),
        "to": member.valid_to.isoformat() if member.valid_to else None,
        "appointed_by": member.appointed_by,
    }


def conflict_document(conflict: Conflict, member: CouncilMember, party: Party | None) -> dict[str, Any]:
    """Return a conflict for JSON."""
    return {
        "id": conflict.id,
        "member": {"id": member.id, "name": member.name},
        "party": {"id": conflict.party_id, "name": party.name if party else None},
        "kind": conflict.conflict_kind.value,
        "note": conflict.note,
    }


def _cells(member: CouncilMember) -> list[str]:
    until = show_date(member.valid_to) if member.valid_to else ""
    about = ", ".join(part for part in (member.position, member.unit) if part)
    return [member.name, member.role.label, about, show_date(member.valid_from), until]
