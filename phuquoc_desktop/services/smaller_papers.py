"""Attached scans of a dossier made smaller: tried first, shown, and then taken; the original stays in the office."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services.attaching.shrinking import Shrunk, shrink
from phuquoc_desktop.services.attaching.wish import Wish
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


class PaperChangedError(RefusedError):
    """The file of the paper is no longer the one that was tried."""

    sentence = N_("The file of “{title}” was changed in the meantime; make it smaller once more.")


class NoOriginalError(RefusedError):
    """The paper has its original file."""

    sentence = N_("“{title}” was not made smaller; it has its original file.")


@dataclass(frozen=True)
class Trial:
    """One paper's file before and after; ``refused`` says in a sentence why it stays as it is.

    ``source`` is the SHA-256 of the original, which each trial begins from, so that nothing is made worse twice.
    """

    paper_id: str
    title: str
    name: str
    source: str
    size: int
    shrunk: Shrunk | None = None
    refused: str = ""
    has_original: bool = False
    """Whether the dossier carries a smaller file already, whose original is kept."""

    @property
    def file(self) -> tuple[str, int]:
        """What papers with the same file have in common: its original, and the bytes carried now."""
        return self.source, self.size

    @property
    def after(self) -> int:
        """Bytes that the dossier carries if the trial is taken."""
        return min(self.shrunk.after, self.size) if self.shrunk else self.size

    @property
    def gains(self) -> bool:
        """Whether the file becomes smaller than what the dossier carries now."""
        return self.shrunk is not None and self.shrunk.after < self.size


@dataclass(frozen=True)
class Fitting:
    """All files of a dossier against a size: the largest first."""

    trials: tuple[Trial, ...]
    at_most: int

    @property
    def before(self) -> int:
        """Bytes of all files now; a file that several papers share is carried once."""
        return sum(one.size for one in self._files)

    @property
    def after(self) -> int:
        """Bytes of all files if every trial is taken."""
        return sum(one.after for one in self._files)

    @property
    def reached(self) -> bool:
        """Whether all files together are small enough then."""
        return self.after <= self.at_most

    @property
    def _files(self) -> Collection[Trial]:
        return {one.file: one for one in self.trials}.values()


def try_one(read: Reader, store: AttachmentStore, paper_id: str, wish: Wish, report: ProgressReport = silent) -> Trial:
    """Make a paper's file smaller without keeping it; raises AttachmentMissingError and what ``shrink`` raises."""
    paper = read.papers.get(paper_id)
    content = store.read(_source(paper), paper.file_name or paper.title)
    return replace(_untried(paper), shrunk=shrink(content, paper.file_name or paper.title, wish, report))


def fit(
    read: Reader,
    store: AttachmentStore,
    dossier_id: str,
    at_most: int,
    *,
    grey: bool = False,
    report: ProgressReport = silent,
) -> Fitting:
    """Try to bring all files of a dossier below a size, the largest first, none worse than needed.

    A file is asked for no more than its share of what is too much; where others cannot give theirs, it is asked again.
    Papers that share a file get the same smaller one.
    """
    papers = sorted(read.papers.all(dossier_id=dossier_id), key=lambda one: (-(one.size or 0), one.title))
    untried = [_untried(one) for one in papers if one.attachment]
    trials = {one.file: one for one in untried}
    for asks_all in (False, True):
        total = sum(one.size for one in trials.values())
        for number, trial in enumerate(list(trials.values())):
            report(number, len(trials), trial.title)
            too_much = sum(one.after for one in trials.values()) - at_most
            if too_much <= 0 or trial.refused:
                continue
            share = 1 if asks_all else trial.size * at_most // max(total, 1)
            wish = Wish(max(trial.after - too_much, share, 1), grey)
            trials[trial.file] = _tried(store, trial, wish, report)
    return Fitting(tuple(_like(one, trials[one.file]) for one in untried), at_most)


def take(work: UnitOfWork, store: AttachmentStore, trials: Sequence[Trial]) -> list[Paper]:
    """Let the dossiers carry the smaller files; raises DossierClosedError, PaperChangedError."""
    return [_take(work, store, one, one.shrunk) for one in trials if one.shrunk is not None and one.gains]


def give_back(work: UnitOfWork, store: AttachmentStore, paper_id: str) -> Paper:
    """Let the dossier carry the original again; raises NoOriginalError, AttachmentMissingError, DossierClosedError."""
    paper = work.papers.get(paper_id)
    refuse_if_closed(work.dossiers.get(paper.dossier_id))
    if paper.original is None:
        raise NoOriginalError(title=paper.title)
    store.read(paper.original, paper.file_name or paper.title)
    paper.attachment, paper.size = paper.original, paper.original_size
    paper.original = paper.original_size = None
    return paper


def _take(work: UnitOfWork, store: AttachmentStore, trial: Trial, shrunk: Shrunk) -> Paper:
    paper = work.papers.get(trial.paper_id)
    refuse_if_closed(work.dossiers.get(paper.dossier_id))
    if _source(paper) != trial.source:
        raise PaperChangedError(title=paper.title)
    stored = store.put(shrunk.content, shrunk.name)
    if paper.original is None:
        paper.original, paper.original_size = paper.attachment, paper.size
    paper.attachment, paper.size, paper.file_name = stored.digest, stored.size, shrunk.name
    return paper


def _tried(store: AttachmentStore, trial: Trial, wish: Wish, report: ProgressReport) -> Trial:
    try:
        content = store.read(trial.source, trial.name)
        return replace(trial, shrunk=shrink(content, trial.name, wish, report))
    except RefusedError as error:
        return replace(trial, refused=str(error))


def _like(trial: Trial, tried: Trial) -> Trial:
    """Return the trial of a paper with what came of its file, under the paper's own name."""
    if tried.shrunk is None:
        return replace(trial, refused=tried.refused)
    name = PurePath(trial.name).with_suffix(PurePath(tried.shrunk.name).suffix).name
    return replace(trial, shrunk=replace(tried.shrunk, name=name))


def _untried(paper: Paper) -> Trial:
    name = paper.file_name or paper.title
    return Trial(paper.id, paper.title, name, _source(paper), paper.size or 0, has_original=paper.original is not None)


def _source(paper: Paper) -> str:
    return paper.original or paper.attachment or ""


def told(fitting: Fitting) -> Iterator[str]:
    """Say what came of it, file by file, and whether the size is reached."""
    for one in fitting.trials:
        if one.shrunk is not None and one.gains:
            yield one.shrunk.told
        elif one.refused:
            yield one.refused
    if not fitting.reached:
        said = _(
            "Together still {after} MB instead of {wished} MB: send the dossier in parts, or scan the largest papers anew."
        )
        yield said.format(after=megabytes(fitting.after), wished=megabytes(fitting.at_most))


def megabytes(size: int) -> str:
    """Return bytes as megabytes with one decimal, as Vietnamese offices write it."""
    from decimal import Decimal

    from phuquoc_desktop.vietnamese.numbers import show_number

    return show_number(Decimal(size) / 2**20, 1)
