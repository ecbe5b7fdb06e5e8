"""Pages that are made before the build of a preview goes on with the rest, and what they load."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import get_context

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Writes a page as the build will, once every text is rendered.

    ``prepare(context, page)`` and ``check(html, page)`` are the handlers of MkDocs' events for a page.
    """

    env: jinja2.Environment
    files: Files
    nav: Navigation
    config: MkDocsConfig
    prepare: Callable[[dict[str, Any], Page], dict[str, Any]]
    check: Callable[[str, Page], str]

    def write(self, page: Page) -> bytes:
        """The page's bytes; it is left as it was."""
        content = page.content
        context = get_context(self.nav, self.files.documentation_pages(), self.config, page)
        template = self.env.get_template(str(page.meta["template"]))
        html = template.render(self.prepare(dict(context), page))
        page.content = content
        return self.check(html, page).encode(errors="xmlcharrefreplace")


def put_missing(site: Path, uri: str, read: Callable[[], bytes]) -> None:
    """A file that a page loads, into the site of the last build if that has none of its name."""
    path = site / uri
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        put_file(path, read())


def put_file(path: Path, content: bytes) -> None:
    """Write a file that somebody may be loading: it is the old one or the new one."""
    part = path.with_name(f"{path.name}.first")
    part.write_bytes(content)
    part.replace(path)
