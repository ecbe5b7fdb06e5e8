"""What the Markdown extensions must know of the page they are rendering."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tsunagu.model import Mention

if TYPE_CHECKING:
    from tsunagu.glossary import Found


@dataclass(frozen=True, slots=True)
class KnownPicture:
    """A picture of the project: its file in a link from the page, and whether the page shows it smaller."""

    href: str
    is_wide: bool


@dataclass(frozen=True, slots=True)
class PageContext:
    """One page of prose, with what to look up and whom to tell while it is rendered.

    ``keeps_lines``: a single line break in prose becomes ``<br>``. ``links_terms``: terms are
    linked where they are found; those in ``skip`` never are (an explicit ``[[id]]`` still works).
    ``find(text)`` gives the terms in a passage, left to right, not overlapping. ``term_href(id)``
    is relative to this page, None for an unknown id; ``term_name(id)`` is in this page's language.
    ``essay_uri(href)`` is the essay that a link as written points to (``"two-clocks.md#x"``), or
    None; ``own_link(href)`` a whole address of a page of this site as a link to its file, None for all else.
    ``find_picture(src)`` is the picture that an address as written means, None for what is none of ours.
    ``note_term`` hears once of each term on the page, ``note_essay`` of each link to an essay.
    """

    uri: str
    language: str
    keeps_lines: bool
    links_terms: bool
    skip: frozenset[str]
    find: Callable[[str], list[Found]]
    term_href: Callable[[str], str | None]
    term_name: Callable[[str], str]
    essay_uri: Callable[[str], str | None]
    own_link: Callable[[str], str | None]
    find_picture: Callable[[str], KnownPicture | None]
    note_term: Callable[[Mention], None]
    note_essay: Callable[[Mention], None]


#: Asked at each conversion; None means that the text is plain Markdown.
AskPageContext = Callable[[], PageContext | None]
