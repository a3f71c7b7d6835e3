"""The record sheet without a browser: sections saved whole or not at all."""

import datetime
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from awards.models import AwardForm, AwardTally, Nomination
from congress_portal.foundation import merging
from congress_portal.foundation.dates import date_of
from congress_portal.foundation.forms import stock_fields
from congresses import section_states, sections, sheet, workbooks
from congresses.enums import GapTopic, SectionStatus
from congresses.models import (
    ActivityFigure,
    CitedDocument,
    Committee,
    Congress,
    CongressSection,
    Guest,
    Seat,
    Target,
    TargetResult,
    Term,
)
from congresses.naming import Names
from congresses.rules import check
from organizations.enums import EventKind, PublicationGround
from organizations.models import Organization, OrganizationEvent, Person, Programme, Source
from organizations.models.records import Editing
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import (
    DocumentFactory,
    ExternalBodyFactory,
    OrganizationFactory,
    OrganizationKindFactory,
    SourceFactory,
    UserFactory,
)


@pytest.fixture
def kinds(db):
    OrganizationKindFactory(code="ldld-tinh", name="Liên đoàn Lao động tỉnh", level=2)
    OrganizationKindFactory(code="cdvc-tinh", name="Công đoàn Viên chức tỉnh", level=3)
    OrganizationKindFactory(code="cdcs", name="Công đoàn cơ sở", level=4)


@pytest.fixture
def host(kinds):
    return OrganizationFactory(
        official_name="Công đoàn Viên chức tỉnh Lạng Sơn",
        kind=OrganizationKindFactory(code="cdvc-tinh"),
    )


@pytest.fixture
def clerk(host):
    return UserFactory(clerk_of=host)


@pytest.fixture
def congress(host):
    return CongressFactory(organization=host, ordinal=4, term__number=4)


@pytest.fixture
def save(congress, clerk):
    """Save rows of a section as a clerk's browser would post them."""

    def saved(number, rows, version=None):
        return sheet.save_section(
            congress, number, sheet.post_of(number, rows), user=clerk, version=version
        )

    return saved


def refused(save, number, rows):
    with pytest.raises(sheet.SectionError) as caught:
        save(number, rows)
    return caught.value.errors


WHOLE_RECORD = {
    1: {
        "congress": {
            "kind": "congress",
            "ordinal": "IV",
            "term_years": "2023-2028",
            "reviewed_term_years": "2018-2023",
            "opened_on": "6/6/2023",
            "present": "133",
            "members_represented": "trên 4.000",
            "slogan": "Đổi mới - Dân chủ",
        },
        "sessions": [{"number": "2", "phase": "closing", "on": "30/5/[2023]"}],
        "guests": [
            {"body": "mới: LĐLĐ tỉnh Lạng Sơn", "roles": ["attends", "directs"]},
            {"body": "mới ngoài: Đảng ủy Khối các cơ quan tỉnh"},
            {"body": "nhóm: công đoàn các huyện"},
            {
                "person": "Rơ Châm Long",
                "title_1": "Tỉnh ủy viên",
                "title_1_of": "mới ngoài: Tỉnh ủy Lạng Sơn",
                "title_2": "Chủ tịch",
                "title_2_of": "LĐLĐ tỉnh Lạng Sơn",
                "title_2_former": True,
            },
        ],
        "agenda": [
            {
                "kind": "adopted",
                "wording": "kiểm điểm của Ban Chấp hành",
                "document_kind": "review",
                "committee": "mới: Ban Chấp hành khóa III",
            },
            {
                "kind": "adopted",
                "wording": "báo cáo trình đại hội tỉnh",
                "committee": "mới: BCH khóa XVI, LĐLĐ tỉnh Lạng Sơn",
                "about_congress": "mới: XVII, LĐLĐ tỉnh Lạng Sơn, 2023-2028",
            },
        ],
    },
    2: {
        "statistics": [{"dimension": "gender", "category": "nữ", "percentage": "45,1"}],
        "delegations": [
            {"to_congress": "XVII, LĐLĐ tỉnh Lạng Sơn", "official": "13", "alternate": "02"}
        ],
        "delegates": [{"person": "Nguyễn Thị Hoa", "delegation": "1"}],
    },
    3: {
        "committees": [
            {"kind": "executive", "seats_decided": "15", "elected": "14", "vacant": "01"}
        ],
        "later_counts": [
            {"committee_number": "1", "as_of": "14/3/2025", "elected": "15", "vacant": "0"}
        ],
        "seats": [
            {"person": "Nguyễn Thị Hoa", "role": "chair"},
            {"state": "unnamed"},
            {"state": "vacant"},
        ],
    },
    4: {
        "ballots": [
            {
                "subject": "Ban Chấp hành",
                "committee": "Ban Chấp hành khóa IV",
                "seats_to_fill": "15",
                "returned": "133",
                "valid": "130",
                "invalid": "3",
            }
        ],
        "candidates": [{"person": "Nguyễn Thị Hoa", "percentage": "trên 90%"}],
        "motions": [{"wording": "Nghị quyết đại hội"}],
    },
    5: {
        "summaries": [
            {
                "about_ordinal": "III",
                "assessed": "13",
                "met": "13",
                "verdict": "met_and_exceeded",
                "period_from": "2018",
                "period_to": "2023",
            }
        ],
        "results": [
            {
                "wording": "CĐCS vững mạnh",
                "planned": "80",
                "planned_basis": "derived",
                "actual": "96%",
                "unit": "%",
                "difference": "16",
                "difference_unit": "unclear",
            }
        ],
    },
    6: {
        "targets": [
            {
                "wording": "Trên 90% CĐCS hoàn thành tốt",
                "comparator": "gt",
                "value": "90",
                "unit": "%",
            },
            {
                "wording": "Kết nạp từ 300 đến 500 đoàn viên",
                "comparator": "between",
                "value": "300",
                "value_max": "500",
                "unit": "đoàn viên",
            },
        ]
    },
    7: {
        "figures": [
            {
                "topic": "thăm hỏi đoàn viên",
                "count_1": "trên 10.000",
                "unit_1": "lượt đoàn viên",
                "amount": "gần 5 tỷ đồng",
                "direction": "out",
                "giver": "LĐLĐ tỉnh Lạng Sơn; nhóm: các CĐCS; mới cụm: Cụm số 1",
                "programme": "mới: Mái ấm Công đoàn",
            }
        ],
        "agreements": [{"kind": "welfare", "count": "4", "parties": "LĐLĐ tỉnh Lạng Sơn"}],
        "tallies": [
            {
                "line": "received",
                "form": "bang-khen",
                "deciding": "LĐLĐ tỉnh Lạng Sơn",
                "recipient_kind": "collective",
                "count": "02",
            }
        ],
        "nominations": [{"organization": "LĐLĐ tỉnh Lạng Sơn", "cluster": "Cụm số 1"}],
        "programmes": [
            {
                "name": "Đồng hành cùng biên cương",
                "programme_kind": "programme",
                "other_names": "Hành trình vì biên cương",
            }
        ],
    },
    8: {
        "source": {
            "title": "Đại hội thành công",
            "author": "Dương Mai Khoa",
            "published_on": "07/6/2023",
            "published_time": "23:42",
        },
        "original": {"title": "Tin gốc", "address": "https://example.org/tin"},
        "notes": [
            {
                "subject": "chính tả",
                "as_written": "tham hỏi",
                "correct": "thăm hỏi",
                "kind": "typing",
            }
        ],
        "documents": [{"kind": "resolution", "subject": "Nghị quyết Đại hội XVI"}],
        "gaps": [{"topic": "ballots"}],
    },
}


@pytest.fixture
def whole(congress, save):
    AwardForm.objects.get_or_create(code="bang-khen", defaults={"name": "Bằng khen"})
    for number, rows in WHOLE_RECORD.items():
        save(number, rows)
    congress.refresh_from_db()
    return congress


# What a section writes


