"""Practice offices as somebody who tries the program meets them."""

from datetime import datetime

from phuquoc_desktop.backend import Beginning, Outside, begin_office
from phuquoc_desktop.city.board import board
from phuquoc_desktop.practising import practise
from phuquoc_desktop.storage.profile import Role


def test_a_practice_city_has_heard_from_some_wards_missed_a_report_of_one_and_commends_by_itself(tmp_path):
    outside = Outside(lambda: datetime(2021, 12, 20, 8, 0))
    city = begin_office(tmp_path / "city", Beginning("911", role=Role.CITY, practice=True), outside)
    practise(city, people=30)

    with city.reading() as read:
        lines = board(read, city.offices, city.profile.office, city.today)
        awards = {one.award for one in read.decision_lines.all(office=read.profile.office)}
    city.close()

    heard = {one.office.key.code: one for one in lines if one.latest is not None}
    assert set(heard) == {"31081", "31084", "31087"}
    assert {code: one.gaps for code, one in heard.items()} == {"31081": (1,), "31084": (), "31087": ()}
    assert all(one.registrations and one.dossiers for one in heard.values())
    assert awards == {"GK_HUYEN"}
