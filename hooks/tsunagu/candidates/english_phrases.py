"""English words that may be terms: two or three words side by side, none of them a word of grammar.

Single words are left out: nothing in English says which of them are nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_RUN = re.compile(r"[A-Za-z](?:[A-Za-z’' -]|\n(?!\n))*")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*[A-Za-z](?:[’'][A-Za-z]+)?")

#: Words of grammar and of every talk: a phrase with one of them says nothing by itself.
_EVERYDAY = """
a about above across after again against ago all almost alone along already also always am among an and
another any anybody anyone anything are around as ask asked asking asks at away back be became because
become been before began begin behind being below beside best better between big both bring brought but by
call called calls came can cannot come comes coming could day days did different do does doing done down
during each early easy either else empty end enough even evening ever every everybody everyone everything
far felt few find first following for found four from front full gave get gets getting give given gives
giving go goes going gone good got great had half happened happens hard hardly has have having he hear heard
help her here hers herself him himself his home hour hours how however i if in into is it its itself just
keep keeps kept kind knew know known knows last late later least leave leaves left less let like liked likes
line little long longer look looked looking looks lot made make makes making man many may maybe me mean
means meant men might mine minute minutes month months more morning mornings most much must my myself name
near nearly need needed needs neither never new next nice night no nobody none nor not nothing now of off
often old older on once one only onto open opened or other others our ours out over own part people perhaps
person place put puts quite rather read really right said same saw say saying says second see seem seemed
seems seen set several shall she short should show shows side simply since six small so some somebody
someone something sometimes soon sort sound sounds spoke stand stands start started starts stay stayed stays
still stood stop such sure take taken takes tell tells ten than thank that the their theirs them themselves
then there these they thing things think this those though thought three through time times to today
together told tomorrow too took toward towards turn turned turns twice two under until up upon us use used
uses usual usually very wait want wanted wants was way ways we week weeks well went were what whatever when
where whether which while who whole whom whose why will with within without woman word words work worked
works would write writes written wrong wrote year years yes yesterday yet you young your yours yourself
"""
_PLAIN = frozenset(_EVERYDAY.split())


def list_english_phrases(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such phrases, a longer one and those within it.

    >>> text = "They sent the local section manager home."
    >>> [text[start:end] for start, end in list_english_phrases(text)]
    ['local section', 'local section manager', 'section manager']
    """
    for run in _RUN.finditer(text):
        words = list(_WORD.finditer(text, run.start(), run.end()))
        plain = [_is_plain(word[0]) for word in words]
        for first in range(len(words)):
            for last in range(first + 1, min(first + 3, len(words))):
                if not any(plain[first : last + 1]) and _touch(text, words[first : last + 1]):
                    yield words[first].start(), words[last].end()


def _is_plain(word: str) -> bool:
    return word.lower().replace("’", "'").partition("'")[0] in _PLAIN or word.endswith(("'s", "’s"))


def _touch(text: str, words: list[re.Match[str]]) -> bool:
    """Whether only blanks stand between them."""
    between = (text[one.end() : other.start()] for one, other in pairwise(words))
    return all(gap.isspace() for gap in between)
