"""Shortcodes (Hugo), Liquid (Jekyll), tags (Hexo) and embeds (Zenn): what each is in Markdown, a row each."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Final

from tsunagu.content import kind_of_name
from tsunagu.importers.formats.post import is_web
from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.markdown.post_names import IN_LANGUAGE
from tsunagu.importers.markdown.values_of_tags import TagValues, read_values
from tsunagu.text import plain_text

#: What stands in the place of a tag; None where nothing can.
Write = Callable[[TagValues], str | None]

_ID: Final = re.compile(r"[\w-]{3,40}")
_NUMBER: Final = re.compile(r"\d{1,25}")
#: What themes call the words below a picture.
_CAPTIONS: Final = ("caption", "description")
#: What themes call the words that are shown in the place of a tag; other Latin words are rather its settings.
_SHOWN: Final = ("text", "label", "content")
_YES_OR_NO: Final = ("true", "false")
#: All of a caption stands in emphasis: what stood out in it by that alone can't any more.
_EMPHASIS: Final = re.compile(r"(?<![*\\])\*(?!\*)([^*\n]+)(?<!\\)\*(?!\*)")
#: How wide or high Hexo shows a picture.
_SIZE: Final = re.compile(r"\d{1,5}(?:px|%)?")


def _write_picture(values: TagValues) -> str | None:
    address = values.get("src", "link", "url", "image_path", "path", "file", at=0)
    shown = values.get(*_CAPTIONS)
    caption = shown or values.get("title") or " ".join(values.listed[1:])
    words = values.get("alt", "title") or ("" if shown else caption)
    if not address:
        return None
    below = _write_caption(values, words)
    title = f' "{_calm(caption)}"' if caption and caption != words and not below else ""
    picture = f"![{_calm(words)}](<{address}>{title})"
    link = values.get("link")
    if link and address != link and kind_of_name(link) is None:
        picture = f"[{picture}](<{link}>)"
    return f"{picture}\n*{below}*\n" if below else picture


def _write_caption(values: TagValues, words: str) -> str:
    """The line below a picture where Hugo showed more there than plain words: a title, whose it is, marks.

    (A title that stands for the picture's ``words`` is not said twice.)
    """
    shown = values.get(*_CAPTIONS)
    title, whose, link = (values.get(name) for name in ("title", "attr", "attrlink"))
    if not shown and not whose:
        return ""
    above = escape_markdown(title) if title not in ("", words, shown) else ""
    whose = f"[{whose}](<{link}>)" if whose and is_web(link) else whose
    said = " ".join(part.strip() for part in (above, shown, whose) if part.strip())
    return _EMPHASIS.sub(r"\1", said) if said != plain_text(shown) else ""


def _write_img(values: TagValues) -> str | None:
    """Hexo's ``{% img [class] path [width] [height] '"title" "alt"' %}``; as all type it, without the ``'``.

    Bare words are the alt's.
    """
    at = next((at for at, one in enumerate(values.listed) if "/" in one or "." in one), None)
    if at is None:
        return _write_picture(values) if values.named else None
    rest = values.listed[at + 1 :]
    sizes = list(takewhile(_SIZE.fullmatch, rest[:2]))
    words = " ".join(rest[len(sizes) :])
    title, alt = values.named.get("title", ""), values.named.get("alt", "") or words
    if words.startswith(('"', "'")):
        title, alt = (*read_values(words).listed, "", "")[:2]
    elif len(rest) - len(sizes) > 1 and all(values.quoted[at + 1 + len(sizes) :]):
        title, alt = rest[len(sizes) :][:2]
    shown = f' "{_calm(title)}"' if alt and title not in ("", alt) else ""
    width = f"{{width={sizes[0].removesuffix('px')}}}" if sizes else ""
    return f"![{_calm(alt or title)}](<{values.listed[at]}>{shown}){width}"


def _link(template: str, *names: str, pattern: re.Pattern[str] = _ID) -> Write:
    """A link by an id, or the address itself where that is given."""

    def write(values: TagValues) -> str | None:
        stated = values.get(*names, "id", "url", "src", at=0)
        if stated.startswith(("https://", "http://")):
            return f"<{stated}>"
        return f"<{template.format(stated)}>" if pattern.fullmatch(stated) else None

    return write


def _write_gist(values: TagValues) -> str | None:
    parts = [values.get("user", at=0), values.get("id", at=1)]
    path = "/".join(part.strip("/") for part in parts if part)
    if path.startswith(("https://", "http://")):
        return f"<{path}>"
    return f"<https://gist.github.com/{path}>" if re.fullmatch(r"[\w-]+(?:/[\w-]+)?", path) else None


def _write_tweet(values: TagValues) -> str | None:
    user, number = values.get("user"), values.get("id", at=0)
    if number.startswith(("https://", "http://")):
        return f"<{number}>"
    return f"<https://twitter.com/{user or 'i'}/status/{number}>" if _NUMBER.fullmatch(number) else None


def _write_address(values: TagValues) -> str | None:
    stated = values.get("url", "href", "src", at=0)
    return f"<{stated}>" if stated.startswith(("https://", "http://")) else None


def _write_path(values: TagValues) -> str | None:
    """``post_url`` and others: an address within a link."""
    return values.get("path", at=0) or None


def _write_file(values: TagValues) -> str | None:
    """Hugo's ``ref`` and ``relref``: a file within a link, in the language of the page or another one."""
    path, sign, heading = values.get("path", at=0).partition("#")
    language = values.get("lang")
    if language or path.startswith("/"):
        path += IN_LANGUAGE + language
    return f"{path}{sign}{heading}" or None


def _write_post_link(values: TagValues) -> str | None:
    """Hexo's ``{% post_link name words %}`` and ``asset_link``; ``true`` behind the words is none of them."""
    rest = values.listed[1:]
    words = " ".join(rest[:-1] if len(rest) > 1 and rest[-1] in _YES_OR_NO else rest)
    name = values.get(at=0)
    return f"[{_calm(words or name)}](<{name}>)" if name else None


def _write_link(values: TagValues) -> str | None:
    """Jekyll's ``{% link _posts/x.md %}`` is an address, Hexo's ``{% link words address %}`` a link."""
    address = next((one for one in values.listed if one.startswith(("https://", "http://", "/"))), "")
    if len(values.listed) < 2 or not address:
        return values.get(at=0) or None
    words = " ".join(one for one in values.listed[: values.listed.index(address)])
    return f"[{_calm(words)}](<{address}>)"


def write_words(values: TagValues) -> str:
    """The words of a tag that no row knows, a link where it has an address: a sentence goes on behind them.

    >>> write_words(read_values("https://a.example/x, 申し込む, home")), write_words(read_values("home 3"))
    ('[申し込む](<https://a.example/x>)', '')
    """
    listed = [one.strip(",@") for one in (*values.listed, *values.named.values())]
    words = " ".join(one for one in listed if any(char.isalpha() for char in one) and not one.isascii())
    words = words or values.get(*_SHOWN)
    address = next((one for one in listed if is_web(one)), "")
    return f"[{_calm(words)}](<{address}>)" if words and address else escape_markdown(words)


def _write_nothing(_: TagValues) -> str:
    return ""


def _calm(words: str) -> str:
    return re.sub(r"([\[\]\\\"])", r"\\\1", " ".join(words.split()))


_YOUTUBE: Final = _link("https://www.youtube.com/watch?v={}", "v", "video")
_VIMEO: Final = _link("https://vimeo.com/{}", pattern=_NUMBER)

#: The name of a tag, in small letters -> what it is.
TAGS: Final[dict[str, Write]] = {
    **dict.fromkeys(("figure", "image", "picture", "img-post", "responsive-image"), _write_picture),
    **dict.fromkeys(("img", "asset_img"), _write_img),
    **dict.fromkeys(("youtube", "youtubelite", "youtube-lite", "video-youtube"), _YOUTUBE),
    **dict.fromkeys(("tweet", "twitter", "x", "twitter_simple"), _write_tweet),
    **dict.fromkeys(
        ("card", "blogcard", "linkcard", "link-card", "slideshare", "figma", "codepen"), _write_address
    ),
    **dict.fromkeys(("jsfiddle", "codesandbox", "stackblitz", "docswell", "speakerdeck"), _write_address),
    **dict.fromkeys(("ref", "relref"), _write_file),
    **dict.fromkeys(("post_url", "post_path", "asset_path"), _write_path),
    **dict.fromkeys(("toc", "more", "summary", "adsense", "br", "tabs", "tab"), _write_nothing),
    "gist": _write_gist,
    "vimeo": _VIMEO,
    "instagram": _link("https://www.instagram.com/p/{}/"),
    "link": _write_link,
    **dict.fromkeys(("post_link", "asset_link"), _write_post_link),
}
