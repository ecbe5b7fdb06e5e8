"""Every problem the author can be told of: its code, and the sentence in each language.

A code is for ever. A sentence says what was seen, what is known, and how to mend it. Placeholders
are the values of ``Problem``; ``{near}`` and ``{known}`` are written by ``_hint`` so that a message
without a suggestion has no empty brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tsunagu.model import Problem


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A row: the code, and the message in Japanese and English."""

    code: str
    ja: str
    en: str


_ROWS = (
    # files
    ProblemKind(
        "not-utf8",
        "UTF-8 の文字として読めません（{seen}{guess}）。エディタで文字コードを UTF-8 にして保存し直してください。",
        "not readable as UTF-8 ({seen}{guess}); save the file as UTF-8 in your editor.",
    ),
    ProblemKind(
        "control-character",
        "目に見えない制御文字 {seen} が入っています。消してください。",
        "an invisible control character, {seen}; delete it.",
    ),
    ProblemKind(
        "too-large",
        "ファイルが大きすぎます（{seen} バイト、上限は {known} バイト）。いくつかに分けてください。",
        "the file is too large ({seen} bytes, at most {known}); divide it.",
    ),
    ProblemKind("unreadable", "ファイルを開けません（{seen}）。", "the file can't be opened ({seen})."),
    ProblemKind(
        "symlink",
        "リンク（{seen} を指す）は公開できません。ファイルそのものを置いてください。",
        "a link (to {seen}) is not published; put the file itself here.",
    ),
    ProblemKind(
        "twin-files",
        "「{seen}」と大文字・小文字や濁点の形しか違いません。どちらかの名前を変えてください。",
        "the name differs from {seen!r} only in case or composition; rename one of them.",
    ),
    ProblemKind(
        "bad-file-name",
        "ファイル名「{seen}」は使えません。半角の英小文字・数字・ハイフンだけにしてください（例 my-first-essay.md）。",
        "the file name {seen!r} can't be an address; use small ASCII letters, digits and hyphens, "
        "as in my-first-essay.md.",
    ),
    ProblemKind(
        "reserved-name",
        "ファイル名「{seen}」の「{known}」は、掛け合わせのページのために取ってあります。別の名前にしてください。",
        "{known!r} in the file name {seen!r} is kept for crossings; choose another name.",
    ),
    ProblemKind(
        "misplaced",
        "この場所の Markdown は使われません（{seen}）。{known} に置いてください。",
        "a Markdown file is not used here ({seen}); put it at {known}.",
    ),
    ProblemKind(
        "orphan-commentary",
        "もとになる {seen} がありません。先に {seen} を書くか、このファイルを消してください。",
        "there is no {seen} that this page belongs to; write that first, or delete this file.",
    ),
    # header
    ProblemKind(
        "no-header",
        "ヘッダーがありません。1 行目を「---」だけにして、その下に title などを書いてください（今の 1 行目は「{seen}」）。",
        "no front matter: line 1 must be '---' alone, with title and the rest below it (line 1 is {seen!r}).",
    ),
    ProblemKind(
        "unclosed-header",
        "ヘッダーが閉じていません。本文の前に「---」だけの行を入れてください。",
        "the front matter is not closed; put a line '---' before the text.",
    ),
    ProblemKind(
        "header-not-keys",
        "ヘッダーは「title: 題」のような「名前: 値」の行で書いてください。",
        "front matter must be lines of 'key: value', as in 'title: My essay'.",
    ),
    ProblemKind(
        "bad-yaml",
        "ヘッダーの書き方がこわれています（{seen}）。"
        "値に「: 」や「#」などの記号があれば、値の全体を半角の \" で囲んでください。",
        "the front matter is not valid YAML ({seen}); if the value has ': ' or '#' in it, "
        "put the whole value in \"double quotes\".",
    ),
    ProblemKind(
        "yaml-alias",
        "ヘッダーで「*名前」の参照は使えません。値をそのまま書くか、\" で囲んでください。",
        "'*name' (a YAML alias) can't be used in front matter; write the value out, or put it in quotes.",
    ),
    ProblemKind(
        "yaml-too-deep", "ヘッダーの入れ子が深すぎます。", "the front matter is nested too deep."
    ),
    ProblemKind(
        "duplicate-key",
        "「{field}」が 2 度書かれています（1 度目は {seen} 行目）。どちらかを消してください。",
        "{field!r} is there twice (first on line {seen}); delete one.",
    ),
    ProblemKind(
        "unknown-key",
        "「{field}」という項目はありません。{hint}",
        "there is no key {field!r}. {hint}",
    ),
    ProblemKind(
        "missing-key",
        "「{field}」がありません。書き足してください。",
        "{field!r} is missing; add it.",
    ),
    ProblemKind(
        "empty", "「{field}」の値が空です。値を書いてください。", "{field!r} is empty; give it a value."
    ),
    ProblemKind(
        "not-text",
        "「{field}」には 1 つの文字列を書いてください（今は {seen}）。",
        "{field!r} must be one text, not {seen}.",
    ),
    ProblemKind(
        "not-flag",
        "「{field}」は true か false です（今は「{seen}」）。",
        "{field!r} must be true or false, not {seen!r}.",
    ),
    ProblemKind(
        "not-whole",
        "「{field}」は 1 以上の半角の整数です（今は「{seen}」）。",
        "{field!r} must be a whole number from 1, not {seen!r}.",
    ),
    ProblemKind(
        "not-date",
        "「{field}」は 2026-05-03 の形で書いてください（時刻も要るときは 2026-05-03 07:30）。今は「{seen}」です。",
        "{field!r} must be like 2026-05-03 (or 2026-05-03 07:30), not {seen!r}.",
    ),
    ProblemKind(
        "no-such-date",
        "「{field}」の {seen} という日時はありません。",
        "{field!r}: there is no date {seen!r}; mend the day or the time.",
    ),
    ProblemKind(
        "not-known",
        "「{field}」に「{seen}」は使えません。{hint}",
        "{field!r} can't be {seen!r}. {hint}",
    ),
    ProblemKind(
        "not-list",
        "「{field}」は [ ] で囲んだ並びで書いてください（例 [a, b]）。今は「{seen}」です。",
        "{field!r} must be a list such as [a, b], not {seen!r}.",
    ),
    ProblemKind(
        "repeated",
        "「{field}」に「{seen}」が 2 度あります。1 つにしてください。",
        "{field!r} names {seen!r} twice; once is enough.",
    ),
    ProblemKind(
        "not-languages",
        "「{field}」には言語ごとの値を書いてください（{known}）。今は「{seen}」です。",
        "{field!r} must have a value per language ({known}), not {seen!r}.",
    ),
    ProblemKind(
        "not-table",
        "「{field}」には {known} を持つ項目を書いてください（今は「{seen}」）。",
        "{field!r} must be a mapping with {known}, not {seen!r}.",
    ),
    ProblemKind(
        "not-alias",
        "「{field}」の「{seen}」は、/ で始まる古いアドレスではありません（例 /entry-123.html）。",
        "{field!r}: {seen!r} is no old address; it begins with '/', as in /entry-123.html.",
    ),
    ProblemKind(
        "not-url",
        "「{field}」は https:// で始まるアドレスです（今は「{seen}」）。",
        "{field!r} must be an address that begins with https://, not {seen!r}.",
    ),
    ProblemKind(
        "not-color",
        '「{field}」は "#b3402a" の形の色です（\" で囲んでください）。今は「{seen}」です。',
        "{field!r} must be a colour such as \"#b3402a\" (in quotes), not {seen!r}.",
    ),
    ProblemKind(
        "not-kana",
        "「{field}」はかなだけで書いてください（今は「{seen}」）。「{near}」ではありませんか。",
        "{field!r} must be kana only, not {seen!r}; perhaps {near!r}.",
    ),
    ProblemKind(
        "unknown-reference",
        "「{field}」の「{seen}」がありません。{hint}",
        "{field!r}: there is no {kind} {seen!r}. {hint}",
    ),
    # between files
    ProblemKind(
        "incomplete-pair",
        "「{field}」には「{known}」も要ります。書き足してください。",
        "{field!r} needs {known!r} too; add it.",
    ),
    ProblemKind(
        "updated-too-early",
        "「{field}」の {seen} が、公開日 {known} より前です。",
        "{field!r}, {seen}, is before the date of the essay, {known}; mend one of them.",
    ),
    ProblemKind(
        "no-such-file",
        "「{field}」の {seen} というファイルが docs/ にありません。",
        "{field!r}: there is no file {seen!r} below docs/.",
    ),
    ProblemKind(
        "part-taken",
        "連載の {seen} 回めは、すでに {known} が使っています。番号を変えてください。",
        "{field!r}: {seen} is {known} already; choose another number.",
    ),
    ProblemKind(
        "translation-disagrees",
        "「{field}」が {other} と違います（ここは {seen}、あちらは {known}）。ここの「{field}」は消せます。",
        "{field!r} is {seen} here and {known} in {other}; delete it here, or make them the same.",
    ),
    ProblemKind(
        "alias-taken",
        "古いアドレス {seen} は、{known} でも使われています。どちらかを消してください。",
        "{field!r}: {known} has the old address {seen} too; delete one.",
    ),
    ProblemKind(
        "alias-hides",
        "古いアドレス {seen} は、今あるページ（{known}）のアドレスです。消してください。",
        "{field!r}: {seen} is the address of a page there is ({known}); delete it.",
    ),
    ProblemKind(
        "name-taken",
        "「{field}」の「{seen}」は、{known} でも使われています。どちらかを変えてください。",
        "{field!r}: {seen!r} is a name of {known} too; change one.",
    ),
    ProblemKind(
        "broken-link",
        "リンク先の {seen} がありません。{hint}",
        "the link {seen!r} leads nowhere. {hint}",
    ),
    ProblemKind(
        "link-to-hidden",
        "リンク先の {seen} は、まだ公開されていません（下書きか、日付が先です）。リンクを外すか、先に公開してください。",
        "the link {seen!r} leads to an essay that is not out (a draft, or dated later); "
        "remove the link or publish that first.",
    ),
    ProblemKind(
        "unknown-term",
        "[[{seen}]] という用語はありません。{hint}",
        "there is no term [[{seen}]]. {hint}",
    ),
)

