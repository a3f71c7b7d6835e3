"""Documents for the public pages, and their publication without working records.

`report()` is a bare congress; `lang_son()` the Fourth Congress as its source tells it;
`full_report()` has every field of the document filled, so that a page can be searched for each.
"""

import dataclasses
import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from congress_portal.foundation.dates import DateBasis, PartialDate
from congress_portal.foundation.figures import Figure, Qualifier
from congress_portal.foundation.publication import (
    EditionKind,
    canonical_text,
    edition_hash,
    read_document,
)
from congress_portal.publishing import rows
from congresses.reports import (
    AgendaText,
    AgreementText,
    BallotText,
    CitationText,
    CitedProgrammeText,
    ClusterRoleText,
    ClusterYearReport,
    CommitteeCountText,
    CommitteeMention,
    CommitteeText,
    CongressMention,
    CongressReport,
    ContentText,
    CountText,
    DelegationText,
    FigureText,
    GapText,
    GuestText,
    MemberText,
    MotionText,
    NominationText,
    PartyText,
    ResultText,
    SeatText,
    SessionText,
    StatisticText,
    SummaryText,
    TallyText,
    TargetText,
    TermText,
    TitleText,
    WinnerText,
)
from organizations.published import Edition, PublishedOrganization
from organizations.reports import (
    Body,
    Deviation,
    DocumentText,
    PersonName,
    ProgrammeText,
    SourceText,
)

HOST = Body("organization", "cdvcnsts", "Công đoàn Viên chức tỉnh Lạng Sơn", True)
PROVINCE = Body("organization", "ldldnsts", "Liên đoàn Lao động tỉnh Lạng Sơn", True)
SECTOR = Body("organization", "cdvcvnts", "Công đoàn Viên chức Việt Nam", True)
PARTY = Body("external", "", "Đảng ủy Khối các cơ quan tỉnh", True)


def label(name: str) -> Body:
    return Body("label", "", name, False)


def on(day: str, basis: DateBasis = DateBasis.STATED) -> PartialDate:
    return PartialDate.from_iso(day, basis)


def figure(number: Any, qualifier: str = "exact", wording: str = "") -> Figure:
    return Figure(Decimal(number), Qualifier(qualifier), wording)


def source(**changes: Any) -> SourceText:
    return SourceText(
        **{
            "number": 1,
            "kind": "news",
            "title": "Công đoàn Viên chức tỉnh tổ chức thành công Đại hội lần thứ IV",
            "publisher": "Công đoàn Viên chức tỉnh Lạng Sơn",
            "author": "Dương Mai Khoa",
            "address": "https://example.org/dai-hoi-iv",
            "published_on": on("2023-06-07"),
            "published_time": "23:42",
            "republishes": None,
            "deviations": (),
            **changes,
        }
    )


def report(code: str = "dhvcnst4", **changes: Any) -> CongressReport:
    """A congress of which nothing but number, host and day is known."""
    empty = {
        field.name: () if "tuple" in str(field.type) else None
        for field in dataclasses.fields(CongressReport)
    }
    texts = ("part_of_day", "place", "slogan_kind", "slogan", "present_kind")
    return CongressReport(
        **{
            **empty,
            **dict.fromkeys(texts, ""),
            "members_represented_unit": "",
            "schema": 1,
            "code": code,
            "kind": "congress",
            "title": f"Đại hội lần thứ IV {HOST.name}",
            "host": HOST,
            "ordinal": 4,
            "is_stub": False,
            "opened_on": on("2023-06-06"),
            **changes,
        }
    )


def target(wording: str, **changes: Any) -> TargetText:
    return TargetText(
        **{
            "group": "",
            "wording": wording,
            "kind": "number",
            "comparator": "eq",
            "value": Decimal(100),
            "value_max": None,
            "rating": "",
            "unit": "%",
            "population": "",
            "population_threshold": None,
            "period": "",
            "year": None,
            "per_what": "",
            "reference": "",
            "indicator": "",
            "basis": "stated",
            "source": 1,
            **changes,
        }
    )


