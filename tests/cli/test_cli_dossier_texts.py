"""``phuquoc dossier texts`` and the achievement report on the command line."""

from pypdf import PdfReader


def test_the_texts_of_a_dossier_are_checked_and_printed(shell):
    answer = shell("dossier", "texts", "HS-2021-001", "--json")
    assert answer.status in {0, 1}
    first = answer.json["reports"][0]
    assert {"candidate", "name", "parts", "findings"} == set(first)
    assert any(part["part"] == "results" for part in first["parts"])
    assert all(one["doubt"] for one in first["findings"])
    told = shell("dossier", "texts", "HS-2021-001")
    assert first["name"] in told.out


def test_an_unknown_dossier_is_refused(shell):
    assert shell("dossier", "texts", "HS-1999-001").status == 2


def test_a_candidate_s_report_is_written_with_its_own_words(shell, tmp_path):
    name = shell("dossier", "texts", "HS-2021-001", "--json").json["reports"][0]["name"]
    about = ["--dossier", "HS-2021-001", "--party", name]
    words = "Vận động 120 hộ dân mở rộng hẻm."
    assert shell("paper", "write", "measures", "--paper", "achievement-report", *about, "--text", words).status == 0
    file = tmp_path / "bao-cao.pdf"
    assert shell("report", "achievement-report", *about, "--out", file).status == 0
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
    assert words in text
    assert "BÁO CÁO THÀNH TÍCH" in text


def test_the_only_candidate_of_a_dossier_need_not_be_named(shell, tmp_path):
    name = shell("dossier", "texts", "HS-2021-001", "--json").json["reports"][0]["name"]
    file = tmp_path / "bao-cao.pdf"
    code = shell("dossier", "new", "--award", "CSTDCS", "--json").json["dossier"]["code"]
    assert shell("report", "achievement-report", "--dossier", code, "--out", file).status == 2
    assert shell("dossier", "add", code, "--party", name).status in {0, 1}
    assert shell("report", "achievement-report", "--dossier", code, "--out", file).status == 0
    assert name in " ".join(PdfReader(file).pages[0].extract_text().split())


def test_particulars_are_set_shown_and_emptied(shell):
    name = shell("dossier", "texts", "HS-2021-001", "--json").json["reports"][0]["name"]
    answer = shell("parties", "particulars", name, "--set", "hometown=Hà Tiên", "--set", "alias=Ba Lành", "--json")
    assert answer.json["particulars"]["hometown"] == "Hà Tiên"
    answer = shell("parties", "particulars", name, "--set", "alias=", "--json")
    assert (answer.json["particulars"]["hometown"], answer.json["particulars"]["alias"]) == ("Hà Tiên", None)
    assert "Hà Tiên" in shell("parties", "particulars", name).out
    for wrong in ("nonsense=1", "hometown", "headquarters=x"):
        assert shell("parties", "particulars", name, "--set", wrong).status == 2
