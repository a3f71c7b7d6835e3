"""What a rule found in a record. Rules themselves live in each app's `rules.py`.

An error blocks submission; a warning is let stand with a reason. A rule is a generator that
takes the record and yields findings, so that one walk over the record finds all.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")


class Severity(models.TextChoices):
    ERROR = "error", _("error")
    WARNING = "warning", _("warning")


@dataclass(frozen=True)
class Finding:
    """One finding: `subject` tells apart two findings of one rule, `section` where to mend it.

    `judged_by` names the rule set of the day, where the rule reads one.
    """

    code: str
    severity: Severity
    sentence: str
    subject: str = ""
    section: int | None = None
    judged_by: str = ""

    @property
    def figures(self) -> str:
        """The numbers that the sentence tells; with others it is another finding."""
        return " ".join(NUMBER.findall(self.sentence))

    @property
    def key(self) -> tuple[str, str, str]:
        """What one acceptance of a warning is good for."""
        return self.code, self.subject, self.figures


Rule = Callable[..., Iterable[Finding]]


def error(code: str, sentence: Any, **more: Any) -> Finding:
    return Finding(code, Severity.ERROR, str(sentence), **more)


def warning(code: str, sentence: Any, **more: Any) -> Finding:
    return Finding(code, Severity.WARNING, str(sentence), **more)


def findings(rules: Iterable[Rule], record: models.Model) -> list[Finding]:
    """Everything the rules find, errors first, each group in the order of the rules."""
    found = [finding for rule in rules for finding in rule(record)]
    return sorted(found, key=lambda finding: finding.severity != Severity.ERROR)
