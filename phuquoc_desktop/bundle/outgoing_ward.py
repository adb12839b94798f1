"""What a ward sends besides its report: the explanations alone, when the city waits for nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from phuquoc_desktop.bundle.outgoing import (
    Begin,
    Sent,
    dispatch,
    missing_files,
    next_head,
    own_content,
    packed_for,
    undone_together,
)
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.bundle.schema import SENT_ALONE
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class NothingExplainedError(RefusedError):
    """The office has explained nothing."""

    sentence = N_("No figure has been explained yet; answer a question of the city first.")


def send_explanations(begin: Begin, post: Post, folder: Path) -> Sent:
    """Write the office's explanations and their files as a bundle for the city; raises NothingExplainedError."""
    with undone_together() as written, begin(N_("Send explanations to the city")) as work:
        if not work.explanations.count(office=post.my_key):
            raise NothingExplainedError
        head = next_head(work, post, BundleKind.EXPLANATION, str(post.city.key))
        content = own_content(work, post, head, SENT_ALONE, called=_called(work, post))
        sent = dispatch(work, post, folder, packed_for(work, post, content), written)
        return replace(sent, missing=missing_files(work, post, SENT_ALONE))


def _called(read: Reader, post: Post) -> dict[str, str]:
    return {one.id: one.text for one in read.explanation_requests.all(addressee=post.my_key)}
