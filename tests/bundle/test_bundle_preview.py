from __future__ import annotations

from html.parser import HTMLParser

from bundle_builders import SECRET_NUMBER, WARD, WARD_KEYS, a_report, an_id
from bundle_zips import files_of

from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.preview import ROWS_SHOWN
from phuquoc_desktop.domain.party import Party, PartyKind


def preview_of(content) -> tuple[str, str]:
    packed = pack(content, WARD_KEYS)
    return files_of(packed.raw)["data/preview.html"].decode(), packed.content_code


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        self.seen.add(tag)


def test_the_preview_names_people_and_what_they_strive_for():
    page, code = preview_of(a_report())
    assert all(word in page for word in ("Nguyễn Thị Hồng", "Lao động tiên tiến", "99,60", "05/03/2021", "12/05/1984"))
    assert "Tỷ lệ tăng dân số tự nhiên" in page
    assert code in page


def test_the_preview_holds_no_identity_number():
    page, _code = preview_of(a_report())
    assert SECRET_NUMBER not in page


def test_names_cannot_bring_tags_or_scripts():
    name = '<script>alert(1)</script><img src=x onerror="x">'
    party = Party(id=an_id(1), office=WARD, party_kind=PartyKind.HOUSEHOLD, name=name)
    page, _code = preview_of(a_report({Party: [party]}, sender_name=name))
    tags = Tags()
    tags.feed(page)
    assert not tags.seen & {"script", "img", "b"}
    assert "default-src 'none'" in page


def test_a_long_list_is_cut_and_says_so():
    parties = [
        Party(id=an_id(number), office=WARD, party_kind=PartyKind.PERSON, name=f"Người {number}")
        for number in range(ROWS_SHOWN + 1234)
    ]
    page, _code = preview_of(a_report({Party: parties}))
    assert page.count("Người ") == ROWS_SHOWN
    assert "1.434" in page
    assert "1.234" in page


def test_the_code_changes_with_the_records_and_with_nothing_else():
    code = pack(a_report(), WARD_KEYS).content_code
    assert pack(a_report(sequence=9), WARD_KEYS).content_code == code
    assert pack(a_report({}), WARD_KEYS).content_code != code
