"""Two PCs of a ward at the command line: twins, what waits for a decision, what was removed, and when a report is refused."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from builders import CITY, DUONG_DONG, TODAY, a_person, office_open
from msgspec import structs
from two_offices import taken
from two_pcs import TwoPcs, two_pcs

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.head import BundleHead
from phuquoc_desktop.bundle.outgoing import next_head, send_report
from phuquoc_desktop.bundle.suspicion import suspicions
from phuquoc_desktop.city import checking
from phuquoc_desktop.city.board import board
from phuquoc_desktop.domain.clash import Clash
from phuquoc_desktop.domain.exchange import BundleKind, BundleReceived
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.services import clashes, directory, erasure
from phuquoc_desktop.services.clashes import LongUndecidedError
from phuquoc_desktop.services.history import ERASE
from phuquoc_desktop.translation import _


def changed_on_both(pcs: TwoPcs) -> str:
    """One person, whose post was changed on both PCs; the other PC knows it."""
    with pcs.one.begin("Add") as work:
        person = directory.add(work, a_person(), TODAY)
    pcs.exchange()
    for backend, post in ((pcs.one, "Tổ trưởng"), (pcs.other, "Tổ phó")):
        with backend.begin("Change") as work:
            work.parties.get(person.id).position = post
    pcs.exchange()
    return person.id


def waiting(backend: Backend) -> Clash:
    with backend.reading() as read:
        (one,) = clashes.undecided(read)
    return one


def test_a_report_waits_for_a_decision_after_thirty_days_unless_a_reason_is_given(tmp_path: Path) -> None:
    with two_pcs(tmp_path) as pcs:
        changed_on_both(pcs)
        with pcs.one.begin("Wait") as work:
            clashes.undecided(work)[0].found_on = TODAY - timedelta(days=31)
        with pytest.raises(LongUndecidedError):
            pcs.report(pcs.one)
        reason = "Đang chờ đồng chí phụ trách đi công tác về"
        sent = send_report(pcs.one.begin, pcs.one.post, pcs.mail, silent, in_spite=reason)
        assert sent.path.exists()


def test_erasing_a_person_leaves_nothing_of_the_person_in_what_waits_and_no_pc_brings_it_back(tmp_path: Path) -> None:
    with two_pcs(tmp_path) as pcs:
        person = changed_on_both(pcs)
        with pcs.one.begin(ERASE) as work:
            erasure.erase(work, person, "Nguyễn Văn An")
        clash = waiting(pcs.one)
        assert (clash.standing, clash.other, clash.ancestor) == (None, None, None)
        with pcs.other.begin("Change") as work:
            work.parties.get(person).note = "chưa biết"
        pcs.exchange()
        for backend in (pcs.one, pcs.other):
            with backend.reading() as read:
                assert read.parties.find(person) is None
                assert not clashes.undecided(read)


def told_of(pcs: TwoPcs, head: BundleHead, now: datetime) -> list[str]:
    """What the city would be told of a report with this head, on this day of its clock."""
    before = head.journal_before
    one = BundleReceived.draft(
        bundle_kind=head.bundle_kind,
        sender=head.sender,
        sequence=head.sequence,
        made_at=head.made_at,
        taken_at=now,
        file_name="",
        digest="1" * 64,
        signed_by="",
        device=head.device,
        journal_head=head.journal_head,
        journal_before=before.digest if before else None,
        encrypted=True,
        added=0,
        changed=0,
        removed=0,
        same=0,
    )
    with pcs.city.reading() as read:
        return suspicions(one, read.bundles_received.all(sender=head.sender))


def test_a_wrong_clock_and_a_shorter_history_are_told_and_decide_nothing(tmp_path: Path) -> None:
    with two_pcs(tmp_path) as pcs:
        taken(pcs.city, pcs.report(pcs.one).path)
        with pcs.one.begin("Look") as work:
            head = next_head(work, pcs.one.post, BundleKind.REPORT, str(pcs.city.office.key))
        now = head.made_at + timedelta(hours=1)
        assert told_of(pcs, head, now) == []
        assert len(told_of(pcs, head, now - timedelta(days=2))) == 1
        assert len(told_of(pcs, structs.replace(head, made_at=now - timedelta(days=2)), now)) == 1
        assert len(told_of(pcs, structs.replace(head, journal_head=1), now)) == 1
        assert head.journal_before is not None
        other = structs.replace(head.journal_before, digest="0" * 64)
        assert len(told_of(pcs, structs.replace(head, journal_before=other), now)) == 1


def test_what_is_strange_is_told_when_a_report_is_taken_in_and_stays_on_the_board(tmp_path: Path) -> None:
    with two_pcs(tmp_path) as pcs:
        assert taken(pcs.city, pcs.report(pcs.one).path).warnings == ()
        with pcs.city.begin("Remember a longer history") as work:
            work.bundles_received.all()[0].journal_head = 1_000_000
        second = taken(pcs.city, pcs.report(pcs.one).path)
        (told,) = second.warnings
        assert "1.000.000" in told
        assert shown_on_the_board(pcs.city) == [_("Report no. {number}: {sentence}").format(number=2, sentence=told)]
        with pcs.city.begin("Tick") as work:
            checking.mark_checked(work, second.record.id, TODAY)
        assert shown_on_the_board(pcs.city) == []


def shown_on_the_board(city: Backend) -> list[str]:
    with city.reading() as read:
        (line,) = [one for one in board(read, city.offices, CITY, TODAY) if str(one.office.key) == DUONG_DONG]
    return list(line.warnings)


def test_twins_clashes_and_removals_at_the_command_line(tmp_path: Path, shell) -> None:
    with two_pcs(tmp_path) as pcs:
        changed_on_both(pcs)
        with pcs.one.begin("Add") as work:
            gone = directory.add(work, a_person("Trần Thị Bình"), TODAY)
        pcs.exchange()
        with pcs.one.begin("Remove") as work:
            directory.remove(work, gone.id)
    one = type(shell)(tmp_path / "one", shell._capsys)
    other = type(shell)(tmp_path / "other", shell._capsys)
    listed = one("clashes", "list", "--json")
    assert listed.status == 1
    (shown,) = listed.json["clashes"]
    assert {shown["standing"]["value"], shown["other"]["value"]} == {"Tổ trưởng", "Tổ phó"}
    assert shown["record"] == "Nguyễn Văn An"
    decided = one("clashes", "decide", shown["id"][-8:], "--take", "Tổ viên", "--json").json["clash"]
    assert (decided["status"], decided["chosen"]) == ("decided", "Tổ viên")
    sent = one("bundle", "twin", "--out", tmp_path / "mail", "--json").json
    would = other("bundle", "import", sent["file"], "--dry-run", "--json").json["files"][0]
    assert would["warnings"] == []
    assert [removed["name"] for removed in would["removals"]] == ["Trần Thị Bình"]
    arrived = other("bundle", "import", sent["file"], "--json").json["files"][0]
    assert (arrived["result"], arrived["undecided"], len(arrived["removals"])) == ("next", 0, 1)
    assert other("bundle", "removals").status == 1
    assert other("bundle", "removals", "--confirm", "--json").json["confirmed"] is True
    assert other("bundle", "removals", "--json").json["removals"] == []
    assert other("clashes", "list").status == 0
    assert other("bundle", "import", sent["file"], "--json").json["files"][0]["result"] == "repeated"


def test_a_second_pc_begins_with_the_twin_of_the_first_and_its_keys(tmp_path: Path, shell) -> None:
    with office_open(tmp_path / "one") as backend:
        with backend.begin("Add") as work:
            directory.add(work, a_person(), TODAY)
        keys, device = backend.make_keys(), backend.post.keys.public.fingerprint
    one = type(shell)(tmp_path / "one", shell._capsys)
    sent = one("bundle", "twin", "--out", tmp_path / "mail", "--json").json
    second = type(shell)(tmp_path / "second", shell._capsys)
    stranger = type(shell)(tmp_path / "stranger", shell._capsys)
    assert stranger("init", "--office", "31078", "--twin", sent["file"]).status == 2
    assert second("init", "--office", "31078", "--twin", sent["file"], "--keys", keys).status == 0
    assert second("bundle", "keys", "--json").json["fingerprint"] == device
    assert "Nguyễn Văn An" in second("parties", "show", "Nguyễn Văn An").out
