"""Before sending one sees what the city does not know yet, and whatever might be wrong with the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, an_office
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.bundle.receipts import give_receipt
from phuquoc_desktop.dispatch.before import Before, look_before
from phuquoc_desktop.domain.change import Operation


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(tmp_path) as made:
        add_party(made.ward)
        yield made


def before(ward: Backend) -> Before:
    with ward.reading() as read:
        return look_before(read, ward.post, ward.settings.mail_limit, ward.outside.clock())


def confirmed(offices: TwoOffices) -> None:
    """The ward's report arrives, and the receipt comes back."""
    received = offices.to_the_city().record
    taken(offices.ward, give_receipt(offices.city.begin, offices.city.post, received, offices.mail).path)


def test_until_the_city_confirms_all_is_new_to_it(offices: TwoOffices) -> None:
    offices.report()
    seen = before(offices.ward)
    assert (seen.since, seen.sequence, seen.count(Operation.ADDED)) == (None, 2, 1)


def test_after_the_receipt_only_what_differs_is_shown_from_old_to_new(offices: TwoOffices) -> None:
    gone = add_party(offices.ward, a_person("Trần Thị Xoài"))
    confirmed(offices)
    with offices.ward.begin("Change") as work:
        person = next(one for one in work.parties.all() if one.id != gone.id)
        person.position = "Chủ tịch Hội Phụ nữ"
        work.parties.remove(work.parties.get(gone.id))
    add_party(offices.ward, a_person("Lê Thị Mẫu"))
    offices.report()
    seen = before(offices.ward)
    assert seen.since is not None
    assert seen.since.sequence == 1
    assert [seen.count(one) for one in (Operation.ADDED, Operation.CHANGED, Operation.REMOVED)] == [1, 1, 1]
    (changed,) = [one for one in seen.changes if one.fields]
    assert [(one.new) for one in changed.fields] == ["Chủ tịch Hội Phụ nữ"]
    assert {one.difference.name for one in seen.changes} == {person.name, "Lê Thị Mẫu", "Trần Thị Xoài"}


def test_the_size_told_is_that_of_the_file_that_comes(offices: TwoOffices) -> None:
    seen = before(offices.ward)
    sent = offices.report()
    assert (seen.file_name, seen.content_code) == (sent.path.name, sent.content_code)
    assert seen.mail.size == pytest.approx(sent.path.stat().st_size, abs=400), "age adds a little by chance"
    assert seen.mail.passes
    assert [(one.kind, one.count) for one in seen.totals] == [("party", 1)]


def test_looking_changes_nothing(offices: TwoOffices) -> None:
    with offices.ward.reading() as read:
        head = read.journal_head()
    before(offices.ward)
    with offices.ward.reading() as read:
        assert (read.journal_head(), read.bundles_sent.count()) == (head, 0)


def test_an_unknown_receiver_is_told(tmp_path: Path) -> None:
    office = an_office(tmp_path / "ward")
    try:
        seen = before(office)
        assert not seen.key_known
        assert "-plain" in seen.file_name
    finally:
        office.close()
