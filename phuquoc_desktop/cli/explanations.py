"""``phuquoc explanations``: what the city asks about figures, and the office's answers in writing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.explanations_shown import answer_document, line_document, list_lines
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.explanation import Explanation
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

JOB = N_("Answer a question about a figure")


def add_commands(commands: Commands) -> None:
    """Add ``explanations list``, ``answer``, ``add`` and ``send``."""
    group = add_group(commands, "explanations", _("Explanations of figures: what the city asks, what offices answer"))
    listing = add_command(group, "list", run_list, _("Show questions and explanations, what is open first"))
    listing.add_argument("--open", action="store_true", help=_("only what still waits for somebody"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("only of that year"))
    answering = _written(add_command(group, "answer", run_answer, _("Answer a question of the city")))
    answering.add_argument("question", metavar=_("ID"), help=_("the question's id, or how it begins or ends"))
    adding = _written(add_command(group, "add", run_add, _("Explain a figure unasked")))
    adding.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    adding.add_argument("--period", metavar=_("PERIOD"), help=_("2021-06, 2021-Q2, 2021-H1 or 2021"))
    adding.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    sending = add_command(group, "send", run_send, _("Write the explanations alone as a bundle for the city"))
    sending.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))


def _written(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("--text", required=True, metavar=_("TEXT"), help=_("the explanation"))
    parser.add_argument("--evidence", metavar=_("TEXT"), help=_("what proves it"))
    parser.add_argument("--attach", metavar=_("FILE"), help=_("a file to go with it"))
    return parser


def run_list(call: Call) -> None:
    """Print questions and explanations."""
    from phuquoc_desktop.services import explanations

    with call.office() as backend, backend.reading() as read:
        look = explanations.open_lines if call.options.open else explanations.lines
        found = look(read, backend.today, year=call.options.year)
    call.answer({"explanations": [line_document(one) for one in found]}, list_lines(found))


def run_answer(call: Call) -> None:
    """Answer a question."""
    _explain(call, request=call.options.question, target_code="")


def run_add(call: Call) -> None:
    """Explain a figure that nobody asked about."""
    asked = call.options
    _explain(call, year=asked.year, target_code=asked.code, period=asked.period)


def _explain(call: Call, year: int | None = None, **about: Any) -> None:
    from phuquoc_desktop.services import explanations

    asked = call.options
    file = Path(asked.attach) if asked.attach else None
    with call.office() as backend:
        words = {"text": asked.text, "evidence": asked.evidence, "answered_on": None, "answered_by": ""}
        draft = Explanation.draft(**words, **about, year=year or backend.profile.year)
        with backend.begin(JOB) as work:
            given = explanations.answer(work, backend.attachments, draft, backend.today, file)
    said = _("Explained {code}; it goes to the city with the next report.").format(code=given.target_code)
    call.answer({"explanation": answer_document(given)}, [said])


def run_send(call: Call) -> int:
    """Write the explanations as a bundle, without a whole report."""
    from phuquoc_desktop.bundle.outgoing_ward import send_explanations
    from phuquoc_desktop.cli.call import NEEDS_A_PERSON
    from phuquoc_desktop.cli.rules_sending import sent_documents, sent_lines

    with call.office() as backend:
        sent = send_explanations(backend.begin, backend.post, call.out_folder())
    if not sent.record.encrypted:
        call.say(_("The city's key is not known, so the bundle is not encrypted; whoever holds the file can read it."))
    for title in sent.missing:
        call.say(_("The file of “{title}” is no longer stored; attach it again.").format(title=title))
    (document,) = sent_documents([sent])
    call.answer(document | {"missing_attachments": list(sent.missing)}, sent_lines([sent]))
    return NEEDS_A_PERSON if sent.missing else 0
