"""Essays of earlier imports that wait for nothing but their factors: decided by the author's rules.

What an import wrote into the header tells which they are: the remark that asks to look at the factors,
and the themes of the old blog. Where the author has changed the factors himself, they are his, and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.header import find_header
from tsunagu.importers.plan.factor_judge import FactorJudge
from tsunagu.importers.plan.factor_proposal import Proposal
from tsunagu.importers.plan.imported_essay import ImportedEssay, write_evidence
from tsunagu.messages import MESSAGES
from tsunagu.model import Essay, Problem, Source
from tsunagu.text import plain_text

_ASKS: Final = ("# 確かめてください: ", "# please check: ")
_GUESSED: Final = {
    ask + MESSAGES["notice/guessed-factors"].say(language): language
    for ask, language in zip(_ASKS, ("ja", "en"), strict=True)
}
_THEMES: Final = re.compile(r"# (?:テーマとタグ|themes and tags): (.*)")
_EVIDENCE: Final = re.compile(r"# (?:キーファクターの根拠|evidence for factors|確からしさ|likelihood)\b.*")
_FACTORS: Final = re.compile(r"factors: *\[[^\[\]#]*\] *")
_DRAFT: Final = re.compile(r"draft: *(?:true|yes) *")


@dataclass(frozen=True, slots=True)
class UndecidedDraft:
    """A draft, its file, and what is proposed for it now."""

    essay: Essay
    source: Source
    themes: tuple[str, ...]
    proposal: Proposal

    def describe(self) -> ImportedEssay:
        """The draft as the groups of an import have it (``unsure_groups.py``)."""
        essay = self.essay
        return ImportedEssay(
            essay.uri,
            essay.place,
            essay.title,
            essay.date,
            self.proposal.factors,
            draft=True,
            text="",
            themes=self.themes,
            weight=self.proposal.weight,
            doubts=(Problem("guessed-factors", essay.place),),
        )

    def settle(self) -> str | None:
        """The file's text with the factors decided, and no draft any more if nothing else was asked.

        None where they are not sure, or its header is not as an import wrote it.
        """
        lines = self.source.text.split("\n")
        end = _find_end(lines, self.source.uri)
        language = next((_GUESSED[line] for line in lines[:end] if line in _GUESSED), "")
        if not self.proposal.sure or not any(map(_FACTORS.fullmatch, lines[:end])):
            return None
        asked = any(line.startswith(_ASKS) and line not in _GUESSED for line in lines[:end])
        header = _settle_lines(lines[:end], self.proposal, language, asked=asked)
        return "\n".join([*header, *lines[end:]])


def _settle_lines(lines: Iterable[str], proposal: Proposal, language: str, *, asked: bool) -> Iterator[str]:
    for line in lines:
        if _FACTORS.fullmatch(line):
            yield f"factors: [{', '.join(proposal.factors)}]"
        elif line in _GUESSED:
            said = write_evidence(proposal.evidence, proposal.likelihood, language)
            yield from (f"# {' '.join(one.split())}" for one in said)
        elif not _EVIDENCE.fullmatch(line) and (asked or not _DRAFT.fullmatch(line)):
            yield line


def list_undecided(
    essays: Iterable[Essay], sources: Sequence[Source], judge: FactorJudge
) -> Iterator[UndecidedDraft]:
    """The drafts whose factors an import guessed, and nobody has changed since."""
    by_uri = {source.uri: source for source in sources}
    for essay in essays:
        source = by_uri.get(essay.uri) if essay.draft else None
        lines = source.text.split("\n") if source else []
        header = lines[: _find_end(lines, essay.uri)] if source else []
        if source is None or not any(line in _GUESSED for line in header):
            continue
        text = f"{essay.title}\n{plain_text(essay.body.text)}"
        if judge.guess(text) != essay.factors:
            continue
        named = next((found[1] for line in header if (found := _THEMES.fullmatch(line))), "")
        themes = tuple(filter(None, named.split(", ")))
        yield UndecidedDraft(essay, source, themes, judge.judge(text, themes))


def _find_end(lines: Sequence[str], uri: str) -> int:
    """The number of the line that ends a header."""
    bounds = find_header(lines, uri, lambda _: None)
    return bounds.end if bounds else 0
