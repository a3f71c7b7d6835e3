"""Rows of any kind under the headings of any sheet are read or refused in words, never a fault."""

import random
from collections import Counter

import pytest

from awards.models import AwardDecision
from awards.resources import AwardResource
from congress_portal.foundation.sheet_files import SheetError
from congress_portal.foundation.sheet_grids import Grid
from congress_portal.foundation.sheet_reading import (
    Columns,
    arrange,
    unknown_columns,
    without_content,
)
from congresses import workbooks
from organizations.sheets import BODIES, CLUSTER_MEMBERS, PEOPLE

CASES = 2_500
TITLES = [
    *("TẬP THỂ", "CÁ NHÂN: 02", "ĐẠI BIỂU DỰ KHUYẾT", "Giới tính", "Dân tộc: 5", "BẰNG KHEN"),
    *("CỤM THI ĐUA SỐ 1", "Cụm", "Khối cơ quan", "I. Khối cơ quan", "x" * 500),
]
TOTALS = [
    *("Tổng cộng", "Tổng cộng: 02 tập thể", "Cộng (I+II)", "Ấn định danh sách có 03 người"),
    *("03 đơn vị", "02 tập thể, 01 cá nhân", "Tổng số: 150 người", "Danh sách gồm 04 đồng chí"),
    "Tổng tiền: 1.000.000 đồng (một triệu đồng)",
]
CELLS = [
    *(None, "", " ", 1, 3.5, True, "1", "I", "A.", "-", "nt", "″", "≥ 98%", "(ký)", "Kế toán"),
    *("Chủ tịch", "Lê An", "ThS. Lê An", "Nơi nhận:", "TM. BAN CHẤP HÀNH", "\x00", "1" * 600),
]


def lines_of(chance, sheet):
    """Titles, a heading and rows below it, as a table might hold them."""
    columns = chance.sample(list(sheet.columns), chance.randint(1, min(6, len(sheet.columns))))
    heads = [chance.choice([column.heading, *column.synonyms]) for column in columns]
    heads = ["STT", *heads] if chance.random() < 0.7 else heads
    usual = {fold: column for column in columns for fold in (column.heading, *column.synonyms)}
    lines = [[chance.choice(TITLES + CELLS)] for _line in range(chance.randint(0, 2))]
    lines.append(heads)
    for number in range(chance.randint(0, 7)):
        kind = chance.random()
        if kind < 0.25:
            lines.append([chance.choice(TITLES + TOTALS), *[None] * (len(heads) - 1)])
        elif kind < 0.4:
            lines.append([chance.choice(CELLS + TITLES + TOTALS) for _head in heads])
        else:
            lines.append(
                [number if head not in usual else usual[head].example or "Lê An" for head in heads]
            )
    numbered = enumerate(lines, 1)
    return [(at, cells) for at, cells in numbered if any(str(c or "").strip() for c in cells)]


@pytest.mark.django_db
def test_any_rows_are_read_or_refused_in_words():
    chance = random.Random(20261124)
    award = AwardResource(decisions=AwardDecision.objects.none())
    known = [(sheet, Columns.of(sheet)) for sheet in workbooks.workbook_sheets()]
    known += [(sheet, Columns.of(sheet)) for sheet in (BODIES, PEOPLE, CLUSTER_MEMBERS)]
    known += [(award.sheet, award.columns())] * 5
    found: Counter[str] = Counter()
    for _case in range(CASES):
        sheet, columns = chance.choice(known)
        grid = Grid(lines_of(chance, sheet), above=chance.choice(["", *TITLES]))
        unknown_columns(grid, columns)
        without_content(grid, columns)
        try:
            read = arrange(grid, columns)
        except SheetError as error:
            told = [str(finding).strip() for finding in error.findings]
            found["refused" if told and all(told) else "refused without a word"] += 1
            continue
        assert all(len(row) == len(read.headings) for row in read.rows)
        assert len(read.rows) == len(read.lines)
        found["read"] += 1
    print(dict(found))
    assert found["read"] > CASES // 20
    assert found["read"] + found["refused"] == CASES
