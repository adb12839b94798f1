"""Units of measure behind a number: multipliers, money, measures, counted things, and “/người/năm” behind them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from phuquoc_desktop.intake.plan.tokens import Token, longest_match, phrase, phrases

MULTIPLIERS = {
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(10**6),
    "tỷ": Decimal(10**9),
}
"""Words between a number and its unit; “trăm” only before another of them."""


class Kind(IntEnum):
    """What a figure counts; the greater, the surer it is the value of a target."""

    BARE = 0
    COUNT = 1
    MEASURE = 2
    MONEY = 3
    SHARE = 4


SHARES = phrases("% | ‰ | phần trăm | phần nghìn | điểm phần trăm | điểm % | %o")
_SHARE_SIGNS = {"phần trăm": "%", "phần nghìn": "‰", "điểm %": "điểm phần trăm", "% o": "‰"}
MONEY = phrases("đồng | đ | vnđ | vnd | usd | đô la | đô la mỹ | euro")
_MEASURES = phrases(
    "ha | héc ta | hec ta | m2 | m² | m3 | m³ | km | km2 | km² | m | mét | mét vuông | mét khối",
    "ki lô mét | tấn | tạ | kg",
    "kilogam | yến | lít | kwh | mwh | gwh | kw | mw | kva | mva | gb | mbps | mm | cm | tấn thịt hơi",
    "ki lô gam | độ | mét dài",
    "triệu m3 | m2 sàn | m3 gỗ",
)
_COUNTS = phrases(
    "người | người dân | hộ | hộ dân | hộ gia đình | hộ nghèo | lao động | lượt lao động | xã | phường",
    "thị trấn | huyện | thôn",
    "ấp | khóm | bản | làng | buôn | tổ dân phố | khu phố | tổ | trường | trường học | điểm trường | lớp",
    "lớp học | phòng học | học sinh | sinh viên",
    "học viên | em | trẻ | trẻ em | cháu | cơ quan | đơn vị | doanh nghiệp | hợp tác xã | htx",
    "tổ hợp tác | trang trại | gia trại",
    "mô hình | sản phẩm | công trình | dự án | tuyến | tuyến đường | cầu | cây cầu | căn | nhà",
    "ngôi nhà | lượt",
    "khách | vụ | vụ việc | trường hợp | ca | giường | giường bệnh",
    "bác sĩ | bác sỹ | dược sĩ | điều dưỡng",
    "đảng viên | chi bộ | tổ chức | cuộc | đợt | buổi | lần | văn bản | thủ tục | thủ tục hành chính",
    "hồ sơ | điểm | bậc | tiêu chí",
    "chỉ tiêu | thuê bao | máy | xe | tàu | tàu cá | lồng | lồng bè | bè | ngày | giờ | tháng | tuổi",
    "năm | liều | mũi | suất | phòng | chợ",
    "làng nghề | chương trình | đề tài | sáng kiến | nhãn hiệu | giải | huy chương | câu lạc bộ",
    "thanh niên | công dân | đoàn viên",
    "hội viên | gia đình | đại biểu | cán bộ | con | cây | quả | trứng | bộ | chiếc | cơ sở",
    "điểm du lịch | khu | khu công nghiệp | cụm",
    "cụm công nghiệp | nhà văn hóa | trạm | trạm y tế | di tích | thư viện | lớp tập huấn | mẫu",
    "giấy chứng nhận | giấy | thửa | cặp | tháng tuổi",
    "đồng chí | chiến sĩ | tân binh | tổ đội | nhóm | cửa hàng | siêu thị | phòng khách sạn | khách sạn",
    "loại | nghề | bệnh nhân | người lao động",
    "dân | vạn dân | trẻ em dưới | nạn nhân | công nhân | chủ thể | hội nghị | ki lô mét đường | tin",
    "bài | tin bài | tỷ suất | danh mục",
    "hạng | sao | phút | lít sữa | kênh | hồ | bể | giếng | khu dân cư | vườn | mảnh | điểm cầu | phiên",
    "lượt hộ | lượt hs | hs | hssv | dn",
    "giáo viên | chi hội | tổ hội | xóm | bé trai | hội | quán | điểm trường | lớp mẫu giáo",
    "vận động viên | nghệ nhân | kcn | ccn",
    "nông hộ | cơ sở sản xuất | máy móc | phương tiện | sổ | thẻ | tài khoản | giao dịch | dịch vụ | chỗ",
    "ghế | giọt | đơn | kiến nghị | ý kiến | tiết | chuyến | khẩu | mắt camera | camera | trang | cuốn",
    "bóng | trụ | thành viên | phần quà | suất quà | suất học bổng | tủ sách | chốt | hội thi | đội | trạm bơm",
    "thiếu nhi | thiếu niên | đội viên | lá cờ | lá | tấm | tổ hòa giải | hội đồng | văn phòng | ngôi mộ | hộ kinh doanh",
    "ngày công | ngày lương | ngày lao động | tờ | tờ rơi | điểm đến | địa bàn | bến | cảng | bãi tắm",
)
KNOWN = SHARES | MONEY | _MEASURES | _COUNTS
PER = phrases(
    "ha | hecta | người | năm | tháng | vạn dân | dân | hộ | km2 | km² | ngày | lao động",
    "năm học | lần | xã | vụ | bác sĩ | giường | trẻ | bà mẹ | lượt | phụ nữ | công chức | con | tấn | m2",
    "m3 | học sinh | đơn vị | lớp | kg | lít | đầu người | km | cơ quan | thôn | ấp | khách",
    "học kỳ | tuần | quý | giáo viên | tàu | lồng | giờ | nam | trẻ đẻ sống | trẻ sinh sống | trẻ sinh ra sống | người dân | ca",
)
"""What stands behind a stroke in a unit."""

BASES = phrases("dân số | tổng dân số | grdp | dân số toàn xã | dân số nông thôn")
"""What a share is a share of, where nothing else stands behind it."""

QUOTAS = phrases(
    "kế hoạch | chỉ tiêu | dự toán | chỉ tiêu kế hoạch | nghị quyết | kh | nq | chỉ tiêu nghị quyết | dự toán giao"
)
_QUOTA_TAIL = frozenset(
    "được trên cấp tỉnh huyện giao đề ra pháp lệnh của tw trung ương thành phố hđnd ubnd nghị quyết".split()
)
_CASED = {
    "kwh": "kWh",
    "mwh": "MWh",
    "gwh": "GWh",
    "kw": "kW",
    "mw": "MW",
    "usd": "USD",
    "vnđ": "VNĐ",
    "htx": "HTX",
    "vnd": "VND",
    "kva": "kVA",
    "mva": "MVA",
    "hđnd": "HĐND",
    "ubnd": "UBND",
    "tw": "TW",
    "gb": "GB",
    "mbps": "Mbps",
    "grdp": "GRDP",
    "kh": "KH",
    "nq": "NQ",
}


class Unit(NamedTuple):
    """A unit as it is named, how many tokens it takes, and by what its number is multiplied to be compared."""

    name: str | None
    length: int
    kind: Kind
    scale: Decimal = Decimal(1)


NO_UNIT = Unit(None, 0, Kind.BARE)


def unit_at(tokens: Sequence[Token], at: int) -> Unit:
    """Read the unit that begins at a token."""
    share = longest_match(tokens, at, SHARES, 3)
    if share:
        return _share(tokens, at, share)
    words, scale, count = multipliers_at(tokens, at)
    base = longest_match(tokens, at + count, KNOWN, 4)
    if not base and not count:
        return NO_UNIT
    if base and tokens[at + count].low == "đ" and not (count or tokens[at].glued):
        return NO_UNIT
    kind = _kind(tokens, at + count, base)
    base += _sharing_at(tokens, at + count + base) if base else 0
    names = [*words, *(cased(token) for token in tokens[at + count : at + count + base])]
    ending, more = per_at(tokens, at + count + base)
    return Unit(" ".join(names) + ending, count + base + more, kind, scale)


def multipliers_at(tokens: Sequence[Token], at: int) -> tuple[list[str], Decimal, int]:
    """Read “triệu”, “nghìn tỷ” and the like."""
    words: list[str] = []
    scale = Decimal(1)
    while at + len(words) < len(tokens) and len(words) < 3 and tokens[at + len(words)].low in MULTIPLIERS:
        word = tokens[at + len(words)].low
        words.append(tokens[at + len(words)].text.lower())
        scale *= MULTIPLIERS[word]
    if words == ["vạn"] and tokens[at + 1 : at + 2] and tokens[at + 1].low == "dân":
        return [], Decimal(1), 0
    return words, scale, len(words)


def _kind(tokens: Sequence[Token], at: int, count: int) -> Kind:
    if not count:
        return Kind.MEASURE
    words = tuple(token.low for token in tokens[at : at + count])
    if words in MONEY:
        return Kind.MONEY
    return Kind.MEASURE if words in _MEASURES else Kind.COUNT


def _share(tokens: Sequence[Token], at: int, count: int) -> Unit:
    written = " ".join(token.low for token in tokens[at : at + count])
    name = _SHARE_SIGNS.get(written, written)
    ending, more = per_at(tokens, at + count)
    if name == "%":
        quota, taken = _quota_at(tokens, at + count + more)
        ending, more = ending + quota, more + taken
        base = longest_match(tokens, at + count + more, BASES, 4)
        end = at + count + more + base
        if base and (end >= len(tokens) or tokens[end].low in {",", ";", ".", "và"}):
            ending, more = f"{ending} {' '.join(cased(token) for token in tokens[end - base : end])}", more + base
    return Unit(name + ending, count + more, Kind.SHARE)


def _quota_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Read “chỉ tiêu được giao” behind “100%”."""
    start = at
    if tuple(token.low for token in tokens[at : at + 2]) == ("so", "với"):
        start = at + 2
    count = longest_match(tokens, start, QUOTAS, 3)
    dated = [token.low for token in tokens[start + count : start + count + 1]] == ["năm"] and start > at
    if not count or (dated and any(token.is_number for token in tokens[start + count + 1 : start + count + 2])):
        return "", 0
    end = start + count
    while end < len(tokens) and tokens[end].low in _QUOTA_TAIL:
        end += 1
    while end > start + count and not _ends_quota(tokens, end):
        end -= 1
    return " " + " ".join(cased(token) for token in tokens[start:end]), end - at


