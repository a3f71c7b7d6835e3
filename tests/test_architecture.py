"""Rules about where code lives and what it may use, so that a review need not repeat them."""

import ast
import functools
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.views import defaults
from django.views.csrf import CSRF_FAILURE_TEMPLATE_NAME

ROOT = Path(__file__).resolve().parents[1]
APPS = ["organizations", "congresses", "awards"]
PACKAGES = ["congress_portal", *APPS]
JUNK = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "core",
    "misc",
    "shared",
    "services",
    "service",
    "manager",
    "managers",
    "data",
    "info",
    "handle",
    "handler",
    "process",
    "base_classes",
    "mixins",
    "signals",
}
# They escape each part themselves, before they join it; read them again when they change.
ESCAPING = {
    ("congress_portal/foundation/linked_data.py", "block"),
    ("congress_portal/templatetags/portal.py", "under"),
    ("congresses/phrases.py", "sentence"),
    ("congresses/phrases.py", "with_italics"),
}
# Whatever opens a connection by itself; the database is asked by Django.
ASKING = (
    *("socket", "ssl", "http.client", "urllib.request", "ftplib", "smtplib", "poplib", "imaplib"),
    *("xmlrpc", "asyncio", "requests", "urllib3", "httpx", "aiohttp", "django.core.mail.backends"),
)
MODULES = sorted(
    path
    for package in [*PACKAGES, "scripts", "tests"]
    for path in (ROOT / package).rglob("*.py")
    if "migrations" not in path.parts and "__pycache__" not in path.parts
)
SOURCES = [path for path in MODULES if path.relative_to(ROOT).parts[0] in PACKAGES]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


