"""The files beside the pages: feeds, cards for sharing, search, the sitemap, llms.txt.

Used by a build, by the judges of what goes out, and by commands.
"""

from __future__ import annotations

from tsunagu.outputs.books.book_list import list_books, list_sheets, make_book
from tsunagu.outputs.books.book_maker import BookMaker
from tsunagu.outputs.books.built_page import find_text
from tsunagu.outputs.cache import Cache
from tsunagu.outputs.cards.card import Card
from tsunagu.outputs.cards.renderer import CardRenderer, list_unshown
from tsunagu.outputs.cards.subjects import list_cards
from tsunagu.outputs.feeds import list_feed_entries, write_feeds
from tsunagu.outputs.llms import write_llms
from tsunagu.outputs.pictures.picture_maker import PictureMaker, Watch
from tsunagu.outputs.pictures.picture_tags import PictureTags, list_named
from tsunagu.outputs.pictures.picture_widths import SHOWN
from tsunagu.outputs.search import list_search_files, list_search_scripts, name_worker
from tsunagu.outputs.search.published_files import PublishedFile
from tsunagu.outputs.search.search_config import find_search_fault
from tsunagu.outputs.search_documents import list_search_pages, list_search_words, name_languages
from tsunagu.outputs.sitemap import SitemapRow, write_robots, write_sitemap

__all__ = [
    "SHOWN",
    "BookMaker",
    "Cache",
    "Card",
    "CardRenderer",
    "PictureMaker",
    "PictureTags",
    "PublishedFile",
    "SitemapRow",
    "Watch",
    "find_search_fault",
    "find_text",
    "list_books",
    "list_cards",
    "list_feed_entries",
    "list_named",
    "list_search_files",
    "list_search_pages",
    "list_search_scripts",
    "list_search_words",
    "list_sheets",
    "list_unshown",
    "make_book",
    "name_languages",
    "name_worker",
    "write_feeds",
    "write_llms",
    "write_robots",
    "write_sitemap",
]
