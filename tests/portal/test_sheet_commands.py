"""Sheets by command: with the rights of an account, a dry run and an exit status."""

import io

import pytest
from django.core.management import CommandError, call_command

from awards.models import Award
from congresses.models import Delegate
from tests.awards.factories import AwardFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, UserFactory

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
