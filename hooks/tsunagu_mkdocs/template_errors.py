"""Where in a template a mistake is: Jinja puts its lines into the traceback, as if they were code."""

from __future__ import annotations

import traceback
from pathlib import Path


def find_template_line(error: BaseException, project: Path) -> str:
    """The innermost line of a project's templates where an error passed: ``overrides/main.html:12``.

    Nothing where there is none.
    """
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix == ".html" and path.is_relative_to(project):
            return f"{path.relative_to(project).as_posix()}:{frame.lineno}"
    return ""
