"""Plain text: decoded from files, read as Markdown (once, for pages and checks), taken from rendered pages.

Used everywhere above it.
"""

from __future__ import annotations

from tsunagu.text.comments import take_out_comments
from tsunagu.text.decoding import decode
from tsunagu.text.markdown_mask import Lines, keep_html, mask_unread
from tsunagu.text.memo import Memo, digest_code, digest_facts
from tsunagu.text.page_text import BORDER, JOINT, read_page_text
from tsunagu.text.plain_words import count_minutes, cut_at_sentence, plain_text, summarise
from tsunagu.text.reading.notations import TERM
from tsunagu.text.reading.picture_attributes import read_picture_attributes
from tsunagu.text.reading.places import Inline
from tsunagu.text.reading.reader import PLUGINS, Reading, read_markdown
from tsunagu.text.safe_files import create_file, replace_file
from tsunagu.text.sealed import seal, unseal
from tsunagu.text.waiting_links import list_waiting_links

__all__ = [
    "BORDER",
    "JOINT",
    "PLUGINS",
    "TERM",
    "Inline",
    "Lines",
    "Memo",
    "Reading",
    "count_minutes",
    "create_file",
    "cut_at_sentence",
    "decode",
    "digest_code",
    "digest_facts",
    "keep_html",
    "list_waiting_links",
    "mask_unread",
    "plain_text",
    "read_markdown",
    "read_page_text",
    "read_picture_attributes",
    "replace_file",
    "seal",
    "summarise",
    "take_out_comments",
    "unseal",
]
