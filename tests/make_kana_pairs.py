"""Write tests/cases/kana_pairs.txt.gz: 20,000 pairs of kana readings and what ICU's ``ja`` collation says.

Run once, where ICU is installed (the tests and Tsunagu itself need none); the same seed and the same
ICU give the same file::

    python -m venv icu-venv && icu-venv/bin/pip install PyICU      # with libicu-dev and a C++ compiler
    icu-venv/bin/python tests/make_kana_pairs.py tests/cases/kana_pairs.txt.gz

Made with PyICU 2.17 on ICU 72.1; ICU 78.2 (Node 20, tertiary strength) gives the same answers. One line
a pair, UTF-8: left, tab, right, tab, answer. The answer is the first level (1 to 4) at which ICU tells
them apart and ``<`` or ``>``, or ``=`` where quaternary strength does not tell them apart. The text is
NFC. Half of the pairs are built of the realistic readings in cases/kana_readings.txt, half try to break
an order: ``ー``, small kana, marks, iteration marks, mixed scripts, half-width, spaces, ``・``. Most right
sides are small changes of the left one, since two random words differ at once.
"""

from __future__ import annotations

import gzip
import importlib
import random
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Not a requirement of the project, hence not an import that every check of the code must resolve.
icu: Any = importlib.import_module("icu")

_PAIRS = 20_000
_READINGS = (Path(__file__).parent / "cases/kana_readings.txt").read_text(encoding="utf-8").splitlines()
_BREAKERS = "".join(
    chr(code) for code in (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), *range(0xFF65, 0xFFA0))
)
_BREAKERS += "ーゝゞヽヾ・ 　" * 8
_CLOSE = "あぁアァｱｧかがカガｶゕはばぱハバパうゔウヴつっヅやゃゆゅよょわゎんンーｰゝゞヽヾ・･ 　ﾞﾟ\u3099\u309a"
_WIDTHS = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF65, 0xFFA0)} | {
    " ": "　"
}
_SWAPS = {
    "ー": "あいうえおァィゥェォ",
    "ゝ": "ゞヽー",
    "ゞ": "ゝヾ",
    "ヽ": "ヾゝー",
    "っ": "つッ",
    "ッ": "つツっ",
    "・": " 　",
}


def _change_script(char: str) -> str:
    code = ord(char)
    if 0x3041 <= code <= 0x3096:
        return chr(code + 0x60)
    return chr(code - 0x60) if 0x30A1 <= code <= 0x30F6 else char


def _change_mark(char: str) -> str:
    bare = unicodedata.normalize("NFD", char)[0]
    forms = [unicodedata.normalize("NFC", bare + mark) for mark in ("", "\u3099", "\u309a")]
    return random.choice([form for form in forms if len(form) == 1])


def _change_size(char: str) -> str:
    pairs = dict(
        zip(
            "あいうえおつやゆよわアイウエオツヤユヨワ",
            "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ",
            strict=True,
        )
    )
    return pairs.get(char, {small: large for large, small in pairs.items()}.get(char, char))


def _change_width(char: str) -> str:
    return _WIDTHS.get(char, char)


def _swap(char: str) -> str:
    return random.choice(_SWAPS.get(char, "ーゝヽ"))


def _double(char: str) -> str:
    return char + random.choice("ーゝゞヽヾ" + char)


_CHANGES: tuple[Callable[[str], str], ...] = (
    _change_script,
    _change_mark,
    _change_size,
    _change_width,
    _swap,
    _double,
)


def _change(text: str) -> str:
    at = random.randrange(len(text))
    return text[:at] + random.choice(_CHANGES)(text[at]) + text[at + 1 :]


def _make_left(realistic: bool) -> str:
    if realistic:
        left = "".join(random.sample(_READINGS, random.choice((1, 1, 2))))
        return _change(left) if random.random() < 0.5 else left
    return "".join(random.choices(random.choice((_BREAKERS, _CLOSE)), k=random.randint(1, 6)))


def _make_pair(realistic: bool) -> tuple[str, str]:
    left = _make_left(realistic)
    right = left
    for _ in range(random.randint(1, 3)):
        right = _change(right)
    if random.random() < 0.2:
        right = _make_left(realistic)
    return unicodedata.normalize("NFC", left), unicodedata.normalize("NFC", right)


def _compare(collators: list[Any], left: str, right: str) -> str:
    for level, collator in enumerate(collators, start=1):
        sign = collator.compare(left, right)
        if sign:
            return f"{level}{'<' if sign < 0 else '>'}"
    return "="


def main(target: Path) -> None:
    """Write the file; ``gzip`` gets no time stamp, so that the bytes depend on nothing else."""
    random.seed(4061)
    collators = [icu.Collator.createInstance(icu.Locale("ja")) for _ in range(4)]
    for strength, collator in enumerate(collators):
        collator.setStrength(strength)
    pairs: dict[tuple[str, str], str] = {}
    while len(pairs) < _PAIRS:
        left, right = _make_pair(realistic=len(pairs) % 2 == 0)
        if left != right:
            pairs[left, right] = _compare(collators, left, right)
    lines = "".join(f"{left}\t{right}\t{answer}\n" for (left, right), answer in pairs.items())
    target.write_bytes(gzip.compress(lines.encode(), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