def test_a_whole_record_is_saved_section_by_section(whole):
    assert (whole.term.number, whole.term.year_from, whole.term.year_to) == (4, 2023, 2028)
    assert (whole.reviewed_term.number, whole.reviewed_term.year_from) == (3, 2018)
    assert whole.members_represented == 4000
    assert whole.members_represented_qualifier == "over"
    [session] = whole.sessions.all()
    assert (session.on_precision, session.on_basis) == ("day", "year_inferred")
    person = Person.objects.get(name="Rơ Châm Long")
    assert person.ground == PublicationGround.PUBLIC_SOURCE
    assert [(t.title, t.is_former) for t in whole.guests.get(person=person).titles.all()] == [
        ("Tỉnh ủy viên", False),
        ("Chủ tịch", True),
    ]
    seats = Seat.objects.filter(committee__congress=whole)
    assert [seat.state for seat in seats] == ["named", "unnamed", "vacant"]
    committee = whole.committees.get()
    assert [(c.as_of, c.elected, c.vacant) for c in committee.counts.order_by("pk")] == [
        (None, 14, 1),
        (datetime.date(2025, 3, 14), 15, 0),
    ]
    [figure] = whole.figures.all()
    assert [str(party) for party in figure.parties.all()] == [
        "LĐLĐ tỉnh Lạng Sơn",
        "các CĐCS",
        "Cụm số 1",
    ]
    assert figure.counts.get().counted_as == "times"
    assert (figure.amount, figure.amount_qualifier) == (5_000_000_000, "nearly")
    assert AwardTally.objects.get(congress=whole).count == 2
    assert Nomination.objects.get(congress=whole).cluster.name == "Cụm số 1"
    assert whole.source.republishes.address == "https://example.org/tin"
    assert whole.source.notes.get().correct == "thăm hỏi"


def test_the_same_person_named_twice_in_a_record_is_one_person(whole):
    assert Person.objects.filter(name="Nguyễn Thị Hoa").count() == 1


@pytest.mark.parametrize("number", range(1, 9))
def test_saving_a_section_as_it_is_shown_changes_nothing(whole, save, number):
    shown = sheet.rows_of(whole, number)

    saved = save(number, shown_as_post(number, shown))

    assert saved.changed == 0
    assert sheet.rows_of(whole, number) == shown


def shown_as_post(number, shown):
    return {
        key: rows[0] if sections.section(number).part(key).one is not None else rows
        for key, rows in shown.items()
    }


def test_a_row_is_changed_under_its_key_and_the_others_stay(whole, save):
    [first, second] = sheet.rows_of(whole, 6)["targets"]

    save(6, {"targets": [first | {"value": "95"}]})

    assert list(whole.targets.values_list("value", flat=True)) == [95, 300]
    assert second["id"] == str(whole.targets.last().pk)


def test_a_target_of_the_last_congress_is_one_that_a_congress_set(whole, save):
    last = CongressFactory(
        organization=whole.organization, ordinal=3, term=whole.reviewed_term, opened_on=None,
        opened_on_precision="", opened_on_basis="",
    )  # fmt: skip
    session = CongressFactory(
        organization=whole.organization,
        kind="committee_session",
        ordinal=None,
        term=whole.reviewed_term,
    )
    session.targets.create(order=1, wording="Chỉ tiêu của một kỳ họp", kind="text")
    [row] = sheet.rows_of(whole, 5)["results"]
    errors = refused(save, 5, {"results": [row | {"target_number": "1"}]})
    set_by_congress = last.targets.create(order=1, wording="Chỉ tiêu của đại hội", kind="text")

    save(5, {"results": [row | {"target_number": "1"}]})

    assert len(errors) == 1
    assert whole.results.get().target == set_by_congress


def test_a_deleted_row_goes_and_the_rest_is_numbered_anew(whole, save):
    [first, second] = sheet.rows_of(whole, 6)["targets"]

    save(6, {"targets": [first | {"DELETE": "on"}, second]})

    assert list(whole.targets.values_list("order", "wording")) == [(1, second["wording"])]


def test_a_typed_place_puts_a_row_there(whole, save):
    shown = sheet.rows_of(whole, 6)["targets"]

    save(6, {"targets": [*shown, {"wording": "Đổi mới", "kind": "text", "order": "1"}]})

    assert list(whole.targets.values_list("order", flat=True)) == [1, 2, 3]
    assert whole.targets.first().wording == "Đổi mới"


def test_blank_rows_write_nothing(congress, save):
    saved = save(6, {"targets": [{}, {}, {}]})

    assert saved.changed == 0
    assert not congress.targets.exists()


@pytest.mark.parametrize(("answer", "kept"), [("true", True), ("false", False), ("unknown", None)])
def test_an_answer_of_yes_or_no_is_the_same_shown_typed_and_handed_out(
    congress, save, answer, kept
):
    row = {"person": "Vi Văn Tám", "is_reelected": answer}
    data = sheet.post_of(3, {"committees": [{"kind": "executive"}], "seats": [row, {}, {}]})

    # Blank rows, as the browser sends them, are none.
    [typed] = sheet.typed_rows(3, data)["seats"]
    save(3, {"committees": [{"kind": "executive"}], "seats": [typed]})

    assert Seat.objects.get().is_reelected is kept
    [shown] = sheet.rows_of(congress, 3)["seats"]
    assert shown.get("is_reelected", "unknown") == answer
    assert merging.content(typed).get("is_reelected") == shown.get("is_reelected")
    found = workbooks.recorded(congress)["seats"]
    [cells] = found.cells()
    cell = cells[found.sheet.names.index("is_reelected")]
    assert cell == {True: "có", False: "không", None: None}[kept]


def test_parts_that_were_not_posted_stay_as_they_are(whole, save):
    save(7, {"agreements": [{"kind": "welfare", "count": "5"}]})

    assert whole.figures.count() == 1
    assert whole.agreements.count() == 2


def test_more_rows_than_one_page_holds_are_kept_when_a_page_is_saved(congress, save):
    most = sheet.ROWS_ON_A_PAGE
    save(6, {"targets": [{"wording": f"Việc {n}", "kind": "text"} for n in range(most + 5)]})

    first_page = sheet.rows_of(congress, 6)["targets"]
    second_page = sheet.rows_of(congress, 6, page=2)["targets"]
    save(6, {"targets": second_page})

    assert (len(first_page), len(second_page)) == (most, 5)
    assert congress.targets.count() == most + 5
    assert list(congress.targets.values_list("order", flat=True)) == list(range(1, most + 6))


def test_whoever_saves_is_noted_as_an_editor(whole, clerk):
    assert Editing.objects.filter(record_id=whole.pk, user=clerk).exists()


def test_the_status_of_a_section_is_kept(congress, save):
    save(6, {"status": "complete"})

    assert sheet.status_of_section(congress, 6) == SectionStatus.COMPLETE


def test_terms_that_overlap_are_saved_with_a_warning(congress, save):
    row = {"kind": "congress", "ordinal": "IV", "opened_on": "6/6/2020"}
    codes = []
    for years in ("2020-2025", "2023-2028"):
        save(1, {"congress": row | {"term_years": years, "reviewed_term_years": "2018-2023"}})
        congress.refresh_from_db()
        codes.append([finding.code for finding in check(congress) if finding.code >= "B.3"])

    assert codes == [["B.304"], ["B.301"]]


def test_a_congress_that_closed_in_the_month_it_opened_is_saved(congress, save):
    save(1, {"congress": {"kind": "congress", "opened_on": "30/5/2023", "closed_on": "5/2023"}})

    congress.refresh_from_db()
    assert congress.closed_on_precision == "month"


# What it refuses


