"""Closed lists of the awards app; the forms of award are rows, each rule changes them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecipientKind(models.TextChoices):
    COLLECTIVE = "collective", _("collective")
    INDIVIDUAL = "individual", _("individual")
    HOUSEHOLD = "household", _("household")


class AwardScope(models.TextChoices):
    COMPREHENSIVE = "comprehensive", _("comprehensive")
    THEMATIC = "thematic", _("thematic")
    DRIVE = "drive", _("emulation drive")
    AD_HOC = "ad_hoc", _("ad hoc")
    TERM = "term", _("for the term")


class AwardLine(models.TextChoices):
    """Seen from the body whose congress reports the tally."""

    GIVEN = "given", _("given")
    RECEIVED = "received", _("received")


class Inclusion(models.TextChoices):
    YES = "yes", _("yes")
    NO = "no", _("no")
    UNKNOWN = "unknown", _("not known")


class DecidingOrgan(models.TextChoices):
    EXECUTIVE = "executive", _("executive committee")
    STANDING = "standing", _("standing committee")
    PRESIDIUM = "presidium", _("presidium")
    CHAIR = "chair", _("chair")


class NominationKind(models.TextChoices):
    ACCLAIMED = "acclaimed", _("acclaimed by the cluster")
    PROPOSED = "proposed", _("proposed")
