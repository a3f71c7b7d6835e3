"""Who may do what, asked of the code that decides it: admin classes, scopes and review steps.

A row is looked at from a role for one body; its keeper stands in some relation to that body
today. The table in docs/security.md is this one, and tests try every entrance against it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.contrib import admin

from congress_portal.foundation.admin import RecordAdmin, ScopedModelAdmin
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import KeptBy, OfAdministrators, PublicVocabulary
from congress_portal.review_steps import STEPS
from organizations.admin import ErrorNoticeAdmin, NoticeSenderAdmin, OfUsers, Restricted
from organizations.enums import Role
from organizations.permissions import Rights
from organizations.privacy_admin import OfPrivacyOfficers, ReadByPrivacyOfficers

NO_ROLE = "none"
ROLES = (NO_ROLE, *Role.values)
# Where the keeper of a row stands today, seen from the body of the role. An ended body is one
# whose successor the role's body is.
RELATIONS = ("own", "child", "ended", "sibling", "former child", "superior")
REACHED = ("own", "child", "ended")
STOOD_FOR = ("own", "ended")
NO_STATE = ""
HOME, AWAY = 1, 2


class SupposedRights(Rights):
    """The rights of somebody with one role, towards rows in one relation to its body."""

    def __init__(self, role: str, relation: str):
        super().__init__(SimpleNamespace(pk=None, is_active=True))
        self.roles = [(role, HOME)] if role != NO_ROLE else []  # type: ignore[misc]
        self.is_reached = relation in REACHED
        self.is_stood_for = relation in STOOD_FOR
        self.row = SimpleNamespace(kept_by_id=HOME if relation == "own" else AWAY)

    def stands_for(self, organization: int) -> bool:
        return self.is_stood_for and self.is_clerk

    def reaches(self, organizations: Any, *roles: str) -> bool:
        return self.is_reached and bool(self.bodies(*roles))


@dataclass(frozen=True)
class Permission:
    """What a role may do with rows of a kind in a state, and towards which relations."""

    kind: str
    group: str
    action: str
    state: str
    role: str
    relations: tuple[str, ...]


def group_of(model_admin: ScopedModelAdmin) -> str:
    """Kinds that the same rules hold for."""
    match model_admin:
        case ErrorNoticeAdmin():
            return "error notice"
        case NoticeSenderAdmin():
            return "sender of an error notice"
    match model_admin.scope:
        case PublicVocabulary():
            return "vocabulary"
        case OfUsers():
            return "account"
        case OfAdministrators():
            return "role of an account"
        case Restricted():
            return "details"
        case ReadByPrivacyOfficers():
            return "reading of details"
        case OfPrivacyOfficers():
            return "request about data"
    if isinstance(model_admin, RecordAdmin):
        return "record"
    if model_admin.record:
        return "part of a record"
    return "kept row" if "kept_by" in model_admin.scope.paths else "part of a kept row"


def sees(model_admin: ScopedModelAdmin, rights: SupposedRights) -> bool:
    scope = model_admin.scope
    match scope:
        case PublicVocabulary():
            return scope.may_see(rights)
        case Restricted():
            return rights.may_see_details(rights.row)
        case OfPrivacyOfficers():
            return rights.reaches([AWAY], Role.PRIVACY)
        case OfAdministrators() | OfUsers():
            return rights.reaches([AWAY], Role.ADMINISTRATOR)
        case KeptBy():
            return rights.may_see(rights.row)  # type: ignore[arg-type]
    raise TypeError(f"{type(scope).__name__} is not known to the matrix")


def writes(model_admin: ScopedModelAdmin, rights: SupposedRights) -> bool:
    scope = model_admin.scope
    match scope:
        case PublicVocabulary():
            return scope.may_write(rights)
        case Restricted():
            return rights.row.kept_by_id in rights.bodies(Role.CLERK)
        case ReadByPrivacyOfficers():
            return False
        case OfPrivacyOfficers():
            return rights.reaches([AWAY], Role.PRIVACY)
        case OfAdministrators() | OfUsers():
            return rights.reaches([AWAY], Role.ADMINISTRATOR)
        case KeptBy():
            return rights.may_write(rights.row)  # type: ignore[arg-type]
    raise TypeError(f"{type(scope).__name__} is not known to the matrix")


def adds(model_admin: ScopedModelAdmin, rights: SupposedRights) -> bool:
    """Whether a new row may be kept by a body, or hang on one of its rows."""
    if "kept_by" in model_admin.scope.paths:
        return rights.row.kept_by_id in rights.bodies(Role.CLERK)
    return writes(model_admin, rights)


def actions(model_admin: ScopedModelAdmin) -> Iterator[tuple[str, str, Any]]:
    """Action, state and question, for each action on a kind in each state it can be in."""
    is_record = isinstance(model_admin, RecordAdmin)
    states: list[str] = list(ReviewState.values) if model_admin.record else [NO_STATE]
    # Readers send notices, and the day of deletion alone takes their senders away.
    is_sent = isinstance(model_admin, ErrorNoticeAdmin | NoticeSenderAdmin)
    if is_record or not model_admin.record:
        yield "add", NO_STATE, _never if is_sent else adds
    for state in states:
        is_open = state == NO_STATE or ReviewState(state).is_open
        yield "see", state, sees
        yield "history", state, sees
        if model_admin.record and not is_record:
            yield "add", state, adds if is_open else _never
        yield "change", state, writes if is_open else _never
        is_kept = is_sent or isinstance(model_admin.scope, OfUsers | OfPrivacyOfficers)
        can_go = is_open and not is_kept
        yield "delete", state, writes if can_go else _never
        if is_record:
            yield "preview", state, sees
            for step in STEPS:
                yield step.slug, state, _step(step) if state in step.states else _never


def _never(model_admin: ScopedModelAdmin, rights: SupposedRights) -> bool:
    return False


def _step(step: Any) -> Any:
    return lambda model_admin, rights: step.may(rights, rights.row)


def permissions() -> Iterator[Permission]:
    """Every permission of the desk, one for each kind, action, state and role."""
    for model, model_admin in admin.site._registry.items():
        assert isinstance(model_admin, ScopedModelAdmin)
        for action, state, question in actions(model_admin):
            for role in ROLES:
                relations = tuple(
                    relation
                    for relation in RELATIONS
                    if question(model_admin, SupposedRights(role, relation))
                )
                yield Permission(
                    model._meta.label_lower, group_of(model_admin), action, state, role, relations
                )


def in_words(relations: tuple[str, ...]) -> str:
    """How far a permission reaches, in a word or two."""
    known = {
        (): "–",
        ("own",): "own body",
        STOOD_FOR: "own body, succeeded",
        REACHED: "branch",
        RELATIONS: "all",
    }
    return known.get(relations, ", ".join(relations))


def table() -> str:
    """The matrix as a table in Markdown: one line for each group, action and set of states."""
    rules: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    by_state: dict[tuple[str, str, str], dict[str, str]] = {}
    for each in permissions():
        of_state = by_state.setdefault((each.group, each.action, each.state), {})
        reach = in_words(each.relations)
        if of_state.setdefault(each.role, reach) != reach:
            raise ValueError(f"{each.kind} differs from its group in “{each.action}”")
    for (group, action, state), reaches in by_state.items():
        if any(reach != "–" for reach in reaches.values()):
            key = (group, action, tuple(reaches[role] for role in ROLES))
            rules.setdefault(key, []).append(state)
    lines = [
        f"| kind | action | states | {' | '.join(ROLES)} |",
        f"|---|---|---|{'---|' * len(ROLES)}",
    ]
    for (group, action, reaches), states in sorted(rules.items(), key=lambda rule: rule[0][0]):
        among = "any" if len(states) == len(ReviewState) else ", ".join(states) or "–"
        lines.append(f"| {group} | {action} | {among} | {' | '.join(reaches)} |")
    return "\n".join(lines)
