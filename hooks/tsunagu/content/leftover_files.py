"""What editors and systems leave beside the author's files: copies, locks, thumbnails. None is content."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = re.compile(
    r".*~"  # copies: Emacs, gedit, nano
    r"|#.*#"  # what Emacs saves by itself
    r"|~\$.*"  # locks: Word
    r"|.*\.(?:bak|backup|old|orig|rej|sw[k-p]|tmp|temp|part|crdownload)"
    r"|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx",
    re.IGNORECASE | re.DOTALL,
)


def is_leftover(uri: str) -> bool:
    """True for a file, or anything in a folder, that no author made: it is neither read nor published.

    >>> is_leftover("essays/x.md~"), is_leftover("images/Thumbs.db"), is_leftover("essays/x.md")
    (True, True, False)
    """
    return any(_NAME.fullmatch(name) for name in uri.split("/"))
