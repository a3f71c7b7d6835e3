"""What was to be kept for a time is nowhere after it, and everything else is as it was."""

import datetime
import io

import pytest
from django.core.management import call_command
from django.utils import timezone

from congress_portal.foundation.audit import REDACTED, acting, differing_rows, history_of
from congress_portal.publishing.expiry import TRANSCRIPT_LIFETIME, expire
from congress_portal.sealing import breaks, seal
from congresses.models import Minutes
from organizations.models import ImportBatch, NoticeSender, PersonDetails, SearchWord, Transcript
from tests.congresses.factories import CongressFactory
from tests.organizations.documents import profile, publish, withdraw
from tests.organizations.factories import SourceFactory, UserFactory
from tests.privacy.factories import PersonDetailsFactory
from tests.privacy.register import everything_kept

SECRET = "Rơ Măm"


@pytest.fixture
def today():
    return timezone.localdate()


def details(delete_after, **values) -> PersonDetails:
    with acting(UserFactory()):
        return PersonDetailsFactory(**{"ethnicity": SECRET, "delete_after": delete_after, **values})


def yesterday(today):
    return today - datetime.timedelta(days=1)


@pytest.mark.django_db
def test_words_of_a_withdrawn_record_are_found_by_no_search_any_more():
    body, other = profile("Công đoàn Xuyên Mộc"), profile("Công đoàn Bến Cát")
    publish(body)
    publish(other)
    withdraw(body)
    expire(dry_run=True)
    assert SearchWord.objects.filter(word="xuyen").exists()

    expire()
    kept = SearchWord.objects.values_list("word", flat=True)
    assert {*kept} >= {"cong", "doan", "ben", "cat"}
    assert not {"xuyen", "moc"} & {*kept}


@pytest.mark.django_db
def test_details_go_the_day_after_their_last_from_table_and_history(today, security_events):
    over, running = details(yesterday(today)), details(today, ethnicity="Tày")
    assert everything_kept().count(SECRET) == 2

    expired = expire()

    assert (expired.details, expired.history_rows) == (1, 2)
    assert list(PersonDetails.objects.all()) == [running]
    assert SECRET not in everything_kept()
    assert "Tày" in everything_kept()
    last = history_of(PersonDetails).objects.filter(pgh_obj_id=over.pk).latest("pgh_id")
    assert last.pgh_label == "delete"
    assert last.pgh_context.metadata["command"] == "expire_personal_data"
    assert (last.ethnicity, last.born_on, last.purpose) == (REDACTED, None, REDACTED)
    (noted,) = security_events("personal_data_expired")
    assert (noted["details"], noted["history_rows"]) == (1, 2)
    assert SECRET not in str(noted)


@pytest.mark.django_db
def test_details_that_a_clerk_deleted_leave_the_history_when_their_day_comes(today):
    with acting(UserFactory()):
        PersonDetailsFactory(ethnicity=SECRET, delete_after=yesterday(today)).delete()
        PersonDetailsFactory(ethnicity="Tày", delete_after=today).delete()

    expired = expire()

    assert (expired.details, expired.history_rows) == (0, 2)
    assert SECRET not in everything_kept()
    assert "Tày" in everything_kept()


@pytest.mark.django_db
def test_a_later_day_of_deletion_keeps_them(today):
    kept = details(yesterday(today))
    PersonDetails.objects.filter(pk=kept.pk).update(delete_after=today)

    assert expire().details == 0
    assert SECRET in everything_kept()


@pytest.mark.django_db
def test_a_pasted_source_goes_a_year_later(today):
    with acting(UserFactory()):
        for title in ("cũ", "mới"):
            Transcript.objects.create(
                source=SourceFactory(title=title), text=f"Bản {title}", pasted_by=UserFactory()
            )
        old = timezone.now() - TRANSCRIPT_LIFETIME - datetime.timedelta(hours=1)
        Transcript.objects.filter(text="Bản cũ").update(pasted_at=old)

    assert expire().transcripts == 1
    assert "Bản cũ" not in everything_kept()
    assert Transcript.objects.get().text == "Bản mới"


@pytest.mark.django_db
def test_the_preview_of_a_closed_upload_leaves_the_history(today):
    with acting(UserFactory()):
        batch = ImportBatch.objects.create(
            kept_by=SourceFactory().kept_by,
            uploaded_by=UserFactory(),
            sheet="congress",
            file_name="dai-bieu.xlsx",
            sha256="0" * 64,
            content=b"cells",
            preview=f"{SECRET} 0123",
            expires_at=timezone.now() - datetime.timedelta(hours=1),
        )

    assert expire().uploads == 1
    assert SECRET not in everything_kept()
    assert differing_rows(ImportBatch) == []
    batch.refresh_from_db()
    assert (batch.state, batch.content) == ("expired", None)


@pytest.mark.django_db
def test_the_words_of_a_file_that_was_taken_away_leave_the_history(today):
    congress = CongressFactory()
    with acting(UserFactory()):
        for number, text in enumerate((SECRET, "Biên bản còn lại")):
            Minutes.objects.create(
                congress=congress,
                kind="pdf",
                file="",
                file_name=f"{text}.pdf",
                size=900,
                sha256=str(number) * 64,
                text=f"Đại biểu dự: {text}",
                uploaded_by=UserFactory(),
            )
        Minutes.objects.get(text__contains=SECRET).delete()
    assert SECRET in everything_kept()

    assert expire().history_rows == 2
    assert SECRET not in everything_kept()
    assert "Biên bản còn lại" in everything_kept()
    assert differing_rows(Minutes) == []


@pytest.mark.django_db
def test_a_dry_run_counts_and_changes_nothing(today):
    details(yesterday(today))
    before, said = everything_kept(), io.StringIO()

    call_command("expire_personal_data", dry_run=True, stdout=said)

    assert "1" in said.getvalue()
    assert everything_kept() == before


@pytest.mark.django_db
def test_a_second_run_finds_nothing(today):
    details(yesterday(today))
    expire()

    assert set(vars(expire()).values()) == {0}


def test_the_history_still_holds_after_what_was_sealed_went(cloned_database, today):
    details(yesterday(today))
    seal()

    expire()
    seal()

    assert list(breaks()) == []
    assert differing_rows(PersonDetails) == []
    assert not NoticeSender.objects.exists()
