"""What a page's template gets, as plain values with every decision taken: one row a kind of page.

Used by a build and by its outputs.
"""

from __future__ import annotations

from tsunagu.pages.archives import list_archives
from tsunagu.pages.assets import Assets, list_assets, list_site_assets
from tsunagu.pages.diagrams.sign_paths import draw_sign
from tsunagu.pages.edition import Edition, book_path, horizontal_path
from tsunagu.pages.essay_image import CARD_SIZE, EssayImage, find_essay_image
from tsunagu.pages.feed_subjects import FeedSubject, feed_path, list_feed_subjects
from tsunagu.pages.page_kinds import Page, title_page, view_page
from tsunagu.pages.policy import HEADERS_FILE, Policy
from tsunagu.pages.theme_styles import is_rich
from tsunagu.pages.views.components import TermRow, name_part, view_factor, view_terms
from tsunagu.pages.views.masthead import find_icon
from tsunagu.pages.views.page_frame import PageFrame, view_error_frame, view_frame
from tsunagu.pages.views.panel import Panels
from tsunagu.pages.views.table_of_contents import view_contents

__all__ = [
    "CARD_SIZE",
    "HEADERS_FILE",
    "Assets",
    "Edition",
    "EssayImage",
    "FeedSubject",
    "Page",
    "PageFrame",
    "Panels",
    "Policy",
    "TermRow",
    "book_path",
    "draw_sign",
    "feed_path",
    "find_essay_image",
    "find_icon",
    "horizontal_path",
    "is_rich",
    "list_archives",
    "list_assets",
    "list_feed_subjects",
    "list_site_assets",
    "name_part",
    "title_page",
    "view_contents",
    "view_error_frame",
    "view_factor",
    "view_frame",
    "view_page",
    "view_terms",
]
