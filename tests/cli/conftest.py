"""A shell that runs commands in this process, and a practice office that is made once and copied for each test."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from phuquoc_desktop.cli.main import run


@dataclass
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Shell:
    def __init__(self, folder, capsys):
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *arguments):
        self._capsys.readouterr()
        status = run(["--data", str(self.folder), "--lang", "en", *map(str, arguments)])
        return Answer(status, *self._capsys.readouterr())


@pytest.fixture
def shell_on(capsys):
    """Open a shell on any data folder."""
    return lambda folder: Shell(folder, capsys)


@pytest.fixture
def empty_shell(tmp_path, capsys):
    return Shell(tmp_path / "dữ liệu", capsys)


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("practice") / "office"
    made = ["init", "--office", "duong-dong", "--practice", "--user", "Người Thử", "--data", str(folder), "--json"]
    assert run(made) == 0
    return folder


@pytest.fixture
def shell(practice_folder, tmp_path, capsys):
    folder = tmp_path / "dữ liệu"
    shutil.copytree(practice_folder, folder)
    return Shell(folder, capsys)


@pytest.fixture
def practice_city(tmp_path, capsys):
    made = Shell(tmp_path / "thành phố", capsys)
    assert made("init", "--office", "911", "--practice").status == 0
    return made
