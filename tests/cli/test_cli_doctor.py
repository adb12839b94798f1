"""``phuquoc doctor``."""

import sqlite3

from phuquoc_desktop.cli.main import run

PLACES = {"folder", "database", "attachments", "backups", "bundles", "keys", "logs", "settings"}


def bad(answer):
    return {one["check"] for one in answer.json["checks"] if one["state"] == "bad"}


def test_a_healthy_office_is_well_and_every_place_is_named(shell):
    answer = shell("doctor", "--json")
    assert answer.status == 0
    assert answer.json["healthy"] is True
    assert set(answer.json["places"]) == PLACES
    assert answer.json["places"]["database"] == {"path": str(shell.folder / "phuquoc.db"), "exists": True}
    assert answer.json["versions"]["schema"] >= 1
    assert {"disk", "office", "database", "attachments", "keys", "catalogue", "words", "fonts"} <= {
        one["check"] for one in answer.json["checks"]
    }


def test_a_folder_that_was_named_and_holds_no_data_needs_a_person_and_nothing_is_made(empty_shell):
    answer = empty_shell("doctor")
    assert answer.status == 1
    assert "phuquoc init" in answer.out
    assert not empty_shell.folder.exists()


def test_a_pc_on_which_nobody_has_begun_is_well(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "own"))
    assert run(["doctor"]) == 0
    assert "phuquoc init" in capsys.readouterr().out
    assert not (tmp_path / "own").exists()


def test_a_damaged_database_needs_a_person(shell):
    (shell.folder / "phuquoc.db").write_bytes(b"damaged")
    answer = shell("doctor", "--json")
    assert answer.status == 1
    assert bad(answer) == {"database"}


def test_a_broken_reference_in_the_database_is_found(shell):
    with sqlite3.connect(shell.folder / "phuquoc.db") as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE registration SET party_id = 'nobody' WHERE id = (SELECT min(id) FROM registration)")
    connection.close()
    assert bad(shell("doctor", "--json")) == {"database"}


def test_an_altered_attachment_is_named(shell):
    stored = next(one for one in (shell.folder / "attachments").rglob("*") if one.is_file())
    stored.write_bytes(b"altered")
    answer = shell("doctor")
    assert answer.status == 1
    assert "missing or altered" in answer.out


def test_unreadable_keys_need_a_person(shell):
    (shell.folder / "keys" / "signing_key").write_text("no key")
    assert bad(shell("doctor", "--json")) == {"keys"}


def test_missing_fonts_need_a_person(shell, monkeypatch):
    monkeypatch.setattr("phuquoc_desktop.documents.fonts.font_folders", list)
    assert bad(shell("doctor", "--json")) == {"fonts"}


def test_data_in_use_is_only_noted(shell):
    from phuquoc_desktop.backend import open_office

    backend = open_office(shell.folder)
    answer = shell("doctor")
    backend.close()
    assert answer.status == 0
    assert "in use on PC" in answer.out
