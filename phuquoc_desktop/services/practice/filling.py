"""Filling a whole office in one job."""

from __future__ import annotations

from datetime import date
from random import Random

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.law.history_since import set_history_since
from phuquoc_desktop.services.practice.commending import commend
from phuquoc_desktop.services.practice.figures import record_figures
from phuquoc_desktop.services.practice.invention import Inventor
from phuquoc_desktop.services.practice.merits import Merits
from phuquoc_desktop.services.practice.overruling import propose_higher
from phuquoc_desktop.services.practice.people import PEOPLE, add_people
from phuquoc_desktop.services.practice.proposing import Proposing
from phuquoc_desktop.services.practice.registering import Registering
from phuquoc_desktop.services.practice.sample import load_sample
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import _

REMEMBERED = 15
"""Years of awards that the invented office has entered in full."""


def fill(
    work: UnitOfWork,
    store: AttachmentStore,
    awards: Awards,
    today: date,
    *,
    seed: int,
    people: int,
    report: ProgressReport = silent,
) -> None:
    """Fill an empty office that has its plan with invented people and their year.

    The same seed, day and ids give the same records. Before the year is over less of it is filled in.
    """
    office, year = offices_at_hand.offices(work).by_key(work.office), work.profile.year
    inventor = Inventor(Random(seed), load_sample(office))
    added = add_people(work, inventor, today, people, report)
    report(0, 0, _("Registrations"))
    registering = Registering(work, inventor, awards, year, today)
    registering.register(added)
    registering.remember(added, office)
    set_history_since(work, year - REMEMBERED)
    report(0, 0, _("Targets"))
    record_figures(work, inventor, year, today)
    initiatives = Merits(work, inventor, year, today).record(added)
    report(0, 0, _("Dossiers"))
    proposing = Proposing(work, store, inventor, awards, year, today)
    proposing.propose(added, initiatives)
    propose_higher(proposing, added, initiatives)
    report(0, 0, _("Decisions"))
    commend(proposing, added)
    report(people, people, _(PEOPLE))