def result(wording: str, actual: Figure | None, **changes: Any) -> ResultText:
    return ResultText(
        **{
            "wording": wording,
            "planned_comparator": "",
            "planned": None,
            "planned_max": None,
            "planned_basis": "",
            "actual": actual,
            "unit": "%",
            "difference": None,
            "difference_unit": "",
            "verdict": "",
            "period_from": 2018,
            "period_to": 2023,
            "indicator": "",
            "source": 1,
            **changes,
        }
    )


def done(topic: str, amount: Figure | None = None, *counts: tuple, **changes: Any) -> FigureText:
    return FigureText(
        **{
            "topic": topic,
            "owner": HOST,
            "counts": tuple(CountText(*count) for count in counts),
            "is_count_unstated": False,
            "amount": amount,
            "direction": "",
            "fund": "",
            "place": "",
            "programme": None,
            "parties": (),
            "period_from": 2018,
            "period_to": 2023,
            "on": None,
            "indicator": "",
            "source": 1,
            **changes,
        }
    )


def tally(line: str, form: str, deciding: Body, kind: str, count: int, **changes: Any) -> TallyText:
    return TallyText(
        **{
            "line": line,
            "form_code": form.lower().replace(" ", "-"),
            "form_name": form,
            "scope": "",
            "deciding": deciding,
            "organ": "",
            "recipient_kind": kind,
            "count": count,
            "period_from": None,
            "period_to": None,
            "at_congress": True,
            "programme": None,
            "included_in_another": "unknown",
            "source": 1,
            **changes,
        }
    )


def committee(**changes: Any) -> CommitteeText:
    return CommitteeText(
        **{
            "kind": "executive",
            "sequence": 1,
            "term": TermText(4, 2023, 2028),
            "seats_decided": 15,
            "seats_decided_max": None,
            "seats_decided_basis": "derived",
            "formed_by": "elected",
            "recognised_by": None,
            "counts": (CommitteeCountText(None, 14, None, 1, "filled_in_term", 1),),
            "seats": (),
            "source": 1,
            **changes,
        }
    )


def seat(name: str, role: str = "member", **changes: Any) -> SeatText:
    code = changes.pop("code", "")
    return SeatText(
        **{
            "state": "named",
            "role": role,
            "person": PersonName(code, name, False) if name else None,
            "unit": "",
            "filled_by": "elected",
            "is_reelected": None,
            "since": "",
            "until": "",
            "end_reason": "",
            "source": 1,
            **changes,
        }
    )


def guest(who: Body | PersonName, roles: tuple = ("attends",), titles: tuple = ()) -> GuestText:
    is_person = isinstance(who, PersonName)
    return GuestText(who if is_person else None, None if is_person else who, roles, titles, 1)


def agenda_item(kind: str, wording: str, **changes: Any) -> AgendaText:
    return AgendaText(
        **{
            "kind": kind,
            "wording": wording,
            "document": None,
            "committee": None,
            "about_congress": None,
            "period_from": None,
            "period_to": None,
            "source": 1,
            **changes,
        }
    )


def paper(**changes: Any) -> DocumentText:
    return DocumentText(
        **{
            "kind": "decision",
            "number": "",
            "issuer": None,
            "issued_on": None,
            "subject": "",
            "congress_ordinal": None,
            "term_from": None,
            "term_to": None,
            "signer": "",
            "address": "",
            "status": "unknown",
            **changes,
        }
    )


SUPERIOR_CONGRESS = CongressMention(
    "dhtnst17",
    "Đại hội lần thứ XVII Công đoàn tỉnh Lạng Sơn",
    17,
    Body("organization", "ldldnsts", "Công đoàn tỉnh Lạng Sơn", True),
    TermText(17, 2023, 2028),
)
BORDER = ProgrammeText(
    "Đồng hành cùng biên cương Tổ quốc",
    "programme",
    ("Hành trình vì biên cương Tổ quốc",),
    None,
    None,
    None,
)


