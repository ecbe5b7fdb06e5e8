"""Where everything lives: the kinds of pages, the uris of their files and their addresses.

Used everywhere; it knows nothing of what pages say.
"""

from __future__ import annotations

from tsunagu.addresses.kinds import FOLDERS, HIDDEN_PAGES, INDEXES, KINDS, PAGE_KINDS, PageKind
from tsunagu.addresses.own_site import OwnSite, drop_index
from tsunagu.addresses.uris import (
    LONGEST_QUERY,
    Address,
    absolute_url,
    archive_path,
    card_uri,
    essay_uri,
    find_list,
    index_uri,
    list_versions,
    print_path,
    read_address,
    relative_href,
    resolve_link,
    search_path,
    series_uri,
    subscribe_path,
    term_uri,
    theme_uri,
    uri_of,
    url_of,
)

__all__ = [
    "FOLDERS",
    "HIDDEN_PAGES",
    "INDEXES",
    "KINDS",
    "LONGEST_QUERY",
    "PAGE_KINDS",
    "Address",
    "OwnSite",
    "PageKind",
    "absolute_url",
    "archive_path",
    "card_uri",
    "drop_index",
    "essay_uri",
    "find_list",
    "index_uri",
    "list_versions",
    "print_path",
    "read_address",
    "relative_href",
    "resolve_link",
    "search_path",
    "series_uri",
    "subscribe_path",
    "term_uri",
    "theme_uri",
    "uri_of",
    "url_of",
]
