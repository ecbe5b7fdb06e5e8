"""What an import was unsure of, put together: an author decides on a group at once, not on 900 essays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeVar

import yaml

from tsunagu.importers.plan.imported_essay import ImportedEssay
from tsunagu.messages import MESSAGES, describe_notice, say

#: Title -> the nouns in it.
ListWords = Callable[[str], Iterable[str]]

#: What concerns fewer essays is no rule.
_FEWEST: Final = 3
_MOST_WORDS: Final = 40
_MOST_SHOWN: Final = 12
_MOST_TITLES: Final = 3
_LONGEST_TITLE: Final = 40

Essays = Sequence[ImportedEssay]
_Key = TypeVar("_Key", str, int)


@dataclass(frozen=True, slots=True)
class UnsureGroups:
    """The drafts of a run by the code of each doubt; those whose factors are a guess also by theme, tag and
    word of the title. The largest groups come first.
    """

    reasons: Mapping[str, Essays]
    themes: Mapping[str, Essays]
    words: Mapping[str, Essays]

    @property
    def guessed(self) -> Essays:
        """Those whose factors are a guess."""
        return self.reasons.get("guessed-factors", ())


def group_unsure(essays: Iterable[ImportedEssay], list_words: ListWords) -> UnsureGroups:
    """The groups of the drafts among some essays."""
    reasons: defaultdict[str, list[ImportedEssay]] = defaultdict(list)
    for essay in essays:
        for code in dict.fromkeys(doubt.code for doubt in essay.doubts):
            if MESSAGES[f"notice/{code}"].severity == "doubt":
                reasons[code].append(essay)
    guessed = reasons.get("guessed-factors", [])
    words = _group(guessed, lambda one: list_words(one.title))
    common = islice(((word, many) for word, many in words.items() if len(many) >= _FEWEST), _MOST_WORDS)
    return UnsureGroups(_sort(reasons), _group(guessed, lambda one: one.themes), dict(common))


def _group(
    essays: Essays, list_keys: Callable[[ImportedEssay], Iterable[_Key]]
) -> dict[_Key, list[ImportedEssay]]:
    groups: defaultdict[_Key, list[ImportedEssay]] = defaultdict(list)
    for essay in essays:
        for key in dict.fromkeys(list_keys(essay)):
            groups[key].append(essay)
    return _sort(groups)


def _sort(groups: Mapping[_Key, list[ImportedEssay]]) -> dict[_Key, list[ImportedEssay]]:
    return dict(sorted(groups.items(), key=lambda pair: -len(pair[1])))


def show_titles(essays: Essays) -> str:
    """A few of the titles of a group.

    >>> show_titles([])
    ''
    """
    shown = [
        one.title if len(one.title) <= _LONGEST_TITLE else f"{one.title[:_LONGEST_TITLE]}…" for one in essays
    ]
    more = " …" if len(shown) > _MOST_TITLES else ""
    return "".join(f"「{title}」" for title in shown[:_MOST_TITLES]) + more


def write_groups(groups: UnsureGroups, language: str) -> Iterator[str]:
    """The groups as lines of a report; of the many, the largest."""
    for code, essays in groups.reasons.items():
        doubt = next(doubt for doubt in essays[0].doubts if doubt.code == code)
        values = {
            "reason": describe_notice(doubt, language),
            "count": len(essays),
            "titles": show_titles(essays),
        }
        yield "  " + say("import/unsure", language, **values)
        if code == "guessed-factors":
            for kind, named in (("theme", groups.themes), ("word", groups.words)):
                yield from (f"    {line}" for line in _write_named(kind, named, language))


def _write_named(kind: str, named: Mapping[str, Essays], language: str) -> Iterator[str]:
    for name, essays in islice(named.items(), _MOST_SHOWN):
        values = {"name": name, "count": len(essays), "titles": show_titles(essays)}
        yield say(f"import/unsure-{kind}", language, **values)
    if len(named) > _MOST_SHOWN:
        yield say("import/unsure-more", language, count=len(named) - _MOST_SHOWN)


def write_factor_draft(groups: UnsureGroups, factors: Sequence[str], language: str) -> str:
    """The rules that an author may fill in (``factor_rules.py``): each group, none decided."""
    lines = [f"# {line}" for line in say("import/rules-head", language, known=", ".join(factors)).split("\n")]
    for part, named in (("themes", groups.themes), ("words", groups.words)):
        lines += ["", f"{part}:"]
        for name, essays in named.items():
            guesses = Counter(factor for one in essays if one.weight for factor in one.factors)
            guess = ", ".join(f"{factor} {count}" for factor, count in guesses.most_common()) or "-"
            values = {"count": len(essays), "titles": _calm(show_titles(essays)), "guess": guess}
            lines.append(f"  # {say('import/rules-group', language, **values)}")
            key = yaml.dump({name: []}, allow_unicode=True, width=10**9, default_flow_style=None)
            lines.append(f"  {key.strip()}")
    return "\n".join(lines) + "\n"


def _calm(text: str) -> str:
    return " ".join(text.split())
