"""Migration operations that keep the making of the schema quick.

Django renders the models of the whole state again after each operation that touches one, and
every table here is tied to others and to its history: minutes for hundreds of operations.
"""

from collections.abc import Iterable
from typing import Any

import pgtrigger.compiler
import pgtrigger.migrations
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class AddTrigger(pgtrigger.migrations.AddTrigger):
    """Install a trigger without rendering any model: its compiled SQL is all it needs."""

    trigger: pgtrigger.compiler.Trigger

    def state_forwards(self, app_label: str, state: Any) -> None:
        options = state.models[app_label, self.model_name].options
        options["triggers"] = [*options.get("triggers", []), self.trigger]

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(self.trigger.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        schema_editor.execute(self.trigger.uninstall_sql, params=None)


class RemoveTrigger(pgtrigger.migrations.RemoveTrigger):
    """Take a trigger away without rendering any model."""

    trigger: pgtrigger.compiler.Trigger

    def state_forwards(self, app_label: str, state: Any) -> None:
        options = state.models[app_label, self.model_name].options
        options["triggers"] = [each for each in options["triggers"] if each.name != self.name]

    def _removed(self, app_label: str, state: Any) -> pgtrigger.compiler.Trigger:
        triggers = state.models[app_label, self.model_name].options["triggers"]
        return next(each for each in triggers if each.name == self.name)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        trigger = self._removed(app_label, from_state)
        schema_editor.execute(trigger.uninstall_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        trigger = self._removed(app_label, to_state)
        schema_editor.execute(trigger.install_sql, params=None)


class CreateTogether(Operation):
    """Tables created one after another in a state that is rendered once for all of them."""

    def __init__(self, models: list[CreateModel]) -> None:
        self.models = models

    def state_forwards(self, app_label: str, state: Any) -> None:
        # Without rendered models a state only notes what is added to it.
        state.__dict__.pop("apps", None)
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for model in self.models:
            model.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for model in reversed(self.models):
            model.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Create {len(self.models)} tables"


def together(operations: Iterable[Operation]) -> list[Operation]:
    """`operations` with each run of tables to create made one operation."""
    joined: list[Operation] = []
    run: list[CreateModel] = []
    for operation in operations:
        if isinstance(operation, CreateModel):
            run.append(operation)
            continue
        if run:
            joined.append(CreateTogether(run))
            run = []
        joined.append(operation)
    if run:
        joined.append(CreateTogether(run))
    return joined
