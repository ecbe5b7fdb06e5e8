"""Names that the page around a text has: one that a text takes would lay it over the page, or stop it.

The classes and the ``data-`` names are those of ``overrides/``, of our style sheet and of our scripts,
without what Markdown gives a text (``quote``, ``term``, boxes, notes). ``tests/test_frame_names.py`` reads
them there.
"""

from __future__ import annotations

import re
from typing import Final

_CLASSES: Final = """
    after badge bands behind block breadcrumbs card citation concordance contents copy-link count
    crossing crossings diagram door doors elsewhere empty essay factor factor-filter factors
    feed-address filled fold folds glossary hero index js language lead legend letters lost matrix menu
    minutes more needs-script no-search notes notice number open-note order page phrase picture-view
    print-only problems prose quote-line read-mark resume search-box search-close search-facts
    search-form search-hint search-language search-missing search-open search-page search-reset
    search-text search-title sections series-box series-list settings sheet shelf side sides sign signs
    site-footer site-header site-logo site-main site-name skip stay steps strip table term-card term-list
    term-note term-page term-row theme-head timeline title tool untranslated use venn visually-hidden
    ways without-script year
"""
#: Classes by what stands before ``__`` or ``--``: ``card__title`` belongs to ``card``.
CLASSES: Final = frozenset(_CLASSES.split())

_DATA: Final = """
    at copied copy copy-heading copy-sentence dark day depth en face factor factors ja kind kind-of-page
    light note parts picture-close preview read scheme search search-results sentence setting size
    terms text texts to undefined value width yomi
"""
#: ``data-`` names, without it; all of the theme's begin with ``md-``.
DATA: Final = frozenset(_DATA.split())

#: What our templates name begins with ``__``, but for the places that readers may type: the letters of the
#: glossary, its factors, the years and months of a list. Markdown's own are rows of code and tabs.
_ID: Final = re.compile(
    r"__(?!(?:codelineno|span|tabbed)[-_]).*|(?:factor|kana|letters)(?:-.*)?|years|year-[0-9]+|[0-9]{4}-[0-9]{2}",
    re.DOTALL,
)


def is_frame_id(name: str) -> bool:
    """Whether an id is one that the page around a text may have.

    >>> is_frame_id("__text"), is_frame_id("2026-05"), is_frame_id("text"), is_frame_id("__tabbed_1_1")
    (True, True, False, False)
    """
    return _ID.fullmatch(name) is not None


def is_frame_class(name: str) -> bool:
    """Whether a class is one of the frame or of the theme. Code has ``language-`` and a name from Markdown.

    >>> is_frame_class("card__title"), is_frame_class("md-overlay"), is_frame_class("admonition")
    (True, True, False)
    """
    is_code = name.startswith("language-")
    return name.startswith("md-") or (not is_code and re.split("__|--", name, maxsplit=1)[0] in CLASSES)


def find_frame_name(attribute: str, value: str) -> str:
    """The first name of the frame that an attribute takes for itself or for what it acts upon; else empty.

    >>> find_frame_name("class", "x tool--wide"), find_frame_name("for", "__drawer")
    ('tool--wide', '__drawer')
    >>> find_frame_name("id", "x")
    ''
    """
    if attribute == "class":
        return next(filter(is_frame_class, value.split()), "")
    return value.strip() if attribute in ("for", "id", "name") and is_frame_id(value.strip()) else ""
