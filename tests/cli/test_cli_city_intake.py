"""``phuquoc city intake``: folders, files and mailboxes at once."""

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest
from two_offices import two_offices

from phuquoc_desktop.cli.main import run


@pytest.fixture(scope="module")
def post(tmp_path_factory):
    """Two reports of a ward, and the folder of a city that knows it."""
    folder = tmp_path_factory.mktemp("post")
    with two_offices(folder) as both:
        first, second = both.report().path, both.report().path
    return folder, first, second


@pytest.fixture
def intake(post, tmp_path, capsys):
    """Run the command on a copy of the city; answers with status, document and messages."""
    import json
    import shutil

    shutil.copytree(post[0] / "city", tmp_path / "city")

    def answer(*arguments):
        capsys.readouterr()
        asked = ["--data", tmp_path / "city", "--lang", "en", "city", "intake", *arguments, "--json"]
        status = run(list(map(str, asked)))
        said = capsys.readouterr()
        return status, json.loads(said.out) if said.out else None, said.err

    return answer


def a_mailbox(folder: Path, *bundles: Path) -> Path:
    box = mailbox.mbox(folder / "Inbox.mbox")
    for bundle in bundles:
        mail = EmailMessage()
        mail["Subject"] = "Báo cáo"
        mail.set_content("Xin gửi.")
        mail.add_attachment(bundle.read_bytes(), maintype="application", subtype="zip", filename="bao cao.zip")
        box.add(mail)
    box.close()
    return folder / "Inbox.mbox"


def test_a_mailbox_is_tried_then_taken_in_with_receipts(post, intake, tmp_path):
    box = a_mailbox(tmp_path, *post[1:])
    status, document, _said = intake(box, "--dry-run")
    assert status == 0
    assert [(one["result"], one["sequence"]) for one in document["files"]] == [("dry-run", 1), ("dry-run", 2)]
    assert document["files"][0]["came_from"] == "Inbox.mbox, mail 1"
    status, document, _said = intake(box, "--receipts", tmp_path / "receipts")
    assert status == 0
    assert [one["result"] for one in document["files"]] == ["next", "next"]
    assert len(list((tmp_path / "receipts").iterdir())) == 2


def test_what_was_taken_in_before_is_known_under_whatever_name(post, intake, tmp_path):
    assert intake(post[1])[0] == 0
    renamed = tmp_path / "gói của phường (2).zip"
    renamed.write_bytes(post[1].read_bytes())
    status, document, _said = intake(renamed)
    assert (status, document["files"][0]["result"]) == (0, "repeated")
    assert "receipt" not in document["files"][0]


def test_refused_files_say_why_and_keep_nothing_out(post, intake, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "pq-broken.zip").write_bytes(b"PK\x03\x04 and nothing more")
    (tmp_path / "in" / "ok.zip.age").write_bytes(post[1].read_bytes())
    (tmp_path / "in" / "deep.eml").write_bytes(b"Content-Type: message/rfc822\n\n" * 100)
    status, document, _said = intake(tmp_path / "in")
    assert status == 1
    assert sorted(one["result"] for one in document["files"]) == ["next", "refused"]
    assert len(document["passed_over"]) == 1


def test_a_ward_has_no_intake(post, capsys):
    assert run(["--data", str(post[0] / "ward"), "city", "intake", "x"]) == 2
    capsys.readouterr()


def test_parts_of_one_bundle_may_lie_in_several_mails(post, intake, tmp_path):
    from phuquoc_desktop.bundle.parts import split

    parts = []
    for head, content in split(post[1], 4096, None):
        parts.append(tmp_path / head.file_name)
        parts[-1].write_bytes(content)
    status, document, _said = intake(a_mailbox(tmp_path, *parts[1:]))
    assert status == 1
    assert [(one["result"], one["missing"]) for one in document["files"]] == [("waiting", [1])]
    status, document, _said = intake(parts[0])
    assert (status, document["files"][0]["result"]) == (0, "next")
