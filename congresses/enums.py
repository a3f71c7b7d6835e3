"""Closed lists of the congresses app."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TermEnd(models.TextChoices):
    COMPLETED = "completed", _("term completed")
    REARRANGED = "rearranged", _("ended early by rearrangement")
    MERGED = "merged", _("ended early by a merger")


class CongressKind(models.TextChoices):
    DELEGATES_CONGRESS = "delegates_congress", _("congress of delegates")
    MEMBERS_CONGRESS = "members_congress", _("congress of all members")
    CONGRESS = "congress", _("congress, form not stated")
    EXTRAORDINARY = "extraordinary", _("extraordinary congress")
    DELEGATES_CONFERENCE = "delegates_conference", _("conference of delegates")
    MEMBERS_CONFERENCE = "members_conference", _("conference of all members")
    ENLARGED_COMMITTEE = "enlarged_committee", _("enlarged committee conference")
    COMMITTEE_SESSION = "committee_session", _("session of the executive committee")
    YEARLY_REVIEW = "yearly_review", _("yearly review conference")
    CLUSTER_CONFERENCE = "cluster_conference", _("cluster conference")

    @property
    def is_congress(self) -> bool:
        """Whether it opens a term and is numbered, as a congress does."""
        return self in (
            CongressKind.DELEGATES_CONGRESS,
            CongressKind.MEMBERS_CONGRESS,
            CongressKind.CONGRESS,
            CongressKind.EXTRAORDINARY,
        )


CONGRESS_KINDS = [kind for kind in CongressKind if kind.is_congress]


class SectionNumber(models.IntegerChoices):
    """The eight sections of the record sheet, in the order of the desk page."""

    CONGRESS = 1, _("Congress, sessions, guests, agenda")
    DELEGATES = 2, _("Delegates, statistics, delegation")
    COMMITTEES = 3, _("Committees, counts, seats")
    BALLOTS = 4, _("Ballots and motions")
    RESULTS = 5, _("Results of the last term")
    TARGETS = 6, _("Targets of the new term")
    FIGURES = 7, _("Figures, agreements, award tallies")
    DOCUMENTS = 8, _("Documents and sources")


class MinutesKind(models.TextChoices):
    PDF = "pdf", _("PDF file")
    DOCX = "docx", _("Word document")


class SectionStatus(models.TextChoices):
    OPEN = "open", _("open")
    COMPLETE = "complete", _("complete")
    SUPPLEMENTING = "supplementing", _("being supplemented")


class GapTopic(models.TextChoices):
    """What a record may lack; a gap says why it does."""

    DATE = "date", _("date of the congress")
    PLACE = "place", _("place")
    GUESTS = "guests", _("names of guests")
    CONVENED = "convened", _("delegates convened")
    PRESENT = "present", _("delegates present")
    QUALIFIED = "qualified", _("qualified delegates")
    STATISTICS = "statistics", _("composition of the delegates")
    DELEGATION = "delegation", _("size of the delegation")
    COMMITTEE_NAMES = "committee_names", _("names of committee members")
    SEATS_DECIDED = "seats_decided", _("number of seats decided")
    STANDING_COMMITTEE = "standing_committee", _("standing committee and officers")
    BALLOTS = "ballots", _("counting of votes")
    RESULTS = "results", _("results of single targets")
    TARGETS = "targets", _("targets of the new term")
    FIGURES = "figures", _("figures of activity")
    AWARD_NAMES = "award_names", _("names of those awarded")
    DOCUMENTS = "documents", _("numbers of documents")

    @property
    def section(self) -> SectionNumber:
        """Where a clerk enters it."""
        return TOPIC_SECTIONS[self]


TOPIC_SECTIONS: dict[GapTopic, SectionNumber] = {
    GapTopic.DATE: SectionNumber.CONGRESS,
    GapTopic.PLACE: SectionNumber.CONGRESS,
    GapTopic.GUESTS: SectionNumber.CONGRESS,
    GapTopic.CONVENED: SectionNumber.CONGRESS,
    GapTopic.PRESENT: SectionNumber.CONGRESS,
    GapTopic.QUALIFIED: SectionNumber.CONGRESS,
    GapTopic.STATISTICS: SectionNumber.DELEGATES,
    GapTopic.DELEGATION: SectionNumber.DELEGATES,
    GapTopic.COMMITTEE_NAMES: SectionNumber.COMMITTEES,
    GapTopic.SEATS_DECIDED: SectionNumber.COMMITTEES,
    GapTopic.STANDING_COMMITTEE: SectionNumber.COMMITTEES,
    GapTopic.BALLOTS: SectionNumber.BALLOTS,
    GapTopic.RESULTS: SectionNumber.RESULTS,
    GapTopic.TARGETS: SectionNumber.TARGETS,
    GapTopic.FIGURES: SectionNumber.FIGURES,
    GapTopic.AWARD_NAMES: SectionNumber.FIGURES,
    GapTopic.DOCUMENTS: SectionNumber.DOCUMENTS,
}


class GapReason(models.TextChoices):
    SOURCE_SILENT = "source_silent", _("the source does not state it")
    ONLY_COUNTED = "only_counted", _("the source states a number only")
    NOT_RECORDED = "not_recorded", _("not recorded yet")
    NOT_HELD = "not_held", _("did not take place")
    LOST = "lost", _("the papers are lost")
    SMALL_NUMBER = "small_number", _("not published, the number is too small")


class PartOfDay(models.TextChoices):
    MORNING = "morning", _("morning")
    AFTERNOON = "afternoon", _("afternoon")
    EVENING = "evening", _("evening")


class SessionPhase(models.TextChoices):
    PREPARATORY = "preparatory", _("preparatory session")
    SOLEMN = "solemn", _("solemn session")
    CLOSING = "closing", _("closing session")


class SloganKind(models.TextChoices):
    SLOGAN = "slogan", _("slogan of action")
    MOTTO = "motto", _("motto")
    THEME = "theme", _("theme")


class DelegateCountKind(models.TextChoices):
    """Whom a number of delegates counts, where the source says so."""

    OFFICIAL = "official", _("official delegates")
    ALL = "all", _("delegates")


class GuestRole(models.TextChoices):
    ATTENDS = "attends", _("attends")
    REPRESENTS = "represents", _("attends as a representative")
    DIRECTS = "directs", _("attends and gives directions")
    SPEAKS = "speaks", _("speaks")
    CONGRATULATES = "congratulates", _("congratulates")


class AgendaKind(models.TextChoices):
    HEARD = "heard", _("report heard")
    ADOPTED = "adopted", _("document adopted")
    ORIENTATION = "orientation", _("orientation")
    TASK = "task", _("organizing task")


class StatisticDimension(models.TextChoices):
    GENDER = "gender", _("gender")
    AGE = "age", _("age")
    ORIGIN = "origin", _("origin")
    BLOCK = "block", _("block")
    FULL_TIME = "full_time", _("full-time officers")
    QUALIFICATION = "qualification", _("professional qualification")
    POLITICAL_THEORY = "political_theory", _("political theory")
    PARTY = "party", _("party membership")
    ETHNICITY = "ethnicity", _("ethnic group")
    RELIGION = "religion", _("religion")
    OTHER = "other", _("other")


class DelegateStatus(models.TextChoices):
    OFFICIAL = "official", _("official")
    ALTERNATE = "alternate", _("alternate")


class DelegateOrigin(models.TextChoices):
    EX_OFFICIO = "ex_officio", _("ex officio")
    ELECTED = "elected", _("elected")
    APPOINTED = "appointed", _("appointed")


class FormedBy(models.TextChoices):
    ELECTED = "elected", _("elected")
    APPOINTED = "appointed", _("appointed")
    PROVISIONAL = "provisional", _("appointed provisionally")


class CommitteeKind(models.TextChoices):
    EXECUTIVE = "executive", _("executive committee")
    STANDING = "standing", _("standing committee")
    INSPECTION = "inspection", _("inspection committee")
    PRESIDIUM = "presidium", _("presidium")
    WOMEN = "women", _("women's committee")


class VacancyPlan(models.TextChoices):
    FILLED_IN_TERM = "filled_in_term", _("to be filled within the term")
    LEFT_OPEN = "left_open", _("left open")


class SeatState(models.TextChoices):
    NAMED = "named", _("filled, name published")
    UNNAMED = "unnamed", _("filled, name not published")
    VACANT = "vacant", _("vacant")


class SeatRole(models.TextChoices):
    CHAIR = "chair", _("chair")
    VICE_CHAIR = "vice_chair", _("vice chair")
    STANDING_MEMBER = "standing_member", _("member of the standing committee")
    MEMBER = "member", _("member")
    HEAD = "head", _("head of the inspection committee")
    DEPUTY_HEAD = "deputy_head", _("deputy head of the inspection committee")


class SeatFilling(models.TextChoices):
    ELECTED = "elected", _("elected at the congress")
    BY_ELECTION = "by_election", _("elected within the term")
    APPOINTED = "appointed", _("appointed by the superior")
    PROVISIONAL = "provisional", _("appointed provisionally")


class SeatEnd(models.TextChoices):
    TERM_ENDED = "term_ended", _("the term ended")
    RETIRED = "retired", _("retired")
    MOVED = "moved", _("moved to other work")
    RESIGNED = "resigned", _("resigned")
    DIED = "died", _("died")
    REMOVED = "removed", _("removed")
    BODY_ENDED = "body_ended", _("the organization ended")


class MajorityBase(models.TextChoices):
    """Ballots against which more than half is counted; congresses and guides differ."""

    RETURNED = "returned", _("ballots returned")
    VALID = "valid", _("valid ballots")
    CONVENED = "convened", _("delegates convened")
    PRESENT = "present", _("delegates present")


class CandidateOrigin(models.TextChoices):
    STOOD = "stood", _("stood for election")
    NOMINATED = "nominated", _("nominated")


class CandidateOutcome(models.TextChoices):
    ELECTED = "elected", _("elected")
    NOT_ELECTED = "not_elected", _("not elected")
    RUN_OFF = "run_off", _("goes into a run-off")


class MotionOutcome(models.TextChoices):
    ADOPTED = "adopted", _("adopted")
    REJECTED = "rejected", _("rejected")
    UNKNOWN = "unknown", _("not known")


class TargetKind(models.TextChoices):
    NUMBER = "number", _("number")
    RATING = "rating", _("rating")
    TEXT = "text", _("text without a number")
    REFERENCE = "reference", _("target set elsewhere")


class Comparator(models.TextChoices):
    MORE_THAN = "gt", _("more than")
    AT_LEAST = "gte", _("at least")
    EQUAL = "eq", _("exactly")
    AT_MOST = "lte", _("at most")
    LESS_THAN = "lt", _("less than")
    BETWEEN = "between", _("from … to")


class TargetPeriod(models.TextChoices):
    YEARLY = "yearly", _("every year")
    WHOLE_TERM = "whole_term", _("in the whole term")
    END_OF_TERM = "end_of_term", _("by the end of the term")
    YEAR = "year", _("in one year")


class DifferenceUnit(models.TextChoices):
    POINTS = "points", _("percentage points")
    OF_PLAN = "of_plan", _("per cent of the plan")
    UNCLEAR = "unclear", _("points or per cent: not clear")
    COUNT = "count", _("in the unit of the target")


class Verdict(models.TextChoices):
    EXCEEDED = "exceeded", _("exceeded")
    MET = "met", _("met")
    MET_AND_EXCEEDED = "met_and_exceeded", _("met and exceeded")
    COMPLETED = "completed", _("completed")
    NOT_MET = "not_met", _("not met")
    NOT_ASSESSED = "not_assessed", _("not assessed")


class Direction(models.TextChoices):
    IN = "in", _("collected")
    OUT = "out", _("spent")


class CountedAs(models.TextChoices):
    """What a count counts; times a person was helped are never added to persons."""

    PERSONS = "persons", _("persons")
    TIMES = "times", _("times persons were helped")
    BODIES = "bodies", _("organizations")
    THINGS = "things", _("things")


class PartyRole(models.TextChoices):
    GIVER = "giver", _("gives")
    RECEIVER = "receiver", _("receives")
    SIGNATORY = "signatory", _("signs")


class AgreementKind(models.TextChoices):
    EMULATION = "emulation", _("emulation agreement")
    WELFARE = "welfare", _("member welfare agreement")
    COLLECTIVE = "collective", _("collective labour agreement")
    COORDINATION = "coordination", _("coordination")


class ClusterPost(models.TextChoices):
    HEAD = "head", _("head of the cluster")
    DEPUTY = "deputy", _("deputy head of the cluster")


class NotHeldReason(models.TextChoices):
    """Why a body that was due held no congress in a season."""

    PROVISIONAL = "provisional", _("provisional committee")
    REARRANGED = "rearranged", _("to be merged or rearranged")
    IN_TROUBLE = "in_trouble", _("the enterprise is in trouble or has stopped")
    POSTPONED = "postponed", _("postponed with the consent of the superior")
    TERM_RUNS = "term_runs", _("the term has not ended yet")
    OTHER = "other", pgettext_lazy("reason", "another reason")
