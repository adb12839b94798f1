"""``phuquoc layout check``: do PDF and Word files follow the layout of Decree 30/2020."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.documents.layout_check.check import Report
    from phuquoc_desktop.documents.layout_check.finding import Finding


def add_commands(commands: Commands) -> None:
    """Add ``layout check``."""
    group = add_group(commands, "layout", _("The layout of papers by Decree 30/2020"))
    checking = add_command(group, "check", run_check, _("Tell what is off in PDF and Word files; changes nothing"))
    checking.add_argument("files", metavar=_("FILE"), nargs="+", help=_("a PDF or Word (.docx) file, whoever made it"))


def run_check(call: Call) -> int:
    """Print what is off in each file; status 1 when something is, or a file cannot be judged."""
    answers = [_checked(Path(name)) for name in call.options.files]
    lines = [line for _document, told, _off in answers for line in told]
    call.answer({"files": [document for document, _told, _off in answers]}, lines)
    return NEEDS_A_PERSON if any(off for _document, _told, off in answers) else DONE


def _checked(path: Path) -> tuple[dict[str, Any], list[str], bool]:
    from phuquoc_desktop.documents.layout_check.check import Verdict, check

    try:
        report = check(path)
    except RefusedError as refusal:
        return {"file": path.name, "verdict": "refused", "reason": str(refusal)}, [str(refusal)], True
    document = {
        "file": path.name,
        "verdict": report.verdict.value,
        "findings": [_as_json(one) for one in report.findings],
    }
    return document, _told(path, report), report.verdict is not Verdict.RIGHT


def _as_json(one: Finding) -> dict[str, Any]:
    return {
        "key": one.key,
        "state": one.state.value,
        "cell": one.cell,
        "clause": one.clause.text,
        "certainty": one.clause.source,
        "message": one.told,
        "found": one.found,
        "wanted": one.wanted,
        "page": one.page,
        "text": one.text,
        "times": one.times,
        "mend": one.mend,
    }


def _told(path: Path, report: Report) -> list[str]:
    count = len(report.off)
    said = ngettext("{count} thing is off", "{count} things are off", count).format(count=count)
    head = _("{file}: {verdict}").format(file=path.name, verdict=said if count else report.verdict.label)
    return [head, *(line for one in report.findings for line in _finding(one))]


def _finding(one: Finding) -> list[str]:
    mark = "!" if one.state.value == "off" else "?"
    where = _("cell {cell}").format(cell=one.cell) if one.cell else ""
    seen = _("page {page}: {text}").format(page=one.page, text=one.text) if one.page and one.text else one.text
    source = _("from memory") if one.clause.source == "memory" else _("seen printed")
    lines = [f"  {mark} {one.told} {one.mend}", f"    {', '.join(filter(None, (where, one.clause.text, source)))}"]
    return [*lines, f"    {seen}"] if seen else lines
