"""The command line as a whole: help, options, exit statuses, languages, and what happens when the program is wrong."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from phuquoc_desktop import translation
from phuquoc_desktop.cli import main, targets

HEAVY = ("PySide6", "sqlalchemy", "openpyxl", "reportlab", "docx", "cryptography", "pyrage", "babel")
SIGNING = ("pyhanko", "pyhanko_certvalidator", "pkcs11", "asn1crypto", "pikepdf", "pypdfium2", "PIL", "tzlocal")


def python(code, **surroundings):
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **surroundings},
        check=False,
    )


def phuquoc(*arguments, **surroundings):
    return subprocess.run(
        [sys.executable, "-m", "phuquoc_desktop", *map(str, arguments)],
        capture_output=True,
        env={**os.environ, **surroundings},
        check=False,
    )


def commands_of(parser):
    (commands,) = (one for one in parser._actions if one.dest == "command")
    return commands.choices


def test_without_a_command_the_help_is_printed(empty_shell):
    answer = empty_shell()
    assert answer.status == 0
    assert "registrations" in answer.out
    assert "doctor" in answer.out


def test_help_of_a_command_names_its_options(empty_shell):
    answer = empty_shell("targets", "progress", "--help")
    assert answer.status == 0
    assert "--period" in answer.out
    assert "--json" in answer.out


def test_every_command_is_offered_by_the_module_that_is_named_for_it():
    assert list(commands_of(main.build_parser())) == list(main.COMMANDS)
    for name in main.COMMANDS:
        alone = commands_of(main.build_parser(name))
        assert name in alone
        assert list(alone) == [one for one in main.COMMANDS if main.COMMANDS[one] is main.COMMANDS[name]]


def test_the_help_of_a_command_is_the_same_whoever_else_is_there():
    for name in main.COMMANDS:
        alone, among_all = (commands_of(parser)[name] for parser in (main.build_parser(name), main.build_parser()))
        assert alone.format_help() == among_all.format_help()


@pytest.mark.parametrize(
    "before", [[], ["--data", "targets"], ["--lang", "en", "--json"], ["--data=targets", "--lang=en"]]
)
def test_a_command_is_found_behind_the_options_of_every_command(before):
    assert main._command_asked([*before, "doctor", "targets"]) == "doctor"
    assert main._command_asked(before) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["targets"],
        ["targets", "list", "--year", "soon"],
        ["init"],
        ["init", "--office", "atlantis"],
        ["init", "--office", "duong-dong", "--year", "20211"],
        ["targets", "list", "--lang", "fr"],
        ["report"],
    ],
)
def test_wrong_usage_ends_with_two_and_one_sentence(empty_shell, wrong):
    answer = empty_shell(*wrong)
    assert answer.status == 2
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    assert not empty_shell.folder.exists()


def test_options_of_every_command_stand_before_or_after_its_name(shell, capsys):
    folder = str(shell.folder)
    for arguments in (["--data", folder, "--json", "targets", "list"], ["targets", "list", "--json", "--data", folder]):
        assert main.run(arguments) == 0
        assert json.loads(capsys.readouterr().out)["year"] == 2021


def test_a_command_on_a_folder_without_data_ends_with_three_and_says_what_to_do(empty_shell):
    answer = empty_shell("targets", "list")
    assert answer.status == 3
    assert "phuquoc init" in answer.err
    assert not empty_shell.folder.exists()


def test_data_that_another_program_holds_is_named_with_its_pc(shell):
    from phuquoc_desktop.backend import open_office

    backend = open_office(shell.folder)
    answer = shell("targets", "list")
    backend.close()
    assert answer.status == 3
    assert "in use on PC" in answer.err


def test_a_damaged_database_is_told_of_without_a_traceback(shell):
    (shell.folder / "phuquoc.db").write_bytes(b"not a database at all" * 500)
    answer = shell("search", "x")
    assert answer.status == 3
    assert "damaged" in answer.err
    assert "Traceback" not in answer.err


def test_a_bug_is_told_in_short_and_logged_in_full(shell, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("something of ours")

    monkeypatch.setattr(targets, "table", broken)
    answer = shell("targets", "list")
    assert answer.status == 3
    assert "ZeroDivisionError" in answer.err
    assert "Traceback" not in answer.err
    log = shell.folder / "logs" / "trouble.log"
    assert str(log) in answer.err
    assert "something of ours" in log.read_text(encoding="utf-8")


def test_a_bug_without_a_data_folder_is_logged_elsewhere(empty_shell, monkeypatch, tmp_path):
    from phuquoc_desktop.cli import doctor

    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(doctor, "_versions", lambda: 1 / 0)
    assert empty_shell("doctor").status == 3
    assert "division" in (tmp_path / "phuquoc-trouble.log").read_text(encoding="utf-8")


def test_stopping_by_the_keyboard_leaves_no_traceback(shell, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(targets, "table", stopped)
    answer = shell("targets", "list")
    assert answer.status == 3
    assert "Stopped" in answer.err


def test_a_command_leaves_language_and_surroundings_as_they_were(empty_shell, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "de")
    before = translation.language()
    empty_shell("nonsense")
    assert translation.language() == before
    assert os.environ["LANGUAGE"] == "de"


def test_the_language_of_the_data_folder_is_spoken_unless_another_is_asked_for(shell, monkeypatch):
    spoken = []
    monkeypatch.setattr(translation, "use_language", spoken.append)
    main.run(["--data", str(shell.folder), "targets", "list", "--json"])
    main.run([f"--data={shell.folder}", "targets", "list", "--json", "--lang=en"])
    assert spoken[0] == "vi"
    assert spoken[2] == "en"


def test_the_help_loads_nothing_heavy():
    code = "import sys; from phuquoc_desktop.cli.main import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    done = python(code)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert loaded.isdisjoint((*HEAVY, *SIGNING))


def test_an_office_is_opened_without_what_only_signing_needs(shell):
    code = (
        "import sys; from phuquoc_desktop.cli.main import run; "
        f"run(['--data', {str(shell.folder)!r}, 'dossier', 'list']); print(*sys.modules, file=sys.stderr)"
    )
    loaded = {name.partition(".")[0] for name in python(code).stderr.split()}
    assert loaded.isdisjoint(SIGNING)


def test_all_commands_run_where_qt_cannot_be_loaded(tmp_path):
    code = f"""
