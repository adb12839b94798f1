"""The words of plans, as phrases: how targets are named, compared, excepted, and what is no target."""

from __future__ import annotations

from phuquoc_desktop.intake.plan.tokens import phrases

MEASURES = phrases(
    "tổng giá trị sản xuất | giá trị sản xuất | giá trị gia tăng | giá trị tăng thêm | giá trị sản phẩm",
    "giá trị | gtsx",
    "tốc độ tăng trưởng kinh tế | tốc độ tăng trưởng | tốc độ tăng | tốc độ phát triển | tốc độ",
    "tăng trưởng kinh tế",
    "tổng sản lượng | sản lượng | năng suất | diện tích gieo trồng | diện tích | tổng diện tích | tổng đàn | đàn",
    "doanh thu | tổng doanh thu | tổng mức bán lẻ | tổng mức | kim ngạch xuất khẩu | kim ngạch",
    "tổng vốn đầu tư | vốn đầu tư | tổng vốn | vốn | tổng thu ngân sách | tổng chi ngân sách",
    "thu ngân sách | chi ngân sách",
    "thu nhập bình quân | thu nhập | tổng thu | tổng chi | tổng lượt | lượt khách | tổng số | số lượng | số",
    "tỷ lệ | tỷ trọng | tỷ suất | tỷ số | cơ cấu | mức | mật độ | độ che phủ | độ | chỉ số | tuổi thọ",
    "bình quân | quy mô | tổng",
    "kết quả | lãi | lợi nhuận | dư nợ",
    "huy động | công suất | hệ số | xếp hạng | tổng sản phẩm | grdp | số thu | thu | chi | dân số",
)
"""Words that an indicator begins with; what has none of its own takes the one before it."""

FRAMES = phrases(
    "tổng giá trị sản xuất | giá trị sản xuất | giá trị gia tăng | giá trị tăng thêm | gtsx",
    "tốc độ tăng trưởng | tốc độ tăng | tốc độ phát triển | tổng sản lượng | sản lượng | năng suất",
    "diện tích gieo trồng | diện tích | doanh thu | tỷ lệ | tỷ trọng | tổng đàn | đàn | tỷ suất | tổng diện tích | số",
    "công suất sử dụng phòng | công suất | chi tiêu bình quân | thu nhập bình quân | tổng vốn | vốn",
)
"""Measures that parts and neighbours share: “Sản lượng tiêu 500 tấn, cà phê 300 tấn”."""

SHARE_HEADS = phrases("tỷ lệ | tỷ trọng | độ che phủ")

SECTORS = phrases(
    "nông nghiệp | lâm nghiệp | ngư nghiệp | thủy sản | thuỷ sản | công nghiệp | xây dựng | dịch vụ",
    "thương mại | du lịch",
    "nông | lâm | khu vực | ngành | lĩnh vực | trồng trọt | chăn nuôi | tiểu thủ công nghiệp | cn | nln | tm",
)

AREAS = phrases(
    "kinh tế | văn hóa | xã hội | văn hóa - xã hội | y tế | giáo dục | giáo dục và đào tạo | môi trường",
    "quốc phòng | an ninh",
    "nông nghiệp | nông thôn mới | xây dựng nông thôn mới | thể thao | lao động | giao thông",
    "công nghiệp | thương mại | đô thị",
)
"""Names of fields that a count may belong to, and that are no indicators."""

AIMS = phrases(
    "phấn đấu | đạt | mục tiêu | chỉ tiêu | trở lên | tối thiểu | ít nhất | giảm | tăng | còn | dưới",
    "trên | không quá | hoàn thành",
    "đến cuối năm | đến hết năm | dự kiến | kế hoạch | : | từ | tối đa | thêm | duy trì",
)
"""Words without which plain prose states facts, no targets."""

