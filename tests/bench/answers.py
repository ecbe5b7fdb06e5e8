"""How a built site answers 200 questions as readers ask them: in parts, with slips, in sentences.

    PYTHONPATH=tests .venv/bin/python -m bench.answers [--site site] [--all]

The questions are cases/search/answers.json, about the content of docs/; each says which pages answer it, in
whatever language. *Answered*: one of them is among the first three results. *First*: the first result is one
of them. *Empty*: nothing was found at all. Asked of the worker, as the box and the page of search do. Rows of
the kind *sentence kept apart* were asked when the ranking was done; when it changes, new ones are needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click
from playwright.sync_api import Page, sync_playwright

from browser.asking import ask_worker
from browser.chromium import ARGUMENTS, find_chromium
from browser.searching import serve
from search_site import CASES

#: Where in the results an answer must stand to be one.
_SEEN = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A query, its kind, the language of the page it is asked on, and the addresses that answer it."""

    query: str
    kind: str
    language: str
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site found for a question: addresses without the language's folder, best first."""

    question: Question
    found: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        return not self.question.answers.isdisjoint(self.found[:_SEEN])

    @property
    def is_first(self) -> bool:
        return bool(self.found) and self.found[0] in self.question.answers


def read_questions() -> list[Question]:
    """The questions of the file, in its order."""
    rows = json.loads((CASES / "answers.json").read_text(encoding="utf-8"))["queries"]
    return [Question(row["query"], row["class"], row["lang"], frozenset(row["answers"])) for row in rows]


def ask_site(page: Page, site: Path, questions: Sequence[Question]) -> list[Answer]:
    """The answers of a built site, in the order of the questions of each language."""
    (worker,) = site.glob("assets/tsunagu/search.*.js")
    answers = []
    with serve(site) as address:
        page.goto(f"{address}sitemap.xml")
        for language in dict.fromkeys(question.language for question in questions):
            own = [question for question in questions if question.language == language]
            queries = [question.query for question in own]
            found = ask_worker(page, f"{address}assets/tsunagu/{worker.name}", queries, language)
            answers += [
                Answer(question, tuple(_strip_address(item["location"]) for item in items))
                for question, items in zip(own, found, strict=True)
            ]
    return answers


def _strip_address(location: str) -> str:
    """``essays/two-clocks`` of ``en/essays/two-clocks/?h=clock#:~:text=…``."""
    return location.partition("#")[0].partition("?")[0].removeprefix("en/").strip("/")


def _tell(name: str, answers: Sequence[Answer]) -> str:
    empty = sum(not answer.found for answer in answers)
    answered = sum(answer.is_answered for answer in answers)
    first = sum(answer.is_first for answer in answers)
    share = f"{answered / len(answers):5.2f}  {first / len(answers):5.2f}"
    return f"{name:12}  {len(answers):7}  {answered:8}  {first:5}  {empty:5}  {share}"


def _tell_all(answers: Sequence[Answer]) -> Iterator[str]:
    yield "kind          queries  answered  first  empty  answered, first as shares"
    ordered = sorted(answers, key=lambda answer: answer.question.kind)
    for kind, group in groupby(ordered, key=lambda answer: answer.question.kind):
        yield _tell(kind, list(group))
    yield _tell("all", answers)


@click.command()
@click.option("--site", default="site", show_default=True, help="A built site.")
@click.option("--all", "every", is_flag=True, help="Print what was found where the first is no answer.")
def main(site: str, every: bool) -> None:
    """Ask, and print a table."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(ARGUMENTS))
        answers = ask_site(browser.new_page(), Path(site), read_questions())
        browser.close()
    for answer in answers:
        if every and not answer.is_first:
            sign = " " if answer.is_answered else "!"
            click.echo(
                f"{sign} {answer.question.kind}: {answer.question.query}: {', '.join(answer.found[:5])}"
            )
    click.echo("\n".join(_tell_all(answers)))


if __name__ == "__main__":
    main()
