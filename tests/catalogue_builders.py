"""Small rule packs and calendars, invented, as files that somebody wrote."""

from __future__ import annotations


def a_pack(pack_id: str = "mau-R5", *, regime: str = "R5", version: str = "1.0", begins: str = "2027-03-01") -> bytes:
    """The smallest rule pack: a regime that rules one title."""
    return f"""[head]
kind = "rules"
format = 1
id = "{pack_id}"
regime = "{regime}"
title = "Quy định mẫu {regime}"
version = "{version}"
valid_from = {begins}
confirmed = true
confirmed_by = "Phòng Nội vụ"
source = "mẫu, không có thật"

[[authorities]]
award = "LDTT"
level = "commune"
granted_by = "Chủ tịch Ủy ban nhân dân cấp xã"
certainty = "found"

[[awards]]
award = "LDTT"
subject = "person"

[[awards.criteria]]
kind = "rating_at_least"
id = "ldtt.rating"
rating = "HTNV"
sentence = "Hoàn thành nhiệm vụ trở lên"
article = "Điều 1 quy định mẫu {regime}"
certainty = "found"
""".encode()


def a_calendar(year: int = 2028, version: str = "1.0") -> bytes:
    return f"""[head]
kind = "calendar"
format = 1
id = "lich-{year}"
year = {year}
title = "Lịch mẫu {year}"
version = "{version}"
confirmed = true
confirmed_by = "Phòng Nội vụ"
source = "mẫu, không có thật"

[[days_off]]
day = {year}-01-01
kind = "holiday"
name = "Tết Dương lịch"
certainty = "found"
source = "mẫu"
""".encode()