def lang_son(**changes: Any) -> CongressReport:
    """The Fourth Congress of the civil servants' union of Lạng Sơn, 2023."""
    money = [
        done(
            "thăm hỏi đoàn viên",
            figure(5_000_000_000, "nearly", "gần 5 tỷ đồng"),
            (figure(10_000, "over", "trên 10.000"), "lượt đoàn viên", "times"),
            direction="out",
        ),
        done(
            "hỗ trợ đoàn viên, người lao động bị ảnh hưởng bởi dịch Covid-19",
            figure(550_000_000, "nearly", "gần 550 triệu đồng"),
            (figure(1000, "over", "trên 1.000"), "đoàn viên, người lao động", "persons"),
            direction="out",
            parties=(PartyText("giver", PROVINCE), PartyText("giver", label("các CĐCS"))),
        ),
        done(
            "hỗ trợ đoàn viên, người lao động có hoàn cảnh khó khăn",
            figure(830_000_000, "nearly", "gần 830 triệu đồng"),
            (figure(881), "lượt đoàn viên, người lao động", "times"),
        ),
        done(
            "xây dựng, sửa chữa nhà ở cho đoàn viên khó khăn về nhà ở",
            figure(165_000_000),
            (figure(5), "đoàn viên, người lao động", "persons"),
        ),
        done(
            "thăm hỏi đoàn viên mắc bệnh hiểm nghèo",
            figure(10_000_000),
            (figure(8), "đoàn viên", "persons"),
            fund="Quỹ Xã hội LĐLĐ tỉnh",
        ),
        done(
            "nhà tình nghĩa, nhà đại đoàn kết; nhà văn hóa thôn",
            figure(450_000_000, "over", "trên 450 triệu đồng"),
            (figure(6), "nhà", "things"),
            (figure(1), "nhà văn hóa thôn", "things"),
            parties=(
                PartyText("giver", label("các Cụm thi đua")),
                PartyText("giver", label("các CĐCS")),
            ),
        ),
        done("trang thiết bị, công trình cho nhà văn hóa thôn", figure(130_000_000)),
        done(
            "đường giao thông",
            figure(160_000_000),
            place="thôn Kéo Mường, xã Tân Yên, huyện Tràng Định",
        ),
        done(
            "hỗ trợ kinh phí chương trình",
            figure(425_000_000),
            direction="in",
            programme=BORDER,
            parties=(PartyText("giver", SECTOR), PartyText("receiver", HOST)),
            period_from=None,
            period_to=None,
            on=on("2023-06"),
        ),
    ]
    yearly = {"period": "yearly"}
    targets = [
        target(
            "Công đoàn Viên chức tỉnh được đánh giá, phân loại",
            kind="rating",
            comparator="gte",
            value=None,
            unit="",
            rating="hoàn thành tốt nhiệm vụ",
            **yearly,
        ),
        target("CĐCS hoàn thành tốt nhiệm vụ trở lên", comparator="gt", value=Decimal(90)),
        target("CĐCS không hoàn thành nhiệm vụ", value=Decimal(0), unit="CĐCS"),
        target("Đoàn viên xuất sắc", comparator="gte", value=Decimal(90)),
        target("Cán bộ chủ chốt CĐCS được tập huấn nghiệp vụ", **yearly),
        target(
            "Đoàn viên ưu tú giới thiệu cho Đảng xem xét kết nạp",
            comparator="gte",
            value=Decimal(61),
            unit="đoàn viên",
            **yearly,
        ),
        target("Thành lập ban nữ công quần chúng", population="CĐCS đủ điều kiện"),
        target(
            "Nữ đạt “Giỏi việc nước, Đảm việc nhà”",
            comparator="gt",
            value=Decimal(92),
            population="nữ đoàn viên, NLĐ",
            indicator="nu-gioi-viec-nuoc",
        ),
        target("Thu kinh phí, đoàn phí công đoàn"),
    ]
    made = report(
        term=TermText(4, 2023, 2028),
        reviewed_term=TermText(3, 2018, 2023),
        present=133,
        members_represented=figure(4000, "over", "trên 4.000"),
        members_represented_unit="đoàn viên, công chức, viên chức, lao động",
        guests=(
            guest(PARTY, ("attends", "directs", "speaks")),
            guest(PROVINCE, ("attends", "directs", "speaks")),
            guest(SECTOR, ("attends", "directs")),
        ),
        agenda=(
            agenda_item(
                "adopted",
                "Báo cáo tổng kết việc thực hiện Nghị quyết Đại hội III",
                period_from=2018,
                period_to=2023,
            ),
            agenda_item(
                "adopted",
                "Báo cáo kiểm điểm của Ban Chấp hành khóa III",
                committee=CommitteeMention("executive", HOST, TermText(3, 2018, 2023)),
            ),
            agenda_item(
                "heard",
                "Báo cáo của Ban Chấp hành LĐLĐ tỉnh khóa XVI tại Đại hội lần thứ XVII",
                about_congress=SUPERIOR_CONGRESS,
                committee=CommitteeMention("executive", PROVINCE, TermText(16, None, None)),
            ),
        ),
        delegations=(DelegationText(SUPERIOR_CONGRESS, "", 13, 2, None, "elected", 1),),
        committees=(committee(),),
        results=(
            result(
                "Công đoàn cơ sở đạt vững mạnh",
                figure(96),
                planned_comparator="eq",
                planned=Decimal(80),
                planned_basis="derived",
                difference=Decimal(16),
                difference_unit="unclear",
                verdict="exceeded",
            ),
            result(
                "Nữ đạt danh hiệu “Giỏi việc nước, đảm việc nhà”",
                figure(95),
                planned_comparator="eq",
                planned=Decimal(85),
                planned_basis="derived",
                difference=Decimal(10),
                difference_unit="unclear",
                verdict="exceeded",
                indicator="nu-gioi-viec-nuoc",
            ),
            result("Cơ quan, đơn vị không có tệ nạn xã hội", figure("95.8")),
        ),
        summaries=(
            SummaryText(
                3,
                None,
                2018,
                2023,
                13,
                13,
                None,
                "met_and_exceeded",
                "13/13 chỉ tiêu … đạt và vượt",
                1,
            ),
        ),
        targets=tuple(targets),
        figures=tuple(money),
        tallies=(
            tally(
                "received",
                "Cờ thi đua",
                Body("organization", "tldldvns", "Tổng Liên đoàn Lao động Việt Nam", True),
                "collective",
                1,
            ),
            tally("given", "Giấy khen", HOST, "collective", 24, scope="drive"),
            tally("given", "Giấy khen", HOST, "individual", 31, scope="drive"),
        ),
        gaps=(
            GapText("committee_names", "only_counted"),
            GapText("place", "source_silent"),
            GapText("award_names", "only_counted"),
            GapText("convened", "source_silent"),
            GapText("qualified", "source_silent"),
        ),
        supplementing=(4,),
        source=1,
        sources=(
            source(
                deviations=(
                    Deviation("thăm hỏi đoàn viên", "được tham hỏi", "được thăm hỏi", "typing"),
                    Deviation(
                        "tên chương trình",
                        "Hành trình vì biên cương Tổ quốc",
                        "Đồng hành cùng biên cương Tổ quốc",
                        "two_names",
                    ),
                )
            ),
        ),
    )
    return dataclasses.replace(made, **changes)


