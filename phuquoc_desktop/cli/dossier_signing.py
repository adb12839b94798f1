"""``phuquoc dossier sign``: who signs the papers of a dossier in which order, and where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.finding import find_dossier
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.dossier_course import SigningRole, SigningStep
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from datetime import date

    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.signing import SigningLine
    from phuquoc_desktop.storage.unit_of_work import UnitOfWork


class UnknownStepError(RefusedError):
    """The dossier has no step of that number."""

    sentence = N_("Dossier {code} has no signing step {number}; it has {count}.")


def add_to(group: Commands) -> None:
    """Add ``dossier sign``."""
    parser = add_command(group, "sign", run, _("Show who signs in which order, and change it"))
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    parser.add_argument("--draft", action="store_true", help=_("draft the usual chain where there is none"))
    parser.add_argument("--add", metavar=_("NAME"), help=_("add somebody at the end"))
    parser.add_argument("--role", choices=[one.value for one in SigningRole], default=SigningRole.SIGNS.value)
    parser.add_argument("--papers", metavar=_("TEXT"), help=_("which papers"))
    parser.add_argument("--step", type=int, metavar=_("NUMBER"), help=_("the step that is meant below"))
    parser.add_argument("--sent", metavar=_("DATE"), help=_("when the papers were sent"))
    parser.add_argument("--back", metavar=_("DATE"), help=_("when they came back"))
    parser.add_argument("--move", type=int, metavar=_("PLACES"), help=_("move the step down, or up with a minus"))
    parser.add_argument("--remove", action="store_true", help=_("take the step out"))


def run(call: Call) -> int:
    """Change the chain as asked, and print it; papers that are late need a person."""
    from phuquoc_desktop.services import signing
    from phuquoc_desktop.services.signing import StepState

    with call.office() as backend:
        with backend.begin(N_("Write the signing sheet")) as work:
            dossier = find_dossier(work, call.options.dossier)
            _change(work, backend, dossier.id, call.options)
        with backend.reading() as read:
            lines = signing.of_dossier(read, dossier.id, backend.today)
    call.answer({"dossier": dossier.code, "steps": [_document(one) for one in lines]}, _shown(lines))
    return NEEDS_A_PERSON if any(one.state is StepState.LATE for one in lines) else DONE


def _change(work: UnitOfWork, backend: Backend, dossier_id: str, asked: Any) -> None:
    from phuquoc_desktop.services import signing

    if asked.draft:
        chairman = ", ".join(part for part in (backend.settings.signer, backend.settings.signer_position) if part)
        signing.draft_chain(work, dossier_id, backend.settings.user, chairman)
    if asked.add:
        role = SigningRole(asked.role)
        draft = SigningStep.draft(dossier_id=dossier_id, place=0, who=asked.add, role=role, papers=asked.papers)
        signing.add(work, draft)
    if asked.step is None:
        return
    step = _step(work, dossier_id, asked.step)
    if asked.sent or asked.back:
        signing.mark(work, step.id, sent_on=day_or_none(asked.sent), back_on=day_or_none(asked.back))
    if asked.move:
        signing.move(work, step.id, asked.move)
    if asked.remove:
        signing.remove(work, step.id)


def _step(work: UnitOfWork, dossier_id: str, number: int) -> SigningStep:
    known = {one.place: one for one in work.signing_steps.all(dossier_id=dossier_id)}
    if number not in known:
        code = work.dossiers.get(dossier_id).code
        raise UnknownStepError(field="step", code=code, number=number, count=len(known))
    return known[number]


def _document(line: SigningLine) -> dict[str, Any]:
    step = line.step
    return {
        "step": step.place,
        "who": step.who,
        "role": step.role.value,
        "papers": step.papers,
        "sent_on": step.sent_on.isoformat() if step.sent_on else None,
        "back_on": step.back_on.isoformat() if step.back_on else None,
        "state": line.state.value,
        "working_days_out": line.days_out,
    }


def _shown(lines: tuple[SigningLine, ...]) -> list[str]:
    headings = [_("Seq."), _("Who"), _("Does what"), _("Which papers"), _("Sent on"), _("Back on"), _("State")]
    return table(headings, [_cells(one) for one in lines], right=(0,))


def _cells(line: SigningLine) -> list[str]:
    step = line.step
    days = [_day(step.sent_on), _day(step.back_on)]
    return [str(step.place), step.who, step.role.label, step.papers or "", *days, line.state.label]


def _day(day: date | None) -> str:
    return show_date(day) if day else ""
