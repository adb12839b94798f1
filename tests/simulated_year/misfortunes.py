"""What goes wrong in a year: a rehearsal sent in earnest, a recall, renewed keys, a PC that is lost and built anew."""

from __future__ import annotations

import shutil

from phuquoc_desktop.bundle import key_folder, quarantine
from phuquoc_desktop.bundle.outgoing import latest_sent, send_rehearsal
from phuquoc_desktop.bundle.recall import send_recall
from phuquoc_desktop.bundle.recovery import rows_of
from phuquoc_desktop.domain.exchange import BundleKind, IntroducedHow
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.rebuilding import Lost, rebuild_office
from phuquoc_desktop.services import correspondents

from . import ward_work
from .post_office import PostOffice
from .world import Pc, World


def send_a_rehearsal(world: World, post: PostOffice, pc: Pc) -> None:
    """Send a rehearsal to the city by mistake."""
    post.send(pc, send_rehearsal(pc.backend.begin, pc.backend.post, post.outbox, silent), [world.city], waits=0)


def recall(world: World, post: PostOffice, pc: Pc) -> None:
    """Take the latest report back, then send the right one."""
    backend = pc.backend
    with backend.reading() as read:
        latest = latest_sent(read, BundleKind.REPORT, world.city.office)
    if latest is not None:
        with world.counted("recalled"):
            post.send(
                pc,
                send_recall(backend.begin, backend.post, latest.sequence, "Gửi nhầm danh sách", post.outbox),
                [world.city],
            )
    ward_work.report(world, post, pc)


def renew_keys(world: World, post: PostOffice, pc: Pc) -> None:
    """Make new keys after a last report with the old ones, which comes late; the next one waits for the introduction."""
    ward_work.report(world, post, pc, waits=2)
    key_folder.renew(pc.backend.key_folder)
    pc.backend.forget_keys()
    ward_work.report(world, post, pc, waits=0)


def introduce_renewed(world: World, post: PostOffice, pc: Pc) -> None:
    """Let the city compare the new key over the telephone, end the old one, and take in what has waited."""
    backend, public = world.city.backend, pc.backend.post.keys.public
    with world.counted("key introduced"), backend.begin("Introduce a key") as work:
        correspondents.introduce(
            work,
            pc.office,
            public.signing_line,
            public.recipient,
            backend.today,
            how=IntroducedHow.TELEPHONE,
            replace=True,
        )
    with backend.reading() as read:
        waiting = quarantine.signed_by(read, public.signing_line)
    for one in waiting:
        with world.counted("released from quarantine"), backend.begin("Take in a bundle") as work:
            taken = quarantine.release(work, backend.post, one)
            post_took = taken
        post.took(world.city, post_took)


def lose_a_pc(world: World, post: PostOffice, pc: Pc) -> None:
    """Report, lose the PC with its data, and build it anew from the files in the mail program and the recovery sheet."""
    ward_work.report(world, post, pc)
    old = pc.backend
    rows = "\n".join(rows_of(old.post.keys))
    heard = world.city.backend.post.keys.public.fingerprint[-8:]
    folder = old.folder
    old.close()
    shutil.rmtree(folder)
    mine = [one for one in sorted(post.outbox.iterdir()) if one.suffix in (".age", ".zip")]
    code = pc.office.partition("@")[0]
    files = tuple(one for one in mine if code in one.name)
    pc.backend, sheet = rebuild_office(
        folder, Lost(files, code=rows, heard=heard, office=code, user="Cán bộ mới"), outside=pc.outside
    )
    world.ledger.counts["PC rebuilt"] += 1
    world.ledger.counts["files it was rebuilt from"] += len(sheet.taken)
