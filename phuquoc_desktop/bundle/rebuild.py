"""A lost PC: an office's data built anew from its own bundles, a hand-over or the city's copy, whichever goes furthest.

What the city has sent is taken in again. What cannot be brought back is told, and nothing is taken from a file that neither
this office nor its city has signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from phuquoc_desktop.bundle import quarantine
from phuquoc_desktop.bundle.errors import RefusedBundleError, SignerUnknownError
from phuquoc_desktop.bundle.gathering import gather
from phuquoc_desktop.bundle.hand_over import HandOver, files_in, read_hand_over, rows_in
from phuquoc_desktop.bundle.incoming import open_bundle, store_files, take
from phuquoc_desktop.bundle.joining import join_and_keep
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.outgoing import Begin, missing_files, record_sent
from phuquoc_desktop.bundle.part_store import PartStore, Whole
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.records import PlainRow, read_rows
from phuquoc_desktop.bundle.schema import OWN_KINDS
from phuquoc_desktop.bundle.state import SentState, read_state
from phuquoc_desktop.bundle.verify import Opened, look
from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.domain.exchange import BundleKind, IntroducedHow
from phuquoc_desktop.domain.key_line import same_key
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services import correspondents
from phuquoc_desktop.storage.slices import take_in
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

_SLICES = (BundleKind.REPORT, BundleKind.TWIN)
Rows = dict[type[Record], list[PlainRow]]


class NothingToRebuildFromError(RefusedError):
    """None of the files holds the office's data."""

    sentence = N_(
        "None of these files holds data of this office that can be read and proved here. Recover the keys from the recovery "
        "sheet first, or ask the city for its copy: “phuquoc city hand-over”."
    )


class SeveralOfficesError(RefusedError):
    """The files are of more than one office."""

    sentence = N_("These files are of several offices ({offices}); say with --office which one is rebuilt.")


@dataclass(frozen=True)
class Source:
    """A file from which the office's own data can come; ``as_of`` is when they stood so."""

    path: Path
    opened: Opened
    as_of: datetime
    rows: Rows
    state: SentState | None
    note: HandOver | None = None


@dataclass
class Rebuilt:
    """What was brought back, from where, and what was not."""

    newest: Source
    taken: list[str] = field(default_factory=list)
    passed_over: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    missing: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    knows_partners: bool = False


@dataclass(frozen=True)
class About:
    """Which office files are of, as they say themselves, before anything of them is believed."""

    office: str
    year: int
    practice: bool


@dataclass(frozen=True)
class Found:
    """The bundles among what was given; ``passed_over`` says of what else which and why."""

    files: tuple[Path, ...]
    passed_over: tuple[tuple[str, str], ...]


def find(paths: Iterable[Path], staging: Path, report: ProgressReport) -> Found:
    """Find the bundles among files, folders and saved mails; what came in parts is put together in ``staging``.

    ``staging`` is an empty folder that stays until the data are rebuilt.
    """
    found = gather(paths, staging, report)
    wholes = PartStore(staging / "parts").arrivals(one.path for one in found.files)
    passed = [(_("Mails"), sentence) for sentence in found.passed_over]
    passed += [(one.sources[-1].name, why) for one in wholes if (why := _not_whole(one))]
    return Found(tuple(one.path for one in wholes if not _not_whole(one)), tuple(passed))


def _not_whole(one: Whole) -> str:
    if one.gathered is not None:
        parts = _("These parts of {file} are missing: {missing}.")
        return parts.format(file=one.gathered.head.name, missing=one.gathered.missing_words)
    return str(one.trouble) if one.trouble is not None else ""


def about(paths: Sequence[Path], keys: OfficeKeys | None) -> About:
    """Tell which office is to be rebuilt; raises NothingToRebuildFromError or SeveralOfficesError."""
    found = [one for path in paths if (one := _about(path, keys)) is not None]
    offices = sorted({one.office for one in found})
    if not offices:
        raise NothingToRebuildFromError
    if len(offices) > 1:
        raise SeveralOfficesError(offices=", ".join(offices))
    return max(found, key=lambda one: one.year)


