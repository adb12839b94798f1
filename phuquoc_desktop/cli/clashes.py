"""``phuquoc clashes``: what two PCs changed without knowing of each other, and the decision between them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.clash import Clash
    from phuquoc_desktop.services.clash_view import ClashView

NEEDS_A_PERSON = 1


class UnknownClashError(RefusedError):
    """No such id."""

    sentence = N_("Nothing that waits for a decision has the id “{text}”; see “clashes list”.")


def add_commands(commands: Commands) -> None:
    """Add ``clashes list`` and ``decide``."""
    group = add_group(commands, "clashes", _("What was changed on two PCs, and the decision between them"))
    listing = add_command(group, "list", run_list, _("Show both values, what stood before, when and by whom"))
    listing.add_argument("--all", action="store_true", help=_("those that were decided as well"))
    deciding = add_command(group, "decide", run_decide, _("Decide; the other value is kept"))
    deciding.add_argument("clash", metavar=_("ID"), help=_("the id, or how it begins or ends"))
    deciding.add_argument("--take", required=True, metavar=_("VALUE"), help=_("standing, other, or another value"))


def run_list(call: Call) -> int:
    """List what waits."""
    from phuquoc_desktop.services import clash_view

    with call.office() as office, office.reading() as read:
        found = clash_view.views(read, office.today, decided=call.options.all)
    call.answer({"clashes": [_document(one) for one in found]}, [line for one in found for line in _lines(one)])
    return NEEDS_A_PERSON if any(one.is_open for one in found) else 0


def run_decide(call: Call) -> int:
    """Decide one."""
    from phuquoc_desktop.services import clash_view, clashes

    with call.office() as office:
        with office.begin(clashes.DECIDE) as work:
            clash = clashes.decide(work, _found(clashes.waiting(work), call.options.clash).id, call.options.take)
        with office.reading() as read:
            shown = clash_view.view_of(read, read.clashes.get(clash.id), office.today)
    call.answer({"clash": _document(shown)}, _lines(shown))
    return 0


def _found(waiting: Sequence[Clash], text: str) -> Clash:
    fitting = [one for one in waiting if text and (one.id.startswith(text) or one.id.endswith(text))]
    if len(fitting) != 1:
        raise UnknownClashError(field="clash", text=text)
    return fitting[0]


def _document(shown: ClashView) -> dict[str, Any]:
    clash = shown.clash
    return {
        "id": clash.id,
        "clash_kind": clash.clash_kind.value,
        "record_kind": clash.record_kind,
        "record_id": clash.record_id,
        "record": shown.record,
        "field": clash.field_name,
        "ancestor": _plain(clash.ancestor),
        "standing": _side(clash.standing, clash.standing_at, clash.standing_by, shown.standing_device),
        "other": _side(clash.other, clash.other_at, clash.other_by, shown.other_device),
        "found_on": clash.found_on.isoformat(),
        "days": shown.days,
        "status": clash.status.value,
        "chosen": _plain(clash.chosen),
    }


def _side(value: str | None, at: Any, by: str | None, device: str) -> dict[str, Any]:
    return {"value": _plain(value), "at": at.isoformat() if at else None, "by": by, "device": device}


def _plain(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _lines(shown: ClashView) -> list[str]:
    told = [f"{shown.clash.id[-8:]}  {shown.title}", f"    {_('In force')}: {shown.standing}"]
    told.append(f"    {_('The other')}: {shown.other}")
    if shown.ancestor:
        told.append(f"    {_('Before')}: {shown.ancestor}")
    return told
