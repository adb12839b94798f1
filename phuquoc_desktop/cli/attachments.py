"""``phuquoc attachments``: the files of a dossier listed, looked at, made smaller, written out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_dossier
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.dossier import Dossier, Paper
    from phuquoc_desktop.services.attaching.remark import Look
    from phuquoc_desktop.services.smaller_papers import Fitting
    from phuquoc_desktop.storage.unit_of_work import Reader

JOB = N_("Make attached files smaller")
USUAL = 20.0


class NoSuchAttachmentError(RefusedError):
    """No paper with a file is called so."""

    sentence = N_(
        "Dossier {code} has no attached file “{text}”, or several; “phuquoc attachments list {code}” shows their ids."
    )


class OddSizeError(RefusedError):
    """The size wished for is none."""

    sentence = N_("{text} MB is no size; write how many megabytes all files together may have, such as 20.")


def add_commands(commands: Commands) -> None:
    """Add ``attachments look``, ``list``, ``shrink``, ``restore`` and ``open``."""
    group = add_group(commands, "attachments", _("Attached files: what they are, smaller ones for the mail"))
    looking = add_command(group, "look", run_look, _("Say what files are, and what speaks against attaching them"))
    looking.add_argument("files", nargs="+", metavar=_("FILE"), help=_("files of this PC; nothing is attached"))
    _about_one(add_command(group, "list", run_list, _("Show the files of a dossier")))
    shrinking = _about_one(
        add_command(group, "shrink", run_shrink, _("Make the scans of a dossier smaller; originals stay in the office"))
    )
    shrinking.add_argument(
        "--at-most", type=float, default=USUAL, metavar="MB", help=_("megabytes of all files together")
    )
    shrinking.add_argument("--grey", action="store_true", help=_("in grey; seals lose their colour"))
    shrinking.add_argument("--dry-run", action="store_true", help=_("only say what would become of them"))
    restoring = _about_one(
        add_command(group, "restore", run_restore, _("Let a dossier carry the original of a file again"))
    )
    restoring.add_argument("file", metavar=_("FILE"), help=_("name of the file, title or id of its paper"))
    opening = _about_one(add_command(group, "open", run_open, _("Write a copy of an attached file, to open it")))
    opening.add_argument("file", metavar=_("FILE"), help=_("name of the file, title or id of its paper"))
    opening.add_argument("--out", required=True, metavar=_("DIR"), help=_("the folder, made when it is missing"))
    opening.add_argument("--original", action="store_true", help=_("as it was before it was made smaller"))


def _about_one(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    return parser


def run_look(call: Call) -> int:
    """Look at files of this PC; one that is refused or doubted needs a person."""
    from phuquoc_desktop.domain.errors import ToldError
    from phuquoc_desktop.services.attaching import looking

    documents: list[dict[str, Any]] = []
    for name in call.options.files:
        try:
            documents.append(_look_document(looking.look(Path(name))))
        except ToldError as error:
            documents.append({"file": Path(name).name, "refused": str(error)})
    call.answer({"files": documents}, [line for one in documents for line in _look_lines(one)])
    is_fine = not any(one.get("refused") or one.get("doubts") for one in documents)
    return DONE if is_fine else NEEDS_A_PERSON


def _look_document(look: Look) -> dict[str, Any]:
    return {
        "file": look.name,
        "kind": look.kind.value or None,
        "size": look.size,
        "pages": look.pages,
        "signed": look.is_signed,
        "doubts": [one.text for one in look.doubts],
        "notes": [one.text for one in look.notes],
        "refused": None,
    }


def _look_lines(one: dict[str, Any]) -> Iterator[str]:
    if one["refused"]:
        yield one["refused"]
        return
    said = _("{file}: {kind}, {pages} pages, {size} bytes")
    shown = {key: "?" if one[key] is None else one[key] for key in ("file", "kind", "pages", "size")}
    yield said.format(**shown)
    yield from (f"  ! {text}" for text in one["doubts"])
    yield from (f"  {text}" for text in one["notes"])


def run_list(call: Call) -> None:
    """Print the files of a dossier."""
    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        papers = _attached(read, dossier)
    headings = [_("Paper"), _("File"), _("Pages"), _("Bytes"), _("Original"), "ID"]
    rows = [
        [
            one.title,
            one.file_name or "",
            str(one.pages or ""),
            str(one.size or ""),
            str(one.original_size or ""),
            one.id,
        ]
        for one in papers
    ]
    document = {"dossier": dossier.code, "attachments": [_paper_document(one) for one in papers]}
    call.answer(document, table(headings, rows, right=(2, 3, 4)))


def _paper_document(paper: Paper) -> dict[str, Any]:
    return {
        "paper": paper.id,
        "title": paper.title,
        "kind": paper.paper_kind.value,
        "file": paper.file_name,
        "pages": paper.pages,
        "size": paper.size,
        "sha256": paper.attachment,
        "original_size": paper.original_size,
        "original_sha256": paper.original,
        "accepted_doubt": paper.accepted_doubt,
    }


def run_shrink(call: Call) -> int:
    """Make files smaller until all together are small enough; where they cannot be, a person is needed."""
    from phuquoc_desktop.services import smaller_papers

    asked = call.options
    if not 0 < asked.at_most < 10_000:
        raise OddSizeError(field="at_most", text=asked.at_most)
    with call.office() as backend:
        with backend.reading() as read:
            dossier = find_dossier(read, asked.dossier)
            fitting = smaller_papers.fit(
                read, backend.attachments, dossier.id, round(asked.at_most * 2**20), grey=asked.grey
            )
        if not asked.dry_run and any(one.gains for one in fitting.trials):
            with backend.begin(JOB) as work:
                smaller_papers.take(work, backend.attachments, fitting.trials)
    said = _("All files together: {before} MB before, {after} MB after.")
    sizes = {
        name: smaller_papers.megabytes(size) for name, size in (("before", fitting.before), ("after", fitting.after))
    }
    call.answer(_fitting_document(dossier, fitting), [*smaller_papers.told(fitting), said.format(**sizes)])
    return DONE if fitting.reached else NEEDS_A_PERSON


def _fitting_document(dossier: Dossier, fitting: Fitting) -> dict[str, Any]:
    files = [
        {
            "paper": one.paper_id,
            "file": one.name,
            "before": one.size,
            "after": one.after,
            "quality": one.shrunk.quality if one.shrunk and one.gains else None,
            "told": one.shrunk.told if one.shrunk and one.gains else one.refused or None,
        }
        for one in fitting.trials
    ]
    total = {"at_most": fitting.at_most, "before": fitting.before, "after": fitting.after, "reached": fitting.reached}
    return {"dossier": dossier.code, "files": files} | total


def run_restore(call: Call) -> None:
    """Give an original back."""
    from phuquoc_desktop.services import smaller_papers

    with call.office() as backend, backend.begin(N_("Give the original back")) as work:
        dossier = find_dossier(work, call.options.dossier)
        paper = smaller_papers.give_back(work, backend.attachments, _find(work, dossier, call.options.file).id)
    said = _("Dossier {code} carries the original of “{title}” again.").format(code=dossier.code, title=paper.title)
    call.answer({"dossier": dossier.code, "attachment": _paper_document(paper)}, [said])


def run_open(call: Call) -> None:
    """Write a copy of one file."""
    from phuquoc_desktop.storage.safe_file import write_whole

    folder = call.out_folder()
    with call.office() as backend, backend.reading() as read:
        paper = _find(read, find_dossier(read, call.options.dossier), call.options.file)
        digest = (paper.original if call.options.original else None) or paper.attachment or ""
        content = backend.attachments.read(digest, paper.file_name or paper.title)
    target = folder / Path(paper.file_name or paper.title).name
    write_whole(target, content)
    call.answer({"file": str(target), "sha256": digest}, [_("Wrote {file}").format(file=target)])


def _attached(read: Reader, dossier: Dossier) -> list[Paper]:
    return sorted((one for one in read.papers.all(dossier_id=dossier.id) if one.attachment), key=lambda one: one.title)


def _find(read: Reader, dossier: Dossier, text: str) -> Paper:
    found = [one for one in _attached(read, dossier) if text in (one.id, one.file_name, one.title)]
    if len(found) != 1:
        raise NoSuchAttachmentError(field="file", code=dossier.code, text=text)
    return found[0]
