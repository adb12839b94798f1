"""``phuquoc city approve``, ``accept``, ``unlock`` and ``reviews``: reviewing a period in two steps, which locks it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.city_office import other_office, the_city
from phuquoc_desktop.cli.days import read_day
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.review import Stream
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.city.review_board import ReviewLine
    from phuquoc_desktop.city.review_changes import ChangedEntry
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.domain.review import PeriodReview


def add_to(group: Commands) -> None:
    """Add the commands to ``city``."""
    _of_period(group, "approve", run_approve, _("Approve a stream and period of an office: the first step"))
    _of_period(group, "accept", run_accept, _("Accept what was approved: the second step, which locks it"))
    unlocking = _of_period(group, "unlock", run_unlock, _("Let an office change a locked period until a day"))
    unlocking.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("why; the office reads it"))
    unlocking.add_argument("--until", required=True, metavar=_("DATE"), help=_("the last day; then it locks by itself"))
    listing = add_command(group, "reviews", run_reviews, _("Show what is to be approved, accepted, locked, unlocked"))
    listing.add_argument("--office", metavar=_("OFFICE"), help=_("only this one"))
    listing.add_argument("--changed", action="store_true", help=_("with old and new values of what changed since"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def _of_period(group: Commands, name: str, run: Any, purpose: str) -> OfficeParser:
    parser = add_command(group, name, run, purpose)
    parser.add_argument("office", metavar=_("OFFICE"))
    parser.add_argument("stream", choices=[one.value for one in Stream], metavar=_("STREAM"), help=_streams())
    parser.add_argument("period", metavar=_("PERIOD"), help=_("2021; of targets also 2021-06, 2021-Q2, 2021-H1"))
    return parser


def _streams() -> str:
    return ", ".join(f"{one.value} ({one.label})" for one in Stream)


def run_approve(call: Call) -> None:
    """Approve."""
    from phuquoc_desktop.city import reviews

    asked = call.options
    with call.office() as office:
        other = other_office(the_city(office), asked.office)
        with office.begin(reviews.APPROVE) as work:
            review = reviews.approve(work, other, Stream(asked.stream), asked.period, office.today)
    _answer(call, review, _("Approved; another officer accepts it, and then it is locked."))


def run_accept(call: Call) -> None:
    """Accept, and say so where one officer did both steps."""
    from phuquoc_desktop.city import reviews

    asked = call.options
    with call.office() as office:
        other = other_office(the_city(office), asked.office)
        with office.begin(reviews.ACCEPT) as work:
            review = reviews.accept(work, other, Stream(asked.stream), asked.period, office.today)
    said = _("Accepted and locked; the office learns of it with the next receipt or return.")
    if review.accepted_by == review.approved_by:
        said += " " + _("Both steps were done by one officer, since nobody else works here.")
    _answer(call, review, said)


def run_unlock(call: Call) -> None:
    """Unlock."""
    from phuquoc_desktop.city import reviews

    asked = call.options
    with call.office() as office:
        other = other_office(the_city(office), asked.office)
        until = read_day(asked.until)
        with office.begin(reviews.UNLOCK) as work:
            stream = Stream(asked.stream)
            review = reviews.unlock(work, other, stream, asked.period, asked.reason, until, office.today)
    _answer(call, review, _("Unlocked; the office learns of it with the next receipt or return."))


def run_reviews(call: Call) -> None:
    """List reviews, on demand with what changed since."""
    from phuquoc_desktop.city import review_board, review_changes
    from phuquoc_desktop.city.board import below
    from phuquoc_desktop.cli.layout import table

    asked = call.options
    with call.office() as office, the_city(office).reading() as read:
        known = below(office.offices, office.profile.office, date(office.profile.year, 7, 1))
        wanted = [other_office(office, asked.office)] if asked.office else known
        found = review_board.lines(read, wanted, asked.year or office.profile.year, office.today)
        changes = {
            id(line): review_changes.changed_since(read, line.review) if asked.changed and line.review else ()
            for line in found
        }
    heads = [_("Office"), _("Stream"), _("Period"), _("Entries"), _("State"), _("Reviewed report"), _("Changed since")]
    rows = [_row(line) for line in found]
    told = [f"  {one.name}: {_fields(one)}" for line in found for one in changes[id(line)]]
    document = {"reviews": [line_document(line, changes[id(line)]) for line in found]}
    call.answer(document, [*table(heads, rows, right=(3, 5, 6)), *told])


def _row(line: ReviewLine) -> list[str]:
    return [
        line.office.short_name,
        line.stream.label,
        str(line.period),
        str(line.entries),
        line.standing.label,
        str(line.reviewed_number or ""),
        str(line.changed or ""),
    ]


def _fields(one: ChangedEntry) -> str:
    return one.operation.label + "; " + "; ".join(f"{field.label}: {field.old} → {field.new}" for field in one.fields)


def review_document(review: PeriodReview) -> dict[str, Any]:
    """Return a review for ``--json``."""
    from phuquoc_desktop.domain.record import to_plain

    plain = to_plain(review)
    plain.pop("office")
    return {**plain, "addressee": review.addressee.partition("@")[0]}


def line_document(line: ReviewLine, changes: tuple[ChangedEntry, ...]) -> dict[str, Any]:
    """Return a line of the board of reviews for ``--json``."""
    return {
        "office": line.office.key.code,
        "stream": line.stream.value,
        "period": str(line.period),
        "entries": line.entries,
        "standing": line.standing.value,
        "reviewed_report": line.reviewed_number,
        "latest_report": line.latest_number,
        "changed": line.changed,
        "review": review_document(line.review) if line.review else None,
        "changes": [
            {
                "kind": one.record_kind,
                "id": one.record_id,
                "name": one.name,
                "operation": one.operation.value,
                "fields": [{"field": field.label, "old": field.old, "new": field.new} for field in one.fields],
            }
            for one in changes
        ],
    }


def _answer(call: Call, review: PeriodReview, said: str) -> None:
    call.answer({"review": review_document(review)}, [said])
