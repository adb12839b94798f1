"""Phiếu lịch sử khen thưởng: what one party was awarded, on its way from one office to another.

What travels is a plain value (:class:`AwardSlip`), written as JSON and signed by the office that gives it. What arrives is
held against the own history line by line; nothing that is known already is changed by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards, UnknownAwardError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.services import awards_held
from phuquoc_desktop.services.law.history_since import history_since
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold_words

FORMAT = 1
MOST_AWARDS = 500
LONGEST = 400
"""Characters of any text in a slip."""

_SOURCE = N_("By the award history signed by {office} on {day}, key {key}.")


class SlipUnreadableError(RefusedError):
    """The file inside is not what a slip holds."""

    sentence = N_("This is no award history, or one of a newer program ({detail}); ask for it once more.")


class OtherPersonError(RefusedError):
    """The slip is about somebody else."""

    sentence = N_(
        "The award history is about {theirs}, not about {ours}; choose the right entry, or confirm that it is the same."
    )


class NothingNewError(RefusedError):
    """Every line is known already, or cannot be taken."""

    sentence = N_("Nothing in this award history is new for {name}.")


class SlipAward(msgspec.Struct, frozen=True):
    """One award, as the office that gives the slip has it in its history."""

    award: str
    name: str
    year: int
    decision_number: str | None = None
    decision_date: date | None = None
    issuer: str | None = None
    revoked: bool = False


class SlipParty(msgspec.Struct, frozen=True):
    """Whom it is about; ``identity_number`` only where the person wanted it inside."""

    kind: str
    name: str
    birth: str | None = None
    sex: str | None = None
    position: str | None = None
    unit: str | None = None
    identity_number: str | None = None


class AwardSlip(msgspec.Struct, frozen=True):
    """The whole slip; ``complete_since`` is the year since which the office says that all awards are entered."""

    format: int
    kind: str
    issued_on: date
    office: str
    office_name: str
    party: SlipParty
    awards: tuple[SlipAward, ...]
    complete_since: int | None = None
    practice: bool = False


KIND = "award-history"


class LineState(Labelled):
    """How a line stands to the own history."""

    NEW = "new", N_("New")
    SAME = "same", N_("Known")
    DIFFERS = "differs", N_("Known with another decision")
    UNKNOWN = "unknown", N_("Award not known here")


@dataclass(frozen=True)
class SlipLine:
    """One line of a slip beside what is known here."""

    award: SlipAward
    state: LineState
    known: AwardHeld | None = None


def make(
    read: Reader, party_id: str, office: Office, awards: Awards, today: date, *, identity: bool = False
) -> AwardSlip:
    """Return the slip of a party; the identity number goes along only when ``identity`` says so."""
    party = read.parties.get(party_id)
    held = sorted(awards_held.of_party(read, party_id), key=lambda one: (one.year, one.award))
    unit = read.units.find(party.unit_id) if party.unit_id else None
    return AwardSlip(
        FORMAT,
        KIND,
        today,
        str(office.key),
        office.name,
        _party(party, unit.name if unit else None, identity=identity),
        tuple(_award(one, awards) for one in held),
        history_since(read),
        read.profile.practice,
    )


def _party(party: Party, unit: str | None, *, identity: bool) -> SlipParty:
    return SlipParty(
        party.party_kind.value,
        party.name,
        party.birth,
        party.sex.value if party.sex else None,
        party.position,
        unit,
        party.identity_number if identity else None,
    )


def _award(held: AwardHeld, awards: Awards) -> SlipAward:
    return SlipAward(
        held.award,
        awards.by_code(held.award).name,
        held.year,
        held.decision_number,
        held.decision_date,
        held.issuer,
        held.revoked,
    )


def encode(slip: AwardSlip) -> bytes:
    """Return the slip as JSON that people can read too."""
    return msgspec.json.format(msgspec.json.encode(slip), indent=1) + b"\n"


def decode(raw: bytes) -> AwardSlip:
    """Read a slip; raises SlipUnreadableError."""
    try:
        slip = msgspec.json.decode(raw, type=AwardSlip)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SlipUnreadableError(detail=str(error)[:100]) from error
    if slip.kind != KIND or slip.format != FORMAT:
        raise SlipUnreadableError(detail=f"{slip.kind[:20]} {slip.format}")
    if len(slip.awards) > MOST_AWARDS or any(len(text) > LONGEST for text in _texts(slip)):
        raise SlipUnreadableError(detail=f"{len(slip.awards)}")
    return slip


def _texts(slip: AwardSlip) -> Iterable[str]:
    structs = (slip, slip.party, *slip.awards)
    return (value for one in structs for value in msgspec.structs.asdict(one).values() if isinstance(value, str))


def is_about(slip: AwardSlip, party: Party) -> bool:
    """Tell whether nothing speaks against a slip and an entry being of one party, and the name speaks for it."""
    theirs = slip.party
    if theirs.kind != party.party_kind.value or fold_words(theirs.name) != fold_words(party.name):
        return False
    if theirs.identity_number and party.identity_number:
        return theirs.identity_number == party.identity_number
    ours, other = party.birth or "", theirs.birth or ""
    return not ours or not other or ours.startswith(other) or other.startswith(ours)


def likely(read: Reader, slip: AwardSlip) -> list[Party]:
    """Return the entries that the slip may be about."""
    return [one for one in read.parties.all(office=read.profile.office) if is_about(slip, one)]


def compare(read: Reader, slip: AwardSlip, party_id: str, awards: Awards) -> list[SlipLine]:
    """Hold each line against the history of an entry here."""
    known = {(one.award, one.year): one for one in awards_held.of_party(read, party_id)}
    return [_line(one, known.get((one.award, one.year)), awards) for one in slip.awards]


def _line(one: SlipAward, known: AwardHeld | None, awards: Awards) -> SlipLine:
    try:
        awards.by_code(one.award)
    except UnknownAwardError:
        return SlipLine(one, LineState.UNKNOWN)
    if known is None:
        return SlipLine(one, LineState.NEW)
    same = (known.decision_number or one.decision_number) == (one.decision_number or known.decision_number)
    return SlipLine(one, LineState.SAME if same and known.revoked == one.revoked else LineState.DIFFERS, known)


def take(
    work: UnitOfWork, slip: AwardSlip, party_id: str, awards: Awards, fingerprint: str, *, same_person: bool = False
) -> list[AwardHeld]:
    """Add what is new to the history of an entry, with a note whence it came.

    ``same_person`` says that a person knows the entry to be the one of the slip although name or birth differ; else
    OtherPersonError. Raises NothingNewError, and what adding an award raises.
    """
    party = work.parties.get(party_id)
    if not same_person and not is_about(slip, party):
        raise OtherPersonError(field="party", theirs=slip.party.name, ours=party.name)
    new = [one.award for one in compare(work, slip, party_id, awards) if one.state is LineState.NEW]
    if not new:
        raise NothingNewError(field="party", name=party.name)
    note = vietnamese(_SOURCE).format(office=slip.office_name, day=show_date(slip.issued_on), key=fingerprint)
    return [awards_held.add(work, _held(one, party_id, note), awards) for one in new]


def _held(one: SlipAward, party_id: str, note: str) -> AwardHeld:
    return AwardHeld.draft(
        party_id=party_id,
        award=one.award,
        year=one.year,
        decision_number=one.decision_number,
        decision_date=one.decision_date,
        issuer=one.issuer,
        revoked=one.revoked,
        note=note,
    )


def counted(lines: Sequence[SlipLine]) -> dict[LineState, int]:
    """Count the lines by how they stand."""
    return {state: sum(one.state is state for one in lines) for state in LineState}
