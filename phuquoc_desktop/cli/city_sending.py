"""``phuquoc city configure`` and ``decide``: plans, movements, law and decisions go out to the offices as bundles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.rules_sending import answer_sent, receivers, sent_documents, sent_lines, tell_plain
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.services.foreseen import RecordChange


def add_to(group: Commands) -> None:
    """Add ``configure`` and ``decide`` to ``city``."""
    configuring = add_command(
        group, "configure", run_configure, _("Write plans, movements, law and calendars for offices as bundles")
    )
    configuring.add_argument(
        "files", metavar="FILE.toml", nargs="*", help=_("new rule packs and calendars to go along")
    )
    _to_and_out(configuring, "--to")
    configuring.add_argument("--dry-run", action="store_true", help=_("only show what has changed since the last one"))
    deciding = add_command(group, "decide", run_decide, _("Write the decisions that concern offices as bundles"))
    _to_and_out(deciding, "to")


def _to_and_out(parser: OfficeParser, to: str) -> None:
    required: dict[str, Any] = {"required": True} if to.startswith("-") else {}
    parser.add_argument(to, metavar=_("OFFICE"), help=_("its code or name, or “all”"), **required)
    parser.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the bundles"))


def run_configure(call: Call) -> int:
    """Show what has changed, then write one bundle for each office; all or none."""
    from pathlib import Path

    from phuquoc_desktop.bundle.outgoing import send_configuration
    from phuquoc_desktop.bundle.outgoing_city import carried, unsent
    from phuquoc_desktop.cli.city_office import the_city
    from phuquoc_desktop.services import catalogue_files, effects

    with call.office() as office:
        to = receivers(the_city(office), call.options.to)
        try:
            files = catalogue_files.open_files(map(Path, call.options.files))
            with office.reading() as read:
                catalogue_files.refuse_to_send(read, office.post.my_key, files)
                law = effects.of_files(read, files)
                changes, counts = unsent(read, office.post.my_key, to), carried(read, office.post.my_key)
        except RefusedError as refusal:
            reason = getattr(refusal, "reason", "faulty-file")
            call.answer({"sent": [], "reason": reason, "message": str(refusal)}, [str(refusal)])
            return NEEDS_A_PERSON
        sent = (
            [] if call.options.dry_run else send_configuration(office.begin, office.post, to, files, call.out_folder())
        )
        return answer_sent(call, office, law, sent, _what(counts, changes), _lines(counts, changes))


def _what(counts: dict[str, int], changes: tuple[RecordChange, ...]) -> dict[str, Any]:
    from phuquoc_desktop.cli.arrival_shown import change_document

    return {"carries": counts, "changes": [change_document(one) for one in changes]}


def _lines(counts: dict[str, int], changes: tuple[RecordChange, ...]) -> list[str]:
    from phuquoc_desktop.bundle.schema import TITLES

    titles = {record.kind: _(title) for record, title in TITLES.items()}
    carries = ", ".join(f"{titles[kind]}: {count}" for kind, count in counts.items() if count)
    lines = [_("Carries {what}.").format(what=carries)] if carries else []
    if changes:
        lines.append(_("Changed since the last one:"))
    return [*lines, *(f"  {one.told}" for one in changes)]


def run_decide(call: Call) -> int:
    """Write the decisions in force and those revoked, for each office that one concerns."""
    from phuquoc_desktop.bundle.outgoing_city import send_decisions
    from phuquoc_desktop.cli.city_office import the_city

    with call.office() as office:
        to = receivers(the_city(office), call.options.to)
        sent = send_decisions(office.begin, office.post, to, call.out_folder())
        tell_plain(call, office, sent)
        call.answer({"sent": sent_documents(sent)}, sent_lines(sent))
    return 0
