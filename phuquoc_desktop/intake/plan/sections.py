"""What a heading announces: targets, narrative, results of former years; and to which group its targets belong."""

from __future__ import annotations

from enum import Enum, auto

from phuquoc_desktop.domain.target import TargetGroup
from phuquoc_desktop.intake.plan.tokens import contains, phrases, tokenise

_RESULTS = phrases(
    "kết quả phong trào | kết quả năm | kết quả thực hiện | kết quả đạt được | tình hình thực hiện",
    "đánh giá | thực trạng | tồn tại",
    "nguyên nhân | bối cảnh | ước thực hiện",
    "thành tựu | bài học | tình hình kinh tế | khó khăn | những kết quả | đặc điểm tình hình | dự báo tình hình",
)
_NARRATIVE = phrases(
    "giải pháp | tổ chức thực hiện | mục đích | yêu cầu | quan điểm | khen thưởng | đối tượng | phạm vi",
    "kinh phí | phân công | trách nhiệm",
    "tiền thưởng | mức thưởng | hồ sơ | thời hạn | tiêu chuẩn | xét tặng | quy trình | nguyên tắc",
    "căn cứ | chế độ báo cáo | nơi nhận | hình thức | thời gian | đăng ký thi đua | hiệu lực",
    "điều khoản thi hành | biện pháp | cách làm",
    "tổ chức phát động | hội đồng thi đua | sơ kết | tổng kết | chế độ thông tin | nhiệm vụ chủ yếu",
    "cơ sở pháp lý | sự cần thiết",
)
_WEAK_NARRATIVE = phrases(
    "nhiệm vụ | phương hướng | định hướng | nội dung | mục tiêu tổng quát | mục tiêu chung | phong trào",
    "khẩu hiệu | phương châm",
)
_TARGETS = phrases("chỉ tiêu | mục tiêu | các chỉ số | mục tiêu cụ thể | dự toán thu | dự toán chi | dự toán ngân sách")
_GENERAL = phrases("mục tiêu tổng quát | mục tiêu chung | mục tiêu tổng thể")

_GROUPS = (
    (TargetGroup.SECURITY, phrases("quốc phòng | an ninh | quân sự | trật tự | nội chính | qp - an | qpan")),
    (
        TargetGroup.OTHER,
        phrases(
            "môi trường | xây dựng đảng | hệ thống chính trị | cải cách hành chính | khác | chính quyền | đảng",
            "đô thị",
        ),
    ),
    (
        TargetGroup.ECONOMY,
        phrases(
            "kinh tế | nông nghiệp | công nghiệp | thương mại | dịch vụ | tài chính | ngân sách | đầu tư",
            "du lịch | nông thôn mới",
        ),
    ),
)
_SOCIETY = phrases("văn hóa | xã hội | y tế | giáo dục | an sinh | lao động | giảm nghèo | dân số")


class SectionKind(Enum):
    """What stands below a heading."""

    TARGETS = auto()
    NARRATIVE = auto()
    """Purposes, solutions, organisation: never targets, whatever stands deeper."""
    WEAK = auto()
    """Tasks and contents: no targets where a document has a section for them."""
    OPEN = auto()


def kind_of(heading: str, above: SectionKind) -> SectionKind:
    """Tell what a heading announces; below results and solutions all is narrative."""
    tokens = tokenise(heading)
    if above is not SectionKind.NARRATIVE and contains(tokens[-6:], _LISTED):
        return SectionKind.TARGETS
    if above is SectionKind.NARRATIVE or contains(tokens, _RESULTS):
        return SectionKind.NARRATIVE
    if contains(tokens, _GENERAL):
        return SectionKind.WEAK
    if contains(tokens, phrases("giải pháp | tổ chức thực hiện")) and not _is_list_of_targets(heading):
        return SectionKind.NARRATIVE
    if contains(tokens, _TARGETS):
        return SectionKind.TARGETS
    if contains(tokens, _NARRATIVE):
        return SectionKind.NARRATIVE
    return SectionKind.WEAK if contains(tokens, _WEAK_NARRATIVE) else above


_LISTED = phrases(
    "chỉ tiêu sau | chỉ tiêu như sau | chỉ tiêu chủ yếu sau | chỉ tiêu cụ thể sau | chỉ tiêu chủ yếu như sau"
)


def _is_list_of_targets(heading: str) -> bool:
    """Tell whether “chỉ tiêu, nhiệm vụ và giải pháp” names targets before solutions: more headings will part them."""
    tokens = tokenise(heading)
    return contains(tokens[:8], _TARGETS) and not contains(tokens[:3], phrases("giải pháp | tổ chức | nhiệm vụ"))


def group_of(heading: str) -> TargetGroup | None:
    """Tell the group of targets that a heading names; None where it names all or none."""
    words = (
        heading.lower().replace("kinh tế - xã hội", "").replace("kinh tế-xã hội", "").replace("kinh tế – xã hội", "")
    )
    tokens = tokenise(words)
    named = [group for group, known in _GROUPS if contains(tokens, known)]
    if contains(tokens, _SOCIETY):
        named = [TargetGroup.SOCIETY, *(one for one in named if one is TargetGroup.ECONOMY)]
    if len(named) > 1 and TargetGroup.ECONOMY in named:
        return None
    return named[0] if named else None
