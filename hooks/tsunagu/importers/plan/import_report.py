"""What an import did, as values and as lines for the author to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tsunagu.importers.plan.factor_precision import BANDS, FEWEST, FactorPrecision, find_band
from tsunagu.importers.plan.imported_essay import (
    BothLanguages,
    ImportedEssay,
    write_likelihood,
    write_remarks,
)
from tsunagu.importers.plan.late_pictures import LatePictures
from tsunagu.importers.plan.unsure_groups import UnsureGroups, write_groups
from tsunagu.messages import MESSAGES, describe_notice
from tsunagu.messages import say as tell
from tsunagu.model import Place, Problem

#: Of more essays than this a report has groups in place of a line each.
_MOST_LISTED: Final = 50
_FEWEST_GROUPED: Final = 5
#: What each file of a site would tell of the site's settings.
_OF_SITES: Final = ("unknown-permalink", "unknown-timezone")
#: What is told of one post that was not read.
_UNREAD: Final = frozenset(
    ("members-only", "too-deep", "post-name", "post-link", "post-entry", "post-not-text")
)

#: What is told of a file of which no post was counted.
_UNCOUNTED: Final = ("too-large", "unreadable", "archive-within")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Everything an import has to tell. ``already`` are posts that were imported before, with their files.

    ``unsure`` are the drafts by what makes them such, ``precision`` how right proposals are here, ``accept``
    from which likelihood on they were accepted. ``found`` posts were in the files; those ``left_out`` are
    neither essays nor known, and each has a notice. ``late`` are pictures that came into earlier essays.
    """

    essays: tuple[ImportedEssay, ...]
    already: tuple[tuple[Place, str], ...]
    notices: tuple[Problem, ...]
    found: int = 0
    left_out: int = 0
    themes: Mapping[str, int] = field(default_factory=dict)
    dry_run: bool = False
    unsure: UnsureGroups | None = None
    precision: FactorPrecision | None = None
    accept: float | None = None
    late: tuple[LatePictures, ...] = ()

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


def write_import_report(
    report: ImportReport, language: str, folder: str = "docs", *, each: bool = False
) -> Iterator[str]:
    """The whole report: each essay with its remarks (of many only if ``each``), notices, groups, sums."""
    say = BothLanguages(language)
    if each or len(report.essays) <= _MOST_LISTED:
        yield from _write_essays(report.essays, language, folder)
    else:
        yield tell("import/each", language)
    if each or len(report.already) <= _MOST_LISTED:
        for place, uri in report.already:
            yield say(
                f"{place} は取り込み済みです（{folder}/{uri}）。",
                f"{place} was imported before ({folder}/{uri}).",
            )
    else:
        first = f"{folder}/{report.already[0][1]}"
        yield tell("import/known-many", language, count=len(report.already), first=first)
    for one in report.late:
        listed = ", ".join(one.addresses)
        yield tell(
            "import/late-pictures",
            language,
            path=f"{folder}/{one.uri}",
            count=len(one.addresses),
            seen=listed,
        )
    for notice in report.notices:
        yield f"{notice.place} {notice.code} {describe_notice(notice, language)}"
    yield from _write_unsure(report, language)
    yield from _write_sums(report, say)


def _write_essays(essays: Sequence[ImportedEssay], language: str, folder: str) -> Iterator[str]:
    draft = BothLanguages(language)(" 下書き", " draft")
    for essay in essays:
        factors = ", ".join(essay.factors)
        mark = draft if essay.draft else ""
        yield f"{folder}/{essay.uri} {essay.date:%Y-%m-%d} {essay.title} [{factors}]{mark}"
        for line in write_remarks(essay, language):
            yield f"  {line}"


def _write_unsure(report: ImportReport, language: str) -> Iterator[str]:
    """The drafts in groups, where there are more than a few; and how right the proposals for them are."""
    drafts = sum(essay.draft for essay in report.essays)
    if report.unsure and drafts >= _FEWEST_GROUPED:
        yield tell("import/drafts", language, count=drafts)
        yield from write_groups(report.unsure, language)
    is_asked = report.accept is not None or drafts >= _FEWEST_GROUPED
    if report.precision and is_asked and (report.precision.measured or report.accept is not None):
        yield from _write_precision(report, report.precision, language)


