"""What the dossier commands do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli import dossier_candidates
from phuquoc_desktop.cli import dossiers_shown as shown
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.finding import find_candidate, find_dossier
from phuquoc_desktop.cli.templates import tell_refused
from phuquoc_desktop.domain.dossier import Dossier, Mode, Paper, PaperKind, Procedure
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _, vietnamese
from phuquoc_desktop.vietnamese.fold import fold_words

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend


class NothingToAddError(RefusedError):
    """Neither a candidate nor a paper was named."""

    sentence = N_("Say what to add: a candidate with --party NAME, or a paper with --paper KIND --file FILE.")


class PaperFileMissingError(RefusedError):
    """A paper was announced without its file, or a file without its kind."""

    sentence = N_("A paper needs both --paper KIND and --file FILE.")


class UnknownMovementError(RefusedError):
    """No movement is called that, or several are."""

    sentence = N_("There is no one movement “{text}”; there are {known}.")


def run_list(call: Call) -> None:
    """Print the dossiers of a year."""
    from phuquoc_desktop.services import dossiers

    with call.office() as backend, backend.reading() as read:
        year = call.options.year or backend.profile.year
        known = dossiers.lines(read, year, backend.awards)
    call.answer({"year": year, "dossiers": [shown.line_document(one) for one in known]}, shown.list_lines(known))


def run_new(call: Call) -> None:
    """Open a dossier."""
    from phuquoc_desktop.services import dossiers

    asked = call.options
    with call.office() as backend:
        award = backend.awards.by_code(asked.award)
        year = asked.year or backend.profile.year
        draft = Dossier.draft(
            movement_id=_movement(backend, asked.movement),
            code=asked.code.strip().upper(),
            title=asked.title or vietnamese(N_("Dossier for {award}, {year}")).format(award=award.name, year=year),
            award=award.code,
            year=year,
            mode=Mode(asked.mode),
            procedure=Procedure(asked.procedure),
            opened_on=backend.today,
            letter_number=asked.letter_number,
            letter_date=day_or_none(asked.letter_date),
            council_met_on=day_or_none(asked.council_met_on),
        )
        with backend.begin(N_("Open a dossier")) as work:
            dossier = dossiers.open_dossier(work, draft, backend.awards)
    said = _("Opened dossier {code}: {title}").format(code=dossier.code, title=dossier.title)
    call.answer({"dossier": shown.dossier_document(dossier)}, [said])


def run_add(call: Call) -> None:
    """Add a candidate or a paper, or amend a candidate."""
    asked = call.options
    if bool(asked.paper) != bool(asked.file):
        raise PaperFileMissingError(field="file")
    if not asked.paper and not asked.party:
        raise NothingToAddError(field="party")
    with call.office() as backend:
        if asked.paper:
            _add_paper(call, backend)
        else:
            dossier_candidates.add_or_amend(call, backend)


def _add_paper(call: Call, backend: Backend) -> None:
    from phuquoc_desktop.services import dossiers

    asked = call.options
    with backend.begin(N_("Attach a paper")) as work:
        dossier = find_dossier(work, asked.dossier)
        about = find_candidate(work, dossier, asked.party) if asked.party else None
        draft = Paper.draft(
            dossier_id=dossier.id,
            candidate_id=about.id if about else None,
            paper_kind=PaperKind(asked.paper),
            title=asked.title,
            number=asked.number,
            dated=day_or_none(asked.dated),
            accepted_doubt=asked.accept,
        )
        paper = dossiers.attach(work, backend.attachments, draft, Path(asked.file))
    said = _("Attached {file} to dossier {code}: {title}")
    line = said.format(file=paper.file_name, code=dossier.code, title=paper.title)
    call.answer({"dossier": dossier.code, "paper": shown.paper_document(paper)}, [line])


def run_check(call: Call) -> int:
    """Print checklist, verdicts and quoted figures.

    A dossier that is not complete, proposes somebody against the law or quotes altered words needs a person.
    """
    from phuquoc_desktop.cli import dossier_quoting, proposals_shown
    from phuquoc_desktop.services import dossier_standing

    with call.office() as backend, backend.reading() as read:
        standing = dossier_standing.look(read, find_dossier(read, call.options.dossier).id, backend.awards)
    view, found = standing.view, standing.proposals
    document = {
        **shown.view_document(view),
        "proposals": [proposals_shown.document(one) for one in found],
        "quoted": [dossier_quoting.document(one) for one in standing.quoted],
    }
    told = [*shown.view_lines(view), *proposals_shown.lines(found), *dossier_quoting.lines(standing.quoted)]
    call.answer(document, told)
    is_altered = any(one.altered for one in standing.quoted)
    is_fine = view.ready and not is_altered and not any(one.needs_reason for one in found)
    return DONE if is_fine else NEEDS_A_PERSON


def run_compile(call: Call) -> int:
    """Write the dossier into a folder; one that is not complete is written all the same and needs a person."""
    from phuquoc_desktop.documents import dossier_folder

    asked, folder = call.options, call.path("out")
    endings = ("pdf",) if asked.pdf_only else dossier_folder.ENDINGS
    extras = dossier_folder.Extras(index=True, sums=True, joined=asked.one_pdf, endings=endings)
    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, asked.dossier)
        desk = backend.desk(read)
        compiled = dossier_folder.compile_dossier(desk, backend.attachments, dossier.id, folder, extras=extras)
        tell_refused(call, backend)
    call.answer(shown.compiled_document(compiled, folder), shown.compiled_lines(compiled, folder))
    return DONE if compiled.view.ready else NEEDS_A_PERSON


def _movement(backend: Backend, text: str | None) -> str | None:
    if not text:
        return None
    wanted = fold_words(text)
    with backend.reading() as read:
        known = read.movements.all()
    found = [one.id for one in known if wanted in (fold_words(one.code), fold_words(one.name))]
    if len(found) != 1:
        raise UnknownMovementError(field="movement", text=text, known=", ".join(one.code for one in known))
    return found[0]
