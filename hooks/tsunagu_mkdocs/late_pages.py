"""Pages that a site is found to need once all its texts are rendered, and that have no text themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def add_page(uri: str, header: dict[str, Any], files: Files, config: MkDocsConfig) -> None:
    """A page as MkDocs has it after its text was rendered: it is written with the others."""
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.INCLUDED)
    page = Page(header["title"], file, config)
    page.meta, page.markdown, page.content, page.toc = header, "", "", get_toc([])
    files.append(file)
