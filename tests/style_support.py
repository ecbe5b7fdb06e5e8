"""What a style sheet uses that the oldest engines of our readers lack, by a table of MDN's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from style_sheets import Rule

#: The oldest version of each engine that the site is for. What is younger has something else to stand in.
FLOOR = {"chrome": 109.0, "firefox": 115.0, "safari": 16.4}

#: Of each younger feature, the first version of each engine (``make_young_styles.py``).
TABLE = Path(__file__).parent / "cases" / "young_styles.tsv"

_NAME = re.compile(r"(?<![\w.#-])[a-z][\w-]*(?!\w)", re.IGNORECASE)
_FUNCTION = re.compile(r"(?<![\w-])([a-z][a-z-]*)\(", re.IGNORECASE)
_UNIT = re.compile(r"(?<![\w-])[\d.]+([a-z]+)", re.IGNORECASE)
_PSEUDO = re.compile(r"::?([a-z-]+)")
#: Where MDN has functions: by their own names, or by what they make.
_KINDS = ("", "color.", "basic-shape.", "easing-function.")
_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'|url\([^)]*\)")


def is_old_enough(versions: Sequence[str]) -> bool:
    """Whether each engine had it at its floor.

    >>> is_old_enough(["105", "110", "16"]), is_old_enough(["105", "121", "15.4"])
    (True, False)
    """
    pairs = zip(versions, FLOOR.values(), strict=True)
    return all(version != "-" and float(version) <= floor for version, floor in pairs)


def read_table() -> dict[str, str]:
    """Each younger feature with its versions as one text."""
    rows = [row.split("\t") for row in TABLE.read_text(encoding="utf-8").splitlines()[1:]]
    return {feature: " ".join(versions) for feature, *versions in rows}


def list_features(rule: Rule) -> Iterator[str]:
    """What a rule uses, by MDN's names.

    >>> sorted(set(list_features(Rule("x", "a:hover", [("content", '"/" / ""')]))))
    ['properties.content', 'properties.content.alt_text', 'selectors.hover']
    """
    if rule.head.startswith("@"):
        name, _, rest = rule.head[1:].partition(" ")
        yield f"at-rules.{name}"
        yield from (f"at-rules.{name}.{word}" for word in _NAME.findall(rest))
    else:
        yield from (f"selectors.{name}" for name in _PSEUDO.findall(rule.head))
    for prop, value in rule.declarations:
        plain = _TEXT.sub('""', value)
        yield f"properties.{prop}"
        yield from (f"properties.{prop}.{word}" for word in _NAME.findall(plain))
        yield from (f"types.{kind}{word}" for word in _FUNCTION.findall(plain) for kind in _KINDS)
        yield from (f"types.length.{unit}" for unit in _UNIT.findall(plain))
        if prop == "content" and "/" in plain:
            yield "properties.content.alt_text"


def list_younger(rules: Iterable[Rule], table: Mapping[str, str]) -> dict[str, str]:
    """The features that are younger than the floor, each with its versions and the first place."""
    found: dict[str, str] = {}
    for rule in rules:
        for feature in list_features(rule):
            if feature in table:
                found.setdefault(feature, f"{table[feature]} ({rule.place})")
    return found
