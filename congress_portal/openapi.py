"""The description of the interface for programs, as OpenAPI 3.1, made from what answers.

Rows follow the tables of open data, documents the dataclasses that editions are read with, and
parameters the filters themselves.
"""

import dataclasses
import datetime
import types
import typing
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms

from awards.reports import DecisionReport
from congress_portal.foundation.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from congress_portal.foundation.fields import YearField
from congress_portal.foundation.figures import Figure
from congress_portal.foundation.open_tables import Field, Kind, Table
from congress_portal.foundation.publication import CODE_LETTERS
from congresses.filters import YearOfListField
from congresses.reports import ClusterYearReport, CongressReport
from organizations.filters import (
    LONGEST_WORDS,
    BodyField,
    OneOfField,
    RecordCodeField,
    WordsField,
)
from organizations.reports import OrganizationProfile

CODE = {"type": "string", "pattern": f"^[{CODE_LETTERS}]{{8}}$"}
PARTIAL_DAY = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
DECIMAL = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
DAY = {"type": "string", "format": "date"}
MOMENT = {"type": "string", "format": "date-time"}
DOCUMENTS: dict[str, type] = {
    "bodies": OrganizationProfile,
    "congresses": CongressReport,
    "decisions": DecisionReport,
    "cluster-years": ClusterYearReport,
}
OF_KIND: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.CODE: {"type": "string"},
    Kind.ADDRESS: {"type": "string"},
    Kind.WHOLE: {"type": ["integer", "null"]},
    Kind.DECIMAL: {**DECIMAL, "type": ["string", "null"]},
    Kind.YES_NO: {"type": "boolean"},
    Kind.DAY: {**DAY, "type": ["string", "null"]},
    Kind.PARTIAL_DAY: {"type": "string", "pattern": f"^$|{PARTIAL_DAY}"},
    Kind.MOMENT: {**MOMENT, "type": ["string", "null"]},
}
LANGUAGES = "Vietnamese unless a cookie of this site asks for English"


def description(
    site: str,
    collections: Iterable[Any],
    others: Mapping[str, tuple[Any, Any]],
    slices: Any,
) -> dict[str, Any]:
    schemas: dict[str, Any] = {**COMMON}
    paths: dict[str, Any] = {}
    for each in collections:
        row = camel(each.name)
        schemas[row] = row_schema(each.table)
        paths[f"/{each.name}"] = {"get": listing(each.name, each.summary, each.asked, row, schemas)}
        if each.has_items:
            schemas[f"{row}Record"] = record_schema(each.name, row, schemas)
            summary = f"{each.summary}: one record with its document"
            paths[f"/{each.name}/{{code}}"] = {"get": single(each.name, summary, f"{row}Record")}
    schemas |= {"Terms": TERM, "Redirects": REDIRECT, "Person": person_schema()}
    for name, (asked, answer) in others.items():
        summary = str(answer.__doc__).rstrip(".")
        paths[f"/{name}"] = {"get": listing(name, summary, asked, camel(name), schemas)}
    schemas["Popolo"] = POPOLO
    paths["/popolo.json"] = {
        "get": {
            "operationId": "get_popolo",
            "summary": "Bodies, people in office, posts and memberships in Popolo, whole",
            "parameters": [parameter("body", slices.base_fields["body"], slices)],
            "responses": answers("Popolo", "BadRequest", "NotFound"),
        }
    }
    paths["/awards/{code}"] = {"get": single("awards", "One award", "Awards")}
    paths["/people/{code}"] = {"get": single("people", "One person in office", "Person")}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Cổng thông tin Đại hội Công đoàn",
            "version": "1",
            "description": (
                "Read only, no account. Whatever is published, and nothing else. Ask with the "
                "moment of your last visit as `updated_since`: first come the deletions, then "
                "what is new or changed. Five minutes before that moment are told again, since an "
                "edition is seen a little after the moment it carries. An unknown number is null, "
                "an unknown text is empty. "
                f"Sentences are {LANGUAGES}. {site}/du-lieu/ explains more."
            ),
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": f"{site}/api/v1"}],
        "paths": paths,
        "components": {"schemas": schemas, "responses": RESPONSES},
    }


def camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def listing(
    name: str, summary: str, asked: Any, row: str, schemas: dict[str, Any]
) -> dict[str, Any]:
    """The operation that gives a page of a collection."""
    items = ref(row)
    if "updated_since" in asked.base_fields:
        items = {"anyOf": [items, ref("Deleted")]}
    page = {
        "type": "object",
        "required": ["items", "next"],
        "additionalProperties": False,
        "properties": {
            "items": {"type": "array", "items": items},
            "next": {"type": ["string", "null"], "description": "address of the next page"},
        },
    }
    schemas[f"{row}Page"] = page
    return {
        "operationId": f"list_{name}",
        "summary": summary,
        "parameters": [
            parameter(field_name, field, asked) for field_name, field in asked.base_fields.items()
        ],
        "responses": answers(f"{row}Page", "BadRequest"),
    }


def single(name: str, summary: str, schema: str) -> dict[str, Any]:
    code = {"name": "code", "in": "path", "required": True, "schema": CODE}
    return {
        "operationId": f"get_{name}",
        "summary": summary,
        "parameters": [code],
        "responses": answers(schema, "NotFound", "Gone"),
    }


def answers(schema: str, *others: str) -> dict[str, Any]:
    numbers = {"BadRequest": "400", "NotFound": "404", "Gone": "410"}
    content = {"application/json": {"schema": ref(schema)}}
    return {
        "200": {"description": "What is published now", "content": content},
        "304": {"description": "Nothing changed since the ETag or moment that was sent"},
        **{numbers[name]: {"$ref": f"#/components/responses/{name}"} for name in others},
    }


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def parameter(name: str, field: forms.Field, asked: Any) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": PARAMETERS.get(name) or str(field.label or name),
        "schema": parameter_schema(name, field, asked),
    }


PARAMETERS = {
    "limit": "how many items, 1 to 500",
    "cursor": "where to go on; part of the address that `next` gives",
    "updated_since": "only what was published, corrected or withdrawn from this moment on",
}


