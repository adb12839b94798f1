"""Dossiers as commands print them, for people and as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.documents.dossier_folder import CompiledDossier, WrittenFile
    from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper
    from phuquoc_desktop.domain.dossier_rules import ChecklistLine
    from phuquoc_desktop.domain.party import Party
    from phuquoc_desktop.services.dossiers import DossierLine, DossierView


def dossier_document(dossier: Dossier) -> dict[str, Any]:
    """Return a dossier as JSON."""
    return {
        "id": dossier.id,
        "code": dossier.code,
        "title": dossier.title,
        "award": dossier.award,
        "year": dossier.year,
        "mode": dossier.mode.value,
        "procedure": dossier.procedure.value,
        "status": dossier.status.value,
        "opened_on": dossier.opened_on.isoformat(),
        "happened_on": dossier.happened_on.isoformat() if dossier.happened_on else None,
        "owed_until": dossier.owed_until.isoformat() if dossier.owed_until else None,
    }


def line_document(line: DossierLine) -> dict[str, Any]:
    """Return a row of the list as JSON."""
    counts = {"candidates": line.candidates, "missing": line.missing, "owed": line.owed}
    return dossier_document(line.dossier) | counts | {"delivery": line.delivery.value, "level": line.level.value}


def list_lines(known: list[DossierLine]) -> list[str]:
    """Return the list for people."""
    headings = [_("Code"), _("Title"), _("Award"), _("Candidates"), _("Missing"), _("Level"), _("Status")]
    rows = [
        [
            one.dossier.code,
            one.dossier.title,
            one.award_name,
            str(one.candidates),
            str(one.missing),
            one.level.label,
            one.dossier.status.label,
        ]
        for one in known
    ]
    return table(headings, rows, right=(3, 4))


def candidate_document(candidate: Candidate, party: Party) -> dict[str, Any]:
    """Return a candidate as JSON."""
    return {
        "id": candidate.id,
        "party": {"id": party.id, "kind": party.party_kind.value, "name": party.name},
        "rating": candidate.rating.value if candidate.rating else None,
        "initiative": candidate.initiative,
        "initiative_number": candidate.initiative_number,
        "achievements": candidate.achievements,
        "votes_for": candidate.votes_for,
        "votes_total": candidate.votes_total,
        "note": candidate.note,
    }


def paper_document(paper: Paper) -> dict[str, Any]:
    """Return a paper as JSON."""
    return {
        "id": paper.id,
        "kind": paper.paper_kind.value,
        "title": paper.title,
        "candidate": paper.candidate_id,
        "file": paper.file_name,
        "size": paper.size,
        "pages": paper.pages,
        "accepted_doubt": paper.accepted_doubt,
        "sha256": paper.attachment,
    }


def view_document(view: DossierView) -> dict[str, Any]:
    """Return a whole dossier as JSON."""
    return {
        "dossier": dossier_document(view.dossier),
        "ready": view.ready,
        "level": view.level.value,
        "candidates": [candidate_document(candidate, party) for candidate, party in view.candidates],
        "checklist": [_checklist_document(line) for line in view.checklist],
        "on_condition": [_conditional_document(line) for line in view.on_condition],
    }


def _conditional_document(line: ChecklistLine) -> dict[str, Any]:
    return _checklist_document(line) | {"condition": line.required.condition}


def _checklist_document(line: ChecklistLine) -> dict[str, Any]:
    return {
        "kind": line.paper_kind.value,
        "title": _title(line),
        "candidate": line.candidate.id if line.candidate else None,
        "state": line.state.value,
        "article": line.required.article,
        "certainty": line.required.certainty,
        "paper": line.paper.id if line.paper else None,
        "owed": line.is_owed,
    }


def _title(line: ChecklistLine) -> str:
    return line.required.title or line.paper_kind.label


def view_lines(view: DossierView) -> list[str]:
    """Return the checklist for people, with a last line that says how it stands."""
    names = {candidate.id: party.name for candidate, party in view.candidates}
    headings = [_("Paper"), _("Candidate"), _("State"), _("Article")]
    rows = [
        [
            _title(line),
            names.get(line.candidate.id, "") if line.candidate else "",
            line.state.label,
            line.required.article,
        ]
        for line in view.checklist
    ]
    head = [f"{view.dossier.code}  {view.dossier.title}", f"{_('Level')}: {view.level.label}"]
    return [*head, *table(headings, rows), *_conditions(view), _verdict(view)]


def _conditions(view: DossierView) -> list[str]:
    listed = [f"  {_title(one)}: {one.required.condition} – {one.state.label}" for one in view.on_condition]
    return [_("Also asked for, if:"), *listed] if listed else []


def _verdict(view: DossierView) -> str:
    missing = sum(line.state is PaperState.MISSING for line in view.checklist)
    if not view.candidates:
        return _("Dossier {code} has no candidate yet.").format(code=view.dossier.code)
    if missing:
        return _("Papers still missing: {count}.").format(count=missing)
    if view.owed and view.dossier.owed_until:
        said = _("Dossier {code} may be sent; {count} papers follow by {day}.")
        return said.format(code=view.dossier.code, count=len(view.owed), day=show_date(view.dossier.owed_until))
    return _("Dossier {code} is complete.").format(code=view.dossier.code)


def compiled_document(compiled: CompiledDossier, folder: Path) -> dict[str, Any]:
    """Return what was written as JSON; paths are relative to the folder."""
    return {
        "dossier": dossier_document(compiled.view.dossier),
        "folder": str(folder),
        "ready": compiled.view.ready,
        "files": [_file_document(one) for one in compiled.files],
        "index": [_file_document(one) for one in compiled.index],
        "one_pdf": _file_document(compiled.joined) if compiled.joined else None,
        "left_out": list(compiled.left_out),
        "sets": compiled.sets.originals if compiled.sets else None,
        "missing": [_checklist_document(line) for line in compiled.missing],
    }


def _file_document(one: WrittenFile) -> dict[str, Any]:
    paper = one.paper.id if one.paper else None
    return {
        "file": one.path.name,
        "title": one.title,
        "size": one.size,
        "pages": one.pages,
        "sha256": one.sha256,
        "paper": paper,
    }


def compiled_lines(compiled: CompiledDossier, folder: Path) -> list[str]:
    """Return what was written for people."""
    files = [*compiled.index, *compiled.files, *([compiled.joined] if compiled.joined else [])]
    said = _("Wrote {count} files of dossier {code} into {folder}:")
    lines = [said.format(count=len(files), code=compiled.view.dossier.code, folder=folder)]
    lines += [f"  {one.path.name}" for one in files]
    if compiled.left_out:
        lines.append(
            _("Not in the one PDF, print them by themselves: {titles}.").format(titles="; ".join(compiled.left_out))
        )
    if compiled.sets:
        lines.append(_("Sets to be handed in: {sets}.").format(sets=compiled.sets.note or compiled.sets.originals))
    return [*lines, _verdict(compiled.view)]
