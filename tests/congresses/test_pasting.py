"""Sentences of reports and resolutions, read into targets and figures for a clerk to confirm."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_portal.foundation.figures import read_figure
from congresses.pasting import (
    lines_of,
    read_figure_line,
    read_figures,
    read_measure,
    read_target,
    read_targets,
)

NUMBER, RATING, TEXT, REFERENCE = "number", "rating", "text", "reference"


def said(sentence, **expected):
    """A sentence with what it means; whatever is not named must be empty."""
    return pytest.param(sentence, expected, id=sentence[:60])


OF_THE_RECORDS = [
    said(
        "hằng năm CĐVC tỉnh được xếp loại hoàn thành tốt nhiệm vụ trở lên",
        kind=RATING,
        comparator="gte",
        rating="hoàn thành tốt nhiệm vụ",
        period="yearly",
    ),
    said(
        "Trên 90% CĐCS hoàn thành tốt nhiệm vụ trở lên",
        kind=NUMBER,
        comparator="gt",
        value="90",
        unit="%",
        population="CĐCS",
    ),
    said(
        "không có CĐCS không hoàn thành nhiệm vụ",
        kind=NUMBER,
        comparator="eq",
        value="0",
        unit="CĐCS",
    ),
    said(
        "90% trở lên đoàn viên công đoàn đạt đoàn viên xuất sắc",
        kind=NUMBER,
        comparator="gte",
        value="90",
        unit="%",
        population="đoàn viên công đoàn",
    ),
    said(
        "Hằng năm 100% cán bộ chủ chốt CĐCS được tập huấn",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="cán bộ chủ chốt CĐCS",
        period="yearly",
    ),
    said(
        "Hằng năm, giới thiệu ít nhất 61 đoàn viên ưu tú cho Đảng",
        kind=NUMBER,
        comparator="gte",
        value="61",
        unit="đoàn viên ưu tú",
        period="yearly",
    ),
    said(
        "Phấn đấu 100% CĐCS đủ điều kiện lập ban nữ công",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="CĐCS",
    ),
    said(
        "trên 92% nữ đoàn viên, NLĐ đạt hai giỏi",
        kind=NUMBER,
        comparator="gt",
        value="92",
        unit="%",
        population="nữ đoàn viên, NLĐ",
    ),
    said(
        "Thu kinh phí, đoàn phí đạt tỷ lệ 100%",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="Thu kinh phí, đoàn phí",
    ),
    said(
        "Hằng năm, CĐVC tỉnh và 100% CĐCS tổ chức kiểm tra tài chính",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="CĐCS",
        period="yearly",
    ),
    said(
        "100% CĐCS phối hợp mở hội nghị cán bộ hằng năm",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="CĐCS",
        period="yearly",
    ),
    said(
        "100% CĐCS phát động thi đua",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="CĐCS",
    ),
    said(
        "85% CĐCS phối hợp xây dựng công sở xanh",
        kind=NUMBER,
        comparator="gte",
        value="85",
        unit="%",
        population="CĐCS",
    ),
    said(
        "100% đoàn viên, NLĐ được học tập nghị quyết",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="đoàn viên, NLĐ",
    ),
    said(
        "80% trở lên đoàn viên, NLĐ được tập huấn",
        kind=NUMBER,
        comparator="gte",
        value="80",
        unit="%",
        population="đoàn viên, NLĐ",
    ),
    said(
        "95% trở lên cơ quan, đơn vị được công nhận đạt chuẩn văn hóa",
        kind=NUMBER,
        comparator="gte",
        value="95",
        unit="%",
        population="cơ quan, đơn vị",
    ),
    said(
        "kết nạp mới từ 300 - 500 đoàn viên",
        kind=NUMBER,
        comparator="between",
        value="300",
        value_max="500",
        unit="đoàn viên",
    ),
    said(
        "lập CĐCS ở 90% doanh nghiệp có từ 25 lao động trở lên",
        kind=NUMBER,
        comparator="gte",
        value="90",
        unit="%",
        population="doanh nghiệp có từ 25 lao động trở lên",
        population_threshold=25,
    ),
    said(
        "thu hút được từ 85% công nhân lao động vào công đoàn",
        kind=NUMBER,
        comparator="gte",
        value="85",
        unit="%",
        population="công nhân lao động",
    ),
    said(
        "LĐLĐ huyện xếp loại hoàn thành tốt nhiệm vụ trở lên",
        kind=RATING,
        comparator="gte",
        rating="hoàn thành tốt nhiệm vụ",
    ),
    said(
        "phấn đấu có từ 90% CĐCS khối hành chính sự nghiệp",
        kind=NUMBER,
        comparator="gte",
        value="90",
        unit="%",
        population="CĐCS khối hành chính sự nghiệp",
    ),
    said(
        "70% CĐCS khối sản xuất, kinh doanh xếp loại hoàn thành tốt nhiệm vụ",
        kind=NUMBER,
        comparator="gte",
        value="70",
        unit="%",
        population="CĐCS khối sản xuất, kinh doanh",
    ),
    said(
        "100% cán bộ công đoàn các cấp được tập huấn",
        kind=NUMBER,
        comparator="eq",
        value="100",
        unit="%",
        population="cán bộ công đoàn các cấp",
    ),
    said(
        "hỗ trợ xây, sửa từ 1 đến 2 nhà",
        kind=NUMBER,
        comparator="between",
        value="1",
        value_max="2",
        unit="nhà",
    ),
    said(
        "thăm hỏi đoàn viên khó khăn từ 500 suất quà trở lên",
        kind=NUMBER,
        comparator="gte",
        value="500",
        unit="suất quà",
    ),
    said("đổi mới nội dung và phương thức hoạt động", kind=TEXT),
]

A = {"kind": NUMBER, "unit": "%"}
OTHERS = [
    # The words of a comparator
    said("hơn 90% CĐCS vững mạnh", **A, comparator="gt", value="90", population="CĐCS vững mạnh"),
    said("ít nhất 90% CĐCS đạt vững mạnh", **A, comparator="gte", value="90", population="CĐCS"),
    said("tối thiểu 90% CĐCS đạt vững mạnh", **A, comparator="gte", value="90", population="CĐCS"),
    said("không dưới 90% CĐCS đạt vững mạnh", **A, comparator="gte", value="90", population="CĐCS"),
    said("không thấp hơn 90% CĐCS đạt", **A, comparator="gte", value="90", population="CĐCS"),
    said("Từ 90% trở lên CĐCS đạt", **A, comparator="gte", value="90", population="CĐCS"),
    said("đạt từ 90% CĐCS có nữ công", **A, comparator="gte", value="90", population="CĐCS"),
    said("≥ 90% CĐCS đạt", **A, comparator="gte", value="90", population="CĐCS"),
    said(">= 90% CĐCS đạt", **A, comparator="gte", value="90", population="CĐCS"),
    said("> 90% CĐCS đạt", **A, comparator="gt", value="90", population="CĐCS"),
    said(
        "không quá 5% CĐCS xếp loại trung bình", **A, comparator="lte", value="5", population="CĐCS"
    ),
    said("tối đa 5% CĐCS xếp loại trung bình", **A, comparator="lte", value="5", population="CĐCS"),
    said(
        "5% trở xuống CĐCS xếp loại trung bình", **A, comparator="lte", value="5", population="CĐCS"
    ),
    said("≤ 5% CĐCS xếp loại trung bình", **A, comparator="lte", value="5", population="CĐCS"),
    said(
        "dưới 1% đoàn viên vi phạm kỷ luật", **A, comparator="lt", value="1", population="đoàn viên"
    ),
    said("< 1% đoàn viên vi phạm", **A, comparator="lt", value="1", population="đoàn viên"),
    said("đúng 50% CĐCS đăng ký", **A, comparator="eq", value="50", population="CĐCS"),
    said(
        "75% doanh nghiệp ký thỏa ước", **A, comparator="gte", value="75", population="doanh nghiệp"
    ),
    said(
        "100% doanh nghiệp ký thỏa ước",
        **A,
        comparator="eq",
        value="100",
        population="doanh nghiệp",
    ),
    # Numbers
    said("92,5% đoàn viên tham gia", **A, comparator="gte", value="92.5", population="đoàn viên"),
    said("trên 0,5% đoàn viên tham gia", **A, comparator="gt", value="0.5", population="đoàn viên"),
    said("90 % đoàn viên tham gia", **A, comparator="gte", value="90", population="đoàn viên"),
    said(
        "Từ 80% đến 85% doanh nghiệp ký thỏa ước",
        **A,
        comparator="between",
        value="80",
        value_max="85",
        population="doanh nghiệp",
    ),
    said(
        "80 - 85% doanh nghiệp ký thỏa ước",
        **A,
        comparator="between",
        value="80",
        value_max="85",
        population="doanh nghiệp",
    ),
    said(
        "từ 80–85% doanh nghiệp ký thỏa ước",
        **A,
        comparator="between",
        value="80",
        value_max="85",
        population="doanh nghiệp",
    ),
    said("kết nạp 1.200 đoàn viên", kind=NUMBER, comparator="eq", value="1200", unit="đoàn viên"),
    said(
        "kết nạp trên 1.200 đoàn viên", kind=NUMBER, comparator="gt", value="1200", unit="đoàn viên"
    ),
    said("kết nạp 08 đoàn viên", kind=NUMBER, comparator="eq", value="8", unit="đoàn viên"),
    said(
        "kết nạp 10.000 đoàn viên trở lên",
        kind=NUMBER,
        comparator="gte",
        value="10000",
        unit="đoàn viên",
    ),
    said(
        "Vận động tối thiểu 5 tỷ đồng",
        kind=NUMBER,
        comparator="gte",
        value="5000000000",
        unit="đồng",
    ),
    said(
        "Vận động trên 2,5 tỷ đồng cho quỹ",
        kind=NUMBER,
        comparator="gt",
        value="2500000000",
        unit="đồng",
    ),
    said("Hỗ trợ 500 triệu đồng", kind=NUMBER, comparator="eq", value="500000000", unit="đồng"),
    # Units
    said("xây dựng 2 Mái ấm", kind=NUMBER, comparator="eq", value="2", unit="Mái ấm"),
    said("xây từ 5 căn nhà trở lên", kind=NUMBER, comparator="gte", value="5", unit="căn nhà"),
    said(
        "thành lập 15 công đoàn cơ sở",
        kind=NUMBER,
        comparator="eq",
        value="15",
        unit="công đoàn cơ sở",
    ),
    said("có ít nhất 200 sáng kiến", kind=NUMBER, comparator="gte", value="200", unit="sáng kiến"),
    said("mở 3 lớp tập huấn", kind=NUMBER, comparator="eq", value="3", unit="lớp tập huấn"),
    said("ký mới 4 thỏa thuận", kind=NUMBER, comparator="eq", value="4", unit="thỏa thuận"),
    said(
        "trao trên 50 suất học bổng", kind=NUMBER, comparator="gt", value="50", unit="suất học bổng"
    ),
    said("giúp 1.000 lượt người", kind=NUMBER, comparator="eq", value="1000", unit="lượt người"),
    # When
    said(
        "mỗi năm kết nạp 50 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="yearly",
    ),
    said(
        "hàng năm kết nạp 50 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="yearly",
    ),
    said(
        "kết nạp 50 đoàn viên/năm",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="yearly",
    ),
    said(
        "bình quân hằng năm kết nạp 50 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="yearly",
    ),
    said(
        "trong nhiệm kỳ kết nạp 50 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="whole_term",
    ),
    said(
        "cả nhiệm kỳ kết nạp 50 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="whole_term",
    ),
    said(
        "đến cuối nhiệm kỳ, 80% tài liệu được số hóa",
        **A,
        comparator="gte",
        value="80",
        population="tài liệu",
        period="end_of_term",
    ),
    said(
        "đến hết nhiệm kỳ kết nạp 50 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="50",
        unit="đoàn viên",
        period="end_of_term",
    ),
    said(
        "đến năm 2030, kết nạp 250 đoàn viên mới",
        kind=NUMBER,
        comparator="eq",
        value="250",
        unit="đoàn viên mới",
        period="end_of_term",
        year=2030,
    ),
    said(
        "Năm 2024 thành lập 10 CĐCS",
        kind=NUMBER,
        comparator="eq",
        value="10",
        unit="CĐCS",
        period="year",
        year=2024,
    ),
    said(
        "Trong năm 2024 thành lập 10 CĐCS",
        kind=NUMBER,
        comparator="eq",
        value="10",
        unit="CĐCS",
        period="year",
        year=2024,
    ),
    said(
        "Nhiệm kỳ 2023 - 2028 kết nạp 250 đoàn viên",
        kind=NUMBER,
        comparator="eq",
        value="250",
        unit="đoàn viên",
    ),
    # For whom
    said(
        "Doanh nghiệp có từ 25 lao động trở lên thành lập CĐCS đạt 90%",
        **A,
        comparator="gte",
        value="90",
        population="Doanh nghiệp có từ 25 lao động trở lên",
        population_threshold=25,
    ),
    said(
        "Mỗi CĐCS giới thiệu ít nhất 1 đoàn viên ưu tú",
        kind=NUMBER,
        comparator="gte",
        value="1",
        unit="đoàn viên ưu tú",
        per_what="CĐCS",
    ),
    said(
        "mỗi công đoàn cơ sở có 1 công trình",
        kind=NUMBER,
        comparator="eq",
        value="1",
        unit="công trình",
        per_what="công đoàn cơ sở",
    ),
    said(
        "tổ chức 2 cuộc kiểm tra/CĐCS",
        kind=NUMBER,
        comparator="eq",
        value="2",
        unit="cuộc kiểm tra",
        per_what="CĐCS",
    ),
    # None
    said("không để xảy ra đình công", kind=NUMBER, comparator="eq", value="0", unit="đình công"),
    said("không có đoàn viên vi phạm", kind=NUMBER, comparator="eq", value="0", unit="đoàn viên"),
    said("không còn đơn vị yếu kém", kind=NUMBER, comparator="eq", value="0", unit="đơn vị"),
    # Ratings, references, texts
    said("Công đoàn huyện đạt vững mạnh", kind=RATING, comparator="eq", rating="vững mạnh"),
    said(
        "được đánh giá hoàn thành xuất sắc nhiệm vụ",
        kind=RATING,
        comparator="eq",
        rating="hoàn thành xuất sắc nhiệm vụ",
    ),
    said("Kết nạp đoàn viên đạt chỉ tiêu cấp trên giao", kind=REFERENCE, reference="cấp trên"),
    said(
        "Hằng năm đạt chỉ tiêu do LĐLĐ tỉnh giao",
        kind=REFERENCE,
        reference="LĐLĐ tỉnh",
        period="yearly",
    ),
    said("Nâng cao chất lượng hoạt động của nữ công", kind=TEXT),
    said("Thực hiện Nghị quyết Đại hội lần thứ XIII", kind=TEXT),
    # The way they are pasted
    said("- Trên 90% CĐCS đạt;", **A, comparator="gt", value="90", population="CĐCS"),
    said("1. Trên 90% CĐCS đạt.", **A, comparator="gt", value="90", population="CĐCS"),
    said("a) Trên\u00a090%\u00a0CĐCS đạt", **A, comparator="gt", value="90", population="CĐCS"),
    said("TRÊN 90% CĐCS ĐẠT", **A, comparator="gt", value="90", population="CĐCS"),
]


N = {"kind": NUMBER}
MONEY = {**N, "unit": "đồng"}
PEOPLE = {**N, "unit": "đoàn viên"}
TEXT_ONLY = {"kind": TEXT}
# What was once read as another number; where it can be doubted, nothing is proposed.
DOUBTFUL = [
    said("Vận động 2 tỷ 300 triệu đồng", **MONEY, comparator="eq", value="2300000000"),
    said("Vận động 1 tỷ 50 triệu 500 nghìn", **MONEY, comparator="eq", value="1050500000"),
    said("Vận động trên 500tr", **MONEY, comparator="gt", value="500000000"),
    said(
        "hỗ trợ từ 500 triệu đến 1 tỷ",
        **MONEY,
        comparator="between",
        value="500000000",
        value_max="1000000000",
    ),
    said(
        "hỗ trợ 5 - 7 triệu đồng",
        **MONEY,
        comparator="between",
        value="5000000",
        value_max="7000000",
    ),
    said("giúp 1,1 triệu lượt người", **N, comparator="eq", value="1100000", unit="lượt người"),
    said("bồi dưỡng 5 đồng chí", **N, comparator="eq", value="5", unit="đồng chí"),
    said("tỷ lệ tăng 5 điểm %", **N, comparator="eq", value="5", unit="điểm %"),
    said("90 phần trăm CĐCS đạt", **A, comparator="gte", value="90", population="CĐCS"),
    said(
        "Trên 90% doanh nghiệp từ 25 lao động trở lên",
        **A,
        comparator="gt",
        value="90",
        population="doanh nghiệp từ 25 lao động trở lên",
        population_threshold=25,
    ),
    said(
        "Trên 90% CĐCS, 50 CĐCS trở lên",
        **A,
        comparator="gt",
        value="90",
        population="CĐCS, 50 CĐCS trở lên",
    ),
    said("không trên 5% CĐCS yếu", **A, comparator="lte", value="5", population="CĐCS yếu"),
    said("chưa đến 5% CĐCS yếu", **A, comparator="lt", value="5", population="CĐCS yếu"),
    said(
        "từ năm 2024 kết nạp 50 đoàn viên",
        **PEOPLE,
        comparator="eq",
        value="50",
        period="year",
        year=2024,
    ),
    said("đến 31/12/2025 kết nạp 50 đoàn viên", **PEOPLE, comparator="eq", value="50"),
    said("Không có dưới 90% CĐCS đạt", **TEXT_ONLY),
    said("không để xảy ra quá 2 vụ tai nạn", **TEXT_ONLY),
    said("245/250 đoàn viên được chăm lo", **TEXT_ONLY),
    said("245 / 250 đoàn viên được chăm lo", **TEXT_ONLY),
    said("100/105 CĐCS có nữ công", **TEXT_ONLY),
    said("3 trong tổng số 5 CĐCS có nữ công", **TEXT_ONLY),
    said("3 trên 15 CĐCS có nữ công", **TEXT_ONLY),
    said("Vận động 2.5 tỷ đồng, xây 3 nhà", **TEXT_ONLY),
    said("Vận động 2 tỷ rưỡi", **TEXT_ONLY),
    said("Vận động 1,250,000 đồng", **TEXT_ONLY),
    said("Vận động từ 500 đến 1 tỷ 2 đồng", **TEXT_ONLY),
    said("kết nạp khoảng 200 đoàn viên", **TEXT_ONLY),
    said("Thu kinh phí đạt 100%, đoàn phí đạt trên 95%", **TEXT_ONLY),
    said("Trên 90% CĐCS, trong đó 70% CĐCS khối doanh nghiệp", **TEXT_ONLY),
    said("Đến hết năm 2025 đạt 50%, đến năm 2030 đạt 80% đoàn viên", **TEXT_ONLY),
    said("Tăng 10% đoàn viên so với năm 2023", **TEXT_ONLY),
    said("Giảm 50% số vụ tai nạn lao động", **TEXT_ONLY),
    said("kết nạp trên dưới 200 đoàn viên", **TEXT_ONLY),
    said("nâng tỷ lệ từ 80% CĐCS lên 90%", **TEXT_ONLY),
    said("kết nạp từ 50 đoàn viên đến 100 đoàn viên", **TEXT_ONLY),
]


@pytest.mark.parametrize(("sentence", "expected"), [*OF_THE_RECORDS, *OTHERS, *DOUBTFUL])
def test_a_sentence_is_read_as_the_target_it_states(sentence, expected):
    read = read_target(sentence)

    found = {
        "kind": read.kind.value,
        "comparator": read.comparator.value if read.comparator else None,
        "value": read.value,
        "value_max": read.value_max,
        "unit": read.unit,
        "rating": read.rating,
        "population": read.population,
        "population_threshold": read.population_threshold,
        "period": read.period.value if read.period else None,
        "year": read.year,
        "per_what": read.per_what,
        "reference": read.reference,
    }
    given_values = {
        key: Decimal(value) if key in ("value", "value_max") else value
        for key, value in expected.items()
    }
    assert {key: value for key, value in found.items() if value not in (None, "")} == given_values


def test_the_table_has_the_targets_of_the_records_and_sixty_more():
    assert len(OF_THE_RECORDS) >= 25
    assert len(OTHERS) >= 60
    assert len(DOUBTFUL) >= 28


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có từ 90% CĐCS khối hành chính, 70% CĐCS khối sản xuất, kinh doanh",
            [("gte", 90, "CĐCS khối hành chính"), ("gte", 70, "CĐCS khối sản xuất, kinh doanh")],
        ),
        (
            "Trên 90% CĐCS khối HCSN, trên 70% CĐCS khối SXKD hoàn thành tốt nhiệm vụ",
            [("gt", 90, "CĐCS khối HCSN"), ("gt", 70, "CĐCS khối SXKD")],
        ),
        (
            "Trên 90% CĐCS khối HCSN và 70% CĐCS khối SXKD đạt vững mạnh",
            [("gt", 90, "CĐCS khối HCSN"), ("gte", 70, "CĐCS khối SXKD")],
        ),
        (
            "100% cán bộ được tập huấn, ít nhất 80% đoàn viên được tuyên truyền",
            [("eq", 100, "cán bộ"), ("gte", 80, "đoàn viên")],
        ),
    ],
)
def test_a_sentence_with_two_percentages_gives_two_targets(text, expected):
    read = read_targets(text)

    assert [(one.comparator, one.value, one.population) for one in read] == expected


def test_a_pasted_text_is_parted_by_lines_semicolons_and_full_stops():
    text = "1. Trên 90% CĐCS đạt; 85% đoàn viên tham gia.\n\n- Kết nạp 1.200 đoàn viên. Xây 2 nhà"

    assert lines_of(text) == [
        "Trên 90% CĐCS đạt",
        "85% đoàn viên tham gia",
        "Kết nạp 1.200 đoàn viên",
        "Xây 2 nhà",
    ]


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error_and_keeps_its_wording(text):
    for target in read_targets(text):
        assert len(target.wording) <= 300
        assert target.row()["kind"]
    for read in read_figures(text):
        for count in read.counts:
            assert read_figure(count.text).number >= 0
        assert not read.amount or read_figure(read.amount, money=True)


@pytest.mark.parametrize(
    ("sentence", "counts", "amount", "direction"),
    [
        (
            "vận động hơn 14.200 lượt đoàn viên đóng góp quỹ với số tiền hơn 568 triệu đồng",
            [("hơn 14.200", "lượt đoàn viên", "times")],
            "hơn 568 triệu đồng",
            "in",
        ),
        (
            "hỗ trợ làm nhà cho 11 đoàn viên với 450 triệu đồng",
            [("11", "đoàn viên", "persons")],
            "450 triệu đồng",
            "out",
        ),
        (
            "Trên 10.000 lượt đoàn viên được thăm hỏi với số tiền gần 5 tỷ đồng",
            [("trên 10.000", "lượt đoàn viên", "times")],
            "gần 5 tỷ đồng",
            "out",
        ),
        (
            "phát triển mới 125 đoàn viên, thành lập 08 công đoàn cơ sở",
            [("125", "đoàn viên", "persons"), ("08", "công đoàn cơ sở", "bodies")],
            "",
            None,
        ),
        (
            "xây 06 nhà tình nghĩa, 01 nhà văn hóa với trên 450 triệu đồng",
            [("06", "nhà tình nghĩa", "things"), ("01", "nhà văn hóa", "things")],
            "trên 450 triệu đồng",
            "out",
        ),
        ("ủng hộ các loại quỹ hơn 2,3 tỷ đồng", [], "hơn 2,3 tỷ đồng", "in"),
        (
            "9.092 lượt người hưởng lợi, tổng số tiền 1.041 triệu đồng",
            [("9.092", "lượt người", "times")],
            "1.041 triệu đồng",
            "out",
        ),
        ("nhiệm kỳ 2018-2023 tổ chức đại hội", [], "", None),
        ("trị giá 2 tỷ 300 triệu đồng", [], "2 tỷ 300 triệu đồng", None),
        ("trị giá 500.000đ", [], "500.000đ", None),
        ("trị giá gần 830 triệu", [], "gần 830 triệu đồng", None),
        ("trị giá 2.5 tỷ đồng", [], "", None),
        ("trị giá 2 tỷ rưỡi", [], "", None),
        ("trị giá 5 - 7 triệu đồng", [], "", None),
        ("trị giá từ 500 triệu đến 1 tỷ", [], "", None),
        ("trị giá dưới 7 triệu đồng", [], "", None),
        ("mỗi suất 500.000 đồng", [], "", None),
        ("11 suất quà, 500.000 đồng/suất", [("11", "suất quà", "things")], "", None),
        ("1,1 triệu lượt đoàn viên", [("1,1 triệu", "lượt đoàn viên", "times")], "", None),
        ("245/250 đoàn viên được chăm lo", [], "", "out"),
        ("100/105 CĐCS có nữ công", [], "", None),
        ("3 trong tổng số 5 CĐCS có nữ công", [], "", None),
        ("kết nạp từ 300 - 500 đoàn viên", [], "", None),
        ("kết nạp từ 50 đoàn viên đến 100 đoàn viên", [], "", None),
        ("tăng từ 120 lên 150 đoàn viên", [], "", None),
        ("kết nạp dưới 50 đoàn viên", [], "", None),
        ("tăng 5 điểm %", [], "", None),
        ("gấp 2 lần", [], "", None),
        ("xấp xỉ 200 lượt", [("xấp xỉ 200", "lượt", "times")], "", None),
        ("ước khoảng 200 lượt", [("ước khoảng 200", "lượt", "times")], "", None),
        ("từ 500 suất quà trở lên", [("từ 500 trở lên", "suất quà", "things")], "", None),
        ("bồi dưỡng 5 đồng chí", [("5", "đồng chí", "persons")], "", None),
        ("90% doanh nghiệp có từ 20 đoàn viên trở lên", [], "", None),
        ("Năm 2023 hỗ trợ 50 đoàn viên", [("50", "đoàn viên", "persons")], "", "out"),
        ("Ngày 5 tháng 6 năm 2023 có 50 người", [("50", "người", "persons")], "", None),
        ("Ngày 05/6/2023 có 50 người", [("50", "người", "persons")], "", None),
        ("Tháng 10/2023 có 50 người", [("50", "người", "persons")], "", None),
        ("khóa 12 có tổng số 50 đại biểu", [("50", "đại biểu", "persons")], "", None),
        ("1.500 bản đạt loại B trở lên", [("1.500", "bản", "things")], "", None),
        ("chi 160 triệu làm đường, 450 triệu xây nhà", [], "", "out"),
        ("chi 160 triệu đồng làm đường, 450 triệu đồng xây nhà", [], "", "out"),
        ("gần 830 triệu đồng, trong đó 200 triệu đồng từ quỹ", [], "gần 830 triệu đồng", None),
        (
            "20 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng",
            [("20", "suất quà", "things")],
            "10 triệu đồng",
            None,
        ),
    ],
)
def test_a_sentence_is_read_as_counts_and_money(sentence, counts, amount, direction):
    read = read_figure_line(sentence)

    assert [(c.text, c.unit, c.counted_as.value) for c in read.counts] == counts
    assert read.amount == amount
    assert (read.direction.value if read.direction else None) == direction


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        (
            "hỗ trợ làm nhà cho 11 đoàn viên với số tiền 450 triệu đồng",
            "hỗ trợ làm nhà cho đoàn viên",
        ),
        ("trao từ 500 suất quà trở lên", "trao suất quà"),
        ("245/250 đoàn viên được chăm lo", "245/250 đoàn viên được chăm lo"),
    ],
)
def test_the_topic_of_a_figure_leaves_out_the_numbers_read_from_it(sentence, topic):
    assert read_figure_line(sentence).topic == topic


@pytest.mark.parametrize("read", [read_target, read_figure_line])
def test_a_sentence_that_is_too_long_is_kept_whole_and_not_read(read):
    sentence = "Hỗ trợ 12 đoàn viên " + "khó khăn " * 150 + "cuối"

    proposal = read(sentence)

    assert proposal.said == sentence
    assert "12" not in [v for k, v in proposal.row().items() if k in ("value", "count_1")]


def test_words_that_are_more_than_a_row_takes_are_not_cut():
    """The form says that they are too long; what it did not show nobody would miss."""
    sentence = f"Thăm hỏi 12 đoàn viên {'có hoàn cảnh khó khăn, ' * 10}ở huyện Chi Lăng"

    row = read_figure_line(sentence).row()

    assert row["count_1"] == "12"
    assert row["topic"].endswith("ở huyện Chi Lăng")
    assert len(row["topic"]) > 200


def test_a_fourth_count_stays_in_the_words():
    row = read_figure_line("Thăm 12 đoàn viên, 13 gia đình, 14 cán bộ và 15 công nhân").row()

    assert [row[f"count_{n}"] for n in (1, 2, 3)] == ["12", "13", "14"]
    assert "15 công nhân" in row["topic"]


LEVELS = {
    "≥ 98%": ("gte", "98", None, "%"),
    ">= 98": ("gte", "98", None, ""),
    "trên 90": ("gt", "90", None, ""),
    "90% trở lên": ("gte", "90", None, "%"),
    "từ 95 trở lên": ("gte", "95", None, ""),
    "tối đa 5": ("lte", "5", None, ""),
    "5-10": ("between", "5", "10", ""),
    "từ 5 đến 10": ("between", "5", "10", ""),
    "dưới 1.250": ("lt", "1250", None, ""),
}


@pytest.mark.parametrize(("typed", "expected"), LEVELS.items())
def test_a_level_in_one_cell_is_parted(typed, expected):
    found = read_measure(typed)

    most = found.value_max if found.value_max is None else str(found.value_max)
    assert (found.comparator.value, str(found.value), most, found.unit) == expected


@pytest.mark.parametrize(
    "typed", ["98", "98%", "10-5", "gần 90", "trên 90 CĐCS", "≥", "3/4", "trên 5 tỷ đồng", "", "x"]
)
def test_what_is_no_level_with_its_comparison_is_left_as_it_is(typed):
    assert read_measure(typed) is None
