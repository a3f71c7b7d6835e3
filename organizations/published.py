"""Editions, and the published rows of bodies, posts and search: all that public code may see.

Published rows are written in the transaction that makes their edition. They have keys to
editions only: there is nothing to walk to from a template.
"""

import datetime
import uuid
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.db.models import Q
from django.db.models.functions import Greatest, Left, Now
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.checks import Check
from congress_portal.foundation.publication import AbstractEdition, edition_triggers


class EditionQuerySet(models.QuerySet):
    def of(self, record_kind: str, record_code: str) -> Self:
        return self.filter(record_kind=record_kind, record_code=record_code)


class Register(models.Model):
    """One row: a stamp that is another one after every edition made or sealed.

    Random, so that no stamp comes back when a transaction fails or a backup is restored.
    `turned_at` is the moment of that: editions themselves carry an earlier one. It is at least a
    second later than the one before, since headers tell of whole seconds.
    """

    stamp = models.UUIDField(default=uuid.uuid4)
    turned_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = _("register")
        verbose_name_plural = _("registers")
        constraints = [
            Check(
                name="register_is_one_row",
                condition=Q(id=1),
                violation_error_message=_("There is one register."),
            ),
        ]

    def __str__(self):
        return str(self.stamp)

    @classmethod
    def turn(cls) -> None:
        """Have every kept page looked at again, where rows changed without an edition."""
        later = models.F("turned_at") + datetime.timedelta(seconds=1)
        cls.objects.update(stamp=uuid.uuid4(), turned_at=Greatest(Now(), later))


TURN_REGISTER = pgtrigger.Trigger(
    name="turn_register",
    operation=pgtrigger.Insert | pgtrigger.Update,
    when=pgtrigger.After,
    # At the end, so that publications do not wait for one another longer than they must.
    timing=pgtrigger.Deferred,
    func="""
        UPDATE organizations_register
           SET stamp = gen_random_uuid(),
               turned_at = greatest(clock_timestamp(), turned_at + interval '1 second');
        RETURN NULL;
    """,
)
# Before the key of the row is drawn: who reads on from a key has then missed none before it.
IN_TURN = pgtrigger.Trigger(
    name="in_turn",
    operation=pgtrigger.Insert,
    when=pgtrigger.Before,
    level=pgtrigger.Statement,
    func="PERFORM pg_advisory_xact_lock(hashtext('organizations_edition')); RETURN NULL;",
)


class Edition(AbstractEdition):
    """An edition of any of the four records that are published as one unit.

    `record_kind` is `organization`, `congress`, `awarddecision` or `clusteryear`. Keys of editions
    and of the rows made of them rise in the order in which readers come to see them.
    """

    objects = EditionQuerySet.as_manager()

    class Meta(AbstractEdition.Meta):
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["record_kind", "record_code", "number"]
        indexes = [models.Index(fields=["-published_at"], name="edition_latest")]
        triggers = [
            *edition_triggers("organizations_edition", "organizations_privacyrequest"),
            IN_TURN,
            TURN_REGISTER,
        ]

    def __str__(self):
        return f"{self.record_kind} {self.record_code} v{self.number}"


class PublishedOrganization(models.Model):
    """A body as its latest edition has it, for lists, links and facets."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=8, unique=True)
    name = models.CharField()
    short_name = models.CharField(blank=True)
    kind_code = models.CharField(max_length=30)
    kind_name = models.CharField()
    level = models.PositiveSmallIntegerField()
    parent_code = models.CharField(max_length=8, blank=True)
    parent_name = models.CharField(blank=True)
    territory = models.CharField(blank=True)
    founded_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    # Of a body that ended: those it went into, in the order of its profile.
    successor_codes = ArrayField(models.CharField(max_length=8), default=list)
    successor_names = ArrayField(models.CharField(), default=list)
    is_identified = models.BooleanField(default=True)
    sort_key = models.TextField(db_collation="C")
    folded = models.TextField()

    class Meta:
        verbose_name = _("published organization")
        verbose_name_plural = _("published organizations")
        ordering = ["sort_key", "pk"]
        indexes = [
            models.Index(fields=["sort_key", "id"], name="published_organization_order"),
            models.Index(fields=["parent_code"], name="published_organization_parent"),
            GinIndex(fields=["successor_codes"], name="published_organization_merged"),
            GinIndex(
                fields=["folded"],
                name="published_organization_folded",
                opclasses=["gin_trgm_ops"],
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def successor_name(self) -> str:
        return "; ".join(self.successor_names)


class PublishedPost(models.Model):
    """A post held by a person who may be named: seats in committees and stated public offices.

    Of a seat, `title` is its role and `filled_by` says how it was filled; both that and the kind
    of `committee` are empty for an office that a source states in passing.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    person_code = models.CharField(max_length=8)
    person_name = models.CharField()
    title = models.CharField()
    body_code = models.CharField(max_length=8, blank=True)
    body_name = models.CharField(blank=True)
    record_code = models.CharField(max_length=8)
    record_title = models.CharField()
    committee = models.CharField(blank=True)
    filled_by = models.CharField(blank=True)
    year_from = models.PositiveSmallIntegerField(null=True)
    year_to = models.PositiveSmallIntegerField(null=True)
    # From the congress for those it elected, else the day stated, to the day the seat was left.
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    sort_key = models.TextField(db_collation="C")

    class Meta:
        verbose_name = _("published post")
        verbose_name_plural = _("published posts")
        ordering = ["sort_key", "person_code", "-year_from", "pk"]
        indexes = [
            models.Index(fields=["person_code"], name="published_post_person"),
            models.Index(fields=["body_code"], name="published_post_body"),
            models.Index(
                fields=["sort_key", "person_code", "-year_from", "id"], name="published_post_order"
            ),
        ]

    def __str__(self):
        return f"{self.person_name}, {self.title}"


