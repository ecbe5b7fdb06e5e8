"""The pages of a change in one file, for a reviewer with a phone: opened like a picture, it can do nothing.

GitHub shows an artifact that is one file in the browser. The styles are those of the site before the change;
of the new site come words, their marks and pictures, drawn anew.
"""

from __future__ import annotations

import io
import posixpath
from base64 import b64encode
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from PIL import Image

from tsunagu.messages import say
from tsunagu.release.report.authored import read_authored
from tsunagu.release.report.changes import PageName, Report
from tsunagu.release.report.inert import write_inert
from tsunagu.release.report.marked import mark_changes, mark_text

_POLICY: Final = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
_SHEETS: Final = (
    "tsunagu/theme.*.css",
    "tsunagu/theme-rich.*.css",
    "tsunagu/site.*.css",
    "tsunagu/lists.*.css",
)
_STYLE: Final = """
body { background: var(--md-default-bg-color); }
.leaflet { max-width: 46rem; margin: 0 auto; padding: 1rem; }
.leaflet > h1 { font-size: 1.5rem; line-height: 1.4; }
.leaflet-page { border-top: .3rem solid; margin-top: 3rem; padding-top: 1rem; overflow-wrap: anywhere; }
.leaflet-at { font-family: monospace; color: var(--quiet); }
.leaflet-page > h2 { font-size: 1.4rem; line-height: 1.5; }
.leaflet img { max-width: 100%; }
.leaflet ins { background: #d8f3de; color: #0b3d1a; text-decoration: underline; }
.leaflet del { background: #fbdfdb; color: #6b1410; text-decoration: line-through; }
.leaflet-ins, .leaflet-del { border-left: .25rem solid #2c8a4a; padding-left: .75rem; }
.leaflet-del { border-color: #b3402a; }
.leaflet-same { margin: 1rem 0; border-block: 1px dashed; }
.leaflet-same > summary { padding: .7rem 0; opacity: .8; cursor: pointer; }
"""
_HEAD: Final = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<style>{styles}</style></head>
<body dir="ltr" data-md-color-scheme="default"><div class="leaflet">
<h1>{title}</h1><p>{note}</p>
"""
_PAGE: Final = """<section class="leaflet-page" lang="{language}">
<p class="leaflet-at" lang="{ui_language}"><span class="badge">{change}</span> /{url}</p>
{text}
</section>
"""
_MOST_PAGES: Final = 20
_LONGEST, _LONGEST_ADDRESS = 500_000, 1_000
_WIDEST: Final = 780
#: What all pictures of a leaflet may weigh together, and the most that is opened of one.
_HEAVIEST: Final = 8 << 20
_LARGEST: Final = 20 << 20
_MOST_PIXELS: Final = 40_000_000


def write_leaflet(report: Report, old: Path, new: Path, ui_language: str) -> str:
    """The HTML of the file; ``old`` is the site of main, ``new`` is what a stranger may have built."""
    pages = _list_pages(report)
    pictures = _Pictures(new)
    head = _HEAD.format(
        language=ui_language,
        policy=_POLICY,
        title=escape(say("report/leaflet", ui_language)),
        note=escape(say("report/leaflet-note" if pages else "report/leaflet-none", ui_language)),
        styles=_read_styles(old) + _STYLE,
    )
    body = [_write_page(one, old, new, pictures, ui_language) for one in pages[:_MOST_PAGES]]
    if len(pages) > _MOST_PAGES:
        body.append(f"<p>{escape(say('report/more', ui_language, count=len(pages) - _MOST_PAGES))}</p>\n")
    return f"{head}{''.join(body)}</div></body>\n</html>\n"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page, what happened to it (a word of ``report/``), and its title and address before, if any."""

    page: PageName
    change: str
    old_title: str = ""
    old_url: str | None = None


def _list_pages(report: Report) -> list[_Shown]:
    """What is worth a look: new pages, changed ones, moved ones."""
    shown = [_Shown(page, "added") for one in report.added for page in one.versions]
    for changed in report.changed:
        page = changed.page
        shown.append(_Shown(page, "changed", changed.old_title or page.title, page.url))
    shown += (_Shown(one.page, "moved", one.old.title, one.old.url) for one in report.moved)
    return list({one.page.url: one for one in shown}.values())


def _read_styles(old: Path) -> str:
    sheets = (sheet for pattern in _SHEETS for sheet in sorted((old / "assets").glob(pattern)))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets).replace("</style", "")


def _write_page(shown: _Shown, old: Path, new: Path, pictures: _Pictures, ui_language: str) -> str:
    page, title = shown.page, ""
    text = _read_main(new / page.url / "index.html")
    if shown.old_url is not None:
        title = f'<h2 class="title">{mark_text(shown.old_title, page.title)}</h2>\n'
        before = _keep_authored(_read_main(old / shown.old_url / "index.html"))
        text = mark_changes(before, _keep_authored(text), say("report/same", ui_language))
    return _PAGE.format(
        language=escape(page.language),
        ui_language=ui_language,
        change=escape(say(f"report/{shown.change}", ui_language)),
        url=escape(page.url),
        text=title + write_inert(text, lambda src, alt: pictures.show(page.url, src, alt)),
    )


def _keep_authored(main: str) -> str:
    """What an author wrote (all, where a page has nothing of the kind), each picture by its address."""
    authored = read_authored(main)
    return write_inert(
        authored.html if authored.text else main,
        lambda src, alt: f'<img src="{escape(src)}" alt="{escape(alt)}">',
    )


def _read_main(path: Path) -> str:
    try:
        html = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    start, end = html.find("<main"), html.rfind("</main>")
    return html[html.find(">", start) + 1 : end][:_LONGEST] if 0 <= start < end else ""


@dataclass
class _Pictures:
    """The pictures of the new site, small and drawn anew, as long as there is room for them."""

    new: Path
    room: int = _HEAVIEST
    drawn: dict[Path, str] = field(default_factory=dict)

    def show(self, url: str, src: str, alt: str) -> str:
        """An ``<img>``, or its words where there is none to be had."""
        path = self._find(url, src)
        if path and path not in self.drawn:
            self.drawn[path] = self._draw(path)
        data = self.drawn.get(path, "") if path else ""
        words = escape(alt[:500])
        return f'<img src="{data}" alt="{words}">' if data else f"<span>[{words}]</span>"

    def _find(self, url: str, src: str) -> Path | None:
        try:
            parts = urlsplit(src[:_LONGEST_ADDRESS])
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        name = posixpath.normpath(posixpath.join("/", url, unquote(parts.path))).lstrip("/")
        path = self.new / name
        inside = path.resolve().is_relative_to(self.new.resolve())
        return path if inside and path.is_file() and path.stat().st_size <= _LARGEST else None

    def _draw(self, path: Path) -> str:
        """The picture as JPEG in the address itself; nothing where it is none, or too much."""
        try:
            with Image.open(path) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return ""
                picture.thumbnail((_WIDEST, _WIDEST * 4))
                flat = Image.new("RGB", picture.size, "white")
                flat.paste(picture, mask=picture.convert("RGBA").getchannel("A"))
                out = io.BytesIO()
                flat.save(out, "JPEG", quality=80)
        except (OSError, ValueError, SyntaxError, ArithmeticError, Image.DecompressionBombError):
            return ""
        if len(out.getvalue()) > self.room:
            return ""
        self.room -= len(out.getvalue())
        return f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"