REFUSED = [
    (1, "congress", "opened_on", {"congress": {"kind": "congress", "opened_on": "2023-13-45"}}),
    (1, "sessions", "on", {"sessions": [{"on": "30/5"}]}),
    (1, "guests", "body", {"guests": [{"person": "Nguyễn An", "body": "nhóm: huyện"}]}),
    (1, "guests", "title_1", {"guests": [{"person": "Nguyễn An", "title_1_of": "mới ngoài: Sở"}]}),
    (1, "agenda", "committee", {"agenda": [
        {"kind": "heard", "wording": "x", "committee": "Ban Chấp hành khóa IX"}]}),
    (2, "statistics", "percentage", {"statistics": [
        {"dimension": "gender", "category": "nữ", "percentage": "chín mươi"}]}),
    (2, "delegates", "delegation", {"delegates": [{"person": "Nguyễn An", "delegation": "7"}]}),
    (3, "committees", "seats_decided", {"committees": [
        {"kind": "executive", "seats_decided": "1.5"}]}),
    (3, "seats", "person", {"seats": [{"person": "An [zzzzzzzz]"}]}),
    (5, "results", "", {"results": [{"wording": "x", "actual": "96%", "difference": "16"}]}),
    (6, "targets", "", {"targets": [{"wording": "x", "comparator": "gte"}]}),
    (6, "targets", "value", {"targets": [{"wording": "x", "value": "12,345", "unit": "%"}]}),
    (7, "figures", "unit_1", {"figures": [{"topic": "x", "count_1": "5"}]}),
    (7, "figures", "is_count_unstated", {"figures": [
        {"topic": "x", "count_1": "5", "unit_1": "nhà", "is_count_unstated": True}]}),
    (7, "figures", "programme", {"figures": [{"topic": "x", "programme": "Chưa có"}]}),
    (7, "programmes", "programme_kind", {"programmes": [{"name": "Chưa có"}]}),
    (8, "source", "address", {"source": {"title": "x", "address": "javascript:alert(1)"}}),
    (8, "source", "title", {"source": {"author": "Dương Mai Khoa"}}),
    (8, "notes", "", {"notes": [{"subject": "x", "as_written": "y", "kind": "typing"}]}),
    (8, "documents", "subject", {"documents": [{"kind": "decision"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("number", "part", "field", "rows"), REFUSED)
def test_what_cannot_be_right_is_refused_at_its_field_and_nothing_is_written(
    congress, save, number, part, field, rows
):
    before = snapshot()

    errors = refused(save, number, rows)

    assert [(error.part, error.field) for error in errors] == [(part, field)]
    assert errors[0].sentence
    assert snapshot() == before


def snapshot():
    models = (Organization, Person, Source, Guest, Target, TargetResult, ActivityFigure, Committee)
    return [model.objects.count() for model in models], list(CongressSection.objects.values())


def test_one_wrong_row_keeps_the_right_ones_from_being_written(congress, save):
    rows = [
        {"wording": "Đúng", "kind": "text"},
        {"wording": "Sai", "comparator": "between", "value": "9"},
    ]

    errors = refused(save, 6, {"targets": rows})

    assert {error.row for error in errors} == {2}
    assert not congress.targets.exists()


def test_every_wrong_row_is_named_at_once(save):
    errors = refused(
        save,
        2,
        {
            "statistics": [{"dimension": "gender", "category": "nữ", "count": "nhiều"}],
            "delegates": [{"person": "Nguyễn An", "delegation": "9"}],
        },
    )

    assert ("statistics", 1, "count") in [error[:3] for error in errors]


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (
            {
                "committees": [{"kind": "executive"}],
                "seats": [
                    {"person": "Nguyễn An", "role": "chair"},
                    {"person": "Trần Bình", "role": "chair"},
                ],
            },
            "one_chair_at_a_time",
        ),
        (
            {"committees": [{"kind": "executive"}, {"kind": "executive"}]},
            "committee_once_per_term_and_sequence",
        ),
    ],
)
def test_a_rule_of_the_database_answers_with_its_sentence(save, rows, rule):
    from congress_portal.foundation.integrity import sentences

    [error] = refused(save, 3, rows)

    assert error.sentence == str(sentences()[rule])
    assert error.row == 2


def test_more_votes_than_valid_ballots_are_refused_at_the_end_of_the_section(save):
    [error] = refused(
        save,
        4,
        {
            "ballots": [{"subject": "BCH", "valid": "100", "seats_to_fill": "15"}],
            "candidates": [{"person": "Nguyễn An", "votes": "101"}],
        },
    )

    assert "phiếu" in error.sentence


def test_a_submitted_record_is_not_changed(congress, save, clerk):
    Congress.objects.filter(pk=congress.pk).update(
        state="submitted", submitted_by=clerk, submitted_at="2026-01-01T00:00Z"
    )

    [error] = refused(save, 6, {"targets": [{"wording": "x", "kind": "text"}]})

    assert error.part == ""
    assert not congress.targets.exists()


def test_a_row_of_another_record_is_not_touched(whole, clerk):
    other = CongressFactory(organization=whole.organization, ordinal=5, term__number=5)
    target = whole.targets.first()

    with pytest.raises(sheet.SectionError):
        sheet.save_section(
            other,
            6,
            sheet.post_of(6, {"targets": [{"id": str(target.pk), "wording": "chiếm"}]}),
            user=clerk,
            version=None,
        )

    target.refresh_from_db()
    assert target.wording != "chiếm"


# Naming bodies and people


def named(congress, text, allowed=("organization", "cluster", "external_body", "label")):
    return Names(congress).body(text, allowed)


def test_a_body_is_found_by_code_name_short_form_and_without_tone_marks(congress, host):
    for text in (
        host.code,
        f"Tên gì cũng được [{host.code}]",
        "Công đoàn Viên chức tỉnh Lạng Sơn",
        "CĐVC tỉnh Lạng Sơn",
        "cong doan vien chuc tinh lang son",
    ):
        assert named(congress, text).organization == host


def test_a_body_whose_tones_differ_is_asked_about_or_made_anew(congress):
    known = OrganizationFactory(official_name="Công đoàn xã Tân Hà", kept_by=congress.kept_by)
    another = "Công đoàn xã Tân Hạ"

    with pytest.raises(ValidationError) as caught:
        named(congress, another)

    assert caught.value.code == "no_such_body"
    assert known.code in caught.value.messages[0]
    assert named(congress, f"mới: {another} | cdcs").organization.name == another
    assert named(congress, known.name).organization == known
    assert named(congress, another).organization.name == another


def test_a_name_that_several_bodies_have_is_refused_with_their_codes(congress):
    bodies = [OrganizationFactory(official_name="Công đoàn xã Tân Yên") for _n in range(2)]
    Organization.objects.filter(pk__in=[b.pk for b in bodies]).update(is_stub=True)

    with pytest.raises(ValidationError) as caught:
        named(congress, "Công đoàn xã Tân Yên")

    assert all(body.code in caught.value.messages[0] for body in bodies)


def test_a_draft_of_another_branch_cannot_be_named(congress):
    hidden = OrganizationFactory(official_name="Công đoàn xã Chưa Công Bố")

    with pytest.raises(ValidationError) as caught:
        named(congress, hidden.name)

    assert caught.value.code == "no_such_body"
    assert "mới: Công đoàn xã Chưa Công Bố" in caught.value.messages[0]


def test_a_code_does_not_tell_of_drafts_of_another_branch(congress, save):
    body = OrganizationFactory(official_name="Công đoàn xã Chưa Công Bố")
    draft = CongressFactory(organization=body)

    for number, rows in (
        (7, {"agreements": [{"kind": "welfare", "parties": body.code}]}),
        (2, {"delegations": [{"to_congress": draft.code}]}),
    ):
        [error] = refused(save, number, rows)
        assert "Chưa Công Bố" not in error.sentence


def test_an_outside_body_is_named_by_its_name(congress):
    body = ExternalBodyFactory(name="Ủy ban nhân dân tỉnh Kon Tum")

    assert named(congress, "UBND tỉnh Kon Tum").external_body == body
    assert named(congress, "ngoài: UBND tỉnh Kon Tum").external_body == body


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("mới: LĐLĐ tỉnh Kon Tum", "ldld-tinh"),
        ("mới: Công đoàn Viên chức tỉnh Kon Tum", "cdvc-tinh"),
        ("mới: CĐCS Ủy ban Kiểm tra Tỉnh ủy", "cdcs"),
        ("mới: Công đoàn Bưu điện | cdcs", "cdcs"),
    ],
)
def test_a_new_body_is_a_stub_whose_kind_its_name_tells(congress, text, code):
    body = named(congress, text).organization

    assert body.is_stub
    assert body.kind.code == code
    assert body.kept_by == congress.kept_by
    assert "|" not in body.name


def test_a_new_body_whose_kind_is_not_clear_is_asked_for(congress):
    with pytest.raises(ValidationError) as caught:
        named(congress, "mới: Công đoàn Bưu điện")

    assert "|" in caught.value.messages[0]