def _write_precision(report: ImportReport, precision: FactorPrecision, language: str) -> Iterator[str]:
    """The measured likelihood of each band, and what it would have accepted of the site's own essays."""
    yield tell("import/precision", language, count=len(precision.measured))
    weights = [find_band(essay.weight) for essay in report.essays if essay.weight is not None]
    for least in BANDS:
        likely, of = precision.judge(least), precision.count(least)
        said = (
            write_likelihood(likely, language)
            if likely
            else tell("import/band-few", language, of=of, known=FEWEST)
        )
        if least and (of or least in weights):
            values = {"least": least, "count": weights.count(least), "likelihood": said}
            yield "  " + tell("import/band", language, **values)
    if report.accept is None:
        return
    taken, right = precision.try_out(report.accept)
    code = "import/accept-tried" if taken else "import/accept-none"
    yield tell(code, language, accept=report.accept, taken=taken, right=right)


def _write_sums(report: ImportReport, say: BothLanguages) -> Iterator[str]:
    new, drafts = len(report.essays), sum(essay.draft for essay in report.essays)
    late = sum(len(one.addresses) for one in report.late)
    placed = sum(essay.placed for essay in report.essays) + late
    missing = sum(len(essay.images) for essay in report.essays)
    errors = sum(MESSAGES[f"notice/{notice.code}"].severity == "error" for notice in report.notices)
    if report.themes:
        listed = ", ".join(f"{name} ({count})" for name, count in report.themes.items())
        yield say(
            f"キーファクターに結びつけていないテーマ: {listed}"
            "（--factors-from の YAML に「テーマ: [キーファクターの id]」と書けます）",
            f"themes without factors: {listed} (a YAML file for --factors-from can say 'theme: [factor]')",
        )
    yield say(
        f"新しいエッセイ {new} 件のうち下書き {drafts} 件、画像 {placed} 枚"
        + f"（うち取り込み済みのエッセイに {late} 枚）" * bool(late)
        + f"（ほかに見つからない画像 {missing} 枚）、エラー {errors} 件。",
        f"{new} new essays, {drafts} of them drafts; {placed} images "
        + f"({late} of them for essays imported before) " * bool(late)
        + f"({missing} more are missing); "
        f"{errors} errors.",
    )
    languages = Counter(essay.language for essay in report.essays)
    if languages:
        listed = ", ".join(f"{code} {count}" for code, count in sorted(languages.items()))
        yield say(f"言語ごとのエッセイ: {listed}", f"essays by language: {listed}")
    if report.dry_run:
        yield say("試しの実行なので、何も書いていません。", "This was a dry run: nothing was written.")
    yield from _write_balance(report, say)


def _write_balance(report: ImportReport, say: BothLanguages) -> Iterator[str]:
    """The last line: nothing that was found is missing."""
    new, known, out = len(report.essays), len(report.already), report.left_out
    if not report.agrees:
        yield say(
            "数が合いません。なくなった記事があります。ファイルを残したまま、作者に知らせてください。",
            "The sums don't agree: a post is missing. Keep the files, and report this.",
        )
    sign = "=" if report.agrees else "≠"
    files = sum(notice.code in _UNCOUNTED for notice in report.notices)
    yield say(
        f"ファイルの記事 {report.found} 件 {sign} 新しいエッセイ {new} 件 + 取り込み済み {known} 件 + "
        f"取り込まなかったもの {out} 件"
        + f"（読めなかったファイル {files} 個の記事は数えていません）"
        * bool(files),
        f"{report.found} posts in the files {sign} {new} new essays + {known} imported before + "
        f"{out} left out"
        + f" (not counted: the posts of {files} files that could not be read)"
        * bool(files),
    )


def count_unread(notice: Problem) -> int:
    """How many posts a reader saw in a file and could not read, by what it tells of them."""
    if notice.code == "unread-posts":
        return int(notice.values["seen"])
    return 1 if notice.code in _UNREAD else 0


def join_keys(notices: Sequence[Problem]) -> list[Problem]:
    """The notices, with left-out keys of many files, and what is told of their site, told once."""
    keys = Counter(notice.values["seen"] for notice in notices if notice.code == "left-out-key")
    first = next((notice.place for notice in notices if notice.code == "left-out-key"), None)
    others: list[Problem] = []
    for notice in notices:
        if notice.code != "left-out-key" and not (notice.code in _OF_SITES and notice in others):
            others.append(notice)
    if first is None:
        return others
    listed = ", ".join(f"{name} ({count})" for name, count in keys.most_common())
    return [*others, Problem("left-out-keys", first, {"seen": listed})]
