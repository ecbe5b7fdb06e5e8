"""Where a post was on the site that its generator made: no address but by the generator's own rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from tsunagu.importers.generators import hexo, hugo, jekyll
from tsunagu.importers.generators.post_facts import OldAddress, PostFacts

_GENERATORS: Final[Mapping[str, Callable[[PostFacts], OldAddress]]] = {
    "hexo": hexo.find_address,
    "hugo": hugo.find_address,
    "jekyll": jekyll.find_address,
}


def find_old_address(facts: PostFacts) -> OldAddress:
    """The path of a post from the root of its host; nothing where its generator is not known."""
    find = _GENERATORS.get(facts.site.generator)
    made = find(facts) if find else OldAddress()
    return made._replace(path=facts.site.base + made.path) if made.path else made


def list_spellings(facts: PostFacts, path: str) -> Iterator[str]:
    """How links may spell the address of a post: from the root of its host, and in full."""
    yield path
    try:
        host = urlsplit(facts.site.address)
    except ValueError:
        return
    if host.scheme in ("http", "https") and host.netloc:
        yield f"{host.scheme}://{host.netloc}{path}"
