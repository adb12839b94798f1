"""Where dossiers speak of a person in their texts: titles, deeds, histories, signing steps. Erasing takes the person out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Mode
from phuquoc_desktop.domain.dossier_course import DossierVersion, PaperDraft, PaperPart, SigningStep
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

_TEXTS: dict[type[Record], tuple[str, ...]] = {
    Dossier: ("title", "deed", "note", "publication_result"),
    DossierVersion: ("changes", "reason"),
    SigningStep: ("who", "note"),
}
"""The fields in which a dossier may speak of somebody by name."""


@dataclass(frozen=True)
class Mention:
    """One record that speaks of a person, there or gone; ``put`` is what stands in its fields afterwards."""

    kind: type[Record]
    record_id: str
    put: dict[str, Plain]


@dataclass(frozen=True)
class Candidacy:
    """One place of a person in a dossier, there or gone."""

    candidate_id: str
    dossier_id: str


def candidacies(read: Reader, party_id: str) -> list[Candidacy]:
    """Return where a party was proposed, the places included that it was taken out of."""
    there = [Candidacy(one.id, one.dossier_id) for one in read.candidates.all(party_id=party_id)]
    gone = read.removed(Candidate.kind, "party_id", party_id)
    return [*there, *(Candidacy(one.record_id, str(one.values["dossier_id"][0])) for one in gone)]


def written_about(read: Reader, subjects: Iterable[str]) -> Iterator[tuple[type[Record], str]]:
    """Yield the drafts about records and the words in them, there or gone."""
    for subject in subjects:
        drafts = _with_gone(read, PaperDraft, "subject", subject)
        for draft in drafts:
            yield PaperDraft, draft
            yield from ((PaperPart, one) for one in _with_gone(read, PaperPart, "draft_id", draft))


def mentions(read: Reader, places: Iterable[Candidacy], names: Collection[str], mark: str) -> list[Mention]:
    """Return what speaks of a person by one of their names; a line of a history goes whole."""
    found = []
    for dossier_id in dict.fromkeys(one.dossier_id for one in places):
        records: list[tuple[type[Record], str]] = [(Dossier, dossier_id)]
        records += [(kind, one) for kind in (DossierVersion, SigningStep) for one in _parts(read, kind, dossier_id)]
        found += [_mention(read, kind, one, names, mark) for kind, one in records]
    return [one for one in found if one.put]


def scrub(work: UnitOfWork, found: Iterable[Mention]) -> None:
    """Write what stays into the records that are still there."""
    for one in found:
        record = work.shelf(one.kind.kind).find(one.record_id)
        for name, value in one.put.items() if record is not None else ():
            setattr(record, name, value)


def _parts(read: Reader, kind: type[Record], dossier_id: str) -> list[str]:
    return _with_gone(read, kind, "dossier_id", dossier_id)


def _with_gone(read: Reader, kind: type[Record], field: str, value: str) -> list[str]:
    there = {one.id for one in read.shelf(kind.kind).all(**{field: value})}
    return sorted(there | {one.record_id for one in read.removed(kind.kind, field, value)})


def _mention(read: Reader, kind: type[Record], record_id: str, names: Collection[str], mark: str) -> Mention:
    record = read.shelf(kind.kind).find(record_id)
    changes = read.changes(record_kind=kind.kind, record_id=record_id)
    put: dict[str, Plain] = {}
    for name in _TEXTS[kind]:
        told = [str(text) for one in changes for text in one.values.get(name, ()) if text]
        if name == "deed" and told and _tells_of_one(read, record):
            put[name] = None
        elif any(_speaks(text, names) for text in told):
            stands = getattr(record, name) if record is not None else None
            put[name] = _without(kind, stands or told[-1], names, mark)
    return Mention(kind, record_id, put)


def _tells_of_one(read: Reader, record: Record | None) -> bool:
    """Tell whether a deed is that of one person alone; that of a dossier which is gone is taken for one."""
    if not isinstance(record, Dossier):
        return True
    return record.mode is Mode.SUDDEN and read.candidates.count(dossier_id=record.id) <= 1


def _speaks(text: str, names: Collection[str]) -> bool:
    return any(name in text for name in names)


def _without(kind: type[Record], text: str, names: Collection[str], mark: str) -> str:
    lines = text.splitlines()
    if kind is DossierVersion:
        return "\n".join(mark if _speaks(line, names) else line for line in lines)
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, mark)
    return text
