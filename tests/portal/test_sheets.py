"""The declarations of sheets and the page that is made from them."""

import io

import pytest
from django.core.management import CommandError, call_command

from congress_portal.foundation.sheet_columns import Cell, Column, SheetOf
from congress_portal.management.commands import describe_sheets
from congresses.workbooks import workbook_sheets
from organizations import sheet_lists

SHEETS = [*(kind.sheet for kind in sheet_lists.kinds().values()), *workbook_sheets()]


def test_the_page_of_the_sheets_is_as_they_are_declared():
    call_command("describe_sheets", check=True, stdout=io.StringIO())


def test_a_page_that_is_stale_is_refused(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text(describe_sheets.PAGE.read_text().replace("| Ghi chú |", "| Ghi chép |"))
    monkeypatch.setattr(describe_sheets, "PAGE", page)

    with pytest.raises(CommandError, match="stale"):
        call_command("describe_sheets", check=True, stdout=io.StringIO())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_is_told_in_words_a_clerk_understands(sheet):
    assert len(sheet.title) <= 31, "a spreadsheet cuts longer titles"
    assert sheet.key or sheet.name in {"congress"}, "rows are told apart by something"
    for column in sheet.columns:
        assert column.heading[0].isupper()
        assert column.heading == column.heading.strip()
        if column.cell is Cell.CHOICE:
            assert column.spellings


def test_one_heading_for_two_columns_is_refused():
    with pytest.raises(ValueError, match="heads"):
        SheetOf("x", "X", (Column("a", "Họ tên"), Column("b", "Ho ten")))


def test_no_sheet_can_be_made_of_a_column_above_the_ceiling_of_its_readers():
    with pytest.raises(ValueError, match="above what a sheet may hold"):
        SheetOf("x", "X", (Column("a", "Tên"), Column("b", "Ngày sinh", privacy="P3")))
