"""What became of a dossier since one of its versions: every record that differs, told in Vietnamese in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Operation, Plain
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper
from phuquoc_desktop.domain.dossier_course import DossierVersion, PaperDraft, PaperPart, Particulars
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.net_change import NetChange, net_changes
from phuquoc_desktop.domain.paper_codes import paper_name_key
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.services import record_journal
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, vietnamese

LONGEST_VALUE = 160
"""Characters of a value that are told; the record itself has the rest."""

_ADDED = N_("Added {what}: {name}")
_REMOVED = N_("Removed {what}: {name}")
_CHANGED = N_("Changed {what} {name}: {fields}")
_FROM_TO = N_("{label} from “{old}” to “{new}”")
_NOW = N_("{label} now “{new}”")
_NO_LONGER = N_("{label} no longer “{old}”")

_WHAT: dict[type[Record], str] = {
    Dossier: N_("the dossier"),
    Candidate: N_("the candidate"),
    Paper: N_("the paper"),
    QuotedFigure: N_("the quoted figure"),
    PaperDraft: N_("the drafted paper"),
    PaperPart: N_("the words of"),
    Party: N_("the entry of"),
    Particulars: N_("the particulars of"),
}
"""What of a dossier may differ, in the order in which it is told."""

_NOT_TOLD: dict[type[Record], set[str]] = {Dossier: {"status", "judged_by"}}
"""Fields that say where a dossier stands, not what is in it."""

_DIGESTS = ("attachment", "original", "digest")


@dataclass(frozen=True)
class VersionChange:
    """One record that differs; ``text`` is a line in Vietnamese."""

    record_kind: str
    record_id: str
    operation: Operation
    text: str


def changed_after(read: Reader, dossier_id: str, version: DossierVersion) -> tuple[VersionChange, ...]:
    """Return what differs from a version, which is what the journal holds after the version's own entry."""
    noted = read.changes(record_kind=version.kind, record_id=version.id)
    if not noted:
        return ()
    return tuple(_Telling(read, dossier_id, noted[0].sequence).lines())


class _Telling:
    """Gathers the changes of one dossier, and names what they are about."""

    def __init__(self, read: Reader, dossier_id: str, since: int) -> None:
        self._read = read
        self._dossier_id = dossier_id
        self._changes = {kind: read.changes(after=since, record_kind=kind.kind) for kind in _WHAT}
        self._proposed = {one.party_id for one in read.candidates.all(dossier_id=dossier_id)}
        self._candidates = self._parties_of_candidates()
        self._drafts = self._known_drafts()

    def lines(self) -> Iterator[VersionChange]:
        for kind in _WHAT:
            found = [one for one in self._net(kind) if one.operation and self._belongs(kind, one)]
            names = self._names(kind, found)
            for one in found:
                line = self._line(kind, one, names.get(one.record_id, ""))
                if line is not None:
                    yield line

    def _net(self, kind: type[Record]) -> list[NetChange]:
        return net_changes(self._changes[kind])

    def _parties_of_candidates(self) -> dict[str, str]:
        """Return the party of each candidate, of those included who were in the dossier then or in between."""
        there = {one.id: one.party_id for one in self._read.candidates.all(dossier_id=self._dossier_id)}
        gone = (one.values for one in self._changes[Candidate] if self._dossier_id in one.values.get("dossier_id", ()))
        return {str(_known(one["id"])): str(_known(one["party_id"])) for one in gone if "id" in one} | there

    def _known_drafts(self) -> dict[str, tuple[str, str]]:
        """Return what each drafted paper of the dossier is about, and its code."""
        subjects = {self._dossier_id, *self._candidates}
        there = self._read.paper_drafts.whose("subject", subjects)
        gone = (one.values for one in self._changes[PaperDraft] if "subject" in one.values and "id" in one.values)
        known = {
            str(_known(one["id"])): (str(_known(one["subject"])), str(_known(one["paper_code"])))
            for one in gone
            if _known(one["subject"]) in subjects
        }
        return known | {one.id: (one.subject, one.paper_code) for one in there}

    def _belongs(self, kind: type[Record], net: NetChange) -> bool:
        if kind is Dossier:
            return net.record_id == self._dossier_id
        if kind is PaperDraft:
            return net.record_id in self._drafts
        if kind is PaperPart:
            return self._field(kind, net, "draft_id") in self._drafts
        if kind is Party:  # an entry that is new is told with its candidate
            return net.operation is Operation.CHANGED and net.record_id in self._proposed
        if kind is Particulars:
            return self._field(kind, net, "party_id") in self._proposed
        return self._field(kind, net, "dossier_id") == self._dossier_id

    def _field(self, kind: type[Record], net: NetChange, name: str) -> Plain:
        if name in net.values:
            return _known(net.values[name])
        row = self._read.shelf(kind.kind).values([net.record_id], name)
        return row[net.record_id][name] if row else None

    def _names(self, kind: type[Record], found: list[NetChange]) -> dict[str, str]:
        if kind is PaperDraft:
            return {one.record_id: self._draft_name(one.record_id) for one in found}
        if kind is PaperPart:
            return {one.record_id: self._draft_name(str(self._field(kind, one, "draft_id"))) for one in found}
        if kind is Candidate:
            names = self._party_names(self._candidates[one.record_id] for one in found)
            return {one.record_id: names[self._candidates[one.record_id]] for one in found}
        return names_of(self._read, [(kind.kind, one.record_id) for one in found], self._changes[kind])

    def _draft_name(self, draft_id: str) -> str:
        subject, code = self._drafts[draft_id]
        paper, party = vietnamese(paper_name_key(code)), self._candidates.get(subject)
        return f"{paper} – {self._party_names([party])[party]}" if party else paper

    def _party_names(self, party_ids: Iterable[str]) -> dict[str, str]:
        wanted = [(Party.kind, one) for one in party_ids]
        return names_of(self._read, wanted, self._changes[Party])

    def _line(self, kind: type[Record], net: NetChange, name: str) -> VersionChange | None:
        operation = net.operation or Operation.CHANGED
        places = {"what": vietnamese(_WHAT[kind]), "name": name}
        if operation is not Operation.CHANGED:
            pattern = _ADDED if operation is Operation.ADDED else _REMOVED
            return VersionChange(kind.kind, net.record_id, operation, vietnamese(pattern).format(**places))
        told = "; ".join(self._fields(kind, net))
        if not told:
            return None
        text = vietnamese(_CHANGED).format(fields=told, **places)
        return VersionChange(kind.kind, net.record_id, operation, text)

    def _fields(self, kind: type[Record], net: NetChange) -> Iterator[str]:
        values = {
            name: net.values[name] for name in net.fields if name not in _NOT_TOLD.get(kind, ()) and name != "office"
        }
        for name in values.keys() & set(_DIGESTS):
            values[name] = tuple(str(one)[:8] if one else None for one in values[name])  # type: ignore[assignment]
        for field in record_journal.fields_of(self._read, kind.kind, values, say=vietnamese):
            old, new = _short(field.old), _short(field.new)
            pattern = _FROM_TO if old and new else _NOW if new else _NO_LONGER
            yield vietnamese(pattern).format(label=field.label, old=old, new=new)


def _known(pair: tuple[Plain, Plain]) -> Plain:
    """Return the newer of two values, or the one that is there."""
    old, new = pair
    return old if new is None else new


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST_VALUE else f"{one_line[: LONGEST_VALUE - 1]}…"
