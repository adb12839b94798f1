"""Two real offices that have never met: key sheet, quarantine, introduction, a lost key, a recovered one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from builders import an_office

from phuquoc_desktop.bundle.key_card import KeyCard
from phuquoc_desktop.bundle.keys import load_keys
from phuquoc_desktop.bundle.recovery import rows_of
from phuquoc_desktop.storage.profile import Role


@pytest.fixture(scope="module")
def real_offices(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    an_office(folder / "ward").close()
    an_office(folder / "city", "phu-quoc", role=Role.CITY, ids=1 << 30).close()
    return folder


@pytest.fixture
def offices(real_offices, tmp_path, shell_on):
    shutil.copytree(real_offices, tmp_path / "real")
    return shell_on(tmp_path / "real" / "ward"), shell_on(tmp_path / "real" / "city")


def words_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def codes_of(pdf: Path) -> str:
    subprocess.run(["pdftoppm", "-r", "150", "-gray", str(pdf), str(pdf.with_suffix(""))], check=True)
    pages = [str(one) for one in pdf.parent.glob(f"{pdf.stem}*.pgm")]
    return subprocess.run(["zbarimg", "-q", "--raw", *pages], check=False, capture_output=True, text=True).stdout


def sheet_of(shell, folder: Path) -> str:
    """Print the key sheet of an office and read its code with a telephone."""
    assert shell("keys", "sheet", "--out", folder / "phieu-khoa.pdf").status == 0
    return codes_of(folder / "phieu-khoa.pdf").strip()


def card_of(shell) -> str:
    """Return what the code of an office's key sheet says, without printing it."""
    code = "31078@2021-03-01" if shell.folder.name == "ward" else "911@2021-03-01"
    return KeyCard(code, load_keys(shell.folder / "keys").public).text


def ending(shell) -> str:
    return shell("keys", "show", "--json").json["fingerprint"][-8:]


def exported(shell, folder: Path) -> Path:
    return Path(shell("bundle", "export", "--out", folder, "--json").json["file"])


def introduce_each_other(ward, city) -> None:
    for here, there in ((ward, city), (city, ward)):
        card = card_of(there)
        assert here("keys", "introduce", card, "--how", "face_to_face").status == 0


def test_the_key_sheet_says_the_same_on_paper_in_its_code_and_on_the_screen(offices, tmp_path):
    ward, city = offices
    card = sheet_of(ward, tmp_path)
    shown = ward("keys", "show", "--json").json
    assert card.split()[1:4] == ["31078@2021-03-01", *shown["signing_key"].split()]
    words = "".join(words_of(tmp_path / "phieu-khoa.pdf").split())
    for said in ("PHIẾUKHÓA", shown["fingerprint"].removeprefix("SHA256:")[:8], shown["recipient"][:20]):
        assert said in words
    assert city("keys", "introduce", card).status == 2
    assert city("keys", "introduce", card, "--heard", "AAAAAAAA").status == 2
    assert city("keys", "introduce", card[:-9], "--how", "face_to_face").status == 2
    assert city("keys", "introduce", card, "--heard", ending(ward)).status == 0
    (known,) = city("keys", "show", "--json").json["known"]
    assert (known["office"], known["how"]) == ("31078@2021-03-01", "telephone")


