"""Whether a line feed within a paragraph was shown as a break: CommonMark shows none, and some programs do.

| program | known by | shown |
| --- | --- | --- |
| Zenn, Qiita, Hatena Blog | keys of the header | yes |
| Hexo | ``source/_posts``, its tags | yes (marked with ``breaks``) |
| Astro, Docusaurus | ``.mdx``, ``src/content`` | no |
| Hugo, Zola | TOML or JSON, shortcodes, ``content``, keys of the header | no, unless ``hardWraps`` says so |
| Jekyll | ``_posts``, Liquid | no, unless ``hard_wrap`` says so |
| Obsidian and all else | | yes |
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from tsunagu.importers.markdown.front_matter import FrontMatter
from tsunagu.text import mask_unread, read_markdown

_SHOWING_KEYS: Final = frozenset(
    ("topics", "published_at", "organization_url_name", "ignorepublish", "slide", "editurl")
)
_HUGO_KEYS: Final = frozenset(("lastmod", "publishdate", "linktitle", "iscjklanguage", "featuredimage"))
_HEXO: Final = re.compile(r"\{% *(?:asset_(?:img|path|link)|post_(?:link|path)|codeblock|note|centerquote)\b")
_HUGO: Final = re.compile(r"\{\{[<%]")
_LIQUID: Final = re.compile(r"\{% *(?:include|post_url|link|raw|highlight)\b|\{\{ *(?:site|page)\.")
_CONFIGS: Final = (
    *("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml", "_config.yml"),
)
_SAYS_YES: Final = re.compile(r"hard_?wraps?[\"']?\s*[:=]\s*true|^\s*breaks\s*:\s*true", re.I | re.M)
_SAYS_NO: Final = re.compile(r"^\s*breaks\s*:\s*false", re.IGNORECASE | re.MULTILINE)
_MOST_BYTES: Final = 200_000
_MOST_FOLDERS: Final = 6

#: A line that is a picture, what stands for one (behind its caption), or an address.
_LONE: Final = re.compile(
    r"(?:!\[[^\n]*\]\([^\n]*\)|(?:[^\n]* )?<!--[^\n]*-->|<https?://[^\s<>]+>)(?:\{[^{}\n]*\})?"
)
_WIDE: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_FEED: Final = re.compile(r"[ \t]*\n[ \t>]*")


def shows_line_breaks(text: str, matter: FrontMatter, uri: str) -> bool:
    """Whether the program for which a file was written showed its line feeds."""
    path = uri.replace("\\", "/")
    if stated := _find_setting(Path(uri).parent):
        return stated == "yes"
    if _SHOWING_KEYS & matter.values.keys() or "source/_posts/" in path or _HEXO.search(text):
        return True
    is_flowing = (
        path.lower().endswith(".mdx")
        or any(f"/{folder}/" in f"/{path}" for folder in ("content", "_posts", "_drafts"))
        or text.lstrip("\ufeff\n ").startswith(("+++\n", "{\n"))
        or bool(_HUGO_KEYS & matter.values.keys())
    )
    return not (is_flowing or _HUGO.search(text) or _LIQUID.search(text))


@lru_cache(maxsize=5_000)
def _find_setting(folder: Path) -> str:
    """What the generator's own settings say, in this folder or above it: ``yes``, ``no``, or nothing."""
    for around in (folder, *folder.parents)[:_MOST_FOLDERS]:
        for name in _CONFIGS:
            path = around / name
            if path.is_file() and path.stat().st_size <= _MOST_BYTES:
                said = path.read_text("utf-8", errors="replace")
                return "yes" if _SAYS_YES.search(said) else "no" if _SAYS_NO.search(said) else ""
    return ""


def join_lines(text: str) -> str:
    """A text whose line feeds were shown as nothing: its paragraphs in one line; breaks that were meant stay.

    >>> join_lines("海を\\n渡る。  \\n次に\\n> Two\\n> words")
    '海を渡る。  \\n次に\\n> Two words'
    """
    return _write_feeds(text, lambda before, after: "" if _is_wide(before, after) else " ")


def break_lines(text: str) -> str:
    """A text whose line feeds were shown, for pages that show none.

    >>> break_lines("Two\\nlines")
    'Two\\\\\\nlines'
    """
    return _write_feeds(text, lambda _, __: "\\\n")


def _is_wide(before: str, after: str) -> bool:
    """Whether no blank belongs between two lines: beside a Japanese letter."""
    return bool(_WIDE.match(before[-1:]) or _WIDE.match(after[:1]))


def _write_feeds(text: str, write: Callable[[str, str], str]) -> str:
    """A text with each line feed within a paragraph, that is no break yet, written anew."""
    if "\n" not in text:
        return text
    masked = mask_unread(text)
    parts, at = [], 0
    for start, end, _ in read_markdown(text).paragraphs:
        for found in _FEED.finditer(text, start, end):
            before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].lstrip(" \t>")
            after = text[found.end() : end].partition("\n")[0]
            is_meant = found[0].startswith("  ") or before.endswith("\\") or not before or not after
            if is_meant or _LONE.fullmatch(before) or _LONE.fullmatch(after) or _is_code(text, masked, found):
                continue
            mark = write(before, after)
            prefix = found[0].partition("\n")[2] if mark.endswith("\n") else ""
            parts += [text[at : found.start()], mark + prefix]
            at = found.end()
    return "".join([*parts, text[at:]])


def _is_code(text: str, masked: str, found: re.Match[str]) -> bool:
    """Whether a line feed stands within code."""
    return all(text[at] != masked[at] for at in (found.start() - 1, found.end()) if at < len(text))
