"""A rule pack: the law of one regime as one dated file. ``resources/catalogue/rules/FORMAT.md`` is its contract for authors.

The classes are the format itself: the JSON schema beside the packs derives from them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.dossier import Mode, PaperKind, Procedure
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.groups import AnyCriterion
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a pack; a name that the format does not know is refused rather than passed over."""


class _Sourced(_Part, frozen=True, kw_only=True):
    """A statement about the law with article, source and how sure we are of it."""

    certainty: Certainty
    article: str = ""
    source: str = ""


class Event(Labelled):
    """Which day the law itself names for choosing the regime."""

    DOSSIER_RECEIVED = "dossier_received", N_("the day the dossier was received")
    DECISION_ISSUED = "decision_issued", N_("the day the decision was issued")


class GrantingLevel(Labelled):
    """Cấp có thẩm quyền: who decides on an award."""

    COMMUNE = "commune", N_("Ward, commune or special zone")
    DISTRICT = "district", N_("City or district")
    PROVINCE = "province", N_("Province")
    GOVERNMENT = "government", N_("Prime Minister or Government")
    PRESIDENT = "president", N_("President of the State")
    OTHER = "other", N_("Another authority")


class Head(_Part, frozen=True, kw_only=True):
    """What a pack is: the regime, when it holds, who wrote and who confirmed it.

    ``regime`` is a short code, R1, R2 …; two packs of one regime differ in ``version``, and the higher one counts.
    """

    kind: Literal["rules"]
    format: Literal[1]
    id: str
    regime: str
    title: str
    version: str
    valid_from: date
    valid_to: date | None = None
    confirmed: bool
    confirmed_by: str
    confirmed_on: date | None = None
    source: str
    eligibility_by: Event = Event.DOSSIER_RECEIVED
    money_by: Event = Event.DECISION_ISSUED
    transition: str = ""
    """What the law says of dossiers on their way when it begins, in Vietnamese."""


