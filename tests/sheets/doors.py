"""The doors by which a sheet comes in, over HTTP and by command, and what is stored after it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from openpyxl import Workbook

from awards.models import Award, AwardDecision
from congresses.models import (
    ActivityFigure,
    Committee,
    Congress,
    Delegate,
    DelegateStatistic,
    Seat,
    Target,
)
from organizations.models import Document, Organization, Person
from tests.awards.factories import AwardDecisionFactory, AwardFormFactory
from tests.congresses.factories import CongressFactory
from tests.organizations.factories import OrganizationFactory, UserFactory
from tests.sheets.odd import DECISION

STORED = {
    "awards": (Award, ("recipient_kind", "recipient_name", "post", "unit", "amount")),
    "delegates": (Delegate, ("person__name", "status", "is_qualified", "alternate_order")),
    "statistics": (
        DelegateStatistic,
        ("dimension", "category", "count", "denominator", "percentage"),
    ),
    "targets": (Target, ("wording", "comparator", "value", "dropped_on")),
    "figures": (ActivityFigure, ("topic", "amount_qualifier", "amount")),
    "committees": (Committee, ("kind", "sequence", "formed_by")),
    "documents": (Document, ("number", "issued_on", "issued_on_precision")),
}
WRITTEN = [model for model, _names in STORED.values()]
WRITTEN += [AwardDecision, Congress, Organization, Person, Seat]


def counts() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in WRITTEN}


def stored(table: str) -> list[tuple[Any, ...]]:
    model, names = STORED[table]
    return list(model._default_manager.order_by("pk").values_list(*names))


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def sent(
    client: Client, address: str, content: bytes, name: str = "danh sách.xlsx"
) -> tuple[BeautifulSoup, str]:
    """The page that a file leads to, and its own address."""
    file = SimpleUploadedFile(name, content)
    response = client.post(address, {"file": file}, follow=True)
    return BeautifulSoup(response.content, "html.parser"), response.redirect_chain[-1][0]


def findings_on(page: BeautifulSoup) -> list[tuple[str, str, str]]:
    """Sheet, line and letters of each finding of a page."""
    rows = [
        [cell.get_text(strip=True) for cell in row.select("td")]
        for row in page.select(".sheet-findings tbody tr")
    ]
    return [
        (sheet, line, column.partition(" ")[0].strip("“”")) for sheet, line, column, _told in rows
    ]


def annotated(client: Client, address: str, content: bytes) -> tuple[Workbook, list[Any]]:
    """The copy of a workbook with its findings, and the cells of it that they name."""
    page, place = sent(client, address, content)
    copy = openpyxl.load_workbook(io.BytesIO(client.post(place, {"annotated": "1"}).content))
    return copy, [copy[sheet][f"{letters}{line}"] for sheet, line, letters in findings_on(page)]


@dataclass
class Answer:
    """What a door said: its status, its findings (sheet, line, column, sentence), its token."""

    status: int
    findings: list[tuple[str, str, str, str]] = field(default_factory=list)
    token: str = ""
    page: str = ""


class Desk:
    """One clerk with an open decision and an open record, who sends files."""

    def __init__(self, client: Client):
        self.client = client
        client.raise_request_exception = False
        AwardFormFactory(code="bang-khen", name="Bằng khen")
        self.decision = AwardDecisionFactory(number=DECISION)
        self.congress = CongressFactory(kept_by=self.decision.kept_by, organization=self.keeper)
        self.clerk = UserFactory(clerk_of=self.keeper)
        stranger = OrganizationFactory()
        self.hidden = AwardDecisionFactory(number="77/QĐ-LĐLĐ", deciding_organization=stranger)
        client.force_login(self.clerk)

    @property
    def keeper(self) -> Organization:
        return self.decision.kept_by

    # Over HTTP

    def preview(self, door: str, name: str, content: bytes) -> Answer:
        address = {
            "awards": "/admin/awards/award/import/",
            "congress": f"/admin/congresses/congress/{self.congress.pk}/ho-so/",
        }[door]
        response = self.client.post(
            address, {"file": SimpleUploadedFile(name, content)}, follow=True
        )
        page = BeautifulSoup(response.content, "html.parser")
        rows = [
            [cell.get_text(" ", strip=True) for cell in row.select("td")]
            for row in page.select(".sheet-findings tbody tr")
        ]
        # A list of awards is one sheet: which is not asked.
        findings = [tuple(["", *row[1:]] if door == "awards" else row) for row in rows]
        findings += [("", "", "", e.get_text(" ", strip=True)) for e in page.select(".errorlist")]
        if offered := page.select_one("section[aria-labelledby=tables-title]"):
            # Of several tables that fit, the desk asks which.
            findings.append(("", "", "", offered.get_text(" ", strip=True)))
        may_apply = page.select_one("section[aria-labelledby=preview-title] form")
        token = response.redirect_chain[-1][0] if may_apply else ""
        return Answer(
            response.status_code,
            findings,  # type: ignore[arg-type]
            token,
            response.content.decode(),
        )

    def apply(self, token: str) -> Answer:
        response = self.client.post(token)
        told = self.client.get(token).content.decode()
        return Answer(response.status_code if "notice--good" in told else 409, page=told)

    # By command

    def command(self, door: str, path: Path, *options: str) -> tuple[str, str]:
        """What the command printed and, where it found something, said of it."""
        out, error = io.StringIO(), io.StringIO()
        more = ["--congress", self.congress.code] if door == "congress" else []
        try:
            call_command(
                "import_sheet", str(path), "--as", self.clerk.username, *more, *options,
                stdout=out, stderr=error, verbosity=0,
            )  # fmt: skip
        except CommandError as refused:
            return out.getvalue(), f"{error.getvalue()}{refused}"
        return out.getvalue(), error.getvalue()
