"""One post that became an essay, and what its author should know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from tsunagu.importers.html.dropped_content import DROPPED_KINDS, DroppedContent
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.plan.factor_proposal import Likelihood
from tsunagu.messages import describe_notice, say
from tsunagu.model import Place, Problem


@dataclass(frozen=True, slots=True)
class ImportedEssay:
    """One post that is an essay now, or would be without ``--dry-run``; ``uri`` is relative to docs/.

    ``themes`` are also its tags; ``weight`` and ``likelihood`` are those of factors that terms suggested.
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
    themes: tuple[str, ...] = ()
    weight: int | None = None
    likelihood: Likelihood | None = None
    evidence: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()
    placed: int = 0
    images: tuple[BodyImage, ...] = ()
    dropped: tuple[DroppedContent, ...] = ()


class BothLanguages:
    """The words of the report in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, ja: str, en: str) -> str:
        return ja if self.language == "ja" else en


def write_remarks(essay: ImportedEssay, language: str, themes: Iterable[str] = ()) -> Iterator[str]:
    """What the author should know of one essay, a line each: for its file, and for the report."""
    tell = BothLanguages(language)
    if named := ", ".join(themes):
        yield tell(f"テーマとタグ: {named}", f"themes and tags: {named}")
    yield from write_evidence(essay.evidence, essay.likelihood, language)
    for doubt in essay.doubts:
        yield tell("確かめてください: ", "please check: ") + describe_notice(doubt, language)
    for image in essay.images:
        yield write_missing(image, language)
    for kind, text in essay.dropped:
        ja, en = DROPPED_KINDS[kind]
        yield tell(f"外したもの ({ja}): {text}", f"left out ({en}): {text}")


def write_missing(image: BodyImage, language: str) -> str:
    """Which picture is missing, and where it stood."""
    tell = BothLanguages(language)
    words = f"「{image.words}」" if image.words else ""
    link = tell(f"、リンク先 {image.link}", f", linked to {image.link}") if image.link else ""
    place = (
        tell(f"「{image.after}」のあと", f"after {image.after!r}")
        if image.after
        else tell("冒頭", "at the top")
    )
    return tell("見つからない画像: ", "missing image: ") + f"{image.address} {words}({place}{link})"


def write_likelihood(likely: Likelihood, language: str) -> str:
    """``likelihood 0.92 (right in 23 of 24 essays of this site)``."""
    share = f"{likely.share:.2f}"
    return say("import/likelihood", language, share=share, right=likely.right, of=likely.of)


def write_evidence(evidence: Iterable[str], likely: Likelihood | None, language: str) -> Iterator[str]:
    """Why an essay has its factors."""
    tell = BothLanguages(language)
    for line in evidence:
        yield tell(f"キーファクターの根拠: {line}", f"evidence for factors: {line}")
    if likely:
        yield write_likelihood(likely, language)
