"""All data of an office as open files: opened by stock tools alone, and by a spreadsheet that shows no formula."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import frictionless
import pytest
from attached_files import a_pdf
from builders import DUONG_DONG, a_dossier, a_paper, a_person, add_party, open_dossier
from bundle_tools import tool
from two_offices import TwoOffices, taken, two_offices

from phuquoc_desktop.bundle.errors import HandOverError
from phuquoc_desktop.bundle.hand_over import files_in, read_hand_over, rows_in, send_copy, send_hand_over
from phuquoc_desktop.bundle.open_files import safe
from phuquoc_desktop.bundle.seal import NAMESPACE
from phuquoc_desktop.bundle.verify import look
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import Cancelled, silent
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.storage.tables import RECORDS

EVIL = '=HYPERLINK("http://x")'
NUMBER = "091184001234"


@pytest.fixture(scope="module")
def offices(tmp_path_factory) -> Iterator[TwoOffices]:
    with two_offices(tmp_path_factory.mktemp("hand-over")) as made:
        add_party(made.ward, a_person("Nguyễn Thị Hồng", identity_number=NUMBER, note=EVIL))
        dossier = open_dossier(made.ward, a_dossier())
        scan, lost = made.mail / "Biên bản họp.pdf", made.mail / "mất.pdf"
        for file in (scan, lost):
            file.write_bytes(a_pdf(file.name))
            with made.ward.begin("Attach") as work:
                kept = dossiers.attach(work, made.ward.attachments, a_paper(dossier, title=file.stem), file)
        made.ward.attachments.path(str(kept.attachment)).unlink()
        yield made


@pytest.fixture(scope="module")
def bag(offices, tmp_path_factory) -> Path:
    """The ward's hand-over, decrypted by age and unpacked by Python's zipfile."""
    folder = tmp_path_factory.mktemp("opened")
    sent = send_hand_over(offices.ward.begin, offices.ward.post, folder, silent)
    assert sent.missing == ("mất.pdf",)
    identity = str(offices.ward.key_folder / "age_identity.txt")
    subprocess.run([tool("age"), "-d", "-i", identity, "-o", str(folder / "b.zip"), str(sent.path)], check=True)
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(folder / "b.zip"), str(folder)], check=True)
    return folder / "pq-31078-31078-0001-hand-over-practice"


def table(bag: Path, name: str) -> list[dict[str, str]]:
    raw = (bag / "data" / name).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel takes the file for another encoding"
    return list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))


def test_sha256sum_bagit_and_ssh_keygen_accept_the_bag(offices, bag, tmp_path):
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        subprocess.run([tool("sha256sum"), "-c", "--strict", "--quiet", manifest], cwd=bag, check=True)
    subprocess.run([sys.executable, "-W", "ignore", "-m", "bagit", "--validate", "--quiet", str(bag)], check=True)
    keys = offices.ward.post.keys.public
    (tmp_path / "allowed").write_text(f'{DUONG_DONG} namespaces="{NAMESPACE}" {keys.signing_line}\n')
    words = ["-Y", "verify", "-f", str(tmp_path / "allowed"), "-I", DUONG_DONG, "-n", NAMESPACE]
    signed = (bag / "tagmanifest-sha256.txt").read_bytes()
    subprocess.run(
        [tool("ssh-keygen"), *words, "-s", str(bag / "tagmanifest-sha256.txt.sig")], input=signed, check=True
    )


def test_frictionless_accepts_both_kinds_of_table(bag):
    report = frictionless.Package(str(bag / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])
    described = {one["name"] for one in json.loads((bag / "data" / "datapackage.json").read_text())["resources"]}
    assert {"party", "party-csv", "target", "target-csv", "dossier-csv"} <= described


def test_every_record_of_every_owner_is_there(offices, bag):
    with offices.ward.reading() as read:
        counts = {one.kind: read.shelf(one.kind).count() for one in RECORDS}
    for kind, count in counts.items():
        lines = bag / "data" / "records" / f"{kind}.ndjson"
        expected = count - (kind == "bundle_sent")  # that it was handed over is written down while it is
        assert (len(lines.read_text("utf-8").splitlines()) if lines.exists() else 0) == max(expected, 0), kind


def test_no_cell_of_a_sheet_is_a_formula_and_ndjson_has_the_text_as_it_was(bag):
    (person,) = [one for one in table(bag, "csv/party.csv") if one["identity_number"] == NUMBER]
    assert person["note"] == f"'{EVIL}"
    for file in (bag / "data" / "csv").glob("*.csv"):
        for row in csv.reader(file.read_text("utf-8-sig").splitlines()):
            assert not [cell for cell in row if cell.startswith(("=", "@", "+"))], file.name
    lines = (bag / "data" / "records" / "party.ndjson").read_text("utf-8").splitlines()
    assert EVIL in [json.loads(one)["note"] for one in lines]
    assert safe("-5") == "'-5"


def test_attachments_have_readable_names_and_an_index_that_names_the_missing_one(bag):
    (kept, lost) = sorted(table(bag, "data/files/index.csv"[5:]), key=lambda one: one["SHA-256"] == "", reverse=True)
    rows = {one["Tên khi đính kèm"]: one for one in (kept, lost)}
    name = rows["Biên bản họp.pdf"]["Tệp"]
    assert name == "0001-bien-ban-hop.pdf"
    assert (bag / "data" / "files" / name).read_bytes() == a_pdf("Biên bản họp.pdf")
    assert rows["mất.pdf"]["Tệp"] == ""
    assert "mất.pdf" in (bag / "data" / "README.txt").read_text("utf-8")


def test_the_journal_and_the_meaning_of_each_column_are_tables_too(bag):
    journal = table(bag, "csv/journal.csv")
    assert {"party", "dossier"} <= {one["record_kind"] for one in journal}
    meanings = {(one["Tệp"], one["Cột"]): one["Ý nghĩa"] for one in table(bag, "csv/columns.csv")}
    assert meanings["party.csv", "identity_number"]


def test_the_program_reads_back_what_it_has_handed_over(offices, tmp_path):
    sent = send_hand_over(offices.ward.begin, offices.ward.post, tmp_path, silent, plain=True)
    opened = look(sent.path, keys=None)
    assert (opened.head.kind, read_hand_over(opened).office) == ("hand-over", DUONG_DONG)
    assert [row for row in rows_in(opened)[Party] if NUMBER in row]
    assert len(files_in(opened)) == 1
    with pytest.raises(HandOverError):
        taken(offices.ward, sent.path)


def test_the_city_hands_over_the_copy_that_it_has_of_a_ward(offices, tmp_path):
    offices.to_the_city()
    sent = send_copy(offices.city.begin, offices.city.post, DUONG_DONG, tmp_path, silent)
    opened = look(sent.path, keys=offices.ward.post.keys)
    note, rows = read_hand_over(opened), rows_in(opened)
    assert (note.office, note.made_by, note.report) == (DUONG_DONG, "911@2021-03-01", 1)
    assert {row[1] for row in rows[Party]} == {DUONG_DONG}
    with pytest.raises(RefusedError):
        look(sent.path, keys=None)


def test_a_stop_leaves_no_file_and_no_record(offices, tmp_path):
    def stop(done: int, _of: int, _what: str) -> None:
        if done > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        send_hand_over(offices.ward.begin, offices.ward.post, tmp_path, stop)
    assert not list(tmp_path.iterdir())
