"""Form fields that name a body, a person, a congress … by the words a clerk types."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from congress_portal.foundation.fields import ReadField, check_letters
from congress_portal.foundation.figures import divided, shortened
from congress_portal.foundation.vietnamese import (
    normalize,
    to_roman,
)
from organizations.enums import PublicationGround

from .naming import COMMITTEE_WORDS, LONGEST_NAME, NamedBody, Names, give_ground


class NamedField(ReadField):
    """A text that names something; `columns` are the columns of the row it fills.

    The form gives it `names` before it is cleaned. A text left as it was shown keeps what it
    meant, whatever else now has that name.
    """

    names: Names | None = None
    columns: tuple[str, ...] = ()
    listed_in = ""

    def __init__(self, *columns: str, **kwargs: Any):
        if columns:
            self.columns = columns
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        if self.listed_in and not widget.is_hidden:
            attrs["list"] = self.listed_in
        return attrs

    def to_python(self, value: object) -> Any:
        if not isinstance(value, str):
            return value or None
        text = normalize(value.replace("\x00", ""))
        if not text:
            return None
        if self.shows_kept(text):
            return self.kept
        self.check_name(text)
        return self.read(text)

    def text_to_look_up(self, value: object) -> str:
        """What of a typed value has to be looked up; nothing where the answer is known."""
        text = normalize(value.replace("\x00", "")) if isinstance(value, str) else ""
        if not text or self.shows_kept(text):
            return ""
        try:
            self.check_name(text)
        except ValidationError:
            return ""
        return text

    def expect(self, names: Names, texts: Iterable[str]) -> None:
        """Hear what all rows name before the first is read: what can be asked at once is."""

    def shows_kept(self, text: str) -> bool:
        return self.kept is not None and text == normalize(self.show(self.kept))

    def check_name(self, text: str) -> None:
        if len(text) > 2 * LONGEST_NAME:
            raise ValidationError(
                _("“%(typed)s” is too long for a name. Shorten the text."),
                params={"typed": shortened(text)},
            )
        check_letters(text)

    # What the row holds already, set by the form.
    kept: Any = None

    def has_changed(self, initial: Any, data: Any) -> bool:
        shown = "" if initial is None else normalize(self.show(initial))
        return normalize(data or "") != shown

    def prepare_value(self, value: Any) -> Any:
        return self.show(value) if value is not None and not isinstance(value, str) else value

    def show(self, value: Any) -> str:
        return str(value)

    def read_from(self, row: models.Model) -> Any:
        return getattr(row, self.columns[0])

    def write_to(self, row: models.Model, value: Any) -> None:
        setattr(row, self.columns[0], value)

    def _names(self) -> Names:
        if self.names is None:
            raise RuntimeError("a named field is cleaned without its names")
        return self.names


class NamedBodyField(NamedField):
    """One body, of the kinds for which a column is given; `group` is the column of a label.

    Where the columns are not `of_the_row`, the form writes them itself.
    """

    listed_in = "bodies"

    def __init__(
        self,
        *,
        organization: str = "",
        cluster: str = "",
        external_body: str = "",
        group: str = "",
        of_the_row: bool = True,
        **kwargs: Any,
    ):
        given = {
            "organization": organization,
            "cluster": cluster,
            "external_body": external_body,
            "label": group,
        }
        self.column_of = {kind: column for kind, column in given.items() if column}
        super().__init__(*(self.column_of.values() if of_the_row else ()), **kwargs)

    def expect(self, names: Names, texts: Iterable[str]) -> None:
        if "organization" in self.column_of:
            names.expect_bodies(texts)

    def read(self, typed: object) -> Any:
        return self._names().body(str(typed), self.column_of)

    def read_from(self, row: models.Model) -> Any:
        held = {
            kind: getattr(row, column)
            for kind, column in self.column_of.items()
            if getattr(row, column)
        }
        return NamedBody(**held) if held else None

    def write_to(self, row: models.Model, value: Any) -> None:
        for kind, column in self.column_of.items():
            setattr(row, column, getattr(value, kind) if value else "" if kind == "label" else None)


class NamedBodiesField(NamedField):
    """Several bodies in one text, parted by semicolons; the form writes them as rows."""

    listed_in = "bodies"
    allowed = ("organization", "cluster", "external_body", "label")

    def expect(self, names: Names, texts: Iterable[str]) -> None:
        names.expect_bodies(normalize(part) for text in texts for part in text.split(";"))

    def read(self, typed: object) -> Any:
        parts = map(normalize, divided(str(typed)))
        return tuple(self._names().body(part, self.allowed) for part in parts if part)

    def show(self, value: Any) -> str:
        return "; ".join(map(str, value))


class NamedPersonField(NamedField):
    """A person by full name or code; `ground` says why the name may be published."""

    columns = ("person",)

    def __init__(self, *columns: str, ground: str = PublicationGround.NONE, **kwargs: Any):
        self.ground = ground
        super().__init__(*columns, **kwargs)

    def expect(self, names: Names, texts: Iterable[str]) -> None:
        names.expect_people(texts, self.ground)

    def read(self, typed: object) -> Any:
        return self._names().person(str(typed), self.ground)

    def write_to(self, row: models.Model, value: Any) -> None:
        super().write_to(row, value)
        if value and self.ground != PublicationGround.NONE:
            give_ground(value, self.ground)


class NamedCongressField(NamedField):
    listed_in = "congresses"

    def read(self, typed: object) -> Any:
        return self._names().congress_named(str(typed))

    def show(self, value: Any) -> str:
        if value.ordinal and value.organization:
            return f"{to_roman(value.ordinal)}, {value.organization}"
        return f"{value.title} [{value.code}]"


class NamedCommitteeField(NamedField):
    columns = ("committee",)

    def read(self, typed: object) -> Any:
        return self._names().committee(str(typed))

    def show(self, value: Any) -> str:
        number = f" khóa {to_roman(value.term.number)}" if value.term.number else ""
        return f"{COMMITTEE_WORDS[value.kind][0]}{number}, {value.term.organization}"


class NamedDocumentField(NamedField):
    def read(self, typed: object) -> Any:
        return self._names().document(str(typed))

    def show(self, value: Any) -> str:
        return value.number or value.subject or str(value)


class NamedProgrammeField(NamedField):
    columns = ("programme",)
    listed_in = "programmes"

    def read(self, typed: object) -> Any:
        return self._names().programme(str(typed))


class NamedSourceField(NamedField):
    columns = ("source",)
    listed_in = "sources"

    def read(self, typed: object) -> Any:
        return self._names().source(str(typed))


class NamedIndicatorField(NamedField):
    columns = ("indicator",)
    listed_in = "indicators"

    def read(self, typed: object) -> Any:
        return self._names().indicator(str(typed))
