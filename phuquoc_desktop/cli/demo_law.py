"""The law in the demo: what the year came to is recorded, then the law is asked whether somebody may be proposed."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.cli.demo_cast import YEAR, Cast
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Initiative, Level
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.services import awards_held, initiatives, year_results
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.services.law import proposals, shelf
from phuquoc_desktop.translation import N_, _


def record_merits(cast: Cast, person: Party) -> Initiative:
    """Record the rating, the title and the initiative on which a person's proposal rests."""
    office = cast.ward
    with office.begin(N_("Record what the year came to")) as work:
        result = YearResult.draft(party_id=person.id, year=YEAR, rating=Rating.EXCELLENT, discipline=Discipline.NONE)
        result.under_review, result.months_in_service, result.leave_days = False, 12, 4
        year_results.record(work, result)
        decided = date(YEAR, 12, 3)
        held = AwardHeld.draft(
            party_id=person.id, award="LDTT", year=YEAR, decision_number="318/QĐ-UBND", decision_date=decided
        )
        awards_held.add(work, held, office.awards)
        return initiatives.add(work, _initiative(), [Author(person.id)], office.today)


def _initiative() -> Initiative:
    return Initiative.draft(
        title="Nhắc lịch trả kết quả một cửa bằng tin nhắn",
        year=YEAR,
        recognised_by=Level.BASE,
        scope=Level.BASE,
        recogniser="Hội đồng sáng kiến cơ sở",
        decision_number="212/QĐ-UBND",
        decision_date=date(YEAR, 11, 22),
    )


def ask_law(cast: Cast, dossier_id: str) -> None:
    """Tell the verdict on each candidate of a dossier."""
    office = cast.ward
    with office.reading() as read:
        found = proposals.for_dossier(read, proposals.Law(shelf.rulebook(read), office.awards), dossier_id)
    for one in found:
        law = one.shelved.pack.head
        outcome = f"{one.party.name}: {one.verdict.label} ({law.regime} {law.version})"
        cast.tell(_("The law is asked before anybody is proposed"), outcome)
