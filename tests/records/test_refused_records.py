"""Data with a fault: the clerk's sentence says where, and nothing of the record is written."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from congress_portal import record_loading
from congress_portal.publishing.transitions import TransitionError
from congresses.models import Congress, Term
from organizations.models import Cluster, Edition, ExternalBody, Organization, Person, Source

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# What belongs to a record; kinds, indicators and forms of award are everybody's.
CONTENT = [Organization, ExternalBody, Person, Cluster, Source, Term, Congress, Edition]
REQUIRED = "Ô này không được để trống."
DELETED = object()


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Copies of the data files; `data(name, path, typed)` changes or deletes a value of one."""
    source = record_loading.DATA
    for file in source.glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(record_loading, "DATA", tmp_path)

    def change(name: str, path: tuple = (), typed=DELETED) -> None:
        """Without a path the file is as it was."""
        if not path:
            (tmp_path / f"{name}.json").write_bytes((source / f"{name}.json").read_bytes())
            return
        content = parent = record_loading.read(name)
        for step in path[:-1]:
            parent = parent[step]
        if typed is DELETED:
            del parent[path[-1]]
        else:
            parent[path[-1]] = typed
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")

    return change


@pytest.mark.parametrize(
    ("name", "path", "sentence"),
    [
        ("kon_tum", ("congress", "kind"), REQUIRED),
        ("kon_tum", ("congress", "ordinal"), "là đại hội lần thứ mấy"),
        ("kon_tum", ("kept_by",), "Cổng chưa có “”"),
        ("kon_tum", ("sections", "1", "congress", "kind"), REQUIRED),
        ("kon_tum", ("sections", "1", "agenda", 0, "wording"), REQUIRED),
        ("kon_tum", ("sections", "5", "results", 1, "wording"), REQUIRED),
        ("kon_tum", ("sections", "7", "figures", 0, "topic"), REQUIRED),
        ("kon_tum", ("sections", "7", "tallies", 3, "count"), REQUIRED),
        ("kon_tum", ("sections", "7", "tallies", 3, "deciding"), REQUIRED),
        ("nho_quan", ("sections", "6", "targets", 4, "wording"), REQUIRED),
        ("nho_quan", ("sections", "6", "targets", 0, "value_max"), "cần đủ hai giá trị"),
        ("nho_quan", ("sections", "8", "gaps", 5, "topic"), REQUIRED),
    ],
)
def test_without_a_required_value_the_command_stops_with_the_clerk_s_sentence(
    data, monkeypatch, name, path, sentence
):
    data(name, path)
    monkeypatch.setattr(record_loading, "RECORDS", [name])

    with pytest.raises(CommandError) as refused:
        call_command("load_records", stdout=io.StringIO())

    assert refused.value.returncode == 1
    assert sentence in str(refused.value)
    assert str(refused.value).startswith(record_loading.read(name)["label"])
    assert [model for model in CONTENT if model.objects.exists()] == []


# A value of each kind of row that no section of a congress holds: the desk asks for it.
OF_VOCABULARIES = [
    ("bodies", ("kinds", 0, "name"), f"Tên: {REQUIRED}"),
    ("bodies", ("indicators", 0, "name"), f"Tên: {REQUIRED}"),
    ("award_forms", (0, "code"), f"Mã: {REQUIRED}"),
]
OF_BODIES = [
    ("bodies", ("organizations", 3, "kind"), f"Loại: {REQUIRED}"),
    ("bodies", ("organizations", 3, "name"), f"Tên đơn vị, dòng 1, Tên: {REQUIRED}"),
    ("bodies", ("organizations", 3, "aliases"), [""], f"dòng 2, Tên: {REQUIRED}"),
    ("kon_tum", ("external_bodies", 0, "name"), f"Tên: {REQUIRED}"),
    ("kon_tum", ("stubs", 0, "congress", "ordinal"), "là đại hội lần thứ mấy"),
    ("kon_tum", ("sections", "8", "source", "title"), "Hãy ghi tên của nguồn."),
]
OF_LATER_RECORDS = [
    ("lang_son", ("clusters", 0, "owner"), "Cụm không có tên thì cần nêu đơn vị lập cụm."),
    ("lang_son", ("decisions", 0, "deciding"), "Quyết định do một đơn vị ban hành"),
    ("lang_son", ("decisions", 0, "awards", 0, "form"), f"Hình thức: {REQUIRED}"),
    (
        "emulation_cluster",
        ("clusters", 0, "members", 3, "organization"),
        f"dòng 4, Đơn vị: {REQUIRED}",
    ),
    ("emulation_cluster", ("cluster_years", 0, "cluster"), f"Cụm thi đua: {REQUIRED}"),
    (
        "emulation_cluster",
        ("cluster_years", 1, "roles", 0, "organization"),
        f"Nhiệm vụ trong các cụm, dòng 1, Đơn vị: {REQUIRED}",
    ),
    (
        "emulation_cluster",
        ("cluster_years", 1, "contents", 0),
        "",
        f"Nội dung giao ước, dòng 1, Nội dung: {REQUIRED}",
    ),
]