WEAK_STARTS = phrases(
    "khống chế | khống chế mức | kiểm soát | phấn đấu | phấn đấu đến | phấn đấu để | phấn đấu có | đạt",
    "thực hiện | hoàn thành | công tác",
    "tiếp tục | được",
    "nâng | nâng cao | tăng | giảm | kéo giảm | hạ | duy trì | giữ | giữ vững | giữ ổn định | đảm bảo",
    "bảo đảm | trong đó | gồm | bao gồm",
    "chia ra | cụ thể | riêng | về | ước | dự kiến | các | những | tổ chức thực hiện | với | và",
    "cùng với | thực hiện tốt | để",
    "đến cuối năm | đến hết năm | cuối năm | hết năm | trong năm | mỗi năm | trong kỳ | từ nay đến cuối năm",
    "bình quân mỗi năm | bình quân hằng năm | bình quân hàng năm | trung bình mỗi năm",
    "phải | cần | chỉ tiêu | chỉ tiêu về | phấn đấu thực hiện | mục tiêu | hàng năm | hằng năm",
    "đồng thời | còn | mà | bằng | là | khoảng | còn lại | còn lại là | toàn trường | toàn đơn vị | toàn ngành",
    "toàn huyện | toàn xã | toàn phường | toàn tỉnh | toàn thành phố | toàn đảng bộ | toàn lực lượng",
)
"""What an indicator does not begin with."""

WEAK_ENDS = phrases(
    "đạt | ước | là | có | cho | được | với | từ | phấn đấu | cần | phải | sẽ | ước đạt | dự kiến | và",
    "các | ở mức | ở | bằng | trong năm | năm | hàng năm | hằng năm | trong | vào | về | đến | tới | của",
    "để | còn | lên | xuống | tăng | tỷ lệ đạt | đạt tỷ lệ | với tỷ lệ | thì | khoảng",
    "tương ứng | tương đương | hiện có | hai con số",
    "cho khoảng | mỗi năm | đạt mức | trị giá | tổng trị giá | với số tiền | kinh phí | với kinh phí",
    "đầu năm | cuối năm | cả năm | đến cuối năm | duy trì | được duy trì | giữ | giữ ổn định | ổn định",
    "phấn đấu đạt",
)

PLACES_TAIL = phrases(
    "trên địa bàn | trên toàn địa bàn | trong toàn | toàn huyện | toàn tỉnh | toàn xã | toàn thành phố",
    "trong năm | trong kỳ | so với | so | theo | năm | vào năm | vào cuối | trong thành phố | trong huyện",
    "của huyện | của xã | của tỉnh | của thành phố | trong giai đoạn | giai đoạn | đến | mỗi năm",
    "hàng năm | hằng năm | trở | cùng kỳ | hơn",
)
"""Where what follows a figure tells only place or time."""

EXCEPTIONS = phrases(
    "trừ | ngoại trừ | không bao gồm | không gồm | không kể | không tính | chưa kể | chưa bao gồm",
    "chưa gồm | chưa tính | loại trừ | không áp dụng | không tính đến",
)

PART_MARKS = phrases("trong đó | trong đó có | bao gồm | gồm có | gồm | chia ra | trong số đó")
WHOLE_MARKS = phrases("bao gồm | gồm có | gồm | chia ra")
"""Words after which all parts are named."""

COMPARED = phrases(
    "so với | so | so sánh với | cùng kỳ | năm trước | năm ngoái | ước thực hiện | thực hiện | ước",
    "kế hoạch | dự toán | nghị quyết | bình quân | hàng năm | hằng năm | mỗi năm | tương ứng",
    "tương đương | tức | tức là | và | tăng trưởng | hơn | của | với | năm | đầu năm | cuối năm",
    "nhiệm kỳ trước | giai đoạn trước | kết quả | số thực hiện | mức thực hiện | thực hiện của",
)
"""What may stand between a level and the growth that belongs to it."""

LOWER_IS_BETTER = phrases(
    "hộ nghèo | cận nghèo | nghèo đa chiều | tỷ lệ nghèo | suy dinh dưỡng | thất nghiệp | tử vong",
    "bỏ học | tai nạn | tội phạm | phạm pháp | sinh con thứ | tăng dân số tự nhiên | mắc bệnh | lạm phát",
    "thất thoát | tái nghèo | thiếu việc làm | nợ xấu | lưu ban | tảo hôn | chết | hao hụt | tồn đọng",
    "quá hạn | trễ hạn | tăng tự nhiên | nợ đọng | thiếu đói | vi phạm | cháy | chỉ số giá tiêu dùng",
    "mức sinh | ô nhiễm | nhà tạm",
)
REDUCTIONS = phrases(
    "thu hồi | chữa cháy | trang bị",
    "giảm | kéo giảm | xóa | khắc phục | xử lý | khám phá | điều tra | phòng | thoát nghèo | giải quyết",
)
"""Words that turn “lower is better” round: “tỷ lệ khám phá tội phạm”."""