def test_a_file_of_a_stranger_waits_until_its_key_is_introduced(offices, tmp_path):
    ward, city = offices
    file = exported(ward, tmp_path)
    assert city("bundle", "import", "--dry-run", file).status == 1
    assert city("keys", "quarantine", "--json").json == {"files": []}
    answer = city("bundle", "import", "--json", file)
    (line,) = answer.json["files"]
    assert (answer.status, line["result"], line["reason"]) == (1, "quarantined", "signer-unknown")
    assert json.loads(city("bundle", "verify", "--json", file).out)["quarantined"] is True
    assert city("bundle", "import", file).status == 1, "it does not wait twice"
    listed = city("keys", "quarantine", "--json")
    (waiting,) = listed.json["files"]
    assert (listed.status, waiting["id"], waiting["sequence"]) == (1, line["quarantined"], 1)
    number = waiting["id"]
    assert city("keys", "quarantine", "--release", number).status == 2, "its key is not known yet"
    assert city("keys", "introduce", "--waiting", number).status == 2, "nobody has read the end aloud"
    told = city("keys", "introduce", "--waiting", number, "--heard", ending(ward), "--json").json
    assert told["waiting"] == [number]
    taken = city("keys", "quarantine", "--release", number, "--receipts", tmp_path / "out", "--json").json
    assert (taken["result"], Path(taken["file"]).name) == ("next", file.name)
    assert Path(taken["receipt"]).is_file()
    assert city("keys", "quarantine", "--json").json == {"files": []}
    assert not list((city.folder / "quarantine").iterdir())


def test_a_refused_file_is_removed_and_does_not_wait_again(offices, tmp_path):
    ward, city = offices
    file = exported(ward, tmp_path)
    number = city("bundle", "import", "--json", file).json["files"][0]["quarantined"]
    assert city("keys", "quarantine", "--refuse", number).status == 2, "without a reason"
    assert city("keys", "quarantine", "--refuse", number, "--reason", "Phường không gửi tệp này").status == 0
    assert not list((city.folder / "quarantine").iterdir())
    (line,) = city("bundle", "import", "--json", file).json["files"]
    assert line["result"] == "refused"
    assert city("keys", "quarantine").status == 0


def test_a_lost_key_is_renewed_introduced_and_the_old_one_revoked(offices, shell_on, tmp_path):
    ward, city = offices
    introduce_each_other(ward, city)
    assert city("bundle", "import", exported(ward, tmp_path)).status == 0
    kept = shutil.copytree(ward.folder, tmp_path / "stolen")
    old, number = ending(ward), ward("keys", "renew", "--json").json
    assert number["fingerprint"][-8:] == ending(ward) != old
    file = exported(ward, tmp_path)
    assert json.loads(city("bundle", "verify", "--json", file).out)["reason"] == "key-new"
    card = card_of(ward)
    assert city("keys", "introduce", card, "--how", "face_to_face").status == 2, "another key is known"
    assert city("keys", "introduce", card, "--how", "face_to_face", "--replace").status == 0
    gone = city("keys", "revoke", "31078", old, "--from", "2021-06-01", "--reason", "Mất máy tính", "--json")
    assert gone.status == 1
    assert len(gone.json["taken_since"]) == 1, "what was taken in since that day is named"
    assert city("bundle", "import", file).status == 0
    thief = shell_on(kept)
    (tmp_path / "thief").mkdir()
    refused = json.loads(city("bundle", "verify", "--json", exported(thief, tmp_path / "thief")).out)
    assert (refused["reason"], refused["verdict"]) == ("key-revoked", "refused")
    assert "Mất máy tính" in refused["message"]


def test_what_was_encrypted_to_the_old_key_is_read_after_renewing(offices, tmp_path):
    ward, city = offices
    introduce_each_other(ward, city)
    assert city("bundle", "import", exported(ward, tmp_path)).status == 0
    assert ward("keys", "renew").status == 0
    (receipt,) = tmp_path.glob("*receipt.zip.age")
    assert ward("bundle", "import", receipt).status == 0


