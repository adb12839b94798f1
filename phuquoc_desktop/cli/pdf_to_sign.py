"""What ``phuquoc pdf sign`` signs and where the signed file goes: a file, or a paper that a dossier keeps."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.finding import find_candidate, find_dossier
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.domain.dossier import Dossier, Paper
    from phuquoc_desktop.storage.unit_of_work import Reader


class NothingToSignError(RefusedError):
    """Neither a file with its target nor a dossier with its paper was named, or both."""

    sentence = N_("Say what to sign: FILE with --out FILE, or --dossier ID with --paper CODE.")


class NoPaperToSignError(RefusedError):
    """No one paper of the dossier is meant."""

    sentence = N_(
        "“{text}” does not name one PDF of dossier {code}; it keeps: {known}. Drafts are fixed first (dossier fix)."
    )


@dataclass(frozen=True)
class ToSign:
    """``keep`` puts the signed file into its place and returns what is told of it, as JSON and as a sentence."""

    name: str
    number: str
    content: bytes
    keep: Callable[[bytes], tuple[dict[str, Any], str]]


@contextmanager
def what_is_signed(call: Call) -> Iterator[ToSign]:
    """Open what the command names; raises NothingToSignError, NoPaperToSignError."""
    asked = call.options
    is_file, is_paper = bool(asked.file and asked.out), bool(asked.dossier and asked.paper)
    if is_file == is_paper or bool(asked.file) != is_file or bool(asked.dossier) != is_paper:
        raise NothingToSignError(field="file")
    if is_file:
        yield _file(call)
        return
    with call.office() as backend:
        yield _paper(call, backend)


def _file(call: Call) -> ToSign:
    from phuquoc_desktop.documents.archive.single_file import read_file
    from phuquoc_desktop.storage.safe_file import write_whole

    file, out = call.path("file"), call.path("out")

    def keep(signed: bytes) -> tuple[dict[str, Any], str]:
        write_whole(out, signed)
        return {"file": str(out)}, str(out)

    return ToSign(file.name, "", read_file(file), keep)


def _paper(call: Call, backend: Backend) -> ToSign:
    from phuquoc_desktop.domain.dossier_rules import refuse_if_closed
    from phuquoc_desktop.services import paper_signing

    with backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        refuse_if_closed(dossier)
        paper = _meant(call, read, dossier)
    digest = paper.attachment or ""

    def keep(signed: bytes) -> tuple[dict[str, Any], str]:
        with backend.begin(paper_signing.SIGN) as work:
            kept = paper_signing.put_signed(work, backend.attachments, paper.id, digest, signed)
        document = {"dossier": dossier.code, "paper": kept.id, "sha256": kept.attachment}
        return document, _("“{title}” of dossier {code}").format(title=paper.title, code=dossier.code)

    name = paper.file_name or paper.title
    return ToSign(name, paper.number or "", backend.attachments.read(digest, paper.title), keep)


def _meant(call: Call, read: Reader, dossier: Dossier) -> Paper:
    """Return the paper with that id, code of the program or kind, about the candidate that is named."""
    from phuquoc_desktop.services.paper_signing import is_signable

    asked = call.options
    about = find_candidate(read, dossier, asked.candidate).id if asked.candidate else None
    signable = [one for one in read.papers.all(dossier_id=dossier.id) if is_signable(one)]
    fits = [one for one in signable if asked.paper in _called(one) and about in (None, one.candidate_id)]
    if len(fits) != 1:
        known = "; ".join(f"{one.paper_code or one.paper_kind.value} {one.title} ({one.id})" for one in signable)
        raise NoPaperToSignError(field="paper", text=asked.paper, code=dossier.code, known=known or "–")
    return fits[0]


def _called(paper: Paper) -> tuple[str | None, ...]:
    return paper.id, paper.paper_code, paper.paper_kind.value
