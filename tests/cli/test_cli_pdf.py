"""``phuquoc pdf`` and ``phuquoc dossier archive``."""

import hashlib


def test_a_file_becomes_pdf_a(shell, tmp_path):
    from documents_samples import a_list

    from phuquoc_desktop.documents import as_pdf

    source, made = tmp_path / "nguồn.pdf", tmp_path / "lưu.pdf"
    source.write_bytes(as_pdf.render(a_list(3)))
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
