"""An office may word papers anew in files of its own; what is wrong with them is told with its line, and nothing breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_dossier, add_party, an_office, open_dossier, propose

from phuquoc_desktop.documents import as_html, papers
from phuquoc_desktop.documents.own_templates import (
    NoOwnTemplateError,
    OwnTemplateExistsError,
    OwnTemplates,
    TemplateState,
    UnknownTemplateError,
)
from phuquoc_desktop.documents.template import Template, worded_by
from phuquoc_desktop.documents.wish import Wish

LETTER = "submission_letter"


@pytest.fixture
def own(tmp_path: Path) -> OwnTemplates:
    return OwnTemplates(tmp_path / "templates")


def change(own: OwnTemplates, old: str, new: str, name: str = LETTER) -> list[str]:
    """Change the office's copy of a template and return what is then wrong with it."""
    path = own.folder / f"{name}.toml"
    if not path.exists():
        own.copy(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    return [str(one) for one in own.line(name).faults]


def test_a_copy_of_every_built_in_template_is_without_fault(own: OwnTemplates) -> None:
    for name in own.names:
        own.copy(name)
    found = own.lines()
    assert {one.state for one in found} == {TemplateState.OWN}
    assert [one.faults for one in found] == [()] * len(found)
    assert "page_style" not in own.names, "the layout is the decree's"
    assert all(one.about for one in found)


@pytest.mark.parametrize(
    ("old", "new", "at", "told"),
    [
        ('kind = "TỜ TRÌNH"', 'kind = "TỜ TRÌNH', "kind =", "cannot be read"),
        ('kind = "TỜ TRÌNH"', "kind = TỜ TRÌNH", "kind =", "cannot be read"),
        ('kind = "TỜ TRÌNH"', 'kind = ["TỜ TRÌNH"]', "kind =", "must be one text"),
        ('recipients = ["- Như trên;"]', 'recipients = "- Như trên;"', "recipients =", "must be a list of texts"),
        ('recipients = ["- Như trên;"]', 'recipients = [\n "- Như trên;",\n "- {ai};"]', "{ai}", "no place {ai}"),
        ("{award} năm {year}", "{award} năm {nam}", "{nam}", "no place {nam}"),
        ("{award} năm {year}", "{award} trong năm", "subject_title =", "lacks the place {year}"),
        ('nobody = "', 'nobdy = "', "nobdy =", "no sentence of this paper"),
        ('nobody = "', '#nobody = "', "", "“nobody” is missing"),
        ('reasons = "', '#reasons = "', "[part]", "“part.reasons” is missing"),
        ("TỜ TRÌNH", "TỜ {TRÌNH", "kind =", "a brace that belongs to no place"),
        ('abbreviation = "TTr"', 'kind = "TTr"', 'kind = "TTr"', "cannot be read"),
    ],
)
def test_each_fault_is_told_with_its_line(own: OwnTemplates, old: str, new: str, at: str, told: str) -> None:
    found = change(own, old, new)
    lines = (own.folder / f"{LETTER}.toml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if at in text) if at else len(lines)
    assert any(one.startswith(f"line {line}:") and told in one for one in found), found
    assert own.line(LETTER).state is TemplateState.REFUSED
    assert own.usable() == {}


def test_a_table_keeps_as_many_headings_as_columns(own: OwnTemplates) -> None:
    assert change(own, ', "Ghi chú"]', "]", "candidate_list") == ["line 8: “columns” must have 9 entries, it has 8"]


def test_a_fault_in_a_section_is_told_with_the_line_in_the_section(own: OwnTemplates) -> None:
    (told,) = change(own, 'tập thể"\nhousehold = "{count}', 'tập thể"\nhousehold = "{so}', "common")[:1]
    line = int(told.split()[1].rstrip(":"))
    text = (own.folder / "common.toml").read_text(encoding="utf-8").splitlines()
    assert "{so}" in text[line - 1]
    assert "counted.household" in told


def test_a_file_that_is_not_utf_8_is_told_with_its_line_and_one_with_a_mark_before_it_is_taken(
    own: OwnTemplates,
) -> None:
    path = own.copy(LETTER)
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert own.line(LETTER).state is TemplateState.OWN, "the old Notepad of Windows writes such a mark"
    path.write_bytes(b"# a\n# b\n" + "kind = 'Đơn'".encode("cp1258"))
    assert str(own.line(LETTER).faults[0]).startswith("line 3: the file is not UTF-8")


def test_a_refused_template_is_told_once_a_state_of_the_file(own: OwnTemplates) -> None:
    change(own, "TỜ TRÌNH", "{x}")
    (refusal,) = own.untold()
    assert "submission_letter.toml" in str(refusal)
    assert "line 3" in str(refusal)
    assert own.untold() == ()
    change(own, "TTr", "{y}")
    assert len(own.untold()) == 1, "the file was changed, and is still wrong"


def test_a_copy_is_not_written_over_and_reset_sets_it_aside(own: OwnTemplates) -> None:
    path = own.copy(LETTER)
    with pytest.raises(OwnTemplateExistsError):
        own.copy(LETTER)
    aside = own.reset(LETTER)
    assert aside.exists()
    assert not path.exists()
    own.copy(LETTER)
    assert own.reset(LETTER) != aside, "an older one that was set aside stays"
    with pytest.raises(NoOwnTemplateError):
        own.reset(LETTER)
    with pytest.raises(UnknownTemplateError):
        own.copy("../settings")


def test_own_words_count_only_inside_and_only_for_their_file() -> None:
    with worded_by({"minutes.toml": {"kind": "BIÊN BẢN HỌP"}}):
        assert Template("minutes.toml").say("kind") == "BIÊN BẢN HỌP"
        assert Template("submission_letter.toml").say("kind") == "TỜ TRÌNH"
    assert Template("minutes.toml").say("kind") == "BIÊN BẢN"


def test_papers_are_written_with_the_own_words_and_with_the_built_in_ones_while_these_are_broken(
    tmp_path: Path,
) -> None:
    backend = an_office(tmp_path / "office")
    dossier = open_dossier(backend, a_dossier())
    propose(backend, dossier, add_party(backend))

    def letter() -> str:
        with backend.reading() as read:
            return as_html.render(papers.compose("submission-letter", backend.desk(read), Wish(dossier.id)))

    change(backend.templates, "Hồ sơ kèm theo gồm", "Kèm theo tờ trình này có")
    assert "Kèm theo tờ trình này có" in letter()
    assert backend.templates.untold() == ()
    change(backend.templates, 'kind = "', "kind = ")
    assert "Hồ sơ kèm theo gồm" in letter()
    assert len(backend.templates.untold()) == 1
    backend.close()