# Letters of `folded` that are kept in order, for those who begin to type a name.
START_LENGTH = 60
SEARCH_KINDS = ("organization", "congress", "person", "cluster", "decision", "document", "award")


# Words of the search: that begin with plain letters, and so much of them as is put right when it is
# mistyped. All are here: a typed word with which none of these begins stands in no entry.
SHORTEST_WORD = 2
LONGEST_WORD = 20
IS_WORD = f"word ~ '^[a-z]{{{SHORTEST_WORD}}}'"
# A word, and the same with any one of its letters left out. Two words that are a letter apart (one
# more, one less, another, elsewhere) share such a spelling: Garbe's symmetric delete.
SPELLINGS = """ARRAY(
    SELECT DISTINCT left(word, place - 1) || substr(word, place + 1)
      FROM generate_series(1, length(word)) AS place
) || word"""
WORDS = f"SELECT left(unnest(string_to_array(btrim(folded), ' ')), {LONGEST_WORD}) AS word FROM"
# Of a set of distinct words.
NOTE_WORDS = f"""
    INSERT INTO organizations_searchword (word, spellings)
    SELECT word, {SPELLINGS}
      FROM %s AS met
     WHERE {IS_WORD}
       AND NOT EXISTS (SELECT FROM organizations_searchword AS known WHERE known.word = met.word)
     ORDER BY word
    ON CONFLICT DO NOTHING
"""


class SearchWord(models.Model):
    """A word that stands in some search entry, once, so that a mistyped one is soon put right.

    There are few words, however many entries. A word may outlive its last entry until `refresh`.
    """

    word = models.CharField(unique=True, db_collation="C")
    spellings = ArrayField(models.TextField(db_collation="C"))

    class Meta:
        verbose_name = _("search word")
        verbose_name_plural = _("search words")
        ordering = ["word"]
        indexes = [GinIndex(fields=["spellings"], name="search_word_spellings")]

    def __str__(self):
        return self.word

    @classmethod
    def refresh(cls) -> None:
        """Leave out the words that stand in no entry any more, and note those that are missing.

        While nothing is published: a publication does not note a word that is being left out.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                f"""
                WITH every AS MATERIALIZED (
                    SELECT DISTINCT word FROM ({WORDS} organizations_searchentry) AS each
                ), gone AS (
                    DELETE FROM organizations_searchword AS known
                     WHERE NOT EXISTS (SELECT FROM every WHERE every.word = known.word)
                )
                {NOTE_WORDS % "every"}
                """
            )


class SearchEntry(models.Model):
    """One thing a reader may look for, with its address; tones do not matter in `folded`.

    Each kind has an index of its own, so that the many of one kind do not slow down the others.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    title = models.CharField()
    subtitle = models.CharField(blank=True)
    matched_as = models.CharField(blank=True)
    address = models.CharField()
    rank = models.PositiveSmallIntegerField(default=5)
    year = models.PositiveSmallIntegerField(null=True)
    exact = models.TextField(db_collation="C")
    folded = models.TextField(db_collation="C")
    sort_key = models.TextField(db_collation="C")

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        ordering = ["rank", "sort_key", "pk"]
        indexes = [
            models.Index(fields=["kind", "exact"], name="search_entry_exact"),
            models.Index("kind", Left("folded", START_LENGTH), name="search_entry_start"),
            *(
                GinIndex(
                    fields=["folded"],
                    name=f"search_words_{kind}",
                    opclasses=["gin_trgm_ops"],
                    condition=Q(kind=kind),
                )
                for kind in SEARCH_KINDS
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="note_words",
                operation=pgtrigger.Insert,
                when=pgtrigger.After,
                level=pgtrigger.Statement,
                referencing=pgtrigger.Referencing(new="entries"),
                func=f"{NOTE_WORDS % f'(SELECT DISTINCT word FROM ({WORDS} entries) AS each)'};"
                " RETURN NULL;",
            )
        ]

    def __str__(self):
        return self.title
