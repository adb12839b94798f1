"""``phuquoc rules send``: the city signs rule packs and calendars and sends them to its offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.bundle.outgoing import Sent
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.effects import Effect

EVERY_OFFICE = "all"


class NotBelowError(RefusedError):
    """The office does not report to this city."""

    sentence = N_("{office} takes no rules from this city; name one of its wards or communes, or “all”.")


class NoLawToSendError(RefusedError):
    """No file was named, and none was sent before."""

    sentence = N_(
        "There is no rule pack and no calendar to send yet; name the files to be sent, or send the plan with “city configure”."
    )


def add_to(group: Commands) -> None:
    """Add ``send`` to ``rules``."""
    sending = add_command(group, "send", run_send, _("Sign rule packs and calendars and write them for an office"))
    sending.add_argument("files", metavar="PACK.toml", nargs="*", help=_("new files; without any, those sent before"))
    sending.add_argument("--to", metavar=_("OFFICE"), required=True, help=_("its code or name, or “all”"))
    sending.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the bundles"))
    sending.add_argument("--dry-run", action="store_true", help=_("only show what the files change"))


def run_send(call: Call) -> int:
    """Check each file strictly, say what it changes, then write one bundle for each office; all or none."""
    from pathlib import Path

    from phuquoc_desktop.bundle.outgoing import send_configuration
    from phuquoc_desktop.cli.city_office import the_city
    from phuquoc_desktop.services import catalogue_files, effects

    with call.office() as office:
        to = receivers(the_city(office), call.options.to)
        try:
            files = catalogue_files.open_files(map(Path, call.options.files))
            with office.reading() as read:
                catalogue_files.refuse_to_send(read, office.post.my_key, files)
                found = effects.of_files(read, files)
                kept = read.catalogue_files.all(office=office.post.my_key)
        except RefusedError as refusal:
            reason = getattr(refusal, "reason", "faulty-file")
            call.answer({"sent": [], "reason": reason, "message": str(refusal)}, [str(refusal)])
            return NEEDS_A_PERSON
        if not files and not kept:
            raise NoLawToSendError
        if call.options.dry_run:
            return answer_sent(call, office, found, [])
        sent = send_configuration(office.begin, office.post, to, files, call.out_folder())
        carried = len({one.file_name for one in (*kept, *files)})
        documents = [one | {"carried": carried} for one in sent_documents(sent)]
        return answer_sent(call, office, found, sent, {"sent": documents})


def receivers(office: Backend, asked: str) -> list[str]:
    """Return the keys of the offices that are meant; raises NotBelowError, UnknownOfficeError."""
    from phuquoc_desktop.city.board import below
    from phuquoc_desktop.cli.city_office import other_office

    known = below(office.offices, office.profile.office, date(office.profile.year, 7, 1))
    if asked == EVERY_OFFICE:
        return [str(one.key) for one in known]
    receiver = other_office(office, asked)
    if receiver not in known:
        raise NotBelowError(field="to", office=receiver.name)
    return [str(receiver.key)]


def answer_sent(
    call: Call,
    office: Backend,
    found: tuple[Effect, ...],
    sent: list[Sent],
    more: dict[str, Any] | None = None,
    lines: Iterable[str] = (),
) -> int:
    """Say what files change and what was written; ``more`` and ``lines`` are told besides."""
    tell_plain(call, office, sent)
    call.answer(_document(found, sent) | (more or {}), [*_file_lines(found), *lines, *sent_lines(sent)])
    return 0


def tell_plain(call: Call, office: Backend, sent: list[Sent]) -> None:
    """Name the offices whose bundles are not encrypted."""
    plain = [office.offices.by_key(one.record.receiver).name for one in sent if not one.record.encrypted]
    if plain:
        call.say(_("Not encrypted, since the key is not known: {offices}.").format(offices=", ".join(plain)))


def _document(found: tuple[Effect, ...], sent: list[Sent]) -> dict[str, Any]:
    from phuquoc_desktop.cli.catalogue_shown import standing_document

    return {
        "files": [
            standing_document(one.standing) | {"against": one.against, "changes": list(one.lines)} for one in found
        ],
        "sent": sent_documents(sent),
    }


def sent_documents(sent: Iterable[Sent]) -> list[dict[str, Any]]:
    """Return the bundles that were written."""
    return [
        {
            "file": str(one.path),
            "to": one.record.receiver.partition("@")[0],
            "sequence": one.record.sequence,
            "carried": one.record.record_count,
            "encrypted": one.record.encrypted,
            "bag_sha256": one.record.digest,
            "content_code": one.content_code,
        }
        for one in sent
    ]


def _file_lines(found: tuple[Effect, ...]) -> Iterator[str]:
    for one in found:
        yield one.standing.told
        yield "  " + one.told
        yield from (f"    {change}" for change in one.lines)


def sent_lines(sent: list[Sent]) -> Iterator[str]:
    """Yield where the bundles lie, and the code to compare over the telephone."""
    for written in sent:
        yield _("Written: {file}").format(file=written.path)
    if sent:
        yield _("Code: {code}").format(code=sent[0].content_code)
