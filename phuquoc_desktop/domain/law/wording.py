"""Fields and values of rule packs in the words that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import msgspec

from phuquoc_desktop.domain.law.conduct import Breach
from phuquoc_desktop.domain.law.criterion import Criterion
from phuquoc_desktop.domain.law.pack import Document, Head, PaperRule
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money, show_number

AwardName = Callable[[str], str]
"""Says what people call an award, from its code."""

LABELS = {
    "amount": N_("Amount"),
    "apart_at_most": N_("Years apart at most"),
    "article": N_("Article"),
    "at_least": N_("At least"),
    "at_most": N_("At most"),
    "award": N_("Award"),
    "awards": N_("Awards"),
    "base": N_("Of how many"),
    "below": N_("Lighter than"),
    "cases": N_("Cases"),
    "certainty": N_("Certainty"),
    "code": N_("Code"),
    "coefficient": N_("Coefficient"),
    "condition": N_("Asked for when"),
    "confirmed": N_("Confirmed"),
    "confirmed_by": N_("Confirmed by"),
    "confirmed_on": N_("Confirmed on"),
    "count": N_("How many"),
    "dated": N_("Dated"),
    "days": N_("Days"),
    "drafted": N_("Drafted by the program"),
    "electronic": N_("With electronic files"),
    "eligibility_by": N_("Law chosen by"),
    "ends_before": N_("May end years earlier"),
    "figure": N_("Figure"),
    "form": N_("Form"),
    "format": N_("Format"),
    "granted_by": N_("Granted by"),
    "holds_for": N_("Holds for awards"),
    "id": N_("Id"),
    "including": N_("Among them"),
    "kind": N_("Kind"),
    "level": N_("Level"),
    "mode": N_("Rounded"),
    "modes": N_("Modes"),
    "money_by": N_("Money by"),
    "name": N_("Name"),
    "named": N_("Called"),
    "note": N_("Note"),
    "of": N_("Of what"),
    "of_the_year": N_("For the year itself"),
    "on_request": N_("Only when chosen"),
    "only_when_known": N_("Counts only when known"),
    "originals": N_("Originals"),
    "paid_once": N_("Only the higher is paid"),
    "paper": N_("Paper"),
    "part": N_("What is counted"),
    "per_candidate": N_("For each candidate"),
    "procedures": N_("Procedures"),
    "proposed_to": N_("Proposed to"),
    "quorum": N_("Quorum"),
    "rank": N_("Rank at least"),
    "rating": N_("Rating at least"),
    "recognised_by": N_("Recognised at level"),
    "regime": N_("Regime"),
    "remedy": N_("What to do"),
    "rounding": N_("Rounding"),
    "rounding_confirmed": N_("Rounding confirmed"),
    "same": N_("For the same"),
    "scope": N_("Scope of effect"),
    "secret": N_("Secret vote"),
    "sentence": N_("Sentence"),
    "share": N_("Share"),
    "since": N_("Since the award"),
    "source": N_("Source"),
    "strictly": N_("Compared"),
    "subject": N_("Subject"),
    "subjects": N_("Subjects"),
    "times": N_("Times"),
    "title": N_("Title"),
    "transition": N_("Transition"),
    "unit": N_("To a multiple of"),
    "valid_from": N_("Valid from"),
    "valid_to": N_("Valid to"),
    "version": N_("Version"),
    "weight": N_("Weight"),
    "whose": N_("Whose"),
    "within": N_("Part of"),
    "within_years": N_("Within years"),
    "working_days": N_("Working days only"),
    "years": N_("Years"),
}

KINDS = {
    "rating_at_least": N_("Rating of the year"),
    "rating_times": N_("Years rated so"),
    "title_held": N_("Award held"),
    "years_in_a_row": N_("Years in a row"),
    "initiative": N_("Initiative or topic"),
    "initiative_used_once": N_("Initiative used once"),
    "leads_cluster": N_("Leads its cluster"),
    "targets_exceeded": N_("Targets exceeded"),
    "movement_years": N_("Years of the movement"),
    "figure": N_("Plain figure"),
    "discipline_below": N_("Discipline"),
    "not_under_review": N_("Not under review"),
    "no_breach": N_("No case of exclusion"),
    "for_a_person": N_("For a person to judge"),
    "registered": N_("Registered for the year"),
    "members_at_least": N_("Number of members"),
    "share_of_members": N_("Share of members"),
    "quota": N_("Quota"),
    "votes": N_("Votes"),
    "one_of": N_("One of several"),
    "all_of": N_("All of several"),
}

_ROUNDED = {"up": N_("rounded up"), "nearest": N_("rounded to the nearest"), "none": N_("not rounded")}
_SHARES = {"share", "quorum"}
_AWARDS = {"award", "awards", "holds_for", "since"}
_COMMON = set(Criterion.__struct_fields__)
_NESTED = {"parts"}
NOTHING = "–"
_TELLING = ("sentence", "granted_by", "coefficient", "amount", "originals", "unit")
"""Fields by which people know a statement without a title, the most telling first."""


def label(field: str) -> str:
    """Return what people call a field; a name that nobody listed stands for itself."""
    return _(LABELS[field]) if field in LABELS else field


def kind_of(criterion: Criterion) -> str:
    """Return what people call the kind of a criterion."""
    tag = criterion.__struct_config__.tag
    return _(KINDS[str(tag)]) if tag in KINDS else ""


def words(field: str, value: object, name: AwardName = str) -> str:
    """Write a value of a field as people read it; a dash for what says nothing."""
    if isinstance(value, tuple):
        return "; ".join(words(field, one, name) for one in value) or NOTHING
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return _yes_or_no(field, yes=value)
    if isinstance(value, (Decimal, int)):
        return _figure(field, value)
    if isinstance(value, Breach):
        return f"{value.code}) {value.sentence}"
    if isinstance(value, msgspec.Struct):
        return ", ".join(f"{called}: {told}" for called, told in _pairs(value, name))
    return _plain(field, value, name)


def _plain(field: str, value: object, name: AwardName) -> str:
    if isinstance(value, date):
        return show_date(value)
    if field in _AWARDS:
        return name(str(value))
    if field == "mode":
        return _(_ROUNDED.get(str(value), str(value)))
    if field == "kind":
        return _(KINDS.get(str(value), str(value)))
    return str(getattr(value, "label", value))


def _yes_or_no(field: str, *, yes: bool) -> str:
    if field == "strictly":
        return _("more than (>)") if yes else _("at least (≥)")
    return _("Yes") if yes else _("No")


def _figure(field: str, value: Decimal | int) -> str:
    if field in _SHARES:
        return f"{show_number((value * Decimal(100)).normalize())}%"
    return show_money(int(value)) if field in {"amount", "unit"} else show_number(value)


def terms(criterion: Criterion, name: AwardName = str) -> tuple[tuple[str, str], ...]:
    """Return what a criterion compares, as pairs of label and words; what it leaves open is left out."""
    return tuple(_pairs(criterion, name))


def _pairs(part: msgspec.Struct, name: AwardName) -> Iterator[tuple[str, str]]:
    """Return label and words of each field that says something and belongs to this kind of part alone."""
    for field in (one for one in part.__struct_fields__ if one not in _COMMON | _NESTED):
        value = getattr(part, field)
        if value not in (None, (), ""):
            yield label(field), words(field, value, name)


def title_of(value: msgspec.Struct) -> str:
    """Return the words by which people know a statement; empty where its place says all."""
    if isinstance(value, PaperRule):
        return value.title or value.paper.label
    if isinstance(value, Document):
        return f"{value.code}: {value.name}"
    if isinstance(value, Head):
        return value.title
    telling = (field for field in _TELLING if getattr(value, field, None))
    return next((_telling(field, getattr(value, field)) for field in telling), "")


def _telling(field: str, value: object) -> str:
    return str(value) if field in ("sentence", "granted_by") else f"{label(field)}: {words(field, value)}"
