"""``phuquoc dossier quote``: a target's result as evidence in a dossier, frozen with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.finding import find_candidate, find_dossier
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.quoting import Quotation

JOB = N_("Quote a figure in a dossier")


def add_to(group: Commands) -> None:
    """Add ``quote`` to ``dossier``."""
    parser = add_command(group, "quote", run_quote, _("Quote a target's result as evidence, frozen with its source"))
    parser.add_argument("dossier", metavar=_("ID"), help=_("the code, such as HS-2021-001, or the id"))
    parser.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    parser.add_argument("--period", required=True, metavar=_("PERIOD"), help=_("2021-06, 2021-Q2, 2021-H1 or 2021"))
    parser.add_argument("--candidate", metavar=_("NAME"), help=_("the candidate whom it speaks for"))
    parser.add_argument("--office", metavar=_("OFFICE"), help=_("whose figure, by default the own one"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def run_quote(call: Call) -> None:
    """Quote the figure and print what was frozen."""
    from phuquoc_desktop.cli.city_office import other_office
    from phuquoc_desktop.services import quoting

    asked = call.options
    with call.office() as backend:
        office = str(other_office(backend, asked.office).key) if asked.office else None
        with backend.begin(JOB) as work:
            dossier = find_dossier(work, asked.dossier)
            candidate = find_candidate(work, dossier, asked.candidate) if asked.candidate else None
            draft = QuotedFigure.draft(
                dossier_id=dossier.id,
                candidate_id=candidate.id if candidate else None,
                year=asked.year or backend.profile.year,
                target_code=asked.code,
                period=asked.period,
                statement="",
                source="",
                digest="",
                quoted_on=backend.today,
            )
            quoted = quoting.quote(work, draft, backend.today, office=office)
    said = _("Quoted in dossier {code}: {statement}").format(code=dossier.code, statement=quoted.statement)
    call.answer({"dossier": dossier.code, "quoted": record_document(quoted)}, [said])


def record_document(quoted: QuotedFigure) -> dict[str, Any]:
    """Return a quoted figure as JSON."""
    return {
        "id": quoted.id,
        "candidate": quoted.candidate_id,
        "year": quoted.year,
        "code": quoted.target_code,
        "period": quoted.period,
        "statement": quoted.statement,
        "source": quoted.source,
        "sha256": quoted.digest,
        "quoted_on": quoted.quoted_on.isoformat(),
    }


def document(quotation: Quotation) -> dict[str, Any]:
    """Return a quoted figure with what became of it as JSON."""
    since = {"altered": quotation.altered, "changed": quotation.changed, "told": quotation.told or None}
    return record_document(quotation.record) | since


def lines(quoted: tuple[Quotation, ...]) -> list[str]:
    """Return the quoted figures for people, each with what must be looked at below it."""
    found: list[str] = []
    for one in quoted:
        found.append(_("Quoted: {statement}").format(statement=one.record.statement))
        if one.altered:
            found.append(f"  {_('! its words are not those that were quoted; quote it anew')}")
        if one.told:
            found.append(f"  {one.told}")
    return found
