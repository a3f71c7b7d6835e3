import contextlib
import csv
import datetime
import gc
import io
import shutil
import subprocess
import threading
import time
import unicodedata
import zipfile

import pytest
from django.db import connection
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from awards.exports import award_rows
from awards.filters import AwardFilter
from awards.published import PublishedAward
from awards.sheets import ANNULLED, AWARD_COLUMNS, WITHHELD_NAME
from congress_portal.foundation import row_files, spreadsheets
from congress_portal.foundation.row_files import CopiedRows, Guarded, Snapshot
from organizations import list_files
from tests.awards.documents import award, decision, person_award
from tests.organizations.documents import code, publish

HEADINGS = [column.heading for column in AWARD_COLUMNS]
DANGEROUS = [
    "=1+1",
    "-5",
    "+84 912 345 678",
    "@SUM(A1)",
    "'=1+1",
    "  =1+1",
    "＝1+1",
    "%TEMP%",
    "|calc",
    "0012",
    "- Đoàn viên ưu tú",
    'nói "hai" lời',
    "hai\ndòng, có phẩy",
    "\n=1+1",
    "\tthụt vào",
    unicodedata.normalize("NFD", "Nguyễn Thị Ánh Hường"),
    "'nháy đầu",
    "3/4",
    "TRUE",
    "1E5",
]


def published(*awards, **more):
    """A published decision; names that the desk would have mended are put into the rows."""
    document = decision(*awards, **more)
    publish(document)
    return document


@pytest.fixture
def dangerous(cloned_database):
    """Rows as no clerk could enter them, so that the file alone must make them harmless."""
    published(*[person_award(f"Tên {n}", code=_code(n)) for n in range(len(DANGEROUS))])
    for number, text in enumerate(DANGEROUS):
        PublishedAward.objects.filter(code=_code(number)).update(
            recipient_name=text, post=text, unit=text, reason=text, note=text, amount=number * 1000
        )
    published(
        award("Đơn vị bị hủy", note="xem lại"),
        person_award("", is_withheld=True, post="", unit="", amount=None),
        number="",
        decided_on=None,
        annulled_on=datetime.date(2024, 1, 5),
        period_from=None,
        period_to=2022,
    )
    return


def _code(number):
    return code(number + 5000)


def rows_of_database():
    """What every cell must hold, read by the ORM and put together without SQL of the export."""
    kinds = {"collective": "tập thể", "individual": "cá nhân", "household": "hộ gia đình"}
    expected = []
    for number, row in enumerate(PublishedAward.objects.all(), 1):
        period = str(row.period_to or row.year or "")
        if row.period_from and row.period_from != row.period_to:
            period = f"{row.period_from}-{row.period_to}"
        note = "; ".join(part for part in (ANNULLED if row.is_annulled else "", row.note) if part)
        expected.append(
            [
                row.code,
                f"http://testserver/khen-thuong/quyet-dinh/{row.decision_code}/#{row.code}",
                number,
                row.decision_number,
                row.decided_on_text,
                row.deciding_name,
                row.form_name,
                "toàn diện",
                kinds[row.recipient_kind],
                WITHHELD_NAME if row.is_withheld else row.recipient_name,
                row.post,
                row.unit,
                row.reason,
                period,
                row.amount,
                note,
            ]
        )
    return expected


def read_csv(content, *, unguard=True):
    heading, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert heading == HEADINGS
    read = []
    for row in rows:
        cells = [
            spreadsheets.unguard(cell) if column.content == "text" and unguard else cell
            for column, cell in zip(AWARD_COLUMNS, row, strict=True)
        ]
        cells[2] = int(cells[2])
        cells[14] = int(cells[14]) if cells[14] else None
        read.append(cells)
    return read


