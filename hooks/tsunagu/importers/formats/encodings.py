"""The text of a saved file, whatever encoding the old blog wrote it in.

A byte order mark decides, then UTF-8 (which other encodings hardly ever pass for), then ISO-2022-JP by its
escape sequences. CP932 and EUC-JP can each be read as the other: the reading that looks more like Japanese
is taken. A general detector would have to guess from a few hundred bytes; here there are two candidates.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: How a file names its own encoding, for those that no other sign tells apart.
_EUC: Final = ("euc_jp", "euc_jis_2004")

#: What everyday Japanese is made of: ASCII, punctuation, kana, and kanji.
_EVERYDAY: Final = re.compile("[\t\n\r\x20-\x7e、。「」・ー〜～！？（）　ぁ-んァ-ヶ]")
_KANJI: Final = re.compile("[一-龠々]")
#: What the wrong reading is full of: half-width kana, Greek and Cyrillic, rare signs.
_UNLIKELY: Final = re.compile("[｡-ﾟΑ-я\ue000-\uf8ff¡-ÿ]")

#: How much of a file may be unreadable; beyond that it is no text.
_MOST_BROKEN: Final = 0.01
_SAMPLE: Final = 200_000


class Decoded(NamedTuple):
    """A text, the encoding it was read with, and how many characters were unreadable (now U+FFFD).

    ``cut``: the file ends within a character, of which nothing is in the text. ``unread`` are the lines at
    which parts begin that are no text in any encoding, and have nothing but their line ends here.
    """

    text: str
    encoding: str
    broken: int = 0
    cut: bool = False
    unread: tuple[int, ...] = ()


def decode_bytes(content: bytes) -> Decoded | None:
    """The text of a file, or None for what is no text at all.

    >>> decode_bytes("顧客開拓と、顧客の声。".encode("euc_jp"))
    Decoded(text='顧客開拓と、顧客の声。', encoding='euc_jp', broken=0, cut=False, unread=())
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_broken(content, (encoding,))
    if content.count(0) > len(content) * _MOST_BROKEN:
        return None
    if b"\x1b$" in content and (text := _decode(content, "iso2022_jp")) is not None:
        return Decoded(text, "iso2022_jp")
    if decoded := _decode_utf_8(content):
        return decoded
    readings = [(text, codec) for codec in ("cp932", *_EUC) if (text := _decode(content, codec)) is not None]
    if readings:
        return Decoded(*max(readings, key=lambda reading: _likelihood(reading[0])))
    return _decode_broken(content, ("utf-8", "cp932", "euc_jp"))


def decode_parts(content: bytes, separator: bytes) -> Decoded:
    """The text of a file whose parts somebody put together from several, each in an encoding of its own.

    >>> decode_parts("日本語の文".encode() + b"|" + "次の文です".encode("cp932"), b"|").text
    '日本語の文|次の文です'
    """
    line, texts, broken = 1, [], 0
    unread: list[int] = []
    for part in content.split(separator):
        decoded = _decode_part(part)
        texts.append(decoded.text if decoded else "\n" * part.count(b"\n"))
        broken += decoded.broken if decoded else 0
        unread += [] if decoded else [line]
        line += (part + separator).count(b"\n")
    return Decoded(separator.decode("ascii").join(texts), "utf-8, cp932", broken, unread=tuple(unread))


def _decode_part(content: bytes) -> Decoded | None:
    """The likeliest reading of a few lines: CP932 has a character for nearly any two bytes of UTF-8."""
    if whole := _decode(content, "utf-8"):
        return Decoded(whole, "utf-8")
    readings = [Decoded(text, codec) for codec in ("cp932", *_EUC) if (text := _decode(content, codec))]
    if broken := _decode_broken(content, ("utf-8",)):
        readings.append(broken)
    return max(readings, key=lambda reading: _likelihood(reading.text), default=None)


def _decode(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_utf_8(content: bytes) -> Decoded | None:
    """The text of a file in UTF-8, even one that ends within a character, if it is not all ASCII."""
    try:
        text, read = codecs.utf_8_decode(content, "strict", False)
    except UnicodeDecodeError:
        return None
    is_cut = read < len(content)
    return None if is_cut and text.isascii() else Decoded(text, "utf-8", cut=is_cut)


def _decode_broken(content: bytes, encodings: tuple[str, ...]) -> Decoded | None:
    """The reading with the fewest characters lost, if they are few."""
    texts = [(content.decode(codec, "replace"), codec) for codec in encodings]
    text, codec = min(texts, key=lambda reading: reading[0].count("\ufffd"))
    broken = text.count("\ufffd")
    return Decoded(text, codec, broken) if broken <= len(text) * _MOST_BROKEN + 3 else None


def _likelihood(text: str) -> float:
    """How much a text looks like Japanese, from -1 to 1."""
    sample = text[:_SAMPLE]
    everyday, kanji = len(_EVERYDAY.findall(sample)), len(_KANJI.findall(sample))
    return (everyday + kanji / 2 - len(_UNLIKELY.findall(sample))) / max(len(sample), 1)
