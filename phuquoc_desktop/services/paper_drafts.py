"""Papers that the program writes about a dossier, a candidate, a meeting…: number, date, signer, and parts in own words.

A paper is named by the id of what it is about (``subject``) and by its code, such as ``minutes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.decision_rules import refuse_unless_draft
from phuquoc_desktop.domain.dossier import Candidate, Dossier
from phuquoc_desktop.domain.dossier_course import PaperDraft, PaperPart
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.services import written_parts
from phuquoc_desktop.storage.errors import NotOwnerError, RecordGoneError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

OFFICE_KEY = re.compile(r"[0-9]{1,8}@[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""What a letter to an office is about: the office, by its key."""

SUBJECTS = ("dossier", "candidate", "meeting", "decision", "decision_line", "party")
"""The kinds of record that a paper may be about."""


@dataclass(frozen=True)
class Kept:
    """What people have said of one paper; all that is empty is drafted, or left blank for the pen."""

    draft: PaperDraft | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    def own(self, part: str) -> str | None:
        """Return people's words for a part, or None where the draft counts."""
        return self.words.get(part)

    @property
    def number(self) -> str | None:
        """The number under which the paper goes out."""
        return self.draft.number if self.draft else None

    @property
    def dated(self) -> date | None:
        """Its date."""
        return self.draft.dated if self.draft else None

    @property
    def signer(self) -> str | None:
        """Who signs it, where that is not the one who signs for the office."""
        return self.draft.signer if self.draft else None

    @property
    def signer_position(self) -> str | None:
        """What the signer is."""
        return self.draft.signer_position if self.draft else None


NOTHING_KEPT = Kept()


def of(read: Reader, subject: str, paper_code: str) -> Kept:
    """Return what people have said of a paper."""
    return of_several(read, [subject], paper_code).get(subject, NOTHING_KEPT)


def of_several(read: Reader, subjects: Iterable[str], paper_code: str) -> dict[str, Kept]:
    """Return the same of many papers of one code, by what they are about; those of which nothing is said are left out."""
    drafts = {one.id: one for one in read.paper_drafts.whose("subject", subjects) if one.paper_code == paper_code}
    words: dict[str, dict[str, str]] = {}
    for part in read.paper_parts.whose("draft_id", drafts):
        words.setdefault(part.draft_id, {})[part.part] = part.text
    return {one.subject: Kept(one, words.get(one.id, {})) for one in drafts.values()}


def write_part(
    work: UnitOfWork, subject: str, paper_code: str, parts: Sequence[str], part: str, text: str | None
) -> Kept:
    """Write a part in people's own words, a paragraph a line; None or blank gives the draft back.

    ``parts`` are those that the paper has. Raises UnknownPartError, TooLongError, RecordGoneError for a subject that is
    gone, DossierNotOpenError or DecisionNotDraftError for one that was submitted or issued, and NotOwnerError for what is
    another office's.
    """
    written_parts.refuse_unknown(parts, part)
    _refuse_unless_writable(work, subject)
    draft = work.paper_drafts.first(subject=subject, paper_code=paper_code)
    known = work.paper_parts.first(draft_id=draft.id, part=part) if draft else None
    if (text or "").strip():
        wanted = PaperPart.draft(draft_id=begun(work, subject, paper_code).id, part=part, text=text)
        _put(work, known, wanted)
    elif known is not None:
        work.paper_parts.remove(known)
    work.flush()
    return of(work, subject, paper_code)


def reset_part(work: UnitOfWork, subject: str, paper_code: str, parts: Sequence[str], part: str) -> Kept:
    """Let the program draft a part again; raises what :func:`write_part` does."""
    return write_part(work, subject, paper_code, parts, part, None)


def issue(
    work: UnitOfWork,
    subject: str,
    paper_code: str,
    *,
    number: str | None,
    dated: date | None,
    signer: str | None = None,
    signer_position: str | None = None,
) -> PaperDraft:
    """Say under which number and date a paper goes out and who signs it; raises what :func:`write_part` does."""
    draft = begun(work, subject, paper_code)
    draft.number, draft.dated = number, dated
    draft.signer, draft.signer_position = signer, signer_position
    refuse_if_any(refusals(tidied(draft)))
    work.flush()
    return draft


def begun(work: UnitOfWork, subject: str, paper_code: str) -> PaperDraft:
    """Return the record of a paper, made where there is none; raises what :func:`write_part` does but for its words."""
    _refuse_unless_writable(work, subject)
    known = work.paper_drafts.first(subject=subject, paper_code=paper_code)
    if known is not None:
        return known
    made = tidied(PaperDraft(id=work.new_id(), office=work.office, subject=subject, paper_code=paper_code))
    refuse_if_any(refusals(made))
    return work.paper_drafts.add(made)


def forget(work: UnitOfWork, subjects: Iterable[str]) -> None:
    """Take away what was said of all papers about something that is removed."""
    drafts = work.paper_drafts.whose("subject", subjects)
    for part in work.paper_parts.whose("draft_id", [one.id for one in drafts]):
        work.paper_parts.remove(part)
    for draft in drafts:
        work.paper_drafts.remove(draft)


def _put(work: UnitOfWork, known: PaperPart | None, draft: PaperPart) -> None:
    wanted = tidied(draft)
    refuse_if_any(refusals(wanted))
    if known is not None:
        known.text = wanted.text
        return
    wanted.id, wanted.office = work.new_id(), work.office
    work.paper_parts.add(wanted)


def _refuse_unless_writable(work: UnitOfWork, subject: str) -> None:
    if OFFICE_KEY.fullmatch(subject):
        return  # a letter to an office: there is no record of it that could be gone or closed
    found = _subject(work, subject)
    if found.office != work.office:
        raise NotOwnerError(kind=found.kind, owner=found.office)
    if isinstance(found, Candidate):
        found = work.dossiers.get(found.dossier_id)
    if isinstance(found, Dossier):
        refuse_if_closed(found)
    if isinstance(found, Decision):
        refuse_unless_draft(found)


def _subject(read: Reader, subject: str) -> Record:
    for kind in SUBJECTS:
        found = read.shelf(kind).find(subject)
        if found is not None:
            return found
    raise RecordGoneError()
