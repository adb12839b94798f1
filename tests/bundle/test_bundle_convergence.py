"""Any interleaving of edits on two PCs, twins and reports sent, lost, repeated and overtaken, and decisions ends the same."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from builders import DUONG_DONG, TODAY, a_person
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from two_offices import taken
from two_pcs import TwoPcs, slice_in, two_pcs, undecided_in

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.errors import OldBundleError
from phuquoc_desktop.bundle.outgoing import send_return
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import clashes, directory

SIDES = st.sampled_from(("one", "other"))
FIELDS = st.sampled_from(("position", "note"))
VALUES = st.sampled_from(("Tổ trưởng", "Tổ phó", "Đội viên"))


class TwoPcsOfAWard(RuleBasedStateMachine):
    """What happens between two PCs and the city; mail may be lost, repeated, and come late."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self._offices = two_pcs(self.folder)
        self.pcs: TwoPcs = self._offices.__enter__()
        self.twins: list[Path] = []
        self.reports: list[Path] = []
        self.returns: list[Path] = []
        self.written: set[str] = set()

    def backend(self, side: str) -> Backend:
        """Return one of both PCs."""
        found: Backend = getattr(self.pcs, side)
        return found

    @initialize()
    def two_people_are_known_on_both(self) -> None:
        """Begin with what both share."""
        with self.pcs.one.begin("Add") as work:
            for name in ("Nguyễn Văn An", "Trần Thị Bình"):
                directory.add(work, a_person(name), TODAY)
        taken(self.pcs.other, self.pcs.twin(self.pcs.one).path)

    @rule(side=SIDES, place=st.integers(0, 2), name=FIELDS, value=VALUES)
    def edit(self, side: str, place: int, name: str, value: str) -> None:
        """Change a field of a person."""
        with self.backend(side).begin("Change") as work:
            people = work.parties.all()
            if people:
                setattr(people[place % len(people)], name, value)

    @rule(side=SIDES)
    def add(self, side: str) -> None:
        """Enter a person."""
        with self.backend(side).begin("Add") as work:
            self.written.add(directory.add(work, a_person(f"Lê Văn {len(self.written)}"), TODAY).id)

    @rule(side=SIDES, place=st.integers(0, 2))
    def remove(self, side: str, place: int) -> None:
        """Take a person away."""
        with self.backend(side).begin("Remove") as work:
            people = work.parties.all()
            if people:
                work.parties.remove(people[place % len(people)])

    @rule(side=SIDES, to_the_city=st.booleans())
    def send(self, side: str, to_the_city: bool) -> None:
        """Write a twin or a report; whether it ever arrives is another matter."""
        sender = self.backend(side)
        if to_the_city:
            self.reports.append(self.pcs.report(sender).path)
        else:
            self.twins.append(self.pcs.twin(sender).path)

    @precondition(lambda self: self.twins)
    @rule(side=SIDES, data=st.data())
    def a_twin_arrives(self, side: str, data: st.DataObject) -> None:
        """Newest or old, for the first time or again; also at the PC that wrote it."""
        with suppress(OldBundleError):
            taken(self.backend(side), data.draw(st.sampled_from(self.twins)))

    @precondition(lambda self: self.reports)
    @rule(data=st.data())
    def a_report_arrives(self, data: st.DataObject) -> None:
        """The same at the city."""
        with suppress(OldBundleError):
            taken(self.pcs.city, data.draw(st.sampled_from(self.reports)))

    @rule(text=VALUES)
    def the_city_returns(self, text: str) -> None:
        """Remark on a person, and write the return."""
        with self.pcs.city.begin("Remark") as work:
            people = work.parties.all(office=DUONG_DONG)
            if people:
                about = {"addressee": DUONG_DONG, "record_kind": Party.kind, "record_id": people[0].id}
                work.remarks.add(Remark(id=work.new_id(), office=work.office, text=text, made_on=TODAY, **about))
        city = self.pcs.city
        self.returns.append(send_return(city.begin, city.post, DUONG_DONG, self.pcs.mail).path)

    @precondition(lambda self: self.returns)
    @rule(side=SIDES, data=st.data())
    def a_return_arrives(self, side: str, data: st.DataObject) -> None:
        """At one PC or at both, in any order."""
        with suppress(OldBundleError):
            taken(self.backend(side), data.draw(st.sampled_from(self.returns)))

    @rule(side=SIDES, take=st.sampled_from(("standing", "other")))
    def decide(self, side: str, take: str) -> None:
        """A person decides one of what waits."""
        with self.backend(side).begin(clashes.DECIDE) as work:
            waiting = clashes.undecided(work)
            if waiting:
                clashes.decide(work, waiting[0].id, take)

    def teardown(self) -> None:
        """In the end each PC takes in what the other has, and the city both reports: all hold the same."""
        try:
            self.pcs.exchange()
            for sender in (self.pcs.other, self.pcs.one):
                taken(self.pcs.city, self.pcs.report(sender).path)
            one: dict[Any, Any] = slice_in(self.pcs.one)
            assert one == slice_in(self.pcs.other) == slice_in(self.pcs.city)
            assert undecided_in(self.pcs.one) == undecided_in(self.pcs.other) == undecided_in(self.pcs.city)
            with self.pcs.one.reading() as read:
                removed = {change.record_id for change in read.changes(operation="removed")}
            with self.pcs.other.reading() as read:
                removed |= {change.record_id for change in read.changes(operation="removed")}
            assert self.written - {key[1] for key in one} <= removed
        finally:
            self._offices.__exit__(None, None, None)
            shutil.rmtree(self.folder)


TestTwoPcsOfAWard = TwoPcsOfAWard.TestCase
TestTwoPcsOfAWard.settings = settings(
    max_examples=6, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
