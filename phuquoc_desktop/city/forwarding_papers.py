"""The papers that go to the province: the city's letter, its list, and a folder or zip with every dossier, index and SHA-256."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from phuquoc_desktop.city import forwarding_check
from phuquoc_desktop.city.forwarding import ForwardWish, Letter, numbered
from phuquoc_desktop.city.forwarding_check import ForwardCheck, Going
from phuquoc_desktop.documents import candidate_list, forwarding_index, submission_letter, writing
from phuquoc_desktop.documents.desk import FILE, Desk, placed
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.dossier_folder import SUMS, Extras, WrittenFile, compile_dossier, is_as_written, slug
from phuquoc_desktop.documents.forwarding_index import ForwardingIndex, IndexedFile
from phuquoc_desktop.documents.from_data import dossier as from_dossier
from phuquoc_desktop.documents.from_data.dossier import DossierPapers, papers_of
from phuquoc_desktop.documents.nominees import Nominee
from phuquoc_desktop.documents.page_count import pages_of
from phuquoc_desktop.documents.submission_letter import Applied, Overridden, Quoted, SubmissionLetter
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.safe_folder import whole_folder, write_inside
from phuquoc_desktop.translation import _

DOSSIERS = "ho-so"
INDEX_NAME, LETTER_NAME, LIST_NAME = "00-muc-luc", "01-to-trinh", "02-danh-sach-trich-ngang"
FORMATS = {INDEX_NAME: ("pdf", "xlsx"), LETTER_NAME: ("pdf", "docx"), LIST_NAME: ("pdf", "docx", "xlsx")}
_EARLIEST = 1980
"""The first year that a zip can name."""


@dataclass(frozen=True)
class Written:
    """What was written: the folder or the zip, and how many files lie in it."""

    path: Path
    files: int


class ForwardingPapers:
    """The papers of one letter, or of one that is only planned; ``letter`` has number and date either way."""

    def __init__(self, desk: Desk, letter: Letter, going: tuple[Going, ...] | None = None) -> None:
        self._desk = desk
        self._letter = letter
        self._going = forwarding_check.going(desk.read, letter.ids, desk.awards) if going is None else going
        self._papers = [papers_of(desk, one) for one in letter.ids]

    def letter(self) -> Document:
        """Return the city's letter to the chairman of the province."""
        first, words = self._first, Template(FILE)
        met = [one.met_on for one in self._going if one.met_on is not None]
        return submission_letter.compose(
            SubmissionLetter(
                self._desk.issuer,
                first.award,
                addressees=(words.say("chairman", city=self.province.name),),
                grounds=submission_letter.known_grounds(first.pack, first.counts_on),
                nominees=self.nominees,
                number=self._letter.number,
                dated=self._letter.dated,
                mode=first.view.dossier.mode,
                criteria=tuple(self._criteria()),
                council=words.say("council", place=placed(self._desk.office)),
                council_met_on=max(met, default=None),
                overridden=tuple(self._overridden()),
                papers=tuple(self._attached()),
                recipients=(*from_dossier.usual_recipients(), from_dossier.copy_to(words, self.province)),
                decides=from_dossier.decides(first, self.province),
                quoted=tuple(self._quoted()),
            )
        )

    def candidates(self) -> Document:
        """Return the list of all who are proposed, of every office together."""
        number, dated = self._letter.number, self._letter.dated
        return candidate_list.compose(
            candidate_list.CandidateList(self._desk.issuer, self._first.award, self.nominees, number, dated)
        )

    @property
    def province(self) -> Office:
        """To whom the letter goes."""
        office = self._desk.office
        return self._desk.offices.by_key(str(office.parent)) if office.parent else office

    @property
    def nominees(self) -> tuple[Nominee, ...]:
        """Who is proposed, with the office beside the unit, and with the votes of the city's council only."""
        return tuple(
            one for papers, going in zip(self._papers, self._going, strict=True) for one in self._of(papers, going)
        )

    def _of(self, papers: DossierPapers, going: Going) -> Iterator[Nominee]:
        office = placed(self._desk.offices.by_key(going.dossier.office))
        for (candidate, _party), nominee in zip(papers.view.candidates, papers.nominees, strict=True):
            if candidate.id not in going.stayed:
                voted = going.votes.get(candidate.id)
                count = voted.result.count if voted else None
                yield replace(
                    nominee,
                    unit=", ".join(filter(None, (nominee.unit, office))),
                    votes_for=count.votes_for if count else None,
                    votes_total=voted.result.whole if voted and count else None,
                )

    @property
    def _first(self) -> DossierPapers:
        return self._papers[0]

    def _staying(self) -> Iterator[tuple[DossierPapers, set[str]]]:
        """Give each dossier with the names of those who stay."""
        for papers, going in zip(self._papers, self._going, strict=True):
            yield papers, {party.name for candidate, party in going.view.candidates if candidate.id in going.stayed}

    def _criteria(self) -> Iterator[Applied]:
        found: dict[str, list[str]] = {}
        for papers, stayed in self._staying():
            for one in papers.criteria:
                found.setdefault(one.article, []).extend(name for name in one.names if name not in stayed)
        return (Applied(article, tuple(names)) for article, names in found.items() if names)

    def _overridden(self) -> Iterator[Overridden]:
        return (one for papers, stayed in self._staying() for one in papers.overridden if one.name not in stayed)

    def _quoted(self) -> Iterator[Quoted]:
        return (one for papers, stayed in self._staying() for one in papers.quoted if one.name not in stayed)

    def _attached(self) -> Iterator[str]:
        yield Template(forwarding_index.FILE).say("list")
        for going in self._going:
            yield f"{going.dossier.title} ({self.called(going)})"

    def called(self, going: Going) -> str:
        """Return code and office of a dossier, as papers name it."""
        office = placed(self._desk.offices.by_key(going.dossier.office))
        return Template(forwarding_index.FILE).say("of_dossier", code=going.dossier.code, office=office)

    def of_office(self, going: Going) -> Desk:
        """Return the desk of the office whose dossier it is, so that what the program drafts bears that office's name."""
        office = self._desk.offices.by_key(going.dossier.office)
        city = self._desk.office
        return replace(self._desk, office=office, city=city, signer="", signer_position="", templates={}, read_once={})

    def worded(self) -> AbstractContextManager[None]:
        """Let what is composed inside say the city's own words."""
        return self._desk.worded()

    @property
    def dated(self) -> date:
        """The date of the letter."""
        return self._letter.dated

    @property
    def going(self) -> tuple[Going, ...]:
        """The dossiers."""
        return self._going

    def index(self, files: Iterable[IndexedFile]) -> Document:
        """Return the index of files."""
        return forwarding_index.compose(
            ForwardingIndex(self._desk.issuer, self._letter.number, self._letter.dated, tuple(files))
        )


