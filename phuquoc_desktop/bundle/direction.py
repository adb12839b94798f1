"""Whether a bundle goes the way of its kind: up to the city, down from it, or between the PCs of one office."""

from __future__ import annotations

from phuquoc_desktop.bundle.errors import HandOverError, NotFromTheCityError, RefusedBundleError
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.post import Post
from phuquoc_desktop.domain.exchange import TO_THE_CITY, BundleKind
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_


class WrongDirectionError(RefusedBundleError):
    """A report came to an office that is not the city, or an answer to the city."""

    reason = "wrong-direction"
    sentence = N_("A bundle of this kind ({kind}) is not for this office; pass it on to the office it is meant for.")


class FormerSelfError(RefusedBundleError):
    """Records of this very office from before a reorganisation; they stand here and have gone on."""

    reason = "former-self"
    sentence = N_(
        "This bundle was made as {office}, which these data were before the reorganisation. On another PC of the office, "
        "apply the reorganisation too, and make the bundle again."
    )


def refuse_direction(read: Reader, post: Post, head: BundleHead) -> None:
    """Refuse what goes another way; what concerns an office whose place this one has taken is for this one.

    Raises WrongDirectionError, FormerSelfError, HandOverError, NotFromTheCityError.
    """
    kind, is_former = head.bundle_kind, head.sender in post.formerly
    if is_former and head.sender in read.was and kind in (BundleKind.TWIN, *TO_THE_CITY):
        raise FormerSelfError(office=head.sender_name)
    if kind is BundleKind.HAND_OVER:
        raise HandOverError(office=head.sender_name)
    if kind is BundleKind.TWIN and not is_former and head.sender != post.my_key:
        raise WrongDirectionError(kind=kind)
    if kind is BundleKind.TWIN or (kind in TO_THE_CITY and is_former):
        return
    if (kind in TO_THE_CITY) != (post.my_key == str(post.city.key)):
        raise WrongDirectionError(kind=kind)
    if kind not in TO_THE_CITY and head.sender not in post.receivers:
        raise NotFromTheCityError(kind=kind, city=str(post.city.key), office=head.sender)
