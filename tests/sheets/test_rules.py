"""Every rule that a sheet can break, broken by a file: where it is told, with what, and what to do.

The door is that of a clerk. A rule has one name everywhere, and a case here.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import pytest

from awards.models import Award, AwardDecision, AwardForm
from awards.resources import AwardResource
from congress_portal.foundation import integrity
from congress_portal.foundation.sheet_columns import Cell
from congresses.models import Target
from congresses.workbooks import part_of, workbook_sheets
from organizations.models import Cluster, ClusterMembership, Organization, Person
from organizations.permissions import Rights
from organizations.resources import BodyResource, MemberResource
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, PersonFactory
from tests.sheets.doors import Desk, undone
from tests.sheets.making import Page, book

pytestmark = pytest.mark.walk

SHEETS = {sheet.name: sheet for sheet in workbook_sheets()}
TWO_ON = "Dòng 2 cũng ghi như vậy"
RECORDED = "đã có trong cổng"
DO = re.compile(r"(?:^|[.;] |, )(?:hãy|chỉ ghi|cần) [^“”]+[.]", re.IGNORECASE)


@dataclass(frozen=True)
class Broken:
    """The rows of some sheets, and the line and column of the last where the rule is told."""

    rows: dict[str, list[dict[str, Any]]]
    line: int
    column: str
    says: tuple[str, ...] = field(default=())


def of(sheet: str, *rows: dict[str, Any], at: str, says: tuple[str, ...], line: int = 0) -> Broken:
    return Broken({sheet: list(rows)}, line or len(rows) + 1, at, says)


def with_ballots(sheet: str, *rows: dict[str, Any], at: str, says: Any, line: int = 0) -> Broken:
    ballot = {"subject": "Bầu Ban Chấp hành", "round": 1, "base": "valid",
              "seats_to_fill": 2, "valid": 100}  # fmt: skip
    return Broken({"ballots": [ballot], sheet: list(rows)}, line or len(rows) + 1, at, says)


def with_committee(sheet: str, *rows: dict[str, Any], at: str, says: Any) -> Broken:
    return Broken({"committees": [COMMITTEE], sheet: list(rows)}, len(rows) + 1, at, says)


DAO, HA = "Nông Thị Đào", "Lê Thị Hà"
DELEGATE = {"person": DAO, "status": "official"}
STATISTIC = {"dimension": "gender", "category": "nữ", "count": 62, "denominator": 148}
COMMITTEE = {"kind": "executive", "sequence": 1, "formed_by": "elected"}
SEAT = {"committee_number": 1, "person": DAO, "state": "named", "role": "member",
        "filled_by": "elected", "since": None, "until": None, "end_reason": None}  # fmt: skip
BALLOT = {"subject": "Bầu Ban Chấp hành", "round": 1, "base": "valid"}
VOTES = {"ballot_number": 1, "person": DAO, "votes": 60}
TARGET = {"wording": "Kết nạp đoàn viên", "kind": "number", "comparator": "gte", "value": 90,
          "unit": "đoàn viên"}  # fmt: skip
RESULT = {"wording": "Kết nạp", "actual": "95", "verdict": None}
SUMMARY = {"verdict": "met", "assessed": 13, "met": 10}
TALLY = {"line": "given", "form": "Bằng khen", "deciding": "{keeper}",
         "recipient_kind": "individual", "count": 3}  # fmt: skip
NOMINATION = {"kind": "acclaimed", "organization": "{keeper}", "form": "Bằng khen"}
CONGRESS = {"kind": "delegates_congress"}
DOCUMENT = {"kind": "decision", "number": "12/QĐ-LĐLĐ"}
YEARS = {"period_from": 2028, "period_to": 2023}

BROKEN = {
    "congress_closes_after_it_opens": of(
        "congress", {**CONGRESS, "opened_on": "06/06/2023", "closed_on": "05/06/2023"},
        at="opened_on", says=("06/06/2023", "05/06/2023"),
    ),
    "delegates_present_were_convened": of(
        "congress", {**CONGRESS, "convened": 100, "present": 120},
        at="convened", says=("100", "120"),
    ),
    "qualified_delegates_were_convened": of(
        "congress", {**CONGRESS, "convened": 100, "qualified": 130},
        at="convened", says=("100", "130"),
    ),
    "congress_years_are_in_order": of(
        "congress", {**CONGRESS, "planned_from": 2028, "planned_to": 2023},
        at="planned_from", says=("2028", "2023"),
    ),
    "congress_number_once_per_organization": of(
        "congress", {**CONGRESS, "ordinal": "XX"},
        at="ordinal", says=("XX", RECORDED),
    ),
    "session_number_once_per_congress": of(
        "sessions", {"number": 1}, {"number": 1}, at="number", says=("“1”",),
    ),
    "agenda_period_is_in_order": of(
        "agenda", {"kind": "heard", "wording": "Báo cáo", **YEARS},
        at="period_from", says=("2028", "2023"),
    ),
    "delegate_statistic_once_per_cell": of(
        "statistics", STATISTIC, {**STATISTIC, "count": 61},
        at="dimension", says=("giới tính", "nữ", TWO_ON),
    ),
    "delegate_statistic_part_fits_the_whole": of(
        "statistics", {**STATISTIC, "count": 150}, at="count", says=("150", "148"),
    ),
    "delegate_statistic_percentage_is_up_to_100": of(
        "statistics", {**STATISTIC, "percentage": 141.9}, at="percentage", says=("141,9",),
    ),
    "delegate_statistic_has_a_number": of(
        "statistics", {"dimension": "gender", "category": "nữ", "count": None, "percentage": None},
        at="count", says=("trống",),
    ),
    "delegation_names_its_congress": of(
        "delegations", {"formed_by": "elected", "official": 5, "to_label": None},
        at="to_label", says=("trống",),
    ),
    "delegation_is_not_to_its_own_congress": of(
        "delegations", {"to_congress": "{own}", "formed_by": "elected"},
        at="to_congress", says=("{own}",),
    ),
    "delegation_once_per_congress": of(
        "delegations",
        *[{"to_congress": "{earlier}", "official": n, "formed_by": "elected"} for n in (5, 6)],
        at="to_congress", says=("{earlier}", TWO_ON),
    ),
    "guest_is_one_of_four": of(
        "guests", {"person": None, "body": None, "roles": "phát biểu", "title_1": "Chủ tịch"},
        at="person", says=("“Họ và tên” để trống",),
    ),
    "delegate_once_per_congress": of(
        "delegates", DELEGATE, {**DELEGATE, "status": "alternate"},
        at="person", says=(DAO, TWO_ON),
    ),
    "committee_once_per_term_and_sequence": of(
        "committees", COMMITTEE, COMMITTEE, at="kind", says=("Ban Chấp hành", "“1”", TWO_ON),
    ),
    "committee_seats_are_a_range": of(
        "committees", {**COMMITTEE, "seats_decided": 15, "seats_decided_max": 12},
        at="seats_decided", says=("15", "12"),
    ),
    "committee_count_once_per_day": with_committee(
        "later_counts", *[{"committee_number": 1, "as_of": "01/02/2024", "elected": n}
                          for n in (3, 4)],
        at="committee_number", says=("01/02/2024", TWO_ON),
    ),
    "committee_count_counts_something": with_committee(
        "later_counts", {"committee_number": 1, "as_of": "01/02/2024", "elected": None},
        at="elected", says=("trống",),
    ),
    "seat_with_a_person_is_named": with_committee(
        "seats", {**SEAT, "person": None}, at="state", says=("Trạng thái",),
    ),
    "one_chair_at_a_time": with_committee(
        "seats", {**SEAT, "role": "chair"}, {**SEAT, "person": HA, "role": "chair"},
        at="committee_number", says=(TWO_ON,),
    ),
    "one_seat_of_a_person_at_a_time": with_committee(
        "seats", SEAT, {**SEAT, "role": "vice_chair"}, at="committee_number", says=(DAO, TWO_ON),
    ),
    "seat_ends_after_it_begins": with_committee(
        "seats",
        {**SEAT, "since": "02/02/2024", "until": "01/02/2024", "end_reason": "retired"},
        at="since", says=("02/02/2024", "01/02/2024"),
    ),
    "ended_seat_has_a_reason": with_committee(
        "seats", {**SEAT, "until": "01/02/2024"}, at="until", says=("01/02/2024",),
    ),
    "ballot_once_per_subject_and_round": of(
        "ballots", BALLOT, {**BALLOT, "valid": 3},
        at="subject", says=("Bầu Ban Chấp hành", "“1”", TWO_ON),
    ),
    "valid_and_invalid_make_returned": of(
        "ballots", {**BALLOT, "returned": 100, "valid": 90, "invalid": 5},
        at="returned", says=("100", "90", "5"),
    ),
    "valid_ballots_were_returned": of(
        "ballots", {**BALLOT, "returned": 100, "valid": 101}, at="returned", says=("100", "101"),
    ),
    "returned_ballots_were_issued": of(
        "ballots", {**BALLOT, "issued": 100, "returned": 101}, at="issued", says=("100", "101"),
    ),
    "ballots_were_issued_to_those_present": of(
        "ballots", {**BALLOT, "present": 100, "issued": 101}, at="present", says=("100", "101"),
    ),
    "candidate_once_per_ballot": with_ballots(
        "candidates", VOTES, {**VOTES, "votes": 3}, at="ballot_number", says=(DAO, TWO_ON),
    ),
    "candidate_percentage_is_up_to_100": with_ballots(
        "candidates", {**VOTES, "percentage": 120}, at="percentage", says=("120",),
    ),
    "votes_of_a_candidate_fit_the_ballot": with_ballots(
        "candidates", VOTES, {**VOTES, "person": HA, "votes": 101}, VOTES | {"person": "Vi Văn An"},
        at="votes", says=("101",), line=3,
    ),
    "votes_in_all_fit_the_ballot": with_ballots(
        "candidates", *[{**VOTES, "person": name, "votes": votes}
                        for name, votes in ((DAO, 90), (HA, 95), ("Vi Văn An", 80))],
        at="votes", says=("95",), line=3,
    ),
    "motion_percentage_is_up_to_100": of(
        "motions", {"wording": "Nghị quyết", "outcome": "adopted", "percentage": 101},
        at="percentage", says=("101",),
    ),
    "targets_met_were_assessed": of(
        "summaries", {**SUMMARY, "met": 14}, at="assessed", says=("13", "14"),
    ),
    "summary_period_is_in_order": of(
        "summaries", {**SUMMARY, **YEARS}, at="period_from", says=("2028", "2023"),
    ),
    "target_result_states_something": of(
        "results", {**RESULT, "actual": None}, at="actual", says=("trống",),
    ),
    "target_result_difference_has_a_unit": of(
        "results", {**RESULT, "difference": 5}, at="difference", says=("“5”",),
    ),
    "target_result_plan_is_a_range": of(
        "results", {**RESULT, "planned_comparator": "between", "planned": 90, "planned_max": 80},
        at="planned", says=("90", "80"),
    ),
    "target_result_period_is_in_order": of(
        "results", {**RESULT, **YEARS}, at="period_from", says=("2028", "2023"),
    ),
    "target_result_once_per_congress": of(
        "results", *[{**RESULT, "wording": name, "target_number": 1} for name in ("Một", "Hai")],
        at="target_number", says=("“1”", TWO_ON),
    ),
    "target_has_what_its_kind_needs": of(
        "targets", {**TARGET, "unit": None}, at="kind", says=("90", "số"),
    ),
    "target_range_has_two_ends": of(
        "targets", {**TARGET, "value_max": 95}, at="comparator", says=("95",),
    ),
    "target_range_is_in_order": of(
        "targets", {**TARGET, "comparator": "between", "value_max": 80},
        at="value", says=("90", "80"),
    ),
    "target_value_is_a_finite_number": of(
        "targets", {**TARGET, "value": -5}, at="value", says=("-5",),
    ),
    "target_of_one_year_names_it": of(
        "targets", {**TARGET, "period": "year"}, at="period", says=("trong một năm",),
    ),
    "activity_period_is_in_order": of(
        "figures", {"topic": "Thăm hỏi", "count_1": 5, "unit_1": "lượt", **YEARS},
        at="period_from", says=("2028", "2023"),
    ),
    "agreement_period_is_in_order": of(
        "agreements", {"kind": "emulation", "subject": "Thi đua", **YEARS},
        at="period_from", says=("2028", "2023"),
    ),
    "tally_period_is_in_order": of(
        "tallies", {**TALLY, **YEARS}, at="period_from", says=("2028", "2023"),
    ),
    "nomination_once_per_congress": of(
        "nominations", NOMINATION, {**NOMINATION, "year": 2023},
        at="kind", says=("Bằng khen", TWO_ON),
    ),
    "programme_ends_after_it_begins": of(
        "programmes",
        {"name": "Tết Sum vầy", "programme_kind": "emulation",
         "since": "02/02/2024", "until": "01/02/2024"},
        at="since", says=("02/02/2024", "01/02/2024"),
    ),
    "programme_cited_once_per_congress": of(
        "programmes", *[{"name": name, "programme_kind": "emulation"}
                        for name in ("Tết Sum vầy", "TẾT SUM VẦY")],
        at="name", says=("TẾT SUM VẦY", TWO_ON),
    ),
    "document_cited_once_per_congress": of(
        "documents", DOCUMENT, {**DOCUMENT, "note": "nêu lại"}, at="number",
        says=("12/QĐ-LĐLĐ", TWO_ON),
    ),
    "gap_once_per_topic": of(
        "gaps", *[{"topic": "guests", "reason": reason} for reason in ("source_silent", "lost")],
        at="topic", says=("tên khách mời", TWO_ON),
    ),
}  # fmt: skip


# Of the rows of a list: the rule, its resource, headings and lines, and where it is told.
LISTED = {
    "cluster_membership_once_at_a_time": (
        MemberResource, "Cụm|Đơn vị|Từ ngày", ("{cluster}|{body}|01/01/2023",
        "{cluster}|{body}|01/01/2024"), (3, "Cụm"), ("{body}", "01/01/2024", TWO_ON),
    ),
    "cluster_membership_ends_after_it_begins": (
        MemberResource, "Cụm|Đơn vị|Từ ngày|Đến ngày",
        ("{cluster}|{body}|02/02/2024|01/02/2024",), (2, "Từ ngày"), ("02/02/2024", "01/02/2024"),
    ),
    "award_once_per_decision": (
        AwardResource, "Mã|Hình thức|Đối tượng|Họ và tên",
        ("{award}|Bằng khen|cá nhân|Lê An",), (2, "Hình thức"), ("Lê An", RECORDED),
    ),
    "award_recipient_is_of_one_kind": (
        AwardResource, "Mã|Hình thức|Đối tượng|Họ và tên",
        ("{award}|Bằng khen|tập thể|Vi Văn An",), (2, "Đối tượng"), ("tập thể",),
    ),
    "affiliation_is_to_another_organization": (
        BodyResource, "Mã|Tên|Loại|Công đoàn cấp trên", ("{body}|CĐCS A|{kind}|{body}",),
        (2, "Công đoàn cấp trên"), (),
    ),
}  # fmt: skip
# What forms and readers never let as far as the rule, or write themselves; and the states of a
# record, which no file changes.
NOT_BY_A_FILE = re.compile(
    r".*_is_whole|.*_is_clean|.*_has_its_evidence|.*_is_approved_by_another_person"
    r"|.*_correction_has_a_reason|.*_is_a_web_address|congress_has_one_host"
    r"|congress_without_number_once_per_term|tally_has_one_deciding_body|award_has_a_recipient"
    r"|award_amount_is_not_negative|organization_code_once_without_case|person_has_a_name"
    r"|organization_ends_after_it_begins"
)


def filled(text: Any, names: dict[str, str]) -> Any:
    return text.format(**names) if isinstance(text, str) else text


def word(column: Any, value: Any, names: dict[str, str]) -> Any:
    if column.cell is Cell.CHOICE and value is not None:
        return column.spellings[value][0]
    return filled(value, names)


def pages(broken: Broken, names: dict[str, str]) -> list[Page]:
    found = []
    for name, rows in broken.rows.items():
        sheet = SHEETS[name]
        columns = [c for c in sheet.columns if any(c.name in row for row in rows)]
        cells = [[word(c, row.get(c.name), names) for c in columns] for row in rows]
        found.append(Page([[c.heading for c in columns], *cells], sheet.title))
    return found


def place_of(broken: Broken) -> tuple[str, str, str]:
    name, rows = list(broken.rows.items())[-1]
    sheet = SHEETS[name]
    names = [c.name for c in sheet.columns if any(c.name in row for row in rows)]
    letters = chr(65 + names.index(broken.column))
    return sheet.title, str(broken.line), f"{letters} “{sheet[broken.column].heading}”"


def mistold(rule: str, broken: Broken, findings: list[Any], names: dict[str, str]) -> Any:
    """What is wrong with how a broken rule is told."""
    sentence = str(integrity.sentences()[rule])
    told = [each for each in findings if each[3].startswith(sentence)]
    if not told:
        return findings
    *place, said = told[0]
    if tuple(place) != place_of(broken) or not all(
        filled(each, names) in said for each in broken.says
    ):
        return told[0]
    return "" if DO.search(sentence) else f"it says not what to do: {sentence}"


def test_each_rule_that_a_workbook_can_break_is_told_at_its_cells(db, client, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    desk = Desk(client)
    earlier = CongressFactory(organization=desk.keeper, kept_by=desk.keeper, ordinal=20)
    Target.objects.create(congress=earlier, order=1, wording="Một", kind="text")
    desk.congress.reviewed_term = earlier.term
    desk.congress.save()
    names = {
        "keeper": str(desk.keeper), "own": desk.congress.code, "earlier": earlier.code
    }  # fmt: skip
    wrong = {}
    for rule, broken in BROKEN.items():
        with undone():
            answer = desk.preview("congress", "a.xlsx", book(*pages(broken, names)))
            if told := mistold(rule, broken, answer.findings, names):
                wrong[rule] = told
    print(f"{len(BROKEN)} rules broken by a workbook")

    assert wrong == {}
    assert len(BROKEN) >= 50


def test_each_rule_that_a_list_can_break_is_told_at_its_cells(db, client, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    desk = Desk(client)
    body = OrganizationFactory(official_name="CĐCS A", parent=desk.keeper, kept_by=desk.keeper)
    cluster = Cluster.objects.create(name="Cụm một", kept_by=desk.keeper)
    form = AwardForm.objects.get(code="bang-khen")
    held = {"decision": desk.decision, "form": form, "post": "", "unit": ""}
    AwardFactory(recipient_name="Lê An", **held)
    award = AwardFactory(recipient_name="Vi Văn An", person=PersonFactory(), **held)
    names = {"cluster": cluster.code, "body": body.code, "award": award.code,
             "kind": body.kind.name}  # fmt: skip
    wrong = {}
    for rule, (kind, headings, lines, place, says) in LISTED.items():
        if kind is AwardResource:
            resource = kind(decisions=AwardDecision.objects.filter(pk=desk.decision.pk))
        else:
            resource = kind(rights=Rights(desk.clerk))
        content = "\n".join([headings, *(filled(line, names) for line in lines)])
        report = resource.import_file(
            content.replace("|", ";").encode(), "a.csv", dry_run=True, user=desk.clerk
        )
        sentence = str(integrity.sentences()[rule])
        told = [each for each in report.findings if each.sentence.startswith(sentence)]
        is_told = told and (told[0].line, told[0].column[: len(place[1])]) == place
        if not is_told or not all(filled(each, names) in told[0].sentence for each in says):
            wrong[rule] = report.findings
        elif not DO.search(sentence):
            wrong[rule] = f"it says not what to do: {sentence}"
    print(f"{len(LISTED)} rules broken by a list")

    assert wrong == {}


def test_every_rule_of_a_table_that_a_sheet_fills_is_broken_here():
    tables = [part_of(sheet)[1].form._meta.model for sheet in SHEETS.values()]
    tables += [Award, ClusterMembership, Organization, Person]
    rules = {rule.name for table in tables for rule in table._meta.constraints}
    left = {
        rule for rule in rules - BROKEN.keys() - LISTED.keys() if not NOT_BY_A_FILE.fullmatch(rule)
    }
    print(f"{len(rules)} rules")

    assert left == set()
