"""Closed lists of the organizations app; levels and kinds of bodies are rows, the law changes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

HIGHEST_LEVEL = 1


class AffiliationLine(models.TextChoices):
    DIRECT = "direct", _("direct superior")
    SECTOR = "sector", _("sector superior")


class NameKind(models.TextChoices):
    OFFICIAL = "official", _("official name")
    ALIAS = "alias", _("other name")
    SPELLING = "spelling", _("other spelling")


class TerritoryRole(models.TextChoices):
    MAIN = "main", _("main territory")
    LOOKED_AFTER = "looked_after", _("looked after")


class EventKind(models.TextChoices):
    FOUNDED = "founded", _("founded")
    RENAMED = "renamed", _("renamed")
    CONSOLIDATED = "consolidated", _("consolidated")
    MERGED = "merged", _("merged into another")
    SPLIT = "split", _("split")
    TRANSFERRED = "transferred", _("transferred to another superior")
    UPGRADED = "upgraded", _("upgraded")
    DOWNGRADED = "downgraded", _("downgraded")
    ENDED = "ended", _("ended its activity")
    DISSOLVED = "dissolved", _("dissolved")


class EventRole(models.TextChoices):
    PREDECESSOR = "predecessor", _("predecessor")
    SUCCESSOR = "successor", _("successor")
    SUBJECT = "subject", pgettext_lazy("part in an event", "subject")


class EventOutcome(models.TextChoices):
    """What became of bodies that an event counts without naming them."""

    ENDED = "ended", _("ended")
    TRANSFERRED = "transferred", _("transferred")
    KEPT = "kept", _("kept")
    FOUNDED = "founded", _("founded")


class ExternalKind(models.TextChoices):
    PARTY = "party", _("party body")
    STATE = "state", _("state body")
    FRONT = "front", _("Fatherland Front or mass organization")
    EMPLOYER = "employer", _("employer")
    OTHER = "other", _("other")


class ProgrammeKind(models.TextChoices):
    PROGRAMME = "programme", _("programme")
    CAMPAIGN = "campaign", _("campaign")
    EMULATION = "emulation", _("emulation drive")
    ANNIVERSARY = "anniversary", _("anniversary")


class DocumentKind(models.TextChoices):
    DECISION = "decision", _("decision")
    RESOLUTION = "resolution", _("resolution")
    REPORT = "report", _("report")
    REVIEW = "review", _("self-review report")
    SYNTHESIS = "synthesis", _("synthesis of opinions")
    GUIDE = "guide", _("guide")
    PLAN = "plan", _("plan")
    NOTICE = "notice", _("notice")
    LETTER = "letter", _("official letter")
    MINUTES = "minutes", _("minutes")
    CHARTER = "charter", _("charter")
    OTHER = "other", _("other")


class DocumentStatus(models.TextChoices):
    IN_FORCE = "in_force", _("in force")
    REPLACED = "replaced", _("replaced")
    ANNULLED = "annulled", _("annulled")
    UNKNOWN = "unknown", _("not known")


class SourceKind(models.TextChoices):
    NEWS = "news", _("news article")
    DOCUMENT = "document", _("document")
    MINUTES = "minutes", _("minutes")
    WEB_PAGE = "web_page", _("web page")
    PAPER = "paper", _("paper archive")


class DeviationKind(models.TextChoices):
    """In what way a source deviates from what is right."""

    TYPING = "typing", _("typing error")
    WRONG_BODY = "wrong_body", _("another organization is named")
    TWO_NAMES = "two_names", _("one thing under two names")
    SPELLING = "spelling", _("another spelling")
    MISSING_YEAR = "missing_year", _("the year is not stated")
    FIGURES = "figures", _("figures disagree")
    UNIDENTIFIED = "unidentified", _("the organization is not identified")


class Role(models.TextChoices):
    CLERK = "clerk", _("clerk")
    APPROVER = "approver", _("approver")
    ADMINISTRATOR = "administrator", _("administrator")
    PRIVACY = "privacy", _("privacy officer")
    AUDITOR = "auditor", _("auditor")


class Gender(models.TextChoices):
    FEMALE = "female", _("female")
    MALE = "male", _("male")


class PublicationGround(models.TextChoices):
    """Why a person's name, post and unit may be published."""

    OFFICE = "office", _("holds an elected union office")
    AWARD = "award", _("received an award announced by decision")
    PUBLIC_SOURCE = "public_source", _("named with a public office by a published source")
    BYLINE = "byline", _("author of a published text")
    CONSENT = "consent", _("consent of the person")
    NONE = "none", _("no ground: not published")


