"""What is told of a file that may be attached."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.translation import N_, _

LOOKS_LIKE_CARD = N_(
    "This looks like a copy of an identity card ({why}); a dossier must not carry one unless law asks for it."
)
LOCKED = N_("It is protected by a password, so that nobody at the city can read it; save it without one.")
MENDED = N_("The PDF is damaged and was only read by guessing, pages may be missing; scan or print it again.")
STRANGE = N_("The program does not know this kind of file and cannot look into it; PDF is always understood.")
LYING = N_("Its name ends in {ending}, but it is in truth: {kind}.")
SIGNED = N_("It is digitally signed; it is kept to the byte and cannot be made smaller.")
HOLDS_FILES = N_("It has other files inside: {names}.")
RESTRICTED = N_("It restricts printing or copying; everybody can read it.")


@dataclass(frozen=True)
class Remark:
    """A sentence with its places; ``needs_reason`` when a person must say why the file is attached all the same."""

    sentence: str
    needs_reason: bool = False
    places: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The sentence in the language spoken now."""
        return _(self.sentence).format(**{name: _(place) if place else "" for name, place in self.places})


def doubt(sentence: str, **places: str) -> Remark:
    """Make a remark that wants a reason."""
    return Remark(sentence, True, tuple(places.items()))


def note(sentence: str, **places: str) -> Remark:
    """Make a remark that is only told."""
    return Remark(sentence, False, tuple(places.items()))


@dataclass(frozen=True)
class Look:
    """What a file is: ``pages`` is None where its kind does not say; ``text`` is the beginning of what can be read in it."""

    name: str
    kind: FileKind
    size: int
    pages: int | None = None
    remarks: tuple[Remark, ...] = ()
    is_signed: bool = False
    text: str = ""

    @property
    def doubts(self) -> tuple[Remark, ...]:
        """What a person must let pass with a reason."""
        return tuple(one for one in self.remarks if one.needs_reason)

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What is only told."""
        return tuple(one for one in self.remarks if not one.needs_reason)
