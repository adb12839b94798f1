"""The rule packs at hand: those of the program and those that the city signed, proved anew at each load."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from builders import CITY
from catalogue_builders import a_calendar, a_pack

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.law.facts import Facts
from phuquoc_desktop.domain.law.rulebook import Origin
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.services import calendars_at_hand, catalogue_files, effects
from phuquoc_desktop.services.catalogue_files import NotACatalogueFileError, TwoContentsError, read_file
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.errors import DamagedPackError, FaultyPackError
from phuquoc_desktop.services.law.judging import Question, judge

SIGNER = "SHA256:abc"
R4 = "phu-quoc-R4"
SHIPPED = shelf.shipped_rulebook().of_regime("R4").pack.head.version


def keep(office: Backend, *files: bytes) -> None:
    with office.begin("Take in a bundle") as work:
        catalogue_files.keep(work, CITY, [read_file(one, "x.toml") for one in files], SIGNER)


def regime_on(office: Backend, day: date) -> tuple[str, str]:
    with office.reading() as read:
        chosen = office.rulebook(read).on(day)
    return chosen.regime, chosen.pack.head.version


def damage(office: Backend) -> None:
    with office.begin("Damage") as work:
        work.write_for(CITY)
        for one in work.catalogue_files.all():
            one.content = one.content.replace("HTNV", "HTXSNV").replace("Tết", "Tet")


def test_without_anything_received_the_packs_of_the_program_count(office):
    with office.reading() as read:
        assert office.rulebook(read) == shelf.shipped_rulebook()


def test_a_new_regime_counts_from_its_first_day(office):
    before = regime_on(office, date(2027, 3, 1))
    keep(office, a_pack())
    assert regime_on(office, date(2027, 2, 28)) == before == ("R4", SHIPPED)
    assert regime_on(office, date(2027, 3, 1)) == ("R5", "1.0")


def test_a_new_regime_judges_on_its_dates_and_is_named_with_its_proof(office):
    keep(office, a_pack())
    question = Question(
        award="LDTT", on=date(2027, 3, 1), subject=PartyKind.PERSON, facts=Facts(rating=Rating.NOT_FULFILLED), year=2027
    )
    with office.reading() as read:
        judged = judge(office.rulebook(read), office.awards, question)
    assert judged.judgement.verdict.value == "not_eligible"
    assert [one.article for one in judged.judgement.findings] == ["Điều 1 quy định mẫu R5"]
    shelved = judged.shelved
    assert (shelved.origin, shelved.signed_by, shelved.received_on) == (Origin.CITY, SIGNER, office.today)
    assert shelved.sha256 == shelf.sha256_of(a_pack())


def test_a_higher_version_takes_over_and_a_lower_one_does_not(office):
    keep(office, a_pack(R4, regime="R4", version="0.9", begins="2026-10-01"))
    assert regime_on(office, date(2026, 11, 1)) == ("R4", SHIPPED)
    keep(office, a_pack(R4, regime="R4", version="9.0.10", begins="2026-10-01"))
    keep(office, a_pack(R4, regime="R4", version="9.0.9", begins="2026-10-01"))
    assert regime_on(office, date(2026, 11, 1)) == ("R4", "9.0.10")


def test_a_pack_altered_in_the_database_is_never_passed_over_in_silence(office):
    keep(office, a_pack())
    damage(office)
    with office.reading() as read:
        with pytest.raises(DamagedPackError, match="rules-mau-R5"):
            office.rulebook(read)
        faults = [one.title for one in catalogue_files.proofs(read) if one.fault]
    assert faults == ["mau-R5 1.0"]


def test_a_calendar_of_the_city_counts_and_one_altered_is_refused(office):
    keep(office, a_calendar(2028))
    with office.reading() as read:
        days = calendars_at_hand.working_days(read)
    assert days.calendars[2028].head.title == "Lịch mẫu 2028"
    damage(office)
    with office.reading() as read, pytest.raises(DamagedPackError):
        calendars_at_hand.working_days(read)


@pytest.fixture
def shipped_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped packs that a test may damage."""
    folder = tmp_path / "rules"
    shutil.copytree(shelf._folder(), folder)
    monkeypatch.setattr(shelf, "_folder", lambda: folder)
    shelf.shipped_rulebook.cache_clear()
    yield folder
    shelf.shipped_rulebook.cache_clear()