@pytest.mark.django_db
@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.text(
            st.sampled_from("';=+-@|%＝＋－＠ \t\r\nabĐ5\"")
            | st.characters(codec="utf-8", exclude_characters="\x00"),
            max_size=8,
        ),
        min_size=20,
        max_size=20,
    )
)
def test_sql_guards_exactly_what_python_guards(texts):
    with connection.cursor() as cursor:
        sql = Guarded.template % {"expressions": "text"}
        # Once for the template, once for the driver.
        cursor.execute(f"SELECT {sql} FROM unnest(%s::text[]) AS text", [texts])
        found = [value for (value,) in cursor.fetchall()]
    assert found == [spreadsheets.guard(text) for text in texts]


def test_every_cell_of_the_csv_file_equals_the_database(client, dangerous):
    response = client.get("/khen-thuong.csv")
    content = response.getvalue()
    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content) == rows_of_database()
    assert response["X-Total-Count"] == str(len(DANGEROUS) + 2)
    today = datetime.date.today().isoformat()
    assert f'filename="khen-thuong_{today}.csv"; filename*=' in response["Content-Disposition"]
    # Lines end by CR LF; breaks inside of a cell stay as they are.
    body = content.decode("utf-8-sig")
    assert body.count("\r\n") == len(DANGEROUS) + 3
    assert '"hai\ndòng, có phẩy"' in body


def test_no_cell_of_the_csv_file_begins_like_a_formula(client, dangerous):
    rows = read_csv(client.get("/khen-thuong.csv").getvalue(), unguard=False)
    assert len(rows) == len(DANGEROUS) + 2
    assert any(str(cell).startswith("'") for row in rows for cell in row)
    for row in rows:
        for column, cell in zip(AWARD_COLUMNS, row, strict=True):
            if column.content == "text":
                assert not cell or cell.lstrip(" \t\r\n")[:1] not in "=+-@|%＝＋－＠"


def test_the_note_of_an_annulled_award_begins_no_formula_after_its_semicolon(
    client, cloned_database
):
    published(
        award("Đơn vị bị hủy", note="=1+1"),
        annulled_on=datetime.date(2024, 1, 5),
    )
    content = client.get("/khen-thuong.csv").getvalue()
    [guarded] = read_csv(content, unguard=False)
    assert guarded[-1] == spreadsheets.guard(f"{ANNULLED}; =1+1") != f"{ANNULLED}; =1+1"
    assert read_csv(content) == rows_of_database()


def test_the_byte_order_mark_can_be_left_out(client, dangerous):
    with_mark = client.get("/khen-thuong.csv").getvalue()
    without = client.get("/khen-thuong.csv?bom=0").getvalue()
    assert with_mark == b"\xef\xbb\xbf" + without
    assert without.startswith("Mã,Liên kết,STT,Số quyết định".encode())


def test_the_sheet_has_typed_cells_and_no_formula(client, dangerous):
    response = client.get("/khen-thuong.xlsx")
    assert response["X-Total-Count"] == str(len(DANGEROUS) + 2)
    book = load_workbook(io.BytesIO(response.getvalue()))
    heading, *rows = book.active.iter_rows()
    assert [cell.value for cell in heading] == HEADINGS
    for cells, expected in zip(rows, rows_of_database(), strict=True):
        for column, cell, value in zip(AWARD_COLUMNS, cells, expected, strict=True):
            assert cell.data_type != "f"
            if value in (None, ""):
                assert cell.value is None
            elif column.content == "date":
                assert cell.is_date
                assert cell.value.date().isoformat() == value
            else:
                assert cell.value == value, column.heading
                assert cell.data_type == ("n" if column.content == "number" else "s")
            if column.content == "text" and value:
                assert cell.quotePrefix