def test_a_body_called_new_that_is_recorded_already_is_not_made_twice(congress, host):
    assert named(congress, f"mới: {host.name}").organization == host


def test_a_group_is_a_label_and_only_where_a_label_may_stand(congress):
    assert named(congress, "nhóm: các CĐCS").label == "các CĐCS"
    with pytest.raises(ValidationError):
        named(congress, "nhóm: các CĐCS", ("organization",))


def test_a_namesake_is_never_taken_silently_for_the_same_person(congress, save):
    known = Person.objects.create(name="Nguyễn Văn An", kept_by=congress.kept_by)

    [error] = refused(save, 2, {"delegates": [{"person": "Nguyễn Văn An"}]})
    assert known.code in error.sentence

    save(2, {"delegates": [{"person": known.code}, {"person": "mới: Nguyễn Văn An"}]})
    assert Person.objects.filter(name="Nguyễn Văn An").count() == 2


def test_a_person_of_another_body_is_not_found_by_code(congress, save):
    stranger = Person.objects.create(name="Nguyễn Văn An", kept_by=OrganizationFactory())

    [error] = refused(save, 2, {"delegates": [{"person": stranger.code}]})

    assert "Nguyễn" not in error.sentence


def test_a_text_left_as_it_was_shown_keeps_what_it_meant(whole, save):
    """Though a second body has that name by now."""
    meant = Organization.objects.get(name="LĐLĐ tỉnh Lạng Sơn")
    twin = OrganizationFactory(official_name="LĐLĐ tỉnh Lạng Sơn")
    Organization.objects.filter(pk=twin.pk).update(is_stub=True)
    [row] = sheet.rows_of(whole, 7)["agreements"]

    save(7, {"agreements": [row | {"count": "5"}]})

    assert whole.agreements.get().parties.get().organization == meant


def test_years_that_another_congress_of_the_term_disproves_are_refused(congress, host, save):
    Term.objects.create(organization=host, number=3, year_from=2017, year_to=2022)
    CongressFactory(organization=host, ordinal=3, term=Term.objects.get(number=3))

    errors = refused(
        save,
        1,
        {"congress": {"kind": "congress", "ordinal": "IV", "reviewed_term_years": "2018-2023"}},
    )

    assert [error.field for error in errors] == ["reviewed_term_years"]
    assert "2017-2022" in errors[0].sentence


YEARS_BEFORE = [
    ("reviewed_from", "2009"),
    ("reviewed_term_years", "2009-2014"),
    ("term_years", "2009-2014"),
]


@pytest.mark.parametrize(("name", "typed"), YEARS_BEFORE)
def test_a_year_before_the_body_was_founded_is_refused(congress, host, save, name, typed):
    founded = {"founded_on_precision": "year", "founded_on_basis": "stated"}
    Organization.objects.filter(pk=host.pk).update(founded_on="2010-01-01", **founded)

    (error,) = refused(save, 1, {"congress": {"kind": "congress", name: typed}})
    assert error.field == name
    assert "2009" in error.sentence
    assert "2010" in error.sentence
    save(1, {"congress": {"kind": "congress", name: typed.replace("2009", "2010")}})


def test_a_body_made_of_others_reviews_what_those_did(congress, host, save):
    founded = {"founded_on_precision": "year", "founded_on_basis": "stated"}
    Organization.objects.filter(pk=host.pk).update(founded_on="2025-01-01", **founded)
    before = OrganizationFactory(official_name="Công đoàn cũ")
    event = OrganizationEvent.objects.create(organization=before, kind=EventKind.MERGED)
    for body, role in ((before, "predecessor"), (host, "successor")):
        event.participants.create(organization=body, role=role)

    save(1, {"congress": {"kind": "congress", "reviewed_from": "2020", "reviewed_to": "2025"}})
    congress.refresh_from_db()
    assert congress.reviewed_from == 2020

    (error,) = refused(save, 1, {"congress": {"kind": "congress", "term_years": "2020-2025"}})
    assert (error.field, "2025" in error.sentence) == ("term_years", True)


def test_names_in_decomposed_letters_with_no_break_spaces_are_mended(congress, save):
    save(2, {"delegates": [{"person": "Nguye\u0302\u0303n\u00a0 Thi\u0323 Hoa"}]})

    assert congress.delegates.get().person.name == "Nguyễn Thị Hoa"


# Two clerks


def test_a_section_that_moved_is_refused_with_what_was_typed(cloned_database):
    congress, clerk = record_of_its_own()
    first = sheet.post_of(6, {"targets": [{"wording": "Một", "kind": "text"}]})
    sheet.save_section(congress, 6, first, user=clerk, version=0)

    second = sheet.post_of(6, {"targets": [{"wording": "Hai", "kind": "text"}]})
    with pytest.raises(sheet.StaleSection) as caught:
        sheet.save_section(congress, 6, second, user=clerk, version=0)

    stale = caught.value
    assert [row["wording"] for row in stale.yours["targets"]] == ["Hai"]
    assert Target.objects.get().wording == "Một"


def test_sections_do_not_collide_with_each_other(cloned_database):
    congress, clerk = record_of_its_own()
    one = sheet.post_of(6, {"targets": [{"wording": "Một", "kind": "text"}]})
    other = sheet.post_of(4, {"motions": [{"wording": "Nghị quyết"}]})

    sheet.save_section(congress, 6, one, user=clerk, version=0)
    sheet.save_section(congress, 4, other, user=clerk, version=0)

    assert [sheet.version_of(congress, n) for n in (4, 6)] == [1, 1]