class LimitCode(models.TextChoices):
    """What a guide limits; a rule asks for a limit by its code."""

    COMMITTEE_SIZE = "executive_committee_size", _("largest executive committee")
    DELEGATES = "delegates_convened", _("largest number of delegates convened")
    APPOINTED = "appointed_delegates_percent", _("largest share of appointed delegates, per cent")
    ACKNOWLEDGE = "privacy_acknowledge_days", _("working days to acknowledge a request")
    ACCESS = "privacy_access_days", _("days to show or provide personal data")
    CORRECTION = "privacy_correction_days", _("days to correct personal data")
    OBJECTION = "privacy_objection_days", _("days to restrict, after an objection")
    CONSENT = "privacy_consent_days", _("days to act on a withdrawn consent")
    ERASURE = "privacy_erasure_days", _("days to erase personal data")


class PrivacyRequestKind(models.TextChoices):
    """What a person may ask for; `limit` has the days, plain, with a third party, added once."""

    ACCESS = "access", _("to see what is held")
    CORRECTION = "correction", _("to have it corrected")
    OBJECTION = "objection", _("objects to being named in public")
    CONSENT = "consent", _("withdraws consent")
    ERASURE = "erasure", _("to be erased")

    @property
    def limit(self) -> str:
        return f"privacy_{self.value}_days"

    @property
    def hides_the_name(self) -> bool:
        return self in (self.OBJECTION, self.CONSENT, self.ERASURE)


class PrivacyRequestState(models.TextChoices):
    RECEIVED = "received", pgettext_lazy("request", "received")
    VERIFIED = "verified", _("identity verified")
    CONFIRMED = "confirmed", _("confirmed by a second person")
    DONE = "done", _("done")
    REFUSED = "refused", _("refused")

    @property
    def is_closed(self) -> bool:
        return self in (self.DONE, self.REFUSED)


class ReadingWay(models.TextChoices):
    """How restricted details were looked at."""

    FORM = "form", _("on their form")
    HISTORY = "history", _("in their history")
    COMMAND = "command", _("by a command of the server")
    PAPER = "paper", _("on a paper of a congress")


class NoticeState(models.TextChoices):
    """What became of a reader's notice."""

    NEW = "new", pgettext_lazy("notice", "new")
    ANSWERED = "answered", _("answered")
    CORRECTED = "corrected", _("corrected")


class BatchState(models.TextChoices):
    UPLOADED = "uploaded", _("uploaded")
    PREVIEWED = "previewed", _("previewed")
    APPLIED = "applied", _("applied")
    REFUSED = "refused", _("refused")
    EXPIRED = "expired", _("expired")
    CANCELLED = "cancelled", _("cancelled")


class JobWork(models.TextChoices):
    PREVIEW = "preview", _("check of a sheet")
    APPLY = "apply", _("import of a sheet")
    ANNOTATE = "annotate", _("writing of the sheet with its findings")


class JobState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")
    CANCELLED = "cancelled", _("cancelled")


class ResetKind(models.TextChoices):
    PASSWORD = "password", _("password link")
    SECOND_FACTOR = "second_factor", _("second factor taken off")


class RiskKind(models.TextChoices):
    """Why an approver should look closer at a record; the weightiest first."""

    DATA_PROTECTION = "data_protection", _("protects personal data: do not keep it waiting")
    CORRECTION = "correction", _("corrects what the public reads")
    NOT_IN_SOURCE = "not_in_source", _("values not found in the text of the source")
    WARNINGS = "warnings", _("warnings let stand")
    LARGE_CHANGE = "large_change", _("many values changed since the last edition")
    NO_SOURCE_TEXT = "no_source_text", _("no text of the source to compare with")
    NEW_CLERK = "new_clerk", _("a clerk with few published records")
    ENTERED_FOR = "entered_for", _("entered on behalf of the body, not confirmed by it")
    RETURNED = "returned", _("was sent back before")
    SUPPLEMENTING = "supplementing", _("sections still being supplemented")

    @property
    def weight(self) -> int:
        """How much sooner such a record is looked at; for ordering, never shown."""
        return RISK_WEIGHTS[self]


RISK_WEIGHTS = {
    RiskKind.DATA_PROTECTION: 1000,
    RiskKind.CORRECTION: 200,
    RiskKind.NOT_IN_SOURCE: 80,
    RiskKind.WARNINGS: 60,
    RiskKind.LARGE_CHANGE: 40,
    RiskKind.NO_SOURCE_TEXT: 30,
    RiskKind.NEW_CLERK: 20,
    RiskKind.ENTERED_FOR: 15,
    RiskKind.RETURNED: 10,
    RiskKind.SUPPLEMENTING: 5,
}
