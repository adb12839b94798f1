"""The year itself, month by month, with a post that may not be trusted; in the end everything that lay about is sent again."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from phuquoc_desktop.domain.review import Stream

from . import city_work, misfortunes, ward_work
from .post_office import PostOffice
from .world import YEAR, World

Happening = Callable[["Story"], None]


class Story:
    """A year of so many months; what happens in a whole year happens in a shorter one at the same part of it."""

    def __init__(self, world: World, months: int = 12) -> None:
        self.world, self.months = world, months
        self.post = PostOffice(world)
        self.decisions = 0

    def live(self) -> None:
        """Live through it, then bring everybody up to date."""
        for month in range(1, self.months + 1):
            self.month(month)
        self.settle()

    def month(self, month: int) -> None:
        """Work, exchange, answer, report; the post comes four times."""
        world, calendar = self.world, self.world.calendar
        happenings = [happens for when, happens in HAPPENINGS if ceil(when * self.months / 12) == month]
        calendar.go_to(month, 6)
        self.post.deliver()
        for pc in world.pcs:
            ward_work.add_people(world, pc, 4 if month == 1 else 1)
            ward_work.edit(world, pc)
            ward_work.mend(world, pc)
            ward_work.decide(world, pc)
        calendar.go_to(month, 13)
        self.post.deliver()
        for pcs in world.wards.values():
            if len(pcs) == 2:
                ward_work.plant_a_conflict(world, pcs)
                ward_work.exchange(world, self.post, pcs)
        for happens in happenings:
            happens(self)
        calendar.go_to(month, 20)
        self.post.deliver()
        city_work.remark(world, self.post)
        calendar.go_to(month, 27)
        self.post.deliver()
        for pc in world.pcs:
            ward_work.count(world, pc, month)
            ward_work.report(world, self.post, pc)

    def settle(self) -> None:
        """Let everything arrive: what is on its way, what each has for the others, and what that has brought about."""
        self.post.reliable = True
        self.post.deliver()
        self._report()
        city_work.configure(self.world, self.post)
        city_work.return_to(self.world, self.post)
        city_work.send_all_decisions(self.world, self.post)
        self.post.deliver()
        self._report()

    def _report(self) -> None:
        """Let PCs of one ward exchange, then every PC report and get its receipt."""
        for pcs in self.world.wards.values():
            if len(pcs) == 2:
                ward_work.exchange(self.world, self.post, pcs)
        self.post.deliver()
        for pc in self.world.pcs:
            ward_work.report(self.world, self.post, pc)
        self.post.deliver()  # at the city, which answers with receipts
        self.post.deliver()

    # what happens once or a few times a year

    def configure(self) -> None:
        """Send the plan of the year."""
        city_work.configure(self.world, self.post)

    def amend(self) -> None:
        """Amend the plan and send it again."""
        city_work.amend(self.world)
        city_work.configure(self.world, self.post)

    def register(self) -> None:
        """Register, on the last PC of each ward, whoever is known there."""
        for pcs in self.world.wards.values():
            ward_work.register(self.world, pcs[-1])

    def compile(self) -> None:
        """Compile a dossier on each PC."""
        for pc in self.world.pcs:
            ward_work.compile_dossier(self.world, pc, f"Đề nghị tặng Giấy khen ({pc.name})")

    def decide(self) -> None:
        """Decide on what is ready."""
        self.decisions += 1
        city_work.decide(self.world, self.post, f"{100 + self.decisions}/QĐ-UBND")

    def review(self) -> None:
        """Accept the registrations of the year: from now on they are locked."""
        city_work.review(self.world, Stream.REGISTRATIONS, str(YEAR))

    def register_late(self) -> None:
        """Register once more: refused where the lock has come."""
        self.register()

    def unlock(self) -> None:
        """Unlock the registrations of one ward."""
        with self.world.city.backend.reading() as read:
            locked = [one.addressee for one in read.period_reviews.all(stream=Stream.REGISTRATIONS)]
        for office in locked[:1]:
            city_work.unlock(self.world, office, Stream.REGISTRATIONS, str(YEAR))
        city_work.return_to(self.world, self.post)

    def revoke(self) -> None:
        """Revoke a decision and tell."""
        city_work.revoke(self.world)
        city_work.send_all_decisions(self.world, self.post)

    def rehearse(self) -> None:
        """Send a rehearsal by mistake."""
        misfortunes.send_a_rehearsal(self.world, self.post, self.world.pcs[0])

    def recall(self) -> None:
        """Recall a report."""
        misfortunes.recall(self.world, self.post, self.world.pcs[-1])

    def lose(self) -> None:
        """Lose the PC of the last ward."""
        misfortunes.lose_a_pc(self.world, self.post, self.world.pcs[-1])

    def renew(self) -> None:
        """Renew the keys of the ward before the last; the city hears of it by telephone next week."""
        pc = self.world.pcs[-2]
        misfortunes.renew_keys(self.world, self.post, pc)
        self.post.deliver()
        misfortunes.introduce_renewed(self.world, self.post, pc)


HAPPENINGS: tuple[tuple[int, Happening], ...] = (
    (1, Story.configure),
    (2, Story.register),
    (3, Story.rehearse),
    (3, Story.register),
    (4, Story.amend),
    (5, Story.compile),
    (6, Story.review),
    (7, Story.recall),
    (7, Story.register_late),
    (7, Story.decide),
    (8, Story.unlock),
    (9, Story.lose),
    (9, Story.register_late),
    (10, Story.compile),
    (10, Story.renew),
    (11, Story.review),
    (11, Story.decide),
    (12, Story.revoke),
    (12, Story.decide),
)
"""What happens in which month."""
