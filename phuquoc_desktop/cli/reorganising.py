"""``phuquoc reorganise``: offices that are renamed, merged, split, or change their level, with a preview and counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _, ngettext

if TYPE_CHECKING:
    from datetime import date

    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.catalogue import Offices
    from phuquoc_desktop.domain.office import Office
    from phuquoc_desktop.services.reorganising import OfficeLine, Preview, Wish


class NotDecisionsError(RefusedError):
    """The file with decisions is no JSON object of texts."""

    sentence = N_("“{name}” must be a JSON object that names for each id the key of its new office.")


def add_commands(commands: Commands) -> None:
    """Add the group."""
    group = add_group(commands, "reorganise", _("Offices that are renamed, merged, split, or change their level"))
    for name, run, purpose in (
        ("preview", run_preview, _("Show what a reorganisation would do here, with counts; changes nothing")),
        ("apply", run_apply, _("Apply a reorganisation here; “undo” takes it back")),
    ):
        _add_wish(add_command(group, name, run, purpose))
    add_command(group, "undo", run_undo, _("Take the last reorganisation back, while nothing was built on it"))
    showing = add_command(
        group, "show", run_show, _("Show which offices stand on a day, and what former ones are called now")
    )
    showing.add_argument("--date", metavar=_("DATE"), help=_("a day, today by default"))


def _add_wish(parser: OfficeParser) -> None:
    parser.add_argument("file", metavar=_("FILE"), help=_("a file of a reorganisation, or the id of one that is known"))
    parser.add_argument("--becomes", default="", metavar=_("CODE"), help=_("which new office works on with these data"))
    parser.add_argument("--decide", metavar=_("FILE"), help=_("JSON: for each undecided id the key of its new office"))
    parser.add_argument(
        "--open-work", choices=("carry", "leave"), help=_("whether open registrations and dossiers go along")
    )


def run_preview(call: Call) -> int:
    """Show lines, counts, and what is to be decided; status 1 where something is."""
    from phuquoc_desktop.services import reorganising

    with call.office() as office, office.reading() as read:
        source = reorganising.open_source(read, call.options.file)
        found = reorganising.preview(read, source, _wish(call), office.today)
    call.answer(_document(found), _told(found))
    return 0 if found.is_ready else 1


def run_apply(call: Call) -> int:
    """Apply it, as one job."""
    from phuquoc_desktop.services import reorganising

    wish = _wish(call)
    with call.office() as office:
        signer = office.post.keys.public.fingerprint
        with office.begin(reorganising.APPLY) as work:
            source = reorganising.open_source(work, call.options.file)
            done = reorganising.apply(work, source, wish, office.today, signer)
        office.look_again()
        name = office.office.name
    document = {"before": done.before, "after": done.after, "moved": done.moved, "new_codes": list(done.new_codes)}
    moved = ngettext("{count} record moved.", "{count} records moved.", done.moved).format(count=done.moved)
    called = _("These data now belong to {office}.").format(office=name)
    codes = [_("New code of a dossier: {code}").format(code=one) for one in done.new_codes]
    call.answer(document, [moved, called, *codes])
    return 0


def run_undo(call: Call) -> int:
    """Take the newest reorganisation back."""
    from phuquoc_desktop.services import history, reorganising, undoing

    with call.office() as office:
        with office.begin(undoing.UNDO) as work:
            done = work.changes(job=reorganising.APPLY)
            if not done:
                raise history.NothingToUndoError()
            history.undo(work, done[-1].work_id)
        office.look_again()
        key, name = str(office.office.key), office.office.name
    call.answer({"office": key}, [_("These data now belong to {office}.").format(office=name)])
    return 0


def run_show(call: Call) -> int:
    """Show the offices of a day, and what became of those that ended before."""
    from phuquoc_desktop.services import offices_at_hand

    with call.office() as office, office.reading() as read:
        offices, changes = offices_at_hand.offices(read), offices_at_hand.reorganisations(read)
        day = day_or_none(call.options.date) or office.today
    known = [
        {
            "id": one.head.id,
            "version": one.head.version,
            "title": one.head.title,
            "counts_from": one.head.counts_from.isoformat(),
            "law": one.head.law,
            "confirmed": one.head.confirmed,
            "certainty": one.head.certainty.value,
        }
        for one in changes
    ]
    rows = [row for one in offices.known if (row := _standing(offices, one, day))]
    document = {"date": day.isoformat(), "reorganisations": known, "offices": rows}
    call.answer(document, _shown(document))
    return 0


def _standing(offices: Offices, one: Office, day: date) -> dict[str, Any] | None:
    from phuquoc_desktop.domain.succession import now_called, receiver

    if day < one.key.valid_from:
        return None
    now = [each.name for each in now_called(offices, str(one.key), day)]
    to = receiver(offices, str(one.key), day)
    return {
        "office": str(one.key),
        "name": one.name,
        "stands": one.stands_on(day),
        "now": now,
        "receiver": str(to.key) if to else None,
        "receiver_name": to.name if to else None,
    }


def _shown(document: dict[str, Any]) -> Iterator[str]:
    for one in document["reorganisations"]:
        yield f"{one['id']} {one['version']}: {one['title']} ({one['law']})"
    for row in document["offices"]:
        if row["stands"]:
            yield f"{row['office']:<20}{row['name']} → {row['receiver_name'] or '–'}"
        else:
            now = ", ".join(row["now"]) or "–"
            yield f"{row['office']:<20}" + _("{office} (now {new})").format(office=row["name"], new=now)


def _wish(call: Call) -> Wish:
    from phuquoc_desktop.services.reorganising import Wish

    asked = call.options
    carry = None if asked.open_work is None else asked.open_work == "carry"
    return Wish(asked.becomes, _decided(Path(asked.decide)) if asked.decide else {}, carry)


def _decided(file: Path) -> dict[str, str]:
    from phuquoc_desktop.storage.safe_file import trouble_of

    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise trouble_of(error, file) from error
    except ValueError as why:
        raise NotDecisionsError(name=file.name) from why
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise NotDecisionsError(name=file.name)
    return found


def _document(found: Preview) -> dict[str, Any]:
    head = found.change.head
    return {
        "id": head.id,
        "version": head.version,
        "title": head.title,
        "counts_from": head.counts_from.isoformat(),
        "law": head.law,
        "confirmed": head.confirmed,
        "counts_already": found.counts_already,
        "becomes": str(found.becomes.key) if found.becomes else None,
        "choices": [str(one.key) for one in found.choices],
        "offices": [_line(one) for one in found.lines],
        "undecided": [
            {"id": one.id, "name": one.name, "unit": one.unit, "is_unit": one.is_unit} for one in found.undecided
        ],
        "open_registrations": found.open_registrations,
        "open_dossiers": found.open_dossiers,
        "new_codes": [{"old": old, "new": new} for old, new in found.new_codes],
        "remarks": list(found.remarks),
    }


def _line(one: OfficeLine) -> dict[str, Any]:
    return {
        "office": str(one.office.key),
        "name": one.office.name,
        "step": one.step.kind.value,
        "becomes": [str(each.key) for each in one.becomes],
        "before": {what.value: count for what, count in one.before.items()},
        "going": {what.value: count for what, count in one.going.items()},
    }


def _told(found: Preview) -> Iterator[str]:
    from phuquoc_desktop.cli.layout import table
    from phuquoc_desktop.vietnamese.dates import show_date

    head = found.change.head
    yield head.title
    yield _("Counts from {day}, by: {law}").format(day=show_date(head.counts_from), law=head.law)
    counted = list(found.lines[0].before)
    rows = [
        [
            one.office.short_name,
            one.step.kind.label,
            " + ".join(each.short_name for each in one.becomes) or "–",
            *(f"{one.before[what]} → {one.going[what]}" for what in counted),
        ]
        for one in found.lines
        if any(one.before.values())
    ]
    yield from table([_("Office"), _("Step"), _("New office"), *(what.label for what in counted)], rows)
    empty = ", ".join(one.office.short_name for one in found.lines if not any(one.before.values()))
    if empty:
        yield _("Nothing lies here of: {offices}.").format(offices=empty)
    yield _("Of each figure: what is here → what goes along; the rest stays with the old name, as history.")
    yield from _questions(found)
    yield from found.remarks


def _questions(found: Preview) -> Iterator[str]:
    if found.becomes:
        yield _("These data will belong to {office}.").format(office=found.becomes.name)
    if found.choices:
        names = ", ".join(f"{one.short_name} ({one.key.code})" for one in found.choices)
        yield _("Choose with --becomes which office works on with these data: {known}.").format(known=names)
    for one in found.undecided:
        yield _("Undecided: {name} ({id})").format(name=one.name, id=one.id)
    if found.open_registrations or found.open_dossiers:
        told = _(
            "Open: {registrations} registrations, {dossiers} dossiers; say with --open-work whether they go along."
        )
        yield told.format(registrations=found.open_registrations, dossiers=found.open_dossiers)
    for old, new in found.new_codes:
        yield _("The dossier {old} becomes {new}, since the code is taken.").format(old=old, new=new)
