"""What a ward sends besides its report: the explanations alone, when the city waits for nothing else."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.bundle.content import BundleContent
from phuquoc_desktop.bundle.outgoing import Begin, Sent, dispatch, next_head, undone_together
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.storage import slices
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class NothingExplainedError(RefusedError):
    """The office has explained nothing."""

    sentence = N_("No figure has been explained yet; answer a question of the city first.")


def send_explanations(begin: Begin, post: Post, folder: Path) -> Sent:
    """Write the office's explanations and their files as a bundle for the city; raises NothingExplainedError."""
    with undone_together() as written, begin(N_("Send explanations to the city")) as work:
        city = str(post.city.key)
        given = work.explanations.all(office=post.my_key)
        if not given:
            raise NothingExplainedError
        stored = {one.attachment: post.store.path(one.attachment) for one in given if one.attachment}
        content = BundleContent(
            next_head(work, post, BundleKind.EXPLANATION, city),
            {Explanation: slices.as_lines(work.session, Explanation, post.my_key)},
            {digest: path for digest, path in sorted(stored.items()) if path.is_file()},
            called=_called(work, post),
        )
        missing = tuple(one.file_name or one.target_code for one in given if _is_missing(post, one))
        sent = dispatch(work, post, folder, pack(content, post.keys, post.recipient(work, city)), written)
        return Sent(sent.path, sent.record, sent.content_code, missing)


def _is_missing(post: Post, explanation: Explanation) -> bool:
    return explanation.attachment is not None and not post.store.path(explanation.attachment).is_file()


def _called(read: Reader, post: Post) -> dict[str, str]:
    return {one.id: one.text for one in read.explanation_requests.all(addressee=post.my_key)}
