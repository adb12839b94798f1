"""A damaged template is told with its file and place."""

from __future__ import annotations

from pathlib import Path

import pytest

from phuquoc_desktop.documents import page_style as style_module
from phuquoc_desktop.documents import template
from phuquoc_desktop.documents.template import BrokenTemplateError, Template


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch):
    def use(text: str) -> Template:
        template.read_toml.cache_clear()
        monkeypatch.setattr(template, "read_shipped", lambda *_parts: text)
        return Template("letter.toml")

    yield use
    template.read_toml.cache_clear()


def test_a_sentence_is_said_with_its_places_filled(broken) -> None:
    words = broken('a = "Kính gửi {name}, năm {year}"\n[b]\nc = "x"')
    assert words.say("a", name="{year}", year=2021) == "Kính gửi {year}, năm 2021"
    assert words.say("b.c") == "x"


@pytest.mark.parametrize(
    ("text", "asked", "place"),
    [
        ('a = "x"', "b", "b"),
        ('a = "{other}"', "a", "a: {other}"),
        ('a = "{}"', "a", "a: {}"),
        ("a = 1", "a", "a"),
        ("a = 'x'", "a.b", "a.b"),
    ],
)
def test_a_missing_sentence_or_an_unknown_place_is_named(broken, text: str, asked: str, place: str) -> None:
    with pytest.raises(BrokenTemplateError) as told:
        broken(text).say(asked, name="x")
    assert told.value.places == {"file": "letter.toml", "place": place}
    assert place in str(told.value)


def test_a_file_that_is_no_toml_is_told_with_its_line(broken) -> None:
    with pytest.raises(BrokenTemplateError) as told:
        broken('a = "x"\nb = \nc = 1')
    assert "line 2" in str(told.value)


def test_a_missing_file_is_told() -> None:
    with pytest.raises(BrokenTemplateError):
        Template("no-such-paper.toml")


def test_a_list_of_headings_must_have_the_right_length(broken) -> None:
    words = broken('columns = ["Stt", "Năm {year}"]')
    assert words.headings("columns", 2, year=2021) == ("Stt", "Năm 2021")
    with pytest.raises(BrokenTemplateError):
        words.headings("columns", 3, year=2021)
    with pytest.raises(BrokenTemplateError):
        words.lines("columns.x")


def test_a_layout_without_a_role_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = dict(template.read_toml(style_module.FILE))
    monkeypatch.setattr(style_module, "read_toml", lambda _file: raw | {"text": raw["text"][1:]})
    style_module.page_style.cache_clear()
    try:
        with pytest.raises(BrokenTemplateError) as told:
            style_module.page_style()
        raw["head"] = {"left_share": 1}
        with pytest.raises(BrokenTemplateError):
            style_module.page_style()
    finally:
        style_module.page_style.cache_clear()
    assert "nation" in str(told.value)


def test_every_template_is_shipped_as_text_that_can_be_read() -> None:
    from phuquoc_desktop.locations import shipped

    files = sorted(Path(shipped("resources", "templates")).glob("*.toml"))
    assert len(files) >= 9
    for file in files:
        assert template.read_toml(file.name)