def full_report(**changes: Any) -> CongressReport:
    """A report in which every field of every part holds something."""
    unknown_body = Body("organization", "sdsdsdsd", "Công đoàn cơ sở Sở Y tế", False)
    programme = ProgrammeText(
        "Tháng Công nhân",
        "campaign",
        ("Tháng 5", "Ngày hội công nhân"),
        datetime.date(2021, 5, 1),
        datetime.date(2021, 5, 31),
        95,
    )
    decision = paper(
        number="12/QĐ-LĐLĐ",
        issuer=PROVINCE,
        issued_on=on("2023-06-20"),
        subject="công nhận Ban Chấp hành",
        congress_ordinal=4,
        term_from=2023,
        term_to=2028,
        signer="Hoàng Xuân Thuận",
        address="https://example.org/quyet-dinh",
        status="replaced",
    )
    measured = {
        "group": "Về đoàn viên",
        "population": "doanh nghiệp",
        "population_threshold": 25,
        "period": "year",
        "year": 2025,
        "per_what": "công đoàn cơ sở",
        "reference": "Nghị quyết Tổng Liên đoàn",
        "indicator": "doan-vien-moi",
        "basis": "derived",
    }
    made = lang_son(
        kind="delegates_congress",
        reviewed_from=2018,
        reviewed_to=2022,
        planned_from=2023,
        planned_to=2027,
        closed_on=on("2023-06-07"),
        part_of_day="morning",
        place="Nhà Văn hóa Lao động tỉnh",
        slogan_kind="slogan",
        slogan="Đổi mới - Dân chủ - Đoàn kết - Phát triển",
        convened=140,
        present_kind="official",
        qualified=139,
        sessions=(
            SessionText(1, "preparatory", on("2023-06-05"), "afternoon", 1),
            SessionText(2, "solemn", on("2023-06-06"), "morning", 2),
        ),
        guests=(
            guest(
                PersonName("pmhtrgvs", "Rơ Châm Long", False),
                ("attends", "directs"),
                (
                    TitleText("Chủ tịch", PROVINCE, False),
                    TitleText("Tỉnh ủy viên", None, True),
                ),
            ),
            guest(unknown_body, ("congratulates",)),
            guest(PersonName("", "", True)),
        ),
        agenda=(
            agenda_item(
                "task",
                "Tổ chức đại hội cấp cơ sở",
                document=decision,
                committee=CommitteeMention("inspection", HOST, TermText(3, 2018, 2023)),
                about_congress=SUPERIOR_CONGRESS,
                period_from=2018,
                period_to=2023,
            ),
        ),
        statistics=(
            StatisticText("gender", "Nữ", 49, 133, Decimal("36.84"), 1),
            StatisticText("age", "Dưới 35 tuổi", 20, None, None, 2),
        ),
        delegations=(
            DelegationText(SUPERIOR_CONGRESS, "", 13, 2, 1, "elected", 1),
            DelegationText(None, "Hội nghị cấp trên", 3, None, None, "appointed", 1),
        ),
        committees=(
            committee(
                sequence=2,
                seats_decided=13,
                seats_decided_max=15,
                recognised_by=decision,
                counts=(
                    CommitteeCountText(None, 13, 1, 1, "filled_in_term", 1),
                    CommitteeCountText(on("2024-01"), 14, 1, 0, "", 2),
                ),
                seats=(
                    seat(
                        "Đoàn Văn Sự",
                        "chair",
                        code="dvscttst",
                        unit="LĐLĐ tỉnh",
                        is_reelected=True,
                        since="2023-06-06",
                        until="2025-06-30",
                        end_reason="body_ended",
                    ),
                    seat(
                        "Bùi Hồng Mến",
                        "vice_chair",
                        code="bhmpcttt",
                        filled_by="by_election",
                        is_reelected=False,
                    ),
                    seat("", "standing_member", state="unnamed"),
                    seat("", state="vacant", unit="Sở Nội vụ"),
                ),
            ),
        ),
        ballots=(
            BallotText(
                "Bầu Ban Chấp hành",
                2,
                15,
                "returned",
                133,
                133,
                132,
                130,
                2,
                (WinnerText(PersonName("dvscttst", "Đoàn Văn Sự", False), 128, figure("96.97")),),
                2,
            ),
        ),
        motions=(MotionText("Thông qua nghị quyết", "adopted", 130, 2, 1, Decimal("97.74"), 2),),
        results=(
            result(
                "Công đoàn cơ sở đạt vững mạnh",
                figure(96, "over", "trên 96%"),
                planned_comparator="between",
                planned=Decimal(80),
                planned_max=Decimal(90),
                planned_basis="derived",
                difference=Decimal(-4),
                difference_unit="points",
                verdict="not_met",
                indicator="cdcs-vung-manh",
            ),
            result(
                "Đoàn viên mới",
                None,
                unit="người",
                verdict="completed",
                difference=Decimal(12),
                difference_unit="count",
                source=2,
            ),
        ),
        summaries=(
            SummaryText(16, SUPERIOR_CONGRESS, 2018, 2023, 13, 12, 5, "met", "12/13", 1),
            SummaryText(3, None, None, None, None, 9, None, "completed", "", 2),
        ),
        targets=(
            target("Đoàn viên mới", comparator="between", value_max=Decimal(120), **measured),
            target(
                "Xếp loại", kind="rating", comparator="", value=None, unit="", rating="vững mạnh"
            ),
            target(
                "Chỉ tiêu của tỉnh",
                kind="reference",
                comparator="",
                value=None,
                unit="",
                reference="LĐLĐ tỉnh",
            ),
            target("Nâng cao chất lượng", kind="text", comparator="", value=None, unit=""),
            target("Tỷ lệ vi phạm", comparator="lt", value=Decimal("0.5")),
            target("Đơn thư tồn đọng", comparator="lte", value=Decimal(3), unit="đơn", source=2),
        ),
        figures=(
            done(
                "tham gia đóng góp quỹ “Mái ấm công đoàn”",
                figure(568_000_000, "over", "hơn 568 triệu đồng"),
                (figure(14_200, "over", "hơn 14.200"), "lượt đoàn viên", "times"),
                (figure(11), "đoàn viên", "persons"),
                owner=PROVINCE,
                direction="in",
                fund="Mái ấm công đoàn",
                place="thành phố Lạng Sơn",
                programme=programme,
                parties=(
                    PartyText("giver", SECTOR),
                    PartyText("receiver", HOST),
                    PartyText("signatory", PARTY),
                ),
                on=on("2023-05-30", DateBasis.YEAR_INFERRED),
                indicator="mai-am",
            ),
            done("mở lớp học tiếng", is_count_unstated=True, source=2),
            done("kết nạp đoàn viên", None, (figure(125), "đoàn viên", "persons")),
        ),
        agreements=(
            AgreementText(
                "welfare", "phúc lợi đoàn viên", figure(7), (SECTOR, PARTY), 2021, 2022, 2
            ),
        ),
        tallies=(
            tally(
                "received",
                "Bằng khen",
                SECTOR,
                "collective",
                25,
                organ="executive",
                scope="term",
                period_from=2018,
                period_to=2023,
                programme=programme,
                included_in_another="yes",
            ),
            tally(
                "received",
                "Bằng khen",
                SECTOR,
                "individual",
                55,
                organ="executive",
                scope="term",
                period_from=2018,
                period_to=2023,
                programme=programme,
                included_in_another="yes",
            ),
            tally("given", "Giấy khen", HOST, "household", 2, at_congress=False),
        ),
        nominations=(
            NominationText(
                "acclaimed",
                Body("cluster", "cmtdcmtd", "Cụm thi đua số 3", True),
                HOST,
                "Cờ thi đua của Tổng Liên đoàn",
                2022,
                1,
            ),
        ),
        documents=(
            CitationText(decision, "được viện dẫn", 1),
            CitationText(paper(kind="notice"), "", 2),
        ),
        programmes=(CitedProgrammeText(programme, "phát động tại đại hội", 2),),
        sources=(
            source(
                republishes=2,
                deviations=(
                    Deviation("lần thứ", "lần thứ III", "lần thứ IV", "typing"),
                    Deviation("tên tỉnh", "tỉnh", "", "unidentified"),
                ),
            ),
            source(
                number=2,
                kind="minutes",
                title="Biên bản kiểm phiếu",
                address="",
                author="",
                published_time="",
                published_on=on("2023"),
            ),
        ),
    )
    return dataclasses.replace(made, **changes)