class Document(_Part, frozen=True, kw_only=True):
    """Văn bản pháp luật on which the pack rests."""

    code: str
    name: str
    dated: date
    valid_from: date
    valid_to: date | None = None
    certainty: Certainty
    source: str = ""

    def in_force_on(self, day: date) -> bool:
        """Tell whether the document was in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class Authority(_Sourced, frozen=True, kw_only=True):
    """Who grants an award, and to whom a ward or commune proposes it; ``named`` is what this law calls the award."""

    award: str
    level: GrantingLevel
    granted_by: str
    proposed_to: str = ""
    named: str = ""


class Ground(_Part, frozen=True, kw_only=True):
    """Căn cứ: one of several ways to deserve an award, with its own point of the article.

    Only grounds of the dossier's mode are looked at, and those ``on_request`` only when they are chosen by name.
    """

    id: str
    sentence: str
    article: str = ""
    modes: tuple[Mode, ...] = (Mode.MERIT,)
    on_request: bool = False
    criteria: tuple[AnyCriterion, ...] = ()


class AwardRule(_Part, frozen=True, kw_only=True, cache_hash=True):
    """What one award asks of one kind of subject: ``criteria`` of every ground, and the grounds, if there are several."""

    award: str
    subject: PartyKind
    criteria: tuple[AnyCriterion, ...] = ()
    grounds: tuple[Ground, ...] = ()


class General(_Part, frozen=True, kw_only=True):
    """A criterion of several awards; without ``awards`` or ``subjects`` it holds for all of them."""

    criterion: AnyCriterion
    awards: tuple[str, ...] = ()
    subjects: tuple[PartyKind, ...] = ()


class Same(Labelled):
    """In what two awards must coincide to exclude each other."""

    ACHIEVEMENT = "achievement", N_("the same achievement")
    YEAR = "year", N_("the same year")


class Exclusion(_Sourced, frozen=True, kw_only=True):
    """Awards of which a party may have only one for the same achievement or year; or of which only the higher is paid."""

    id: str
    awards: tuple[str, ...]
    same: Same
    sentence: str
    paid_once: bool = False


class PaperRule(_Sourced, frozen=True, kw_only=True):
    """Thành phần hồ sơ: a paper that a dossier for these awards needs under a procedure.

    ``form`` is the number of the statutory form; ``condition`` says in Vietnamese when it is asked for at all.
    """

    paper: PaperKind
    awards: tuple[str, ...]
    procedures: tuple[Procedure, ...] = (Procedure.FULL,)
    per_candidate: bool = False
    drafted: bool = False
    title: str = ""
    condition: str = ""
    form: str = ""


class Sets(_Sourced, frozen=True, kw_only=True):
    """Số bộ hồ sơ for these awards; ``electronic`` says whether files go along."""

    awards: tuple[str, ...]
    originals: int
    electronic: bool = False
    note: str = ""


SUDDEN_DOSSIER = "LIMIT.sudden_dossier"
"""The time limit for the dossier of a sudden achievement, counted from the deed."""

PUBLIC_NOTICE = "LIMIT.public_notice"
"""How long a list is published before it is proposed."""


class TimeLimit(_Sourced, frozen=True, kw_only=True):
    """Thời hạn: so many days for a step; ``working_days`` tells which days are counted."""

    id: str
    sentence: str
    days: int
    working_days: bool
    awards: tuple[str, ...] = ()


class Rate(_Sourced, frozen=True, kw_only=True):
    """Mức tiền thưởng: how many times the base salary goes with an award."""

    award: str
    subject: PartyKind
    coefficient: Decimal


class BaseSalary(_Sourced, frozen=True, kw_only=True):
    """Mức lương cơ sở in đồng a month."""

    amount: int
    valid_from: date
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether it was in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class MoneyRounding(_Sourced, frozen=True, kw_only=True):
    """How an amount of bonus is rounded: to a multiple of ``unit`` đồng."""

    unit: int = 10_000
    mode: Literal["up", "nearest", "none"] = "up"


class Pack(_Part, frozen=True, kw_only=True, cache_hash=True):
    """Everything that one regime says, read from one file."""

    head: Head
    documents: tuple[Document, ...] = ()
    authorities: tuple[Authority, ...] = ()
    general: tuple[General, ...] = ()
    awards: tuple[AwardRule, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    papers: tuple[PaperRule, ...] = ()
    sets: tuple[Sets, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    rates: tuple[Rate, ...] = ()
    base_salaries: tuple[BaseSalary, ...] = ()
    rounding: MoneyRounding | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the pack holds on a day."""
        head = self.head
        return head.valid_from <= day and (head.valid_to is None or day <= head.valid_to)

    def authority(self, award: str) -> Authority | None:
        """Return who grants an award, or None where this law does not know it."""
        return next((one for one in self.authorities if one.award == award), None)

    def time_limit(self, limit_id: str, award: str) -> TimeLimit | None:
        """Return a time limit by its id where it counts for an award; one without awards counts for all."""
        known = (one for one in self.time_limits if one.id == limit_id and (not one.awards or award in one.awards))
        return next(known, None)

    def name_of(self, award: Award) -> str:
        """Return what this law calls an award."""
        authority = self.authority(award.code)
        return authority.named if authority and authority.named else award.name

    def rule(self, award: str, subject: PartyKind) -> AwardRule | None:
        """Return what an award asks of a subject, or None where the pack says nothing of it."""
        return next((one for one in self.awards if one.award == award and one.subject is subject), None)

    def grounds_of(self, award: str) -> tuple[tuple[PartyKind, Ground], ...]:
        """Return the grounds that the law names for an award, with the kind of subject of each."""
        return tuple((rule.subject, one) for rule in self.awards if rule.award == award for one in rule.grounds)

    def expired_on(self, day: date) -> tuple[Document, ...]:
        """Return the documents under the pack that were no longer in force on a day that the pack still covers."""
        return tuple(one for one in self.documents if one.valid_to is not None and one.valid_to < day)