def _ends_quota(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether “giao” ends it, which “giao quân” does not."""
    after = tokens[end].low if end < len(tokens) else ""
    return tokens[end - 1].low in {"giao", "ra", "lệnh"} and after not in {"quân", "nhận", "thông", "dịch"}


def _sharing_at(tokens: Sequence[Token], at: int) -> int:
    """Count the words of “m2 sàn/người” between a measure and its stroke."""
    for count in (1, 2, 3):
        stroke = at + count
        if stroke < len(tokens) and tokens[stroke].low == "/" and all(one.is_word for one in tokens[at:stroke]):
            return count if _one_per(tokens, stroke + 1) else 0
    return 0


def per_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Read “/người/năm”, “/10.000 dân”, “trên vạn dân”; returns how it is named, and the count of tokens."""
    ending, end = "", at
    while end < len(tokens) and tokens[end].low == "/":
        count = _one_per(tokens, end + 1)
        if not count:
            break
        ending += "/" + " ".join(cased(token) for token in tokens[end + 1 : end + 1 + count])
        end += 1 + count
    if end == at and end < len(tokens) and tokens[end].low == "trên":
        count = _one_per(tokens, end + 1)
        if count and tokens[end + count].low == "dân":
            ending = "/" + " ".join(cased(token) for token in tokens[end + 1 : end + 1 + count])
            end += 1 + count
    return ending, end - at


def _one_per(tokens: Sequence[Token], at: int) -> int:
    counted = at < len(tokens) and (tokens[at].is_number or tokens[at].low == "một")
    if counted and tokens[at].is_number and tokens[at].text.strip("0").strip(".0") not in {"1", ""}:
        return 0
    number = 1 if counted else 0
    word = longest_match(tokens, at + number, PER, 4)
    if number and not word and tokens[at].is_number:
        word = sum(1 for one in tokens[at + 1 : at + 3] if one.is_word and one.text.islower())
    return number + word if word else 0


def cased(token: Token) -> str:
    """Return a word of a unit as it is written within a sentence."""
    return _CASED.get(token.low, token.low)


def scale_of(name: str | None) -> tuple[Decimal, str]:
    """Part a unit into its multiplier and what is counted, so that “tỷ đồng” and “triệu đồng” can be added."""
    words = list(phrase(name or ""))
    scale = Decimal(1)
    while words and words[0] in MULTIPLIERS:
        scale *= MULTIPLIERS[words.pop(0)]
    return scale, " ".join(words)
