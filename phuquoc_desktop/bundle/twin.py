"""From one PC of an office to another: all that the office has written, signed and encrypted with its own keys."""

from __future__ import annotations

from pathlib import Path

import msgspec

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.outgoing import Begin, Sent, dispatch, next_head, own_content, undone_together
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.schema import OWN_KINDS
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


def send_twin(begin: Begin, post: Post, folder: Path, report: ProgressReport) -> Sent:
    """Write everything that this PC has of the office's own records as a bundle for its other PCs; both or neither."""
    with undone_together() as written, begin(N_("Write a bundle for another PC of this office")) as work:
        report(0, 2, _("Reading the records"))
        content = _content(work, post)
        report(1, 2, _("Packing and signing"))
        packed = pack(content, post.keys, post.keys.public.recipient)
        return dispatch(work, post, folder, packed, written)


def _content(work: UnitOfWork, post: Post) -> BundleContent:
    # Whoever writes such a bundle has another PC: from now on what is removed must be told with its content.
    head = msgspec.structs.replace(next_head(work, post, BundleKind.TWIN, post.my_key), several=True)
    return own_content(work, post, head, OWN_KINDS)
