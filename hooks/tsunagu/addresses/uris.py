"""Where everything lives: the uris of files and the addresses of pages, in one place.

>>> essay_uri("two-clocks", "en", "ja"), url_of("en/essays/two-clocks.md")
('en/essays/two-clocks.md', 'en/essays/two-clocks/')
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from tsunagu.addresses.kinds import FOLDERS, INDEXES, KINDS, LEAVES

#: The folder, below the page of a list, of those parts of it that have pages of their own.
_ARCHIVE: Final = "archive"

#: So many letters of what a reader seeks are sent and searched for: hosts refuse addresses of many thousands.
LONGEST_QUERY: Final = 200


@dataclass(frozen=True, slots=True)
class Address:
    """What a uri says: language, kind of page, and the stem of the file (``id``).

    Of a page below another, ``id`` is that of the other; of a part of a list, where its parts are.
    """

    language: str
    kind: str
    id: str
    path: str

    @property
    def folder(self) -> str:
        """The section of the site, empty for pages at its root.

        >>> read_address("themes/skills/archive/3.md", ("ja", "en")).folder
        'themes'
        """
        return self.id.partition("/")[0] if self.kind == "archive" else KINDS[self.kind].folder


def read_address(uri: str, languages: Sequence[str]) -> Address:
    """Read a uri; ``path`` is the uri without the language's folder, the same for translations.

    >>> read_address("en/glossary/nemawashi.md", ("ja", "en"))
    Address(language='en', kind='term', id='nemawashi', path='glossary/nemawashi.md')
    """
    first, _, rest = uri.partition("/")
    language, path = (first, rest) if first in languages[1:] and rest else (languages[0], uri)
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".md")
    if path == "index.md":
        return Address(language, "home", "index", path)
    if stem == "index" and folder in INDEXES:
        return Address(language, INDEXES[folder], stem, path)
    above, _, parent = folder.rpartition("/")
    if parent == _ARCHIVE and above.partition("/")[0] in INDEXES and stem.isascii() and stem.isdecimal():
        return Address(language, "archive", above, path)
    if (above or not parent) and (above, stem) in LEAVES:
        return Address(language, LEAVES[above, stem], parent, path)
    if folder not in FOLDERS:
        return Address(language, "page", stem, path)
    return Address(language, FOLDERS[folder], stem, path)


def uri_of(path: str, language: str, default: str) -> str:
    """The uri of a path in a language: ``docs/`` itself for the default, else its folder."""
    return path if language == default else f"{language}/{path}"


def url_of(uri: str) -> str:
    """The address of a page, relative to the site's root: ``""``, ``"essays/"``, ``"essays/x/"``."""
    stem = uri.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem[: -len("index")]
    return stem + "/"


def essay_uri(essay: str, language: str, default: str) -> str:
    """``essays/<id>.md`` in a language."""
    return uri_of(f"essays/{essay}.md", language, default)


def term_uri(term: str, language: str, default: str) -> str:
    """``glossary/<id>.md`` in a language."""
    return uri_of(f"glossary/{term}.md", language, default)


def theme_uri(theme: str, language: str, default: str) -> str:
    """``themes/<id>.md`` in a language; ``theme`` is a factor's or a crossing's id."""
    return uri_of(f"themes/{theme}.md", language, default)


def series_uri(series: str, language: str, default: str) -> str:
    """``series/<id>.md`` in a language."""
    return uri_of(f"series/{series}.md", language, default)


def print_path(series: str) -> str:
    """The path of the page on which a series is to be printed.

    >>> read_address(print_path("first-year"), ("ja", "en")).kind
    'series-print'
    """
    return f"series/{series}/{KINDS['series-print'].leaf}.md"


def archive_path(path: str, part: int) -> str:
    """The path of a part of a long list, whose page has the path given. Parts count from the oldest, from 1.

    >>> archive_path("themes/skills.md", 3), archive_path("essays/index.md", 1)
    ('themes/skills/archive/3.md', 'essays/archive/1.md')
    """
    return f"{path.removesuffix('.md').removesuffix('/index')}/{_ARCHIVE}/{part}.md" if part else path


def find_list(address: Address) -> tuple[str, int]:
    """The list of which an address is a part: the path of its page, and the part's number.

    >>> find_list(read_address("en/themes/skills/archive/3.md", ("ja", "en")))
    ('themes/skills.md', 3)
    >>> find_list(read_address("essays/archive/1.md", ("ja", "en")))
    ('essays/index.md', 1)
    """
    path = f"{address.id}/index.md" if address.id in INDEXES else f"{address.id}.md"
    return path, int(address.path.rpartition("/")[2].removesuffix(".md"))


def list_versions(address: Address, codes: Sequence[str]) -> list[tuple[str, str]]:
    """The language and uri of each version that a page can have; a part of a list is of one language.

    >>> list_versions(read_address("en/about.md", ("ja", "en")), ("ja", "en"))
    [('ja', 'about.md'), ('en', 'en/about.md')]
    >>> list_versions(read_address("en/essays/archive/1.md", ("ja", "en")), ("ja", "en"))
    [('en', 'en/essays/archive/1.md')]
    """
    known = [address.language] if address.kind == "archive" else codes
    return [(code, uri_of(address.path, code, codes[0])) for code in known]


def subscribe_path() -> str:
    """The path of the page that tells how to hear of new essays.

    >>> read_address(subscribe_path(), ("ja", "en")).kind
    'subscribe'
    """
    return f"{KINDS['subscribe'].leaf}.md"


def search_path() -> str:
    """The path of the page that searches.

    >>> read_address(search_path(), ("ja", "en")).kind
    'search'
    """
    return f"{KINDS['search'].leaf}.md"


def index_uri(folder: str, language: str, default: str) -> str:
    """The index page of a folder; the empty folder is the home page."""
    return uri_of(f"{folder}/index.md" if folder else "index.md", language, default)


def relative_href(from_url: str, to_url: str) -> str:
    """The link from one page to another, both relative to the site's root.

    >>> relative_href("en/essays/x/", "glossary/y/")
    '../../../glossary/y/'
    """
    here, there = from_url.split("/")[:-1], to_url.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def absolute_url(site_url: str, url: str) -> str:
    """The full address of something on the site, as a URI (RFC 3986): what is no ASCII is percent-encoded.

    >>> absolute_url("https://tsunagu.example/", "en/essays/x/")
    'https://tsunagu.example/en/essays/x/'
    """
    return quote(site_url + url, safe=":/?#[]@!$&'()*+,;=%~")


def resolve_link(uri: str, href: str) -> str | None:
    """The uri a relative link points at, or None for another site, a mail address, an anchor.

    >>> resolve_link("en/essays/a.md", "../about.md#who")
    'en/about.md'
    """
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    base = "" if path.startswith("/") else posixpath.dirname(uri)
    return posixpath.normpath(posixpath.join(base, path.lstrip("/") if not base else path))


def card_uri(uri: str) -> str:
    """The card's file for the page at a uri; the home page's card is the site's.

    >>> card_uri("en/essays/two-clocks.md")
    'assets/cards/en/essays/two-clocks.png'
    """
    return f"assets/cards/{uri.removesuffix('.md')}.png"