def parameter_schema(name: str, field: forms.Field, asked: Any) -> dict[str, Any]:
    """What a filter accepts; what it refuses is answered by 400."""
    match field:
        case _ if name == "limit":
            return {"type": "integer", "minimum": 1, "maximum": 500, "default": 100}
        case _ if name == "cursor":
            return {"type": "string", "pattern": f"^{asked.cursor_form}$"}
        case _ if name == "updated_since":
            return {"anyOf": [MOMENT, DAY]}
        case OneOfField():
            return {"type": "string", "enum": [value for value, _label in field.choices if value]}
        case RecordCodeField():
            return CODE
        case WordsField() | BodyField():
            return {"type": "string", "minLength": 1, "maxLength": LONGEST_WORDS}
        case YearOfListField() | YearField():
            return {"type": "integer", "minimum": EARLIEST_YEAR, "maximum": LATEST_YEAR - 1}
    if name == "level":
        return {"type": "integer", "minimum": 1, "maximum": 9}
    longest = getattr(field, "max_length", None) or 40
    return {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": longest}


def row_schema(table: Table) -> dict[str, Any]:
    return {
        "type": "object",
        "description": table.english,
        "required": [field.name for field in table.fields],
        "additionalProperties": False,
        "properties": {field.name: field_schema(field) for field in table.fields},
    }


def field_schema(field: Field) -> dict[str, Any]:
    made = {**OF_KIND[field.kind], "description": f"{field.english} ({field.meaning})"}
    if field.words is not None:
        made["enum"] = ["", *field.labels]
    return made


def record_schema(name: str, row: str, schemas: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["row", "edition", "document"],
        "additionalProperties": False,
        "properties": {
            "row": ref(row),
            "edition": ref("Edition"),
            "document": document_schema(DOCUMENTS[name], schemas),
        },
    }


def document_schema(hint: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    """The schema of what `publication.plain` writes for a value of this type."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        (one,) = [arm for arm in typing.get_args(hint) if arm is not type(None)]
        return {"anyOf": [document_schema(one, schemas), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": document_schema(typing.get_args(hint)[0], schemas)}
    if hint in PLAIN:
        return PLAIN[hint]
    name = hint.__name__
    if name not in schemas:
        schemas[name] = made = {"type": "object", "additionalProperties": False}
        hints = typing.get_type_hints(hint)
        names = [each.name for each in dataclasses.fields(hint)]
        made["required"] = names
        made["properties"] = {each: document_schema(hints[each], schemas) for each in names}
    return ref(name)


PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: DECIMAL,
    datetime.date: DAY,
    datetime.datetime: MOMENT,
    PartialDate: ref("PartialDate"),
    Figure: ref("Figure"),
}
HASH = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
TEXT = {"type": "string"}
YEAR = {"type": ["integer", "null"]}


def exactly(description: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


EDITION = exactly(
    "The edition a document is taken from; `sha256` covers the hash before and the document",
    number={"type": "integer"},
    latest_number={"type": "integer"},
    kind=TEXT,
    published_at=MOMENT,
    sha256=HASH,
    previous_sha256=HASH,
    reason_class=TEXT,
    note=TEXT,
)
EDITION["properties"] |= {"sealed_at": MOMENT, "sealed_sha256": HASH}
COMMON: dict[str, Any] = {
    "PartialDate": exactly(
        "A day, month or year, as far as known, and how it is known",
        on={"type": "string", "pattern": PARTIAL_DAY},
        basis=TEXT,
    ),
    "Figure": exactly(
        "A stated number: exact, more than, nearly, about …, with the words that carry it",
        number=DECIMAL,
        qualifier=TEXT,
        wording=TEXT,
    ),
    "Edition": EDITION,
    "Deleted": {
        "type": "object",
        "description": (
            "A record that was withdrawn; for parts of a record, its rows of earlier editions"
        ),
        "required": ["deleted", "edition", "published_at"],
        "properties": {
            "deleted": {"const": True},
            "edition": {"type": "integer"},
            "published_at": MOMENT,
        },
        "additionalProperties": CODE,
    },
    "Error": {
        "type": "object",
        "required": ["error"],
        "additionalProperties": False,
        "properties": {
            "error": {
                "type": "object",
                "required": ["status", "message"],
                "properties": {"status": {"type": "integer"}, "message": TEXT},
            }
        },
    },
}
TERM = exactly(
    "A term of office; opened_by and closed_by are codes of congresses",
    body_code=CODE,
    body_name=TEXT,
    number=YEAR,
    year_from=YEAR,
    year_to=YEAR,
    opened_by=TEXT,
    closed_by=TEXT,
    link=TEXT,
)
REDIRECT = exactly(
    "A body that has ended and a body that goes on in its place; one for each of several",
    code=CODE,
    name=TEXT,
    successor_code=CODE,
    successor_name=TEXT,
    link=TEXT,
    successor_link=TEXT,
)
POPOLO = exactly(
    "Classes of the Popolo specification; what is not known is left out",
    **{
        name: {"type": "array", "items": {"type": "object", "required": ["id"]}}
        for name in ("organizations", "persons", "posts", "memberships")
    },
)
ERROR = {"application/json": {"schema": ref("Error")}}
RESPONSES = {
    "BadRequest": {"description": "A parameter was not understood; says which", "content": ERROR},
    "NotFound": {"description": "Nothing is published there", "content": ERROR},
    "Gone": {"description": "The record was withdrawn; says why", "content": ERROR},
}


def person_schema() -> dict[str, Any]:
    return exactly(
        "A person in office, by the random code",
        code=CODE,
        name=TEXT,
        link=TEXT,
        posts={"type": "array", "items": ref("Posts")},
        awards={"type": "array", "items": ref("Awards")},
    )
