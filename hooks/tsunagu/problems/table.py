"""All kinds of problem, by where the author meets them."""

from __future__ import annotations

from tsunagu.problems.files import FILES
from tsunagu.problems.header import HEADER
from tsunagu.problems.neighbours import NEIGHBOURS
from tsunagu.problems.prose import PROSE
from tsunagu.problems.site import SITE
from tsunagu.problems.style import STYLE
from tsunagu.problems.values import VALUES

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
