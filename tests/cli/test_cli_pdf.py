"""``phuquoc pdf`` and ``phuquoc dossier archive``."""

import hashlib

from signers import a_paper


def test_a_file_becomes_pdf_a(shell, tmp_path):
    source, made = tmp_path / "nguồn.pdf", tmp_path / "lưu.pdf"
    source.write_bytes(a_paper())
    answer = shell("pdf", "archive", source, "--out", made, "--json")
    assert answer.status == 0
    assert answer.json["claim"] == "PDF/A-1b"
    assert answer.json["sha256"] == hashlib.sha256(made.read_bytes()).hexdigest()


def test_a_file_that_cannot_become_pdf_a_is_refused_without_writing(shell, tmp_path):
    source, made = tmp_path / "hỏng.pdf", tmp_path / "lưu.pdf"
    source.write_bytes(b"%PDF-1.4 hong")
    answer = shell("pdf", "archive", source, "--out", made)
    assert answer.status == 2
    assert "damaged" in answer.err
    assert not made.exists()
    assert shell("pdf", "archive", tmp_path / "không có.pdf", "--out", made).status == 3


def test_a_dossier_goes_into_an_archive_folder_once(shell, tmp_path):
    folder = tmp_path / "lưu trữ"
    answer = shell("dossier", "archive", "HS-2021-003", "--out", folder, "--json")
    assert answer.status in {0, 1}
    assert answer.json["files"][0]["file"] == "00-muc-luc.pdf"
    assert all((folder / one["file"]).is_file() for one in answer.json["files"])
    assert (folder / "SHA256SUMS").is_file()
    assert shell("dossier", "archive", "HS-2021-003", "--out", folder).status == 2


def a_signed_file(shell, tmp_path, monkeypatch, *more):
    import io

    from signers import PASSWORD, an_authority, certificate_file, issued_by, key_file

    authority = an_authority()
    key = key_file(tmp_path, issued_by(authority), authority)
    source = tmp_path / "nguồn.pdf"
    source.write_bytes(a_paper())
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    out = tmp_path / "ký.pdf"
    answer = shell("pdf", "sign", source, "--key", key, "--out", out, "--json", *more)
    return answer, out, certificate_file(tmp_path, authority)


def test_a_file_is_signed_checked_and_its_issuer_taken_in(shell, tmp_path, monkeypatch):
    answer, out, root = a_signed_file(shell, tmp_path, monkeypatch)
    assert answer.status == 0
    assert answer.json["pdf_a"] == "PDF/A-1b"
    assert answer.json["certificate"]["name"] == "Trần Thị Hoa"
    checked = shell("pdf", "verify", out, "--json")
    assert checked.status == 1, "an issuer that is not known needs a person"
    assert checked.json["files"][0]["verdict"] == "unknown"
    taken = shell("pdf", "trust", root, "--json").json["issuers"]
    assert [one["name"] for one in taken] == ["CA Thử nghiệm"]
    assert shell("pdf", "verify", out, "--json").status == 0
    told = shell("pdf", "verify", out).out
    assert "clock of the signer's PC" in told
    assert "covers the whole file" in told
    assert shell("pdf", "trust", "--remove", taken[0]["fingerprint"], "--json").json["issuers"] == []


def test_a_changed_file_and_an_unsigned_one_need_a_person(shell, tmp_path, monkeypatch):
    _answer, out, root = a_signed_file(shell, tmp_path, monkeypatch)
    shell("pdf", "trust", root)
    out.write_bytes(out.read_bytes().replace(b"/Title", b"/Titel", 1))
    checked = shell("pdf", "verify", out, tmp_path / "nguồn.pdf", "--json")
    assert checked.status == 1
    assert [one["verdict"] for one in checked.json["files"]] == ["broken", "unsigned"]
    assert "does not hold" in shell("pdf", "verify", out).out


def test_a_wrong_password_and_missing_keys_are_refused_without_writing(shell, tmp_path, monkeypatch):
    import io

    _answer, out, _root = a_signed_file(shell, tmp_path, monkeypatch)
    out.unlink()
    source = tmp_path / "nguồn.pdf"
    monkeypatch.setattr("sys.stdin", io.StringIO("sai\n"))
    wrong = shell("pdf", "sign", source, "--key", tmp_path / "chữ ký.p12", "--out", out)
    assert wrong.status == 2
    assert "password" in wrong.err
    assert "sai" not in wrong.err
    assert shell("pdf", "sign", source, "--out", out).status == 2
    assert shell("pdf", "sign", source, "--key", tmp_path / "không.p12", "--out", out).status == 3
    assert not out.exists()


