import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import colours
import environment
import fonts
import forms
import machine
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>OneForm</class>
 <widget class="QWidget" name="OneForm">
  <property name="windowTitle"><string>One</string></property>
  <layout class="QVBoxLayout"><item><widget class="QLabel" name="label"/></item></layout>
 </widget>
</ui>
"""


def helper(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_helper_lists_its_commands() -> None:
    told = helper("--help")
    assert told.returncode == 0
    for name in ("run", "test", "check", "forms", "words", "packs", "shot", "bench"):
        assert re.search(rf"^\s+{name}\s+\S", told.stdout, re.MULTILINE), name


def test_the_helper_refuses_what_it_does_not_know() -> None:
    assert helper("dance").returncode == 2
    assert helper("check", "--fast").returncode == 2


def locked() -> dict[str, str]:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    return dict(line.split("==") for line in lines)


def test_the_lock_file_names_packages_and_versions_and_nothing_else() -> None:
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line), line


def test_the_lock_file_satisfies_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    versions = locked()
    for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        wanted = Requirement(text)
        assert wanted.specifier.contains(versions[canonicalize_name(wanted.name)]), text


def test_the_packaging_folder_never_hides_the_module_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_without_root_the_exact_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(machine.shutil, "which", lambda _name: "/usr/bin/apt-get")
    absent = machine.Need("some-package", lambda: False)
    present = machine.Need("other-package", lambda: True)
    with pytest.raises(machine.SetupTroubleError) as told:
        machine.ensure([absent, present])
    assert "apt-get install -y --no-install-recommends some-package" in str(told.value)
    assert "other-package" not in str(told.value)


def test_what_is_only_wished_for_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.ensure([], [machine.Need("some-font", lambda: False)])
    assert "some-font" in capsys.readouterr().err


def test_an_empty_home_is_replaced_and_strangers_modules_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    child = environment.surroundings(QT_QPA_PLATFORM="offscreen")
    assert Path(child["HOME"]).is_dir()
    assert "PYTHONPATH" not in child
    assert child["QT_QPA_PLATFORM"] == "offscreen"


def test_the_font_for_papers_is_gathered_with_its_licence(tmp_path: Path) -> None:
    fonts.gather(tmp_path / "fonts")
    assert fonts.are_gathered(tmp_path / "fonts")
    assert "Apache" in (tmp_path / "fonts" / fonts.NOTICE).read_text("utf-8")


def test_without_any_font_one_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "find_font", lambda _name: None)
    monkeypatch.setattr(fonts.shutil, "which", lambda _name: None)
    with pytest.raises(fonts.FontsMissingError, match="fonts-croscore"):
        fonts.gather(tmp_path / "fonts")


def test_the_colour_profile_is_gathered_with_its_licence(tmp_path: Path) -> None:
    colours.gather(tmp_path / "colour")
    assert (tmp_path / "colour" / colours.PROFILE).read_bytes()[36:40] == b"acsp"
    assert "Zlib" in (tmp_path / "colour" / colours.NOTICE).read_text("utf-8")


@pytest.fixture
def one_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(forms, "SOURCES", tmp_path)
    monkeypatch.setattr(forms, "TARGET", tmp_path / "forms")
    (tmp_path / "one.ui").write_text(FORM, encoding="utf-8")
    return tmp_path


def test_a_form_is_compiled_without_heading_and_unused_imports(one_form: Path) -> None:
    text = forms.compiled(one_form / "one.ui")
    assert "class Ui_OneForm" in text
    assert "version" not in text
    assert "QFont" not in text


def test_a_changed_or_lost_form_makes_its_module_stale(one_form: Path) -> None:
    assert forms.stale() == ["__init__.py", "ui_one.py"]
    assert forms.write() == 1
    assert forms.stale() == []
    (one_form / "one.ui").write_text(FORM.replace("One<", "Two<"), encoding="utf-8")
    assert forms.stale() == ["ui_one.py"]
    (one_form / "one.ui").unlink()
    assert forms.stale() == ["ui_one.py"]
    assert forms.write() == 0
    assert not (one_form / "forms" / "ui_one.py").exists()
