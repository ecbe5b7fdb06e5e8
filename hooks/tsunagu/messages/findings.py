"""Say problems in a language: as values for machines, and as one line each for people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tsunagu.messages.message import show_path, show_seen
from tsunagu.messages.table import MESSAGES, PROBLEMS, say
from tsunagu.model import Problem

_MOST_KNOWN = 13

#: Whoever has so many of one file begins with them; the rest is often of the same cause.
MOST_OF_A_FILE: Final = 20

#: Stands for a list that was given with another problem.
_ABOVE: Final = "^"
#: How the place of a file begins that lies beside the folder of the content.
_BESIDE: Final = "../"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, said in one language; ``path`` begins with the folder of the content."""

    path: str
    line: int
    column: int
    code: str
    severity: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column} {self.code} {self.message}"


def list_findings(problems: Iterable[Problem], language: str, folder: str = "docs") -> list[Finding]:
    """The problems by file and line, in Japanese for ``"ja"``, else in English.

    ``folder`` is what their places are relative to, nothing for the project's own.
    """
    ordered = sorted(
        problems,
        key=lambda problem: (problem.place.uri, problem.place.line, problem.place.column, problem.code),
    )
    return [
        Finding(
            path=show_path(_name_file(problem.place.uri, folder)),
            line=problem.place.line,
            column=problem.place.column,
            code=problem.code,
            severity=PROBLEMS[problem.code].severity,
            field=problem.values.get("field", ""),
            message=describe(problem, language),
        )
        for problem in _list_keys_once(ordered)
    ]


def _list_keys_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Which keys there are is said with the first unknown one of a file; the next point to it."""
    told: set[tuple[str, str]] = set()
    for problem in problems:
        seen = problem.place.uri, problem.values.get("known", "")
        if problem.code == "unknown-key" and seen in told:
            yield replace(problem, values={**problem.values, "known": _ABOVE})
        else:
            yield problem
            told |= {seen} if problem.code == "unknown-key" else set()


def _name_file(uri: str, folder: str) -> str:
    """A file as the author knows it; that of the settings, with pictures of its own, is ``../mkdocs.yml``."""
    return (uri.removeprefix(_BESIDE) if uri.startswith(_BESIDE) else f"{folder}/{uri}") if folder else uri


def write_findings(problems: Iterable[Problem], language: str, folder: str = "docs") -> list[str]:
    """One line a problem: ``docs/essays/x.md:4:10 unknown-key There is no key …``; not too many of one file."""
    return [str(finding) for finding in cut_findings(list_findings(problems, language, folder), language)]


def cut_findings(findings: Sequence[Finding], language: str) -> list[Finding]:
    """The first twenty mistakes, and remarks, of each file; in the place of the rest one says how many more."""
    totals = Counter((finding.path, finding.severity) for finding in findings)
    seen: Counter[tuple[str, str]] = Counter()
    shown = []
    for finding in findings:
        key = finding.path, finding.severity
        seen[key] += 1
        if seen[key] <= MOST_OF_A_FILE:
            shown.append(finding)
        elif seen[key] == MOST_OF_A_FILE + 1:
            more = say("fault/more", language, count=totals[key] - MOST_OF_A_FILE)
            shown.append(replace(finding, code="more", field="", message=more))
    return shown


def describe(problem: Problem, language: str) -> str:
    """The sentence of a problem, on one line.

    >>> from tsunagu.model import Place
    >>> describe(Problem("missing-key", Place("a.md"), {"field": "title", "known": "title: x"}), "en")
    "'title' is missing. Add it, as in 'title: x'."
    """
    row = PROBLEMS[problem.code]
    values = {name: show_seen(value) for name, value in problem.values.items()}
    near = values.get("near", "")
    guess, listed = _say_near(near, language), _say_known(values.get("known", ""), near, language)
    values |= {"guess": guess, "hint": f"{guess} {listed}" if language != "ja" else guess + listed}
    values["headings"] = _say_headings(values.get("other", ""), language)
    return re.sub(" {2,}", " ", row.say(language, **values)).strip()


def _say_near(near: str, language: str) -> str:
    if not near:
        return ""
    return f"「{near}」ではありませんか。" if language == "ja" else f"Did you mean '{near}'?"


def _say_known(known: str, near: str, language: str) -> str:
    """What could stand there; where nothing is near, one is told to choose."""
    if known == _ABOVE:
        choose = (
            "上に挙げたどれかに替えるか、消してください。"
            if language == "ja"
            else "Use one of those above, or delete it."
        )
        return "" if near else choose
    names, listed = bool(known), _list_names(known)
    if language == "ja":
        choose = "使えるのは" if near else "次のどれかに替えるか、消してください"
        return f"{choose}: {listed}" if names else "まだ 1 つもありません。"
    choose = "Known" if near else "Use one of these, or delete it"
    return f"{choose}: {listed}" if names else "There are none yet."


def _say_headings(anchors: str, language: str) -> str:
    """What a link to a page can lead to."""
    if language == "ja":
        return (
            f"見出しは次のとおりです: {_list_names(anchors)}。" if anchors else "見出しは 1 つもありません。"
        )
    return f"Its headings: {_list_names(anchors)}." if anchors else "It has no headings."


def _list_names(known: str) -> str:
    names = known.split(", ")
    return ", ".join(names[:_MOST_KNOWN]) + (" …" if len(names) > _MOST_KNOWN else "")


def describe_notice(notice: Problem, language: str) -> str:
    """The sentence of a notice of an import, on one line."""
    values = {name: " ".join(value.split()) for name, value in notice.values.items()}
    return MESSAGES[f"notice/{notice.code}"].say(language, **values)
