"""mkdocs.yml as entries with their places, so that its mistakes are told as those of a header are.

MkDocs reads the same file before any code of ours runs, and stops with the words of its parser. Nothing is
constructed here: a tag of MkDocs or of Python is passed over, only ``!ENV`` is read, as MkDocs reads it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final

import yaml

from tsunagu.header import Header, Note, Reading, RefusedYamlError, Typo, find_typos, fix_lines, group_by_line
from tsunagu.model import Place, Problem, Repair, Source
from tsunagu.text import decode

#: What no header has and mkdocs.yml may: a tag, an anchor or a reference in front of a value.
_TAG: Final = re.compile(r"(?<=[:-] )(?:![!A-Za-z0-9_.:/-]*|[&*][\w-]+)(?=\s|$)")

#: The name of a Markdown extension or a plugin, as a key.
_DOTTED: Final = re.compile(r" *(?:- +)?\w+(?:\.\w+)+(?=:(?: |$))")

#: What MkDocs refuses where YAML makes a number or a date of it.
_TEXTS: Final = frozenset(
    (
        *("site_name", "site_description", "site_author", "copyright", "docs_dir", "site_dir", "repo_url"),
        *("repo_name", "edit_uri", "edit_uri_template"),
    )
)
_NO_TEXTS: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("bool", "float", "int", "timestamp"))

#: The tags of MkDocs itself.
_TAGS: Final = ("!ENV", "!relative")

#: Typos in whatever YAML.
_ALWAYS: Final = ("full-width", "tab", "needless-tab")

#: The tags by which YAML makes anything of Python, and what the manuals of Material ask for.
_PYTHON: Final = "tag:yaml.org,2002:python/"
_HARMLESS: Final = re.compile(
    r"(?:name|object/apply):(?:material\.extensions\.emoji\.(?:twemoji|to_svg)|pymdownx\.emoji\.(?:\w+emoji|to_\w+)"
    r"|pymdownx\.slugs\.(?:u?slugify\w*|gfm\w*)|pymdownx\.superfences\.fence_\w+_format"
    r"|pymdownx\.arithmatex\.\w+_format)|str|unicode|int|float|bool|none|list|tuple|dict"
)

#: So many values no file has that somebody wrote.
MOST_VALUES: Final = 20_000

#: No file of the manuals goes a tenth as deep.
_MOST_DEEP: Final = 60

_PLAIN: Final = "tag:yaml.org,2002:"
_STRING: Final = f"{_PLAIN}str"

#: What the constructors of YAML end in where a value is not what its tag, or its look, says.
_UNMADE: Final = (yaml.YAMLError, ValueError, AttributeError, KeyError, TypeError, OverflowError)


def read_site_source(path: Path, note: Note) -> Source | None:
    """The text of mkdocs.yml; None when it is none, or can't be read."""
    try:
        return decode(path.read_bytes(), path.name, note)
    except OSError as error:
        note(Problem("unreadable", Place(path.name), {"seen": error.strerror or str(error)}))
        return None


def read_site_file(
    source: Source, environ: Mapping[str, str], keys: Collection[str], note: Note
) -> Header | None:
    """The entries of mkdocs.yml, as typed or else as meant; None when they can't be read at all.

    ``keys`` are the names that may begin a line, to tell a key without its colon.
    """
    lines = source.text.split("\n")
    compose = partial(_compose, environ=environ)
    entries = Reading(source.uri, 1, lines, keys, note, compose, _find_needed, remarks=True).read()
    if entries is None:
        return None
    for problem in _list_no_texts(lines, source.uri):
        note(problem)
    return Header(Place(source.uri), present=True, entries=entries)


def _compose(text: str, environ: Mapping[str, str]) -> yaml.Node | None:
    root = _parse(text)
    if root:
        _refuse_many(root)
    return root and _resolve(root, environ, ())


def _refuse_many(root: yaml.Node) -> None:
    """Ten lines can mean a thousand million values, once their references are written out."""
    sizes: dict[int, int] = {}

    def measure(node: yaml.Node) -> int:
        if id(node) not in sizes:
            sizes[id(node)] = 1  # of one that holds itself, which is told elsewhere
            parts = chain.from_iterable(node.value) if isinstance(node, yaml.MappingNode) else node.value
            total = 1 + sum(map(measure, parts)) if isinstance(node, yaml.CollectionNode) else 1
            if total > MOST_VALUES:
                raise RefusedYamlError("too-many-references", node.start_mark, known=f"{MOST_VALUES:,}")
            sizes[id(node)] = total
        return sizes[id(node)]

    measure(root)


class _Loader(yaml.SafeLoader):
    """Composes nodes, and says where they are too deep: MkDocs' parser would fall over them."""

    depth = 0

    def fetch_flow_collection_start(self, token_class: Any) -> None:
        if self.flow_level >= _MOST_DEEP:
            raise RefusedYamlError("yaml-too-deep", self.get_mark())
        super().fetch_flow_collection_start(token_class)

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.depth > _MOST_DEEP:
            raise RefusedYamlError("yaml-too-deep", self.peek_event().start_mark)  # type: ignore[no-untyped-call]
        self.depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


