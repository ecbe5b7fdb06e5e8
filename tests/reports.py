"""Sites for the report, made of a few words a page; their HTML has the shape that our templates give it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title} - つなぐ</title>
<meta name="tsunagu:kind" content="{kind}">{head}
</head>
<body>
<header class="md-header"><a href="https://frame.example/">つなぐ</a></header>{problems}
<main id="text"><header class="essay__head"><h1 class="title">{title}</h1>{badge}</header>
{around}<div class="prose md-typeset"{handle}>{text}</div>
</main>
<footer>{frame}</footer>
</body>
</html>
"""

_REDIRECT = """<!doctype html>
<html lang="ja"><head><meta name="tsunagu:kind" content="redirect"><title>x</title>
<meta http-equiv="refresh" content="0; url={target}"></head><body><a href="{target}">x</a></body></html>
"""


def write_page(url: str, page: Mapping[str, Any]) -> str:
    """One page: ``kind``, ``title`` (plain), ``text`` and ``around`` (HTML), ``badge``, ``mistakes`` ..."""
    if "redirect" in page:
        return _REDIRECT.format(target=page["redirect"])
    kind, badge = page.get("kind", "essay"), page.get("badge")
    lines = "".join(map(_write_mistake, page.get("mistakes", ())))
    return _PAGE.format(
        lang=page.get("lang", "en" if url.startswith("en/") else "ja"),
        title=escape(page.get("title", url)),
        kind=kind,
        head=page.get("head", ""),
        problems=f'<div class="problems" role="status"><ul>{lines}</ul></div>' if lines else "",
        badge=f'<time datetime="{page.get("day", "2026-05-03")}">x</time><span class="badge">{badge}</span>'
        if badge
        else "",
        around=page.get("around", ""),
        handle=' data-kind="essay"' if kind == "essay" else "",
        text=page.get("text", ""),
        frame=page.get("frame", ""),
    )


def _write_mistake(mistake: str | Mapping[str, str]) -> str:
    """A line, or what it says in each language and the term that is ``undefined``."""
    if isinstance(mistake, str):
        return f"<li>{escape(mistake)}</li>"
    values = "".join(f' data-{name}="{escape(text)}"' for name, text in mistake.items())
    return f"<li{values}>{escape(mistake['ja'])}</li>"


def write_site(folder: Path, files: Mapping[str, Any]) -> Path:
    """A site folder: a mapping is a page at that url, a list the items of a feed, text a file."""
    for url, content in {"": {"kind": "home", "title": "つなぐ"}, **files}.items():
        path = folder / url / "index.html" if not url or url.endswith("/") else folder / url
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict):
            path.write_text(write_page(url, content), encoding="utf-8")
        elif isinstance(content, list):
            home = f"https://essays.example/{url.removesuffix('feed.json')}"
            path.write_text(json.dumps({"home_page_url": home, "items": content}), encoding="utf-8")
        else:
            path.write_text(content, encoding="utf-8")
    return folder
