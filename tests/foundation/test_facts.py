import dataclasses
import json
from decimal import Decimal

import pytest

from awards.facts import DECISION, REPORT_WITH_AWARDS
from congress_portal.foundation.facts import Rows, Wording, changes, facts, paired, without_values
from congress_portal.foundation.figures import Figure
from congress_portal.foundation.publication import canonical_text
from congresses.facts import CLUSTER_YEAR
from organizations.facts import PROFILE
from tests.awards.documents import award, decision
from tests.congresses import documents as congresses
from tests.organizations.documents import profile

pytestmark = pytest.mark.usefixtures("_in_vietnamese")


@pytest.fixture
def _in_vietnamese():
    from django.utils import translation

    with translation.override("vi"):
        yield


DOCUMENTS = {
    "profile": (lambda: profile("Công đoàn Viên chức tỉnh Lạng Sơn"), PROFILE),
    "report": (congresses.full_report, REPORT_WITH_AWARDS),
    "decision": (lambda: decision(award(), award()), DECISION),
    "year": (congresses.cluster_year, CLUSTER_YEAR),
}


def told(old, new, wording=REPORT_WITH_AWARDS):
    return [
        (each.kind, each.field, each.old, each.new)
        for each in changes(canonical_text(old), canonical_text(new), wording)
    ]


def test_a_term_is_told_with_its_number_and_its_years():
    report = congresses.full_report()
    corrected = dataclasses.replace(report, term=dataclasses.replace(report.term, number=5))

    assert told(report, corrected) == [("changed", "term", "4, 2023–2028", "5, 2023–2028")]
    (term,) = [
        each for each in facts(canonical_text(report), REPORT_WITH_AWARDS) if each.field == "term"
    ]
    assert term.value == "4; 2023-2028"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_field_of_a_document_has_a_label(name, monkeypatch):
    make, wording = DOCUMENTS[name]
    asked = []

    def label(self, path):
        asked.append(path)
        assert {path, path.rpartition("/")[2], "/".join(path.split("/")[-2:])} & set(self.labels), (
            path
        )
        return path

    monkeypatch.setattr(Wording, "label", label)
    text = canonical_text(make())
    facts(text, wording)
    emptied = {
        name: [] if isinstance(value, list) else None for name, value in json.loads(text).items()
    }
    changes(text, json.dumps(emptied), wording)
    assert len(asked) > 20


@pytest.mark.parametrize("name", DOCUMENTS)
def test_facts_have_fields_of_their_own_and_words_for_closed_lists(name):
    make, wording = DOCUMENTS[name]
    found = facts(canonical_text(make()), wording)
    assert len({each.field for each in found}) == len(found) > 5
    for each in found:
        assert "_" not in each.shown or "://" in each.shown, each
        assert each.where


def test_a_fact_carries_qualifier_unit_and_source():
    document = congresses.full_report()
    text = canonical_text(document)
    by_field = {each.field: each for each in facts(text, REPORT_WITH_AWARDS)}
    represented = by_field["members_represented"]
    assert (represented.value, represented.qualifier) == ("4000", "over")
    assert represented.unit == "đoàn viên, công chức, viên chức, lao động"
    assert represented.source.startswith("Công đoàn Viên chức tỉnh tổ chức thành công")
    amounts = [each for field, each in by_field.items() if field.endswith("/amount")]
    assert amounts
    assert {each.unit for each in amounts} == {"đồng"}


REPORT = congresses.full_report()
TARGET = REPORT.targets[0]
TARGET_FIELD = f"targets[group={TARGET.group},wording={TARGET.wording},year="
SEAT = REPORT.committees[0].seats[0]


def with_targets(*targets):
    return dataclasses.replace(REPORT, targets=targets)


def test_nothing_differs_from_itself():
    for make, wording in DOCUMENTS.values():
        document = make()
        assert not told(document, document, wording)