def test_both_files_opened_by_libreoffice_hold_no_formula_and_every_value(
    client, dangerous, tmp_path
):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine: its reading of the files is left out")
    (tmp_path / "a.csv").write_bytes(client.get("/khen-thuong.csv").getvalue())
    shutil.copy(tmp_path / "a.csv", tmp_path / "c.csv")
    (tmp_path / "b.xlsx").write_bytes(client.get("/khen-thuong.xlsx").getvalue())
    texts = "/".join(f"{number}/2" for number in range(1, len(AWARD_COLUMNS) + 1))
    as_text = f"--infilter=CSV:44,34,76,1,{texts},0,false,false"
    common = [office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    for arguments in (
        # As a reader opens it: LibreOffice guesses what is a number and what a formula.
        ["--infilter=CSV:44,34,76,1,,0,false,true,false", "--convert-to", "ods:calc8", "a.csv"],
        # As its import offers it for codes and numbers: each column as text.
        [as_text, "--convert-to", "ods:calc8", "c.csv"],
        ["--convert-to", "fods", "b.xlsx"],
    ):
        subprocess.run(
            [*common, *arguments, "--outdir", str(tmp_path / "out")],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=120,
        )
    ods = zipfile.ZipFile(tmp_path / "out" / "a.ods").read("content.xml").decode()
    fods = (tmp_path / "out" / "b.fods").read_text()
    assert "table:formula" not in ods
    assert "table:formula" not in fods
    expected = rows_of_database()
    assert [
        [_plain(column, cell) for column, cell in zip(AWARD_COLUMNS, row, strict=True)]
        for row in _cells(fods)[1:]
    ] == [
        [_as_text(column, value) for column, value in zip(AWARD_COLUMNS, row, strict=True)]
        for row in expected
    ]
    shown = [[spreadsheets.unguard(text) for (_kind, text) in row] for row in _cells(ods)[1:]]
    # Guessed at, only what no sheet takes for anything else compares.
    for place in (0, 5, 6, 8):
        assert [row[place] for row in shown] == [row[place] for row in expected]
    texts = zipfile.ZipFile(tmp_path / "out" / "c.ods").read("content.xml").decode()
    assert "table:formula" not in texts
    plain = (tmp_path / "c.csv").read_text(encoding="utf-8-sig")
    assert [[text for (_kind, text) in row] for row in _cells(texts)] == list(
        csv.reader(io.StringIO(plain, newline=""))
    )


def _cells(xml):
    """Rows of (kind, text) out of an OpenDocument sheet, repetitions written out."""
    names = {
        "t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    }
    rows = []
    for row in etree.fromstring(xml.encode()).iterfind(".//t:table-row", names):
        cells = []
        for cell in row.iterfind("t:table-cell", names):
            kind = cell.get(f"{{{names['o']}}}value-type", "")
            if kind == "float":
                text = cell.get(f"{{{names['o']}}}value")
            elif kind == "date":
                text = cell.get(f"{{{names['o']}}}date-value")
            else:
                text = "\n".join(_text(p, names) for p in cell.iterfind("x:p", names))
            repeated = int(cell.get(f"{{{names['t']}}}number-columns-repeated", "1"))
            cells += [(kind, text)] * min(repeated, len(AWARD_COLUMNS))
        cells += [("", "")] * (len(AWARD_COLUMNS) - len(cells))
        if any(text for _kind, text in cells):
            rows.append(cells[: len(AWARD_COLUMNS)])
    return rows


def _text(paragraph, names):
    parts = [paragraph.text or ""]
    for child in paragraph:
        tag = child.tag.rsplit("}", 1)[1]
        if tag == "s":
            parts.append(" " * int(child.get(f"{{{names['x']}}}c", "1")))
        elif tag == "tab":
            parts.append("\t")
        elif tag == "line-break":
            parts.append("\n")
        else:
            parts.append(_text(child, names))
        parts.append(child.tail or "")
    return "".join(parts)


def _plain(column, cell):
    kind, text = cell
    if text:
        assert kind == {"number": "float", "date": "date"}.get(column.content, "string")
    return text


def _as_text(column, value):
    return "" if value is None else str(value)


def test_a_file_holds_the_rows_of_its_page_in_their_order(client, cloned_database):
    published(*[award(f"Công đoàn {n}") for n in range(120)], period_to=2023)
    published(*[person_award(f"Người {n}") for n in range(5)], period_to=2021, decided_on=None)
    for query in ("", "kind=individual", "q=cong+doan+1", "year=2021", "page=2"):
        names = [row[9] for row in read_csv(client.get(f"/khen-thuong.csv?{query}").getvalue())]
        wanted = AwardFilter(QueryDict(query))
        expected = wanted.narrowed(PublishedAward.objects.all())
        assert names == list(expected.values_list("recipient_name", flat=True)), query


def test_a_head_request_sends_no_rows(client, cloned_database):
    published(award())
    for suffix in ("csv", "xlsx"):
        response = client.head(f"/khen-thuong.{suffix}")
        assert response["X-Total-Count"] == "1"
        assert response.getvalue() == b""


def connections_in_use():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        return cursor.fetchone()[0]


def test_a_reader_who_goes_away_ends_the_work_and_the_connection(cloned_database):
    snapshot = Snapshot()
    endless = (
        "SELECT a, repeat('x', 1000)"
        " FROM generate_series(1, 10000) AS a CROSS JOIN generate_series(1, 10000) AS b"
    )
    content = CopiedRows(snapshot, endless, b"head\r\n")
    assert next(content) == b"head\r\n"
    assert next(content)
    began = time.monotonic()
    content.close()
    assert time.monotonic() - began < 5
    assert snapshot.connection.closed
    assert not [each for each in threading.enumerate() if each.name == "copy-rows"]
    # The server needs a moment to notice that the connection is closed.
    while connections_in_use() and time.monotonic() - began < 5:
        time.sleep(0.05)
    assert connections_in_use() == 0
    assert list(content) == []


def test_a_failure_after_the_first_byte_breaks_the_stream_off(cloned_database):
    snapshot = Snapshot()
    failing = "SELECT 1 / (3 - n) FROM generate_series(1, 5) AS n"
    content = CopiedRows(snapshot, failing, b"head\r\n")
    with pytest.raises(Exception, match="division by zero"):
        list(content)
    assert snapshot.connection.closed


def test_a_process_makes_a_few_files_at_a_time_and_says_so_to_who_comes_then(
    client, cloned_database, monkeypatch
):
    monkeypatch.setattr(row_files, "PATIENCE", 0.05)
    published(award())
    held = [Snapshot() for _place in range(row_files.MOST_OPEN)]
    for address in ("/khen-thuong.csv", "/khen-thuong.xlsx", "/to-chuc.csv", "/api/v1/popolo.json"):
        response = client.get(address)
        assert (response.status_code, response["Retry-After"]) == (503, "60"), address
    assert connections_in_use() == len(held)
    held.pop().close()
    held.pop()
    gc.collect()
    with contextlib.closing(client.get("/khen-thuong.csv")) as response:
        assert b"".join(response).count(b"\r\n") == 2
    for each in held:
        each.close()
        each.close()
    assert [Snapshot().close() for _place in range(2 * row_files.MOST_OPEN)]


def test_count_and_rows_are_of_one_moment(cloned_database):
    published(award(), award())
    rows = award_rows(PublishedAward.objects.all(), site="", guarded=True)
    with Snapshot() as snapshot:
        assert snapshot.count(PublishedAward.objects.all()) == 2
        published(award())
        assert len(list(snapshot.fetched(rows))) == 2


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.text(st.sampled_from('a"\n\r,'), max_size=6), min_size=2, max_size=2)),
    st.integers(1, 9),
)
def test_line_ends_change_outside_of_quotes_only_wherever_chunks_are_cut(rows, size):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    stream = CopiedRows.__new__(CopiedRows)
    stream._quoted = False
    plain = text.getvalue().encode()
    changed = b"".join(
        stream._with_line_ends(plain[at : at + size]) for at in range(0, len(plain), size)
    )
    wanted = io.StringIO()
    csv.writer(wanted, lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows(rows)
    assert changed.decode() == wanted.getvalue()


def test_more_rows_than_a_sheet_holds_are_refused_in_words(client, cloned_database, monkeypatch):
    published(award(), award())
    monkeypatch.setattr(list_files, "MOST_SHEET_ROWS", 1)
    response = client.get("/khen-thuong.xlsx")
    assert response.status_code == 400
    assert "error-summary" in response.text
    assert "/khen-thuong.xlsx" not in client.get("/khen-thuong/").text
