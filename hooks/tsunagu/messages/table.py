"""All kinds of problem, by where the author meets them."""

from __future__ import annotations

from collections.abc import Mapping

from tsunagu.messages.agreement_messages import NEIGHBOURS
from tsunagu.messages.book_messages import BOOK
from tsunagu.messages.command_messages import COMMANDS
from tsunagu.messages.desk_messages import DESK
from tsunagu.messages.fault_messages import FAULTS
from tsunagu.messages.file_messages import FILES
from tsunagu.messages.guard_messages import GUARD
from tsunagu.messages.header_messages import HEADER
from tsunagu.messages.help_messages import HELP
from tsunagu.messages.import_doubts import DOUBTS
from tsunagu.messages.import_messages import IMPORT
from tsunagu.messages.import_notices import NOTICES
from tsunagu.messages.message import Message, show_seen
from tsunagu.messages.new_messages import NEW
from tsunagu.messages.picture_messages import PICTURES
from tsunagu.messages.prose_messages import PROSE
from tsunagu.messages.report_messages import REPORT
from tsunagu.messages.site_help_messages import SITE_HELP
from tsunagu.messages.site_messages import SITE
from tsunagu.messages.style_messages import STYLE
from tsunagu.messages.terms_messages import TERMS
from tsunagu.messages.usage_messages import USAGE
from tsunagu.messages.value_messages import VALUES
from tsunagu.messages.whole_site_messages import WHOLE_SITE

#: The kinds in the order of the author's guide, each group under its name there.
GROUPS = (
    ("files", FILES),
    ("header", HEADER),
    ("values", VALUES),
    ("neighbours", NEIGHBOURS),
    ("prose", PROSE),
    ("site", SITE),
    ("style", STYLE),
)

#: Every problem by its code.
PROBLEMS = {row.code: row for _, rows in GROUPS for row in rows}

#: Whatever is said to an author: a problem by its code, all else by ``group/code``.
MESSAGES: Mapping[str, Message] = PROBLEMS | {
    row.code: row
    for rows in (
        BOOK,
        COMMANDS,
        DESK,
        DOUBTS,
        FAULTS,
        GUARD,
        HELP,
        IMPORT,
        NEW,
        NOTICES,
        PICTURES,
        REPORT,
        SITE_HELP,
        TERMS,
        USAGE,
        WHOLE_SITE,
    )
    for row in rows
}


def say(code: str, language: str, /, **values: object) -> str:
    """One sentence in ``"ja"`` or ``"en"``; in the singular where its ``count`` is one, and what was ``seen`` cut.

    >>> say("command/clean", "en", count=1), say("command/clean", "en", count=2)
    ('1 file, nothing to fix.', '2 files, nothing to fix.')
    """
    shown = {name: show_seen(str(value)) if name == "seen" else value for name, value in values.items()}
    return MESSAGES[code].say(language, **shown)
