"""``phuquoc targets copy`` and ``rubric``: last year's targets again, and the levels of a qualitative one."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.figures import as_json, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.translation import N_, _, ngettext

if TYPE_CHECKING:
    from pathlib import Path

    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.plans.copying import TargetCopy

COPY, RUBRIC = N_("Copy targets of last year"), N_("Set the levels of a target")


class UnreadableRubricError(RefusedError):
    """The file does not hold levels."""

    sentence = N_(
        "{name} holds no levels; write for each, the lowest first: [[level]], title = “…”, fulfils = true or false."
    )


def add_to(group: Commands) -> None:
    """Add ``copy`` and ``rubric`` to ``targets``."""
    copying = add_command(group, "copy", run_copy, _("Begin the targets of a year from those of another"))
    copying.add_argument("--from", dest="source", type=int, required=True, metavar=_("YEAR"), help=_("the year copied"))
    copying.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    copying.add_argument("--code", action="append", metavar=_("CODE"), help=_("only this target; several times"))
    copying.add_argument(
        "--results", action="store_true", help=_("take what was reached as the figure to compare with")
    )
    copying.add_argument("--dry-run", action="store_true", help=_("only tell what would be copied"))
    rubric = add_command(group, "rubric", run_rubric, _("Show or set the levels of a qualitative target"))
    rubric.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    rubric.add_argument("--file", metavar=_("FILE"), help=_("a .toml file with the levels, the lowest first"))
    rubric.add_argument("--show", action="store_true", help=_("only show them"))
    rubric.add_argument("--reason", metavar=_("TEXT"), help=_("why levels by which was judged are replaced"))
    rubric.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def run_copy(call: Call) -> None:
    """Copy, or only tell of each what would be done."""
    from phuquoc_desktop.services.plans import copying

    asked = call.options
    with call.office() as backend:
        year = asked.year or backend.profile.year
        with backend.reading() as read:
            found = copying.lines(read, asked.source, year)
        wanted = [one for one in found if _is_wanted(one, asked.code)]
        if not asked.dry_run:
            with backend.begin(COPY) as work:
                copying.copy(work, asked.source, year, asked.code, bases=asked.results)
    count = len(wanted)
    said = ngettext("{count} target was copied.", "{count} targets were copied.", count)
    if asked.dry_run:
        said = ngettext("{count} target would be copied.", "{count} targets would be copied.", count)
    document = {
        "from": asked.source,
        "year": year,
        "dry_run": asked.dry_run,
        "copied": count,
        "lines": [_copy_document(one, copied=one in wanted) for one in found],
    }
    headings = [_("Code"), _("Indicator"), _("Reached"), _("State")]
    rows = [[one.code, one.source.indicator, shown(one.result), one.state.label] for one in found]
    call.answer(document, [*table(headings, rows, right=(2,)), said.format(count=count)])


def _is_wanted(one: TargetCopy, codes: list[str] | None) -> bool:
    from phuquoc_desktop.services.plans.copying import CopyState

    return one.state is CopyState.COPIED and (codes is None or one.code in codes)


def _copy_document(one: TargetCopy, *, copied: bool) -> dict[str, Any]:
    result = as_json(one.result)
    return {
        "code": one.code,
        "indicator": one.source.indicator,
        "result": result,
        "state": one.state.value,
        "copied": copied,
    }


def run_rubric(call: Call) -> None:
    """Show the levels, after setting them where a file is given."""
    from phuquoc_desktop.services import targets
    from phuquoc_desktop.services.plans import rubrics

    asked = call.options
    drafts = _levels(call.path("file")) if asked.file and not asked.show else None
    with call.office() as backend:
        year = asked.year or backend.profile.year
        if drafts is not None:
            with backend.begin(RUBRIC) as work:
                rubrics.set_rubric(work, asked.code, year, drafts, backend.today, asked.reason)
        with backend.reading() as read:
            line = targets.line_of(read, asked.code, year)
            levels = rubrics.rubric_of(read, line.own or line.target)
    document = {"code": asked.code, "year": year, "levels": [_level(one) for one in levels]}
    lines = [f"{one.level}. {one.title}{_fulfilled(one)}" for one in levels]
    call.answer(document, lines or [_("{code} has no levels yet.").format(code=asked.code)])


def _fulfilled(one: RubricLevel) -> str:
    return f" ({_('Counts as fulfilled')})" if one.fulfils else ""


def _level(one: RubricLevel) -> dict[str, Any]:
    return {"level": one.level, "title": one.title, "description": one.description, "fulfils": one.fulfils}


def _levels(path: Path) -> list[RubricLevel]:
    from phuquoc_desktop.storage.safe_file import trouble_of

    try:
        raw = path.read_bytes()
    except OSError as error:
        raise trouble_of(error, path) from error
    try:
        entries = tomllib.loads(raw.decode("utf-8-sig"))["level"]
        return [_draft(one) for one in entries]
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableRubricError(field="file", name=path.name) from error


def _draft(entry: dict[str, Any]) -> RubricLevel:
    title, description, fulfils = entry["title"], entry.get("description"), entry["fulfils"]
    if not isinstance(title, str) or not isinstance(description, str | None) or not isinstance(fulfils, bool):
        raise TypeError("a level has words and says whether it fulfils")
    return RubricLevel.draft(target_id="", level=0, title=title, description=description, fulfils=fulfils)
