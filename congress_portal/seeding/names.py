"""The words that generated names, targets and figures are made of."""

# fmt: off
FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Nông", "Hà",
)
MIDDLES = (
    "Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quốc", "Xuân", "Hồng", "Thu", "Kim",
    "Công", "Bá",
)
GIVENS = (
    "An", "Ánh", "Ân", "Bình", "Châu", "Chi", "Cường", "Dung", "Dũng", "Dương", "Đào", "Đức",
    "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hiền", "Hiếu", "Hoa", "Hòa", "Hùng", "Hương", "Khánh",
    "Lan", "Liên", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Ngọc", "Nhung", "Phong", "Phúc",
    "Phương", "Quân", "Quang", "Sơn", "Tâm", "Thảo", "Thắng", "Thủy", "Thúy", "Tiến", "Trang",
    "Trung", "Tú", "Tuấn", "Uyên", "Vân", "Việt", "Vinh", "Xuân", "Ý", "Yến",
)
PROVINCES = (
    "An Giang", "Bắc Giang", "Bến Tre", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên",
    "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Tĩnh", "Hậu Giang", "Hòa Bình", "Khánh Hòa",
    "Kiên Giang", "Lai Châu", "Lâm Đồng", "Lào Cai", "Nghệ An", "Phú Thọ", "Quảng Bình",
    "Quảng Ngãi", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thanh Hóa", "Trà Vinh",
    "Vĩnh Long", "Yên Bái",
)
UNITS = (
    "Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Tài chính", "Sở Xây dựng", "Cục Thuế",
    "Văn phòng UBND", "Bệnh viện Đa khoa", "Trường Cao đẳng nghề", "Sở Công Thương",
    "Đài Phát thanh và Truyền hình",
)
# fmt: on

# Wording, comparator, smallest and largest value, unit, period.
TARGETS = (
    ("Công đoàn cơ sở hoàn thành tốt nhiệm vụ", "gte", 80, 95, "%", "yearly"),
    ("Đoàn viên đạt danh hiệu xuất sắc", "gte", 70, 90, "%", "yearly"),
    ("Cán bộ công đoàn được tập huấn", "eq", 100, 100, "%", "yearly"),
    ("Nữ đoàn viên giỏi việc nước, đảm việc nhà", "gt", 75, 92, "%", "yearly"),
    ("Cơ quan, đơn vị đạt chuẩn văn hóa", "gte", 85, 95, "%", "end_of_term"),
    ("Kết nạp đoàn viên mới", "gte", 100, 2500, "đoàn viên", "whole_term"),
    ("Giới thiệu đoàn viên ưu tú cho Đảng xem xét kết nạp", "gte", 20, 300, "đoàn viên", "yearly"),
)
FIGURES = (
    ("thăm hỏi đoàn viên có hoàn cảnh khó khăn", "lượt đoàn viên", "times"),
    ("hỗ trợ xây nhà Mái ấm Công đoàn", "nhà", "things"),
    ("tặng quà Tết cho đoàn viên và người lao động", "suất quà", "things"),
)
AGENDA = (
    ("heard", "Báo cáo tổng kết nhiệm kỳ, phương hướng và nhiệm vụ nhiệm kỳ mới"),
    ("heard", "Báo cáo kiểm điểm hoạt động của Ban Chấp hành"),
    ("adopted", "Nghị quyết đại hội"),
)
