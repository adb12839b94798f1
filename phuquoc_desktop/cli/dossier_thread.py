"""``phuquoc dossier thread`` and ``city dossier``: what passed about a dossier, and the city's next step with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.finding import find_dossier
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.review import DossierReview, DossierStage
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.dossier_thread import ThreadEvent

_STAGES = ("received", "checked", "returned", "accepted")


def add_to(group: Commands) -> None:
    """Add ``dossier`` to ``city``."""
    noting = add_command(group, "dossier", run_step, _("Note a step with an office's dossier"))
    noting.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    noting.add_argument("--stage", required=True, choices=_STAGES, help=_("where it stands now"))
    noting.add_argument("--note", metavar=_("TEXT"))
    noting.add_argument("--letter", metavar=_("NUMBER"), help=_("number of the letter"))
    noting.add_argument("--dated", metavar=_("DATE"), help=_("date of the letter"))


def run_step(call: Call) -> None:
    """Note a step."""
    from phuquoc_desktop.city import dossier_reviews
    from phuquoc_desktop.cli.city_office import the_city

    asked = call.options
    with call.office() as office, the_city(office).begin(dossier_reviews.SET) as work:
        draft = DossierReview.draft(
            addressee="",
            dossier_id=find_dossier(work, asked.dossier).id,
            stage=DossierStage(asked.stage),
            reviewed_on=office.today,
            reviewed_by="",
            note=asked.note,
            letter_number=asked.letter,
            letter_dated=day_or_none(asked.dated),
        )
        review = dossier_reviews.note(work, draft, office.today)
        document = {"dossier": review.dossier_id, "stage": review.stage.value, "by": review.reviewed_by}
    call.answer(document, [_("Noted; the office learns of it with the next return.")])


def run_thread(call: Call) -> None:
    """Print the thread of a dossier."""
    from phuquoc_desktop.services import dossier_thread

    with call.office() as backend, backend.reading() as read:
        dossier = find_dossier(read, call.options.dossier)
        events = dossier_thread.of_dossier(read, dossier.id)
        stage = dossier_thread.stage_of(read, dossier.id)
    document = {
        "dossier": dossier.code,
        "stage": stage.stage.value if stage else None,
        "events": [_document(one) for one in events],
    }
    call.answer(document, [line for one in events for line in _told(one)])


def run_answers(call: Call) -> None:
    """Print what became of everybody whom this office has proposed for a year."""
    from phuquoc_desktop.cli.layout import table
    from phuquoc_desktop.services import answers

    with call.office() as backend, backend.reading() as read:
        year = call.options.year or backend.profile.year
        known = answers.of_year(read, year)
    listed = [
        {
            "dossier": one.dossier.code,
            "award": one.dossier.award,
            "name": one.name,
            "candidate": one.candidate.id,
            "answer": one.answer.value,
            "told": one.told or None,
        }
        for one in known
    ]
    heads = [_("Dossier"), _("Award"), _("Name"), _("Answer"), _("By what, or why")]
    rows = [[one.dossier.code, one.dossier.award, one.name, one.answer.label, one.told] for one in known]
    call.answer({"year": year, "answers": listed}, table(heads, rows))


def _document(one: ThreadEvent) -> dict[str, Any]:
    return {
        "on": one.on.isoformat(),
        "by": one.who,
        "kind": one.kind.value,
        "title": one.title,
        "lines": list(one.lines),
        "bundle": one.carried or None,
        "id": one.record_id,
    }


def _told(one: ThreadEvent) -> list[str]:
    head = "  ".join(part for part in (show_date(one.on), one.kind.label, one.who) if part)
    return [head, f"  {one.title}", *(f"  {line}" for line in (*one.lines, one.carried) if line)]