def test_of_two_clerks_who_save_at_the_same_moment_one_is_told(cloned_database):
    congress, clerk = record_of_its_own()
    barrier, told = threading.Barrier(2), []

    def save(word):
        try:
            barrier.wait(timeout=10)
            data = sheet.post_of(6, {"targets": [{"wording": word, "kind": "text"}]})
            sheet.save_section(congress, 6, data, user=clerk, version=0)
            told.append("saved")
        except sheet.StaleSection:
            told.append("stale")
        finally:
            connection.close()

    threads = [threading.Thread(target=save, args=[word]) for word in ("Một", "Hai")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == ["saved", "stale"]
    assert Target.objects.count() == 1


def record_of_its_own():
    congress = CongressFactory()
    return congress, UserFactory(clerk_of=congress.organization)


# Merging


BASE = {"t": [{"id": "1", "a": "1", "b": "2"}, {"id": "2", "a": "3"}]}


@pytest.mark.parametrize(
    ("yours", "theirs", "both", "conflicts"),
    [
        pytest.param(
            [{"id": "1", "a": "9", "b": "2"}, {"id": "2", "a": "3"}],
            [{"id": "1", "a": "1", "b": "8"}, {"id": "2", "a": "3"}],
            [{"id": "1", "a": "9", "b": "8"}, {"id": "2", "a": "3"}],
            0,
            id="different fields of one row",
        ),
        pytest.param(
            [{"id": "1", "a": "9", "b": "2"}, {"id": "2", "a": "3"}],
            [{"id": "1", "a": "7", "b": "2"}, {"id": "2", "a": "3"}],
            [{"id": "1", "a": "9", "b": "2"}, {"id": "2", "a": "3"}],
            1,
            id="the same field",
        ),
        pytest.param(
            [{"id": "2", "a": "3"}],
            [{"id": "1", "a": "1", "b": "2"}, {"id": "2", "a": "4"}],
            [{"id": "1", "a": "1", "b": "2", "DELETE": "on"}, {"id": "2", "a": "4"}],
            0,
            id="deleted here, other row changed there",
        ),
        pytest.param(
            [{"id": "2", "a": "3"}],
            [{"id": "1", "a": "5", "b": "2"}, {"id": "2", "a": "3"}],
            [{"id": "1", "a": "5", "b": "2"}, {"id": "2", "a": "3"}],
            1,
            id="deleted here, changed there",
        ),
        pytest.param(
            [{"id": "1", "a": "9", "b": "2"}, {"id": "2", "a": "3"}],
            [{"id": "2", "a": "3"}],
            [{"a": "9", "b": "2"}, {"id": "2", "a": "3"}],
            1,
            id="changed here, deleted there",
        ),
        pytest.param(
            [*BASE["t"], {"a": "new"}],
            [*BASE["t"], {"id": "3", "a": "other"}],
            [*BASE["t"], {"id": "3", "a": "other"}, {"a": "new"}],
            0,
            id="a new row on each side",
        ),
    ],
)
def test_merging_keeps_what_only_one_side_changed(yours, theirs, both, conflicts):
    found = merging.differences(BASE, {"t": yours}, {"t": theirs})
    merged = merging.merged(BASE, {"t": yours}, {"t": theirs})["t"]

    assert sum(difference.is_conflict for difference in found) == conflicts
    assert (
        sorted(map(str, merged)) == sorted(map(str, both))
        or [row for row in merged if row not in both] == []
    )


def test_the_same_rows_sent_twice_differ_in_nothing():
    new = {"a": "new"}

    assert (
        merging.differences(BASE, {"t": [*BASE["t"], new]}, {"t": [*BASE["t"], {"id": "3"} | new]})
        == []
    )


# What is recorded, missing, not given


def test_each_section_says_what_it_holds_what_lacks_and_what_the_source_does_not_give(whole):
    states = {state.number: state for state in section_states.section_states(whole)}

    assert dict(states[6].recorded) == {sections.section(6).part("targets").title: 2}
    assert GapTopic.PLACE.label in states[1].missing
    assert [topic for topic, _reason in states[4].silent] == [GapTopic.BALLOTS.label]
    assert not states[6].missing


def test_the_state_of_all_sections_takes_a_fixed_number_of_queries(
    whole, django_assert_max_num_queries
):
    with django_assert_max_num_queries(4):
        section_states.section_states(whole)


def test_a_section_of_many_rows_is_opened_in_few_queries(
    congress, save, django_assert_max_num_queries
):
    save(3, {
        "committees": [{"kind": "executive"}],
        "seats": [{"person": f"Nguyễn Thị Số {n}"} for n in range(25)],
    })  # fmt: skip

    with django_assert_max_num_queries(12):
        sheet.rows_of(congress, 3)


def test_no_row_of_the_sheet_reads_numbers_or_dates_the_stock_way():
    found = {
        part.key: stock_fields(part.form)
        for section in sections.SECTIONS
        for part in section.parts
        if stock_fields(part.form)
    }
    assert found == {}


@pytest.fixture
def decision(congress):
    """A decision that the keeper has from another record."""
    return DocumentFactory(
        kept_by=congress.kept_by,
        issuer=congress.organization,
        number="12/QĐ-LĐLĐ",
        issued_on=datetime.date(2022, 7, 5),
        subject="Kiện toàn Ban Chấp hành",
        signer="Nông Thị Đào",
    )


def cited(congress):
    return [each.document for each in congress.documents.select_related("document")]


DECISION = {
    "kind": "decision",
    "number": "12/QĐ-LĐLĐ",
    "issuer": "Công đoàn Viên chức tỉnh Lạng Sơn",
}


def test_a_document_of_the_same_number_and_another_year_is_another_one(congress, save, decision):
    save(8, {"documents": [{**DECISION, "issued_on": "05/07/2023", "subject": "Khen thưởng"}]})

    decision.refresh_from_db()
    assert (decision.issued_on, decision.subject) == (
        datetime.date(2022, 7, 5),
        "Kiện toàn Ban Chấp hành",
    )
    [document] = cited(congress)
    assert (document.issued_on, document.subject) == (datetime.date(2023, 7, 5), "Khen thưởng")


@pytest.mark.parametrize("day", [{}, {"issued_on": "05/07/2022"}, {"issued_on": "2022"}])
def test_a_document_cited_again_is_the_same_one_and_loses_nothing(congress, save, decision, day):
    save(8, {"documents": [{**DECISION, **day, "address": "https://example.org/12"}]})

    assert cited(congress) == [decision]
    decision.refresh_from_db()
    assert decision.issued_on.year == 2022
    assert (decision.subject, decision.signer, decision.address) == (
        "Kiện toàn Ban Chấp hành",
        "Nông Thị Đào",
        "https://example.org/12",
    )


def test_a_number_that_several_documents_have_is_not_given_to_one_of_them(congress, save, decision):
    later = DocumentFactory(
        kept_by=congress.kept_by,
        issuer=congress.organization,
        number=decision.number,
        issued_on=datetime.date(2023, 7, 5),
    )
    [error] = refused(save, 8, {"documents": [DECISION]})
    assert "12/QĐ-LĐLĐ" in error.sentence
    assert "05/07/2022" in error.sentence
    save(8, {"documents": [{**DECISION, "issued_on": "05/07/2023"}]})
    assert cited(congress) == [later]


def test_a_text_without_a_number_is_another_one_of_another_congress(congress, save):
    earlier = DocumentFactory(
        kept_by=congress.kept_by,
        issuer=None,
        kind="resolution",
        number="",
        subject="Nghị quyết Đại hội",
        congress_ordinal=3,
        issued_on=datetime.date(2018, 3, 1),
    )
    text = {"kind": "resolution", "subject": "Nghị quyết Đại hội"}
    save(8, {"documents": [{**text, "congress_ordinal": "IV"}]})

    earlier.refresh_from_db()
    assert (earlier.congress_ordinal, earlier.issued_on.year) == (3, 2018)
    [document] = cited(congress)
    assert (document.congress_ordinal, document.issued_on) == (4, None)


def test_a_decision_named_by_its_number_is_told_apart_by_its_day(congress, save, decision):
    DocumentFactory(
        kept_by=congress.kept_by,
        issuer=congress.organization,
        number=decision.number,
        issued_on=datetime.date(2023, 7, 5),
    )
    committee = {"kind": "executive", "recognised_by": "12/QĐ-LĐLĐ"}
    [error] = refused(save, 3, {"committees": [committee]})
    assert "05/07/2022" in error.sentence

    save(3, {"committees": [{**committee, "recognised_by": "12/QĐ-LĐLĐ ngày 05/07/2022"}]})

    assert congress.committees.get().recognised_by == decision


@pytest.mark.parametrize(
    "typed",
    [
        "12/QĐ-LĐLĐ ngày 05/07/2022",
        "12/QĐ-LĐLĐ ngày 7/2022",
        "quyết định số 12/QĐ-LĐLĐ ngày 05/07/2022, Công đoàn Viên chức tỉnh Lạng Sơn",
        "12/QĐ-LĐLĐ, Công đoàn Viên chức tỉnh Lạng Sơn",
        "Kiện toàn Ban Chấp hành",
    ],
)
def test_a_decision_is_named_with_its_day_and_issuer_or_without(congress, save, decision, typed):
    save(3, {"committees": [{"kind": "executive", "recognised_by": typed}]})
    assert congress.committees.get().recognised_by == decision


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12/QĐ-LĐLĐ ngày 05/07/2023", "05/07/2022"),
        ("12/QĐ-LĐLĐ ngày 04/07/2022", "05/07/2022"),
        ("12/QĐ-LĐLĐ, Công đoàn tỉnh Bắc Kạn", "Công đoàn Viên chức tỉnh Lạng Sơn"),
        ("12/QĐ-LĐLĐ, Công đoàn nào đó", "Công đoàn nào đó"),
        ("12/QĐ-LĐLĐ ngày 31/02/2022", "31/02/2022"),
    ],
)
def test_a_decision_of_another_day_or_issuer_is_not_the_one_of_that_number(
    congress, save, decision, typed, told
):
    OrganizationFactory(official_name="Công đoàn tỉnh Bắc Kạn", kept_by=congress.kept_by)

    [error] = refused(save, 3, {"committees": [{"kind": "executive", "recognised_by": typed}]})

    assert (error.part, error.field) == ("committees", "recognised_by")
    assert told in error.sentence
    assert not congress.committees.exists()


@pytest.mark.parametrize("others", [[], ["Tết sum vầy 2023"], ["Xuân gắn kết", "Xuân 2023"]])
def test_a_programme_named_again_loses_nothing(congress, save, others):
    programme = Programme.objects.create(
        kind="programme",
        name="Tết sum vầy",
        kept_by=congress.kept_by,
        since=datetime.date(2016, 1, 1),
        anniversary_years=5,
    )
    programme.names.create(name="Xuân gắn kết")

    save(7, {"programmes": [{"name": "Tết sum vầy", "other_names": "; ".join(others)}]})

    programme.refresh_from_db()
    assert (programme.since, programme.anniversary_years) == (datetime.date(2016, 1, 1), 5)
    names = [each.name for each in programme.names.all()]
    assert sorted(names) == sorted({"Xuân gắn kết", *others})


