"""The course of a dossier on the command line: emergency, many candidates, submit, recall, history, public notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import dossier_thread
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.days import day_or_none, read_day
from phuquoc_desktop.cli.finding import UnknownPartyError, find_dossier, find_party
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.domain.dossier_course import DossierVersion
    from phuquoc_desktop.services.proposing import Choice
    from phuquoc_desktop.storage.unit_of_work import Reader


def add_to(group: Commands) -> None:
    """Add ``dossier urgent``, ``propose``, ``submit``, ``recall``, ``history`` and ``publish``."""
    _add_urgent(add_command(group, "urgent", run_urgent, _("Open a dossier for a sudden achievement, in three fields")))
    proposing = _about_one(
        add_command(group, "propose", run_propose, _("Propose all who registered for the award and are eligible"))
    )
    proposing.add_argument("--dry-run", action="store_true", help=_("only show who would be proposed, and why not"))
    _about_one(add_command(group, "submit", run_submit, _("Close a complete dossier for sending")))
    recalling = _about_one(add_command(group, "recall", run_recall, _("Open a submitted dossier again")))
    recalling.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("why; it stays in the history"))
    _about_one(add_command(group, "history", run_history, _("Show the versions of a dossier, and what changed")))
    _about_one(add_command(group, "thread", dossier_thread.run_thread, _("Show what passed between office and city")))
    publishing = _about_one(add_command(group, "publish", run_publish, _("Enter or show the public notice")))
    publishing.add_argument("--from", dest="start", metavar=_("DATE"), help=_("first day of the notice"))
    publishing.add_argument(
        "--until", metavar=_("DATE"), help=_("last day; by default that of the law, if it names one")
    )
    publishing.add_argument("--result", metavar=_("TEXT"), help=_("what people said to it"))


def _about_one(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    return parser


def _add_urgent(parser: OfficeParser) -> None:
    parser.add_argument("--party", required=True, metavar=_("NAME"), help=_("who: full name or id"))
    parser.add_argument("--deed", required=True, metavar=_("TEXT"), help=_("what was done, where and how"))
    parser.add_argument("--on", required=True, metavar=_("DATE"), help=_("the day on which it was done"))
    parser.add_argument("--award", default="", metavar=_("CODE"), help=_("by default the office's own letter"))
    parser.add_argument("--owed-until", metavar=_("DATE"), help=_("by when the other papers follow"))
    parser.add_argument(
        "--kind", choices=[one.value for one in PartyKind], help=_("add to the directory who is not in it, as this")
    )


def run_urgent(call: Call) -> None:
    """Open a dossier from three fields."""
    from phuquoc_desktop.cli.dossiers_shown import candidate_document, dossier_document
    from phuquoc_desktop.services import emergency

    asked = call.options
    with call.office() as backend, backend.begin(N_("Open an emergency dossier")) as work:
        wanted = emergency.UrgentCall(
            _who(work, asked.party, asked.kind),
            asked.deed,
            read_day(asked.on),
            asked.award,
            day_or_none(asked.owed_until),
        )
        made = emergency.open_urgent(work, wanted, backend.awards, backend.today)
    until = {"on": made.until.on.isoformat(), "source": made.until.source, "confirmed": made.until.confirmed}
    document: dict[str, Any] = {
        "dossier": dossier_document(made.dossier),
        "candidate": candidate_document(made.candidate, made.party),
        "owed_until": until,
    }
    opened = _("Opened dossier {code}: {title}").format(code=made.dossier.code, title=made.dossier.title)
    follows = _("Other papers follow by {day} ({source}).")
    call.answer(document, [opened, follows.format(day=show_date(made.until.on), source=made.until.source)])


def _who(read: Reader, text: str, kind: str | None) -> Party:
    try:
        return find_party(read, text)
    except UnknownPartyError:
        if kind is None:
            raise
        return Party.draft(party_kind=PartyKind(kind), name=text)


def run_propose(call: Call) -> None:
    """Propose all who registered and are eligible."""
    from phuquoc_desktop.services import proposing

    with call.office() as backend:
        with backend.reading() as read:
            dossier = find_dossier(read, call.options.dossier)
            choices = proposing.preview(read, proposing.law_of(read, backend.awards), dossier.id)
        offered = [one.id for one in choices if one.is_offered]
        count = 0
        if offered and not call.options.dry_run:
            with backend.begin(N_("Propose several")) as work:
                count = len(proposing.add_many(work, dossier.id, offered, backend.awards).added)
    document = {"dossier": dossier.code, "added": count, "choices": [_choice_document(one) for one in choices]}
    added = ngettext("{count} candidate was added.", "{count} candidates were added.", count).format(count=count)
    call.answer(document, [*_choice_lines(choices), added])


def _choice_document(one: Choice) -> dict[str, Any]:
    return {
        "party": {"id": one.id, "name": one.party.name},
        "verdict": one.verdict.value,
        "in_dossier": one.is_in,
        "offered": one.is_offered,
        "why": one.why,
    }


def _choice_lines(choices: list[Choice]) -> list[str]:
    rows = [[one.party.name, _("Yes") if one.is_offered else _("No"), one.verdict.label, one.why] for one in choices]
    return table([_("Name"), _("Proposed"), _("Verdict"), _("Why")], rows)


def run_submit(call: Call) -> None:
    """Close a dossier for sending, and tell what changed since it was submitted before."""
    from phuquoc_desktop.services import dossier_versions, dossiers

    with call.office() as backend, backend.begin(N_("Submit a dossier")) as work:
        dossier = dossiers.submit(work, find_dossier(work, call.options.dossier).id, backend.awards)
        version = dossier_versions.last_submitted(work, dossier.id)
        owed = dossiers.view(work, dossier.id).owed
    if version is None:
        raise AssertionError("a dossier was submitted without a version")
    said = _("Dossier {code} is submitted as version {number}; it goes to the city with the next bundle.")
    lines = [said.format(code=dossier.code, number=version.number), *_changes(version)]
    if owed and dossier.owed_until:
        follows = _("{count} papers follow by {day}.")
        lines.append(follows.format(count=len(owed), day=show_date(dossier.owed_until)))
    call.answer({"dossier": dossier.code, "version": version_document(version), "owed": len(owed)}, lines)


def run_recall(call: Call) -> None:
    """Open a submitted dossier again."""
    from phuquoc_desktop.services import dossiers

    with call.office() as backend, backend.begin(N_("Recall a dossier")) as work:
        dossier = dossiers.recall(work, find_dossier(work, call.options.dossier).id, call.options.reason)
    call.answer(
        {"dossier": dossier.code, "status": dossier.status.value},
        [_("Dossier {code} is open again.").format(code=dossier.code)],
    )


def run_history(call: Call) -> None:
    """Print the versions of a dossier, and what has changed since the last."""
    from phuquoc_desktop.services import dossier_versions

    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        versions = dossier_versions.of_dossier(read, dossier.id)
        changed = dossier_versions.changes_since(read, dossier.id)
    document = {
        "dossier": dossier.code,
        "status": dossier.status.value,
        "versions": [version_document(one) for one in versions],
        "changed_since": list(changed),
    }
    lines = [line for one in versions for line in (_version_line(one), *_changes(one))]
    now = [_("Since then:"), *(f"  {one}" for one in changed)] if changed else []
    call.answer(document, [f"{dossier.code}  {dossier.title}", *lines, *now])


def version_document(one: DossierVersion) -> dict[str, Any]:
    """Return a version as JSON."""
    return {
        "number": one.number,
        "event": one.event.value,
        "on": one.happened_on.isoformat(),
        "by": one.done_by,
        "reason": one.reason,
        "changes": one.changes.splitlines() if one.changes else [],
    }


def _version_line(one: DossierVersion) -> str:
    sentence = _("Version {number}, {day}: {event} ({who})")
    told = sentence.format(number=one.number, day=show_date(one.happened_on), event=one.event.label, who=one.done_by)
    return f"{told}: {' / '.join(one.reason.splitlines())}" if one.reason else told


def _changes(one: DossierVersion) -> list[str]:
    return [f"  {line}" for line in one.changes.splitlines()] if one.changes else []


def run_publish(call: Call) -> int:
    """Enter or show the public notice of a dossier; one that is over without a result needs a person."""
    from phuquoc_desktop.services import publication
    from phuquoc_desktop.services.publication import NoticeState

    asked = call.options
    with call.office() as backend:
        with backend.begin(N_("Write the public notice")) as work:
            dossier = find_dossier(work, asked.dossier)
            if asked.start:
                publication.publish(work, dossier.id, read_day(asked.start), day_or_none(asked.until))
            if asked.result is not None:
                publication.record_result(work, dossier.id, asked.result)
        with backend.reading() as read:
            notice = publication.of_dossier(read, read.dossiers.get(dossier.id), backend.today)
    start, end = notice.dossier.published_from, notice.dossier.published_until
    document = {
        "dossier": notice.dossier.code,
        "state": notice.state.value,
        "from": start.isoformat() if start else None,
        "until": end.isoformat() if end else None,
        "working_days_left": notice.left.days,
        "asked_for": notice.limit.sentence if notice.limit else None,
        "result": notice.dossier.publication_result,
    }
    call.answer(document, notice_lines(notice))
    return NEEDS_A_PERSON if notice.state is NoticeState.OVER else DONE


def notice_lines(notice: Any) -> list[str]:
    """Say where a public notice stands."""
    dossier = notice.dossier
    lines = [f"{dossier.code}: {notice.state.label}"]
    if dossier.published_from and dossier.published_until:
        said = _("From {start} until {end}, {left} working days left.")
        start, end = show_date(dossier.published_from), show_date(dossier.published_until)
        lines.append(said.format(start=start, end=end, left=notice.left.days))
    if notice.limit is not None:
        lines.append(f"{notice.limit.sentence} ({notice.limit.article or notice.limit.source})")
    if dossier.publication_result:
        lines.append(dossier.publication_result)
    return lines