import sys
sys.modules["PySide6"] = None
from phuquoc_desktop.cli.main import run
folder = ["--data", {str(tmp_path / "office")!r}]
assert run([*folder, "init", "--office", "31078", "--practice"]) == 0
assert run([*folder, "registrations", "list", "--json"]) == 0
assert run([*folder, "report", "registration-list", "--out", {str(tmp_path / "list.pdf")!r}]) == 0
assert run([*folder, "dossier", "compile", "HS-2021-001", "--out", {str(tmp_path / "dossier")!r}]) == 0
assert run([*folder, "doctor"]) == 0
"""
    done = python(code)
    assert done.returncode == 0, done.stderr


def test_output_is_utf8_whatever_the_console_says(practice_folder):
    done = phuquoc(
        "targets", "list", "--data", practice_folder, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONCOERCECLOCALE="0"
    )
    assert done.returncode == 0
    assert "Giá trị sản xuất" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_reading_is_no_fault(practice_folder):
    command = f"'{sys.executable}' -m phuquoc_desktop registrations list --json --data '{practice_folder}' | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stderr == b""


def test_the_installed_command_returns_its_status():
    assert phuquoc("nonsense").returncode == 2
    assert phuquoc("--version").stdout.startswith(b"phuquoc ")


def test_what_argparse_says_on_its_own_comes_from_the_same_catalogue(empty_shell, monkeypatch, tmp_path):
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    words = Catalog(locale="vi", charset="utf-8")
    words.add("usage: ", "cách dùng: ")
    words.add("unrecognized arguments: %s", "không hiểu: %s")
    file = tmp_path / "i18n" / "vi" / "LC_MESSAGES" / "phuquoc.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_mo(out, words)
    monkeypatch.setattr(main, "shipped", tmp_path.joinpath)
    assert empty_shell("--help", "--lang", "vi").out.startswith("cách dùng: phuquoc")
    assert empty_shell("doctor", "--lang", "vi", "--nonsense").err.startswith("không hiểu: --nonsense")


def test_a_figure_is_explained_by_a_program_that_has_just_started(practice_folder, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(practice_folder, folder)
    text = "Thu chậm trong tháng 2 do nghỉ Tết, sẽ bù trong quý II."
    done = phuquoc("explanations", "add", "T13", "--period", "2021-02", "--text", text, "--data", folder)
    assert (done.returncode, done.stderr) == (0, b"")
