"""The papers of a dossier that the program writes: their codes, and which part of a dossier each fulfils."""

from __future__ import annotations

from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class PaperCode(Labelled):
    """Mã giấy tờ: what the program calls a paper on the command line and in the records."""

    LETTER = "submission-letter", N_("Submission letter")
    CANDIDATES = "candidate-list", N_("Candidate list")
    REPORT = "achievement-report", N_("Achievement report")
    SUMMARY = "achievement-summary", N_("Summary of achievements")
    MINUTES = "minutes", N_("Minutes")
    VOTE_RESULT = "vote-result", N_("Result of the secret ballot")
    BALLOTS = "ballots", N_("Ballots")
    PUBLICATION = "public-notice", N_("Public notice")
    SIGNING = "signing-sheet", N_("Signing sheet")
    INDEX = "dossier-index", N_("Index of the dossier")
    DECISION = "decision", N_("Award decision")
    DECISION_LIST = "decision-list", N_("List of the decision")
    CERTIFICATE = "certificate", N_("Certificate")
    LEDGER = "award-ledger", N_("Ledger of awards")
    CHANGES = "changes-annex", N_("What was completed")
    HISTORY = "award-history", N_("Award history")


_FULFILS = {
    PaperKind.LETTER: PaperCode.LETTER,
    PaperKind.CANDIDATES: PaperCode.CANDIDATES,
    PaperKind.REPORT: PaperCode.REPORT,
    PaperKind.SUMMARY: PaperCode.SUMMARY,
    PaperKind.MINUTES: PaperCode.MINUTES,
    PaperKind.VOTE_RESULT: PaperCode.VOTE_RESULT,
    PaperKind.PUBLICATION: PaperCode.PUBLICATION,
}


def code_of(paper_kind: PaperKind) -> str:
    """Return the code of the paper that the program writes of that kind, empty where it writes none."""
    found = _FULFILS.get(paper_kind)
    return found.value if found else ""


def paper_name_key(code: str) -> str:
    """Return the catalogue id of a paper's name by its code; a code that is not listed here names itself."""
    return next((one.label_key for one in PaperCode if one.value == code), code)
