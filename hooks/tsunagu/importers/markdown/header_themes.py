"""The themes and tags of a Markdown file, each generator's keys by its own rule.

| generator | ``categories: a b`` | ``categories: [a, [b, c]]`` | besides |
| --- | --- | --- | --- |
| Jekyll | two | | the folders above ``_posts``; ``category`` is one |
| Hexo | one | a; b and c below it | |
| Hugo | one | | each taxonomy of its settings |
| any other | one; commas part | | |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tsunagu.importers.generators.hexo import list_chains
from tsunagu.importers.generators.jekyll import list_categories, list_words
from tsunagu.importers.generators.sites import GeneratorSite, list_texts
from tsunagu.importers.markdown.front_matter import FrontMatter

THEMES: Final = ("categories", "category", "topics", "themes", "genre", "series")
TAGS: Final = ("tags", "tag", "keywords")
_CATEGORIES: Final = ("categories", "category")


def list_themes(matter: FrontMatter, uri: str, site: GeneratorSite) -> tuple[str, ...]:
    """All that a file is filed under, tags aside."""
    others = matter.words(*(name for name in THEMES if name not in _CATEGORIES), *list_taxonomies(site))
    return _tidy(*_list_categories(matter, uri, site), *others)


def list_tags(matter: FrontMatter, site: GeneratorSite) -> tuple[str, ...]:
    """The tags of a file."""
    if site.generator == "jekyll" and not matter.broken:
        one = [matter.word("tag")]
        return _tidy(*one, *list_words(matter.stated.get("tags")), *matter.words("keywords"))
    return matter.words(*TAGS)


def list_taxonomies(site: GeneratorSite) -> tuple[str, ...]:
    """The keys by which the settings of a Hugo site file posts, besides the usual ones."""
    names = site.table("taxonomies").values() if site.generator == "hugo" else ()
    texts = (name.lower() for name in list_texts([*names]))
    return tuple(name for name in texts if name not in (*THEMES, *TAGS))


def _list_categories(matter: FrontMatter, uri: str, site: GeneratorSite) -> Iterator[str]:
    if site.generator == "jekyll" and not matter.broken:
        yield from list_categories(matter.stated, site.locate(uri))
    elif site.generator == "hexo" and not matter.broken:
        stated = matter.stated.get("categories") or matter.stated.get("category")
        yield from (name for chain in list_chains(stated) for name in chain)
    else:
        yield from matter.words(*_CATEGORIES)


def _tidy(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
