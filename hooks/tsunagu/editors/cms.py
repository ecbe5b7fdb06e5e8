"""A configuration of Sveltia CMS: forms for the content, run on the author's machine beside the site.

It lies outside docs/ and is never published. What is written stays text: the body is edited as Markdown,
and dates are not converted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml

from tsunagu.addresses import PAGE_KINDS, PageKind
from tsunagu.config import Settings
from tsunagu.content import SHARED, Ids, list_schemas
from tsunagu.editors.tool_file import ToolFile
from tsunagu.header import (
    ID_TYPE,
    Choice,
    Field,
    Flag,
    ListOf,
    PerLanguage,
    Reference,
    Table,
    ValueType,
    Whole,
)

#: The script, at a version and with a hash, so that nobody can put another in its place.
_VERSION: Final = "0.221.1"
_HASH: Final = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"

#: The kinds that a header refers to by another name.
_NAMES: Final = {"factor": "theme"}
_WIDGETS: Final[Mapping[type, Mapping[str, Any]]] = {
    Flag: {"widget": "boolean", "default": False},
    Whole: {"widget": "number", "value_type": "int", "min": 1},
}
_GITHUB: Final = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")


def write_cms_config(settings: Settings) -> ToolFile:
    """``.cms/config.yml``."""
    schemas = list_schemas(settings, Ids())
    repository = _GITHUB.fullmatch(settings.repository)
    config = {
        "backend": {"name": "github", "repo": repository[1] if repository else "OWNER/REPOSITORY"},
        "media_folder": "docs/images",
        "public_folder": "/images",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "i18n": {
            "structure": "multiple_root_folders",
            "locales": list(settings.codes),
            "default_locale": settings.codes[0],
            "initial_locales": "default",
            "omit_default_locale_from_file_path": True,
        },
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            _describe_collection(row, schemas[row.name], settings.codes)
            for row in PAGE_KINDS
            if row.written and row.folder
        ],
    }
    schema = f"https://unpkg.com/@sveltia/cms@{_VERSION}/schema/sveltia-cms.json"
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=110)
    remark = "# Made by `tsunagu schema` from the same rows that check what is written. Do not edit."
    return ToolFile(".cms/config.yml", f"# yaml-language-server: $schema={schema}\n{remark}\n{text}")


def write_cms_page() -> ToolFile:
    """``.cms/index.html``, which runs the editor in a browser."""
    script = f"https://unpkg.com/@sveltia/cms@{_VERSION}/dist/sveltia-cms.js"
    return ToolFile(
        ".cms/index.html",
        "<!doctype html>\n"
        '<html lang="ja">\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n'
        "<title>つなぐ — 書く / Write</title>\n"
        '<link href="config.yml" type="application/yaml" rel="cms-config-url">\n'
        f'<script src="{script}"\n  integrity="{_HASH}" crossorigin="anonymous"></script>\n</html>\n',
    )


def _describe_collection(kind: PageKind, rows: Sequence[Field], codes: Sequence[str]) -> dict[str, Any]:
    """The form of a kind of files: one for all languages, or one in the folder of each."""
    translated = not kind.is_stated_once
    label = kind.written or {}
    names = " / ".join(f"{{{{name.{code}}}}}" for code in codes[:2])
    latin = "en" if "en" in codes else codes[-1]  # an id is made of it
    body = {"name": "body", "label": "本文 / Text", "widget": "markdown", "modes": ["raw"], "required": False}
    fields = [_describe_row(row) | ({"i18n": row.name not in SHARED} if translated else {}) for row in rows]
    return {
        "name": kind.name,
        "label": f"{label['ja']} / {label['en']}",
        "folder": f"docs/{{{{locale}}}}/{kind.folder}" if translated else f"docs/{kind.folder}",
        "identifier_field": rows[0].name if translated else f"{rows[0].name}.{latin}",
        "slug": {"editable": ["create"], "pattern": [f"^{ID_TYPE}$", "a-z, 0-9, -"]},
        "summary": "{{title}}" if translated else names,
        **({"i18n": True} if translated else {}),
        "fields": [*fields, body | ({"i18n": True} if translated else {})],
    }


def _describe_field(name: str, row: Field, shape: ValueType) -> dict[str, Any]:
    label = {"name": name, "label": f"{row.ja} / {row.en}" if name == row.name else name}
    return label | _describe_widget(row, shape)


def _describe_widget(row: Field, shape: ValueType) -> dict[str, Any]:
    """The widget of a shape. What has no widget of its own is a line of text with its pattern."""
    if isinstance(shape, Choice):
        return {"widget": "select", "options": list(shape.known)}
    if isinstance(shape, Reference):
        return _describe_relation(shape)
    if isinstance(shape, ListOf):
        return _describe_list(row, shape)
    if isinstance(shape, PerLanguage | Table):
        return {"widget": "object", "fields": _list_parts(row, shape)}
    if type(shape) in _WIDGETS:
        return dict(_WIDGETS[type(shape)])
    pattern = shape.schema().get("pattern")
    return {"widget": "string"} | ({"pattern": [pattern, row.example]} if pattern else {})


def _list_parts(row: Field, shape: PerLanguage | Table) -> list[dict[str, Any]]:
    if isinstance(shape, Table):
        return [_describe_row(part) for part in shape.rows]
    return [_describe_field(code, row, shape.item) | {"required": shape.all_of} for code in shape.languages]


def _describe_row(row: Field) -> dict[str, Any]:
    return _describe_field(row.name, row, row.shape) | {"required": row.required}


def _describe_relation(shape: Reference) -> dict[str, Any]:
    collection = _NAMES.get(shape.kind, shape.kind)
    shown = "title" if collection == "essay" else "name.ja"
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": "{{slug}}",
        "display_fields": [shown],
    }


def _describe_list(row: Field, shape: ListOf) -> dict[str, Any]:
    if isinstance(shape.item, Reference):
        return _describe_relation(shape.item) | {"multiple": True, "min": shape.least}
    if isinstance(shape.item, Table):
        return {"widget": "list", "fields": [_describe_row(part) for part in shape.item.rows]}
    return {"widget": "list", "field": _describe_field("item", row, shape.item), "min": shape.least}