def _parse(text: str) -> yaml.Node | None:
    root: yaml.Node | None = yaml.compose(text, _Loader)
    return root


def _resolve(node: yaml.Node, environ: Mapping[str, str], above: tuple[int, ...]) -> yaml.Node:
    """The node with what its variables say. What MkDocs can't read, or never ends, is refused."""
    if id(node) in above:
        raise RefusedYamlError("yaml-too-deep", node.start_mark)
    if node.tag.startswith(_PYTHON) and not _HARMLESS.fullmatch(node.tag.removeprefix(_PYTHON)):
        raise RefusedYamlError(
            "runs-code", node.start_mark, seen=f"!!python/{node.tag.removeprefix(_PYTHON)}"
        )
    if node.tag.startswith("!") and node.tag not in _TAGS:
        raise RefusedYamlError("starts-with-sign", node.start_mark)
    _refuse_unreadable(node)
    resolve = partial(_resolve, environ=environ, above=(*above, id(node)))
    if node.tag == "!ENV":
        return yaml.ScalarNode(
            _STRING, _read_variable(node, environ), node.start_mark, node.end_mark, style="'"
        )
    if isinstance(node, yaml.MappingNode):
        if odd := next((key for key, _ in node.value if not isinstance(key, yaml.ScalarNode)), None):
            raise RefusedYamlError("bad-yaml", odd.start_mark)
        pairs = [(resolve(key), resolve(value)) for key, value in node.value]
        return yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    if isinstance(node, yaml.SequenceNode):
        items = [resolve(item) for item in node.value]
        return yaml.SequenceNode(node.tag, items, node.start_mark, node.end_mark)
    return node


def _refuse_unreadable(node: yaml.Node) -> None:
    """``2026-02-30`` looks like a date and is none, nor is ``!!timestamp x``; no name has a NUL."""
    if node.tag == "!ENV":
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        if not items or any(not isinstance(item, yaml.ScalarNode) for item in items):
            raise RefusedYamlError("odd-variable", node.start_mark)
    elif isinstance(node, yaml.ScalarNode) and (not _is_made(node) or "\0" in node.value):
        raise RefusedYamlError("unreadable-value", node.start_mark, seen=node.value)


def _is_made(node: yaml.ScalarNode) -> bool:
    if not node.tag.startswith(_PLAIN) or node.tag.startswith((_PYTHON, f"{_PLAIN}merge")):
        return True
    try:
        yaml.constructor.SafeConstructor().construct_document(node)
    except _UNMADE:
        return False
    return True


def _read_variable(node: yaml.Node, environ: Mapping[str, str]) -> str:
    """``!ENV NAME`` or ``!ENV [NAME, OTHER, default]``: the first variable that is set."""
    values = [str(item.value) for item in node.value] if isinstance(node, yaml.SequenceNode) else [node.value]
    *names, default = values if len(values) > 1 else [*values, ""]
    return next((environ[name] for name in names if name in environ), default)


def _find_needed(lines: Sequence[str], keys: Collection[str]) -> list[Typo]:
    """The typos that keep the lines from being read.

    mkdocs.yml is written in more ways than a header, so that what looks like a typo in one may be none here:
    it is one if nothing can be read without fixing it. Full-width signs and tabs are typos anyway.
    """
    typos = find_typos([_hide(line) for line in lines], keys)
    if not _is_readable(fix_lines(lines, typos)):
        return [typo for typo in typos if typo.code in _ALWAYS]
    for number, group in group_by_line(typos).items():
        others = [typo for typo in typos if typo.line != number]
        if all(typo.code != "full-width" for typo in group) and _is_readable(fix_lines(lines, others)):
            typos = others
    return typos


def _hide(line: str) -> str:
    """A line as a header could have it; what stands where stays there."""
    line = _TAG.sub(lambda found: " " * len(found[0]), line)
    return _DOTTED.sub(lambda found: found[0].replace(".", "_"), line)


def _is_readable(lines: Iterable[str]) -> bool:
    try:
        return isinstance(_parse("\n".join(lines)), yaml.MappingNode)
    except yaml.YAMLError:
        return False


def _list_no_texts(lines: Iterable[str], uri: str) -> Iterator[Problem]:
    """``site_name: 2026`` is a number to MkDocs, and it wants none."""
    try:
        root = _parse("\n".join(lines))
    except yaml.YAMLError:
        return
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value in _TEXTS and value.tag in _NO_TEXTS:
            place = Place(uri, value.start_mark.line + 1, value.start_mark.column + 1)
            values = {"field": key.value, "seen": value.value, "near": f'"{value.value}"'}
            repair = Repair(place, value.value, values["near"], bare=True)
            yield Problem("not-text", place, values, repair)
