"""A large office for measuring: many invented parties and registrations, written set-wise, always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.storage import slices

FAMILY = "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLE = "Văn Thị Hữu Đức Ngọc Minh Thanh Quốc Kim Xuân".split()
GIVEN = "An Ánh Bình Châu Cường Dũng Đạt Đào Giang Hà Hằng Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Nam Nga".split()
POSITIONS = (
    "Công chức Văn phòng",
    "Giáo viên",
    "Trưởng khu phố",
    "Chủ tịch Hội Phụ nữ",
    "Ngư dân",
    "Y sĩ",
    "Công nhân",
)
PROMISES = (
    "Hoàn thành tốt nhiệm vụ được giao trong năm 2021",
    "Giảm thời gian giải quyết hồ sơ một cửa, không có hồ sơ trễ hẹn",
    "Vận động 100% hộ trong tổ tham gia bảo hiểm y tế",
    "Có ít nhất một sáng kiến được áp dụng tại đơn vị",
    "Thu gom rác dọc bờ biển mỗi tháng một lần cùng đoàn viên",
)
NOW = datetime(2021, 6, 15, 8, 0)


def likely_ids(seed: int) -> Iterator[str]:
    """Yield ids as a year of work would make them: UUIDv7, growing in time, the rest by chance."""
    chance, moment = random.Random(seed), 1_609_459_200_000
    while True:
        moment += chance.randrange(1, 5000)
        low = chance.getrandbits(74)
        yield (
            f"{moment >> 16:08x}-{moment & 0xFFFF:04x}-7{low >> 62:03x}"
            f"-{0x8000 | low >> 48 & 0x3FFF:04x}-{low & 0xFFFFFFFFFFFF:012x}"
        )


def an_office(folder: Path, code: str = "duong-dong", **more: object) -> Backend:
    """Begin an office whose clock stands still."""
    ids = likely_ids(len(code))
    outside = Outside(clock=lambda: NOW, new_id=lambda: next(ids))
    return begin_office(folder, Beginning(code, user="Đo lường", **more), outside)  # type: ignore[arg-type]


def fill(backend: Backend, parties: int, registrations: int) -> None:
    """Write that many parties and registrations in one job."""
    chance, ids = random.Random(2021), likely_ids(1)
    office = backend.profile.office
    people = [_party(next(ids), office, chance) for _ in range(parties)]
    rows = [
        _registration(next(ids), office, people[index % parties][0], index, parties) for index in range(registrations)
    ]
    with backend.begin("fill") as work:
        slices.take_in(work, office, {Party: people, Registration: rows})


def _party(record_id: str, office: str, chance: random.Random) -> slices.PlainRow:
    name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
    born = date(1960, 1, 1) + timedelta(days=chance.randrange(15000))
    sex = chance.choice(("male", "female"))
    number = f"091{sex == 'female':d}{born:%y}{chance.randrange(10**6):06}"
    return (
        record_id,
        office,
        "person",
        name,
        born.isoformat(),
        sex,
        number,
        chance.choice(POSITIONS),
        None,
        f"Khu phố {chance.randrange(1, 12)}",
        chance.random() < 0.5,
        None,
        None,
        None,
    )


def _registration(record_id: str, office: str, party: object, index: int, parties: int) -> slices.PlainRow:
    award = ("LDTT", "CSTDCS", "GK_XA", "BK_TINH")[index // parties % 4]
    day = date(2021, 1, 4) + timedelta(days=index % 60)
    return (
        record_id,
        office,
        str(party),
        2021,
        award,
        None,
        day.isoformat(),
        PROMISES[index * 7 % len(PROMISES)],
        None,
        None,
    )