def test_a_paper_that_a_dossier_keeps_is_signed_in_its_place(shell, tmp_path, monkeypatch):
    import io

    from signers import PASSWORD, an_authority, issued_by, key_file

    authority = an_authority()
    key = ["--key", key_file(tmp_path, issued_by(authority), authority)]
    paper = ["pdf", "sign", "--dossier", "HS-2021-002", "--paper", "submission-letter"]
    unfixed = shell(*paper, *key)
    assert (unfixed.status, "dossier fix" in unfixed.err) == (2, True)
    fixed = shell("dossier", "fix", "HS-2021-002", "--paper", "submission-letter", "--json").json["papers"][0]
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    signed = shell(*paper, *key, "--json")
    assert (signed.status, signed.json["dossier"], signed.json["paper"]) == (0, "HS-2021-002", fixed["id"])
    assert signed.json["sha256"] != fixed["sha256"]
    out = tmp_path / "ra"
    assert shell("attachments", "open", "HS-2021-002", fixed["file"], "--out", out).status == 0
    (kept,) = out.iterdir()
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == signed.json["sha256"]
    assert shell("pdf", "verify", kept, "--json").json["files"][0]["verdict"] == "unknown"


def test_a_file_and_a_kept_paper_are_not_signed_at_once_nor_neither(shell, tmp_path):
    for wrong in ([], [tmp_path / "x.pdf"], ["--dossier", "HS-2021-002"], ["--paper", "BIENBAN"]):
        assert shell("pdf", "sign", *wrong, "--key", "x.p12").status == 2
    both = [tmp_path / "x.pdf", "--out", tmp_path / "y.pdf", "--dossier", "HS-2021-002", "--paper", "BIENBAN"]
    assert shell("pdf", "sign", *both, "--key", "x.p12").status == 2


def test_a_decision_that_is_entered_with_its_signed_file_tells_what_the_signature_is_worth(
    shell, tmp_path, monkeypatch
):
    _answer, out, root = a_signed_file(shell, tmp_path, monkeypatch)
    enter = ["decision", "enter", "--issuer", "UBND thành phố", "--file", out, "--json"]
    unknown = shell(*enter, "--number", "12/QĐ-UBND")
    assert unknown.json["signed_paper"]["verdict"] == "unknown"
    assert unknown.status == 1
    shell("pdf", "trust", root)
    known = shell(*enter, "--number", "13/QĐ-UBND").json["signed_paper"]
    assert (known["verdict"], known["signatures"][0]["name"]) == ("valid", "Trần Thị Hoa")
    told = shell(*enter[:-1], "--number", "14/QĐ-UBND").out
    assert "Signature valid" in told
    assert "signed_paper" not in shell("decision", "enter", "--issuer", "UBND thành phố", "--json").json


def test_an_annex_bears_its_number_and_a_place_of_ones_own_is_kept(shell, tmp_path, monkeypatch):
    import subprocess

    answer, out, _root = a_signed_file(shell, tmp_path, monkeypatch, "--kind", "annex", "--number", "05/TTr-UBND")
    assert answer.status == 0
    told = subprocess.run(["pdftotext", "-l", "1", out, "-"], capture_output=True, text=True, check=True).stdout
    assert "+07:00" in told
    again, _out, _root = a_signed_file(shell, tmp_path, monkeypatch, "--page", "1", "--box", "20,20,90,50")
    assert again.status == 0
    outside, _out, _root = a_signed_file(shell, tmp_path, monkeypatch, "--page", "7", "--box", "20,20,90,50")
    assert outside.status == 2
    nonsense, _out, _root = a_signed_file(shell, tmp_path, monkeypatch, "--box", "20,x")
    assert nonsense.status == 2


def test_the_library_of_a_token_is_remembered_and_a_pin_is_not(shell, tmp_path, monkeypatch):
    import io

    from signers import PIN, SoftToken, an_authority, issued_by

    authority = an_authority()
    token = SoftToken(tmp_path / "token")
    token.put(issued_by(authority, "Trần Thị Hoa"), "0a")
    listed = shell("pdf", "certificates", "--token", token.library, "--json").json["tokens"]
    assert [one["id"] for one in listed[0]["certificates"]] == ["0a"]
    (tmp_path / "nguồn.pdf").write_bytes(a_paper())
    monkeypatch.setattr("sys.stdin", io.StringIO(PIN + "\n"))
    out = tmp_path / "ký.pdf"
    answer = shell("pdf", "sign", tmp_path / "nguồn.pdf", "--token", "--certificate", "0a", "--out", out, "--json")
    assert answer.status == 0, answer.err
    kept = (shell.folder / "settings.json").read_text("utf-8")
    assert "softhsm" in kept
    assert PIN not in kept
    monkeypatch.setattr("sys.stdin", io.StringIO("000000\n"))
    assert shell("pdf", "sign", tmp_path / "nguồn.pdf", "--token", "--out", out).status == 2
