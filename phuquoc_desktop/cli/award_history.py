"""``phuquoc award-history``: the awards of one person or collective, signed, from one office to another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_party
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.bundle.award_slip import OpenedSlip
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.award_slips import SlipLine
    from phuquoc_desktop.storage.unit_of_work import Reader

JOB = N_("Take in an award history")


class SlipFileError(TroubleError):
    """The file cannot be read."""

    sentence = N_("The file {name} cannot be read; check that it still exists, then try again.")


class KeyNotKnownError(RefusedError):
    """The slip is whole, but nobody here knows the key."""

    sentence = N_(
        "Whole, but signed by a key that is not known here ({fingerprint}), which says to be of {office}. Telephone that office, "
        "and give the last 8 characters that it reads: --fingerprint XXXXXXXX."
    )


def add_commands(commands: Commands) -> None:
    """Add ``award-history export``, ``verify`` and ``import``."""
    group = add_group(commands, "award-history", _("The awards of one person, signed, from one office to another"))
    exporting = add_command(
        group, "export", run_export, _("Write the award history of a person, signed by this office")
    )
    exporting.add_argument("party", metavar=_("PARTY"), help=_("full name or id"))
    exporting.add_argument("--out", required=True, metavar=_("FILE"), help=_("the file, a .zip"))
    exporting.add_argument(
        "--identity", action="store_true", help=_("put the identity number in, which is left out else")
    )
    verifying = add_command(group, "verify", run_verify, _("Say who signed an award history, and what is new in it"))
    verifying.add_argument("file", metavar=_("FILE"))
    verifying.add_argument("--party", metavar=_("PARTY"), help=_("the entry here, where several may be meant"))
    taking = add_command(group, "import", run_import, _("Add what is new to the history of an entry here"))
    taking.add_argument("file", metavar=_("FILE"))
    taking.add_argument("--party", metavar=_("PARTY"), help=_("the entry here, where several may be meant"))
    taking.add_argument("--same-person", action="store_true", help=_("it is the same although name or birth differ"))
    taking.add_argument(
        "--fingerprint", metavar=_("TEXT"), help=_("the end of an unknown key, as that office reads it")
    )


def run_export(call: Call) -> None:
    """Write a slip."""
    from phuquoc_desktop.storage.safe_file import write_whole

    asked, target = call.options, call.path("out")
    with call.office() as backend:
        with backend.reading() as read:
            party = find_party(read, asked.party)
        raw, count = backend.award_slip(party.id, identity=asked.identity)
        fingerprint = backend.post.keys.public.fingerprint
    write_whole(target, raw)
    said = _("Wrote the award history of {name} ({count} awards) into {file}, signed by {key}").format(
        name=party.name, count=count, file=target, key=fingerprint
    )
    document = {"file": str(target), "party": {"id": party.id, "name": party.name}, "awards": count}
    call.answer(document | {"signed_by": fingerprint, "identity": asked.identity}, [said])


def run_verify(call: Call) -> int:
    """Say what a slip is; one of an unknown key, or that fits no entry or several, needs a person."""
    from phuquoc_desktop.services import award_slips

    with call.office() as backend, backend.reading() as read:
        opened = _opened(call)
        party_id = _party_id(call, read, opened)
        lines = award_slips.compare(read, opened.slip, party_id, backend.awards) if party_id else []
        known = _known_office(backend, read, opened)
    call.answer(_document(opened, known, party_id, lines), _lines(opened, known, party_id, lines))
    return DONE if known and party_id else NEEDS_A_PERSON


def run_import(call: Call) -> None:
    """Take in what is new."""
    from phuquoc_desktop.services import award_slips
    from phuquoc_desktop.services.correspondents import compare_aloud

    with call.office() as backend:
        opened = _opened(call)
        with backend.begin(JOB) as work:
            if _known_office(backend, work, opened) is None:
                if not call.options.fingerprint:
                    raise KeyNotKnownError(fingerprint=opened.fingerprint, office=opened.slip.office_name)
                compare_aloud(opened.fingerprint, call.options.fingerprint)
            party = find_party(work, call.options.party or opened.slip.party.name)
            added = award_slips.take(
                work, opened.slip, party.id, backend.awards, opened.fingerprint, same_person=call.options.same_person
            )
    said = _("Added {count} awards to the history of {name}").format(count=len(added), name=party.name)
    listed = [{"award": one.award, "year": one.year, "decision": one.decision_number} for one in added]
    document = {"party": {"id": party.id, "name": party.name}, "added": listed, "signed_by": opened.fingerprint}
    call.answer(document, [said, *(f"  {one.award} {one.year} {one.decision_number or ''}".rstrip() for one in added)])


def _opened(call: Call) -> OpenedSlip:
    from phuquoc_desktop.bundle.award_slip import open_slip

    file = Path(call.options.file)
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise SlipFileError(name=file.name) from error
    return open_slip(raw)


def _party_id(call: Call, read: Reader, opened: OpenedSlip) -> str | None:
    from phuquoc_desktop.services import award_slips

    if call.options.party:
        return find_party(read, call.options.party).id
    found = award_slips.likely(read, opened.slip)
    return found[0].id if len(found) == 1 else None


def _known_office(backend: Backend, read: Reader, opened: OpenedSlip) -> str | None:
    """Return the name of the office whose key signed, None where no office is known by it, or another than the slip says."""
    office = backend.known_signer(read, opened.signing_line)
    return backend.offices.by_key(office).name if office == opened.slip.office else None


def _document(opened: OpenedSlip, known: str | None, party_id: str | None, lines: list[SlipLine]) -> dict[str, Any]:
    slip = opened.slip
    return {
        "office": slip.office,
        "office_name": slip.office_name,
        "issued_on": slip.issued_on.isoformat(),
        "signed_by": opened.fingerprint,
        "known": known is not None,
        "party": {"name": slip.party.name, "birth": slip.party.birth, "entry": party_id},
        "awards": [
            {
                "award": one.award.award,
                "year": one.award.year,
                "decision": one.award.decision_number,
                "state": one.state.value,
            }
            for one in lines
        ],
    }


def _lines(opened: OpenedSlip, known: str | None, party_id: str | None, lines: list[SlipLine]) -> list[str]:
    slip = opened.slip
    signed = _("Award history of {name}, given by {office} on {day}").format(
        name=slip.party.name, office=slip.office_name, day=f"{slip.issued_on:%d/%m/%Y}"
    )
    key = _("Signed by a known key: {key}") if known else _("! Signed by a key that is not known here: {key}")
    told = [signed, key.format(key=opened.fingerprint)]
    if party_id is None:
        return [*told, _("! No entry here is surely the same person; name it with --party.")]
    rows = [[one.award.name, str(one.award.year), one.award.decision_number or "", one.state.label] for one in lines]
    return [*told, *table([_("Award"), _("Year"), _("Decision number"), _("State")], rows)]
