"""Code in an old page as its author typed it: ``<?php`` and the like are words of it, not of the page.

A browser takes ``<?php … ?>`` for a comment wherever it stands. In code it is what was to be shown, and most
blogs' programs show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_OPEN: Final = re.compile(r"<(pre|code|xmp|listing)\b([^<>]*)>", re.IGNORECASE)
#: What only a machine reads: in code it is shown.
_INSTRUCTION: Final = re.compile(
    r"<(?=[?%!]|/?(?:html|head|body|script|style|meta|link|title|textarea|plaintext)\b)", re.IGNORECASE
)
#: What a block that names its language may have of the page's own; every other tag is code.
_TAG: Final = re.compile(
    r"<(?!/?(?:a|b|br|code|div|em|font|i|li|mark|ol|span|strong|table|tbody|td|tr|u)\b[^<>]*>)", re.IGNORECASE
)
_LANGUAGE: Final = re.compile(
    r"\b(?:lang|data-lang|data-language)\s*=|brush|language-|prettyprint|crayon", re.I
)
#: Shortcodes of WordPress in which code stands; the second kind is named after languages.
_SHORTCODE: Final = re.compile(
    r"\[(code|sourcecode|source|php|js|javascript|css|html|xml|sql|python|ruby|java|bash|shell)((?:\s[^\[\]]*)?)\]",
    re.IGNORECASE,
)
#: The first kind, and how it names a language.
_UNNAMED: Final = ("code", "sourcecode", "source")
_NAMED: Final = re.compile(r"\blang(?:uage)?=[\"']?([\w+#.-]+)", re.IGNORECASE)


def show_instructions(html: str) -> str:
    """HTML in whose code all is words that is none of the page's.

    >>> show_instructions("<pre><?php echo 1; ?></pre>と<?php 2 ?>")
    '<pre>&lt;?php echo 1; ?></pre>と<?php 2 ?>'
    """
    return "".join(_walk(html))


def _walk(html: str) -> Iterator[str]:
    lower = html.lower()
    at, lost = 0, set[str]()
    while found := _OPEN.search(html, at):
        name = found[1].lower()
        end = -1 if name in lost else lower.find(f"</{name}", found.end())
        if end < 0:
            lost.add(name)
            yield html[at : found.end()]
            at = found.end()
            continue
        pattern = _TAG if name in ("xmp", "listing") or _LANGUAGE.search(found[2]) else None
        code = _INSTRUCTION.sub("&lt;", html[found.end() : end])
        yield html[at : found.end()] + (pattern.sub("&lt;", code) if pattern else code)
        at = end
    yield html[at:]


def open_code_shortcodes(content: str) -> str:
    """WordPress's ``[code]…[/code]`` and the like as blocks of code.

    >>> open_code_shortcodes('[code lang="c"]a < b[/code]')
    '<pre data-lang="c">a &lt; b</pre>'
    """
    return "".join(_walk_shortcodes(content))


def _walk_shortcodes(content: str) -> Iterator[str]:
    lower = content.lower()
    at, lost = 0, set[str]()
    while found := _SHORTCODE.search(content, at):
        name = found[1].lower()
        end = -1 if name in lost else lower.find(f"[/{name}]", found.end())
        if end < 0:
            lost.add(name)
            yield content[at : found.end()]
            at = found.end()
            continue
        code = content[found.end() : end]
        typed = code if "&lt;" in code else code.replace("<", "&lt;")
        stated = _NAMED.search(found[2])
        language = stated[1] if stated else "" if name in _UNNAMED else name
        begin = f'<pre data-lang="{language}">' if language else "<pre>"
        yield f"{content[at : found.start()]}{begin}{typed}</pre>"
        at = end + len(f"[/{name}]")
    yield content[at:]
