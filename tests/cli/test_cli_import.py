"""Lists on the command line: told first, taken in whole, given back marked; empty lists to fill in."""

import pytest
from openpyxl import Workbook, load_workbook

HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ", "Đăng ký danh hiệu")
NEW = (1, "Đặng Thị Ửng", "12/05/1984", "Nữ", "091184001234", "Công chức Văn phòng", "LĐTT, CSTĐCS")
CAPITALS = (2, "QUÁCH VĂN KHUÊ", "03/04/1979", "Nam", "091079004321", "Y sĩ", "LĐTT")
WRONG = (3, "Ngô Thị Lành", "31/02/1984", "Nữ", "", "", "LĐTT")


@pytest.fixture
def a_list(tmp_path):
    def make(*rows, name="danh-sach.xlsx"):
        book = Workbook()
        for row in (HEADINGS, *rows):
            book.worksheets[0].append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return make


def found(shell, name):
    return [one["name"] for one in shell("search", name, "--json").json["parties"]]


def test_a_dry_run_prints_the_contract_and_changes_nothing(shell, a_list):
    answer = shell("registrations", "import", a_list(NEW, CAPITALS, WRONG), "--dry-run", "--json")
    assert answer.status == 1
    assert answer.json["counts"] == {"read": 3, "new": 2, "same": 0, "changed": 0, "doubtful": 0, "refused": 1}
    first, second, third = answer.json["rows"]
    assert {name: first[name] for name in ("sheet", "row", "status", "party", "awards")} == {
        "sheet": "Sheet",
        "row": 2,
        "status": "new",
        "party": {
            "kind": "person",
            "name": "Đặng Thị Ửng",
            "birth": "1984-05-12",
            "sex": "female",
            "position": "Công chức Văn phòng",
            "unit": None,
            "identity_number": "091184001234",
        },
        "awards": ["LDTT", "CSTDCS"],
    }
    assert {"field": "name", "from": "QUÁCH VĂN KHUÊ", "to": "Quách Văn Khuê", "kind": "capitals"} in second["repairs"]
    assert set(third["errors"][0]) == {"field", "value", "rule", "remedy"}
    assert third["errors"][0]["value"] == "31/02/1984"
    assert answer.json["taken"] is None
    assert found(shell, "Ửng") == []


def test_a_clean_list_is_taken_in_and_the_second_time_is_the_same(shell, a_list):
    file = a_list(NEW)
    first = shell("registrations", "import", file, "--json")
    assert first.status == 0
    assert first.json["taken"]["added"] == {"unit": 0, "party": 1, "registration": 2}
    assert found(shell, "ung") == ["Đặng Thị Ửng"]
    again = shell("registrations", "import", file, "--json")
    assert (again.status, again.json["counts"]["same"]) == (0, 1)
    assert again.json["taken"]["added"] == {"unit": 0, "party": 0, "registration": 0}


def test_what_a_row_changes_of_somebody_known_is_told(shell, a_list):
    shell("registrations", "import", a_list(NEW))
    answer = shell(
        "registrations", "import", a_list((*NEW[:5], "Phó Chánh Văn phòng", "Giấy khen cấp xã")), "--dry-run"
    )
    assert "Công chức Văn phòng → Phó Chánh Văn phòng" in answer.out


def test_repairs_are_accepted_by_word_only(shell, a_list):
    file = a_list(CAPITALS)
    refused = shell("parties", "import", file)
    assert refused.status == 1
    assert "--accept-repairs" in refused.err
    assert found(shell, "khue") == []
    assert shell("parties", "import", file, "--accept-repairs").status == 0
    assert found(shell, "khue") == ["Quách Văn Khuê"]


def test_nothing_is_taken_while_a_row_is_wrong_unless_it_is_left_out(shell, a_list):
    file = a_list(NEW, WRONG)
    answer = shell("parties", "import", file, "--accept-repairs")
    assert answer.status == 1
    assert "31/02/1984" not in answer.err
    assert "Ngô Thị Lành" in answer.out
    assert found(shell, "Ửng") == []
    left_out = shell("parties", "import", file, "--accept-repairs", "--skip-doubtful", "--json")
    assert left_out.status == 1
    assert left_out.json["taken"]["rows"]["left_out"] == 1
    assert found(shell, "Ửng") == ["Đặng Thị Ửng"]
    assert found(shell, "Lành") == []


def test_people_alone_are_not_registered(shell, a_list):
    answer = shell("parties", "import", a_list(NEW), "--json")
    assert answer.json["taken"]["added"] == {"unit": 0, "party": 1, "registration": 0}
    assert answer.json["year"] is None
    assert answer.json["told"]


def test_the_errors_are_written_beside(shell, a_list, tmp_path):
    out = tmp_path / "loi.xlsx"
    answer = shell("parties", "import", a_list(NEW, WRONG), "--dry-run", "--errors", out, "--json")
    assert answer.json["errors_file"] == str(out)
    assert load_workbook(out)["Sheet"]["C3"].comment is not None


def test_another_year_and_a_movement(shell, a_list):
    file = a_list(NEW)
    answer = shell("registrations", "import", file, "--year", 2022, "--late-reason", "Chờ danh sách", "--json")
    assert answer.json["year"] == 2022
    unknown = shell("registrations", "import", file, "--movement", "không có")
    assert (unknown.status, "không có" in unknown.err) == (2, True)


def test_a_file_that_is_no_list_needs_a_person(shell, tmp_path):
    file = tmp_path / "anh.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    answer = shell("parties", "import", file, "--json")
    assert answer.status == 1
    assert answer.json["rows"] == []
    assert "anh.xlsx" in answer.json["reason"]
    assert shell("parties", "import", tmp_path / "nobody.xlsx").status == 2


def test_a_file_without_people_is_not_a_success(shell, tmp_path):
    file = tmp_path / "thu.csv"
    file.write_text("một dòng không phải danh sách", encoding="utf-8")
    assert shell("parties", "import", file, "--json").status == 1


def test_a_template_is_written_filled_in_and_taken(shell, tmp_path):
    file = tmp_path / "mau.xlsx"
    written = shell("registrations", "template", "--out", file, "--json")
    assert (written.status, written.json["kind"]) == (0, "registrations")
    book = load_workbook(file)
    sheet = book.worksheets[0]
    sheet["A5"], sheet["B5"], sheet["C5"], sheet["D5"] = "1", "Cá nhân", "Đặng Thị Ửng", "12/05/1984"
    sheet["J5"] = "Lao động tiên tiến"
    book.save(file)
    assert shell("registrations", "import", file, "--json").json["taken"]["added"]["registration"] == 1
    other = shell("registrations", "import", file, "--year", 2022, "--json")
    assert other.status == 1
    assert "2021" in other.json["reason"]


@pytest.mark.parametrize("kind", ["people", "collectives", "households", "initiatives"])
def test_there_are_templates_for_all_that_an_office_lists(kind, shell, tmp_path):
    answer = shell("parties", "template", "--kind", kind, "--out", tmp_path / "mau.xlsx", "--json")
    assert answer.json["kind"] == kind
    assert load_workbook(tmp_path / "mau.xlsx").worksheets[0].protection.sheet
