"""Sending: a report to the city, a return to an office; written whole, recorded in the same job, a copy kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from phuquoc_desktop.bundle.check_page import put_beside
from phuquoc_desktop.bundle.content import BundleContent, CheckRun
from phuquoc_desktop.bundle.head import BundleHead, JournalBefore, file_name
from phuquoc_desktop.bundle.pack import Packed, pack
from phuquoc_desktop.bundle.post import PROGRAM, Post
from phuquoc_desktop.bundle.schema import BUNDLED, CARRIED
from phuquoc_desktop.bundle.state import state_out
from phuquoc_desktop.domain.catalogue_file import CatalogueFile
from phuquoc_desktop.domain.exchange import BundleKind, BundleSent
from phuquoc_desktop.domain.finding import CheckRun as Checked
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.services import catalogue_files
from phuquoc_desktop.services.attached import attached_files, not_stored
from phuquoc_desktop.services.checks import Checking, run_all
from phuquoc_desktop.services.clashes import refuse_long_undecided
from phuquoc_desktop.storage import slice_states, slices
from phuquoc_desktop.storage.devices import remember_sent
from phuquoc_desktop.storage.journal_seal import Seal
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese

Begin = Callable[[str], AbstractContextManager[UnitOfWork]]


@dataclass(frozen=True)
class Sent:
    """A bundle that lies ready to be mailed."""

    path: Path
    record: BundleSent
    content_code: str
    missing: tuple[str, ...] = ()
    """Titles of papers, and names of files of explanations, that are no longer stored, and so did not go along."""


def send_report(
    begin: Begin,
    post: Post,
    folder: Path,
    report: ProgressReport,
    *,
    with_attachments: bool = True,
    undecided_days: int = 30,
    in_spite: str = "",
) -> Sent:
    """Write the office's whole slice as a bundle into ``folder`` and record that it was sent; both or neither.

    Raises LongUndecidedError for changes of two PCs that have waited for more than ``undecided_days`` for a decision, unless
    ``in_spite`` gives the reason, which goes along.
    """
    with undone_together() as written, begin(N_("Send a report to the city")) as work:
        late = refuse_long_undecided(work, work.job.at.date(), undecided_days, in_spite)
        extra = (CheckRun("undecided", in_spite, late),) if late else ()
        return _send_slice(work, post, BundleKind.REPORT, folder, written, report, with_attachments, extra)


def send_rehearsal(begin: Begin, post: Post, folder: Path, report: ProgressReport) -> Sent:
    """Write the same as a report, marked THỬ: it tries the way, is never taken in, and nothing counts as sent by it."""
    with undone_together() as written, begin(N_("Send a rehearsal to the city")) as work:
        return _send_slice(work, post, BundleKind.REHEARSAL, folder, written, report, True)


def _send_slice(
    work: UnitOfWork,
    post: Post,
    kind: BundleKind,
    folder: Path,
    written: list[Path],
    report: ProgressReport,
    with_attachments: bool,
    extra: tuple[CheckRun, ...] = (),
) -> Sent:
    report(0, 4, _("Running the checks"))
    checks = (*checks_of(work, post), *extra)
    report(1, 4, _("Reading the records"))
    content = slice_content(work, post, next_head(work, post, kind, str(post.city.key)), checks, with_attachments)
    report(2, 4, _("Packing and signing"))
    packed = packed_for(work, post, content)
    report(3, 4, _("Writing the file"))
    return replace(dispatch(work, post, folder, packed, written), missing=missing_files(work, post))


def missing_files(read: Reader, post: Post, records: Iterable[type[Record]] = BUNDLED) -> tuple[str, ...]:
    """Return the titles of what is attached to records of these kinds and no longer stored."""
    kinds = {record.kind for record in records}
    attached = attached_files(read, post.my_key)
    return tuple(one.title for one in not_stored(attached, post.store) if one.record_kind in kinds)


def send_return(begin: Begin, post: Post, receiver: str, folder: Path) -> Sent:
    """Write the city's remarks on an office's records, and the explanations it asks for, as a bundle for that office."""
    with undone_together() as written, begin(N_("Return remarks to an office")) as work:
        lines = {
            record: slices.as_lines(work.session, record, post.my_key, addressee=receiver)
            for record in CARRIED[BundleKind.RETURN]
        }
        called = {receiver: post.offices.by_key(receiver).name}
        content = BundleContent(next_head(work, post, BundleKind.RETURN, receiver), lines, called=called)
        return dispatch(work, post, folder, packed_for(work, post, content), written)


def send_configuration(
    begin: Begin, post: Post, receivers: Iterable[str], files: Sequence[CatalogueFile], folder: Path
) -> list[Sent]:
    """Keep new rule packs and calendars, and write all that this office has as one bundle for each receiver; all or nothing.

    A bundle carries every file, plan and movement, so that a lost mail harms nothing. Raises TwoContentsError for a version
    that is known with other content, NothingToSendError.
    """
    with undone_together() as written, begin(N_("Send rule packs and calendars")) as work:
        catalogue_files.refuse_to_send(work, post.my_key, files)
        catalogue_files.keep(work, post.my_key, files, post.keys.public.fingerprint)
        carried = catalogue_files.slice_of(work, post.my_key)
        lines = {one: slices.as_lines(work.session, one, post.my_key) for one in CARRIED[BundleKind.CONFIGURATION]}
        if not carried and not any(lines.values()):
            raise catalogue_files.NothingToSendError
        content = partial(BundleContent, lines=lines, catalogue=carried, called=_offices_called(post))
        return [_configuration(work, post, one, content, folder, written) for one in receivers]


def _configuration(
    work: UnitOfWork,
    post: Post,
    receiver: str,
    content: Callable[[BundleHead], BundleContent],
    folder: Path,
    written: list[Path],
) -> Sent:
    made = content(next_head(work, post, BundleKind.CONFIGURATION, receiver))
    return dispatch(work, post, folder, packed_for(work, post, made), written)


def _offices_called(post: Post) -> dict[str, str]:
    return {str(one.key): one.name for one in post.offices.known}


def next_head(work: UnitOfWork, post: Post, kind: BundleKind, receiver: str) -> BundleHead:
    """Return the head of the next bundle of a kind for a receiver."""
    return head_at(work, post, kind, receiver, work.job.at)


def head_at(read: Reader, post: Post, kind: BundleKind, receiver: str, at: datetime) -> BundleHead:
    """Return the head that the next bundle would have at that time."""
    before, head = latest_sent(read, kind, receiver), read.journal_head()
    sealed = _sealed_before(read, before) if kind is BundleKind.REPORT else read.latest_seal()
    return BundleHead(
        kind=kind.value,
        sender=post.my_key,
        sender_name=post.me.name,
        receiver=receiver,
        receiver_name=post.offices.by_key(receiver).name,
        sequence=before.sequence + 1 if before else 1,
        previous=before.digest if before else None,
        made_at=at,
        practice=post.practice,
        journal_head=head,
        program=PROGRAM,
        reply_key=post.keys.public.recipient,
        device=read.device,
        several=len(known_devices(read)) > 1,
        journal_digest=read.journal_seal(head, sealed).digest or None,
        journal_before=_told_before(sealed) if kind is BundleKind.REPORT else None,
    )


def _sealed_before(read: Reader, before: BundleSent | None) -> Seal:
    """Return the seal of the journal as it stood in the report before, chained anew from the beginning.

    What was kept then is not believed: a history that was rewritten since shows in what the city is told.
    """
    if before is None or before.journal_digest is None or before.device not in read.devices():
        return Seal()
    return read.journal_seal(before.journal_head)


def _told_before(sealed: Seal) -> JournalBefore | None:
    return JournalBefore(head=sealed.head, digest=sealed.digest) if sealed.digest else None


def known_devices(read: Reader) -> set[str]:
    """Return the PCs of this office that are known here: those of this folder, and those whose changes have arrived."""
    return {*read.devices(), *slice_states.seen_devices(read.session, read.profile.office)}


def latest_sent(read: Reader, kind: BundleKind, receiver: str) -> BundleSent | None:
    """Return the newest bundle of a kind sent to a receiver from this PC; from another one while it has sent none."""
    known = read.bundles_sent.all(bundle_kind=kind, receiver=receiver)
    mine = [one for one in known if one.device == read.device]
    return max(mine or known, key=lambda one: one.sequence, default=None)


def packed_for(read: Reader, post: Post, content: BundleContent) -> Packed:
    """Pack a bundle with this office's keys, encrypted to its receiver where a key of that is known."""
    return pack(content, post.keys, post.recipient(read, content.head.receiver))


