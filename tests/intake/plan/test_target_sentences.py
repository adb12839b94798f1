"""Any target written as a sentence and read again is the same target."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from phuquoc_desktop.domain.plan_reading import PlanPlace, TargetReading
from phuquoc_desktop.domain.target import Comparator, Direction
from phuquoc_desktop.domain.target_sentence import sentence_of
from phuquoc_desktop.intake.plan import read_text

SHARES = [
    "Tỷ lệ hộ nghèo",
    "Tỷ lệ người dân tham gia bảo hiểm y tế",
    "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi",
    "Tỷ trọng công nghiệp - xây dựng",
    "Tỷ lệ hồ sơ giải quyết đúng hạn",
    "Tốc độ tăng trưởng kinh tế",
    "Độ che phủ rừng",
]
AMOUNTS = [
    "Giá trị sản xuất nông, lâm nghiệp và thủy sản",
    "Thu ngân sách nhà nước trên địa bàn",
    "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ",
    "Sản lượng lương thực có hạt",
    "Diện tích rừng trồng mới tập trung",
    "Thu nhập bình quân đầu người",
    "Số lao động được tạo việc làm mới",
    "Tổng đàn trâu, bò",
]
UNITS = [
    "tỷ đồng",
    "triệu đồng/người/năm",
    "triệu đồng",
    "tấn",
    "ha",
    "km",
    "con",
    "lao động",
    "hộ",
    "triệu lít",
    "tạ/ha",
]
QUALITIES = [
    "Giữ vững an ninh chính trị trên biển",
    "Không để xảy ra cháy, nổ lớn",
    "Đảm bảo vệ sinh môi trường tại các khu dân cư",
    "Hoàn thành quy hoạch chung của xã",
]
PLACES = st.lists(st.sampled_from(["Dương Tơ", "Hàm Ninh", "Bãi Thơm", "Cửa Cạn"]), unique=True, max_size=3).map(tuple)
EXCEPTIONS = st.sampled_from([None, "trừ Thổ Châu", "không bao gồm chi phân cấp", "không kể vốn vay"])


def numbers(most):
    return (
        st.decimals(Decimal("0.01"), most, places=2) | st.integers(1, most).map(Decimal) | st.decimals(0, 9, places=3)
    )


def a_target(draw, **fields):
    known = {"code": "T01", "text": "", "sentence": "", "place": PlanPlace(line=1)}
    return TargetReading(**known, **{"exception": draw(EXCEPTIONS), **fields})


@st.composite
def measured(draw):
    is_share = draw(st.booleans())
    comparator = draw(st.sampled_from([one for one in Comparator if one is not Comparator.NONE]))
    low, high = sorted(draw(st.tuples(numbers(99 if is_share else 90_000), numbers(99 if is_share else 90_000))))
    growth = draw(st.none() | st.decimals(-50, 300, places=2).filter(bool)) if not is_share else None
    return a_target(
        draw,
        indicator=draw(st.sampled_from(SHARES if is_share else AMOUNTS)),
        unit=draw(st.sampled_from(["%", "‰"] if is_share else UNITS)),
        comparator=comparator,
        value=low,
        value_to=high if comparator is Comparator.RANGE else None,
        growth_percent=growth,
        named_places=draw(PLACES),
    )


@st.composite
def changed(draw):
    comparator = draw(st.sampled_from([one for one in Comparator if one is not Comparator.PLAN]))
    low, high = sorted(draw(st.tuples(numbers(99), numbers(99))))
    has_value = comparator is not Comparator.NONE
    return a_target(
        draw,
        indicator=draw(st.sampled_from([one for one in SHARES + AMOUNTS if "tăng" not in one])),
        unit="%" if has_value else None,
        comparator=comparator,
        value=low if has_value else None,
        value_to=high if comparator is Comparator.RANGE else None,
        direction=draw(st.sampled_from(Direction)),
        base_year=draw(st.none() | st.integers(2000, 2030)),
    )


@st.composite
def qualities(draw):
    return a_target(draw, indicator=draw(st.sampled_from(QUALITIES)), comparator=Comparator.NONE, qualitative=True)


def stated(one):
    return (
        one.indicator,
        one.comparator,
        one.value,
        one.value_to,
        one.unit,
        one.direction,
        one.growth_percent,
        one.qualitative,
        one.exception,
        one.named_places,
        one.base_year,
    )


@settings(max_examples=400)
@given(measured() | changed() | qualities())
def test_a_target_comes_back_from_its_sentence(target):
    sentence = sentence_of(target)
    read = read_text(f"II. CHỈ TIÊU\n\n- {sentence}\n").targets
    assert [stated(one) for one in read] == [stated(target)], sentence


@settings(max_examples=100)
@given(st.lists(measured() | changed() | qualities(), min_size=2, max_size=6, unique_by=lambda one: one.indicator))
def test_a_list_of_targets_comes_back_from_its_bullets(targets):
    text = "II. CHỈ TIÊU\n\n" + "".join(f"- {sentence_of(one)}\n" for one in targets)
    assert [stated(one) for one in read_text(text).targets] == [stated(one) for one in targets], text
