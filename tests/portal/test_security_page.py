"""docs/security.md: every claim names the test or drill that holds it, and that one exists."""

import re

from django.conf import settings

PAGE = (settings.BASE_DIR / "docs/security.md").read_text()
NAMED = re.compile(r"`(?:python -m )?((?:tests|scripts/drills)[./][\w./]+)(?:::(\w+))?`")

PUT_TOGETHER = {
    "person_": ["erasure", "objection", "consent"],
    "privacy_request": ["_saved", "_verify", "_confirm", "_done", "_refuse"],
}


def sections() -> dict[str, str]:
    parts = re.split(r"^#{2,3} (.+)$", PAGE, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_whatever_test_or_drill_is_named_exists():
    named = NAMED.findall(PAGE)
    for path, function in named:
        file = settings.BASE_DIR / path
        if not path.endswith(".py") and path.startswith("tests"):
            file = settings.BASE_DIR / f"{path.replace('.', '/')}.py"
        assert file.is_file(), path
        assert not function or f"def {function}(" in file.read_text(), f"{path}::{function}"
    print(f"{len(named)} times a test or drill is named, {len(set(named))} of them")
    assert len(set(named)) >= 20


def test_every_section_names_what_holds_it():
    without = [title for title, text in sections().items() if not NAMED.search(text)]
    assert len(sections()) >= 9
    assert without == []


def test_the_events_of_the_security_log_are_those_that_the_code_writes():
    apps = ("awards", "congress_portal", "congresses", "organizations")
    code = "".join(
        path.read_text() for app in apps for path in (settings.BASE_DIR / app).rglob("*.py")
    )
    told = sections()["The security log"].partition("Events:")[2].partition("Rotate")[0]
    named = set(re.findall(r"`([a-z_]+)`", told))
    assert len(named) > 25
    assert set(re.findall(r'\bnote\(\s*"([a-z_]+)"', code)) - named == set()
    # Some are put together, of a beginning and a kind or a step.
    assert set(re.findall(r'\bnote\(\s*f"([a-z_]+)\{', code)) == set(PUT_TOGETHER)
    made = {f"{start}{end}" for start, ends in PUT_TOGETHER.items() for end in ends}
    assert made - named == set()
    assert {event for event in named - made if f'"{event}"' not in code} == set()


def test_every_attacker_and_every_lock_of_the_door_names_its_test():
    claims = re.findall(r"^\| (?:a|an|one) .*$", PAGE, flags=re.MULTILINE)
    claims += [f"- {lock}" for lock in sections()["The door"].split("\n- ")[1:]]
    assert len(claims) == 14
    assert [claim for claim in claims if not NAMED.search(claim)] == []