def test_the_recovery_sheet_brings_the_keys_back_on_a_new_pc(offices, shell_on, tmp_path):
    ward, city = offices
    before = ending(ward)
    secret = tmp_path / "khoi-phuc.pdf"
    assert ward("keys", "recovery-sheet", "--out", secret).status == 0
    assert secret.stat().st_mode & 0o777 == 0o600
    rows = re.findall(r"^ *\d +([0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5})", words_of(secret), re.MULTILINE)
    assert len(rows) == 5
    (tmp_path / "code.txt").write_text(codes_of(secret))
    new_pc = shell_on(tmp_path / "new")
    an_office(new_pc.folder).close()
    wrong = new_pc("keys", "recover", "\n".join(rows).replace(rows[2][0], "Z" if rows[2][0] != "Z" else "Y", 1))
    assert wrong.status == 2
    for code in (tmp_path / "code.txt", " ".join(rows)):
        told = new_pc("keys", "recover", code, "--json")
        assert told.status == (0 if code == tmp_path / "code.txt" else 2), "the second time they are there already"
    assert ending(new_pc) == before
    assert city("keys", "recover", rows[0]).status == 2


def test_a_second_officer_can_open_what_is_sent(offices, tmp_path):
    ward, city = offices
    introduce_each_other(ward, city)
    made = subprocess.run(
        ["age-keygen", "-o", str(tmp_path / "officer.txt")], check=True, capture_output=True, text=True
    )
    recipient = re.search(r"age1\w+", made.stderr + (tmp_path / "officer.txt").read_text()).group()
    assert ward("keys", "readers", "--add", "Phó chủ tịch", "không").status == 2
    readers = ward("keys", "readers", "--add", "Phó chủ tịch", recipient, "--json").json["readers"]
    assert readers[-1] == {"name": "Phó chủ tịch", "recipient": recipient}
    file = exported(ward, tmp_path)
    subprocess.run(
        ["age", "-d", "-i", str(tmp_path / "officer.txt"), "-o", str(tmp_path / "b.zip"), str(file)], check=True
    )
    assert (tmp_path / "b.zip").read_bytes()[:2] == b"PK"


def test_no_secret_reaches_log_journal_or_answer(offices, tmp_path):
    ward, _city = offices
    secret = (ward.folder / "keys" / "seed.txt").read_text().strip()
    code = codes_of_secret(ward, tmp_path)
    said = "".join(ward("keys", one).out for one in ("show", "readers", "renew"))
    everything = [one for one in ward.folder.rglob("*") if one.is_file() and "keys" not in one.parts]
    for needle in (secret, code.split()[1]):
        assert needle not in said
        assert not [one for one in everything if needle.encode() in one.read_bytes()]


def codes_of_secret(shell, folder: Path) -> str:
    shell("keys", "recovery-sheet", "--out", folder / "secret.pdf")
    return codes_of(folder / "secret.pdf")


def test_a_lost_pc_is_rebuilt_with_the_recovery_code_and_the_citys_files_wait_for_its_key(offices, shell_on, tmp_path):
    ward, city = offices
    introduce_each_other(ward, city)
    (tmp_path / "mail").mkdir()
    assert city("bundle", "import", exported(ward, tmp_path / "mail")).status == 0
    code = "\n".join(rows_of(load_keys(ward.folder / "keys")))
    (tmp_path / "code.txt").write_text(code)
    before = ending(ward)
    shutil.rmtree(ward.folder)
    new = shell_on(tmp_path / "new")
    assert new("rebuild", "--from", tmp_path / "mail").status == 2, "without the code nothing can be read"
    told = new(
        "rebuild", "--from", tmp_path / "mail", "--code", tmp_path / "code.txt", "--paper", tmp_path / "p.pdf", "--json"
    )
    assert told.status == 1
    assert told.json["office"] == "31078@2021-03-01"
    assert [one.rpartition("-")[2] for one in told.json["waiting"]] == ["receipt.zip.age"]
    assert "DỰNG LẠI" in words_of(tmp_path / "p.pdf")
    assert ending(new) == before
    number = new("keys", "quarantine", "--json").json["files"][0]["id"]
    assert new("keys", "introduce", "--waiting", number, "--heard", ending(city)).status == 0
    assert new("keys", "quarantine", "--release", number).status == 0
    assert city("bundle", "import", exported(new, tmp_path / "out")).status == 0