def test_a_shipped_pack_changed_on_the_disk_is_refused_and_named(shipped_copy):
    pack = shipped_copy / "R2.toml"
    pack.write_bytes(pack.read_bytes().replace(b"0.15", b"0.51"))
    with pytest.raises(DamagedPackError, match=r"R2\.toml"):
        shelf.shipped_rulebook()
    assert [(one.title, one.fault is None) for one in shelf.shipped_proofs() if one.fault] == [("R2.toml", False)]


def test_a_pack_laid_beside_the_shipped_ones_does_not_count_and_is_named(shipped_copy):
    (shipped_copy / "R9.toml").write_bytes(a_pack("x", regime="R9"))
    assert shelf.strays() == ["R9.toml"]
    assert shelf.shipped_rulebook().of_regime("R9") is None


def test_a_file_of_another_kind_is_refused():
    with pytest.raises(NotACatalogueFileError):
        read_file(b'[head]\nkind = "plan"\nformat = 1\n', "plan.toml")


@pytest.mark.parametrize("old", ["mau-R5", "Quy định mẫu R5", '"1.0"'])
def test_a_word_too_long_to_be_kept_is_refused_before_it_is_sent(old):
    longer = '"' + ".".join("1" * 20) + '"' if old == '"1.0"' else old * 99
    with pytest.raises(FaultyPackError):
        read_file(a_pack().decode().replace(old, longer).encode(), "x.toml")


@pytest.mark.parametrize("file_id", ["Luật mới 2027", "a/../b", "  .  ", "R5"])
def test_every_name_in_a_bundle_is_plain(file_id):
    kept = read_file(a_pack(file_id), "Tệp của tôi.toml").file_name
    assert kept.isascii()
    assert "/" not in kept
    assert kept.endswith("-1.0.toml")


def test_a_file_with_a_mark_of_windows_comes_back_to_the_letter(office):
    raw = b"\xef\xbb\xbf" + a_pack().replace(b"\n", b"\r\n")
    keep(office, raw)
    with office.reading() as read:
        (kept,) = read.catalogue_files.all()
        assert office.rulebook(read).of_regime("R5") is not None
    assert kept.content.encode() == raw


def test_a_shipped_pack_changed_under_its_version_may_not_be_sent(office):
    raw = (shelf._folder() / "R4.toml").read_bytes()
    with office.reading() as read:
        catalogue_files.refuse_to_send(read, CITY, [read_file(raw, "R4.toml")])
        with pytest.raises(TwoContentsError):
            catalogue_files.refuse_to_send(read, CITY, [read_file(raw + b"\n# sua\n", "R4.toml")])


def test_the_city_sees_what_a_pack_changes_against_what_counts(office):
    text = (shelf._folder() / "R4.toml").read_text("utf-8")
    newer = text.replace(f'version = "{SHIPPED}"', f'version = "{SHIPPED.rpartition(".")[0]}.99"').replace(
        "valid_from = 2026-10-01", "valid_from = 2026-11-01", 1
    )
    with office.reading() as read:
        same, changed, new = effects.of_files(
            read,
            [read_file(one.encode(), "x.toml") for one in (text, newer, a_pack("first", begins="1999-01-01").decode())],
        )
    assert (same.against, same.lines) == (f"phu-quoc-R4 {SHIPPED}", ())
    assert (changed.against, len(changed.lines)) == (f"phu-quoc-R4 {SHIPPED}", 1)
    assert "01/11/2026" in changed.lines[0]
    assert new.against == ""