def _about(path: Path, keys: OfficeKeys | None) -> About | None:
    with suppress(ToldError):
        opened = look(path, keys=keys)
        head = opened.head
        if head.bundle_kind is BundleKind.HAND_OVER:
            note = read_hand_over(opened)
            return About(note.office, note.year, head.practice)
        if head.bundle_kind in _SLICES:
            return About(head.sender, _year(opened), head.practice)
    return None


def _year(opened: Opened) -> int:
    """Return the latest year of what was registered and planned: the year that the office worked on."""
    years = [
        int(str(line[place]))
        for record, lines in read_rows(opened).items()
        if record in (Registration, Target)
        for place in [[plan.name for plan in field_plans(record)].index("year")]
        for line in lines
    ]
    return max(years, default=opened.head.made_at.year)


def rebuild(begin: Begin, post: Post, found: Found, report: ProgressReport, *, heard: str = "") -> Rebuilt:
    """Fill new, empty data of an office from files; ``heard`` is the end of the city's fingerprint, read over the telephone.

    Raises NothingToRebuildFromError.
    """
    paths, passed = found.files, list(found.passed_over)
    opened = list(_opened(post, paths, passed, report))
    if heard:
        _believe_city(begin, post, opened, heard)
    with begin(N_("Rebuild the data from files")) as work:
        sources = list(_sources(work, post, opened, passed))
    if not sources:
        raise NothingToRebuildFromError
    rebuilt = Rebuilt(max(sources, key=lambda one: one.as_of), passed_over=passed)
    answers = [one for one in opened if _is_answer(post, one[1])]
    _take_answers(begin, post, [one for one in answers if one[1].head.kind == "configuration"], rebuilt, report)
    report(len(paths), len(paths) + 2, _("Taking in the office's own records"))
    with begin(N_("Rebuild the data from files")) as work:
        work.pass_locks()
        _fill(work, post, sources, rebuilt)
    _take_answers(begin, post, [one for one in answers if one[1].head.kind != "configuration"], rebuilt, report)
    with begin(N_("Rebuild the data from files")) as work:
        rebuilt.missing = missing_files(work, post)
        rebuilt.counts = {record.kind: work.shelf(record.kind).count(office=post.my_key) for record in OWN_KINDS}
        rebuilt.knows_partners = work.correspondents.count() > 0
    return rebuilt


def _opened(
    post: Post, paths: Sequence[Path], passed: list[tuple[str, str]], report: ProgressReport
) -> Iterator[tuple[Path, Opened]]:
    for done, path in enumerate(paths):
        report(done, len(paths) + 2, _("Examining {name}").format(name=path.name))
        try:
            opened = look(path, keys=post.keys)
        except ToldError as error:
            passed.append((path.name, str(error)))
            continue
        if opened.head.practice == post.practice:
            yield path, opened
        else:
            passed.append((path.name, _("Practice data and real data are not mixed.")))


def _believe_city(begin: Begin, post: Post, opened: Iterable[tuple[Path, Opened]], heard: str) -> None:
    """Introduce the city by the key that signed a file of it, whose end was read aloud."""
    city = str(post.city.key)
    for _path, one in opened:
        if one.head.sender == city and one.head.reply_key:
            correspondents.compare_aloud(one.signed_by, heard)
            with begin(N_("Introduce a key")) as work:
                correspondents.introduce(
                    work, city, one.signing_line, one.head.reply_key, post.today(), how=IntroducedHow.TELEPHONE
                )
            return


def _sources(
    work: UnitOfWork, post: Post, opened: Iterable[tuple[Path, Opened]], passed: list[tuple[str, str]]
) -> Iterator[Source]:
    mine = [post.keys.public.signing_line, *(one.public.signing_line for one in post.keys.earlier)]
    believed = post.known(work)
    for path, one in opened:
        head = one.head
        is_slice = head.bundle_kind in _SLICES and head.sender == post.my_key
        if not is_slice and head.bundle_kind is not BundleKind.HAND_OVER:
            continue
        lines = [*mine, *believed.get(post.my_key, ()), *believed.get(str(post.city.key), ())]
        if not any(same_key(line, one.signing_line) for line in lines):
            told = _(
                "Signed with a key that is neither this office's nor the city's as far as is known here ({fingerprint})."
            )
            passed.append((path.name, told.format(fingerprint=one.signed_by)))
            continue
        try:
            source = _slice(path, one) if is_slice else _handed(path, one, post.my_key)
        except RefusedBundleError as error:
            passed.append((path.name, str(error)))
            continue
        if source is not None:
            yield source