@pytest.mark.parametrize("typed", ["Xuân;Tết", "Xuân; Tết", " xuân ;Tết "])
def test_a_name_with_a_semicolon_of_a_programme_of_others_is_no_change(congress, save, typed):
    programme = Programme.objects.create(
        kind="programme", name="Tết sum vầy", kept_by=OrganizationFactory()
    )
    programme.names.create(name="Xuân;Tết")
    save(7, {"programmes": [{"name": "Tết sum vầy"}]})
    [row] = sheet.rows_of(congress, 7)["programmes"]
    assert row["other_names"] == "Xuân;Tết"
    row |= {"note": "Trang 5", "other_names": typed}

    if "xuân" in typed:
        [error] = refused(save, 7, {"programmes": [row]})
        assert (error.part, error.field) == ("programmes", "other_names")
        assert "“Xuân; Tết”" in error.sentence
    else:
        save(7, {"programmes": [row]})
        assert congress.programmes.get().note == "Trang 5"
    assert [each.name for each in programme.names.all()] == ["Xuân;Tết"]


def test_the_row_of_a_programme_takes_away_what_was_entered_with_it(congress, save):
    row = {"name": "Tết sum vầy", "programme_kind": "programme", "other_names": "Một; Hai"}
    save(7, {"programmes": [{**row, "anniversary_years": "5"}]})
    programme = congress.programmes.get().programme
    assert programme.names.count() == 2

    key = {"id": str(congress.programmes.get().pk)}
    save(7, {"programmes": [{**key, "name": "Tết sum vầy", "other_names": "Hai"}]})

    programme.refresh_from_db()
    assert programme.anniversary_years is None
    assert [each.name for each in programme.names.all()] == ["Hai"]


def test_a_title_that_several_sources_have_is_not_given_to_one_of_them(congress, save):
    for paper in ("baolangson.vn", "congdoan.vn"):
        SourceFactory(
            kept_by=congress.kept_by, title="Đại hội thành công", address=f"https://{paper}/1"
        )
    target = {"wording": "Kết nạp đoàn viên", "kind": "text", "source": "Đại hội thành công"}
    [error] = refused(save, 6, {"targets": [target]})
    assert "https://congdoan.vn/1" in error.sentence

    save(6, {"targets": [{**target, "source": "https://congdoan.vn/1"}]})

    assert congress.targets.get().source.address == "https://congdoan.vn/1"


def test_of_several_sources_of_one_title_the_one_of_the_record_is_meant(congress, save):
    SourceFactory(kept_by=congress.kept_by, title="Đại hội thành công")
    own = SourceFactory(kept_by=congress.kept_by, title="Đại hội thành công")
    Congress.objects.filter(pk=congress.pk).update(source=own)
    congress.refresh_from_db()

    save(6, {"targets": [{"wording": "Một", "kind": "text", "source": own.title}]})

    assert congress.targets.get().source == own


def test_a_source_entered_again_is_the_same_one_and_loses_nothing(congress, save):
    source = {"title": "Đại hội thành công", "address": "https://example.org/tin"}
    save(8, {"source": source | {"author": "Dương Mai Khoa", "published_on": "07/6/2023"}})
    known = Source.objects.get()
    congress.source = None
    congress.save(update_fields=["source"])

    save(8, {"source": source | {"author": "dương mai  khoa", "publisher": "Báo Lao Động"}})

    congress.refresh_from_db()
    assert (congress.source_id, Source.objects.count()) == (known.pk, 1)
    known.refresh_from_db()
    assert (known.author, known.publisher) == ("Dương Mai Khoa", "Báo Lao Động")
    assert (str(known.published_on), known.published_on_precision) == ("2023-06-07", "day")


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ({"author": "Người khác"}, "Dương Mai Khoa"),
        ({"publisher": "Báo Lao Động"}, "Công đoàn Việt Nam"),
        ({"kind": "minutes"}, "bài báo"),
        ({"published_on": "08/6/2023"}, "07/06/2023"),
        ({"published_on": "2022"}, "07/06/2023"),
        ({"published_time": "9:30"}, "08:15"),
    ],
)
def test_a_source_entered_again_otherwise_is_refused_and_nothing_typed_is_lost(
    congress, save, typed, held
):
    same = {"title": "Đại hội thành công", "address": "https://example.org/tin"}
    told = {"author": "Dương Mai Khoa", "publisher": "Công đoàn Việt Nam", "kind": "news"}
    save(8, {"source": same | told | {"published_on": "07/6/2023", "published_time": "8:15"}})
    known = Source.objects.get()
    Congress.objects.filter(pk=congress.pk).update(source=None)
    congress.refresh_from_db()

    [error] = refused(save, 8, {"source": same | typed})

    assert (error.part, error.field) == ("source", *typed)
    assert f"“{held}”" in error.sentence
    [value] = typed.values()
    assert f"“{value}”" in error.sentence or error.field != "author"
    congress.refresh_from_db()
    assert congress.source is None
    before = {**vars(known)}
    known.refresh_from_db()
    assert {name: before[name] for name in told} == told


@pytest.mark.parametrize("day", ["2023", "6/2023", "07/06/2023", "01/06/2023"])
def test_the_day_of_a_source_entered_again_may_be_told_more_exactly(congress, save, day):
    same = {"title": "Đại hội thành công", "address": "https://example.org/tin"}
    save(8, {"source": same | {"published_on": "6/2023"}})
    Congress.objects.filter(pk=congress.pk).update(source=None)
    congress.refresh_from_db()

    save(8, {"source": same | {"published_on": day}})

    source = Source.objects.get()
    exact = day.count("/") == 2
    assert source.published_on == datetime.date(2023, 6, 7 if day.startswith("07") else 1)
    assert source.published_on_precision == ("day" if exact else "month")


@pytest.mark.parametrize(
    ("held", "typed", "kept"),
    [
        ("07/6/[2023]", "07/06/2023", "07/06/2023"),
        ("[2023]", "2023", "2023"),
        ("07/06/2023", "07/6/[2023]", "07/06/2023"),
        ("07/6/[2023]", "6/[2023]", "07/06/[2023]"),
    ],
)
def test_an_inferred_day_told_again_as_stated_is_stated(
    congress, save, decision, held, typed, kept
):
    same = {"title": "Đại hội thành công", "address": "https://example.org/tin"}
    save(8, {"source": same | {"published_on": held}})
    save(8, {"documents": [{**DECISION, "number": "13/QĐ-LĐLĐ", "issued_on": held}]})
    Congress.objects.filter(pk=congress.pk).update(source=None)
    congress.refresh_from_db()
    congress.documents.all().delete()

    save(8, {"source": same | {"published_on": typed}})
    save(8, {"documents": [{**DECISION, "number": "13/QĐ-LĐLĐ", "issued_on": typed}]})

    congress.refresh_from_db()
    rows = sheet.rows_of(congress, 8)
    assert rows["source"][0]["published_on"] == kept
    assert [row["issued_on"] for row in rows["documents"]] == [kept]
    assert Source.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ({"subject": "Khen thưởng"}, "Kiện toàn Ban Chấp hành"),
        ({"signer": "Vi Văn Tám"}, "Nông Thị Đào"),
        ({"issued_on": "06/07/2022"}, "05/07/2022"),
    ],
)
def test_a_document_cited_again_otherwise_is_refused_and_stays_as_it_was(
    congress, save, decision, typed, held
):
    [error] = refused(save, 8, {"documents": [{**DECISION, **typed}]})

    assert (error.part, error.field) == ("documents", *typed)
    assert f"“{held}”" in error.sentence
    assert f"“{next(iter(typed.values()))}”" in error.sentence
    assert not congress.documents.exists()
    before = decision.subject, decision.signer, decision.issued_on
    decision.refresh_from_db()
    assert (decision.subject, decision.signer, decision.issued_on) == before


