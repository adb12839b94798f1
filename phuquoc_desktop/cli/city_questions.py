"""``phuquoc city ask`` and ``explained``: asking an office about a figure, and saying whether the answer does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.city_office import other_office, the_city
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.explanations_shown import request_document
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.explanation import ExplanationRequest
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

ASK = N_("Ask for an explanation")
CLOSE = N_("Judge an explanation")


def add_to(group: Commands) -> None:
    """Add ``ask`` and ``explained`` to ``city``."""
    asking = add_command(
        group, "ask", run_ask, _("Ask an office to explain a figure; it goes out with the next return")
    )
    asking.add_argument("office", metavar=_("OFFICE"))
    asking.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    asking.add_argument("--period", metavar=_("PERIOD"), help=_("2021-06, 2021-Q2, 2021-H1 or 2021"))
    asking.add_argument("--text", required=True, metavar=_("TEXT"), help=_("what is to be explained"))
    asking.add_argument("--due", metavar=_("DATE"), help=_("by when"))
    asking.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    closing = add_command(group, "explained", run_explained, _("Say that an answer does, or ask again"))
    closing.add_argument("question", metavar=_("ID"), help=_("the question's id, or how it begins or ends"))
    closing.add_argument("--again", metavar=_("TEXT"), help=_("what is still to be explained; asks anew"))
    closing.add_argument("--due", metavar=_("DATE"), help=_("by when"))
    closing.add_argument("--withdraw", action="store_true", help=_("take back a question that nobody answered"))


def run_ask(call: Call) -> None:
    """Ask."""
    from phuquoc_desktop.city import questions

    asked = call.options
    with call.office() as office:
        other = other_office(the_city(office), asked.office)
        draft = ExplanationRequest.draft(
            addressee=str(other.key),
            year=asked.year or office.profile.year,
            target_code=asked.code,
            period=asked.period,
            text=asked.text,
            asked_on=office.today,
            due_on=day_or_none(asked.due),
        )
        with office.begin(ASK) as work:
            request = questions.ask(work, draft, office.today)
    said = _("Asked {office} about {code}: {id}").format(office=other.name, code=request.target_code, id=request.id)
    call.answer({"question": request_document(request)}, [said])


def run_explained(call: Call) -> None:
    """Accept the answer, ask again, or withdraw the question."""
    from phuquoc_desktop.city import questions
    from phuquoc_desktop.services.explanations import question

    asked = call.options
    with call.office() as office, the_city(office).begin(CLOSE) as work:
        if asked.withdraw:
            request = question(work, asked.question)
            document = request_document(request)
            questions.withdraw(work, request.id)
            said = _("The question was withdrawn.")
        elif asked.again:
            request = questions.ask_again(work, asked.question, asked.again, day_or_none(asked.due), office.today)
            document = request_document(request)
            said = _("Asked again: {id}").format(id=request.id)
        else:
            document = request_document(questions.accept(work, asked.question))
            said = _("The answer is accepted.")
    call.answer({"question": document}, [said])