def _slice(path: Path, opened: Opened) -> Source:
    rows = {record: lines for record, lines in read_rows(opened).items() if record.kind in opened.head.counts}
    return Source(path, opened, opened.head.made_at, rows, read_state(opened, rows))


def _handed(path: Path, opened: Opened, me: str) -> Source | None:
    note = read_hand_over(opened)
    if note.office != me:
        return None
    rows = rows_in(opened)
    return Source(path, opened, note.as_of, rows, read_state(opened, _owned(rows, me, OWN_KINDS)), note)


def _fill(work: UnitOfWork, post: Post, sources: Sequence[Source], rebuilt: Rebuilt) -> None:
    """Take in the newest source; where states are told, others are joined with it, as those of several PCs."""
    newest, city = rebuilt.newest, str(post.city.key)
    if newest.note is not None:
        theirs = {record: lines for record, lines in _owned(newest.rows, city).items() if lines}
        work.write_for(city)
        take_in(work, city, theirs)
    for one in sorted(sources, key=lambda one: one.as_of):
        if one is not newest and (newest.state is None or one.state is None):
            continue
        rebuilt.taken.append(one.path.name)
        join_and_keep(work, post.my_key, _own(one, post.my_key), one.state)
    for one in sources:
        store_files(post, one.opened)
        for digest, name in files_in(one.opened).items():
            post.store.put(one.opened.bag.read(name), digest)
    _remember_sent(work, sources, newest)


def _own(source: Source, me: str) -> Rows:
    return source.rows if source.note is None else _owned(source.rows, me, OWN_KINDS)


def _owned(rows: Rows, office: str, records: Iterable[type[Record]] | None = None) -> Rows:
    """Return the records that belong to an office, of all kinds that are there or of those that are named."""
    wanted = rows if records is None else records
    return {record: [row for row in rows.get(record, []) if row[1] == office] for record in wanted}


def _remember_sent(work: UnitOfWork, sources: Iterable[Source], newest: Source) -> None:
    """Note which reports were sent, so that numbers go on and receipts find them; old journal numbers mean nothing here."""
    work.flush()
    for source in sources:
        head = source.opened.head
        if head.bundle_kind is BundleKind.REPORT and work.bundles_sent.first(digest=source.opened.digest) is None:
            record_sent(work, head, source.opened.digest)
    work.flush()
    for one in work.bundles_sent.all():
        is_newest = one.digest == newest.opened.digest
        one.journal_head, one.journal_digest = (work.journal_head() if is_newest else 0), None


def _is_answer(post: Post, opened: Opened) -> bool:
    head = opened.head
    return (
        head.sender == str(post.city.key)
        and head.receiver == post.my_key
        and head.bundle_kind is not BundleKind.HAND_OVER
    )


def _take_answers(
    begin: Begin, post: Post, answers: Iterable[tuple[Path, Opened]], rebuilt: Rebuilt, report: ProgressReport
) -> None:
    """Take in what the city has sent, oldest first; what it signed with a key that is not known waits."""
    for path, _one in sorted(answers, key=lambda one: (one[1].head.made_at, one[1].head.sequence)):
        report(0, 0, _("Taking in {name}").format(name=path.name))
        try:
            with begin(N_("Take in a bundle")) as work:
                take(work, post, open_bundle(work, post, path))
            rebuilt.taken.append(path.name)
        except SignerUnknownError as refusal:
            with begin(N_("Keep a file of an unknown sender aside")) as work:
                quarantine.hold(work, post, path, refusal)
            rebuilt.waiting.append(path.name)
        except ToldError as error:
            rebuilt.passed_over.append((path.name, str(error)))
