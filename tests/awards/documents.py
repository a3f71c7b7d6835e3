"""Award decisions for tests of public pages."""

from typing import Any

from awards.reports import AwardText, DecisionReport
from tests.organizations.documents import SOURCE, body, code, day


def award(name: str = "Công đoàn cơ sở Sở Nội vụ", **more: Any) -> AwardText:
    """A commendation to a collective."""
    given = {
        "code": code(),
        "section": "",
        "form_code": "bang-khen",
        "form_name": "Bằng khen",
        "scope": "comprehensive",
        "recipient_kind": "collective",
        "recipient_name": name,
        "recipient_code": "",
        "is_withheld": False,
        "post": "",
        "unit": "",
        "proposing_unit": "",
        "reason": "",
        "amount": None,
        "note": "",
        "source": 1,
    }
    return AwardText(**given | more)


def person_award(name: str = "Nguyễn Thị Ánh", **more: Any) -> AwardText:
    """A commendation to a person, with post and unit."""
    given = {
        "recipient_kind": "individual",
        "post": "Chủ tịch",
        "unit": "Công đoàn cơ sở Sở Y tế",
        "amount": 1_560_000,
    }
    return award(name, **given | more)


def decision(*awards: AwardText, **more: Any) -> DecisionReport:
    """A decision of 2023 in force, with the given awards or one of each kind."""
    given = {
        "schema": 1,
        "code": code(),
        "number": "125/QĐ-LĐLĐ",
        "deciding": body(),
        "organ": "standing",
        "decided_on": day("2023-05-30"),
        "presenter": None,
        "occasion": None,
        "period_from": 2018,
        "period_to": 2023,
        "programme": None,
        "signer": "",
        "stated_collectives": None,
        "stated_individuals": None,
        "annulled_on": None,
        "annulment_reason": "",
        "awards": awards or (award(), person_award()),
        "source": 1,
        "sources": (SOURCE,),
    }
    return DecisionReport(**given | more)