SPENDING = phrases(
    "chi ngân sách | tổng chi | chi thường xuyên | chi đầu tư | chi cân đối | chi đầu tư phát triển",
    "chi sự nghiệp | dự phòng ngân sách | chi bổ sung | dự toán chi",
)

CONSCRIPTION = phrases(
    "nhập ngũ | giao quân | tuyển quân | tuyển chọn và gọi công dân | gọi công dân | giao nhận quân",
)

QUALITATIVE_VERBS = phrases(
    "đảm bảo | bảo đảm | giữ vững | giữ gìn | giữ | duy trì | không để | không phát sinh | không có | không còn",
    "không xảy ra | tiếp tục | thực hiện | hoàn thành | xây dựng | nâng cao | tăng cường | phấn đấu",
    "ổn định | củng cố | kiềm chế | kéo giảm | hạn chế | chấm dứt | đẩy mạnh | phát triển | mở rộng",
    "giải quyết | kịp thời | chủ động | cơ bản | tổ chức | bảo vệ | phát huy | huy động | khắc phục",
    "cải thiện | thu hút | hình thành | đưa vào | xóa | giảm thiểu | ngăn chặn | từng bước | tập trung",
    "quản lý | đầu tư | khai thác | chăm lo | làm tốt | phòng, chống | phòng chống | đấu tranh",
    "triển khai | đưa | tạo | giảm nghèo | nhân rộng | hỗ trợ | khởi công | đạt và vượt | đạt | xử lý",
    "thường xuyên | quan tâm | kiện toàn | siết chặt | công khai | tinh giản | sắp xếp | chuyển dịch",
    "rà soát | lập | ban hành | phối hợp | vận động | tuyên truyền | kết nối | giáo dục | không | nằm trong",
    "thuộc nhóm | lọt vào",
)
PASSIVES = phrases(
    "không phát sinh | không xảy ra | không để xảy ra | không còn | được giữ vững | được đảm bảo",
    "được bảo đảm | được củng cố | được nâng lên | được nâng cao",
    "được cải thiện | ổn định | được tăng cường | được kiềm chế | được thực hiện | luôn ổn định",
    "được duy trì | được giải quyết | được phát huy | cơ bản ổn định | đạt chuẩn | đạt danh hiệu",
    "được công nhận | giữ ở mức | giữ vững | đạt loại | không để | xếp loại",
)
DONE = phrases(
    "đã đạt | đã thực hiện | đã hoàn thành | ước đã | kết quả đạt được | đạt được kết quả | đã giảm",
    "đã tăng | đã giải quyết",
)
"""Words of results, which are no targets."""

ACTIONS = phrases(
    "kết nạp | thành lập | trồng | xây | mở | cấp | tuyển | đào tạo | tạo | bồi dưỡng | công nhận",
    "sửa chữa | nâng cấp | tổ chức | lắp đặt | đón | bổ sung | mua sắm | nạo vét | thả | lắp | tập huấn",
    "thao giảng | phát hiện | thu hồi | kiểm tra | tặng | trao | chuyển hóa | ra mắt | trang bị | làm mới",
    "nhựa hóa | bê tông hóa | tu sửa | chăm sóc | khoanh nuôi | cải tạo | di dời | bố trí | dành | trích",
    "phát | giải ngân | giới thiệu | tiếp nhận | tư vấn | thu hút | phẫu thuật | khám | tiêm | cai nghiện | hòa giải | bắt",
)
"""Verbs before a count of what is done."""

RANKS = phrases(
    "cấp tỉnh | cấp huyện | cấp xã | cấp trường | cấp thành phố | cấp cơ sở | cấp quốc gia | cấp bộ | cấp khu vực",
    "cấp trung ương | cấp quận | cấp thị xã | cấp ngành | cấp cụm | cấp học",
)
"""Levels of administration, where “cấp” is no verb."""

PEOPLE_UNITS = phrases("người | lượt người | lao động | lượt | lượt khách | lượt lao động | công dân")

POINTS = phrases("tổng số điểm | tổng điểm | điểm thưởng | điểm chuẩn | thang điểm | điểm trừ | điểm cộng | số điểm")
"""What is counted when emulation is scored, which is no target."""

BEGINNINGS = MEASURES | QUALITATIVE_VERBS
"""What a new target begins with."""

NOT_TO_HAPPEN = phrases(
    "không để | không có | không còn | không xảy ra | không phát sinh | không vi phạm | không phát triển"
)
