"""Whether an essay is no more than the beginning of its post: then an earlier file was cut short.

What is there is compared with what would be written now, both as Markdown and read by the same rule: whatever
that rule leaves out, it leaves out of both.
"""

from __future__ import annotations

from typing import Final

from tsunagu.importers.plan.twins import keep_letters
from tsunagu.text import read_markdown, take_out_comments

#: Blocks whose text stands in the token itself.
_WHOLE: Final = ("fence", "code_block", "html_block")


def goes_on(there: str, here: str) -> bool:
    """Whether the text ``here`` goes on where ``there`` ends.

    Where an author wrote, the words are no longer the same. Where links lead, and whether a picture was
    found, is no part of them.

    >>> goes_on("始めの話。", "始めの話。\\n\\n続き。"), goes_on("話。\\n\\n```\\na\\n```", "話。\\n\\n    a")
    (True, False)
    """
    if there.strip() == here.strip():
        return False
    old, new = _read_letters(there), _read_letters(here)
    return 0 < len(old) < len(new) and new.startswith(old)


def _read_letters(markdown: str) -> str:
    """All that stands in the blocks, code as well; of a picture its caption, which a missing one has too."""
    words: list[str] = []
    for token in read_markdown(take_out_comments(markdown)[0]).tokens:
        words.append(token.content if token.type in _WHOLE else "")
        for child in token.children or ():
            words.append(str(child.attrs.get("title", "")) if child.type == "image" else child.content)
    return keep_letters("".join(words))