def test_every_kind_of_row_is_refused_with_the_desk_s_sentence(data, monkeypatch):
    answers = {}

    def refuse(cases):
        for name, path, *typed, _sentence in cases:
            data(name, path, *typed)
            with pytest.raises(record_loading.LoadingError) as refused:
                record_loading.load(lambda _sentence: None)
            answers[name, path] = " ".join(refused.value.messages)
            data(name)

    refuse(OF_VOCABULARIES + OF_BODIES)
    assert not Organization.objects.exists()
    monkeypatch.setattr(record_loading, "RECORDS", ["kon_tum"])
    record_loading.load(lambda _sentence: None)
    published = Edition.objects.count()
    for record in ("lang_son", "emulation_cluster"):
        monkeypatch.setattr(record_loading, "RECORDS", [record])
        refuse(case for case in OF_LATER_RECORDS if case[0] == record)

    print(f"{len(answers)} values left out")
    wrong = {
        path: answers[name, path]
        for name, path, *_typed, sentence in OF_VOCABULARIES + OF_BODIES + OF_LATER_RECORDS
        if sentence not in answers[name, path]
    }
    assert wrong == {}
    assert len(answers) == 16
    assert Edition.objects.count() == published


def test_a_number_that_is_read_two_ways_is_refused_by_section_and_row(data):
    data("kon_tum", ("sections", "7", "figures", 1, "amount"), "1,234,567 đồng")

    with pytest.raises(record_loading.LoadingError) as refused:
        record_loading.load(lambda _sentence: None)

    assert refused.value.place == (record_loading.read("kon_tum")["label"], "mục 7")
    (sentence,) = refused.value.messages
    assert "dòng 2" in sentence
    assert "“1,234,567 đồng”" in sentence
    assert "1.234.567" in sentence


def test_the_records_before_the_refused_one_stay(data, monkeypatch):
    monkeypatch.setattr(record_loading, "RECORDS", ["nho_quan", "kon_tum"])
    data("kon_tum", ("sections", "7", "figures", 0, "topic"))

    with pytest.raises(record_loading.LoadingError):
        record_loading.load(lambda _sentence: None)

    assert set(Congress.objects.values_list("state", "kept_by__name")) == {
        ("published", "Liên đoàn Lao động huyện Nho Quan")
    }


def test_a_fault_after_the_congress_takes_the_congress_back(data, monkeypatch):
    monkeypatch.setattr(record_loading, "RECORDS", ["kon_tum", "lang_son"])
    data("lang_son", ("decisions", 0, "awards", 0, "recipient_name"))

    with pytest.raises(record_loading.LoadingError, match=REQUIRED) as refused:
        record_loading.load(lambda _sentence: None)

    assert refused.value.place[-2:] == ("Cờ thi đua của Tổng Liên đoàn", "dòng 1")
    assert not Congress.objects.filter(kept_by__name__contains="Lạng Sơn").exists()


def test_a_name_that_is_not_in_the_register_is_told(data):
    data("bodies", ("organizations", 3, "direct"), "Liên đoàn Lao động tỉnh Kom Tum")

    with pytest.raises(record_loading.LoadingError, match="“Liên đoàn Lao động tỉnh Kom Tum”"):
        record_loading.load(lambda _sentence: None)

    assert not Organization.objects.exists()


def test_a_record_whose_approver_typed_it_is_not_published(monkeypatch):
    monkeypatch.setattr(record_loading, "APPROVER", record_loading.CLERK)

    with pytest.raises(record_loading.LoadingError) as refused:
        record_loading.load(lambda _sentence: None)

    assert isinstance(refused.value.__cause__, TransitionError)
    assert not Congress.objects.exists()
