"""What programs call a post of theirs, whatever its title is: its file or its header has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.importers.markdown.front_matter import FrontMatter

#: The keys of an id that a program made (Qiita, Ghost, Notion), which looks like no word: so many digits.
_IDS: Final = ("id", "uuid", "uid", "guid")
_MADE: Final = re.compile(r"[0-9a-f]{16,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
#: Hatena's address for changing a post.
_EDITED_AT: Final = ("editurl",)
OWN_IDS: Final = (*_IDS, *_EDITED_AT)


def list_service_names(matter: FrontMatter, stem: str) -> Iterator[str]:
    """What Zenn and Qiita call a post of theirs: the name is enough, and no file says whose it is."""
    if "topics" in matter.values:
        yield f"https://zenn.dev/articles/{stem}"
    if "organization_url_name" in matter.values:
        yield from (f"https://qiita.com/items/{name}" for name in (matter.word("id"), stem) if name)


def read_own_id(matter: FrontMatter, stem: str) -> str:
    """The id of a post; nothing where a header has but words that its author chose.

    >>> [read_own_id(FrontMatter({"id": one}), "a") for one in ("0a1b2c3d4e5f60718293", "about")]
    ['0a1b2c3d4e5f60718293', '']
    >>> read_own_id(FrontMatter({"topics": [], "emoji": "x"}), "second-one-slug")
    'https://zenn.dev/articles/second-one-slug'
    """
    made = (matter.word(name) for name in _IDS)
    found = next((one.lower() for one in made if _MADE.fullmatch(one)), "") or matter.word(*_EDITED_AT)
    return found or next((one for one in list_service_names(matter, stem) if "emoji" in matter.values), "")
