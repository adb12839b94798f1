"""Papers of a dossier that were written by the program and then fixed: they no longer follow the data."""

from __future__ import annotations

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Paper, PaperOrigin
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed, refuse_if_closed_to_papers
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_


class NotFixedError(RefusedError):
    """Only what was fixed can be let go again."""

    sentence = N_("“{title}” was brought as a file, not fixed; remove the file instead.")


class BroughtAlreadyError(RefusedError):
    """A file that somebody brought stands for the paper; it is not pushed aside silently."""

    sentence = N_("“{title}” is already there as the file {file}; remove that file first.")


def is_fixed(paper: Paper) -> bool:
    """Tell whether a paper was written by the program and fixed."""
    return paper.origin is PaperOrigin.DRAFTED and paper.fixed_on is not None


def keep(work: UnitOfWork, draft: Paper) -> Paper:
    """Put a fixed paper into an open dossier; an earlier fixing of the same paper is replaced.

    Raises DossierNotOpenError, and BroughtAlreadyError where a file stands for that paper.
    """
    refuse_if_closed_to_papers(work.dossiers.get(draft.dossier_id))
    paper = tidied(draft)
    refuse_if_any(refusals(paper))
    for former in same_paper(work, paper):
        if not is_fixed(former):
            raise BroughtAlreadyError(field="paper", title=former.title, file=former.file_name or former.title)
        work.papers.remove(former)
    paper.id, paper.office = work.new_id(), work.office
    return work.papers.add(paper)


def let_go(work: UnitOfWork, paper_id: str) -> Paper:
    """Let a fixed paper of an open dossier follow the data again; the stored file stays, so that this can be undone."""
    paper = work.papers.get(paper_id)
    refuse_if_closed(work.dossiers.get(paper.dossier_id))
    if not is_fixed(paper):
        raise NotFixedError(field="paper", title=paper.title)
    work.papers.remove(paper)
    return paper


def same_paper(read: Reader, paper: Paper) -> list[Paper]:
    """Return what stands in the dossier for the same paper of the program about the same candidate."""
    known = read.papers.all(dossier_id=paper.dossier_id, paper_code=paper.paper_code)
    return [one for one in known if one.candidate_id == paper.candidate_id]