@functools.cache
def imports(path: Path) -> set[str]:
    """Full names of the modules a file imports, and of what it imports from them."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parents = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*parents, *([node.module] if node.module else [])])
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_named_after_its_subject(path):
    assert path.stem not in JUNK, f"{name(path)}: name it after what it is about"
    assert path.parent.name not in JUNK


def served(module: Path, seen: frozenset[Path] = frozenset()) -> frozenset[str]:
    """Who uses a module of the foundation, by itself or through another module of it."""
    if module in seen:
        return frozenset()
    full = f"congress_portal.foundation.{module.stem}"
    users: set[str] = set()
    for path in [*SOURCES, *ROOT.glob("*/migrations/0*.py")]:
        if path != module and full in imports(path):
            parts = path.relative_to(ROOT).parts
            if path.parent == module.parent:
                users |= {"congress_portal/foundation", *served(path, seen | {module})}
            else:
                users.add(parts[0] if parts[0] in APPS else "/".join(parts[:2]))
    return frozenset(users)


@pytest.mark.parametrize(
    "module", sorted((ROOT / "congress_portal/foundation").glob("[!_]*.py")), ids=lambda p: p.stem
)
def test_a_foundation_module_serves_at_least_two_apps(module):
    """What publishing or the wiring alone uses counts as well, and so does the foundation."""
    users = served(module)

    assert len(users) >= 2, f"{module.stem} serves only {set(users) or 'nobody'}: move it there"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_is_called_safe_that_was_not_escaped(path):
    """`format_html` escapes what it joins; `mark_safe` and its like believe their caller."""
    examined = [
        node
        for function in ast.walk(tree(path))
        if isinstance(function, ast.FunctionDef) and (name(path), function.name) in ESCAPING
        for node in ast.walk(function)
    ]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and node not in examined:
            called = ast.unparse(node.func).rpartition(".")[2]
            trusted = called not in {"mark_safe", "SafeString", "SafeText"}
            assert trusted or all(map(is_literal, node.args)), f"{name(path)}:{node.lineno}"


def is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return is_literal(node.body) and is_literal(node.orelse)
    return isinstance(node, ast.Constant)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_templates_escape_everything(path):
    source = path.read_text()

    assert not re.search(r"\|\s*safe(seq)?\b|autoescape\s+off", source)
    # The security policy would not run them anyway.
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son[a-z]+=\"|\sstyle=\"|javascript:", source)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_other_host_is_asked_but_the_mail_server(path):
    """What is never fetched cannot be made to fetch something else: addresses are stored alone."""
    asking = {each for each in imports(path) if each.startswith(ASKING)}
    assert asking <= {"smtplib"} if path.stem == "daily_mail" else not asking, asking


def test_papers_are_set_without_packages_of_others():
    """They would be fetched when the first paper is asked for."""
    sources = [*(ROOT / "congress_portal").rglob("*.typ"), *SOURCES]
    fetching = [name(path) for path in sources if '"@preview/' in path.read_text()]
    assert fetching == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_forms_name_their_fields(path):
    """With '__all__', a column that is added to a model is at once open to every post."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Assign):
            targets = {target.id for target in node.targets if isinstance(target, ast.Name)}
            is_all = isinstance(node.value, ast.Constant) and node.value.value == "__all__"
            assert not ("fields" in targets and is_all), f"{name(path)}:{node.lineno}"
            assert "exclude" not in targets or path.stem == "admin", f"{name(path)}:{node.lineno}"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_exception_of_every_kind_is_swallowed(path):
    """One may be caught to be raised again, at once or, from another thread, by whoever waits."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            goes_on = any(
                isinstance(inner, ast.Raise)
                or (isinstance(inner, ast.Assign) and ast.unparse(inner.value) == node.name)
                for inner in node.body
            )
            general = caught in {"Exception", "BaseException", "everything"}
            assert goes_on or not general, f"{name(path)}:{node.lineno}"


@pytest.mark.parametrize("app", APPS)
def test_an_app_sends_no_signals_to_another(app):
    for path in SOURCES:
        if path.relative_to(ROOT).parts[0] == app:
            assert "django.dispatch" not in imports(path), f"{name(path)}: call it from above"


@pytest.mark.parametrize("app", APPS)
def test_public_rows_lead_to_no_working_record(app):
    """What has no foreign key to a working table cannot be walked to one by a template."""
    public = [
        model
        for model in apps.get_app_config(app).get_models()
        if model.__module__ == f"{app}.published"
    ]
    assert public
    for model in public:
        for field in model._meta.get_fields():
            if field.is_relation and field.related_model is not None:
                assert field.related_model.__module__.endswith(".published"), (
                    f"{model.__name__}.{field.name} leads to {field.related_model.__name__}"
                )


def test_what_is_committed_does_not_tell_of_unfinished_work():
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    for path in [*MODULES, *TEMPLATES, *(ROOT / "static").rglob("*.css")]:
        if path != Path(__file__):
            assert not marks.search(path.read_text()), name(path)


# What Django itself looks for by name.
OF_DJANGO = {
    defaults.ERROR_400_TEMPLATE_NAME,
    defaults.ERROR_403_TEMPLATE_NAME,
    defaults.ERROR_404_TEMPLATE_NAME,
    defaults.ERROR_500_TEMPLATE_NAME,
    CSRF_FAILURE_TEMPLATE_NAME,
}
PLANTED = {"templates": "includes/_nobody_renders_this.html", "static": "css/nobody_links_this.css"}


def names_under(folder: str) -> set[str]:
    root = ROOT / folder
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


@functools.cache
def named_in_code() -> set[str]:
    """Files named by a literal, or by the one open part of a formatted one in its module."""
    named = set()
    for path in SOURCES:
        literals = {
            node.value
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        named |= literals
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr) and len(node.values) == 3:
                before, _open, after = node.values
                if isinstance(before, ast.Constant) and isinstance(after, ast.Constant):
                    named |= {f"{before.value}{each}{after.value}" for each in literals}
    return named


def named_in_files(folder: str) -> set[str]:
    """Files that another file of the folder includes, extends, loads or imports."""
    named = set()
    for path in (ROOT / folder).rglob("*"):
        if path.suffix in (".html", ".txt", ".xml", ".css", ".js", ".svg"):
            texts = re.findall(r"""["'(]([^"'()\s]+\.\w+)["')]""", path.read_text())
            own = str(path.relative_to(ROOT / folder))
            near = path.parent.relative_to(ROOT / folder)
            named |= {name for text in texts for name in (text, str(near / text))} - {own}
    return named


def overrides_a_package(name: str) -> bool:
    packages = [app for app in apps.get_app_configs() if app.name.split(".")[0] not in PACKAGES]
    return any((Path(app.path) / "templates" / name).exists() for app in packages)


def test_every_template_is_rendered_or_included():
    named = named_in_code() | named_in_files("templates") | OF_DJANGO
    templates = names_under("templates") | {PLANTED["templates"]}

    unused = {each for each in templates - named if not overrides_a_package(each)}

    print(f"{len(templates) - 1} templates")
    assert unused == {PLANTED["templates"]}
    assert len(templates) > 150


def test_every_static_file_is_referred_to():
    named = named_in_code() | named_in_files("templates") | named_in_files("static")
    files = names_under("static") | {PLANTED["static"]}

    print(f"{len(files) - 1} static files")
    assert files - named == {PLANTED["static"]}
    assert len(files) > 15