def record_sent(work: UnitOfWork, head: BundleHead, digest: str) -> BundleSent:
    """Record a bundle as sent, by its head and bag digest."""
    sent = BundleSent(
        id=work.new_id(),
        office=work.office,
        bundle_kind=head.bundle_kind,
        receiver=head.receiver,
        sequence=head.sequence,
        made_at=head.made_at,
        file_name=file_name(head),
        digest=digest,
        encrypted=head.encrypted,
        journal_head=head.journal_head,
        record_count=sum(head.counts.values()),
        device=head.device,
        journal_digest=head.journal_digest,
    )
    return work.bundles_sent.add(sent)


def put_out(post: Post, folder: Path, packed: Packed) -> list[Path]:
    """Write a bundle into a folder and keep a copy; returns both paths, the folder's first."""
    post.kept.mkdir(parents=True, exist_ok=True)
    paths = [folder / file_name(packed.head), post.kept / file_name(packed.head)]
    for path in dict.fromkeys(paths):
        write_whole(path, packed.raw)
    # That it was sent is a change as well, without which its number would be given again.
    remember_sent(post.kept.parent, packed.head.device, packed.head.journal_head + 1)
    return paths


def dispatch(work: UnitOfWork, post: Post, folder: Path, packed: Packed, written: list[Path]) -> Sent:
    """Record a packed bundle as sent and write it; ``written`` is told the files."""
    sent = record_sent(work, packed.head, packed.digest)
    work.flush()
    paths = put_out(post, folder, packed)
    written.extend(paths)
    written.extend(put_beside(folder))
    return Sent(paths[0], sent, packed.content_code)


