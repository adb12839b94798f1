"""What there is to read about the law: documents that end, what is not confirmed, words found without accents."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_packs import new_pack, old_pack, rulebook

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.contents import Part, Place, contents
from phuquoc_desktop.domain.law.rulebook import Origin, Rulebook, ShelvedPack
from phuquoc_desktop.domain.law.wording import title_of
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services.catalogue import load_awards
from phuquoc_desktop.services.law import reading_room
from phuquoc_desktop.services.law.reading_room import Force, Index
from phuquoc_desktop.services.law.rule_texts import read_award
from phuquoc_desktop.services.law.shelf import shipped_rulebook
from phuquoc_desktop.vietnamese.fold import fold

AWARDS = load_awards()
TODAY = date(2026, 11, 23)
BOOK = rulebook()
OLD, NEW = BOOK.packs


def room(today: date = TODAY) -> reading_room.Room:
    return reading_room.look(BOOK, AWARDS, today)


@pytest.mark.parametrize(
    ("today", "force"),
    [
        (date(2017, 9, 30), Force.NOT_YET),
        (date(2017, 10, 1), Force.IN_FORCE),
        (date(2026, 2, 28), Force.IN_FORCE),
        (date(2026, 3, 1), Force.ENDS_SOON),
        (date(2027, 2, 28), Force.ENDS_SOON),
        (date(2027, 3, 1), Force.ENDED),
    ],
)
def test_a_document_is_told_a_year_before_it_ends(today: date, force: Force) -> None:
    decree = new_pack().documents[1]
    assert decree.valid_to == date(2027, 2, 28)
    assert reading_room.force_of(decree, today) is force


def test_only_the_pack_of_today_asks_to_look_after_its_documents() -> None:
    old, new = room().cards
    assert (old.is_today, new.is_today) == (False, True)
    assert old.stale == ()
    assert [one.document.code for one in new.stale] == ["01/2003/QH-MAU", "02/2017/NĐ-MAU"]


def test_the_room_opens_with_the_pack_of_today_else_with_the_last_one() -> None:
    assert room(date(2020, 1, 1)).card_today.shelved.regime == "R1"
    assert room(date(1990, 1, 1)).card_today.shelved.regime == "R2"
    assert reading_room.look(Rulebook(()), AWARDS, TODAY).card_today is None


def test_a_replaced_version_stays_readable_and_does_not_count() -> None:
    later = msgspec.structs.replace(NEW.pack, head=msgspec.structs.replace(NEW.pack.head, version="1.10"))
    book = Rulebook((*BOOK.packs, ShelvedPack(later, "ab" * 32, Origin.CITY)))
    cards = reading_room.look(book, AWARDS, TODAY).cards
    assert [(one.shelved.pack.head.version, one.counts) for one in cards] == [
        ("1.0", True),
        ("1.0", False),
        ("1.10", True),
    ]


def test_the_same_file_that_came_twice_is_one_pack() -> None:
    twice = Rulebook((OLD, ShelvedPack(OLD.pack, OLD.sha256, Origin.CITY)))
    assert [one.counts for one in reading_room.look(twice, AWARDS, TODAY).cards] == [True]


def test_everything_that_is_not_confirmed_is_told_with_where_it_stands() -> None:
    doubts = list(reading_room.doubts_of(OLD, AWARDS))
    unsure = {repr(one.value) for one in contents(OLD.pack) if one.certainty not in (None, Certainty.FOUND)}
    assert len(doubts) == len(unsure) + 1  # and the rounding of the quota
    told = {one.title: one.where for one in doubts}
    assert told["Trên 70% phiếu đồng ý"] == "Criteria · CSTĐCS · Person"
    assert told["Dẫn đầu cụm"] == "Criteria · Bằng khen tỉnh · Collective · phong-trao"
    assert "Không quá 15% số LĐTT (only how it is rounded)" in told


@given(st.sampled_from(list(contents(OLD.pack))), st.booleans())
def test_a_statement_is_found_by_its_sentence_with_and_without_accents(one, with_accents: bool) -> None:
    sentence = title_of(one.value)
    if sentence:
        assert one.place in Index(OLD, AWARDS).find(sentence if with_accents else fold(sentence).upper())


def test_a_paper_is_found_at_each_award_that_asks_for_it() -> None:
    found = Index(OLD, AWARDS).find("bao cao thanh tich")
    assert Place(Part.PAPERS, "LDTT", name="BAOCAO") in found
    assert Place(Part.PAPERS, "CSTDCS", name="BAOCAO") in found
    assert Index(OLD, AWARDS).find("không có từ này đâu") == frozenset()


def test_the_text_of_an_award_has_all_that_goes_with_it() -> None:
    text = read_award(OLD, "CSTDCS", PartyKind.PERSON, AWARDS, TODAY)
    assert text.name == "Chiến sĩ thi đua cơ sở"
    assert [one.criterion.id for one in text.all_rules][3:7] == ["sang-kien", "sk", "nhom", "dt"]
    assert [one.criterion.id for one in text.general] == ["dang-xem-xet", "loai-tru"]
    assert text.rule("mot-lan") is not None
    assert text.rule("x") is None
    assert [one.title for one in text.papers] == ["Báo cáo thành tích cá nhân"]
    assert text.sets == ()
    assert text.time_limits == ()


def test_money_is_that_of_the_day_nearest_to_today_on_which_the_law_held() -> None:
    text = read_award(OLD, "LDTT", PartyKind.PERSON, AWARDS, date(2021, 12, 31))
    assert text.money.bonus.amount == 450_000
    late = read_award(OLD, "LDTT", PartyKind.PERSON, AWARDS, TODAY)
    assert late.money.on == date(2023, 12, 31)
    assert late.money.bonus is None
    assert "31/12/2023" in late.money.refusal


def test_an_award_without_criteria_in_the_pack_says_so() -> None:
    text = read_award(OLD, "COCP", PartyKind.COLLECTIVE, AWARDS, TODAY)
    assert not text.is_known
    assert text.rules == ()
    assert text.authority is None


def test_every_shipped_pack_can_be_read_award_by_award() -> None:
    read = 0
    for shelved in shipped_rulebook().packs:
        for one in reading_room.subjects_of(shelved.pack, AWARDS):
            text = read_award(shelved, one.code, one.subject, AWARDS, TODAY + timedelta(days=1))
            assert text.name
            assert text.is_known is one.is_known
            read += 1
    assert read > 80


def test_a_pack_that_nobody_confirmed_confirms_nothing() -> None:
    assert not any(one.confirmed for one in read_award(NEW, "LDTT", PartyKind.PERSON, AWARDS, TODAY).all_rules)
    assert old_pack().head.confirmed
