"""``phuquoc award-history``: from one ward to another."""

from __future__ import annotations

import pytest
from builders import AN_THOI, a_person, add_party, an_office

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.services import awards_held


@pytest.fixture
def there(empty_shell, tmp_path):
    """The ward that the person leaves, and its shell."""
    shell = type(empty_shell)(tmp_path / "an thoi", empty_shell._capsys)
    backend = an_office(shell.folder, "an-thoi", ids=1 << 20)
    party = add_party(backend, a_person("Nguyễn Văn An", birth="1984-05-12"))
    with backend.begin("Hold") as work:
        for year in (2019, 2020):
            held = AwardHeld.draft(party_id=party.id, award="LDTT", year=year, decision_number=f"{year}/QĐ-UBND")
            awards_held.add(work, held, backend.awards)
    backend.close()
    return shell


@pytest.fixture
def here(empty_shell):
    backend = an_office(empty_shell.folder)
    add_party(backend, a_person("Nguyễn Văn An", birth="1984"))
    backend.close()
    return empty_shell


def test_an_unknown_key_is_decided_on_by_a_person_who_telephones(there, here, tmp_path):
    file = tmp_path / "an.zip"
    given = there("award-history", "export", "Nguyễn Văn An", "--out", file, "--json").json
    assert (given["awards"], given["identity"]) == (2, False)
    seen = here("award-history", "verify", file, "--json")
    assert (seen.status, seen.json["known"], seen.json["office"]) == (1, False, AN_THOI)
    assert [one["state"] for one in seen.json["awards"]] == ["new", "new"]
    refused = here("award-history", "import", file)
    assert (refused.status, "Telephone" in refused.err, given["signed_by"] in refused.err) == (2, True, True)
    assert here("award-history", "import", file, "--fingerprint", "AAAAAAAA").status == 2
    taken = here("award-history", "import", file, "--fingerprint", given["signed_by"][-8:], "--json").json
    assert [(one["award"], one["year"]) for one in taken["added"]] == [("LDTT", 2019), ("LDTT", 2020)]
    assert "2019/QĐ-UBND" in here("parties", "show", "Nguyễn Văn An").out
    again = here("award-history", "import", file, "--fingerprint", given["signed_by"][-8:])
    assert (again.status, "Nothing" in again.err) == (2, True)


def test_the_offices_own_key_is_known(there, tmp_path):
    file = tmp_path / "an.zip"
    there("award-history", "export", "Nguyễn Văn An", "--out", file)
    seen = there("award-history", "verify", file)
    assert (seen.status, "known key" in seen.out) == (0, True)


def test_files_that_are_none_or_were_altered_are_refused(there, here, tmp_path):
    file = tmp_path / "an.zip"
    there("award-history", "export", "Nguyễn Văn An", "--out", file)
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(raw)
    assert here("award-history", "verify", file).status in (1, 2)
    assert here("award-history", "import", file).status in (1, 2)
    assert here("award-history", "verify", tmp_path / "none.zip").status == 3
