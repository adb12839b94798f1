"""What may be done with a dossier now, and what a person should still think of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, Mode, Procedure, RequiredPaper
from phuquoc_desktop.domain.dossier_rules import refuse_if_closed, refuse_if_incomplete
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.services import dossiers, offices_at_hand, quoting, record_journal
from phuquoc_desktop.services.dossiers import DossierLine, DossierView
from phuquoc_desktop.services.fairness import Balance, Fairness
from phuquoc_desktop.services.law import proposals, shelf
from phuquoc_desktop.services.law.papers import papers_on_condition, simplified_article
from phuquoc_desktop.services.law.proposals import Law, Proposal
from phuquoc_desktop.services.quoting import Quotation
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import _


@dataclass(frozen=True)
class DossierStanding:
    """A whole dossier with what stands around it.

    ``may_change`` and ``may_recall`` say what its owner may do, ``hindrance`` what stands against submitting it; ``hints``
    are papers asked for only on a condition that a person must judge; ``remarks`` are the city's open ones on it, which
    only the city can close (``may_close_remarks``); ``proposals`` say of each candidate what the law of ``judged_on`` does;
    ``quoted`` are the figures that it quotes.
    """

    view: DossierView
    award_name: str
    units: dict[str, str]
    may_change: bool
    may_recall: bool
    may_close_remarks: bool
    hindrance: RefusedError | None
    hints: tuple[RequiredPaper, ...]
    remarks: tuple[Remark, ...]
    journal: tuple[JournalLine, ...]
    balance: Balance
    proposals: tuple[Proposal, ...]
    judged_on: date
    quoted: tuple[Quotation, ...] = ()
    may_attach: bool = False
    """Whether papers may be put in: also into a sent dossier that owes some."""
    is_own: bool = True
    """Whether the office that looks keeps it."""
    procedure_hint: str = ""
    """What a person should still think of about the procedure chosen."""

    def proposal_of(self, party_id: str) -> Proposal | None:
        """Return what was found about a candidate's party."""
        return next((one for one in self.proposals if one.party.id == party_id), None)


def look(read: Reader, dossier_id: str, awards: Awards) -> DossierStanding:
    """Return a dossier as the office that has it open sees it; raises RecordGoneError."""
    view = dossiers.view(read, dossier_id)
    dossier, award = view.dossier, awards.by_code(view.dossier.award)
    is_own = dossier.office == read.profile.office
    remarks = tuple(_remarks(read, view))
    day, law = proposals.counting_day(dossier), Law(shelf.rulebook(read), awards)
    pack, found = law.rulebook.on(day).pack, proposals.for_dossier(read, law, dossier_id)
    units = read.units.several(party.unit_id for _candidate, party in view.candidates if party.unit_id)
    return DossierStanding(
        view,
        pack.name_of(award),
        {one.id: one.name for one in units.values()},
        is_own=is_own,
        may_attach=is_own and (_closed(view) is None or _owes(view)),
        may_change=is_own and _closed(view) is None,
        may_recall=is_own and dossier.status is DossierStatus.SUBMITTED,
        may_close_remarks=all(one.office == read.profile.office for one in remarks),
        hindrance=_closed(view) or _incomplete(view) or _not_eligible(found),
        hints=papers_on_condition(pack, award, dossier.procedure),
        remarks=remarks,
        journal=record_journal.of_record(read, dossier.kind, dossier_id),
        balance=Fairness(read, offices_at_hand.offices(read)).of_dossier(dossier_id),
        proposals=tuple(found),
        judged_on=day,
        quoted=quoting.of_dossier(read, dossier_id),
        procedure_hint=_procedure_hint(dossier, simplified_article(pack, award)),
    )


def lines(read: Reader, year: int, awards: Awards, office: str | None = None) -> list[DossierLine]:
    """Return the dossiers of a year as :func:`dossiers.lines` does, with those who stand against submitting counted.

    Only dossiers that could be submitted otherwise are judged.
    """
    known = dossiers.lines(read, year, awards, office)
    waiting = [one.dossier for one in known if one.candidates and not one.missing and _is_open(one.dossier)]
    if not waiting:
        return known
    found = proposals.for_dossiers(read, Law(shelf.rulebook(read), awards), waiting)
    refused = {key: sum(one.needs_reason for one in judged) for key, judged in found.items()}
    return [replace(one, not_eligible=refused.get(one.id, 0)) for one in known]


def _procedure_hint(dossier: Dossier, article: str) -> str:
    """Say when the simplified procedure is meant; which case it is, only a person can tell."""
    if dossier.procedure is Procedure.SIMPLIFIED and dossier.mode is Mode.MERIT:
        said = _(
            "The simplified procedure ({article}) is for what must be rewarded at once; make sure that this is such a case."
        )
        return said.format(article=article)
    if dossier.procedure is Procedure.FULL and dossier.mode is Mode.SUDDEN and article:
        return _("A sudden achievement may take the simplified procedure ({article}).").format(article=article)
    return ""


def _is_open(dossier: Dossier) -> bool:
    return dossier.status in (DossierStatus.DRAFT, DossierStatus.RETURNED)


def _closed(view: DossierView) -> RefusedError | None:
    try:
        refuse_if_closed(view.dossier)
    except RefusedError as refusal:
        return refusal
    return None


def _owes(view: DossierView) -> bool:
    return view.dossier.status is DossierStatus.SUBMITTED and bool(view.owed)


def _incomplete(view: DossierView) -> RefusedError | None:
    try:
        refuse_if_incomplete(view.dossier, [one for one, _party in view.candidates], list(view.checklist))
    except RefusedError as refusal:
        return refusal
    return None


def _not_eligible(found: list[Proposal]) -> RefusedError | None:
    try:
        proposals.refuse_if_not_eligible(found)
    except RefusedError as refusal:
        return refusal
    return None


def _remarks(read: Reader, view: DossierView) -> list[Remark]:
    """Return what is open on the dossier, its candidates and its papers, in the order in which it was made."""
    ids = [view.dossier.id, *(one.id for one, _party in view.candidates), *(one.id for one in view.papers)]
    found = [remark for one in ids for remark in read.remarks.all(record_id=one, status=RemarkStatus.OPEN)]
    return sorted(found, key=lambda one: one.made_on)