def cluster_year(code: str = "cmtdn222", **changes: Any) -> ClusterYearReport:
    cluster = Body("cluster", "cmtdcmtd", "Cụm thi đua số 3", True)
    return ClusterYearReport(
        **{
            "schema": 1,
            "code": code,
            "cluster": cluster,
            "owner": PROVINCE,
            "stated_member_count": 9,
            "members": (
                MemberText(HOST, "CĐVC Lạng Sơn"),
                MemberText(
                    Body("organization", "cdvcktsm", "Công đoàn Viên chức tỉnh Kon Tum", True), ""
                ),
            ),
            "year": 2022,
            "theme": "Thích ứng, an toàn, hiệu quả",
            "signed_on": on("2022-03-15"),
            "signed_at": dataclasses.replace(
                SUPERIOR_CONGRESS, code="hncmntd2", title="Hội nghị cụm", ordinal=None, term=None
            ),
            "closed_at": dataclasses.replace(
                SUPERIOR_CONGRESS, code="hncmntd3", title="Hội nghị tổng kết", ordinal=None
            ),
            "stated_contents": 5,
            "stated_parties": 9,
            "contents": (
                ContentText("Chăm lo đời sống đoàn viên", 1),
                ContentText("Phát triển đoàn viên", 1),
            ),
            "roles": (
                ClusterRoleText("head", HOST, PersonName("dvscttst", "Đoàn Văn Sự", False), 1),
                ClusterRoleText("deputy", PROVINCE, None, 1),
            ),
            "source": 1,
            "sources": (source(),),
            **changes,
        }
    )


