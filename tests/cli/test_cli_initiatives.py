"""``phuquoc initiatives`` and the list of them on paper, on a practice office."""

from pypdf import PdfReader


def test_the_register_is_searched_without_accents_and_narrowed(shell):
    whole = shell("initiatives", "list", "--json").json["initiatives"]
    assert whole
    unused = shell("initiatives", "list", "--unused", "--json").json["initiatives"]
    assert 0 < len(unused) < len(whole)
    assert all(not one["used_in"] for one in unused)
    of_2020 = shell("initiatives", "list", "--year", 2020, "--json").json["initiatives"]
    assert {one["year"] for one in of_2020} == {2020}
    author = whole[0]["authors"][0]["name"]
    found = shell("initiatives", "list", "--text", author.lower(), "--json").json["initiatives"]
    assert whole[0]["id"] in {one["id"] for one in found}


def test_an_initiative_is_entered_with_shares_and_stands_on_the_list(shell, tmp_path):
    first, second = (row["party"]["id"] for row in persons(shell)[:2])
    made = shell(
        *("initiatives", "add", "Quét mã một lần", "--author", f"{first}=60", "--author", f"{second}=40"),
        *("--level", "base", "--scope", "district", "--number", "12/QĐ-UBND", "--date", "05/03/2021", "--json"),
    ).json["initiative"]
    assert [one["share"] for one in made["authors"]] == ["60", "40"]
    assert (made["year"], made["decision_date"], made["scope"]) == (2021, "2021-03-05", "district")
    file = tmp_path / "sáng kiến.pdf"
    assert shell("report", "initiative-list", "--out", file).status == 0
    text = " ".join(page.extract_text() for page in PdfReader(file).pages)
    assert "Quét mã một lần" in text
    assert "Quyết định số 12/QĐ-UBND" in text
    assert "bằng chữ" in text


def test_an_unknown_author_and_shares_above_the_whole_are_refused(shell):
    assert shell("initiatives", "add", "Mới", "--author", "Không Có Ai").status == 2
    one, other = (row["party"]["id"] for row in persons(shell)[:2])
    answer = shell("initiatives", "add", "Mới", "--author", f"{one}=60", "--author", f"{other}=60")
    assert answer.status == 2
    assert "120" in answer.err


def persons(shell):
    rows = shell("registrations", "list", "--kind", "person", "--json").json["registrations"]
    return list({row["party"]["id"]: row for row in rows}.values())


def test_a_list_of_initiatives_is_told_marked_taken_in_and_undone(shell, tmp_path):
    author = persons(shell)[0]["party"]["name"]
    file, marked = tmp_path / "sk.csv", tmp_path / "lỗi.xlsx"
    heads = "STT,Tên đề tài,Ngày công nhận,Đơn vị công nhận,Tên tác giả"
    rows = [f"1,Quét mã một lần,05/02/2021,UBND phường,{author}", "2,Sổ tay,05/02/2021,UBND phường,Không Có Ai"]
    file.write_text("\n".join([heads, *rows]), encoding="utf-8")
    told = shell("initiatives", "import", file, "--dry-run", "--errors", marked, "--json")
    assert told.status == 1
    assert [one["status"] for one in told.json["rows"]] == ["new", "refused"]
    assert told.json["rows"][0]["initiative"]["decision_date"] == "05/02/2021"
    assert "Không Có Ai" in told.json["rows"][1]["errors"][0]["rule"]
    assert marked.exists()
    done = shell("initiatives", "import", file, "--skip-doubtful", "--accept-repairs", "--json").json["taken"]
    assert (done["rows"]["new"], done["added"]) == (1, {"initiative": 1, "authorship": 1})
    found = shell("initiatives", "list", "--text", "quet ma", "--json").json["initiatives"]
    assert [one["decision_date"] for one in found] == ["2021-02-05"]
    assert shell("undo", done["job"], "--confirm").status == 0
    assert shell("initiatives", "list", "--text", "quet ma", "--json").json["count"] == 0
