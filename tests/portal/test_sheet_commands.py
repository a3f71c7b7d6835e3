"""Sheets by command: with the rights of an account, a dry run and an exit status."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from awards.models import Award, AwardDecision
from congresses.models import ClusterYear, Delegate
from organizations import sheet_lists
from organizations.models import Cluster, ClusterMembership
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, PersonFactory, UserFactory
from tests.sheets.making import Page, book, paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def award():
    return AwardFactory(recipient_name="Vi Văn Tám")


def run(name, *arguments):
    out = io.StringIO()
    call_command(name, *map(str, arguments), stdout=out, stderr=out, verbosity=0)
    return out.getvalue()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_awards_go_out_and_come_in_changed(award, tmp_path, ending):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    file = tmp_path / f"khen-thuong.{ending}"
    run("export_sheet", file, "--as", clerk.username)
    assert run("import_sheet", file, "--as", clerk.username) == "0 new, 0 changed, 1 unchanged.\n"
    Award.objects.update(recipient_name="Tên Khác")

    assert "1 changed" in run("import_sheet", file, "--as", clerk.username, "--dry-run")
    assert Award.objects.get().recipient_name == "Tên Khác"
    run("import_sheet", file, "--as", clerk.username)
    assert Award.objects.get().recipient_name == "Vi Văn Tám"


def test_an_office_list_by_command_adds_only_who_is_not_recorded(award, tmp_path):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    head = "Mã quyết định,Hình thức,Đối tượng,Họ và tên,Chức vụ,Đơn vị,Tiền thưởng"
    rows = [
        f"{award.decision.code},{award.form.name},cá nhân,{name},,Sở Y tế,{amount}"
        for name, amount in (("Lê An", 1_560_000), ("Hoàng Én", ""), ("Đỗ Bé", 780_000))
    ]

    def sent(*rows):
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}.csv"
        file.write_text("\n".join([head, *rows]))
        return run("import_sheet", file, "--as", clerk.username)

    assert sent(*rows[:2]) == "2 new, 0 changed, 0 unchanged.\n"
    assert sent(*rows) == "1 new, 0 changed, 2 unchanged.\n"
    assert sent(rows[0].replace("1560000", "780000"), rows[2]) == (
        "0 new, 1 changed, 1 unchanged.\n"
    )

    amounts = award.decision.awards.exclude(pk=award.pk).order_by("order")
    assert list(amounts.values_list("recipient_name", "amount")) == [
        ("Lê An", 780_000),
        ("Hoàng Én", None),
        ("Đỗ Bé", 780_000),
    ]


@pytest.mark.parametrize("kind", sorted(sheet_lists.kinds()))
def test_every_kind_of_list_goes_out_and_in_with_an_exit_status(award, tmp_path, kind):
    keeper = award.decision.kept_by
    PersonFactory(kept_by=keeper)
    cluster = Cluster.objects.create(name="Cụm số 1", owner=keeper, kept_by=keeper)
    ClusterYear.objects.create(cluster=cluster, kept_by=keeper, year=2024)
    ClusterMembership.objects.create(cluster=cluster, organization=keeper, order=1)
    clerk = UserFactory(clerk_of=keeper)
    same = ("--as", clerk.username, "--sheet", kind)
    sizes = {}
    for ending in ("csv", "xlsx"):
        file = tmp_path / f"a.{ending}"
        run("export_sheet", file, *same)
        for options in (("--dry-run",), ()):
            told = run("import_sheet", file, *same, *options)
            new, changed, unchanged = map(int, re.findall(r"\d+", told))
            assert (new, changed) == (0, 0), told
            sizes[ending, options] = unchanged
        before = file.read_bytes()
        with pytest.raises(CommandError, match=f"{file} không ghi được"):
            run("export_sheet", file, *same)
        assert file.read_bytes() == before
    assert len(set(sizes.values())) == 1
    assert min(sizes.values()) > 0

    (tmp_path / "b.csv").write_text("Không phải cột nào\nx\n")
    with pytest.raises(CommandError) as refused:
        run("import_sheet", tmp_path / "b.csv", *same)
    assert refused.value.returncode == 1


def test_what_another_branch_keeps_is_neither_written_nor_read(award, tmp_path):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    stranger = UserFactory(clerk_of=OrganizationFactory())
    run("export_sheet", tmp_path / "a.csv", "--as", clerk.username)
    Award.objects.update(recipient_name="Tên Khác")

    with pytest.raises(CommandError):
        run("import_sheet", tmp_path / "a.csv", "--as", stranger.username)
    run("export_sheet", tmp_path / "b.csv", "--as", stranger.username)

    assert "Tên Khác" not in (tmp_path / "b.csv").read_text()
    assert Award.objects.get().recipient_name == "Tên Khác"


def test_a_workbook_goes_by_command_too(tmp_path):
    congress = CongressFactory()
    clerk = UserFactory(clerk_of=congress.kept_by)
    stranger = UserFactory(clerk_of=OrganizationFactory())
    run("export_sheet", tmp_path / "a.xlsx", "--as", clerk.username, "--congress", congress.code)
    (tmp_path / "b.csv").write_text("Họ và tên;Tình trạng\nNông Thị Đào;chính thức\n")
    same = ("--as", clerk.username, "--congress", congress.code)

    assert "0 new, 0 changed" in run("import_sheet", tmp_path / "a.xlsx", *same)
    assert "1 new" in run("import_sheet", tmp_path / "b.csv", *same)
    assert Delegate.objects.get().person.name == "Nông Thị Đào"
    for name in ("import_sheet", "export_sheet"):
        with pytest.raises(CommandError, match="may"):
            run(
                name, tmp_path / "b.xlsx" if name == "export_sheet" else tmp_path / "b.csv",
                "--as", stranger.username, "--congress", congress.code,
            )  # fmt: skip
    assert not (tmp_path / "b.xlsx").exists(), "nothing is left of what was refused"


HEADS = ["Hình thức", "Đối tượng", "Họ và tên"]


def test_the_list_of_one_decision_needs_no_column_of_it(award, tmp_path):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    other = AwardFactory(decision__kept_by=award.decision.kept_by)
    AwardDecision.objects.filter(pk=award.decision.pk).update(stated_individuals=5)
    file = tmp_path / "a.csv"
    file.write_text(f"{','.join(HEADS)}\n{award.form.name},cá nhân,Lê An\n")
    same = (file, "--as", clerk.username)
    with pytest.raises(CommandError) as refused:
        run("import_sheet", *same)
    assert refused.value.returncode == 1

    told = run("import_sheet", *same, "--decision", award.decision.code)

    assert told.startswith("1 new, 0 changed, 0 unchanged.\n")
    assert "Quyết định ghi 5" in told
    assert award.decision.awards.get(recipient_name="Lê An").form == award.form
    assert other.decision.awards.count() == 1


def test_the_decision_is_one_that_the_account_may_change(award, tmp_path):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    foreign = AwardFactory().decision
    file = tmp_path / "a.csv"
    file.write_text(f"{','.join(HEADS)}\n{award.form.name},cá nhân,Lê An\n")
    for code in (foreign.code, "zzzzzzzz"):
        with pytest.raises(CommandError, match=f"không được sửa quyết định nào có mã “{code}”"):
            run("import_sheet", file, "--as", clerk.username, "--decision", code)
    for more in (("--sheet", "people"), ("--congress", CongressFactory().code)):
        own = award.decision.code
        with pytest.raises(CommandError):
            run("import_sheet", file, "--as", clerk.username, "--decision", own, *more)
    assert Award.objects.count() == 2


def test_of_several_tables_those_named_are_read(award, tmp_path):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    file = tmp_path / "a.docx"
    names = ("Lê An", "Hoàng Én", "Đỗ Bé")
    file.write_bytes(paper(*([HEADS, [award.form.name, "cá nhân", name]] for name in names)))
    own = (file, "--as", clerk.username, "--decision", award.decision.code)

    with pytest.raises(CommandError) as refused:
        run("import_sheet", *own)
    assert "“Bảng 1” (Kèm theo văn bản)" in str(refused.value)
    assert "“Bảng 3”" in str(refused.value)
    assert refused.value.returncode == 1
    with pytest.raises(CommandError, match="không có bảng “Bảng 4”") as refused:
        run("import_sheet", *own, "--table", "Bảng 1", "--table", "Bảng 4")
    assert "“Bảng 2”" in str(refused.value)

    told = run("import_sheet", *own, "--table", "Bảng 1", "--table", "Bảng 3")

    assert told.startswith("2 new")
    added = award.decision.awards.exclude(pk=award.pk).order_by("order")
    assert [each.recipient_name for each in added] == ["Lê An", "Đỗ Bé"]


def test_of_two_pages_that_are_one_sheet_of_a_workbook_the_one_named_is_read(tmp_path):
    congress = CongressFactory()
    clerk = UserFactory(clerk_of=congress.kept_by)
    file = tmp_path / "a.xlsx"
    heads = ["Họ và tên", "Tình trạng"]
    file.write_bytes(
        book(
            Page([heads, ["Nông Thị Đào", "chính thức"]], "Đợt 1"),
            Page([heads, ["Lê An", "chính thức"]], "Đợt 2"),
            Page([["Phân theo", "Nhóm", "Số"], ["giới tính", "nữ", 1]], "Cơ cấu đại biểu"),
        )
    )
    own = (file, "--as", clerk.username, "--congress", congress.code)
    said = io.StringIO()
    with pytest.raises(CommandError):
        call_command("import_sheet", *map(str, own), stderr=said, verbosity=0)
    assert "“Đợt 1”; “Đợt 2”" in said.getvalue()

    assert "2 new" in run("import_sheet", *own, "--table", "Đợt 2")

    assert Delegate.objects.get().person.name == "Lê An"
    assert congress.statistics.get().count == 1


def test_a_file_that_is_not_there_is_named(tmp_path):
    clerk = UserFactory(clerk_of=OrganizationFactory())
    for path in (tmp_path / "không có.csv", tmp_path):
        with pytest.raises(CommandError, match="không đọc được") as refused:
            run("import_sheet", path, "--as", clerk.username)
        assert str(path) in str(refused.value)


def test_how_far_an_export_is_is_shown(award, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("TQDM_MININTERVAL", "0")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    AwardFactory(decision=award.decision)
    file = tmp_path / "a.csv"
    call_command("export_sheet", str(file), "--as", clerk.username, stdout=io.StringIO())
    assert "2/2" in capsys.readouterr().err


def test_columns_that_the_sheet_does_not_have_are_left_out_by_command(award, tmp_path):
    clerk = UserFactory(clerk_of=award.decision.kept_by)
    file = tmp_path / "a.csv"
    file.write_text(
        "Hình thức,Đối tượng,Họ và tên,Số đoàn viên,Điện thoại\n"
        f"{award.form.name},cá nhân,Lê An,12,0912\n"
    )
    same = ("import_sheet", file, "--as", clerk.username, "--decision", award.decision.code)

    with pytest.raises(CommandError, match="Có 2 điều cần sửa"):
        run(*same)
    with pytest.raises(CommandError, match="“Họ và tên” không phải là cột bỏ được"):
        run(*same, "--leave-out", "Họ và tên")
    without = ("--leave-out", "Số đoàn viên", "--leave-out", "Điện thoại")
    checked = ("--checked", tmp_path / "note")
    run(*same, *without, "--dry-run", *checked)
    with pytest.raises(CommandError, match="another file"):
        run(*same, *without[:2], *checked)
    told = run(*same, *without, *checked)

    assert "1 new" in told
    assert "“Số đoàn viên” (cột D), “Điện thoại” (cột E)" in told
    assert award.decision.awards.filter(recipient_name="Lê An").count() == 1


def test_a_workbook_goes_by_command_without_an_unknown_column(tmp_path):
    congress = CongressFactory()
    clerk = UserFactory(clerk_of=congress.kept_by)
    rows = [["Họ và tên", "Tình trạng", "Lạ"], ["Nông Thị Đào", "chính thức", "x"]]
    (tmp_path / "a.xlsx").write_bytes(book(Page(rows, "Đại biểu")))

    run(
        *("import_sheet", tmp_path / "a.xlsx", "--as", clerk.username),
        *("--congress", congress.code, "--leave-out", "lạ"),
    )

    assert Delegate.objects.get().person.name == "Nông Thị Đào"