def planned(found: ForwardCheck, wish: ForwardWish, today: date) -> Letter:
    """Return the letter that is only planned: its number may still be blank, for it is signed before it goes."""
    dossiers = tuple(one.dossier for one in found.going)
    return Letter(numbered(wish.number), wish.dated or today, dossiers, frozenset())


def write(papers: ForwardingPapers, store: AttachmentStore, path: Path, report: ProgressReport = silent) -> Written:
    """Write all that goes with a letter into a folder, or as one file where the name ends in ``.zip``; whole or not at all.

    Raises FolderNotEmptyError, the TroubleErrors of ``safe_file``, AttachmentMissingError and Cancelled.
    """
    if path.suffix.lower() != ".zip":
        with whole_folder(path, is_as_written) as beside:
            count = _fill(papers, store, beside, report)
        return Written(path, count)
    with TemporaryDirectory() as place:
        folder = Path(place) / "whole"
        folder.mkdir()
        count = _fill(papers, store, folder, report)
        zipped = Path(place) / "whole.zip"
        _zip(folder, zipped, papers.dated)
        write_whole(path, zipped.read_bytes())
    return Written(path, count)


def _fill(papers: ForwardingPapers, store: AttachmentStore, folder: Path, report: ProgressReport) -> int:
    steps = len(papers.going) + 1
    words = Template(forwarding_index.FILE)
    with papers.worded():
        files = [*_drawn(folder, LETTER_NAME, papers.letter(), words.say("letter"))]
        files += _drawn(folder, LIST_NAME, papers.candidates(), words.say("list"))
    for place, going in enumerate(papers.going, 1):
        report(place - 1, steps, _("Putting the dossier together"))
        files += _dossier(papers, store, going, folder, place)
    report(steps - 1, steps, _("Writing tables"))
    with papers.worded():
        _drawn(folder, INDEX_NAME, papers.index(files), "")
    return _sums(folder)


def _drawn(folder: Path, name: str, document: Document, title: str) -> list[IndexedFile]:
    found = []
    for ending in FORMATS[name]:
        path = folder / f"{name}.{ending}"
        drawn = writing.renderer_for(path)(document)
        content = drawn.encode() if isinstance(drawn, str) else drawn
        write_inside(path, content)
        pages = pages_of(content, f".{ending}") if ending == "pdf" else None
        found.append(IndexedFile(path.name, title, "", hashlib.sha256(content).hexdigest(), pages))
    return found


def _dossier(
    papers: ForwardingPapers, store: AttachmentStore, going: Going, folder: Path, place: int
) -> list[IndexedFile]:
    """Write the papers of one dossier, but for those about candidates who stay."""
    desk = papers.of_office(going)
    name = f"{place:02}-{slug(f'{desk.office.short_name} {going.dossier.code}')}"
    extras = Extras(endings=("pdf",), without=frozenset(going.stayed))
    made = compile_dossier(desk, store, going.dossier.id, folder / DOSSIERS / name, extras=extras)
    return [_indexed(one, folder, papers.called(going)) for one in made.files]


def _indexed(one: WrittenFile, folder: Path, of: str) -> IndexedFile:
    return IndexedFile(one.path.relative_to(folder).as_posix(), one.title, of, one.sha256, one.pages)


def _sums(folder: Path) -> int:
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.relative_to(folder).as_posix()}\n" for one in files]
    write_inside(folder / SUMS, "".join(lines).encode())
    return len(files) + 1


def _zip(folder: Path, target: Path, dated: date) -> None:
    day = (max(dated.year, _EARLIEST), dated.month, dated.day, 0, 0, 0)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as whole:
        for one in sorted(each for each in folder.rglob("*") if each.is_file()):
            entry = zipfile.ZipInfo(one.relative_to(folder).as_posix(), day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            whole.writestr(entry, one.read_bytes())
