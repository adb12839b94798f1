import gettext
import shutil
from io import BytesIO
from pathlib import Path

import code_words
import pytest
import ui_words
import words

ROOT = Path(__file__).resolve().parents[2]
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>PartyForm</class>
 <widget class="QWidget" name="PartyForm">
  <property name="windowTitle"><string>Person</string></property>
  <property name="styleSheet"><string notr="true">color: red</string></property>
  <widget class="QLabel" name="label">
   <property name="text"><string extracomment="of the birth">Date &amp;&amp; place</string></property>
   <property name="toolTip"><string/></property>
  </widget>
  <widget class="QComboBox" name="combo">
   <property name="kinds"><stringlist notr="true"><string>raw</string></stringlist></property>
  </widget>
 </widget>
</ui>
"""
CODE = """
GREETING = N_("Hello")
said = f"{_('Inside')} {ngettext('{count} person', '{count} persons', len(_('Nested')))}"
asked = _("A sentence "
          "in two parts about {name}.")
unknown = _(said)
qt = NP_("QPlatformTheme", "Save")
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "i18n").mkdir()
    (tmp_path / "ui").mkdir()
    (tmp_path / "phuquoc_desktop" / "gui" / "forms").mkdir(parents=True)
    shutil.copy(ROOT / "i18n" / "babel.cfg", tmp_path / "i18n")
    (tmp_path / "ui" / "party.ui").write_text(FORM, encoding="utf-8")
    (tmp_path / "phuquoc_desktop" / "one.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "phuquoc_desktop" / "gui" / "forms" / "ui_party.py").write_text('_("compiled")', encoding="utf-8")
    words.write(tmp_path)
    return tmp_path


def translate(house: Path, **translations: str) -> None:
    file = words.catalogue_file(house, "vi")
    text = file.read_text("utf-8")
    for name, translation in translations.items():
        sentence = {"plural": "{count} persons", "parts": "A sentence in two parts about {name}."}.get(name, name)
        kind, answer = ("_plural", "msgstr[0]") if name == "plural" else ("", "msgstr")
        old = f'msgid{kind} "{sentence}"\n{answer} ""'
        assert old in text
        text = text.replace(old, f'msgid{kind} "{sentence}"\n{answer} "{translation}"')
    file.write_text(text, encoding="utf-8")


def translate_all(house: Path) -> None:
    translate(house, Hello="Xin chào", Inside="Trong", Nested="Lồng", Person="Người", Save="Lưu")
    translate(house, plural="{count} người", parts="Một câu về {name}.")
    translate(house, **{"Date && place": "Ngày và nơi"})


def test_a_form_gives_its_translatable_words_only() -> None:
    found = list(ui_words.extract_ui(BytesIO(FORM.encode()), [], [], {}))
    assert found == [
        (5, "_", "Person", []),
        (8, "_", "Date && place", ["of the birth"]),
    ]


def test_code_gives_words_that_stand_inside_other_calls_and_f_strings() -> None:
    found = list(code_words.extract_code(BytesIO(CODE.encode()), ["_", "N_", "ngettext"], [], {}))
    texts = {texts for _, _, texts, _ in found}
    assert ("Nested",) in texts
    assert ("Inside",) in texts
    assert ("{count} person", "{count} persons", None) in texts


def test_the_catalogues_hold_no_dates_and_no_line_numbers(house: Path) -> None:
    for file in house.glob("i18n/**/*.po*"):
        text = file.read_text("utf-8")
        assert "Date:" not in text
        assert "one.py:" not in text
        assert "compiled" not in text


def test_vietnamese_has_one_form_for_counted_sentences(house: Path) -> None:
    assert "msgstr[1]" not in words.catalogue_file(house, "vi").read_text("utf-8")
    assert "msgstr[1]" in words.catalogue_file(house, "en").read_text("utf-8")


def test_gathering_again_changes_nothing_and_keeps_translations(house: Path) -> None:
    translate_all(house)
    before = words.catalogue_file(house, "vi").read_bytes()
    words.write(house)
    assert words.catalogue_file(house, "vi").read_bytes() == before


def test_words_without_vietnamese_are_faults_and_english_needs_none(house: Path) -> None:
    assert "vi: not translated: Hello" in words.faults(house)
    translate_all(house)
    assert words.faults(house) == []


def test_an_unsure_translation_is_a_fault(house: Path) -> None:
    translate_all(house)
    file = words.catalogue_file(house, "vi")
    file.write_text(file.read_text("utf-8").replace('msgid "Hello"', '#, fuzzy\nmsgid "Hello"'), encoding="utf-8")
    assert words.faults(house) == ["vi: marked as unsure: Hello"]


def test_a_translation_that_loses_a_named_place_is_a_fault(house: Path) -> None:
    translate_all(house)
    file = words.catalogue_file(house, "vi")
    file.write_text(file.read_text("utf-8").replace("Một câu về {name}", "Một câu về {nmae}"), encoding="utf-8")
    assert [fault for fault in words.faults(house) if "named places differ" in fault]


def test_a_new_word_in_the_code_makes_the_catalogues_stale(house: Path) -> None:
    translate_all(house)
    (house / "phuquoc_desktop" / "two.py").write_text('_("Newcomer")', encoding="utf-8")
    found = words.faults(house)
    assert "i18n/phuquoc.pot is stale: run packaging/dev.py words" in found
    assert "vi: not translated: Newcomer" in found


def test_the_same_words_compile_to_the_same_bytes_that_gettext_reads(house: Path) -> None:
    translate_all(house)
    compiled = words.compile_all(house)
    first = [file.read_bytes() for file in compiled]
    assert [file.read_bytes() for file in words.compile_all(house)] == first
    vietnamese = gettext.translation("phuquoc", str(house / "i18n"), ["vi"])
    assert vietnamese.gettext("Hello") == "Xin chào"
    assert vietnamese.gettext("Person") == "Người"
    assert vietnamese.pgettext("QPlatformTheme", "Save") == "Lưu"
    assert vietnamese.ngettext("{count} person", "{count} persons", 1) == "{count} người"
