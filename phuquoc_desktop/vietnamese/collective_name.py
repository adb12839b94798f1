"""Names of collectives and households told from names of persons, by how they begin."""

from __future__ import annotations

import re

_BEGINS = re.compile(
    r"""(?:
    cộng\s+đồng | tập\s+thể | toàn\s+thể | cán\s+bộ | nhân\s+dân | hộ | gia\s+đình | tổ | nhóm | đội | cụm | khối | lớp | khoa
  | phòng | ban
  | bộ\s+phận | trường | trạm | trung\s+tâm | văn\s+phòng | viện | bệnh\s+viện | ấp | xã | phường | thôn | khu | kp | đặc\s+khu
  | ủy\s+ban | uỷ\s+ban | hội | chi\s+(?:bộ|hội|đoàn|cục) | đảng\s+(?:bộ|ủy|uỷ) | công\s+(?:an|đoàn|ty) | liên\s+đoàn
  | đoàn\s+(?:tncs|thanh\s+niên|phường|xã|trường|thể|khối) | mặt\s+trận | quân\s+đội | dân\s+quân | câu\s+lạc\s+bộ | sở | ngành
  | cơ\s+(?:quan|sở) | đơn\s+vị | doanh\s+nghiệp | xí\s+nghiệp | hợp\s+tác\s+xã | quỹ | ngân\s+hàng | hải\s+quan | cảng | đồn
  | mầm\s+non | mẫu\s+giáo | tiểu\s+học | hội\s+đồng | thường\s+trực | ban\s+chỉ\s+huy | kho\s+bạc | tòa | toà | chùa | nhà
    )(?:\s|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_SHORT = re.compile(
    r"\b(?:UBND|HĐND|UBMTTQ|UBMTTQVN|MTTQ|TNCS|TNHH|THCS|THPT|TTYT|TTGDTX|CLB|HTX|BCH|BHXH|CBCC|CTCP|MN|TH)\b"
)


def is_collective_name(name: str) -> bool:
    """Tell whether a tidy name begins as those of collectives and households do, or has an abbreviation only they have."""
    return bool(_BEGINS.match(name) or _SHORT.search(name))
