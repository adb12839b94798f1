"""What a person is told of a bundle from an office, or to one, that a reorganisation has ended."""

from __future__ import annotations

from collections.abc import Iterator

from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.domain.succession import now_called
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


def former_remarks(post: Post, head: BundleHead) -> tuple[str, ...]:
    """Return sentences that name both offices, and one where the bundle was made after its office had ended."""
    return tuple(_remarks(post, head))


def _remarks(post: Post, head: BundleHead) -> Iterator[str]:
    known = {str(one.key): one for one in post.offices.known}
    for key in dict.fromkeys((head.sender, head.receiver)):
        if key in known and key != post.my_key:
            now = ", ".join(one.name for one in now_called(post.offices, key, post.today()))
            if now:
                yield _("{office} (now {new})").format(office=known[key].name, new=now)
    sender = known.get(head.sender)
    if sender and sender.valid_to and head.made_at.date() > sender.valid_to:
        told = _("The bundle was made on {day}, after {office} had ended on {last}; ask who made it.")
        made, last = show_date(head.made_at.date()), show_date(sender.valid_to)
        yield told.format(day=made, office=sender.name, last=last)
