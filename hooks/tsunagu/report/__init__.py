"""What a change of the site means for its readers: two site folders in, values and Markdown out.

>>> from pathlib import Path
>>> old = read_site(Path("old"))
>>> print(write_markdown(compare_sites(old, read_site(Path("new"), like=old)), "en"))
## What readers will see
<BLANKLINE>
Readers will see no difference.
<BLANKLINE>
"""

from tsunagu.report.changes import Report
from tsunagu.report.compare import compare_sites
from tsunagu.report.markdown import MOST_CHARACTERS, write_markdown
from tsunagu.report.site import Site, read_site

__all__ = ["MOST_CHARACTERS", "Report", "Site", "compare_sites", "read_site", "write_markdown"]
