"""The papers about a meeting of the council."""

from __future__ import annotations

from phuquoc_desktop.documents.from_data.meeting import (
    attendance_sheet,
    ballots,
    minutes,
    minutes_parts,
    vote_result,
)
from phuquoc_desktop.documents.paper_plan import LIST, TEXT, PaperPlan
from phuquoc_desktop.documents.wish import About
from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.translation import N_

MEETING_PLANS = (
    PaperPlan(
        "minutes",
        N_("Minutes"),
        TEXT,
        About.MEETING,
        lambda desk, wish: minutes(desk, wish.meeting_id or ""),
        PaperKind.MINUTES,
        lambda desk, wish: minutes_parts(desk, wish.meeting_id or ""),
    ),
    PaperPlan(
        "vote-result",
        N_("Result of the secret ballot"),
        TEXT,
        About.MEETING,
        lambda desk, wish: vote_result(desk, wish.meeting_id or ""),
        PaperKind.VOTE_RESULT,
    ),
    PaperPlan(
        "ballots",
        N_("Ballots"),
        TEXT,
        About.MEETING,
        lambda desk, wish: ballots(desk, wish.meeting_id or ""),
    ),
    PaperPlan(
        "attendance-sheet",
        N_("Attendance sheet"),
        LIST,
        About.MEETING,
        lambda desk, wish: attendance_sheet(desk, wish.meeting_id or ""),
    ),
)
