"""New law goes from the city's window to a ward's; a pack that nobody has signed is refused there."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundle_offices import (
    CITY,
    WARD,
    Offices,
    answer_box,
    choose_with,
    city_face,
    drop,
    examined,
    settle_again,
    take_in,
)
from catalogue_builders import a_pack
from PySide6.QtGui import QAction

from phuquoc_desktop.domain.record import of_plain, to_plain
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui.pages.bundles.arrival_facts import ArrivalFacts
from phuquoc_desktop.gui.pages.bundles.shown import Verdict
from phuquoc_desktop.services.plans.amending import amend

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)([a_file(tmp_path)])
    return made


def a_file(folder: Path, content: bytes = b"") -> Path:
    path = folder / "Luật mới.toml"
    path.write_bytes(content or a_pack())
    return path


def send(offices: Offices, answer: str = "answer_yes") -> list[str]:
    """Press the city's button and answer what it asks; return the questions."""
    asked: list[str] = []
    with offices.at(CITY) as window:
        answer_box(answer, asked)
        action = window.shell.page.findChild(QAction, "send_law")  # type: ignore[union-attr]
        assert action is not None
        action.trigger()
        window.settle()
        settle_again(window)
        if answer == "answer_yes":
            written = city_face(window).written
            assert written.isVisible()
            assert written.written is not None
            assert written.written.count == 9
            assert "9 files" in written.file_name.text()
    return asked


def test_a_new_regime_goes_from_window_to_window(offices: Offices) -> None:
    (question,) = send(offices)
    assert "mau-R5 1.0" in question
    assert "phu-quoc-R4" in question
    with offices.at(WARD) as window:
        drop(window, offices.file("*31078*configuration*"))
        (line,) = examined(window)
        assert line.verdict is Verdict.ACCEPTED
        assert line.counts == (1, 0, 0)
        assert "mau-R5 1.0" in line.told
        take_in(window)
        with window.backend.reading() as read:
            assert window.backend.rulebook(read).of_regime("R5") is not None


def test_nothing_is_signed_when_the_person_steps_back(offices: Offices) -> None:
    send(offices, "answer_cancel")
    assert not list(offices.post.iterdir())


def test_a_bare_pack_is_refused_at_the_ward_and_sent_at_the_city(offices: Offices, tmp_path: Path) -> None:
    with offices.at(WARD) as window:
        drop(window, a_file(tmp_path))
        (line,) = examined(window)
        assert line.verdict is Verdict.REFUSED
        assert "not signed" in line.told
    asked: list[str] = []
    with offices.at(CITY) as window:
        answer_box("answer_cancel", asked)
        drop(window, a_file(tmp_path))
        settle_again(window)
    assert "mau-R5 1.0" in asked[0]


def press(offices: Offices, action_name: str, asked: list[str] | None = None) -> None:
    """Press one of the city's buttons, say yes to what it asks, and see its strip."""
    with offices.at(CITY) as window:
        if asked is not None:
            answer_box("answer_yes", asked)
        action = window.shell.page.findChild(QAction, action_name)  # type: ignore[union-attr]
        assert action is not None
        action.trigger()
        window.settle()
        settle_again(window)
        assert city_face(window).written.isVisible()


def test_an_amended_plan_is_shown_figure_by_figure_at_the_ward_before_it_counts(offices: Offices) -> None:
    asked: list[str] = []
    press(offices, "send_plan", asked)
    with offices.at(CITY) as window, window.backend.begin("Amend") as work:
        target = work.targets.first(office=work.office, year=2021, code="T21")
        draft = of_plain(Target, to_plain(target) | {"value": "99.9"})
        amend(work, "T21", 2021, draft, "KH 15/KH-UBND", window.backend.today, "Điều chỉnh")
    press(offices, "send_plan", asked)
    assert "T21" in asked[1]
    assert "99,60 → 99,9" in asked[1]
    with offices.at(WARD) as window:
        drop(window, offices.file("*31078*configuration*"))
        facts = window.shell.page.findChild(ArrivalFacts)  # type: ignore[union-attr]
        assert facts is not None
        assert facts.details.isVisible()
        assert "99,60 → 99,9" in facts.details.text()
        take_in(window)
        with window.backend.reading() as read:
            assert str(read.targets.first(year=2021, code="T21", plan_id=None).value) == "99.9"
