"""Explanations (giải trình): the city asks about one figure, the office answers in writing; both stay with the figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.record import Labelled, Record, told
from phuquoc_desktop.translation import N_


class ExplanationStatus(Labelled):
    """Tình trạng giải trình, as the city sees it."""

    OPEN = "open", N_("Waits for an answer")
    ACCEPTED = "accepted", N_("Explained")
    ASKED_AGAIN = "asked_again", N_("Asked again")
    """The answer did not do; a new request about the same figure takes the place of this one."""


@dataclass(kw_only=True, eq=False)
class ExplanationRequest(Record):
    """Yêu cầu giải trình: the city's question about one office's figure; the city owns it, and closes it.

    The figure is named by year, code and period, not by a reference: the question may come before the office's own target.
    """

    kind = "explanation_request"
    addressee: str = told(N_("Addressee"), longest=20)
    year: int = told(N_("Year"))
    target_code: str = told(N_("Code"), longest=20)
    period: str | None = told(N_("Period"), default=None, longest=7)
    text: str = told(N_("Question"), longest=2000)
    asked_on: date = told(N_("Asked on"))
    due_on: date | None = told(N_("To be answered by"), default=None)
    status: ExplanationStatus = told(N_("Status"), default=ExplanationStatus.OPEN)


@dataclass(kw_only=True, eq=False)
class Explanation(Record):
    """Giải trình: what the office answers, with its evidence; without a request the office explains of its own accord."""

    kind = "explanation"
    request: str | None = told(N_("Question"), default=None, longest=36)
    """The id of the city's request; no reference, as the owners differ."""
    year: int = told(N_("Year"))
    target_code: str = told(N_("Code"), longest=20)
    period: str | None = told(N_("Period"), default=None, longest=7)
    text: str = told(N_("Explanation"), longest=8000)
    evidence: str | None = told(N_("Evidence"), default=None, longest=1000)
    attachment: str | None = told(N_("Attachment"), default=None, longest=64)
    """SHA-256 of the content in lower-case hexadecimal."""
    file_name: str | None = told(N_("File name"), default=None, longest=200)
    size: int | None = told(N_("Size in bytes"), default=None)
    answered_on: date = told(N_("Answered on"))
    answered_by: str = told(N_("Answered by"), longest=100)


@dataclass(kw_only=True, eq=False)
class QuotedFigure(Record):
    """Số liệu dẫn chứng: a target's result as it stood when a dossier quoted it, frozen with its source."""

    kind = "quoted_figure"
    dossier_id: str = told(N_("Dossier"), refers_to="dossier")
    candidate_id: str | None = told(N_("Candidate"), default=None, refers_to="candidate")
    year: int = told(N_("Year"))
    target_code: str = told(N_("Code"), longest=20)
    period: str = told(N_("Period"), longest=7)
    statement: str = told(N_("Quoted as"), longest=1000)
    """The sentence with indicator, figure, plan and share, in Vietnamese, as it is printed."""
    source: str = told(N_("Source"), longest=400)
    """Whose figure, which entry, recorded when and by whom, and the bundle that brought it."""
    digest: str = told(N_("SHA-256"), longest=64)
    """Of statement and source, so that an altered quotation shows."""
    quoted_on: date = told(N_("Quoted on"))
