"""What an import did, as values and as lines for the author to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tsunagu.importers.html.dropped_content import DROPPED_KINDS, DroppedContent
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.messages import MESSAGES, describe_notice
from tsunagu.model import Place, Problem


@dataclass(frozen=True, slots=True)
class ImportedEssay:
    """One post that is an essay now, or would be without ``--dry-run``; ``uri`` is relative to docs/.

    ``placed`` of its pictures are in the project, ``images`` are those that are missing.
    """

    uri: str
    place: Place
    title: str
    date: datetime
    factors: tuple[str, ...]
    draft: bool
    text: str
    language: str = "ja"
    evidence: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()
    placed: int = 0
    images: tuple[BodyImage, ...] = ()
    dropped: tuple[DroppedContent, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Everything an import has to tell. ``already`` are posts that were imported before, with their files.

    ``found`` posts were in the files; those ``left_out`` are neither essays nor known, and each has a notice.
    """

    essays: tuple[ImportedEssay, ...]
    already: tuple[tuple[Place, str], ...]
    notices: tuple[Problem, ...]
    found: int = 0
    left_out: int = 0
    themes: Mapping[str, int] = field(default_factory=dict)
    dry_run: bool = False

    @property
    def agrees(self) -> bool:
        """Whether each post that was found is accounted for."""
        return self.found == len(self.essays) + len(self.already) + self.left_out

    @property
    def failed(self) -> bool:
        """Whether any file or post could not be imported, or the sums don't agree."""
        return not self.agrees or any(
            MESSAGES[f"notice/{notice.code}"].severity == "error" for notice in self.notices
        )


class _Words:
    """The words of the report in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, ja: str, en: str) -> str:
        return ja if self.language == "ja" else en


def write_remarks(essay: ImportedEssay, language: str, themes: Iterable[str] = ()) -> Iterator[str]:
    """What the author should know of one essay, a line each: for its file, and for the report."""
    say = _Words(language)
    if named := ", ".join(themes):
        yield say(f"テーマとタグ: {named}", f"themes and tags: {named}")
    for line in essay.evidence:
        yield say(f"キーファクターの根拠: {line}", f"evidence for factors: {line}")
    for doubt in essay.doubts:
        yield say("確かめてください: ", "please check: ") + describe_notice(doubt, language)
    for image in essay.images:
        words = f"「{image.words}」" if image.words else ""
        link = say(f"、リンク先 {image.link}", f", linked to {image.link}") if image.link else ""
        place = (
            say(f"「{image.after}」のあと", f"after {image.after!r}")
            if image.after
            else say("冒頭", "at the top")
        )
        yield say("見つからない画像: ", "missing image: ") + f"{image.address} {words}({place}{link})"
    for kind, text in essay.dropped:
        ja, en = DROPPED_KINDS[kind]
        yield say(f"外したもの ({ja}): {text}", f"left out ({en}): {text}")


def write_import_report(report: ImportReport, language: str, folder: str = "docs") -> Iterator[str]:
    """The whole report: each essay with its remarks, then notices, then the sums."""
    say = _Words(language)
    draft = say(" 下書き", " draft")
    for essay in report.essays:
        factors = ", ".join(essay.factors)
        mark = draft if essay.draft else ""
        yield f"{folder}/{essay.uri} {essay.date:%Y-%m-%d} {essay.title} [{factors}]{mark}"
        for line in write_remarks(essay, language):
            yield f"  {line}"
    for place, uri in report.already:
        yield say(
            f"{place} は取り込み済みです（{folder}/{uri}）。",
            f"{place} was imported before ({folder}/{uri}).",
        )
    for notice in report.notices:
        yield f"{notice.place} {notice.code} {describe_notice(notice, language)}"
    yield from _write_sums(report, say)


def _write_sums(report: ImportReport, say: _Words) -> Iterator[str]:
    new, drafts = len(report.essays), sum(essay.draft for essay in report.essays)
    placed = sum(essay.placed for essay in report.essays)
    missing = sum(len(essay.images) for essay in report.essays)
    errors = sum(MESSAGES[f"notice/{notice.code}"].severity == "error" for notice in report.notices)
    if report.themes:
        listed = ", ".join(f"{name} ({count})" for name, count in report.themes.items())
        yield say(
            f"キーファクターに結びつけていないテーマ: {listed}"
            "（--themes の YAML に「テーマ: [キーファクターの id]」と書けます）",
            f"themes without factors: {listed} (a YAML file for --themes can say 'theme: [factor]')",
        )
    yield say(
        f"新しいエッセイ {new} 件のうち下書き {drafts} 件、画像 {placed} 枚"
        f"（ほかに見つからない画像 {missing} 枚）、エラー {errors} 件。",
        f"{new} new essays, {drafts} of them drafts; {placed} images ({missing} more are missing); "
        f"{errors} errors.",
    )
    languages = Counter(essay.language for essay in report.essays)
    if languages:
        listed = ", ".join(f"{code} {count}" for code, count in sorted(languages.items()))
        yield say(f"言語ごとのエッセイ: {listed}", f"essays by language: {listed}")
    if report.dry_run:
        yield say("試しの実行なので、何も書いていません。", "This was a dry run: nothing was written.")
    yield from _write_balance(report, say)


def _write_balance(report: ImportReport, say: _Words) -> Iterator[str]:
    """The last line: nothing that was found is missing."""
    new, known, out = len(report.essays), len(report.already), report.left_out
    if not report.agrees:
        yield say(
            "数が合いません。なくなった記事があります。ファイルを残したまま、作者に知らせてください。",
            "The sums don't agree: a post is missing. Keep the files, and report this.",
        )
    sign = "=" if report.agrees else "≠"
    yield say(
        f"ファイルの記事 {report.found} 件 {sign} 新しいエッセイ {new} 件 + 取り込み済み {known} 件 + "
        f"取り込まなかったもの {out} 件",
        f"{report.found} posts in the files {sign} {new} new essays + {known} imported before + "
        f"{out} left out",
    )


def count_unread(notice: Problem) -> int:
    """How many posts a reader saw in a file and could not read, by what it tells of them."""
    if notice.code == "unread-posts":
        return int(notice.values["seen"])
    return 1 if notice.code in ("members-only", "too-deep") else 0


def join_keys(notices: Sequence[Problem]) -> list[Problem]:
    """The notices, with the keys that were left out of many files told once."""
    keys = Counter(notice.values["seen"] for notice in notices if notice.code == "left-out-key")
    first = next((notice.place for notice in notices if notice.code == "left-out-key"), None)
    others = [notice for notice in notices if notice.code != "left-out-key"]
    if first is None:
        return others
    listed = ", ".join(f"{name} ({count})" for name, count in keys.most_common())
    return [*others, Problem("left-out-keys", first, {"seen": listed})]
