"""All kinds of problem, by where the author meets them."""

from __future__ import annotations

from tsunagu.messages.agreement_messages import NEIGHBOURS
from tsunagu.messages.file_messages import FILES
from tsunagu.messages.header_messages import HEADER
from tsunagu.messages.prose_messages import PROSE
from tsunagu.messages.site_messages import SITE
from tsunagu.messages.style_messages import STYLE
from tsunagu.messages.value_messages import VALUES

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

#: Every kind by its code.
PROBLEMS = {row.code: row for _, rows in GROUPS for row in rows}