def test_a_document_cited_again_is_corrected_in_its_row(congress, save, decision):
    save(8, {"documents": [DECISION]})
    [row] = sheet.rows_of(congress, 8)["documents"]
    assert row["signer"] == "Nông Thị Đào"

    save(8, {"documents": [row | {"signer": "Vi Văn Tám"}]})

    decision.refresh_from_db()
    assert decision.signer == "Vi Văn Tám"


@pytest.mark.parametrize(
    ("field", "typed"),
    [("signer", "Vi Văn Tám"), ("issued_on", "06/07/2022"), ("subject", ""), ("number", "9/QĐ")],
)
def test_what_is_typed_of_a_document_that_another_body_keeps_is_refused_not_dropped(
    congress, save, field, typed
):
    keeper = OrganizationFactory()
    theirs = DocumentFactory(
        kept_by=keeper, kind="decision", number="12/QĐ-LĐLĐ", subject="Kiện toàn",
        signer="Nông Thị Đào",
    )  # fmt: skip
    CitedDocument.objects.create(congress=congress, document=theirs)
    [row] = sheet.rows_of(congress, 8)["documents"]

    [error] = refused(save, 8, {"documents": [row | {field: typed}]})

    assert (error.part, error.field) == ("documents", field)
    assert f"do {keeper} giữ" in error.sentence
    theirs.refresh_from_db()
    assert (theirs.signer, theirs.subject) == ("Nông Thị Đào", "Kiện toàn")

    save(8, {"documents": [row | {"note": "nêu ở phần mở đầu"}]})
    assert congress.documents.get().note == "nêu ở phần mở đầu"


def test_a_programme_named_again_otherwise_is_refused(congress, save):
    programme = Programme.objects.create(
        kind="programme",
        name="Tết sum vầy",
        kept_by=congress.kept_by,
        since=datetime.date(2016, 1, 1),
        anniversary_years=5,
    )
    wrong = {"since": "02/01/2016", "anniversary_years": "10", "programme_kind": "campaign"}
    for name, text in wrong.items():
        row = {"name": "Tết sum vầy", name: text}
        [error] = refused(save, 7, {"programmes": [row]})
        assert (error.part, error.field) == ("programmes", name)
    assert not congress.programmes.exists()
    programme.refresh_from_db()
    assert (programme.since, programme.anniversary_years) == (datetime.date(2016, 1, 1), 5)
    assert programme.kind == "programme"


@pytest.fixture
def national(congress):
    """A programme that another body keeps."""
    keeper = OrganizationFactory(official_name="Công đoàn trung ương thử")
    programme = Programme.objects.create(
        kind="programme", name="Tết sum vầy", kept_by=keeper, since=datetime.date(2016, 1, 1)
    )
    programme.names.create(name="Xuân gắn kết")
    return programme


def test_a_programme_of_others_is_named_with_what_they_recorded(congress, save, national):
    save(7, {"programmes": [{"name": "Tết sum vầy"}]})
    [row] = sheet.rows_of(congress, 7)["programmes"]
    assert (row["since"], row["other_names"]) == ("01/01/2016", "Xuân gắn kết")
    save(7, {"programmes": [row | {"note": "nêu hai lần"}]})
    assert congress.programmes.get().note == "nêu hai lần"


OTHERS = [
    ({"since": "02/01/2016"}, "“01/01/2016”"),
    ({"since": ""}, "“01/01/2016”"),
    ({"until": "31/12/2020"}, "không có gì"),
    ({"anniversary_years": "5"}, "không có gì"),
    ({"programme_kind": "campaign"}, "“chương trình”"),
    ({"other_names": "Xuân gắn kết; Xuân 2023"}, "“Xuân gắn kết”"),
    ({"other_names": ""}, "“Xuân gắn kết”"),
]


@pytest.mark.parametrize("is_shown", [False, True])
@pytest.mark.parametrize(("typed", "held"), OTHERS)
def test_what_is_typed_of_a_programme_of_others_is_never_dropped(
    congress, save, national, is_shown, typed, held
):
    row = {"name": "Tết sum vầy"}
    if is_shown:
        save(7, {"programmes": [row]})
        [row] = sheet.rows_of(congress, 7)["programmes"]
    elif not any(typed.values()):
        save(7, {"programmes": [row | typed]})
        return

    [error] = refused(save, 7, {"programmes": [row | typed]})

    assert (error.part, error.field) == ("programmes", *typed)
    assert held in error.sentence
    assert str(national.kept_by) in error.sentence
    national.refresh_from_db()
    assert (national.since, national.until) == (datetime.date(2016, 1, 1), None)


def congress_of_kon_tum(congress, year_to):
    """The eleventh of another body, whose term began in 2023."""
    host = OrganizationFactory(official_name="LĐLĐ tỉnh Kon Tum", kept_by=congress.kept_by)
    return CongressFactory(
        organization=host,
        ordinal=11,
        kept_by=congress.kept_by,
        term__number=11,
        term__year_from=2023,
        term__year_to=year_to,
    )


def test_a_congress_named_with_years_of_another_term_is_not_the_one_of_that_number(congress, save):
    above = congress_of_kon_tum(congress, 2028)

    row = {"to_congress": "XI, LĐLĐ tỉnh Kon Tum, 2018-2023", "official": "5"}
    [error] = refused(save, 2, {"delegations": [row]})

    assert (error.part, error.field) == ("delegations", "to_congress")
    assert "2023-2028" in error.sentence
    save(2, {"delegations": [row | {"to_congress": "XI, LĐLĐ tỉnh Kon Tum, 2023-2028"}]})
    assert congress.delegations.get().to_congress == above


def test_a_term_whose_end_is_not_recorded_contradicts_no_years(congress, save):
    above = congress_of_kon_tum(congress, None)
    row = {"to_congress": "XI, LĐLĐ tỉnh Kon Tum, 2023-2028", "official": "5"}
    save(2, {"delegations": [row]})
    assert congress.delegations.get().to_congress == above


def test_the_years_of_a_draft_of_another_branch_are_not_told(congress, save):
    host = OrganizationFactory(official_name="LĐLĐ tỉnh Kon Tum", is_stub=True)
    hidden = CongressFactory(
        organization=host, ordinal=11, term__number=11, term__year_from=2023, term__year_to=2028
    )
    row = {"to_congress": "mới: XI, LĐLĐ tỉnh Kon Tum, 1999-2004", "official": "5"}
    save(2, {"delegations": [row]})
    assert congress.delegations.get().to_congress == hidden
    hidden.term.refresh_from_db()
    assert (hidden.term.year_from, hidden.term.year_to) == (2023, 2028)


PROVINCE = "LĐLĐ tỉnh Kon Tum"
CITED = {
    "mới: 12/QĐ-LĐLĐ": ("12/QĐ-LĐLĐ", None, "", ""),
    "mới: 12/QĐ ngày 05/07/2023 của LĐLĐ tỉnh Kon Tum": ("12/QĐ", "05/07/2023", PROVINCE, ""),
    "mới: Quyết định số 12/QĐ-LĐLĐ ngày 5 tháng 7, năm 2023 của LĐLĐ tỉnh Kon Tum về việc "
    "khen thưởng, nâng bậc": ("12/QĐ-LĐLĐ", "05/07/2023", PROVINCE, "khen thưởng, nâng bậc"),
    "mới: QĐ số: 12/QĐ-LĐLĐ, LĐLĐ tỉnh Kon Tum, ngày 5/7/2023, V/v: khen thưởng": (
        "12/QĐ-LĐLĐ",
        "05/07/2023",
        PROVINCE,
        "khen thưởng",
    ),
    "mới: 12/QĐ-LĐLĐ của LĐLĐ tỉnh Kon Tum ngày 7/2023.": (
        "12/QĐ-LĐLĐ",
        "7/2023",
        PROVINCE,
        "",
    ),
    "mới: 12/QĐ-LĐLĐ, về việc thực hiện Nghị quyết số 5/NQ-TLĐ ngày 1/2/2023 của Tổng Liên đoàn": (
        "12/QĐ-LĐLĐ",
        None,
        "",
        "thực hiện Nghị quyết số 5/NQ-TLĐ ngày 1/2/2023 của Tổng Liên đoàn",
    ),
    "mới: 12/QĐ-LĐLĐ v/v khen thưởng": ("12/QĐ-LĐLĐ", None, "", "khen thưởng"),
}


