"""Any interleaving of edits on two PCs, twins, reports, returns and decisions, lost, repeated and overtaken, ends the same.

On SQLite and on PostgreSQL. ``PHUQUOC_CONVERGENCE=200`` tries so many interleavings instead of a handful.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from builders import CITY, DUONG_DONG, TODAY, a_dossier, a_person, open_dossier, propose
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from postgresql_server import offices_on_the_server
from two_offices import taken
from two_pcs import TwoPcs, slice_in, two_pcs, undecided_in

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.errors import OldBundleError
from phuquoc_desktop.bundle.outgoing import send_return
from phuquoc_desktop.bundle.outgoing_city import send_decisions
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import clashes, directory, dossier_versions, remarks

SIDES = st.sampled_from(("one", "other"))
FIELDS = st.sampled_from(("position", "note"))
VALUES = st.sampled_from(("Tổ trưởng", "Tổ phó", "Đội viên"))


class TwoPcsOfAWard(RuleBasedStateMachine):
    """What happens between two PCs and the city; mail may be lost, repeated, and come late."""

    server = False
    """Whether the data of all three are kept on PostgreSQL."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self._open = ExitStack()
        if self.server:
            self._open.enter_context(offices_on_the_server())
        self.pcs: TwoPcs = self._open.enter_context(two_pcs(self.folder))
        self.twins: list[Path] = []
        self.reports: list[Path] = []
        self.returns: list[Path] = []
        self.decisions: list[Path] = []
        self.written: set[str] = set()
        self.planted: dict[str, set[str]] = {}

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
        dossier = open_dossier(self.pcs.one, a_dossier("Tặng giấy khen"))
        with self.pcs.one.reading() as read:
            one_of_them = read.parties.all()[0]
        propose(self.pcs.one, dossier, one_of_them)
        with self.pcs.one.begin("Submit") as work:
            dossier_versions.submitted(work, work.dossiers.get(dossier.id))
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
            free = [one for one in people if not work.candidates.count(party_id=one.id)]
            if free:
                work.parties.remove(free[place % len(free)])

    @rule(place=st.integers(0, 2))
    def both_change_one_field(self, place: int) -> None:
        """Neither knows of the other: whatever comes after, both values must be found in an inbox."""
        with self.pcs.one.reading() as read, self.pcs.other.reading() as there:
            mine, theirs = ({one.id for one in each.parties.all()} for each in (read, there))
        free = sorted((mine & theirs) - self.planted.keys())
        if free:
            chosen = free[place % len(free)]
            self.planted[chosen] = {"Hoa", "Khmer"}
            for backend, value in ((self.pcs.one, "Hoa"), (self.pcs.other, "Khmer")):
                with backend.begin("Change") as work:
                    work.parties.get(chosen).ethnic_group = value

    @rule(side=SIDES)
    def answer_and_submit_again(self, side: str) -> None:
        """Mend what the city has given back."""
        with self.backend(side).begin(remarks.ANSWER) as work:
            for line in remarks.to_do(work):
                if line.waits:
                    remarks.give_answer(work, line.remark.id, "Đã bổ sung", TODAY)
            for dossier in work.dossiers.all(status=DossierStatus.RETURNED):
                dossier_versions.submitted(work, dossier)

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

    @rule(text=VALUES, kind=st.sampled_from((Party.kind, Dossier.kind)))
    def the_city_returns(self, text: str, kind: str) -> None:
        """Remark on a person or a dossier, and write the return."""
        with self.pcs.city.begin("Remark") as work:
            known = work.shelf(kind).all(office=DUONG_DONG)
            if known:
                about = {"addressee": DUONG_DONG, "record_kind": kind, "record_id": known[0].id}
                said = f"{text} {len(self.returns)}"
                work.remarks.add(Remark(id=work.new_id(), office=work.office, text=said, made_on=TODAY, **about))
        city = self.pcs.city
        self.returns.append(send_return(city.begin, city.post, DUONG_DONG, self.pcs.mail).path)

    @precondition(lambda self: self.returns)
    @rule(side=SIDES, data=st.data())
    def a_return_arrives(self, side: str, data: st.DataObject) -> None:
        """At one PC or at both, in any order."""
        with suppress(OldBundleError):
            taken(self.backend(side), data.draw(st.sampled_from(self.returns)))

    @rule()
    def the_city_decides(self) -> None:
        """Grant what was proposed, once, and write the decision."""
        with self.pcs.city.begin("Decide") as work:
            candidates = work.candidates.all(office=DUONG_DONG)
            if candidates and not work.decisions.count():
                decided = {"title": "Tặng giấy khen", "year": 2021, "number": "88/QĐ-UBND", "dated": TODAY}
                decision = work.decisions.add(
                    Decision(id=work.new_id(), office=CITY, status=DecisionStatus.ISSUED, **decided)
                )
                work.flush()
                who = {"party_id": candidates[0].party_id, "candidate_id": candidates[0].id, "name": "Bà An"}
                line = DecisionLine(
                    id=work.new_id(), office=CITY, decision_id=decision.id, award="GK_HUYEN", year=2021, **who
                )
                work.decision_lines.add(line)
            if not work.decisions.count():
                return
        city = self.pcs.city
        self.decisions.append(send_decisions(city.begin, city.post, [DUONG_DONG], self.pcs.mail)[0].path)

    @precondition(lambda self: self.decisions)
    @rule(side=SIDES, data=st.data())
    def a_decision_arrives(self, side: str, data: st.DataObject) -> None:
        """At one PC or at both, newest or old."""
        with suppress(OldBundleError):
            taken(self.backend(side), data.draw(st.sampled_from(self.decisions)))

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
            for mails in (self.returns, self.decisions):
                for backend in (self.pcs.one, self.pcs.other):
                    if mails:
                        taken(backend, mails[-1])
            self.pcs.exchange()
            for sender in (self.pcs.other, self.pcs.one):
                taken(self.pcs.city, self.pcs.report(sender).path)
            one: dict[Any, Any] = slice_in(self.pcs.one)
            assert one == slice_in(self.pcs.other) == slice_in(self.pcs.city)
            assert undecided_in(self.pcs.one) == undecided_in(self.pcs.other) == undecided_in(self.pcs.city)
            self.nothing_is_lost(one)
            self.conflicts_are_kept()
            self.what_the_city_said_has_happened_once(one)
        finally:
            self._open.close()
            shutil.rmtree(self.folder)

    def nothing_is_lost(self, one: dict[Any, Any]) -> None:
        """Whoever was entered is there, or was taken away by somebody."""
        removed: set[str] = set()
        for backend in (self.pcs.one, self.pcs.other):
            with backend.reading() as read:
                removed |= {change.record_id for change in read.changes(operation="removed")}
        assert self.written - {key[1] for key in one} <= removed

    def conflicts_are_kept(self) -> None:
        """Every field that both changed waits, or was decided, with both values."""
        for party_id, values in self.planted.items():
            found = []
            for backend in (self.pcs.one, self.pcs.other):
                with backend.reading() as read:
                    found += read.clashes.all(record_id=party_id, field_name="ethnic_group")
            assert any({json.loads(each.standing), json.loads(each.other)} == values for each in found)

    def what_the_city_said_has_happened_once(self, one: dict[Any, Any]) -> None:
        """No dossier is given back or decided twice for one thing said, and an award stands once."""
        happened = [
            (row["dossier_id"], row["event"], row["reason"])
            for (kind, _id), row in one.items()
            if kind == "dossier_version" and row["event"] in ("returned", "accepted")
        ]
        assert len(happened) == len(set(happened)), happened
        assert sum(kind == "award_held" for kind, _id in one) == bool(self.decisions)


class TwoPcsOnPostgreSQL(TwoPcsOfAWard):
    """The same with every database on a server."""

    server = True


TRIES = int(os.environ.get("PHUQUOC_CONVERGENCE", "0"))

TestTwoPcsOfAWard = TwoPcsOfAWard.TestCase
TestTwoPcsOfAWard.settings = settings(
    max_examples=TRIES or 6, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTwoPcsOnPostgreSQL = TwoPcsOnPostgreSQL.TestCase
TestTwoPcsOnPostgreSQL.settings = settings(
    max_examples=TRIES or 2, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