def test_values_are_told_in_the_words_of_the_page():
    other = dataclasses.replace(
        REPORT, convened=141, place="", members_represented=Figure(Decimal(4100))
    )
    assert set(told(REPORT, other)) == {
        ("changed", "convened", "140", "141"),
        ("changed", "place", REPORT.place, ""),
        ("changed", "members_represented", "hơn 4.000", "4.100"),
    }


def test_rows_are_known_by_what_they_say_not_by_position():
    first, *rest = REPORT.targets
    changed = dataclasses.replace(first, value=Decimal("99.5"))
    found = told(REPORT, with_targets(*rest, changed))
    (change,) = [each for each in found if each[0] == "changed"]
    assert change[1].startswith(TARGET_FIELD)
    assert change[1].endswith("/value")
    assert change[3] == "99,5"
    assert {each[0] for each in found} == {"changed", "moved"}


def test_a_row_that_was_added_or_removed_is_told_whole():
    found = told(REPORT, with_targets(*REPORT.targets[1:]))
    ((kind, field, old, new),) = found
    assert (kind, new) == ("removed", "")
    assert field.startswith(TARGET_FIELD)
    assert old
    assert [each[0] for each in told(with_targets(*REPORT.targets[1:]), REPORT)] == ["added"]


def test_a_corrected_key_is_a_change_not_another_row():
    changed = dataclasses.replace(TARGET, wording="Kết nạp đoàn viên mới (đã sửa)")
    ((kind, field, old, new),) = told(REPORT, with_targets(changed, *REPORT.targets[1:]))
    assert kind == "changed"
    assert field.endswith("/wording")
    assert (old, new) == (TARGET.wording, "Kết nạp đoàn viên mới (đã sửa)")


def test_a_source_put_first_renumbers_nothing_in_the_differences():
    document = json.loads(canonical_text(REPORT))
    extra = {**document["sources"][1], "number": 99, "title": "Nguồn thứ ba", "republishes": None}
    renumbered = json.loads(canonical_text(REPORT))
    shift = {each["number"]: each["number"] + 1 for each in document["sources"]}

    def shifted(value, name=""):
        if isinstance(value, dict):
            return {key: shifted(each, key) for key, each in value.items()}
        if isinstance(value, list):
            return [shifted(each) for each in value]
        is_number = name in ("source", "republishes") and isinstance(value, int)
        return shift[value] if is_number else value

    renumbered = shifted(renumbered)
    for each in renumbered["sources"]:
        each["number"] = shift[each["number"]]
    renumbered["sources"].insert(0, {**extra, "number": 1})
    found = changes(json.dumps(document), json.dumps(renumbered), REPORT_WITH_AWARDS)
    assert [(each.kind, each.field.partition("[")[0]) for each in found] == [("added", "sources")]


def test_an_order_that_changed_is_said_once():
    found = told(REPORT, with_targets(*REPORT.targets[::-1]))
    assert found == [("moved", "targets", "", "")]


def test_equal_words_of_unlike_values_are_told_apart():
    host = dataclasses.replace(REPORT.host, code="zzzzzzzz")
    ((_kind, field, old, new),) = told(REPORT, dataclasses.replace(REPORT, host=host))
    assert field == "host"
    assert old != new
    assert "zzzzzzzz" in new


def test_without_values_no_old_or_new_word_is_left():
    other = dataclasses.replace(REPORT, place="Nơi khác", targets=REPORT.targets[1:])
    found = changes(canonical_text(REPORT), canonical_text(other), REPORT_WITH_AWARDS)
    bare = without_values(found, REPORT_WITH_AWARDS)
    said = repr(bare)
    for secret in (REPORT.place, "Nơi khác", TARGET.wording):
        assert secret not in said
    assert {each.field for each in bare} == {"place", "targets"}


def test_ten_thousand_rows_are_compared_by_their_keys():
    rows = [{"wording": f"dòng {number}", "value": number} for number in range(10_000)]
    changed = [{**row, "value": -1} if row["value"] % 2 else row for row in rows[::-1]]
    pairs = paired(Rows("dòng", ("wording",)), rows, changed)
    assert len(pairs) == 10_000
    assert all(rows[i]["wording"] == changed[j]["wording"] for i, j in pairs)