#: Every problem kind by its code.
PROBLEMS = {row.code: row for row in _ROWS}

_MOST_KNOWN = 12


def describe(problem: Problem, language: str) -> str:
    """The sentence of a problem, in Japanese for ``"ja"``, else in English."""
    row, values = PROBLEMS[problem.code], dict(problem.values)
    values["hint"] = _hint(values, language)
    near = values.get("near")
    values["guess"] = ("、" if language == "ja" else ", ") + f"{near}?" if near else ""
    return (row.ja if language == "ja" else row.en).format(**values).strip()


def _hint(values: dict[str, str], language: str) -> str:
    """What is known, and the nearest of it."""
    known = values.get("known", "").split(", ")
    listed = ", ".join(known[:_MOST_KNOWN]) + (" …" if len(known) > _MOST_KNOWN else "")
    near = values.get("near")
    if language == "ja":
        return (f"「{near}」ではありませんか。" if near else "") + f"使えるのは: {listed}"
    return (f"Did you mean {near!r}? " if near else "") + f"Known: {listed}"


def write_report(problems: Iterable[Problem], language: str, folder: str = "docs") -> list[str]:
    """One line a problem, by file and line: ``docs/essays/x.md:4:10 unknown-key there is …``."""
    ordered: Sequence[Problem] = sorted(
        problems, key=lambda problem: (problem.place.uri, problem.place.line, problem.place.column, problem.code)
    )
    return [f"{folder}/{problem.place} {problem.code} {describe(problem, language)}" for problem in ordered]
