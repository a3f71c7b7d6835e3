"""Two ways into the register, one truth: the resource, and the importer of long lists."""

import contextlib
import datetime
import io
import random
import re
import unicodedata
from collections import Counter

import openpyxl
import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from awards.models import Award, AwardDecision
from awards.resources import AwardResource
from awards.sheets import AWARDS
from awards.staging import COLUMNS, StagedImport
from congress_portal.foundation import sheet_grids, sheet_parsing
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_admin import told
from congress_portal.foundation.sheet_files import SheetError, write_csv
from congress_portal.foundation.sheet_reading import read_sheet
from congress_portal.foundation.spreadsheets import is_blank
from congress_portal.foundation.told_rows import RowReader
from tests.awards.factories import AwardDecisionFactory, AwardFactory, AwardFormFactory
from tests.organizations.factories import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

ROUNDS = 24
EXAMPLES = 40
VARIED = 90
ROWS = 8


@pytest.fixture
def world():
    """Two open decisions with awards, one submitted, one of another branch; a file's author."""
    form = AwardFormFactory()
    first = AwardDecisionFactory(number="15/QĐ-LĐLĐ", decided_on=datetime.date(2024, 1, 5))
    own = {"deciding_organization": first.deciding_organization}
    second = AwardDecisionFactory(number="16/QĐ-LĐLĐ", decided_on=datetime.date(2024, 2, 1), **own)
    closed = AwardDecisionFactory(number="17/QĐ-LĐLĐ", decided_on=datetime.date(2024, 3, 1), **own)
    foreign = AwardDecisionFactory(number="18/QĐ-LĐLĐ", decided_on=datetime.date(2024, 4, 1))
    for number, name in enumerate(["Nông Thị Đào", "Vi Văn Tám", "Lê An"], 1):
        AwardFactory(decision=first, form=form, recipient_name=name, order=number)
    AwardFactory(
        decision=first, form=form, recipient_name="Hoàng Én", order=3, person=PersonFactory()
    )
    AwardFactory(
        decision=first, form=form, recipient_name="Lê An", unit="Sở Y tế", post="", order=4
    )
    AwardFactory(decision=second, form=form, recipient_name="Nông Thị Đào", order=1)
    AwardFactory(decision=closed, form=form, recipient_name="Đã Gửi", order=1)
    AwardFactory(decision=foreign, form=form, recipient_name="Nơi Khác", order=1)
    user = UserFactory()
    AwardDecision.objects.filter(pk=closed.pk).update(
        state=ReviewState.SUBMITTED,
        submitted_by=user,
        submitted_at=datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC),
    )
    return user


DECISIONS = ("15/QĐ-LĐLĐ", "16/QĐ-LĐLĐ", "17/QĐ-LĐLĐ")
# A number stands for the code of an award or a decision of the world, as it is when a test runs.
CELLS = {
    "code": st.sampled_from(["", "", "", 0, 1, 2, 3, 4, 5, "zzzzzzzz", " "]),
    "decision": st.sampled_from([0, 0, 0, 1, 2, "", "zzzzzzzz"]),
    "decision_number": st.sampled_from(["", "", "", "15/QĐ-LĐLĐ", "99/QĐ"]),
    "decided_on": st.sampled_from(["", "", "05/01/2024", "5/1/24", "2024", "31/02/2024"]),
    "form": st.sampled_from(["Bằng khen của Liên đoàn Lao động tỉnh"] * 8 + ["Huân chương", ""]),
    "scope": st.sampled_from(["", "toàn diện", "dot xuat", "đợt", "từng phần"]),
    "recipient_kind": st.sampled_from(["cá nhân"] * 5 + ["tập thể", "TT", "ai đó"]),
    "recipient_name": st.sampled_from(["Nông Thị Đào", "Vi Văn Tám", "Lê An", "Hoàng Én"])
    | st.text("aăđợ Ệ\u0301\u00a0=", max_size=6),
    "post": st.sampled_from(["", "Chủ tịch", "Chủ tịch"]),
    "unit": st.sampled_from(["", *["Công đoàn Viên chức tỉnh"] * 3, "Sở Y tế", "=1+1"])
    | st.text("CĐCS -'", max_size=4),
    "reason": st.sampled_from(["", "Hoàn thành xuất sắc nhiệm vụ", "x" * 301]),
    "amount": st.sampled_from(["", 0, 1_560_000, "1.041 triệu", "1,560", "-5"]) | st.integers(-1),
    "note": st.sampled_from(["", "x"]),
    "order": st.sampled_from(["", "", 1, 2, 3, 4, 5, "1,5", "08"]),
}


