"""``tsunagu terms``: the glossary beside the essays, for the author who tends it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from tsunagu.checks import read_content
from tsunagu.commands.columns import write_columns
from tsunagu.commands.project import read_moment, read_project
from tsunagu.commands.spoken import command, take_lang
from tsunagu.messages import PROBLEMS, Finding, choose_ui_language, list_findings, say
from tsunagu.model import Mention, Names, Term
from tsunagu_mkdocs.progress import watch

if TYPE_CHECKING:
    from tsunagu.candidates import Comparison, FrequentWord, UntranslatedTerm

#: The problem that two terms have the same name.
_SHARED = "name-taken"

#: Letters of an example on each side of its word.
_NEAR = 16


@command()
@click.option("--json", "as_json", is_flag=True)
@click.option("--words", "most", type=click.IntRange(min=0), default=20, show_default=True)
@take_lang
def terms(lang: str | None, as_json: bool, most: int) -> None:
    """Compare glossary and essays; the exit code is 1 where two terms have one name."""
    from tsunagu.candidates import compare_words  # noqa: PLC0415 (the other commands need no tokenizer)

    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    content = read_content(project.docs, project.settings, read_moment(project.settings))
    findings = list_findings(content.problems, ui_language, project.docs.name)
    shared = [finding for finding in findings if finding.code == _SHARED]
    if others := sum(PROBLEMS[one.code].severity == "error" for one in content.problems) - len(shared):
        click.echo(say("terms/unread", ui_language, count=others), err=True)
    comparison = compare_words(content.library, project.settings.dialect, watch=watch)
    frequent = list(_cut(comparison.frequent, most))
    if as_json:
        click.echo(json.dumps(_list_all(comparison, frequent, shared), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_write_report(comparison, frequent, shared, ui_language, project.docs.name)))
    if shared:
        sys.exit(1)


def _cut(words: Iterable[FrequentWord], most: int) -> Iterator[FrequentWord]:
    for _, same in groupby(words, key=lambda word: word.language):
        yield from list(same)[:most]


def _list_all(
    comparison: Comparison, frequent: Iterable[FrequentWord], shared: Iterable[Finding]
) -> dict[str, Any]:
    """The report as plain values; a ``uri`` is relative to the folder of the content."""
    return {
        "shared": [asdict(finding) for finding in shared],
        "unused": [_identify(term) for term in comparison.unused],
        "frequent": [asdict(word) for word in frequent],
        "untranslated": [
            {**_identify(one.term), "uri": one.essay.uri, "translation": one.translation.uri}
            for one in comparison.untranslated
        ],
    }


def _identify(term: Term) -> dict[str, Any]:
    return {"id": term.id, "name": dict(term.name), "uri": term.place.uri}


def _write_report(
    comparison: Comparison,
    frequent: Sequence[FrequentWord],
    shared: Iterable[Finding],
    ui_language: str,
    folder: str,
) -> Iterator[str]:
    counts = {"all": len(comparison.frequent), "shown": len(frequent)}
    sections = {
        "shared": [str(finding) for finding in shared],
        "unused": _write_unused(comparison.unused, folder),
        "frequent": _write_frequent(frequent, ui_language),
        "untranslated": _write_untranslated(comparison.untranslated, folder),
    }
    for name, lines in sections.items():
        if name != "shared" or lines:
            yield say(f"terms/{name}", ui_language, **counts)
            yield from (f"  {line}" for line in lines or [say("terms/nothing", ui_language)])
            yield ""


def _write_unused(unused: Iterable[Term], folder: str) -> list[str]:
    return write_columns([*_say(term.name), f"{folder}/{term.place.uri}"] for term in unused)


def _write_frequent(frequent: Sequence[FrequentWord], ui_language: str) -> list[str]:
    if not frequent:
        return []
    rows = [[word.word, str(word.count), str(word.essays), _write_example(word.example)] for word in frequent]
    return write_columns([say("terms/head", ui_language).split(","), *rows], frozenset({1, 2}))


def _write_example(example: Mention) -> str:
    """The words next to the word in question, so that a line fits a terminal."""
    before, after = example.before, example.after
    if len(before) > _NEAR:
        before = "…" + (before[-_NEAR:].partition(" ")[2] or before[-_NEAR:])
    if len(after) > _NEAR:
        after = (after[:_NEAR].rpartition(" ")[0] or after[:_NEAR]) + "…"
    return f"{before}[{example.marked}]{after}"


def _write_untranslated(untranslated: Iterable[UntranslatedTerm], folder: str) -> list[str]:
    """By translation: its file, then the terms it lacks with the name that would have been looked for."""
    lines = []
    for uri, same in groupby(untranslated, key=lambda one: one.translation.uri):
        rows = [
            ["", one.term.name[one.essay.language], one.term.name[one.translation.language]] for one in same
        ]
        lines += [f"{folder}/{uri}", *write_columns(rows)]
    return lines


def _say(names: Names) -> list[str]:
    return list(names.values())
