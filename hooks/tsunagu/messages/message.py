"""A message: its code for ever, and what is said in each language in which an author is spoken to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

#: No value of a message is longer; a file name can be 255 bytes.
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Message:
    """A row. The sentence of a problem says what was seen, what is known, and how to fix it.

    ``{field}``, ``{seen}``, ``{known}``, ``{near}``, ``{other}`` are the values of a ``Problem``, and
    ``{ja_unit}``, ``{en_unit}`` what a number counts. ``{hint}`` is "did you mean" and all that is known,
    ``{guess}`` only the first of them; both vanish where there is nothing to say. ``{headings}`` are those
    of a page (its ``other``). ``one`` is the English sentence where the ``count`` is one. An ``error`` keeps a site from being built, or a post from being
    imported; a ``warning`` never does; an import has ``doubt`` (to be looked at) and ``note`` besides.
    """

    code: str
    ja: str
    en: str
    severity: str = "error"
    one: str = ""

    def say(self, language: str, /, **values: object) -> str:
        """The sentence in Japanese for ``"ja"``, else in English.

        >>> Message("x", "{count} 個", "{count} files", one="1 file").say("en", count=1)
        '1 file'
        """
        english = self.one if self.one and values.get("count") == 1 else self.en
        return (self.ja if language == "ja" else english).format(**values)

    def outline(self, language: str) -> str:
        """The sentence with … where it says what was seen, without hints.

        >>> Message("x", "「{seen}」です。{hint}", "It is '{seen}'. {hint}").outline("en")
        "It is '…'."
        """
        seen = defaultdict(lambda: "…", {"hint": "", "guess": "", "headings": ""})
        return (self.ja if language == "ja" else self.en).format_map(seen).strip()


def show_seen(text: str) -> str:
    """What the author typed, made fit for one line of a terminal: short, nothing invisible, no controls.

    >>> show_seen("a" + chr(9) + "b" + chr(27)), len(show_seen("9" * 5000))
    ('a b<U+001B>', 300)
    """
    text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return "".join(char if char.isprintable() or char == "\u3000" else _name(char) for char in text)


def show_path(path: str) -> str:
    """A file as a line names it: of characters that nobody sees, which they are.

    >>> show_path("docs/a" + chr(10) + "b.txt")
    'docs/a<U+000A>b.txt'
    """
    return "".join(
        char if char.isprintable() or char == "\u3000" else f"<U+{ord(char):04X}>" for char in path
    )


def _name(char: str) -> str:
    return " " if char in "\n\t" else f"<U+{ord(char):04X}>"
