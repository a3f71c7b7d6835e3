"""Every fact of the five real records, and where the portal holds and shows it.

A fact names a public page and one or more values in the document behind it. A path goes through
the document; `guests[person/name=Rơ Châm Long]` picks the one item of a list with that value.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Choices

from awards.enums import (
    AwardLine,
    AwardScope,
    DecidingOrgan,
    NominationKind,
    RecipientKind,
)
from awards.published import PublishedAward
from congress_portal.foundation.figures import Basis, show_number
from congresses.enums import (
    AgendaKind,
    AgreementKind,
    ClusterPost,
    CommitteeKind,
    Comparator,
    CongressKind,
    CountedAs,
    DelegateCountKind,
    DifferenceUnit,
    Direction,
    GapReason,
    GuestRole,
    PartOfDay,
    PartyRole,
    SessionPhase,
    SloganKind,
    TargetKind,
    TargetPeriod,
    VacancyPlan,
    Verdict,
)
from congresses.published import PublishedClusterYear, PublishedCongress
from organizations.editions import address_of
from organizations.enums import (
    AffiliationLine,
    DeviationKind,
    DocumentKind,
    ProgrammeKind,
    SourceKind,
)
from organizations.published import PublishedOrganization

STEP = re.compile(r"(\w+)(?:\[([\w/]+)=([^\]]*)\])?(?:/|$)")


@dataclass(frozen=True)
class Page:
    """A public page, found by what its published row says."""

    kind: str
    named: tuple[tuple[str, Any], ...]

    def address(self) -> str:
        named = dict(self.named)
        match self.kind:
            case "congress":
                row = PublishedCongress.objects.get(**named)
                return address_of("dai-hoi", row.code, row.title)
            case "organization":
                row = PublishedOrganization.objects.get(**named)
                return address_of("to-chuc", row.code, row.name)
            case "cluster_year":
                row = PublishedClusterYear.objects.get(**named)
                cluster = address_of("cum-thi-dua", row.cluster_code, row.cluster_name)
                return f"{cluster}{row.year}/"
            case "decision":
                row = PublishedAward.objects.get(**named)
                return f"/khen-thuong/quyet-dinh/{row.decision_code}/"
        raise ValueError(self.kind)


@dataclass(frozen=True)
class Value:
    """A value of a document; `text` is what the page shows for it.

    Where the page says a value once for several rows (the period of all figures in their
    heading, the deciding body of two tallies), the element of each row carries it: `is_shared`.
    """

    path: str
    value: Any
    text: Any
    is_shared: bool = False

    def found(self, document: dict) -> tuple[str, Any]:
        """The path with the numbers of its items, and what stands there."""
        place, here = [], document
        for name, key, wanted in STEP.findall(self.path):
            here = here[int(name)] if isinstance(here, list) else here[name]
            place.append(name)
            if key:
                matching = [i for i, item in enumerate(here) if _picks(item, key, wanted)]
                assert len(matching) == 1, f"{self.path}: {len(matching)} items at {name}"
                place.append(str(matching[0]))
                here = here[matching[0]]
        return "/".join(place), here

    def shown(self) -> str:
        return str(self.text.label) if isinstance(self.text, Choices) else self.text


def _picks(item: Any, key: str, wanted: str) -> bool:
    for name in key.split("/"):
        if item is None:
            return False
        item = item[int(name)] if isinstance(item, list) else item[name]
    return str(item) == wanted


@dataclass(frozen=True)
class Fact:
    id: str
    record: str
    kind: str
    page: Page
    values: tuple[Value, ...]


SAME: Any = object()


def has(path: str, value: Any, text: Any = SAME, *, is_shared: bool = False) -> Value:
    """A value with what the page shows for it; without `text`, as a reader would write it."""
    if text is SAME:
        text = value
        if isinstance(value, Choices):
            value = value.value
        elif isinstance(value, int) and not isinstance(value, bool):
            text = show_number(value)
    return Value(path, value, text, is_shared)


def figure(path: str, number: int | str, qualifier: str, wording: str, text: str) -> Value:
    stated = {"number": str(number), "qualifier": qualifier, "wording": wording}
    return Value(path, stated, text)


def date(path: str, on: str, text: str, basis: str = "stated") -> Value:
    return Value(path, {"on": on, "basis": basis}, text)


def years(path: str, first: int, last: int) -> tuple[Value, Value]:
    return (
        has(f"{path}_from", first, str(first), is_shared=True),
        has(f"{path}_to", last, str(last), is_shared=True),
    )


def congress(host: str, kind: CongressKind, **more: Any) -> Page:
    return Page("congress", (("host_name", host), ("kind", kind.value), *more.items()))


def organization(name: str) -> Page:
    return Page("organization", (("name", name),))


def cluster_year(year: int) -> Page:
    return Page("cluster_year", (("year", year),))


def decision(form: str, recipient: str) -> Page:
    return Page("decision", (("form_code", form), ("recipient_name", recipient)))


TLD = "Tổng Liên đoàn Lao động Việt Nam"
CDVC_VN = "Công đoàn Viên chức Việt Nam"
LDLD_KON_TUM = "Liên đoàn Lao động tỉnh Kon Tum"
CDVC_KON_TUM = "Công đoàn Viên chức tỉnh Kon Tum"
LDLD_LANG_SON = "Liên đoàn Lao động tỉnh Lạng Sơn"
CDVC_LANG_SON = "Công đoàn Viên chức tỉnh Lạng Sơn"
LDLD_UNNAMED = "Liên đoàn Lao động tỉnh (không nêu tên tỉnh)"
CDVC_UNNAMED = "Công đoàn Viên chức tỉnh (không nêu tên tỉnh)"
CDCS_UBKT = "Công đoàn cơ sở Ủy ban Kiểm tra Tỉnh ủy (không nêu tên tỉnh)"
NHO_QUAN = "Liên đoàn Lao động huyện Nho Quan"
CLUSTER = "Cụm thi đua LĐLĐ 10 tỉnh Nam Trung Bộ và Tây Nguyên"
UNNAMED_CLUSTERS = f"các cụm thi đua ({CDVC_LANG_SON})"
MEMBERS = [
    f"Liên đoàn Lao động tỉnh {province}"
    for province in (
        "Khánh Hòa",
        "Quảng Ngãi",
        "Quảng Nam",
        "Bình Định",
        "Phú Yên",
        "Kon Tum",
        "Gia Lai",
        "Đắk Lắk",
        "Đắk Nông",
        "Lâm Đồng",
    )
]

DELEGATES = CongressKind.DELEGATES_CONGRESS
KON_TUM = congress(CDVC_KON_TUM, DELEGATES)
KON_TUM_XI = congress(LDLD_KON_TUM, CongressKind.CONGRESS)
LANG_SON = congress(CDVC_LANG_SON, DELEGATES)
LANG_SON_III = congress(CDVC_LANG_SON, CongressKind.CONGRESS)
LANG_SON_XVII = congress(LDLD_LANG_SON, CongressKind.CONGRESS)
REVIEW = congress(CDVC_UNNAMED, CongressKind.YEARLY_REVIEW)
UNNAMED_III = congress(CDVC_UNNAMED, CongressKind.CONGRESS)
NHO_QUAN_XI = congress(NHO_QUAN, DELEGATES)
NHO_QUAN_X = congress(NHO_QUAN, CongressKind.CONGRESS)
CONFERENCE = congress(CLUSTER, CongressKind.CLUSTER_CONFERENCE)
YEAR_2020, YEAR_2021 = cluster_year(2020), cluster_year(2021)
FLAG_TLD = decision("co-thi-dua", CDVC_LANG_SON)
DIPLOMA = decision("bang-khen", CDVC_UNNAMED)
FLAG_LDLD = decision("co-thi-dua", "CĐCS Ủy ban Kiểm tra Tỉnh ủy")

# What several facts share.
SILENT = "nguồn không nêu"
NEWS = has("sources[number=1]/kind", SourceKind.NEWS)
TERM_2018 = years("period", 2018, 2023)


def _in(place: str, *values: Value) -> tuple[Value, ...]:
    return tuple(replace(each, path=f"{place}/{each.path}") for each in values)


def _tally(number: int, line: AwardLine, deciding: str, **expected: Any) -> tuple[Value, ...]:
    """The tally at one place of the list; `expected` are its other values."""
    place = f"tallies/{number}"
    found = [
        has(f"{place}/line", line),
        has(f"{place}/deciding/name", deciding, is_shared=True),
    ]
    found += [
        has(f"{place}/{name}", value, is_shared=name == "form_name")
        for name, value in expected.items()
    ]
    return tuple(found)


TERM = {"period_from": 2018, "period_to": 2023}


def _target(wording: str, **expected: Any) -> tuple[Value, ...]:
    return _targets_at(f"targets[wording={wording}]", wording, **expected)


def _targets_at(place: str, wording: str, **expected: Any) -> tuple[Value, ...]:
    found = [has(f"{place}/wording", wording)]
    for name, value in expected.items():
        if name in ("value", "value_max"):
            found.append(has(f"{place}/{name}", value, "không có" if value == "0" else value))
        else:
            found.append(has(f"{place}/{name}", value))
    return tuple(found)


FACTS: list[Fact] = []


def _facts(record: str, *listed: tuple) -> None:
    """Number the facts of a record in the order of its source."""
    for number, (kind, page, *values) in enumerate(listed, 1):
        flat: list[Value] = []
        for value in values:
            flat.extend(value if isinstance(value, tuple) else [value])
        FACTS.append(Fact(f"{record}-{number:02}", record, kind, page, tuple(flat)))


_facts(
    "kon_tum",
    (
        "document",
        KON_TUM,
        NEWS,
        has(
            "sources[number=1]/title",
            "Bế mạc Đại hội Công đoàn Viên chức tỉnh Kon Tum nhiệm kỳ 2023-2028",
        ),
    ),
    (
        "document",
        KON_TUM,
        has("sources[number=2]/publisher", "kontum.gov.vn"),
        has(
            "sources[number=2]/address",
            "https://www.kontum.gov.vn/pages/detail/47714/Be-mac-Dai-hoi-Cong-doan-Vien-chuc-"
            "tinh-Kon-Tum-nhiem-ky-2023---2028.html",
            is_shared=True,
        ),
        has("sources[number=1]/republishes", 2, "[2]"),
    ),
    (
        "organization",
        organization(CDVC_KON_TUM),
        has("name", CDVC_KON_TUM),
        has("level", 3),
        has("affiliations[line=direct]/parent/name", LDLD_KON_TUM),
        has("affiliations[line=direct]/line", AffiliationLine.DIRECT),
    ),
    (
        "organization",
        organization(CDVC_KON_TUM),
        has("affiliations[line=sector]/parent/name", CDVC_VN),
        has("affiliations[line=sector]/line", AffiliationLine.SECTOR),
    ),
    (
        "congress",
        KON_TUM,
        has("host/name", CDVC_KON_TUM),
        has("ordinal", 4, "IV"),
        has("term/year_from", 2023, "2023"),
        has("term/year_to", 2028, "2028"),
    ),
    (
        "congress",
        KON_TUM,
        has("sessions/0/number", 2),
        has("sessions/0/phase", SessionPhase.CLOSING),
        has("sessions/0/part_of_day", PartOfDay.AFTERNOON),
        date("sessions/0/on", "2023-05-30", "30/05/2023 (năm suy ra)", "year_inferred"),
    ),
    (
        "attendance",
        KON_TUM,
        has("present", 129),
        has("present_kind", DelegateCountKind.OFFICIAL),
    ),
    (
        "attendance",
        KON_TUM,
        has("guests[person/name=Rơ Châm Long]/person/name", "Rơ Châm Long"),
        has("guests[person/name=Rơ Châm Long]/roles/0", GuestRole.ATTENDS),
    ),
    ("person", KON_TUM, has("guests[person/name=Rơ Châm Long]/person/name", "Rơ Châm Long")),
    (
        "position",
        KON_TUM,
        has("guests[person/name=Rơ Châm Long]/titles[title=Chủ tịch]/title", "Chủ tịch"),
        has("guests[person/name=Rơ Châm Long]/titles[title=Chủ tịch]/body/name", LDLD_KON_TUM),
    ),
    (
        "position",
        KON_TUM,
        has("guests[person/name=Rơ Châm Long]/titles[title=Tỉnh ủy viên]/title", "Tỉnh ủy viên"),
        has(
            "guests[person/name=Rơ Châm Long]/titles[title=Tỉnh ủy viên]/body/name",
            "Tỉnh ủy Kon Tum",
        ),
        has(
            "guests[person/name=Rơ Châm Long]/titles[title=Tỉnh ủy viên]/body/kind",
            "external",
            "",
            is_shared=True,
        ),
    ),
    (
        "attendance",
        KON_TUM,
        has(
            "guests[body/name=Đảng ủy Khối cơ quan và Doanh nghiệp tỉnh]/body/name",
            "Đảng ủy Khối cơ quan và Doanh nghiệp tỉnh",
        ),
        has(
            "guests[body/name=Đảng ủy Khối cơ quan và Doanh nghiệp tỉnh]/roles/0",
            GuestRole.REPRESENTS,
        ),
    ),
    (
        "attendance",
        KON_TUM,
        has(
            "guests[body/name=CĐVC các tỉnh trong khu vực]/body/name", "CĐVC các tỉnh trong khu vực"
        ),
        has("guests[body/name=CĐVC các tỉnh trong khu vực]/body/kind", "label", "", is_shared=True),
    ),
    (
        "attendance",
        KON_TUM,
        has(
            "guests[body/name=công đoàn ngành; LĐLĐ các huyện, thành phố]/body/name",
            "công đoàn ngành; LĐLĐ các huyện, thành phố",
        ),
        has(
            "guests[body/name=công đoàn ngành; LĐLĐ các huyện, thành phố]/body/kind",
            "label",
            "",
            is_shared=True,
        ),
    ),
    (
        "other",
        KON_TUM,
        has("slogan_kind", SloganKind.SLOGAN),
        has("slogan", "Đổi mới - Dân chủ - Đoàn kết - Phát triển"),
    ),
    (
        "lineage",
        KON_TUM,
        has("reviewed_term/year_from", 2018, "2018"),
        has("reviewed_term/year_to", 2023, "2023"),
        has("term/year_from", 2023, "2023"),
        has("host/name", CDVC_KON_TUM),
    ),
    (
        "statistic",
        KON_TUM,
        *_in(
            "figures[topic=Đóng góp quỹ Mái ấm công đoàn]",
            figure("counts/0/number", 14200, "over", "hơn 14.200", "hơn 14.200"),
            has("counts/0/unit", "lượt đoàn viên"),
            has("counts/0/counted_as", CountedAs.TIMES),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        KON_TUM,
        *_in(
            "figures[topic=Đóng góp quỹ Mái ấm công đoàn]",
            figure("amount", 568_000_000, "over", "hơn 568 triệu", "hơn 568 triệu đồng"),
            has("direction", Direction.IN),
            has("fund", "Mái ấm công đoàn"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        KON_TUM,
        *_in(
            "figures[topic=Xây dựng, sửa nhà Mái ấm công đoàn]",
            has("topic", "Xây dựng, sửa nhà Mái ấm công đoàn"),
            figure("amount", 450_000_000, "exact", "450 triệu", "450 triệu đồng"),
            figure("counts/0/number", 11, "exact", "11", "11"),
            has("counts/0/unit", "đoàn viên"),
            has("direction", Direction.OUT),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        KON_TUM,
        *_in(
            "figures[topic=Ủng hộ các loại quỹ xã hội từ thiện]",
            has("topic", "Ủng hộ các loại quỹ xã hội từ thiện"),
            figure("amount", 2_300_000_000, "over", "hơn 2,3 tỷ", "hơn 2,3 tỷ đồng"),
            *TERM_2018,
        ),
    ),
    *(
        (
            "target_result",
            KON_TUM,
            *_in(
                f"results[wording={wording}]",
                has("wording", wording),
                figure("actual", number, "exact", typed, typed),
                has("unit", unit),
                *TERM_2018,
                *more,
            ),
        )
        for wording, number, typed, unit, *more in (
            ("Đoàn viên phát triển mới", 125, "125", "đoàn viên", has("planned", None, SILENT)),
            ("CĐCS thành lập mới", 8, "08", "CĐCS", has("planned", None, SILENT)),
            ("Đoàn viên ưu tú giới thiệu cho Đảng", 717, "717", "đoàn viên"),
            ("Đoàn viên được kết nạp Đảng", 506, "506", "đoàn viên"),
        )
    ),
    *(
        (
            "award_given" if line is AwardLine.GIVEN else "award_received",
            KON_TUM,
            *_tally(
                number,
                line,
                deciding,
                form_name=form,
                organ=DecidingOrgan.EXECUTIVE,
                recipient_kind=recipient,
                count=count,
            ),
            *_in(f"tallies/{number}", *TERM_2018),
        )
        for number, (line, deciding, form, recipient, count) in enumerate(
            (
                (AwardLine.GIVEN, CDVC_KON_TUM, "Giấy khen", RecipientKind.COLLECTIVE, 251),
                (AwardLine.GIVEN, CDVC_KON_TUM, "Giấy khen", RecipientKind.INDIVIDUAL, 484),
                (AwardLine.RECEIVED, LDLD_KON_TUM, "Bằng khen", RecipientKind.COLLECTIVE, 25),
                (AwardLine.RECEIVED, LDLD_KON_TUM, "Bằng khen", RecipientKind.INDIVIDUAL, 55),
                (AwardLine.RECEIVED, TLD, "Bằng khen", RecipientKind.COLLECTIVE, 5),
                (AwardLine.RECEIVED, TLD, "Bằng khen", RecipientKind.INDIVIDUAL, 5),
            )
        )
    ),
    (
        "target_plan",
        KON_TUM,
        has("agenda/0/kind", AgendaKind.ORIENTATION),
        has(
            "agenda/0/wording",
            "Phương hướng nhiệm kỳ: đổi mới nội dung, phương thức hoạt động; đại diện, chăm lo, "
            "bảo vệ đoàn viên",
        ),
        *_in("agenda/0", *years("period", 2023, 2028)),
    ),
    (
        "election_result",
        KON_TUM,
        has("committees/0/kind", CommitteeKind.EXECUTIVE),
        has("committees/0/term/number", 4, "IV"),
        has("committees/0/counts/0/elected", 15),
        has("committees/0/term/year_from", 2023, "2023"),
        has("committees/0/term/year_to", 2028, "2028"),
    ),
    (
        "committee",
        KON_TUM,
        has("committees/0/kind", CommitteeKind.EXECUTIVE),
        has("host/name", CDVC_KON_TUM),
        has("committees/0/term/number", 4, "IV"),
        has("committees/0/counts/0/elected", 15),
        has("gaps[topic=committee_names]/reason", GapReason.ONLY_COUNTED),
    ),
    (
        "congress",
        KON_TUM_XI,
        has("host/name", LDLD_KON_TUM),
        has("ordinal", 11, "XI"),
    ),
    (
        "delegation",
        KON_TUM,
        has("delegations/0/to_congress/title", f"Đại hội lần thứ XI {LDLD_KON_TUM}"),
        has("delegations/0/official", 20),
        has("delegations/0/alternate", 3),
    ),
    *(
        (
            "award_received",
            KON_TUM,
            *_tally(
                number,
                AwardLine.RECEIVED,
                LDLD_KON_TUM,
                form_name="Bằng khen",
                recipient_kind=recipient,
                count=count,
            ),
            has(
                f"tallies/{number}/at_congress", True, "trao tại đại hội, hội nghị", is_shared=True
            ),
            *_in(f"tallies/{number}", *TERM_2018),
        )
        for number, recipient, count in (
            (6, RecipientKind.COLLECTIVE, 2),
            (7, RecipientKind.INDIVIDUAL, 3),
        )
    ),
)

_facts(
    "lang_son",
    (
        "document",
        LANG_SON,
        NEWS,
        has(
            "sources[number=1]/title",
            "Công đoàn Viên chức tỉnh tổ chức thành công Đại hội lần thứ IV, nhiệm kỳ 2023-2028",
        ),
    ),
    (
        "document",
        LANG_SON,
        date("sources[number=1]/published_on", "2023-06-07", "07/06/2023"),
        has("sources[number=1]/published_time", "23:42"),
        date("opened_on", "2023-06-06", "06/06/2023"),
    ),
    ("document", LANG_SON, has("sources[number=1]/author", "Dương Mai Khoa")),
    ("person", LANG_SON, has("sources[number=1]/author", "Dương Mai Khoa")),
    (
        "organization",
        organization(CDVC_LANG_SON),
        has("name", CDVC_LANG_SON),
        has("level", 3),
        has("affiliations[line=direct]/parent/name", LDLD_LANG_SON),
    ),
    (
        "congress",
        LANG_SON,
        has("host/name", CDVC_LANG_SON),
        has("ordinal", 4, "IV"),
        has("term/year_from", 2023, "2023"),
        has("term/year_to", 2028, "2028"),
        date("opened_on", "2023-06-06", "06/06/2023"),
    ),
    ("attendance", LANG_SON, has("present", 133), has("present_kind", DelegateCountKind.ALL)),
    (
        "statistic",
        LANG_SON,
        figure("members_represented", 4000, "over", "trên 4.000", "trên 4.000"),
        has("members_represented_unit", "đoàn viên, CCVCLĐ"),
        date("opened_on", "2023-06-06", "06/06/2023"),
    ),
    (
        "attendance",
        LANG_SON,
        *(
            has(f"guests[body/name={name}]/{path}", value)
            for name in ("Đảng ủy Khối các cơ quan tỉnh", LDLD_LANG_SON, CDVC_VN)
            for path, value in (("body/name", name), ("roles/0", GuestRole.DIRECTS))
        ),
        has("gaps[topic=guests]/reason", GapReason.SOURCE_SILENT),
    ),
    (
        "target_result",
        LANG_SON,
        has("summaries/0/met", 13),
        has("summaries/0/assessed", 13),
        has("summaries/0/verdict", Verdict.MET_AND_EXCEEDED),
        has("summaries/0/about_ordinal", 3, "III", is_shared=True),
        *_in("summaries/0", *TERM_2018),
    ),
    (
        "target_result",
        LANG_SON,
        *_in(
            "results[wording=CĐCS vững mạnh]",
            has("wording", "CĐCS vững mạnh"),
            figure("actual", 96, "exact", "96", "96"),
            has("unit", "%"),
            has("difference", "16", "16"),
            has("planned", "80"),
            *TERM_2018,
        ),
    ),
    (
        "target_plan",
        LANG_SON,
        *_in(
            "results[wording=CĐCS vững mạnh]",
            has("planned", "80"),
            has("planned_basis", Basis.DERIVED),
            has("difference_unit", DifferenceUnit.UNCLEAR),
            has("unit", "%"),
            *TERM_2018,
        ),
    ),
    (
        "target_result",
        LANG_SON,
        *_in(
            "results[wording=Nữ đạt Giỏi việc nước, đảm việc nhà]",
            has("wording", "Nữ đạt Giỏi việc nước, đảm việc nhà"),
            figure("actual", 95, "exact", "95", "95"),
            has("difference", "10", "10"),
            has("difference_unit", DifferenceUnit.UNCLEAR),
            has("planned", "85"),
            has("planned_basis", Basis.DERIVED),
            *TERM_2018,
        ),
    ),
    (
        "target_result",
        LANG_SON,
        *_in(
            "results[wording=Cơ quan, đơn vị không có tệ nạn xã hội]",
            has("wording", "Cơ quan, đơn vị không có tệ nạn xã hội"),
            figure("actual", "95.8", "exact", "95,8", "95,8"),
            has("planned", None, SILENT),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Thăm hỏi đoàn viên]",
            has("topic", "Thăm hỏi đoàn viên"),
            figure("amount", 5_000_000_000, "nearly", "gần 5 tỷ", "gần 5 tỷ đồng"),
            figure("counts/0/number", 10_000, "over", "trên 10.000", "trên 10.000"),
            has("counts/0/unit", "lượt đoàn viên"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Hỗ trợ người bị ảnh hưởng bởi Covid-19]",
            has("topic", "Hỗ trợ người bị ảnh hưởng bởi Covid-19"),
            figure("amount", 550_000_000, "nearly", "gần 550 triệu", "gần 550 triệu đồng"),
            figure("counts/0/number", 1000, "over", "trên 1.000", "trên 1.000"),
            has(f"parties[body/name={LDLD_LANG_SON}]/body/name", LDLD_LANG_SON),
            has(f"parties[body/name={LDLD_LANG_SON}]/role", PartyRole.GIVER),
            has("parties[body/name=các CĐCS]/body/name", "các CĐCS"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Thăm hỏi người có hoàn cảnh khó khăn]",
            has("topic", "Thăm hỏi người có hoàn cảnh khó khăn"),
            figure("amount", 830_000_000, "nearly", "gần 830 triệu", "gần 830 triệu đồng"),
            figure("counts/0/number", 881, "exact", "881", "881"),
            has("counts/0/unit", "lượt đoàn viên, NLĐ"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Xây dựng, sửa chữa nhà ở]",
            has("topic", "Xây dựng, sửa chữa nhà ở"),
            figure("amount", 165_000_000, "exact", "165 triệu", "165 triệu đồng"),
            figure("counts/0/number", 5, "exact", "05", "05"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Thăm hỏi đoàn viên mắc bệnh hiểm nghèo]",
            figure("amount", 10_000_000, "exact", "10 triệu", "10 triệu đồng"),
            figure("counts/0/number", 8, "exact", "08", "08"),
            has("fund", "Quỹ Xã hội LĐLĐ tỉnh"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Xây nhà tình nghĩa, nhà đại đoàn kết, nhà văn hóa thôn]",
            figure("counts/0/number", 6, "exact", "06", "06"),
            has("counts/0/unit", "nhà"),
            figure("counts/1/number", 1, "exact", "01", "01"),
            has("counts/1/unit", "nhà văn hóa thôn"),
            figure("amount", 450_000_000, "over", "trên 450 triệu", "trên 450 triệu đồng"),
            has("parties[body/kind=cluster]/role", PartyRole.GIVER),
            has("parties[body/name=các CĐCS]/body/name", "các CĐCS"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Trang thiết bị, công trình nhà văn hóa thôn]",
            has("topic", "Trang thiết bị, công trình nhà văn hóa thôn"),
            figure("amount", 130_000_000, "exact", "130 triệu", "130 triệu đồng"),
            *TERM_2018,
        ),
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Xây dựng đường giao thông]",
            has("topic", "Xây dựng đường giao thông"),
            figure("amount", 160_000_000, "exact", "160 triệu", "160 triệu đồng"),
            has("place", "thôn Kéo Mường, xã Tân Yên, huyện Tràng Định"),
            *TERM_2018,
        ),
    ),
    (
        "cluster",
        LANG_SON,
        *_in(
            "figures[topic=Xây nhà tình nghĩa, nhà đại đoàn kết, nhà văn hóa thôn]",
            has("parties[body/kind=cluster]/body/name", UNNAMED_CLUSTERS),
            has("parties[body/kind=cluster]/body/is_identified", False, "", is_shared=True),
        ),
    ),
    (
        "document",
        LANG_SON,
        *_in(
            "agenda[document/kind=review]",
            has("kind", AgendaKind.ADOPTED),
            has("document/kind", DocumentKind.REVIEW),
            has("document/subject", "Kiểm điểm của Ban Chấp hành khóa III"),
            has("committee/kind", CommitteeKind.EXECUTIVE),
            has("committee/term/number", 3, "III"),
        ),
    ),
    (
        "document",
        LANG_SON,
        *_in(
            "agenda[wording=Tổng kết thực hiện Nghị quyết Đại hội III]",
            has("document/kind", DocumentKind.REPORT),
            has("document/subject", "Tổng kết thực hiện Nghị quyết Đại hội III"),
            has("about_congress/title", f"Đại hội lần thứ III {CDVC_LANG_SON}"),
            *TERM_2018,
        ),
    ),
    (
        "document",
        LANG_SON,
        *_in(
            "agenda[wording=Tổng hợp ý kiến góp ý sửa đổi, bổ sung Điều lệ Công đoàn Việt Nam]",
            has("document/kind", DocumentKind.SYNTHESIS),
            has(
                "document/subject",
                "Tổng hợp ý kiến góp ý sửa đổi, bổ sung Điều lệ Công đoàn Việt Nam",
            ),
        ),
    ),
    (
        "document",
        LANG_SON,
        *_in(
            "agenda[wording=Dự thảo báo cáo trình Đại hội lần thứ XVII Công đoàn tỉnh]",
            has("wording", "Dự thảo báo cáo trình Đại hội lần thứ XVII Công đoàn tỉnh"),
            has("committee/body/name", LDLD_LANG_SON),
            has("committee/term/number", 16, "XVI"),
            has("about_congress/title", f"Đại hội lần thứ XVII {LDLD_LANG_SON}"),
        ),
    ),
    (
        "committee",
        LANG_SON,
        *_in(
            "agenda[wording=Dự thảo báo cáo trình Đại hội lần thứ XVII Công đoàn tỉnh]/committee",
            has("kind", CommitteeKind.EXECUTIVE),
            has("body/name", LDLD_LANG_SON),
            has("term/number", 16, "XVI"),
        ),
    ),
    (
        "lineage",
        LANG_SON,
        has("host/name", CDVC_LANG_SON),
        has("reviewed_term/number", 3, "III"),
        has("reviewed_term/year_from", 2018, "2018"),
        has("reviewed_term/year_to", 2023, "2023"),
    ),
    *(
        (
            "target_plan",
            LANG_SON,
            *_target(wording, **expected),
            *years("planned", 2023, 2028),
        )
        for wording, expected in (
            (
                "Xếp loại CĐVC tỉnh",
                {
                    "kind": TargetKind.RATING,
                    "rating": "hoàn thành tốt nhiệm vụ",
                    "comparator": Comparator.AT_LEAST,
                    "period": TargetPeriod.YEARLY,
                },
            ),
            (
                "CĐCS hoàn thành tốt nhiệm vụ trở lên",
                {"comparator": Comparator.MORE_THAN, "value": "90", "unit": "%"},
            ),
            (
                "CĐCS không hoàn thành nhiệm vụ",
                {"comparator": Comparator.EQUAL, "value": "0", "unit": "CĐCS"},
            ),
            (
                "Đoàn viên công đoàn xuất sắc",
                {"comparator": Comparator.AT_LEAST, "value": "90", "unit": "%"},
            ),
            (
                "Cán bộ chủ chốt CĐCS được tập huấn",
                {"value": "100", "unit": "%", "period": TargetPeriod.YEARLY},
            ),
            (
                "Đoàn viên ưu tú giới thiệu cho Đảng",
                {
                    "comparator": Comparator.AT_LEAST,
                    "value": "61",
                    "unit": "đoàn viên",
                    "period": TargetPeriod.YEARLY,
                },
            ),
            (
                "CĐCS thành lập ban nữ công",
                {"value": "100", "unit": "%", "population": "CĐCS đủ điều kiện"},
            ),
            (
                "Nữ đạt Giỏi việc nước, đảm việc nhà",
                {"comparator": Comparator.MORE_THAN, "value": "92", "unit": "%"},
            ),
            ("Thu kinh phí, đoàn phí", {"value": "100", "unit": "%"}),
            (
                "Kiểm tra tài chính đồng cấp",
                {
                    "value": "100",
                    "unit": "%",
                    "population": "CĐVC tỉnh và CĐCS",
                    "period": TargetPeriod.YEARLY,
                },
            ),
            (
                "Hội nghị cán bộ, công chức, viên chức",
                {"value": "100", "unit": "%", "period": TargetPeriod.YEARLY},
            ),
            ("CĐCS ký giao ước thi đua", {"value": "100", "unit": "%"}),
            (
                "Mô hình Công sở Xanh – Sạch – Đẹp, Góc làm việc ngăn nắp gọn gàng",
                {"value": "85", "unit": "%"},
            ),
            ("Học tập, quán triệt nghị quyết", {"value": "100", "unit": "%"}),
            (
                "Được bồi dưỡng nâng cao trình độ",
                {"comparator": Comparator.AT_LEAST, "value": "80", "unit": "%"},
            ),
            (
                "Cơ quan đạt chuẩn văn hóa",
                {"comparator": Comparator.AT_LEAST, "value": "95", "unit": "%"},
            ),
        )
    ),
    (
        "election_result",
        LANG_SON,
        has("committees/0/kind", CommitteeKind.EXECUTIVE),
        has("committees/0/term/number", 4, "IV"),
        has("committees/0/counts/0/elected", 14),
        has("committees/0/counts/0/vacant", 1),
        has("committees/0/seats_decided", 15),
        has("committees/0/seats_decided_basis", Basis.DERIVED),
        has("committees/0/term/year_from", 2023, "2023"),
    ),
    (
        "committee",
        LANG_SON,
        has("committees/0/term/number", 4, "IV"),
        has("committees/0/counts/0/vacant", 1),
        has("committees/0/counts/0/vacancy_plan", VacancyPlan.FILLED_IN_TERM),
    ),
    ("congress", LANG_SON_XVII, has("host/name", LDLD_LANG_SON), has("ordinal", 17, "XVII")),
    (
        "delegation",
        LANG_SON,
        has("delegations/0/to_congress/title", f"Đại hội lần thứ XVII {LDLD_LANG_SON}"),
        has("delegations/0/official", 13),
        has("delegations/0/alternate", 2),
    ),
    (
        "award_received",
        FLAG_TLD,
        has("deciding/name", TLD),
        has("awards/0/form_name", "Cờ thi đua"),
        has("awards/0/recipient_name", CDVC_LANG_SON),
        has("awards/0/recipient_kind", RecipientKind.COLLECTIVE),
        has("awards/0/reason", "Lao động giỏi, xây dựng tổ chức công đoàn vững mạnh"),
        has("occasion/title", f"Đại hội lần thứ IV {CDVC_LANG_SON}"),
    ),
    *(
        (
            "award_given",
            LANG_SON,
            *_tally(
                number,
                AwardLine.GIVEN,
                CDVC_LANG_SON,
                form_name="Giấy khen",
                recipient_kind=recipient,
                count=count,
            ),
            has(f"tallies/{number}/programme/name", "Thi đua chào mừng Đại hội", is_shared=True),
        )
        for number, recipient, count in (
            (0, RecipientKind.COLLECTIVE, 24),
            (1, RecipientKind.INDIVIDUAL, 31),
        )
    ),
    (
        "donation",
        LANG_SON,
        *_in(
            "figures[topic=Kinh phí hỗ trợ chương trình]",
            figure("amount", 425_000_000, "exact", "425 triệu", "425 triệu đồng"),
            has("parties[role=giver]/body/name", CDVC_VN),
            has("parties[role=receiver]/body/name", CDVC_LANG_SON),
            has("programme/name", "Đồng hành cùng biên cương Tổ quốc"),
            date("on", "2023-06", "6/2023"),
        ),
    ),
    (
        "other",
        LANG_SON,
        has("programmes/0/programme/name", "Đồng hành cùng biên cương Tổ quốc"),
        has("programmes/0/programme/other_names/0", "Hành trình vì biên cương Tổ quốc"),
        *_in(
            "sources[number=1]/deviations[kind=two_names]",
            has("as_written", "Hành trình vì biên cương Tổ quốc"),
            has("correct", "Đồng hành cùng biên cương Tổ quốc"),
            has("kind", DeviationKind.TWO_NAMES),
        ),
    ),
    (
        "other",
        LANG_SON_XVII,
        has("slogan_kind", SloganKind.THEME),
        has(
            "slogan",
            "Công đoàn tỉnh Lạng Sơn đổi mới nội dung, phương thức hoạt động công đoàn; Tập trung "
            "thực hiện tốt vai trò đại diện, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn "
            "viên, người lao động; Tham gia xây dựng Đảng, chính quyền, tổ chức Công đoàn vững "
            "mạnh toàn diện, góp phần xây dựng tỉnh Lạng Sơn phát triển nhanh và bền vững.",
        ),
    ),
)

_facts(
    "yearly_review",
    (
        "organization",
        organization(CDVC_UNNAMED),
        has("name", "Công đoàn Viên chức tỉnh"),
        has("disambiguator", "không nêu tên tỉnh"),
        has("is_identified", False, "", is_shared=True),
        has("affiliations[line=direct]/parent/name", LDLD_UNNAMED),
    ),
    (
        "other",
        REVIEW,
        has("kind", CongressKind.YEARLY_REVIEW),
        date("opened_on", "2024-01-05", "05/01/2024"),
        has("part_of_day", PartOfDay.MORNING),
        has("reviewed_from", 2023, "2023"),
        has("planned_from", 2024, "2024"),
    ),
    ("person", REVIEW, has("guests[person/name=Đoàn Văn Sự]/person/name", "Đoàn Văn Sự")),
    (
        "position",
        REVIEW,
        *_in(
            "guests[person/name=Đoàn Văn Sự]/titles[title=Chủ tịch]",
            has("title", "Chủ tịch"),
            has("body/name", LDLD_UNNAMED),
        ),
    ),
    (
        "position",
        REVIEW,
        *_in(
            "guests[person/name=Đoàn Văn Sự]/titles[title=Ủy viên Ban Chấp hành]",
            has("title", "Ủy viên Ban Chấp hành"),
            has("body/name", TLD),
        ),
    ),
    (
        "attendance",
        REVIEW,
        has("guests[person/name=Đoàn Văn Sự]/person/name", "Đoàn Văn Sự"),
        has("guests[person/name=Đoàn Văn Sự]/roles/0", GuestRole.DIRECTS),
    ),
    ("person", REVIEW, has("guests[person/name=Bùi Hồng Mến]/person/name", "Bùi Hồng Mến")),
    (
        "position",
        REVIEW,
        *_in(
            "guests[person/name=Bùi Hồng Mến]/titles[title=Phó Bí thư Thường trực]",
            has("title", "Phó Bí thư Thường trực"),
            has("body/name", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"),
            has("body/kind", "external", "", is_shared=True),
        ),
    ),
    (
        "attendance",
        REVIEW,
        has("guests[person/name=Bùi Hồng Mến]/person/name", "Bùi Hồng Mến"),
        has("guests[person/name=Bùi Hồng Mến]/roles/0", GuestRole.DIRECTS),
    ),
    (
        "donation",
        REVIEW,
        *_in(
            "figures[topic=Thăm hỏi người khó khăn, hoạn nạn, ốm đau]",
            has("topic", "Thăm hỏi người khó khăn, hoạn nạn, ốm đau"),
            figure("amount", 200_000_000, "nearly", "gần 200 triệu", "gần 200 triệu đồng"),
            figure("counts/0/number", 260, "exact", "260", "260"),
            has("counts/0/unit", "lượt người"),
            *years("period", 2023, 2023),
        ),
    ),
    (
        "other",
        REVIEW,
        *_in(
            "programmes[programme/kind=campaign]/programme",
            has("kind", ProgrammeKind.CAMPAIGN),
            has("name", "Trung thành, trách nhiệm, liêm chính, sáng tạo"),
        ),
    ),
    (
        "congress",
        UNNAMED_III,
        has("host/name", CDVC_UNNAMED),
        has("ordinal", 3, "III"),
        has("term/year_from", 2023, "2023"),
        has("term/year_to", 2028, "2028"),
        date("opened_on", "2023", "2023"),
    ),
    (
        "statistic",
        REVIEW,
        *_in(
            "figures[topic=Đại hội công đoàn cơ sở]",
            has("topic", "Đại hội công đoàn cơ sở"),
            has("is_count_unstated", True, "", is_shared=True),
            *years("period", 2023, 2023),
        ),
    ),
    (
        "donation",
        REVIEW,
        *_in(
            "figures[topic=Đóng góp, ủng hộ các loại quỹ]",
            has("topic", "Đóng góp, ủng hộ các loại quỹ"),
            figure("amount", 150_000_000, "over", "trên 150 triệu", "trên 150 triệu đồng"),
            *years("period", 2023, 2023),
        ),
    ),
    (
        "target_result",
        REVIEW,
        has("summaries/0/verdict", Verdict.MET_AND_EXCEEDED),
        has("summaries/0/wording", "Các chỉ tiêu thi đua năm đều đạt và vượt"),
        has("summaries/0/assessed", None, SILENT),
        *_in("summaries/0", *years("period", 2023, 2023)),
    ),
    (
        "award_received",
        DIPLOMA,
        has("deciding/name", LDLD_UNNAMED),
        has("awards/0/form_name", "Bằng khen"),
        has("awards/0/recipient_name", CDVC_UNNAMED),
        has("awards/0/recipient_kind", RecipientKind.COLLECTIVE),
        has("period_from", 2023, "2023"),
        has("period_to", 2023, "2023"),
    ),
    (
        "target_plan",
        REVIEW,
        *_in(
            "agenda[kind=orientation]",
            has("wording", "Nhiệm vụ trọng tâm năm 2024"),
            *years("period", 2024, 2024),
        ),
    ),
    (
        "other",
        REVIEW,
        *_in(
            "programmes[programme/kind=anniversary]/programme",
            has("kind", ProgrammeKind.ANNIVERSARY),
            has("anniversary_years", 95),
            has("since", "1929-07-28", "28/07/1929"),
            has("until", "2024-07-28", "28/07/2024"),
        ),
    ),
    (
        "award_received",
        FLAG_LDLD,
        has("deciding/name", LDLD_UNNAMED),
        has("awards/0/form_name", "Cờ thi đua"),
        has("awards/0/recipient_name", "CĐCS Ủy ban Kiểm tra Tỉnh ủy"),
        has("awards/0/recipient_kind", RecipientKind.COLLECTIVE),
        has("stated_collectives", 1),
        has("period_from", 2023, "2023"),
        has("period_to", 2023, "2023"),
    ),
    (
        "organization",
        organization(CDCS_UBKT),
        has("name", "Công đoàn cơ sở Ủy ban Kiểm tra Tỉnh ủy"),
        has("level", 4),
        has("affiliations[line=direct]/parent/name", CDVC_UNNAMED),
    ),
    *(
        (
            "award_received" if line is AwardLine.RECEIVED else "award_given",
            REVIEW,
            *_tally(
                number,
                line,
                deciding,
                form_name=form,
                scope=AwardScope.COMPREHENSIVE,
                recipient_kind=recipient,
                count=count,
            ),
            *_in(f"tallies/{number}", *years("period", 2023, 2023)),
        )
        for number, (line, deciding, form, recipient, count) in enumerate(
            (
                (AwardLine.RECEIVED, LDLD_UNNAMED, "Bằng khen", RecipientKind.COLLECTIVE, 3),
                (AwardLine.RECEIVED, LDLD_UNNAMED, "Bằng khen", RecipientKind.INDIVIDUAL, 13),
                (AwardLine.GIVEN, CDVC_UNNAMED, "Giấy khen", RecipientKind.COLLECTIVE, 4),
                (AwardLine.GIVEN, CDVC_UNNAMED, "Giấy khen", RecipientKind.INDIVIDUAL, 37),
            )
        )
    ),
    (
        "document",
        REVIEW,
        NEWS,
        has("sources[number=1]/author", "Văn phòng Công đoàn Viên chức"),
    ),
)

_facts(
    "nho_quan",
    (
        "document",
        NHO_QUAN_XI,
        NEWS,
        has("sources[number=1]/title", "Đại hội Công đoàn huyện Nho Quan nhiệm kỳ 2023-2028"),
    ),
    (
        "organization",
        organization(NHO_QUAN),
        has("short_name", "LĐLĐ huyện Nho Quan"),
        has("level", 3),
        has("territories/0/unit_name", "huyện Nho Quan"),
    ),
    (
        "congress",
        NHO_QUAN_XI,
        has("host/name", NHO_QUAN),
        has("ordinal", 11, "XI"),
        has("term/year_from", 2023, "2023"),
        has("term/year_to", 2028, "2028"),
        date("opened_on", "2023-06-12", "12/06/2023 (năm suy ra)", "year_inferred"),
    ),
    (
        "attendance",
        NHO_QUAN_XI,
        has("guests/0/body/name", "lãnh đạo huyện Nho Quan"),
        has("guests/0/body/kind", "label", "", is_shared=True),
        has("guests/0/roles/0", GuestRole.CONGRATULATES),
    ),
    (
        "target_result",
        NHO_QUAN_XI,
        has("summaries/0/met", 13),
        has("summaries/0/assessed", 13),
        has("summaries/0/verdict", Verdict.COMPLETED),
        has("summaries/0/about_ordinal", 10, "X", is_shared=True),
    ),
    (
        "lineage",
        NHO_QUAN_XI,
        has("summaries/0/about_ordinal", 10, "X", is_shared=True),
        has("term/number", 11, "XI"),
        has("summaries/0/about_congress/title", f"Đại hội lần thứ X {NHO_QUAN}"),
    ),
    (
        "agreement",
        NHO_QUAN_XI,
        has("agreements/0/kind", AgreementKind.WELFARE),
        has("agreements/0/subject", "Phúc lợi đoàn viên"),
        figure("agreements/0/count", 4, "exact", "4", "4"),
        has("agreements/0/parties/0/name", NHO_QUAN),
    ),
    (
        "statistic",
        NHO_QUAN_XI,
        *_in(
            "figures[topic=Hưởng lợi từ chương trình Phúc lợi đoàn viên]",
            has("topic", "Hưởng lợi từ chương trình Phúc lợi đoàn viên"),
            figure("counts/0/number", 9092, "exact", "9.092", "9.092"),
            has("counts/0/unit", "lượt người"),
        ),
    ),
    (
        "donation",
        NHO_QUAN_XI,
        *_in(
            "figures[topic=Hưởng lợi từ chương trình Phúc lợi đoàn viên]",
            figure("amount", 1_041_000_000, "exact", "1.041 triệu", "1.041 triệu đồng"),
            figure("counts/0/number", 9092, "exact", "9.092", "9.092"),
            has("programme/name", "Phúc lợi đoàn viên"),
        ),
    ),
    (
        "statistic",
        NHO_QUAN_XI,
        *_in(
            "figures[topic=Thăm hỏi, hỗ trợ khó khăn, tai nạn, bệnh tật]",
            has("topic", "Thăm hỏi, hỗ trợ khó khăn, tai nạn, bệnh tật"),
            figure("counts/0/number", 3161, "exact", "3.161", "3.161"),
            has("counts/0/unit", "lượt người"),
        ),
    ),
    (
        "donation",
        NHO_QUAN_XI,
        *_in(
            "figures[topic=Thăm hỏi, hỗ trợ khó khăn, tai nạn, bệnh tật]",
            figure("amount", 1_636_000_000, "exact", "1.636 triệu", "1.636 triệu đồng"),
            figure("counts/0/number", 3161, "exact", "3.161", "3.161"),
        ),
    ),
    (
        "target_result",
        NHO_QUAN_XI,
        has("results/0/wording", "Nhà Mái ấm công đoàn được xây, sửa cho đoàn viên"),
        figure("results/0/actual", 8, "exact", "8", "8"),
        has("results/0/unit", "nhà"),
    ),
    (
        "other",
        NHO_QUAN_XI,
        has("slogan_kind", SloganKind.MOTTO),
        has("slogan", "Đổi mới - Dân chủ - Đoàn kết - Phát triển"),
    ),
    (
        "target_plan",
        NHO_QUAN_XI,
        has("agenda/0/kind", AgendaKind.ORIENTATION),
        has(
            "agenda/0/wording",
            "Phương hướng nhiệm kỳ, trọng tâm là chăm lo, bảo vệ quyền lợi đoàn viên",
        ),
        *_in("agenda/0", *years("period", 2023, 2028)),
    ),
    *(
        (
            "target_plan",
            NHO_QUAN_XI,
            *_targets_at(f"targets/{number}", wording, **expected),
            *years("planned", 2023, 2028),
        )
        for number, (wording, expected) in enumerate(
            (
                (
                    "Đoàn viên kết nạp mới",
                    {
                        "comparator": Comparator.BETWEEN,
                        "value": "300",
                        "value_max": "500",
                        "unit": "đoàn viên",
                    },
                ),
                (
                    "Doanh nghiệp có CĐCS",
                    {
                        "value": "90",
                        "unit": "%",
                        "population": "doanh nghiệp có từ 25 lao động trở lên",
                        "population_threshold": 25,
                    },
                ),
                (
                    "Công nhân lao động vào công đoàn",
                    {"comparator": Comparator.AT_LEAST, "value": "85", "unit": "%"},
                ),
                (
                    "Xếp loại LĐLĐ huyện",
                    {
                        "kind": TargetKind.RATING,
                        "comparator": Comparator.AT_LEAST,
                        "rating": "hoàn thành tốt nhiệm vụ",
                    },
                ),
                (
                    "CĐCS hoàn thành tốt nhiệm vụ",
                    {
                        "comparator": Comparator.AT_LEAST,
                        "value": "90",
                        "unit": "%",
                        "population": "khối hành chính sự nghiệp",
                    },
                ),
                (
                    "CĐCS hoàn thành tốt nhiệm vụ",
                    {"value": "70", "unit": "%", "population": "khối sản xuất, kinh doanh"},
                ),
                (
                    "Cán bộ công đoàn được bồi dưỡng, tập huấn",
                    {"value": "100", "unit": "%"},
                ),
                (
                    "Nhà Mái ấm công đoàn",
                    {
                        "comparator": Comparator.BETWEEN,
                        "value": "1",
                        "value_max": "2",
                        "unit": "nhà",
                    },
                ),
                (
                    "Suất quà cho người khó khăn",
                    {"comparator": Comparator.AT_LEAST, "value": "500", "unit": "suất"},
                ),
            )
        )
    ),
    (
        "election_result",
        NHO_QUAN_XI,
        has("committees/0/kind", CommitteeKind.EXECUTIVE),
        has("committees/0/term/number", 11, "XI"),
        has("committees/0/counts/0/elected", 16),
        has("committees/0/term/year_from", 2023, "2023"),
        has("committees/0/term/year_to", 2028, "2028"),
    ),
    (
        "committee",
        NHO_QUAN_XI,
        has("committees/0/kind", CommitteeKind.EXECUTIVE),
        has("host/name", NHO_QUAN),
        has("committees/0/term/number", 11, "XI"),
        has("committees/0/counts/0/elected", 16),
        has("gaps[topic=committee_names]/reason", GapReason.ONLY_COUNTED),
    ),
    (
        "delegation",
        NHO_QUAN_XI,
        has("delegations/0/to_label", "đại hội công đoàn cấp trên"),
        has("delegations/0/official", None, SILENT),
        has("delegations/0/alternate", None, SILENT),
        has("gaps[topic=delegation]/reason", GapReason.SOURCE_SILENT),
    ),
)

_facts(
    "emulation_cluster",
    (
        "document",
        CONFERENCE,
        NEWS,
        has(
            "sources[number=1]/title",
            "Cụm thi đua LĐLĐ 10 tỉnh Nam Trung Bộ và Tây Nguyên ký kết giao ước thi đua năm 2021",
        ),
    ),
    (
        "document",
        CONFERENCE,
        date("sources[number=1]/published_on", "2021-01-12", "12/01/2021"),
        has("sources[number=1]/published_time", "14:31"),
    ),
    ("document", CONFERENCE, has("sources[number=1]/author", "Dương Nương")),
    ("person", CONFERENCE, has("sources[number=1]/author", "Dương Nương")),
    (
        "cluster",
        YEAR_2021,
        has("cluster/name", CLUSTER),
        has("stated_member_count", 10),
    ),
    (
        "cluster",
        YEAR_2021,
        *(has(f"members[body/name={name}]/body/name", name) for name in MEMBERS),
    ),
    (
        "other",
        CONFERENCE,
        has("kind", CongressKind.CLUSTER_CONFERENCE),
        date("opened_on", "2021-01-12", "12/01/2021"),
        has("place", "thành phố Kon Tum"),
        has("part_of_day", PartOfDay.MORNING),
    ),
    (
        "agreement",
        CONFERENCE,
        *_in(
            "agreements[subject=Tổng kết giao ước thi đua năm 2020]",
            has("kind", AgreementKind.EMULATION),
            has("subject", "Tổng kết giao ước thi đua năm 2020"),
            *years("period", 2020, 2020),
        ),
    ),
    (
        "agreement",
        YEAR_2021,
        has("year", 2021, "2021"),
        date("signed_on", "2021-01-12", "12/01/2021"),
        has(
            "theme",
            "Tận dụng cơ hội, vượt mọi khó khăn, nỗ lực phấn đấu đưa Nghị quyết của Đảng vào cuộc "
            "sống",
        ),
        has("stated_parties", 10),
    ),
    ("agreement", YEAR_2021, has("stated_contents", 8), has("year", 2021, "2021")),
    (
        "person",
        CONFERENCE,
        has("guests[person/name=Nguyễn Hữu Tháp]/person/name", "Nguyễn Hữu Tháp"),
    ),
    (
        "position",
        CONFERENCE,
        *_in(
            "guests[person/name=Nguyễn Hữu Tháp]/titles[title=Phó Chủ tịch]",
            has("title", "Phó Chủ tịch"),
            has("body/name", "Ủy ban nhân dân tỉnh Kon Tum"),
            has("body/kind", "external", "", is_shared=True),
        ),
    ),
    (
        "other",
        YEAR_2021,
        *_in(
            "sources[number=1]/deviations[as_written=Đăk Lăk]",
            has("as_written", "Đăk Lăk"),
            has("correct", "Đắk Lắk"),
            has("kind", DeviationKind.SPELLING),
        ),
        *_in(
            "sources[number=1]/deviations[as_written=Đăk Nông]",
            has("as_written", "Đăk Nông"),
            has("correct", "Đắk Nông"),
        ),
        has("members[body/name=Liên đoàn Lao động tỉnh Đắk Lắk]/as_written", "Đăk Lăk"),
        has("members[body/name=Liên đoàn Lao động tỉnh Đắk Nông]/as_written", "Đăk Nông"),
    ),
    (
        "attendance",
        CONFERENCE,
        has("guests[person/name=Nguyễn Hữu Tháp]/roles/0", GuestRole.ATTENDS),
        has("guests[person/name=Nguyễn Hữu Tháp]/roles/1", GuestRole.SPEAKS),
    ),
    (
        "award_received",
        CONFERENCE,
        *(
            has(f"nominations[organization/name=Liên đoàn Lao động tỉnh {province}]/{path}", *value)
            for province in ("Kon Tum", "Khánh Hòa", "Gia Lai", "Đắk Lắk")
            for path, *value in (
                ("kind", NominationKind.ACCLAIMED),
                ("cluster/name", CLUSTER),
                ("organization/name", f"Liên đoàn Lao động tỉnh {province}"),
                ("year", 2020, "2020"),
            )
        ),
    ),
    (
        "other",
        YEAR_2020,
        has("year", 2020, "2020"),
        has("theme", "Nâng cao chất lượng hoạt động công đoàn cơ sở"),
    ),
    (
        "statistic",
        CONFERENCE,
        *_in(
            "figures[topic=CĐCS thành lập mới]",
            has("topic", "CĐCS thành lập mới"),
            has("owner/name", CLUSTER, is_shared=True),
            figure("counts/0/number", 187, "exact", "187", "187"),
            has("counts/0/unit", "CĐCS"),
            *years("period", 2020, 2020),
        ),
    ),
    (
        "statistic",
        CONFERENCE,
        *_in(
            "figures[topic=Đoàn viên mới]",
            has("topic", "Đoàn viên mới"),
            has("owner/name", CLUSTER, is_shared=True),
            figure("counts/0/number", 30_000, "nearly", "gần 30.000", "gần 30.000"),
            has("counts/0/unit", "đoàn viên"),
            *years("period", 2020, 2020),
        ),
    ),
    (
        "agreement",
        CONFERENCE,
        *_in(
            "agreements[kind=welfare]",
            has("kind", AgreementKind.WELFARE),
            figure("count", 78, "exact", "78", "78"),
            has("parties/0/name", CLUSTER),
            *years("period", 2020, 2020),
        ),
    ),
    (
        "donation",
        CONFERENCE,
        *_in(
            "figures[topic=Xây mới, sửa chữa nhà Mái ấm công đoàn]",
            figure("amount", 16_000_000_000, "over", "hơn 16 tỷ", "hơn 16 tỷ đồng"),
            figure("counts/0/number", 300, "over", "hơn 300", "hơn 300"),
            has("counts/0/unit", "căn nhà"),
            has("owner/name", CLUSTER, is_shared=True),
            *years("period", 2020, 2020),
        ),
    ),
    *(
        (
            "cluster_role",
            YEAR_2021,
            has("cluster/name", CLUSTER),
            has(f"roles[post={post.value}]/post", post),
            has(f"roles[post={post.value}]/body/name", f"Liên đoàn Lao động tỉnh {province}"),
            has("year", 2021, "2021"),
        )
        for post, province in ((ClusterPost.HEAD, "Khánh Hòa"), (ClusterPost.DEPUTY, "Gia Lai"))
    ),
    (
        "document",
        CONFERENCE,
        *_in(
            "documents/0/document",
            has("kind", DocumentKind.RESOLUTION),
            has("issuer/name", "Đảng bộ tỉnh Kon Tum"),
            has("congress_ordinal", 16, "XVI"),
            *years("term", 2020, 2025),
        ),
    ),
    (
        "target_plan",
        YEAR_2021,
        has("contents/0/wording", "Đại diện, chăm lo, bảo vệ quyền lợi đoàn viên, người lao động"),
        has("year", 2021, "2021"),
    ),
    (
        "target_plan",
        YEAR_2021,
        has(
            "contents/1/wording",
            "Phát triển đoàn viên, thành lập CĐCS gắn với chất lượng hoạt động",
        ),
        has("year", 2021, "2021"),
    ),
    (
        "agreement",
        CONFERENCE,
        *_in(
            "agreements[kind=coordination]",
            has("kind", AgreementKind.COORDINATION),
            has("parties/0/name", "Ủy ban nhân dân tỉnh Kon Tum"),
            has("parties/1/name", LDLD_KON_TUM),
        ),
    ),
    (
        "organization",
        YEAR_2021,
        *(has(f"members[body/name={name}]/body/name", name) for name in MEMBERS),
    ),
)
