"""Awards held against the kind of party that they are asked for."""

from __future__ import annotations

from functools import cache

from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.translation import N_, _

_INSTEAD = {"LDTT": "TTLDTT"}
"""What a list of collectives means by the name of a person's title."""

_TAKEN_INSTEAD = N_("“{award}” is for persons; for a collective, “{instead}” is taken.")
_NOT_FOR = N_("“{award}” is not given to a {kind}; look at the award and the kind.")


def awards_of_kind(fields: dict[str, list[str]], kind: PartyKind) -> list[str]:
    """Put right what only a person's title can be meant for a collective; returns what a person must look at."""
    doubts = []
    for place, code in enumerate(fields.get("awards", ())):
        if kind.value in _subjects()[code][0]:
            continue
        name, instead = _subjects()[code][1], _INSTEAD.get(code)
        if kind is PartyKind.COLLECTIVE and instead:
            fields["awards"][place] = instead
            doubts.append(_(_TAKEN_INSTEAD).format(award=name, instead=_subjects()[instead][1]))
        else:
            doubts.append(not_for(code, kind))
    return doubts


def not_for(code: str, kind: PartyKind) -> str:
    """Say that an award is for another kind of party."""
    return _(_NOT_FOR).format(award=_subjects()[code][1], kind=kind.label)


def short_name(code: str) -> str:
    """Return what an award is called in short."""
    return _subjects()[code][1]


@cache
def _subjects() -> dict[str, tuple[tuple[str, ...], str]]:
    return {award.code: (award.subjects, award.short_name) for award in load_awards().known}
