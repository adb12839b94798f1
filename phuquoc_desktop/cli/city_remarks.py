"""``phuquoc city remark``, ``remarked`` and ``reasons``: what is to be mended, and whether the answer does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import city_matches, dossier_thread
from phuquoc_desktop.cli.city_office import other_office, the_city
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.return_reason import ReturnReason

WRITE = N_("Write a remark")


def add_to(group: Commands) -> None:
    """Add the commands to ``city``, and those about dossiers and persons, which are part of the same conversation."""
    dossier_thread.add_to(group)
    city_matches.add_to(group)
    writing = add_command(group, "remark", run_remark, _("Write a remark on a record; it goes with the next return"))
    writing.add_argument("office", metavar=_("OFFICE"))
    writing.add_argument("record", metavar="ID", help=_("the record"))
    writing.add_argument("--reason", metavar=_("CODE"), help=_("a reason from the library; fills text and clause"))
    writing.add_argument("--text", metavar=_("TEXT"), help=_("what is to be mended; in place of the reason's words"))
    writing.add_argument("--field", metavar=_("FIELD"), help=_("the field that the remark is about"))
    writing.add_argument("--due", metavar=_("DATE"), help=_("by when"))
    judging = add_command(group, "remarked", run_remarked, _("Close a remark, or make it anew where the answer fails"))
    judging.add_argument("remark", metavar=_("ID"), help=_("the remark's id, or how it begins or ends"))
    judging.add_argument("--again", metavar=_("TEXT"), help=_("what is still to be mended"))
    judging.add_argument("--due", metavar=_("DATE"), help=_("by when"))
    library = add_command(group, "reasons", run_reasons, _("Show the library of reasons, or load one of your own"))
    library.add_argument("--load", metavar=_("FILE"), help=_("a file as resources/catalogue/reasons/FORMAT.md says"))
    library.add_argument("--kind", default="", metavar=_("KIND"), help=_("only what fits this kind of record"))


def run_remark(call: Call) -> None:
    """Write a remark, in own words or those of a reason."""
    from phuquoc_desktop.cli.remarks_shown import line_documents, told
    from phuquoc_desktop.domain.exchange import Remark
    from phuquoc_desktop.services import remarks, return_reasons

    asked = call.options
    with call.office() as office:
        other = other_office(the_city(office), asked.office)
        with office.begin(WRITE) as work:
            kind = work.kind_of(asked.record)
            draft = Remark.draft(
                addressee=str(other.key),
                record_kind=kind,
                record_id=asked.record,
                field_name=asked.field,
                text=asked.text or "",
                made_on=office.today,
                due_on=day_or_none(asked.due),
            )
            if asked.reason:
                return_reasons.fill(draft, return_reasons.by_code(work, asked.reason, office.today))
            made = remarks.lines(work, [remarks.make(work, draft, office.today)])
            document, shown = line_documents(work, made)[0], list(told(work, made))
    call.answer({"remark": document}, shown)


def run_remarked(call: Call) -> None:
    """Close a remark or make it anew."""
    from phuquoc_desktop.cli.remarks_shown import line_documents
    from phuquoc_desktop.services import remarks

    asked = call.options
    with call.office() as office:
        the_city(office)
        with office.begin(remarks.REPEAT if asked.again else remarks.CLOSE) as work:
            remark = remarks.find(work, asked.remark)
            if asked.again:
                made = remarks.repeat(work, remark.id, asked.again, day_or_none(asked.due), office.today)
                said = _("Asked again: {id}").format(id=made.id)
            else:
                made = remarks.close(work, remark.id)
                said = _("The remark is closed.")
            document = line_documents(work, remarks.lines(work, [made]))[0]
    call.answer({"remark": document}, [said])


def run_reasons(call: Call) -> None:
    """List the reasons, after loading a file where one is named."""
    from pathlib import Path

    from phuquoc_desktop.services import return_reasons

    asked = call.options
    with call.office() as office:
        if asked.load:
            the_city(office)
            with office.begin(return_reasons.LOAD) as work:
                return_reasons.load(work, Path(asked.load), office.post.keys.public.fingerprint)
        with office.reading() as read:
            found = return_reasons.at_hand(read, office.today, asked.kind)
    call.answer({"reasons": [_document(one) for one in found]}, [line for one in found for line in _told(one)])


def _document(one: ReturnReason) -> dict[str, Any]:
    return {
        "code": one.code,
        "title": one.title,
        "text": one.text,
        "clause": one.clause,
        "certainty": one.certainty.value,
        "kinds": list(one.kinds),
        "field": one.field or None,
    }


def _told(one: ReturnReason) -> list[str]:
    return [f"{one.code:<20}{one.title}", f"{'':<20}{one.text}", f"{'':<20}{one.clause or '–'} ({one.certainty.label})"]
