"""The folder docs/ as a library: files read, parsed, joined with their translations, published or not.

Used by everything that looks at content.
"""

from __future__ import annotations

from tsunagu.content.disk import Disk
from tsunagu.content.file_kinds import PLAIN, TEXTS, is_published_kind
from tsunagu.content.file_names import HOST_FILES, OUTPUTS, is_misnamed_text
from tsunagu.content.first_lines import is_first_line, write_first_line
from tsunagu.content.generated_pages import list_indexes, list_wanted
from tsunagu.content.history.lost_addresses import LostAddress, list_lost_addresses
from tsunagu.content.history.newer_originals import list_newer, list_newer_by_date
from tsunagu.content.history.repository import Commit, FileChange, Repository, list_pushed, open_repository
from tsunagu.content.history.versions import follow_changes
from tsunagu.content.ids import ID, is_device, propose_id, spell_reading, spell_words
from tsunagu.content.leftover_files import is_leftover
from tsunagu.content.library import read_library
from tsunagu.content.moved_pages import list_moved_pages
from tsunagu.content.pictures.picture_faults import find_picture_fault
from tsunagu.content.pictures.picture_kinds import JPEG, KINDS, SVG, PictureKind, kind_of_bytes, kind_of_name
from tsunagu.content.pictures.picture_names import PictureNames, propose_name
from tsunagu.content.pictures.picture_repairs import convert_picture
from tsunagu.content.pictures.published_picture import PictureForm, PublishedPicture
from tsunagu.content.pictures.survey import (
    UNREADABLE,
    Picture,
    PictureFault,
    has_other_ending,
    read_picture,
)
from tsunagu.content.publication import is_published, is_scheduled, list_waiting_series, publish
from tsunagu.content.redirect_pages import (
    Redirect,
    list_own_pages,
    list_redirects,
    redirect_uri,
    write_redirects,
)
from tsunagu.content.schemas import Ids, list_schemas
from tsunagu.content.sources import Folder, read_folder

__all__ = [
    "HOST_FILES",
    "ID",
    "JPEG",
    "KINDS",
    "OUTPUTS",
    "PLAIN",
    "SVG",
    "TEXTS",
    "UNREADABLE",
    "Commit",
    "Disk",
    "FileChange",
    "Folder",
    "Ids",
    "LostAddress",
    "Picture",
    "PictureFault",
    "PictureForm",
    "PictureKind",
    "PictureNames",
    "PublishedPicture",
    "Redirect",
    "Repository",
    "convert_picture",
    "find_picture_fault",
    "follow_changes",
    "has_other_ending",
    "is_device",
    "is_first_line",
    "is_leftover",
    "is_misnamed_text",
    "is_published",
    "is_published_kind",
    "is_scheduled",
    "kind_of_bytes",
    "kind_of_name",
    "list_indexes",
    "list_lost_addresses",
    "list_moved_pages",
    "list_newer",
    "list_newer_by_date",
    "list_own_pages",
    "list_pushed",
    "list_redirects",
    "list_schemas",
    "list_waiting_series",
    "list_wanted",
    "open_repository",
    "propose_id",
    "propose_name",
    "publish",
    "read_folder",
    "read_library",
    "read_picture",
    "redirect_uri",
    "spell_reading",
    "spell_words",
    "write_first_line",
    "write_redirects",
]