@pytest.mark.parametrize("typed", CITED)
def test_each_part_of_a_document_that_is_cited_in_one_cell_is_kept(congress, save, typed):
    OrganizationFactory(official_name=PROVINCE, kept_by=congress.kept_by)
    number, day, issuer, subject = CITED[typed]

    save(3, {"committees": [{"kind": "executive", "recognised_by": typed}]})

    document = congress.committees.get().recognised_by
    held = date_of(document, "issued_on")
    assert (document.kind, document.number, held and held.show()) == ("decision", number, day)
    assert (str(document.issuer or ""), document.subject) == (issuer, subject)


@pytest.mark.parametrize(
    ("typed", "is_meant"),
    [
        ("12/QĐ-LĐLĐ ngày 05/07/2022 của Công đoàn Viên chức tỉnh Lạng Sơn", True),
        ("12/QĐ-LĐLĐ của BCH Công đoàn Viên chức tỉnh Lạng Sơn ngày 5 tháng 7 năm 2022", True),
        ("Quyết định 12/QĐ-LĐLĐ, về việc kiện toàn Ban chấp hành", True),
        ("12/QĐ-LĐLĐ, về việc khen thưởng", False),
    ],
)
def test_a_document_that_is_recorded_is_the_one_cited_with_all_that_is_said_of_it(
    congress, save, decision, typed, is_meant
):
    committee = {"kind": "executive", "recognised_by": typed}
    if is_meant:
        save(3, {"committees": [committee]})
        assert congress.committees.get().recognised_by == decision
    else:
        [error] = refused(save, 3, {"committees": [committee]})
        assert (error.part, error.field) == ("committees", "recognised_by")
        assert "Kiện toàn Ban Chấp hành" in error.sentence
    decision.refresh_from_db()
    assert decision.subject == "Kiện toàn Ban Chấp hành"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12/QĐ-LĐLĐ ngày 05/07/2023 LĐLĐ tỉnh Kon Tum", "về việc khen thưởng”"),
        ("12/QĐ-LĐLĐ LĐLĐ tỉnh Kon Tum", "về việc khen thưởng”"),
        ("12/QĐ-LĐLĐ, khen thưởng", "về việc khen thưởng”"),
        ("Theo lời kể trong số 12/QĐ-LĐLĐ", "về việc khen thưởng”"),
        ("Quyết định số 12 ngày 05/07/2023", "về việc khen thưởng”"),
        ("12/QĐ-LĐLĐ ngày 31/02/2023", "“31/02/2023”"),
        ("12/QĐ-LĐLĐ của Ban Chấp hành LĐLĐ tỉnh Kon Tum", "“Ban Chấp hành”"),
        ("12/QĐ-LĐLĐ của Công đoàn nào đó", "“Công đoàn nào đó”"),
    ],
)
def test_what_cannot_be_parted_of_a_document_is_told_and_nothing_is_made(
    congress, save, typed, told
):
    OrganizationFactory(official_name=PROVINCE, kept_by=congress.kept_by)
    committee = {"kind": "executive", "recognised_by": f"mới: {typed}"}

    [error] = refused(save, 3, {"committees": [committee]})

    assert (error.part, error.field) == ("committees", "recognised_by")
    assert told in error.sentence
    assert not congress.committees.exists()


def test_of_documents_of_one_number_the_issuer_and_the_day_tell(congress, save, decision):
    other = OrganizationFactory(official_name="LĐLĐ tỉnh Kon Tum", kept_by=congress.kept_by)
    same = {"kept_by": congress.kept_by, "number": decision.number}
    undated = DocumentFactory(
        issuer=other,
        issued_on=None,
        issued_on_precision="",
        issued_on_basis="",
        **same,
    )
    DocumentFactory(issuer=None, issued_on=datetime.date(2022, 7, 5), **same)
    for text, meant in (
        ("12/QĐ-LĐLĐ ngày 05/07/2022, LĐLĐ tỉnh Kon Tum", undated),
        ("12/QĐ-LĐLĐ, Công đoàn Viên chức tỉnh Lạng Sơn", decision),
    ):
        save(3, {"committees": [{"kind": "executive", "recognised_by": text}]})
        assert congress.committees.get().recognised_by == meant, text
        congress.committees.all().delete()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("1. Nguyễn Văn An", "Nguyễn Văn An"),
        ("12) Nguyễn Văn An", "Nguyễn Văn An"),
        ("- Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An"),
        ("đồng chí: Nguyễn Văn An", "Nguyễn Văn An"),
        ("2. Ông Nguyễn Văn An.", "Nguyễn Văn An"),
        ("Bà: Ksor H’Bia", "Ksor H’Bia"),
        ("Ông/Bà Nguyễn Văn An", "Nguyễn Văn An"),
        ("Nguyễn Văn An (*)", "Nguyễn Văn An"),
        ("Nguyễn Văn An¹", "Nguyễn Văn An"),
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("mới: 3. Đ/c NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("mới: Ông Ích Khiêm", "Ông Ích Khiêm"),
        ("Nguyễn Văn A.", "Nguyễn Văn A."),
        ("Và Bá Dìa", "Và Bá Dìa"),
        ("Rơ Châm Long (Hai Long)", "Rơ Châm Long (Hai Long)"),
        ("H'HEN NIÊ", "H'HEN NIÊ"),
    ],
)
def test_what_stands_around_the_name_of_a_person_is_no_part_of_it(congress, save, typed, name):
    committee = {"kind": "executive"}
    save(3, {"committees": [committee], "seats": [{"person": typed, "committee_number": "1"}]})

    assert congress.committees.get().seats.get().person.name == name


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Nguyễn Văn An, Trần Thị Bình", "“Trần Thị Bình”"),
        ("Nguyễn Văn An và Trần Thị Bình", "“Trần Thị Bình”"),
        ("Đ/c Nguyễn Văn An – Chủ tịch", "“Chủ tịch”"),
        ("mới: Nguyễn Văn An; Trần Thị Bình", "“Trần Thị Bình”"),
        ("Ông Ích Khiêm", "“mới: Ông Ích Khiêm”"),
    ],
)
def test_more_than_the_name_of_one_person_is_refused_at_its_cell(congress, save, typed, told):
    rows = {"committees": [{"kind": "executive"}], "seats": [{"person": typed}]}

    [error] = refused(save, 3, rows)

    assert (error.part, error.field) == ("seats", "person")
    assert told in error.sentence
    assert not Person.objects.exists()


CITY = "Liên đoàn Lao động thành phố Hồ Chí Minh"
CALLED = {
    "LĐLĐ TP. Hồ Chí Minh": CITY,
    "LĐLĐ thành phố Hồ Chí Minh": CITY,
    "Liên đoàn Lao động TP HCM": CITY,
    "LĐLĐ TPHCM": CITY,
    "LIÊN ĐOÀN LAO ĐỘNG TP.HCM": CITY,
    "1. LĐLĐ TP Hồ Chí Minh": CITY,
    "LĐLĐ thành phố Vinh": "LĐLĐ TP Vinh",
    "2) Tổ 1, Phòng Kế hoạch": "Tổ 1, Phòng Kế hoạch",
    "Tổ 1, Phòng Kế hoạch": "Tổ 1, Phòng Kế hoạch",
}


@pytest.mark.parametrize("typed", CALLED)
def test_a_body_is_found_by_each_way_to_write_its_name(congress, save, typed):
    for name in set(CALLED.values()):
        OrganizationFactory(official_name=name, kept_by=congress.kept_by)

    save(1, {"guests": [{"body": typed}]})

    assert congress.guests.get().organization.name == CALLED[typed]


def test_a_body_made_anew_has_no_number_of_a_list_in_its_name(congress, save):
    save(1, {"guests": [{"body": "mới: 1. LĐLĐ tỉnh Kon Tum"}]})

    assert congress.guests.get().organization.name == "LĐLĐ tỉnh Kon Tum"


def test_a_committee_may_be_written_with_either_place_of_the_tone(congress, save):
    row = {"kind": "adopted", "wording": "kiểm điểm", "committee": "mới: BCH khoá III"}

    save(1, {"agenda": [row]})

    assert congress.agenda.get().committee.term.number == 3
