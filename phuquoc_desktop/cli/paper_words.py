"""``phuquoc paper``: number, date, signer and own words of any paper that the program drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import written
from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.paper_subject import add_subject, wish_of
from phuquoc_desktop.cli.parser import OfficeParser, add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.paper_plan import PaperPlan
    from phuquoc_desktop.documents.wish import Wish
    from phuquoc_desktop.documents.written import WrittenPart
    from phuquoc_desktop.storage.unit_of_work import Reader

WRITE, ISSUE = N_("Write a part of a paper"), N_("Number a paper")


class NoPartsError(RefusedError):
    """Nothing in the paper is written by people."""

    sentence = N_("“{title}” is made of the data alone; it has no part to be written.")


def add_commands(commands: Commands) -> None:
    """Add ``paper parts``, ``write``, ``reset`` and ``issue``."""
    group = add_group(commands, "paper", _("Number, date and words of the papers that the program drafts"))
    parts = add_command(group, "parts", run_parts, _("Show each part: drafted, or in your own words"))
    issuing = add_command(group, "issue", run_issue, _("Set number, date and signer; what is not named stays"))
    writing, resetting = written.add_writing(group, run_write, run_reset)
    for parser in (parts, issuing, writing, resetting):
        parser.add_argument("--paper", required=True, metavar=_("CODE"), help=_("such as submission-letter"))
        add_subject(parser)
    _with_signer(written.with_number(issuing))


def _with_signer(parser: OfficeParser) -> None:
    parser.add_argument("--signer", metavar=_("NAME"), help=_("who signs, if not the one of the settings"))
    parser.add_argument("--position", metavar=_("TEXT"), help=_("what the signer is"))


def run_parts(call: Call) -> None:
    """Print the parts of a paper."""
    with call.office() as backend:
        _answer(call, backend, None)


def run_write(call: Call) -> None:
    """Write a part in own words."""
    _write(call, written.words_of(call))


def run_reset(call: Call) -> None:
    """Give the draft of a part back."""
    _write(call, None)


def run_issue(call: Call) -> None:
    """Set number, date and signer."""
    from phuquoc_desktop.services import paper_drafts, paper_numbers

    asked, day = call.options, day_or_none(call.options.date)
    with call.office() as backend, backend.begin(ISSUE) as work:
        plan, wish = _asked(call, work)
        subject = wish.subject(plan.about) or ""
        kept = paper_drafts.of(work, subject, plan.code)
        if asked.number or day:
            number, dated = paper_numbers.of(work, subject, plan.code)
            paper_numbers.issue(work, subject, plan.code, asked.number or number, day or dated)
        if asked.signer or asked.position:
            signer, position = asked.signer or kept.signer, asked.position or kept.signer_position
            paper_numbers.sign(work, subject, plan.code, signer, position)
        number, dated = paper_numbers.of(work, subject, plan.code)
        signer = paper_drafts.of(work, subject, plan.code).signer
    told = {"paper": plan.code, "number": number, "date": dated.isoformat() if dated else None, "signer": signer}
    call.answer(told, [" – ".join(str(one) for one in told.values() if one)])


def _write(call: Call, text: str | None) -> None:
    from phuquoc_desktop.services import paper_drafts

    with call.office() as backend:
        with backend.begin(WRITE) as work:
            plan, wish = _asked(call, work)
            names = [one.name for one in _parts(backend, work, plan, wish)]
            paper_drafts.write_part(work, wish.subject(plan.about) or "", plan.code, names, call.options.part, text)
        _answer(call, backend, call.options.part)


def _answer(call: Call, backend: Backend, only: str | None) -> None:
    with backend.reading() as read:
        plan, wish = _asked(call, read)
        parts = _parts(backend, read, plan, wish)
    written.answer(call, {"paper": plan.code}, parts, only)


def _asked(call: Call, read: Reader) -> tuple[PaperPlan, Wish]:
    """Return the paper and what it is about; raises UnknownPaperError, and DossierNeededError or its like."""
    from phuquoc_desktop.documents import papers

    plan, wish = papers.plan_of(call.options.paper), wish_of(call, read)
    plan.refuse_if_about_nothing(wish)
    return plan, wish


def _parts(backend: Backend, read: Reader, plan: PaperPlan, wish: Wish) -> tuple[WrittenPart, ...]:
    if plan.parts is None:
        raise NoPartsError(field="paper", title=plan.title)
    desk = backend.desk(read)
    with desk.worded():
        return plan.parts(desk, wish)
