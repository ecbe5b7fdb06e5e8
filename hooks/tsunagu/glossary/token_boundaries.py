"""Where words begin and end in Japanese sentences, asked of SudachiPy with its small dictionary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from tsunagu.japanese import open_dictionary

if TYPE_CHECKING:
    from sudachipy import Morpheme, Tokenizer

#: Sentence -> the offsets at which one of its tokens begins or ends.
TokenBoundaries = Callable[[str], frozenset[int]]

#: A sentence or a line, with its end; one too long for a tokenizer is cut at a comma, or where it must be.
_SENTENCE = re.compile(r"[^。!?\n]{0,999}(?:[。!?\n、]|\Z)|[^。!?\n]{1000}")


_LOANWORDS = re.compile("[ァ-ヺー]+")
_SHORTEST = 2

#: How the stem of a verb ends, what ends its dictionary form then, and a word in kanji that is inflected.
_STEM = re.compile("[いきぎしじちにひびみりえけげせぜてでねへべめれ]$")
_ENDINGS = dict(zip("いきぎしちにびみり", "うくぐすつぬぶむる", strict=True))
_INFLECTED = re.compile("[一-鿿々][^ぁ-ゖ]*[ぁ-ゖ]+$")
_LENGTHENING = frozenset({"動詞", "形容詞", "名詞"})


class SudachiBoundaries:
    """The borders of short-unit tokens (mode A): ``SudachiBoundaries()("経営者は") == {0, 2, 3, 4}``.

    A verb in kanji is one word with the stem before it (学び合う), and none with an adverb (よろしく|頼む) or
    with a noun that no verb became (やりがい|探し).
    Each instance makes a tokenizer of its own at the first call.
    Raises sudachipy's SudachiError for a sentence of more than 49,149 bytes.
    """

    def __call__(self, sentence: str) -> frozenset[int]:
        borders = {0}
        before = None
        for token in self._tokenizer.tokenize(sentence):
            if before and _lengthens(token, before) and self._is_stem(before):
                borders.discard(token.begin())
            if not _is_bare_stem(token):
                borders.add(token.end())
            if token.is_oov():
                borders.update(token.begin() + at for at in self._part(token.surface()))
            before = token
        return frozenset(borders)

    def _part(self, word: str) -> Iterator[int]:
        """Where a loanword unknown to the dictionary is two that it knows: コア|ミッション."""
        if _LOANWORDS.fullmatch(word):
            places = range(_SHORTEST, len(word) - _SHORTEST + 1)
            yield from (at for at in places if self._is_noun(word[:at]) and self._is_noun(word[at:]))

    def _is_stem(self, token: Morpheme) -> bool:
        """Whether it is a verb's, or a noun that a verb became."""
        word = token.surface()
        forms = (word[:-1] + _ENDINGS.get(word[-1], ""), word + "る")
        return token.part_of_speech()[0] == "動詞" or any(
            entry.part_of_speech()[0] == "動詞" for form in forms for entry in open_dictionary().lookup(form)
        )

    def _is_noun(self, word: str) -> bool:
        found = (entry.part_of_speech() for entry in open_dictionary().lookup(word))
        return any(kind == "名詞" and detail == "普通名詞" for kind, detail, *_ in found)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from sudachipy import SplitMode  # noqa: PLC0415 (only where a sentence is in doubt)

        return open_dictionary().tokenizer(mode=SplitMode.A)


def _lengthens(token: Morpheme, stem: Morpheme) -> bool:
    """Whether it is a verb or an adjective in kanji, or a noun made of one, that is one word with a stem."""
    if not (_INFLECTED.match(token.surface()) and _STEM.search(stem.surface())):
        return False
    kind, _, use, *_, form = stem.part_of_speech()
    if not (form.startswith("連用形") if kind == "動詞" else kind == "名詞" and use != "副詞可能"):
        return False
    kind, detail, *_ = token.part_of_speech()
    return kind in _LENGTHENING or detail == "形容詞的"


def _is_bare_stem(token: Morpheme) -> bool:
    """Whether it is a verb's stem of one kanji, which is no suffix but one word with what follows (似て)."""
    surface = token.surface()
    return len(surface) == 1 and surface >= "一" and token.part_of_speech()[0] == "動詞"


class SentenceBoundaries:
    """Whether a token begins or ends at an offset of the text; asks ``borders`` once a sentence in doubt."""

    def __init__(self, text: str, borders: TokenBoundaries) -> None:
        self._text = text
        self._borders = borders
        self._known: dict[int, frozenset[int]] = {}

    def __call__(self, offset: int) -> bool:
        start = self._starts[bisect_right(self._starts, offset) - 1]
        if start not in self._known:
            sentence = _SENTENCE.match(self._text, start)
            self._known[start] = self._borders(sentence[0] if sentence else "")
        return offset - start in self._known[start]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start() for sentence in _SENTENCE.finditer(self._text)]
