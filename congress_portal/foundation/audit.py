"""The history of every working table: who changed what, when, from which address.

The only module that knows the mechanism (django-pghistory): row triggers, so that bulk writes,
imports and plain SQL are recorded like a form. History rows are append-only.
"""

import pghistory
from django.db import models


def tracked(model: type[models.Model]) -> type[models.Model]:
    """Record every insert, update and delete of `model` in a table `<Model>History`.

    What the database makes itself is left out, and files: they go when their time is over.
    """
    left_out = models.GeneratedField | models.BinaryField
    generated = [f.name for f in model._meta.local_fields if isinstance(f, left_out)]
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}History",
        exclude=generated or None,
        append_only=True,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        context_field=pghistory.ContextForeignKey(),
    )(model)


def acting(user, **why):
    """A context in which changes are attributed to `user`, with an optional reason."""
    return pghistory.context(user=user.pk, **why)
