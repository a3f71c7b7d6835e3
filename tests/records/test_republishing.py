"""A value changed in the sheet and published again is what readers see."""

import pytest
from django.contrib.auth import get_user_model

from congress_portal import record_loading
from congress_portal.publishing import transitions
from congresses import sections, sheet
from congresses.models import Congress
from tests.records.facts import LANG_SON
from tests.records.test_facts import fetched

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# Section, part, the row by one of its texts, the field, what is typed, its path, what is held,
# what is shown.
CHANGES = [
    (1, "congress", {}, "present", "132", "present", 132, "132"),
    (
        1,
        "guests",
        {"body": "Công đoàn Viên chức Việt Nam"},
        "roles",
        "attends",
        "guests/2/roles",
        ["attends"],
        None,
    ),
    (2, "delegations", {"official": "13"}, "alternate", "03", "delegations/0/alternate", 3, "3"),
    (
        3,
        "committees",
        {"elected": "14"},
        "vacancy_plan",
        "left_open",
        "committees/0/counts/0/vacancy_plan",
        "left_open",
        None,
    ),
    (
        5,
        "results",
        {"wording": "CĐCS vững mạnh"},
        "actual",
        "gần 96,5",
        "results/0/actual",
        {"number": "96.5", "qualifier": "nearly", "wording": "gần 96,5"},
        "gần 96,5",
    ),
    (
        6,
        "targets",
        {"wording": "Đoàn viên ưu tú giới thiệu cho Đảng"},
        "value",
        "62",
        "targets/5/value",
        "62",
        "62",
    ),
    (
        7,
        "figures",
        {"topic": "Thăm hỏi đoàn viên"},
        "amount",
        "trên 5,2 tỷ đồng",
        "figures/0/amount",
        {"number": "5200000000", "qualifier": "over", "wording": "trên 5,2 tỷ"},
        "trên 5,2 tỷ đồng",
    ),
    (7, "tallies", {"count": "24"}, "count", "25", "tallies/0/count", 25, "25"),
    (
        8,
        "source",
        {},
        "author",
        "Dương Mai Khoa, Ban Tuyên giáo",
        "sources/0/author",
        "Dương Mai Khoa, Ban Tuyên giáo",
        "Dương Mai Khoa, Ban Tuyên giáo",
    ),
]


@pytest.fixture
def clerk(loaded):
    return get_user_model().objects.get(username=record_loading.CLERK[0])


@pytest.fixture
def approver(loaded):
    return get_user_model().objects.get(username=record_loading.APPROVER[0])


def retype(congress: Congress, clerk, number: int, part: str, row: dict, field: str, typed: str):
    """Open a section, type one value over another, and save it as a clerk does."""
    shown = sheet.rows_of(congress, number)
    (found,) = [each for each in shown[part] if row.items() <= each.items()]
    found[field] = typed
    one = sections.section(number).part(part).one is not None
    data = sheet.post_of(number, {part: found if one else shown[part]})
    version = sheet.version_of(congress, number)
    sheet.save_section(congress, number, data, user=clerk, version=version)


def test_values_changed_in_the_sheet_are_read_after_the_next_edition(loaded, clerk, approver):
    before = fetched(LANG_SON)
    congress = Congress.objects.get(code=before.document["code"])
    note = "Sửa các số liệu theo bản gốc."
    transitions.reopen(congress, clerk, reason_class="entry_error", note=note)
    for number, part, row, field, typed, *_read in CHANGES:
        retype(congress, clerk, number, part, row, field, typed)

    assert fetched(LANG_SON) == before

    transitions.submit(congress, clerk)
    edition = transitions.approve(congress, approver)
    after = fetched(LANG_SON)
    assert edition.number == 2
    for *_typed, path, held, text in CHANGES:
        assert _at(before.document, path) != held, path
        assert _at(after.document, path) == held, path
        if text is not None:
            assert text in [each.text for each in after.fields[path]], path


def test_what_was_not_typed_over_stays_as_it_was(loaded, clerk, approver):
    before = fetched(LANG_SON)
    congress = Congress.objects.get(code=before.document["code"])
    note = "Sửa số đại biểu có mặt."
    transitions.reopen(congress, clerk, reason_class="entry_error", note=note)
    retype(congress, clerk, 1, "congress", {}, "present", "132")
    transitions.submit(congress, clerk)
    transitions.approve(congress, approver)

    assert fetched(LANG_SON).document == before.document | {"present": 132}


def _at(document, path: str):
    for step in path.split("/"):
        document = document[int(step)] if isinstance(document, list) else document[step]
    return document
