"""A rehearsal tries the way and changes nothing; a recall takes a bundle back, whatever comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import add_party
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.errors import RecalledError, RehearsalError
from phuquoc_desktop.bundle.incoming import open_bundle
from phuquoc_desktop.bundle.outgoing import send_rehearsal
from phuquoc_desktop.bundle.recall import NoSuchBundleError, RecalledAlreadyError, send_recall
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.bundle.verify import look
from phuquoc_desktop.city.board import BoardLine, Intake, board
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.services import exchange
from phuquoc_desktop.services.overview import Light, light_of
from phuquoc_desktop.storage.unit_of_work import Reader

REASON = "Gửi nhầm danh sách năm trước"


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        add_party(made.ward)
        yield made


def a_recall(offices: TwoOffices, number: int = 1) -> Path:
    return send_recall(offices.ward.begin, offices.ward.post, number, REASON, offices.mail).path


def the_report(offices: TwoOffices) -> BundleReceived:
    with offices.city.reading() as read:
        (found,) = read.bundles_received.all(bundle_kind="report")
        return found


def test_a_rehearsal_arrives_and_is_never_taken_in(offices: TwoOffices) -> None:
    sent = send_rehearsal(offices.ward.begin, offices.ward.post, offices.mail, silent)
    assert "-THU" in sent.path.name
    with offices.city.reading() as read, pytest.raises(RehearsalError) as refusal:
        open_bundle(read, offices.city.post, sent.path)
    assert "Rehearsal bundle number 1" in str(refusal.value)
    assert refusal.value.seen.head is not None
    assert refusal.value.seen.head.kind == "rehearsal"
    opened = look(sent.path, keys=offices.ward.post.keys)
    assert "THỬ".encode() in opened.bag.read("data/preview.html")
    with offices.city.reading() as read:
        assert read.bundles_received.count() == 0
        assert read.parties.count() == 0


def test_after_a_rehearsal_nothing_counts_as_sent(offices: TwoOffices) -> None:
    send_rehearsal(offices.ward.begin, offices.ward.post, offices.mail, silent)
    with offices.ward.reading() as read:
        assert exchange.marks(read) == exchange.Marks(0, 0)
        assert light_of(exchange.reports_sent(read), 1) is Light.NEVER_SENT
    assert offices.report().record.sequence == 1


def the_line(city: Backend, read: Reader) -> BoardLine:
    return next(one for one in board(read, city.offices, city.profile.office, city.today) if one.latest)


@pytest.mark.parametrize("recall_first", [False, True])
def test_a_recalled_bundle_ends_the_same_whichever_mail_comes_first(offices: TwoOffices, recall_first: bool) -> None:
    report, recall = offices.report().path, a_recall(offices)
    for path in (recall, report) if recall_first else (report, recall):
        taken(offices.city, path)
    assert (the_report(offices).recalled_because, the_report(offices).added) == (REASON, 1)
    with offices.city.reading() as read:
        line = next(
            one
            for one in board(read, offices.city.offices, offices.city.profile.office, offices.city.today)
            if one.latest
        )
        assert (line.intake, line.recalled_because) == (Intake.RECALLED, REASON)
        assert read.parties.count() == 1


def test_no_receipt_is_given_for_a_recalled_bundle(offices: TwoOffices) -> None:
    offices.to_the_city()
    assert give_receipt(offices.city.begin, offices.city.post, the_report(offices), offices.mail).path.is_file()
    taken(offices.city, a_recall(offices))
    with pytest.raises(RecalledError, match=REASON):
        give_receipt(offices.city.begin, offices.city.post, the_report(offices), offices.mail)


def test_a_newer_report_takes_the_mark_from_the_board(offices: TwoOffices) -> None:
    offices.to_the_city()
    taken(offices.city, a_recall(offices))
    offices.to_the_city()
    with offices.city.reading() as read:
        line = next(
            one
            for one in board(read, offices.city.offices, offices.city.profile.office, offices.city.today)
            if one.latest
        )
        assert (line.intake, line.recalled_because) == (Intake.RECEIVED, None)


def test_what_was_recalled_is_to_be_sent_again(offices: TwoOffices) -> None:
    offices.report()
    with offices.ward.reading() as read:
        assert exchange.count_since_last_report(read, offices.ward.profile.office) == 0
    a_recall(offices)
    with offices.ward.reading() as read:
        assert exchange.count_since_last_report(read, offices.ward.profile.office) == 1
        assert light_of(exchange.reports_sent(read), 1) is Light.RECALLED


def test_a_recall_names_a_bundle_that_was_sent_and_stands(offices: TwoOffices) -> None:
    with pytest.raises(NoSuchBundleError):
        a_recall(offices)
    offices.report()
    with pytest.raises(RefusedError):
        send_recall(offices.ward.begin, offices.ward.post, 1, "  ", offices.mail)
    a_recall(offices)
    with pytest.raises(RecalledAlreadyError, match=REASON):
        a_recall(offices)


def test_a_recall_taken_twice_changes_nothing(offices: TwoOffices) -> None:
    offices.to_the_city()
    path = a_recall(offices)
    taken(offices.city, path)
    taken(offices.city, path)
    with offices.city.reading() as read:
        assert read.bundles_received.count(bundle_kind="recall") == 1
