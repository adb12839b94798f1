"""Reads what an office's page of bundles shows; runs in tasks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.schema import TITLES
from phuquoc_desktop.dispatch.asking import missing
from phuquoc_desktop.domain.exchange import Remark, RemarkAnswer, RemarkStatus
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.review import PartyMatch
from phuquoc_desktop.gui.pages.bundles.shown import CheckShown, DifferenceShown, KindShown, RemarkLine, WardPicture
from phuquoc_desktop.gui.record_places import Place, places_of
from phuquoc_desktop.services import exchange, record_journal
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.checks import Checking, run_all
from phuquoc_desktop.services.exchange import CARRIED, Difference
from phuquoc_desktop.services.naming import names_of
from phuquoc_desktop.services.one_person import to_look_at
from phuquoc_desktop.services.overview import light_of
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.services.remarks import lines
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


def look(backend: Backend) -> WardPicture:
    """Look at everything once, in one consistent view of the records."""
    post = backend.post
    with backend.reading() as read:
        sent = exchange.reports_sent(read)
        differences = exchange.since_last_report(read, post.my_key)
        return WardPicture(
            light=light_of(sent, len(differences)),
            sent=tuple(reversed(sent)),
            sent_head=exchange.marks(read).sent,
            differences=_by_kind(read, differences),
            remarks=(*match_lines(read), *remark_lines(read, read.remarks.whose("addressee", read.known_as))),
            city=backend.city.short_name,
            city_known=post.recipient(read, str(post.city.key)) is not None,
            missing=missing(read, str(post.city.key)),
        )


def check(backend: Backend) -> tuple[CheckShown, ...]:
    """Run the checks that travel with a report."""
    with backend.reading() as read:
        runs = run_all(Checking(read, backend.awards, backend.attachments))
        found = [one for run in runs for one in run.findings]
        places = places_of(read, [(one.record_kind, one.record_id) for one in found])
    return tuple(
        CheckShown(_(run.title), run.looked_at, tuple((one, places[one.record_id]) for one in run.findings))
        for run in runs
    )


def fields_since(backend: Backend, difference: DifferenceShown, sent_head: int) -> tuple[FieldChange, ...]:
    """Read from the journal what one record's fields were in the last bundle and are now."""
    with backend.reading() as read:
        return record_journal.since(read, difference.record_kind, difference.record_id, sent_head)


def remark_lines(read: Reader, remarks: Iterable[Remark]) -> tuple[RemarkLine, ...]:
    """Return remarks as people read them, the open ones first, the newest of each first."""
    given = lines(read, remarks)
    answers = {one.remark.id: _answered(one.answer) for one in given if one.answer is not None}
    order = sorted(
        given, key=lambda one: (one.waits, not one.is_closed, one.remark.made_on, one.remark.id), reverse=True
    )
    known = [one.remark for one in order]
    wanted = [(one.record_kind, one.record_id) for one in known]
    names, places = names_of(read, wanted, ()), places_of(read, wanted)
    return tuple(
        RemarkLine(
            id=one.id,
            title=kind_title(one.record_kind),
            name=names[one.record_id],
            field=_labels(one.record_kind, [one.field_name or ""]),
            text=one.text,
            made_on=one.made_on,
            is_open=one.status is RemarkStatus.OPEN,
            place=places[one.record_id],
            record=(one.record_kind, one.record_id, one.field_name or ""),
            clause=one.clause or "",
            due_on=one.due_on,
            answer=answers.get(one.id, ""),
        )
        for one in known
    )


def match_lines(read: Reader) -> tuple[RemarkLine, ...]:
    """Return the persons of this office whom another office proposes too, as things to be looked at."""
    found = to_look_at(read)
    names = read.parties.values([one.party_id for one in found], "name")
    offices = load_offices()
    text = _("{office} also has this person: {told}. Agree with that office which of you proposes.")
    return tuple(
        RemarkLine(
            id=one.id,
            title=_(TITLES[PartyMatch]),
            name=names.get(one.party_id, {}).get("name", ""),
            field="",
            text=text.format(office=offices.by_key(one.other_office).name, told=one.other_told),
            made_on=one.found_on,
            is_open=True,
            place=Place("directory", one.party_id),
            record=("party", one.party_id, ""),
            clause=one.because,
            may_answer=False,
        )
        for one in found
    )


def _answered(answer: RemarkAnswer) -> str:
    said = _("{text} ({name}, {day})")
    return said.format(text=answer.text, name=answer.answered_by, day=show_date(answer.answered_on))


def kind_title(kind: str) -> str:
    """Return the word for records of a kind."""
    return _(TITLES[BY_KIND[kind]])


def _by_kind(read: Reader, differences: list[Difference]) -> tuple[KindShown, ...]:
    ordered = sorted(differences, key=lambda one: CARRIED.index(one.record_kind))
    places = places_of(read, [(one.record_kind, one.record_id) for one in ordered])
    return tuple(
        KindShown(kind_title(kind), tuple(_difference(one, places[one.record_id]) for one in found))
        for kind, found in groupby(ordered, key=lambda one: one.record_kind)
    )


def _difference(one: Difference, place: Place) -> DifferenceShown:
    fields = _labels(one.record_kind, one.fields)
    return DifferenceShown(one.record_kind, one.record_id, one.name, one.operation, fields, place)


def _labels(kind: str, names: Iterable[str]) -> str:
    wanted = set(names)
    return ", ".join(_(plan.label) for plan in field_plans(BY_KIND[kind]) if plan.name in wanted and plan.label)