@contextmanager
def undone_together() -> Iterator[list[Path]]:
    """Remove the files that were written when the job they belong to is not committed."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def slice_content(
    read: Reader, post: Post, head: BundleHead, checks: tuple[CheckRun, ...], with_attachments: bool = True
) -> BundleContent:
    """Return all that an office sends of itself; without attachments the receiver keeps those it has."""
    called = _called(read, post, head.receiver)
    return own_content(read, post, head, BUNDLED, checks=checks, called=called, with_attachments=with_attachments)


def own_content(
    read: Reader,
    post: Post,
    head: BundleHead,
    records: Iterable[type[Record]],
    *,
    checks: tuple[CheckRun, ...] = (),
    called: Mapping[str, str] | None = None,
    with_attachments: bool = True,
) -> BundleContent:
    """Return all that an office has of these kinds, the files of it, and which change stands in each record."""
    lines = {record: slices.as_lines(read.session, record, post.my_key) for record in records}
    kinds = {record.kind for record in lines}
    attached = attached_files(read, post.my_key) if with_attachments else ()
    files = stored(post, (one.digest for one in attached if one.record_kind in kinds))
    state = state_out(read, post.my_key, lines, several=head.several)
    return BundleContent(head, lines, files, checks, called=called or {}, state=state)


def stored(post: Post, digests: Iterable[str]) -> dict[str, Path]:
    """Return where files are stored that are, by digest."""
    paths = {one: post.store.path(one) for one in sorted(set(digests))}
    return {digest: path for digest, path in paths.items() if path.is_file()}


def checks_of(read: Reader, post: Post, runs: Iterable[Checked] | None = None) -> tuple[CheckRun, ...]:
    """Return the checks that travel with a report; run now unless they were."""
    done = run_all(Checking(read, post.awards, post.store)) if runs is None else runs
    return tuple(_check(one) for one in done)


def _called(work: Reader, post: Post, city: str) -> dict[str, str]:
    targets = {one.id: one.indicator for one in work.targets.all(office=city)}
    movements = {one.id: one.name for one in work.movements.all(office=city)}
    questions = {one.id: one.text for one in work.explanation_requests.all(addressee=post.my_key)}
    return targets | movements | questions | {one.code: one.name for one in post.awards.known}


def _check(run: Checked) -> CheckRun:
    """Say a check in Vietnamese, whatever language the window speaks: the same records give the same bundle."""
    return CheckRun(run.check, vietnamese(run.title), len(run.findings))