@st.composite
def lists(draw):
    """A list with all that clerks do right and wrong: the names of its columns, and its rows."""
    optional = ("decided_on", "scope", "post", "unit", "note", "reason", "amount", "order")
    left_out = draw(st.sets(st.sampled_from(optional)))
    names = [name for name in CELLS if name not in left_out]
    rows = st.lists(st.tuples(*(CELLS[name] for name in names)), min_size=1, max_size=ROWS)
    return names, draw(rows)


def a_file(names, rows):
    codes = {
        "code": list(Award.objects.order_by("pk").values_list("code", flat=True)),
        "decision": [AwardDecision.objects.get(number=number).code for number in DECISIONS],
    }

    def cell(name, value):
        return codes[name][value] if name in codes and isinstance(value, int) else value

    filled = [[cell(n, value) for n, value in zip(names, row, strict=True)] for row in rows]
    return b"".join(write_csv([AwardResource.sheet[name].heading for name in names], filled))


class Undone(Exception):
    pass


def outcome(run):
    """What is told and what is left, and everything taken back."""
    told = {}
    try:
        with transaction.atomic():
            told["findings"] = run()
            told["rows"] = sorted(
                Award.objects.values_list("decision__number", "section", *COLUMNS, "person_id"),
                key=repr,
            )
            raise Undone
    except Undone:
        return told


def kind_of(sentence):
    """A sentence without what was typed and counted."""
    return re.sub(r"\d+", "", re.sub(r"“.*”", "", sentence))


def by_resource(content, decisions):
    report = AwardResource(decisions=decisions).import_file(content, "a.csv", dry_run=False)
    return sorted((f.line or 0, f.column, f.sentence) for f in report.findings)


def by_staging(content, decisions, user):
    resource = AwardResource(decisions=decisions)
    sheet = read_sheet(content, "a.csv", resource.columns())
    counts = StagedImport(resource, sheet).run(user=user, dry_run=False)
    return sorted((f.line or 0, f.column, f.sentence) for f in counts.findings)


def read_or_refused(content):
    """What reading says before either engine sees a row."""
    try:
        read_sheet(content, "a.csv", AwardResource(decisions=AwardDecision.objects.all()).columns())
    except SheetError:
        return False
    return True


def test_both_engines_tell_the_same_and_leave_the_same(world):
    tried = Counter()

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
    @given(lists())
    def agree(drawn):
        content = a_file(*drawn)
        if not read_or_refused(content):
            return
        decisions = AwardDecision.objects.all()
        one = outcome(lambda: by_resource(content, decisions))
        other = outcome(lambda: by_staging(content, decisions, world))
        assert one == other, content.decode()
        tried["refused" if one["findings"] else "applied"] += 1

    agree()

    print(f"lists made: {tried}")
    assert tried["refused"] > EXAMPLES / 4
    assert tried["applied"] > 0


SOUND = ("new", "changed", "unchanged", "without a code", "decomposed", "numbers as text")
FAULTY = ("wrong", "said twice", "of another branch", "against a rule", "closed")
CHANGES = (
    ("post", "Phó Chủ tịch"),
    ("unit", None),
    ("amount", 780_000),
    ("reason", "-Hoàn thành xuất sắc"),
    ("scope", "đột xuất"),
    ("note", "=1+1"),
    ("section", "Khối cơ quan"),
    ("recipient_name", "Nông Thị Đào Anh"),
    ("recipient_kind", "hộ gia đình"),
)
WRONG = (
    ("amount", "1,560,000"),
    ("amount", -5),
    ("form", "Huân chương"),
    ("recipient_kind", "ai đó"),
    ("recipient_name", ""),
    ("recipient_name", "NguyÔn ThÞ §µo"),
    ("decided_on", "31/02/2024"),
    ("decided_on", "06/01/2024"),
    ("order", "1,5"),
    ("code", "zzzzzzzz"),
    ("scope", "hằng quý"),
    ("post", 12.5),
)


@st.composite
def varied_lists(draw):
    """Whether it is a workbook, and of each row its sort and a number that it is made from."""
    number = st.integers(0, 99)
    rows = draw(st.lists(st.tuples(st.sampled_from(SOUND), number), min_size=1, max_size=ROWS))
    if draw(st.booleans()):
        wrong = st.lists(st.tuples(st.sampled_from(FAULTY), number), min_size=1, max_size=3)
        rows = draw(st.permutations(rows + draw(wrong)))
    return draw(st.booleans()), rows


