"""The two kinds of error that are told to people; anything else is a bug.

Each error is a class with one sentence that names its places, so that the sentence can be translated when it is shown and
tested without reading text.
"""

from __future__ import annotations

from typing import ClassVar

from phuquoc_desktop.translation import _


class ToldError(Exception):
    """Something a person is told in one sentence that also says what to do next."""

    sentence: ClassVar[str] = ""

    def __init__(self, *, field: str | None = None, **places: object) -> None:
        self.field = field
        self.places = places
        super().__init__(self.sentence)

    def __str__(self) -> str:
        shown = {name: getattr(place, "label", place) for name, place in self.places.items()}
        return _(self.sentence).format(**shown)


class RefusedError(ToldError):
    """A rule said no; shown beside the field named by ``field`` (the record's field name), or on its own."""


class TroubleError(ToldError):
    """The world said no (disk, permission, lock, damaged data, wrong key); the work in hand is kept."""


class SeveralRefusedError(RefusedError):
    """Several fields were refused at once; ``refusals`` holds one error a field."""

    def __init__(self, refusals: list[RefusedError]) -> None:
        self.refusals = refusals
        super().__init__()

    def __str__(self) -> str:
        return " ".join(str(refusal) for refusal in self.refusals)
