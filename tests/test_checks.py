"""What a check of a row tells a form is what Django, and the table itself, would tell."""

import datetime
import random
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from congress_portal.foundation import checks as of_rows
from congress_portal.foundation.checks import Check

pytestmark = pytest.mark.django_db

ROWS = 30
TEXTS = (
    *("", "LĐLĐ tỉnh Lạng Sơn", " trắng", "trắng ", "a\u200bb", "e\u0302", "12/QĐ-LĐLĐ", "x" * 40),
    *("https://congdoan.vn/", "http://a", "k7m2xq4p", "KHÔNG", "0" * 64),
)
WHOLE = (None, 0, 1, 2, 3, 1900, 2023, 2028, 32_767)
NUMBERS = (None, Decimal(0), Decimal("0.5"), Decimal(99), Decimal("100.01"), Decimal(-1))
DAYS = (None, datetime.date(1946, 7, 20), datetime.date(2023, 6, 6), datetime.date(2028, 6, 6))


def checks():
    return [
        (model, check)
        for model in apps.get_models()
        for check in model._meta.constraints
        if isinstance(check, models.CheckConstraint)
        and model.__module__.split(".")[0]
        in ("congress_portal", "organizations", "congresses", "awards")
    ]


def any_value(field, chance):
    if field.is_relation:
        return chance.choice((None, None, 1, 2))
    if field.choices:
        return chance.choice(("", *(value for value, _label in field.flatchoices)))
    match field:
        case models.BooleanField():
            return chance.choice((True, False))
        case models.DateTimeField():
            now = timezone.now()
            return chance.choice((None, now, now + datetime.timedelta(days=400)))
        case models.DateField():
            return chance.choice(DAYS)
        case models.DecimalField():
            return chance.choice(NUMBERS)
        case models.IntegerField():
            return chance.choice((*WHOLE, -1))
        case models.BinaryField():
            return chance.choice((b"", b"\x00\x01", None))
        case models.FileField():
            return chance.choice(("", "minutes/k7m2xq4p"))
    return chance.choice(TEXTS)


def said(validate, model, row, **options):
    try:
        validate(model, row, **options)
    except ValidationError as error:
        return error.messages
    return []


def test_every_check_tells_what_django_tells():
    chance, asked, broken = random.Random(20), 0, set()
    for model, check in checks():
        names = sorted(models.Q(check.condition).referenced_base_fields)
        fields = [model._meta.get_field(name) for name in names]
        for _row in range(ROWS):
            row = model()
            for field in fields:
                setattr(row, field.attname, any_value(field, chance))
            ours = said(check.validate, model, row)
            theirs = said(super(Check, check).validate, model, row)
            told = {field.name: getattr(row, field.attname) for field in fields}
            assert ours == theirs, (check.name, told)
            asked += 1
            if ours:
                broken.add(check.name)
        for field in fields:
            assert said(check.validate, model, row, exclude={field.name}) == []
    whole = len(checks())
    print(f"{whole} checks of {asked} rows; {len(broken)} of them broken by some")
    assert asked == whole * ROWS > 4000
    assert len(broken) > 0.9 * whole


def test_every_check_of_a_row_is_the_one_that_is_quick():
    assert [check.name for _model, check in checks() if type(check) is not Check] == []


def test_migrations_know_a_check_as_djangos():
    _model, check = checks()[0]
    path, _arguments, options = check.deconstruct()
    assert path == "django.db.models.CheckConstraint"
    assert models.CheckConstraint(**options) == check == check.clone()
    assert type(check.clone()) is Check


def test_a_value_that_is_reckoned_by_the_database_is_asked_as_django_asks():
    model, check = checks()[0]
    row = model()
    for name in models.Q(check.condition).referenced_base_fields:
        field = model._meta.get_field(name)
        setattr(row, field.attname, models.Value(None, output_field=field))
    assert said(check.validate, model, row) == said(super(Check, check).validate, model, row)


def test_an_answer_that_recurs_is_kept_and_one_about_a_name_is_not(django_assert_num_queries):
    # A test before it may have asked the same: what was kept is of the whole process.
    of_rows._kept.cache_clear()
    found = {check.name: (model, check) for model, check in checks()}
    model, check = found["summary_period_is_in_order"]
    with django_assert_num_queries(2):
        for years in ((2018, 2023), (2018, 2023), (2023, 2018), (2023, 2018)):
            row = model(period_from=years[0], period_to=years[1])
            assert bool(said(check.validate, model, row)) == (years[0] > years[1])

    model, check = found["person_name_is_clean"]
    with django_assert_num_queries(2):
        for _time in range(2):
            assert said(check.validate, model, model(name="Lò Thị Số")) == []
