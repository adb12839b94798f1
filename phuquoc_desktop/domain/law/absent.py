"""What is said of an award that a law does not know, does not grant to such a subject, or of which no criterion is known."""

from __future__ import annotations

from typing import cast

from phuquoc_desktop.domain.law.case import Answer, Case
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.conduct import ForAPerson
from phuquoc_desktop.domain.law.criterion import Criterion, Weight
from phuquoc_desktop.domain.law.groups import AnyCriterion
from phuquoc_desktop.domain.law.pack import AwardRule, Pack
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.translation import N_, _


class Impossible(Criterion, frozen=True, kw_only=True, tag="impossible"):
    """Never met; no pack can hold it."""

    next_step = N_("Choose another award, or check the day and the kind of subject.")

    def judge(self, _case: Case) -> Answer:
        """Never."""
        return False

    def found(self, _case: Case) -> str:
        """Say so."""
        return _("not possible")


def stand_in(pack: Pack, award: str, subject: PartyKind, *, open_to_subject: bool) -> AwardRule:
    """Return the rule that says why a pack has none for an award and a subject."""
    certainty = Certainty.FOUND if pack.head.confirmed else Certainty.UNSURE
    places = {"award": award, "law": pack.head.title, "subject": subject.label.lower()}
    if pack.authority(award) is None:
        sentence = _("{law} knows the award {award}").format(**places)
        return AwardRule(award=award, subject=subject, criteria=_never("exists", sentence, certainty))
    if not open_to_subject:
        sentence = _("{award} is open to this kind of subject ({subject})").format(**places)
        return AwardRule(award=award, subject=subject, criteria=_never("subject", sentence, certainty))
    sentence = _("The criteria of {award} are not in the rule pack; a person judges").format(**places)
    unknown = ForAPerson(id=f"{award}.criteria", sentence=sentence, certainty=Certainty.UNSURE, weight=Weight.WARNS)
    return AwardRule(award=award, subject=subject, criteria=(unknown,))


def _never(name: str, sentence: str, certainty: Certainty) -> tuple[AnyCriterion, ...]:
    never = Impossible(id=name, sentence=sentence, certainty=certainty)
    return cast("tuple[AnyCriterion, ...]", (never,))  # of no kind that a pack may use
