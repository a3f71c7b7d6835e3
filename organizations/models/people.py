"""People named by records, and bodies outside the union.

`Person` holds a name and nothing a law protects more; what is sensitive stands in
`PersonDetails`, a table of its own with ground, purpose and a day of deletion.
"""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import clean_text_constraint, name_column
from congress_portal.foundation.integrity import keeper_stays, stays_with_keeper
from congress_portal.foundation.publication import new_code
from congress_portal.foundation.vietnamese_sql import Fold, PersonSortKey, SortKey

from ..enums import ExternalKind, Gender, PublicationGround
from .records import Kept


@tracked
class Person(Kept):
    """A person as one body knows him or her; never merged with a namesake on the name alone."""

    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code, editable=False)
    name = name_column(_("full name"), max_length=150)
    sort_name = models.CharField(
        _("name to sort by"),
        max_length=150,
        blank=True,
        help_text=_("Only where the last word of the name is not the given name."),
    )
    ground = models.CharField(
        _("ground for publishing the name"),
        max_length=15,
        choices=PublicationGround,
        default=PublicationGround.NONE,
    )
    is_withheld = models.BooleanField(
        _("asks not to be named"),
        default=False,
        help_text=_("The person stays counted; the name is not published."),
    )
    sort_key = models.GeneratedField(
        expression=models.Case(
            models.When(sort_name="", then=PersonSortKey("name")), default=SortKey("sort_name")
        ),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )
    folded = models.GeneratedField(
        expression=Fold("name"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_key", "pk"]
        indexes = [GinIndex(fields=["folded"], name="person_folded", opclasses=["gin_trgm_ops"])]
        constraints = [
            clean_text_constraint("person_name_is_clean", "name"),
            Check(
                name="person_has_a_name",
                condition=~Q(name=""),
                violation_error_message=_("Enter the full name of the person."),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return self.name

    @property
    def is_public(self) -> bool:
        return self.ground != PublicationGround.NONE and not self.is_withheld


@tracked
class PersonDetails(models.Model):
    """What the law protects of a person; each row says on what ground, for what, until when."""

    person = models.OneToOneField(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="details"
    )
    gender = models.CharField(_("gender"), max_length=10, choices=Gender, blank=True)
    born_on = models.DateField(_("born on"), null=True, blank=True)
    ethnicity = models.CharField(_("ethnic group"), max_length=50, blank=True)
    religion = models.CharField(_("religion"), max_length=50, blank=True)
    joined_party_on = models.DateField(_("joined the Party on"), null=True, blank=True)
    education = models.CharField(_("education"), max_length=150, blank=True)
    qualification = models.CharField(_("professional qualification"), max_length=150, blank=True)
    political_theory = models.CharField(_("political theory"), max_length=100, blank=True)
    ground = models.CharField(
        _("legal ground"),
        max_length=15,
        choices=[
            ("consent", _("consent")),
            ("law", _("law")),
            ("agreement", _("agreement")),
        ],
    )
    purpose = models.CharField(_("purpose"), max_length=200)
    delete_after = models.DateField(_("delete after"))

    class Meta:
        verbose_name = _("restricted details of a person")
        verbose_name_plural = _("restricted details of people")
        constraints = [
            Check(
                name="person_details_have_a_legal_ground",
                condition=Q(ground__in=["consent", "law", "agreement"]) & Q(purpose__regex=r"\S"),
                violation_error_message=_(
                    "Restricted details need a legal ground, a purpose and a day of deletion."
                ),
            )
        ]
        triggers = [stays_with_keeper("person", "organizations_person")]

    def __str__(self):
        return str(self.person_id)


@tracked
class ExternalBody(Kept):
    """A body outside the union: party committee, people's committee, front, employer."""

    kind = models.CharField(_("kind"), max_length=10, choices=ExternalKind)
    name = name_column(_("name"))
    place = models.CharField(_("place"), max_length=150, blank=True)
    sort_key = models.GeneratedField(
        expression=SortKey("name"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )
    folded = models.GeneratedField(
        expression=Fold("name"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("body outside the union")
        verbose_name_plural = _("bodies outside the union")
        ordering = ["sort_key", "pk"]
        indexes = [models.Index(fields=["folded"], name="external_body_whole")]
        constraints = [
            clean_text_constraint("external_body_name_is_clean", "name"),
            models.UniqueConstraint(
                fields=["name", "place"],
                name="external_body_once_per_name_and_place",
                violation_error_message=_("This body outside the union is recorded already."),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return self.name
