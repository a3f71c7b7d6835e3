"""The permission matrix as the command prints it, and as the documents have it."""

import io
import json
from pathlib import Path

from django.contrib import admin
from django.core.management import call_command

from congress_portal.foundation.publication import ReviewState
from congress_portal.permission_matrix import (
    NO_ROLE,
    REACHED,
    RELATIONS,
    ROLES,
    STOOD_FOR,
    permissions,
)
from congress_portal.review_steps import STEPS

SECURITY = Path(__file__).resolve().parents[2] / "docs" / "security.md"


def printed(*arguments):
    out = io.StringIO()
    call_command("permission_matrix", *arguments, stdout=out)
    return out.getvalue()


def test_the_documents_hold_the_table_that_the_code_prints():
    assert printed().strip() in SECURITY.read_text()


def test_every_kind_action_state_and_role_is_printed_once():
    found = json.loads(printed("--json"))
    keys = [(p["kind"], p["action"], p["state"], p["role"]) for p in found["permissions"]]
    assert len(keys) == len(set(keys)) > 1_000
    assert {kind for kind, *_rest in keys} == {
        model._meta.label_lower for model in admin.site._registry
    }
    assert found["roles"] == list(ROLES)
    for step in STEPS:
        for state in ReviewState:
            assert ("congresses.congress", step.slug, state, NO_ROLE) in keys


def test_nobody_reaches_sideways_or_upwards_or_without_a_role():
    tried = 0
    for each in permissions():
        tried += 1
        if each.group != "vocabulary":
            assert set(each.relations) <= set(REACHED), each
        assert each.relations in ((), ("own",), STOOD_FOR, REACHED, RELATIONS), each
        assert each.role != NO_ROLE or not each.relations, each
        if each.role == "administrator" and each.group in ("record", "kept row", "details"):
            assert not each.relations, each
    assert tried > 1_000
