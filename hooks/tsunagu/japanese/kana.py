"""The order of Japanese readings (五十音) and of English names.

Japanese: the order of JIS X 4061 as ICU's ``ja`` collation has it at quaternary strength, its finest
(at ICU's default, tertiary, hiragana and katakana are equal; JIS X 4061 puts hiragana first). Two
readings are compared at four levels, each only where the one before found them equal:

1. the kana, whatever their marks, size and script: か before き
2. dakuten and handakuten: は, ば, ぱ
3. how the kana is written: as ``ー``, small, as ``ゝ``, in full: カー, カァ, カア
4. hiragana before katakana: か, カ

``ー`` is the vowel of the kana directly before it, ``ゝ`` the hiragana and ``ヽ`` the katakana directly
before it, ``ゞ`` and ``ヾ`` the same with dakuten. Where ICU differs from JIS X 4061, ICU is followed:

- where nothing fits before them (``んー``, ``かーー``, ``カゝ``, ``かゝゝ``) these marks stand for
  themselves, before あ; a half-width ``ｰ`` always does;
- ``ゝ`` drops the dakuten of the kana it repeats (``ぎゝ`` is ぎき), except after が and げ;
- spaces and ``・`` are compared like letters, before all kana, and are not skipped.

tests/cases/kana_pairs.txt.gz holds ICU's answers for 20,000 pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: The weights of the four levels; of two sequences, the one that begins the other is less.
KanaKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]

#: The rows of the 五十音 bar, each named by its first kana.
KANA_ROWS = "あかさたなはまやらわ"

_COLUMNS = (
    "あかさたなはまやらわ",
    "いきしちにひみりゐ",
    "うくすつぬふむゆる",
    "えけせてねへめれゑ",
    "おこそとのほもよろを",
)
_VOWELS = {kana: column[0] for column in _COLUMNS for kana in column}
_LARGE = dict(zip("ぁぃぅぇぉゕゖっゃゅょゎ", "あいうえおかけつやゆよわ", strict=True))
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}

# What sorts before あ, in ICU's order. Any other character that is no kana stands at its code point.
_BEFORE_KANA = " ・ゝー"
_MARKS = "\u3099\u309a"
_NARROW = "･ｰﾞﾟ"
_IS_KANA = re.compile("[ぁ-ゖァ-ヺーゝゞヽヾ・ 　]+")

# Level 3, how a kana is written; half-width signs (not letters) come after all others.
_AS_LENGTH, _AS_SMALL, _AS_REPEAT, _IN_FULL, _NARROW_SIGN = range(5)

_ARTICLE = re.compile(r"^(?:a|an|the)\s+", re.IGNORECASE)
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})


def is_kana(text: str) -> bool:
    """Tell whether a text can be a ``reading``: kana, and between them ``ー``, ``ゝゞヽヾ``, ``・``, spaces.

    Half-width kana, Latin letters, digits, kanji and other signs are refused, and so is a text
    without any hiragana or katakana letter. NFC or NFD (as macOS writes it) makes no difference.

    >>> is_kana("えっきょうコラボ"), is_kana("越境コラボ"), is_kana("ー")
    (True, False, False)
    """
    composed = unicodedata.normalize("NFC", text)
    return bool(_IS_KANA.fullmatch(composed)) and any(_letter(char) for char in composed)


def to_hiragana(text: str) -> str:
    """Write the katakana of a text as hiragana; ー, ・, half-width kana and all else stay.

    >>> to_hiragana("専門スキル・ヴィジョン")
    '専門すきる・ゔぃじょん'
    """
    return text.translate(_HIRAGANA)


def kana_key(reading: str) -> KanaKey:
    """Return the key that sorts readings as the module says; equal only where ICU finds them equal.

    NFC and NFD of one reading have one key. Any text is accepted; for what ``is_kana`` refuses (except
    half-width kana) the order is no more than stable, Latin before and kanji after kana.

    >>> sorted(["きやく", "ギャク", "きゃく", "カー", "かあ"], key=kana_key)
    ['カー', 'かあ', 'きゃく', 'きやく', 'ギャク']
    """
    weights = tuple(_weigh_text(unicodedata.normalize("NFC", reading)))
    return (
        tuple(weight[0] for weight in weights if weight[0]),
        tuple(weight[1] for weight in weights),
        tuple(weight[2] for weight in weights),
        tuple(weight[3] for weight in weights),
    )


def kana_row(reading: str) -> str:
    """Return the row of the first character, one of ``KANA_ROWS``, or ``#`` where it is no kana letter.

    Marks, size, script and width do not matter; ん belongs to わ.

    >>> kana_row("がいこく"), kana_row("ヴァリュー"), kana_row("ｯ"), kana_row("A")
    ('か', 'あ', 'た', '#')
    """
    first = _letter(unicodedata.normalize("NFC", reading)[:1])
    return max((row for row in KANA_ROWS if row <= first), default="#")


def english_letter(name: str) -> str:
    """Return the letter a name is filed under: ``A`` to ``Z``, or ``#`` for all that begins otherwise.

    >>> english_letter("the added value"), english_letter("élan"), english_letter("3C analysis")
    ('A', 'E', '#')
    """
    first = _fold_english(name)[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def english_key(name: str) -> tuple[str, str, str]:
    """Return the key that sorts names by letter (``#`` first), then blind to case, accents and a leading
    article (a, an, the), then as written.

    >>> sorted(["The Zone", "Élan", "an agent", "A", "eagle"], key=english_key)
    ['A', 'an agent', 'eagle', 'Élan', 'The Zone']
    """
    return english_letter(name), _fold_english(name), name


def _fold_english(name: str) -> str:
    bare = _ARTICLE.sub("", name.strip())
    folded = unicodedata.normalize("NFKD", bare.casefold().translate(_LETTERS))
    return "".join(char for char in folded if not unicodedata.combining(char))


def _letter(char: str) -> str:
    """The large hiragana without marks that one character (NFC) is a form of, or ``""``: ヴ is う."""
    wide = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", char))[:1]
    kana = to_hiragana(wide)
    return _LARGE.get(kana, kana) if "ぁ" <= kana <= "ゖ" else ""


def _is_katakana(char: str) -> bool:
    wide = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", char))[:1]
    return wide != to_hiragana(wide)


def _weigh_text(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield the weights, one for each level, of each kana and of each mark on one."""
    before = ""
    for char in text:
        for part in unicodedata.normalize("NFD", unicodedata.normalize("NFKC", char)):
            if char in _NARROW:
                yield _weigh_sign(part, _NARROW_SIGN)
            elif part == "ー" and _letter(before) in _VOWELS:
                yield ord(_VOWELS[_letter(before)]), 0, _AS_LENGTH, 0
            elif part in "ゝヽ" and _letter(before) and _is_katakana(before) == _is_katakana(part):
                yield ord(_letter(before)), 0, _AS_REPEAT, 0
                if before in "がげガゲ":
                    yield _weigh_sign(_MARKS[0], _IN_FULL)
            else:
                yield _weigh_sign(part, _IN_FULL)
        before = char


def _weigh_sign(part: str, written: int) -> tuple[int, int, int, int]:
    if part in _MARKS:
        return 0, 1 + _MARKS.index(part), written, 0
    kana = to_hiragana(part)
    primary = 1 + _BEFORE_KANA.find(kana) or ord(_LARGE.get(kana, kana))
    return primary, 0, _AS_SMALL if kana in _LARGE else written, int(kana != part)
