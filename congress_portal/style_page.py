"""The style page: every component of the public pages with values of every type, for the staff."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.admin.views.decorators import staff_member_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from congress_portal import charts
from congress_portal.charts import Event
from congress_portal.foundation.dates import DateBasis, PartialDate, Precision
from congress_portal.foundation.figures import Figure, Qualifier


@dataclass(frozen=True)
class Choice:
    """One value of a facet."""

    label: str
    count: int
    address: str
    selected: bool = False


@dataclass(frozen=True)
class Facet:
    """Values by which a list is narrowed."""

    title: str
    choices: tuple[Choice, ...]
    is_open: bool = True


@dataclass(frozen=True)
class Result:
    """A target of the last term beside what came of it."""

    population: str
    period: str
    goal: Figure | None
    actual: Figure | None
    verdict: str
    met: bool | None


@dataclass(frozen=True)
class Spending:
    """What was done in the term, with the money it took."""

    amount: Figure
    purpose: str
    people: Figure | None
    unit: str = ""


@dataclass(frozen=True)
class Way:
    """The term before, or the one after."""

    word: str
    title: str
    address: str = ""


class SpecimenForm(forms.Form):
    """A filter form with a mistake in it."""

    words = forms.CharField(label="Tìm trong danh sách")
    year = forms.CharField(label="Năm", help_text="Bốn chữ số, ví dụ 2023.")
    form = forms.ChoiceField(
        label="Hình thức",
        choices=[("", "Tất cả"), ("bang-khen", "Bằng khen"), ("co-thi-dua", "Cờ thi đua")],
        required=False,
    )

    def clean_year(self) -> str:
        """Refuses what is no year, so that the page shows an error."""
        year = self.cleaned_data["year"]
        if not year.isdigit():
            raise forms.ValidationError(f"“{year}” không phải là năm. Gõ bốn chữ số, ví dụ 2023.")
        return year


def _percent(number: str) -> Figure:
    return Figure(Decimal(number), Qualifier.EXACT, "")


def over_terms() -> SafeString:
    """A line with a gap, a number with a reservation, and a goal still without a result."""
    marks = [
        charts.Mark("2003–2008", 71, 70, "71"),
        charts.Mark("2008–2013", 78, 80, "78", is_exact=False),
        charts.Mark("2018–2023", 96, 85, "96", is_next=False),
        charts.Mark("2023–2028", None, 92),
    ]
    return charts.line(marks, 100, "Kết quả từ 71 lên 96; nhiệm kỳ 2013–2018 chưa có số liệu")


def specimens() -> dict[str, Any]:
    """Context of the style page: the Lạng Sơn congress of 2023, and long names to try the wrap."""
    form = SpecimenForm({"words": "Lạng Sơn", "year": "hai nghìn", "form": "bang-khen"})
    form.is_valid()
    return {
        "trail": [
            ("LĐLĐ tỉnh Lạng Sơn", "#"),
            ("Công đoàn Viên chức tỉnh Lạng Sơn", "#"),
            ("Nhiệm kỳ 2023–2028", "#"),
        ],
        "held_on": PartialDate(datetime.date(2023, 6, 6), Precision.DAY, DateBasis.STATED),
        "dates": [
            PartialDate(datetime.date(2023, 6, 6), Precision.DAY, DateBasis.STATED),
            PartialDate(datetime.date(2023, 6, 1), Precision.MONTH, DateBasis.STATED),
            PartialDate(datetime.date(2023, 1, 1), Precision.YEAR, DateBasis.STATED),
            PartialDate(datetime.date(2023, 5, 30), Precision.DAY, DateBasis.YEAR_INFERRED),
        ],
        "represented": Figure(Decimal(4000), Qualifier.OVER, "trên 4.000"),
        "results": [
            Result(
                "Công đoàn cơ sở đạt vững mạnh",
                "2018–2023",
                _percent("80"),
                _percent("96"),
                "vượt 16 điểm %",
                True,
            ),
            Result(
                "Nữ cán bộ, công chức, viên chức, lao động đạt danh hiệu "
                "“Giỏi việc nước, đảm việc nhà”",
                "hằng năm, 2018–2023",
                _percent("85"),
                _percent("95"),
                "vượt 10 điểm %",
                True,
            ),
            Result(
                "Đoàn viên ưu tú được giới thiệu cho Đảng xem xét kết nạp",
                "2018–2023",
                Figure(Decimal("90"), Qualifier.AT_LEAST, "từ 90% trở lên"),
                _percent("71.4"),
                "không đạt",
                False,
            ),
            Result(
                "Cơ quan, đơn vị không có tệ nạn xã hội",
                "2018–2023",
                None,
                _percent("95.8"),
                "",
                None,
            ),
        ],
        "spendings": [
            Spending(
                Figure(Decimal(5_000_000_000), Qualifier.NEARLY, "gần 5 tỷ"),
                "thăm hỏi đoàn viên",
                Figure(Decimal(10_000), Qualifier.OVER, "trên 10.000"),
                "lượt đoàn viên",
            ),
            Spending(
                Figure(Decimal(830_000_000), Qualifier.NEARLY, "gần 830 triệu"),
                "hỗ trợ đoàn viên, người lao động có hoàn cảnh khó khăn",
                Figure(Decimal(881), Qualifier.EXACT, ""),
                "lượt người",
            ),
            Spending(
                Figure(Decimal(165_000_000), Qualifier.EXACT, ""),
                "xây dựng, sửa chữa nhà ở cho đoàn viên, người lao động khó khăn về nhà ở",
                Figure(Decimal(5), Qualifier.EXACT, ""),
                "đoàn viên",
            ),
            Spending(
                Figure(Decimal(160_000_000), Qualifier.EXACT, ""),
                "làm đường giao thông tại thôn Kéo Mường, xã Tân Yên, huyện Tràng Định",
                None,
            ),
        ],
        "over_terms": over_terms(),
        "events": [
            Event(
                PartialDate(datetime.date(1995, 1, 1), Precision.YEAR, DateBasis.STATED),
                "Thành lập với tên Công đoàn Viên chức tỉnh",
                "founded",
            ),
            Event(
                PartialDate(datetime.date(2008, 3, 1), Precision.MONTH, DateBasis.STATED),
                "Chuyển về trực thuộc Liên đoàn Lao động tỉnh",
            ),
            Event(
                PartialDate(datetime.date(2023, 6, 6), Precision.DAY, DateBasis.STATED),
                "Đại hội lần thứ IV",
            ),
            Event(
                PartialDate(datetime.date(2025, 7, 1), Precision.DAY, DateBasis.STATED),
                "Kết thúc hoạt động; nay là công đoàn cơ sở trực thuộc Liên đoàn Lao động tỉnh",
                "ended",
            ),
        ],
        "form": form,
        "chosen": [{"label": "2023", "address": "#"}, {"label": "Bằng khen", "address": "#"}],
        "facets": [
            Facet(
                "Hình thức",
                (
                    Choice("Bằng khen", 1085, "#", selected=True),
                    Choice("Cờ thi đua", 214, "#"),
                    Choice("Giấy khen", 12, "#"),
                ),
            ),
            Facet("Năm", (Choice("2023", 640, "#"), Choice("2022", 445, "#")), is_open=False),
        ],
        "pages": Paginator(range(2000), 50).page(7),
        "sections": [
            ("kieu-chu", "Kiểu chữ"),
            ("ket-qua", "Đã hứa và đã làm"),
            ("bau-cu", "Bầu cử"),
            ("hoat-dong", "Hoạt động"),
            ("khen-thuong", "Khen thưởng"),
            ("don-vi", "Đơn vị theo thời gian"),
            ("danh-sach", "Danh sách và bộ lọc"),
            ("thong-bao", "Thông báo"),
        ],
        "downloads": [("Excel (XLSX)", "#"), ("CSV", "#"), ("JSON", "#")],
        "sources": [
            {
                "mark": 1,
                "title": "Công đoàn Viên chức tỉnh tổ chức thành công Đại hội lần thứ IV",
                "publisher": "Công đoàn tỉnh Lạng Sơn",
                "author": "Dương Mai Khoa",
                "address": "https://example.org/tin/dai-hoi-lan-thu-iv",
                "published": PartialDate(
                    datetime.date(2023, 6, 7), Precision.DAY, DateBasis.STATED
                ),
            },
            {
                "mark": 2,
                "title": "Báo cáo tổng kết nhiệm kỳ 2018–2023",
                "publisher": "",
                "author": "",
                "address": "",
                "published": None,
            },
        ],
        "citation": "Đại hội lần thứ IV Công đoàn Viên chức tỉnh Lạng Sơn. Ấn bản 1.",
        "edition_hash": "7f3a91c04be25d86",
        "edition_address": "https://congress-portal.example/dai-hoi/dhvcnst4/v/1/",
        "before": Way("Nhiệm kỳ trước", "2018–2023 · Đại hội III", "#"),
        "after": Way("Nhiệm kỳ sau", "chưa có hồ sơ"),
        "officers": [
            ("Đoàn Văn Sự", "Chủ tịch"),
            ("Bùi Hồng Mến", "Phó Chủ tịch Thường trực, Chủ nhiệm Ủy ban Kiểm tra"),
            ("Tôn Nữ Thị Ngọc Hoàng Phương Uyên", "Ủy viên Ban Thường vụ"),
        ],
    }


@staff_member_required
def style_page(request: HttpRequest) -> HttpResponse:
    """Not for the public: its records are specimens."""
    return render(request, "portal/style_page.html", specimens())