class Maker:
    """Makes the rows of a list, each of its sort, out of the awards that are recorded."""

    def __init__(self, rows):
        self.sorts, self.made = rows, []
        export = AwardResource(decisions=AwardDecision.objects.all())
        awards = Award.objects.order_by("pk")
        recorded = [dict(zip(AWARDS.names, r, strict=True)) for r in export.export_rows(awards)]
        number = "decision_number"
        self.submitted = next(row for row in recorded if row[number] == "17/QĐ-LĐLĐ")
        self.foreign = next(row for row in recorded if row[number] == "18/QĐ-LĐLĐ")
        self.linked = next(row for row in recorded if row["recipient_name"] == "Hoàng Én")
        self.first = recorded[0]
        self.waiting = [row for row in recorded if row not in (self.submitted, self.foreign)]

    def rows(self):
        for sort, number in self.sorts:
            self.made.append(getattr(self, sort.replace(" ", "_"))(number))
        return self.made

    def recorded(self, number):
        """An award that no other row of the list is, while there are any."""
        return dict(
            self.waiting.pop(number % len(self.waiting)) if self.waiting else self.new(number)
        )

    def new(self, number):
        row = {**self.first, "code": "", "order": None, "recipient_name": f"Mới {len(self.made)}"}
        return row if number % 2 else {**row, "decision": "", "deciding_body": ""}

    def unchanged(self, number):
        return self.recorded(number)

    def changed(self, number):
        name, value = CHANGES[number % len(CHANGES)]
        row = self.recorded(number)
        return row if row["code"] == self.linked["code"] else {**row, name: value}

    def without_a_code(self, number):
        """A row that is recorded, as an office sends it: it may change what is not its key."""
        row = {**self.recorded(number // 8), "code": ""}
        if number % 2:
            row["order"] = None
        return {**row, "note": "sửa"} if number % 8 > 5 else row

    def decomposed(self, number):
        row = self.recorded(number) if number % 2 else self.new(number)
        return {
            name: unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell
            for name, cell in row.items()
        }

    def numbers_as_text(self, number):
        amounts = ("1.560.000", "1560000", "1,56 triệu", "1 560 000 đ")
        row = self.recorded(number)
        order = row["order"] and str(row["order"])
        return {**row, "amount": amounts[number % len(amounts)], "order": order}

    def wrong(self, number):
        name, value = WRONG[number % len(WRONG)]
        return {**(self.recorded(number) if number % 2 else self.new(number)), name: value}

    def said_twice(self, number):
        return self.made[-1] if self.made else self.new(number)

    def of_another_branch(self, number):
        if number % 3 == 0:
            return self.foreign
        row = {**self.foreign, "code": "", "order": None}
        return row if number % 3 == 1 else {**row, "decision": "", "deciding_body": ""}

    def against_a_rule(self, number):
        if number % 2:
            return {**self.linked, "recipient_kind": "tập thể"}
        return {**self.first, "code": "", "order": None}

    def closed(self, number):
        row = {**self.submitted, "note": "sửa" if number % 3 else self.submitted["note"]}
        if number % 2:
            return row
        name = "Mới" if number % 4 else row["recipient_name"]
        return {**row, "code": "", "order": None, "recipient_name": name}


def written(rows, *, is_workbook):
    """A file of these rows: a workbook of typed cells, or text."""
    headings = [column.heading for column in AWARDS.columns]
    cells = [[row[name] for name in AWARDS.names] for row in rows]
    if not is_workbook:
        return b"".join(write_csv(headings, cells)), "a.csv"
    book = openpyxl.Workbook()
    for row in (headings, *cells):
        book.active.append(row)
    for cell in (cell for row in book.active.iter_rows() for cell in row):
        if cell.data_type == "f":
            cell.data_type = "s"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue(), "a.xlsx"


def read_here(kind, content):
    """As the child reads, in this process, where a hundred files are read and none is hostile."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        sheet_parsing.READERS[kind](content, sheet_parsing.Output())
    return printed.getvalue().encode("utf-8", "surrogatepass")


def shown(report):
    """What the page of a file tells: its findings, or its rows cell by cell."""
    page = told(report)
    if report.findings:
        return sorted(
            (f.line or 0, f.letters, f.column, f.sentence, f.sheet) for f in report.findings
        )
    packed = report.told.packed()
    reader = RowReader(report.told.counts, lambda at, length: packed[at : at + length])
    return page["counts"], reader[:], page["remarks"]


def test_both_engines_agree_on_rows_of_every_sort(world, monkeypatch):
    monkeypatch.setattr(sheet_grids, "read_apart", read_here)
    decisions = AwardDecision.objects.exclude(number="18/QĐ-LĐLĐ")
    tried, sorts, sentences = Counter(), Counter(), set()

    @settings(max_examples=VARIED, deadline=None, derandomize=True)
    @given(varied_lists())
    def agree(drawn):
        is_workbook, rows = drawn
        content, name = written(Maker(rows).rows(), is_workbook=is_workbook)
        sheet = read_sheet(content, name, AwardResource(decisions=decisions).columns())

        def by(engine):
            resource = AwardResource(decisions=decisions)
            runs = {"resource": resource.import_sheet, "copy": StagedImport(resource, sheet).run}
            given = [sheet] if engine == "resource" else []
            return shown(runs[engine](*given, user=world, dry_run=False))

        one, other = (outcome(lambda e=e: by(e)) for e in ("resource", "copy"))
        assert one == other, rows
        is_refused = isinstance(one["findings"], list)
        tried["refused" if is_refused else "applied"] += 1
        tried["workbooks" if is_workbook else "text files"] += 1
        sorts.update(sort for sort, _number in rows)
        sentences.update(kind_of(found[3]) for found in one["findings"] if is_refused)

    agree()

    print(f"lists: {dict(tried)}; rows: {dict(sorts)}; {len(sentences)} kinds of findings")
    assert min(tried.values()) > VARIED / 4
    assert set(sorts) == {*SOUND, *FAULTY}
    assert min(sorts.values()) >= 5
    assert len(sentences) >= 8


def clean_file(dice):
    """A list without a fault in a cell, whose rows may still meet each other."""
    codes = list(Award.objects.filter(decision__number="15/QĐ-LĐLĐ").values_list("code", flat=True))
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ").code
    names = ("code", "decision", "form", "recipient_kind", "recipient_name", "amount", "order")
    rows = []
    for number in range(dice.randint(1, 5)):
        rows.append(
            [
                dice.choice(["", "", *codes]),
                decision,
                "Bằng khen của Liên đoàn Lao động tỉnh",
                "cá nhân",
                dice.choice(
                    ["Nông Thị Đào", "Vi Văn Tám", "Lê An", f"Mới {number}", f"Khác {number}"]
                ),
                dice.choice(["", 5]),
                dice.choice(["", "", "", 7, 8, 9]),
            ]
        )
    return b"".join(write_csv([AwardResource.sheet[name].heading for name in names], rows))


def test_both_ways_agree_where_rows_meet_each_other(world):
    decisions = AwardDecision.objects.all()
    applied = 0
    for seed in range(ROUNDS):
        content = clean_file(random.Random(seed))
        one = outcome(lambda content=content: by_resource(content, decisions))
        other = outcome(lambda content=content: by_staging(content, decisions, world))

        assert one == other, f"seed {seed}\n{content.decode()}"
        applied += not one["findings"]

    assert applied > 4


TWO = "Nguyễn Văn An, Trần Thị Bình"
WRITTEN = {
    "cá nhân": {
        "1. Nguyễn Văn An": "Nguyễn Văn An",
        "2) Đ/c Vi Văn Bảy": "Vi Văn Bảy",
        "Ông Lê Văn Chín": "Lê Văn Chín",
        "Bà: Ksor H’Bia": "Ksor H’Bia",
        "Ông Ích Khiêm": "Ông Ích Khiêm",
        "Lò Văn Dụ (*)": "Lò Văn Dụ",
        TWO: None,
        "Đ/c Nguyễn Văn An – Chủ tịch": None,
    },
    "tập thể": {
        "3. Tổ 1, Phòng Kế hoạch": "Tổ 1, Phòng Kế hoạch",
        "Tổ 2, Phòng Kế hoạch": "Tổ 2, Phòng Kế hoạch",
        "- CĐCS Sở Văn hóa, Thể thao và Du lịch*": "CĐCS Sở Văn hóa, Thể thao và Du lịch",
        "Trường THPT Nguyễn Du – Cơ sở 2": "Trường THPT Nguyễn Du – Cơ sở 2",
        "Bà Rịa – Vũng Tàu": "Bà Rịa – Vũng Tàu",
        "15A Lê Lợi": "15A Lê Lợi",
    },
}


@pytest.mark.parametrize("engine", ["resource", "staging"])
@pytest.mark.parametrize(
    ("kind", "typed"), [(kind, typed) for kind, names in WRITTEN.items() for typed in names]
)
def test_what_stands_around_the_name_of_a_recipient_is_no_part_of_it(world, engine, kind, typed):
    decisions = AwardDecision.objects.filter(number="15/QĐ-LĐLĐ")
    form = Award.objects.first().form.name
    names = ["decision_number", "form", "recipient_kind", "recipient_name"]
    content = a_file(names, [["15/QĐ-LĐLĐ", form, kind, typed]])
    before = set(Award.objects.values_list("pk"))

    if engine == "resource":
        findings = by_resource(content, decisions)
    else:
        findings = by_staging(content, decisions, world)

    made = Award.objects.exclude(pk__in=[key for (key,) in before])
    if (name := WRITTEN[kind][typed]) is None:
        [(_line, column, sentence)] = findings
        assert column == AWARDS["recipient_name"].heading
        assert typed in sentence
        assert "“Nguyễn Văn An”" in sentence
        assert not made.exists()
    else:
        assert findings == []
        assert made.get().recipient_name == name


NUMBERED = ("decision", "form", "recipient_kind", "recipient_name", "order")


def numbered_again(dice, decision):
    """The people of a decision without codes: some put in, taken out or corrected, in turn."""
    names = list(decision.awards.order_by("order", "pk").values_list("recipient_name", flat=True))
    for number in range(dice.randint(1, 3)):
        at = dice.randrange(len(names))
        match dice.choice(["put in", "taken out", "corrected", "moved"]):
            case "put in":
                names.insert(at, f"Mới {number}")
            case "taken out" if len(names) > 1:
                del names[at]
            case "corrected":
                names[at] = f"Sửa {number}"
            case "moved":
                names.insert(dice.randrange(len(names)), names.pop(at))
    form = "Bằng khen của Liên đoàn Lao động tỉnh"
    rows = [[decision.code, form, "cá nhân", name, at] for at, name in enumerate(names, 1)]
    return names, b"".join(write_csv([AWARDS[name].heading for name in NUMBERED], rows))


def test_both_ways_rename_nobody_who_stands_in_a_list_with_other_numbers(world):
    decision = AwardDecision.objects.get(number="16/QĐ-LĐLĐ")
    for order, name in enumerate(("Vi Văn Tám", "Lê An", "Hoàng Én", "Đỗ Bé"), 2):
        AwardFactory(decision=decision, form=AwardFormFactory(), recipient_name=name, order=order)
    of_one = AwardDecision.objects.filter(pk=decision.pk)
    before = dict(decision.awards.values_list("pk", "recipient_name"))
    corrected = 0

    for seed in range(2 * ROUNDS):
        names, content = numbered_again(random.Random(seed), decision)

        def left(run):
            known = decision.awards.filter(pk__in=before)
            return run(), dict(known.values_list("pk", "recipient_name"))

        found = []
        for run in (
            lambda content=content: by_resource(content, of_one),
            lambda content=content: by_staging(content, of_one, world),
        ):
            found.append(outcome(lambda run=run: left(run)))
        assert found[0] == found[1], f"seed {seed}\n{content.decode()}"
        findings, after = found[0]["findings"]
        assert not findings
        renamed = {pk for pk, name in before.items() if after[pk] != name}
        assert not {before[pk] for pk in renamed} & set(names), f"seed {seed}: {names}"
        corrected += len(renamed)

    assert corrected > ROUNDS / 4


def test_the_same_list_again_writes_nothing(world, django_assert_max_num_queries):
    resource = AwardResource(decisions=AwardDecision.objects.filter(number="15/QĐ-LĐLĐ"))
    content = b"".join(write_csv(resource.headings(), resource.export_rows()))
    sheet = read_sheet(content, "a.csv", resource.columns())

    with django_assert_max_num_queries(14):
        counts = StagedImport(resource, sheet).run(user=world, dry_run=False)

    assert not counts.findings
    assert counts.counts == {"new": 0, "changed": 0, "unchanged": 5}


def test_a_list_without_codes_again_asks_no_more_than_one_with_them(
    world, django_assert_max_num_queries
):
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ")
    for number in range(40):
        AwardFactory(decision=decision, recipient_name=f"Lò Văn {number}", order=number)
    resource = AwardResource(decisions=AwardDecision.objects.filter(pk=decision.pk))
    places = [AWARDS.names.index(name) for name in AWARDS.names if name not in ("code", "order")]
    content = b"".join(
        write_csv(
            [resource.headings()[at] for at in places],
            [[row[at] for at in places] for row in resource.export_rows()],
        )
    )
    sheet = read_sheet(content, "a.csv", resource.columns())

    with django_assert_max_num_queries(14):
        report = StagedImport(resource, sheet).run(user=world, dry_run=False)

    assert not report.findings
    assert report.counts == {"new": 0, "changed": 0, "unchanged": 45}


def test_a_list_that_swaps_two_names_in_turn_is_written_in_its_order(world):
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ")
    first, second = decision.awards.order_by("pk")[:2]
    resource = AwardResource(decisions=AwardDecision.objects.filter(pk=decision.pk))
    headings = [
        resource.sheet[n].heading for n in ("code", "form", "recipient_kind", "recipient_name")
    ]
    rows = [
        [second.code, second.form.name, "cá nhân", "Tên Khác"],
        [first.code, first.form.name, "cá nhân", second.recipient_name],
    ]
    content = b"".join(write_csv(headings, rows))

    counts = StagedImport(resource, read_sheet(content, "a.csv", resource.columns())).run(
        user=world, dry_run=False
    )

    assert not counts.findings
    first.refresh_from_db()
    assert first.recipient_name == second.recipient_name


def forbid(condition):
    """A rule of the table that no model knows."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE awards_award ADD CHECK (NOT {condition})")


@pytest.mark.parametrize("place", [1, 2, 251])
def test_a_rule_that_only_the_database_knows_names_the_new_row(world, place):
    forbid("recipient_name = 'Lò Văn Cấm'")
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ")
    form = decision.awards.first().form.name
    names = [f"Lò Văn {number}" for number in range(1, 260)]
    names[place - 1] = "Lò Văn Cấm"
    columns = ("decision", "form", "recipient_kind", "recipient_name", "reason")
    headings = [AWARDS[name].heading for name in columns]
    rows = [[decision.code, form, "cá nhân", name, "giỏi; khéo, “bền”"] for name in names]

    found = by_staging(
        b"".join(write_csv(headings, rows)), AwardDecision.objects.filter(pk=decision.pk), world
    )

    assert [(line, column) for line, column, _sentence in found] == [
        (place + 1, AWARDS["recipient_name"].heading)
    ]
    assert "Chưa lưu gì" in found[0][2]
    assert decision.awards.count() == 5


@pytest.mark.parametrize("place", [1, 2, 250])
def test_a_rule_that_only_the_database_knows_names_the_changed_row(world, place):
    decision = AwardDecision.objects.get(number="15/QĐ-LĐLĐ")
    form = decision.awards.first().form
    awards = [
        AwardFactory(decision=decision, form=form, recipient_name=f"Lò Văn {at}", order=at + 10)
        for at in range(1, 251)
    ]
    forbid("note = 'cấm'")
    headings = [AWARDS[n].heading for n in ("code", "form", "recipient_name", "note")]
    rows = [
        [award.code, form.name, award.recipient_name, "cấm" if at == place else "được"]
        for at, award in enumerate(awards, 1)
    ]

    found = by_staging(
        b"".join(write_csv(headings, rows)), AwardDecision.objects.filter(pk=decision.pk), world
    )

    assert [(line, column) for line, column, _sentence in found] == [
        (place + 1, AWARDS["recipient_name"].heading)
    ]
    assert not decision.awards.filter(note="được").exists()


def test_a_list_out_of_date_is_refused(world):
    resource = AwardResource(decisions=AwardDecision.objects.filter(number="15/QĐ-LĐLĐ"))
    award = Award.objects.get(recipient_name="Lê An", post="Chủ tịch")
    heads = [
        resource.sheet[n].heading for n in ("code", "form", "recipient_kind", "recipient_name")
    ]
    content = b"".join(write_csv(heads, [[award.code, award.form.name, "cá nhân", "Lê Ân"]]))
    sheet = read_sheet(content, "a.csv", resource.columns())
    preview = StagedImport(resource, sheet).run(user=world, dry_run=True)
    assert preview.counts["changed"] == 1
    Award.objects.filter(pk=award.pk).update(note="đã sửa")

    counts = StagedImport(resource, sheet).run(user=world, dry_run=False, expected=preview.recorded)

    assert [finding.line for finding in counts.findings] == [2]
    award.refresh_from_db()
    assert award.recipient_name == "Lê An"
    assert not is_blank(award.note)
