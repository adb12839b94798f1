"""``phuquoc rules differ``: what differs between two rule packs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.law.differences import Difference, FieldChange
    from phuquoc_desktop.domain.law.rulebook import Rulebook, ShelvedPack
    from phuquoc_desktop.domain.law.wording import AwardName

ENDING = ".toml"


def add_to(group: Commands, run: Callable[[Call], None]) -> None:
    """Add ``rules differ``, which ``run`` answers."""
    parser = add_command(group, "differ", run, _("Show what differs between two rule packs"))
    which = _("a regime such as R1, or a file {ending}").format(ending=ENDING)
    parser.add_argument("old", metavar=_("OLD"), help=which)
    parser.add_argument("new", metavar=_("NEW"), help=which)


def answer_differences(call: Call, rulebook: Rulebook) -> None:
    """Print every difference with both values; raises UnknownRegimeError and what reading a file raises."""
    from phuquoc_desktop.domain.law.differences import differ
    from phuquoc_desktop.services.catalogue import load_awards
    from phuquoc_desktop.services.law.rule_texts import namer

    old, new = _pack(call, "old", rulebook), _pack(call, "new", rulebook)
    found = differ(old.pack, new.pack)
    call.answer(_document(old, new, found), _lines(old, new, found, namer(new.pack, load_awards())))


def _pack(call: Call, option: str, rulebook: Rulebook) -> ShelvedPack:
    from phuquoc_desktop.services.law.errors import UnknownRegimeError
    from phuquoc_desktop.services.law.shelf import open_pack

    asked = str(getattr(call.options, option))
    if asked.lower().endswith(ENDING):
        return open_pack(call.path(option))
    known = rulebook.of_regime(asked.upper())
    if known is None:
        regimes = ", ".join(one.regime for one in rulebook.counting)
        raise UnknownRegimeError(field=option, text=asked, known=regimes)
    return known


def _document(old: ShelvedPack, new: ShelvedPack, found: tuple[Difference, ...]) -> dict[str, Any]:
    return {"old": _named(old), "new": _named(new), "differences": [_difference(one) for one in found]}


def _named(shelved: ShelvedPack) -> dict[str, str]:
    head = shelved.pack.head
    return {"id": head.id, "regime": head.regime, "version": head.version, "sha256": shelved.sha256}


def _difference(one: Difference) -> dict[str, Any]:
    place = one.place
    return {
        "part": place.part.value,
        "award": place.award or None,
        "subject": place.subject or None,
        "ground": place.ground or None,
        "name": place.name or None,
        "change": one.change.value,
        "title": one.title,
        "fields": [_field(field) for field in one.fields],
    }


def _field(field: FieldChange) -> dict[str, Any]:
    import msgspec

    return {
        "field": field.field,
        "old": msgspec.to_builtins(field.old),
        "new": msgspec.to_builtins(field.new),
        "old_words": field.old_words(),
        "new_words": field.new_words(),
    }


def _lines(old: ShelvedPack, new: ShelvedPack, found: tuple[Difference, ...], name: AwardName) -> Iterator[str]:
    count = ngettext("{old} and {new}: {count} difference", "{old} and {new}: {count} differences", len(found))
    yield count.format(old=old.pack.head.title, new=new.pack.head.title, count=len(found))
    part = None
    for one in found:
        if one.place.part is not part:
            part = one.place.part
            yield f"{part.label}:"
        yield f"  {_where(one, name)}"
        for field in one.fields:
            yield f"    {field.label}: {field.old_words(name)} → {field.new_words(name)}"


def _where(one: Difference, name: AwardName) -> str:
    from phuquoc_desktop.domain.party import PartyKind

    place = one.place
    subject = PartyKind(place.subject).label if place.subject else ""
    award = name(place.award) if place.award else ""
    return " · ".join(filter(None, (award, subject, place.ground, place.name, one.title, one.change.label)))