# Publishing


def publish(
    document: Any,
    *,
    kind: str = EditionKind.PUBLISH,
    note: str = "Nguồn đã đính chính số liệu.",
    at: datetime.datetime | None = None,
) -> Edition:
    """The next edition of a document with its published rows, as approving a record makes them."""
    record_kind = {CongressReport: "congress", ClusterYearReport: "clusteryear"}[type(document)]
    edition = _append(record_kind, document.code, kind, canonical_text(document), note, at)
    rows.replace(edition, read_document(type(document), edition.text))
    return edition


def withdraw(code: str, note: str, record_kind: str = "congress") -> Edition:
    rows.remove(record_kind, code)
    return _append(record_kind, code, EditionKind.WITHDRAW, "", note, None)


def _append(
    record_kind: str,
    code: str,
    kind: str,
    text: str,
    note: str,
    at: datetime.datetime | None,
) -> Edition:
    last = Edition.objects.of(record_kind, code).order_by("-number").first()
    previous = last.sha256 if last else ""
    return Edition.objects.create(
        record_kind=record_kind,
        record_id=1,
        record_code=code,
        number=last.number + 1 if last else 1,
        kind=EditionKind.CORRECT if last and kind == EditionKind.PUBLISH else kind,
        text=text,
        sha256=edition_hash(text, previous),
        previous_sha256=previous,
        submitted_by_id=1,
        approved_by_id=2,
        published_at=at or timezone.now(),
        reason_class="source_corrected" if last else "",
        note=note if last else "",
    )


def publish_organization(body: Body = HOST, **changes: Any) -> PublishedOrganization:
    """The published row of a body, without its profile."""
    edition = _append("organization", body.code, EditionKind.PUBLISH, "{}", "", None)
    return PublishedOrganization.objects.create(
        **{
            "edition": edition,
            "code": body.code,
            "name": body.name,
            "kind_code": "cap-tren",
            "kind_name": "Công đoàn cấp trên trực tiếp cơ sở",
            "level": 3,
            "sort_key": body.name,
            "folded": body.name,
            **changes,
        }
    )
