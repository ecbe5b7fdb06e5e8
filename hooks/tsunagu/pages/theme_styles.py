"""Of the theme's style sheet, the rules that a page of this site can match.

Material's sheet is for every site that can be made with it; of its rules a page here matches a third. What
can't match anything goes, and what only some texts have (code, tables, boxes, tabs, things to do) is a sheet
of its own, which only pages with such a text ask for. Values, and the order of the rules, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

import tinycss2

#: The parts of the theme's pages that ours have: nothing else of that beginning is ever there.
_PARTS: Final = frozenset(("md-typeset", "md-typeset__scrollwrap", "md-typeset__table"))
_PART: Final = "md-"
#: What stands in every text; an element that is not here is one that only some texts have.
_PLAIN: Final = frozenset(
    (
        *(
            "html",
            "body",
            "root",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "blockquote",
            "hr",
            "ol",
            "ul",
            "li",
        ),
        *("dl", "dt", "dd", "figure", "figcaption", "img", "svg", "a", "abbr", "b", "br", "code", "em", "i"),
        *("rt", "ruby", "small", "span", "strong", "sub", "sup", "button", "input", "template", "js"),
    )
)
#: Classes that scripts of the theme set, and lines that run from right to left: neither is ever here.
_NEVER: Final = re.compile(r"\.(?:no-js|focus-visible)\b|\[dir=rtl\]|\[role=columnheader\]")
_NEGATION: Final = re.compile(r":not\([^()]*\)")
_CLASS: Final = re.compile(r"\.([A-Za-z_][\w-]*)")
_ELEMENT: Final = re.compile(r"(?:^|[\s>+~(,])([a-z][a-z0-9]*)")
_USED: Final = re.compile(r"var\(\s*(--[\w-]+)")
_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)")
_CLASSES: Final = re.compile(r'\sclass="([^"]*)"')


#: Elements and classes, by sets.
Names = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class ThemeStyles:
    """CSS: what every page can match, and what only pages can that have all ``names`` of one of its sets."""

    plain: str
    rich: str
    names: Names


@dataclass(frozen=True, slots=True)
class _Rule:
    """``around`` is the at-rule in which it stands; ``values`` are declarations, each with its name."""

    around: str
    selectors: tuple[str, ...]
    values: tuple[tuple[str, str], ...]


@lru_cache(maxsize=2)
def keep_theme_styles(css: str, asked: tuple[str, ...] = ()) -> ThemeStyles:
    """The rules of the theme's sheet that can match, parted; ``asked`` are custom properties that others use.

    >>> kept = keep_theme_styles(".md-nav{margin:0}.md-typeset h1{margin:1em}.md-typeset kbd{padding:0}")
    >>> kept.plain, kept.rich, kept.names
    ('.md-typeset h1{margin:1em}', '.md-typeset kbd{padding:0}', (frozenset({'kbd'}),))
    """
    rules = list(_read_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ""))
    plain = list(_choose(rules, lambda selector: _can_match(selector) and not _name_parts(selector)))
    rich = list(_choose(rules, lambda selector: _can_match(selector) and bool(_name_parts(selector))))
    values = {name: value for rule in plain for name, value in rule.values if name.startswith("--")}
    known = _follow({*asked, *_list_used(plain)}, values)
    more = _follow(_list_used(rich), values) - known
    return ThemeStyles(
        plain=_write(_drop(plain, lambda name: not name.startswith("--") or name in known)),
        rich=_write([*_drop(plain, more.__contains__), *rich]),
        names=_keep_smallest(_name_parts(one) for rule in rich for one in rule.selectors),
    )


def find_used_properties(css: str) -> list[str]:
    """The custom properties that a style sheet asks for.

    >>> find_used_properties("a{color:var(--ink)}")
    ['--ink']
    """
    return _USED.findall(css)


def is_rich(html: str, names: Names) -> bool:
    """Whether a text has every element and class of one of some sets.

    >>> names = (frozenset({"kbd"}), frozenset({"admonition", "quote"}))
    >>> is_rich("<p>x <kbd>Esc</kbd></p>", names), is_rich('<p class="quote">kbd</p>', names)
    (True, False)
    """
    classes = (name for value in _CLASSES.findall(html) for name in value.split())
    there = {*_TAG.findall(html), *classes}
    return any(own <= there for own in names)


def _read_rules(rules: Sequence[Any], around: str) -> Iterator[_Rule]:
    for rule in rules:
        if rule.type == "qualified-rule":
            declarations = tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True)
            values = (
                (one.name, f"{tinycss2.serialize(one.value).strip()}{'!important' if one.important else ''}")
                for one in declarations
                if one.type == "declaration"
            )
            yield _Rule(around, tuple(_split(rule.prelude)), tuple(values))
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports") and rule.content:
            inner = tinycss2.parse_rule_list(rule.content, skip_whitespace=True)
            yield from _read_rules(inner, f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}")


def _split(prelude: Sequence[Any]) -> Iterator[str]:
    """The selectors of a rule: between the commas that stand in no brackets."""
    own: list[Any] = []
    for token in [*prelude, ","]:
        if token == ",":
            yield tinycss2.serialize(own).strip()
            own = []
        else:
            own.append(token)


def _can_match(selector: str) -> bool:
    bare = _NEGATION.sub("", selector)
    parts = (name for name in _CLASS.findall(bare) if name.startswith(_PART))
    return not _NEVER.search(bare) and all(name in _PARTS for name in parts)


def _name_parts(selector: str) -> set[str]:
    """The elements and classes that make a text one of those that a selector is for.

    A selector without any class is for the page around the text, too.
    """
    bare = _NEGATION.sub("", selector)
    if "." not in bare:
        return set()
    names = {*_ELEMENT.findall(bare), *_CLASS.findall(bare)} - _PLAIN
    return {name for name in names if not name.startswith(_PART)}


def _keep_smallest(sets: Iterable[set[str]]) -> Names:
    """Those that have none of the others within."""
    smallest: list[frozenset[str]] = []
    for own in sorted({frozenset(one) for one in sets}, key=lambda one: (len(one), sorted(one))):
        if not any(other <= own for other in smallest):
            smallest.append(own)
    return tuple(smallest)


def _choose(rules: Iterable[_Rule], belongs: Callable[[str], bool]) -> Iterator[_Rule]:
    for rule in rules:
        if selectors := tuple(filter(belongs, rule.selectors)):
            yield replace(rule, selectors=selectors)


def _list_used(rules: Iterable[_Rule]) -> Iterator[str]:
    """The custom properties that rules ask for where something is shown."""
    for rule in rules:
        for name, value in rule.values:
            if not name.startswith("--"):
                yield from _USED.findall(value)


def _follow(names: Iterable[str], values: dict[str, str]) -> set[str]:
    """Custom properties, and those that their own values ask for."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _USED.findall(values.get(name, ""))
    return found


def _drop(rules: Iterable[_Rule], is_wanted: Callable[[str], bool]) -> list[_Rule]:
    kept = (replace(rule, values=tuple(one for one in rule.values if is_wanted(one[0]))) for rule in rules)
    return [rule for rule in kept if rule.values]


def _write(rules: Iterable[_Rule]) -> str:
    parts = []
    for around, group in groupby(rules, lambda rule: rule.around):
        text = "".join(
            f"{','.join(rule.selectors)}{{{';'.join(f'{name}:{value}' for name, value in rule.values)}}}"
            for rule in group
        )
        parts.append(f"{around}{{{text}}}" if around else text)
    return "".join(parts)
