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
    for file in record_loading.DATA.glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(record_loading, "DATA", tmp_path)

    def change(name: str, path: tuple, typed=DELETED) -> None:
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
        ("kon_tum", ("congress", "organization"), "một đơn vị hoặc một cụm"),
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


def test_a_body_without_a_name_is_refused(data):
    data("bodies", ("organizations", 3, "name"))

    with pytest.raises(record_loading.LoadingError, match=REQUIRED):
        record_loading.load(lambda _sentence: None)

    assert not Organization.objects.exists()


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
