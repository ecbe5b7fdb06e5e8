"""Words that the essays use often and the glossary does not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from tsunagu.candidates import english_phrases, japanese_nouns
from tsunagu.candidates.essay_words import EssayBlock, EssayWords
from tsunagu.japanese import fold
from tsunagu.markdown import cut_sentence
from tsunagu.model import Mention, Term

#: The spans of a text that may be a term, by language; in a language without a row no word is frequent.
_WORDS_OF: Mapping[str, Callable[[str], Iterable[tuple[int, int]]]] = MappingProxyType(
    {"ja": japanese_nouns.list_nouns, "en": english_phrases.list_english_phrases}
)

#: What one essay says often is its own; a term is shared.
_LEAST_ESSAYS = 2


@dataclass(frozen=True, slots=True)
class FrequentWord:
    """A word as it is mostly written, how often and in how many essays it stands, and where first."""

    word: str
    language: str
    count: int
    essays: int
    example: Mention


@dataclass(slots=True)
class _Tally:
    """What is known so far of one word."""

    example: Mention
    spellings: Counter[str] = field(default_factory=Counter)
    uris: set[str] = field(default_factory=set)

    def add(self, spelling: str, uri: str) -> None:
        self.spellings[spelling] += 1
        self.uris.add(uri)


def list_frequent(
    essays: Sequence[EssayWords], terms: Iterable[Term], languages: Iterable[str], least: int
) -> Iterator[FrequentWord]:
    """Words of at least ``least`` occurrences in two essays or more: those of most essays first."""
    known = {_key(name) for term in terms for name in _list_names(term)}
    for language in languages:
        tallies = _count([words for words in essays if words.essay.language == language], language)
        frequent = [
            FrequentWord(
                word=tally.spellings.most_common(1)[0][0],
                language=language,
                count=tally.spellings.total(),
                essays=len(tally.uris),
                example=tally.example,
            )
            for key, tally in tallies.items()
            if key not in known and tally.spellings.total() >= least and len(tally.uris) >= _LEAST_ESSAYS
        ]
        yield from sorted(frequent, key=lambda one: (-one.essays, -one.count, one.word))


def _list_names(term: Term) -> Iterator[str]:
    yield from term.name.values()
    for aliases in term.aliases.values():
        yield from aliases


def _count(essays: Iterable[EssayWords], language: str) -> Mapping[str, _Tally]:
    """Each word that is no term where it stands, with its tally; spellings that differ in form are one."""
    list_words = _WORDS_OF.get(language, _list_none)
    tallies: dict[str, _Tally] = {}
    for words in essays:
        for block in words.blocks:
            for start, end in list_words(block.text):
                if not _is_term(block, start, end):
                    word, uri = block.text[start:end], words.essay.uri
                    if _key(word) not in tallies:
                        sentence = cut_sentence(block.text, start, end, language)
                        tallies[_key(word)] = _Tally(Mention(uri, word, *sentence))
                    tallies[_key(word)].add(word, uri)
    return tallies


def _list_none(_: str) -> Iterable[tuple[int, int]]:
    return ()


def _key(word: str) -> str:
    """What two spellings of a word share."""
    return " ".join(fold(word).text.split())


def _is_term(block: EssayBlock, start: int, end: int) -> bool:
    """Whether terms cover the word, all or all but one letter (帰任後)."""
    covered = sum(max(0, min(end, one.end) - max(start, one.start)) for one in block.found)
    return covered > 0 and end - start - covered <= 1
