"""Folders of Markdown as site generators and note programs keep them: a row each in ``GENERATORS``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from html import unescape
from typing import Final, NamedTuple

from exports.columns import Block, Column
from exports.movable_types import Export


class Dialect(NamedTuple):
    """How one program has Markdown: what ends a line that is meant, a picture, a film, a link to a post."""

    feed: str
    picture: Callable[[str, str, str], str]
    film: Callable[[str], str]
    post: Callable[[Column], str]
    wiki: bool = False


def _plain_picture(folder: str) -> Callable[[str, str, str], str]:
    def write(name: str, words: str, caption: str) -> str:
        title = f' "{caption}"' if caption else ""
        return f"![{words}]({folder}{name}{title})"

    return write


#: Signs that would be Markdown, as an author types them to mean themselves.
_SIGN: Final = re.compile(r"([*_\[\]`<])|^(?=#|\d+\. )")


def write_line(line: str, dialect: Dialect, columns: Sequence[Column]) -> str:
    """A line in Markdown."""
    by_slug = {column.slug: column for column in columns}
    parts = re.split(r"(<b>.*?</b>|<i>.*?</i>|<code>.*?</code>|<a .*?</a>|<ruby>.*?</ruby>)", line)
    return "".join(
        _write_part(part, dialect, by_slug) if number % 2 else _escape(part, at_start=not number)
        for number, part in enumerate(parts)
    )


def _escape(text: str, *, at_start: bool = False) -> str:
    """A text whose signs are no marks; at the start of a line neither a heading nor a number."""
    text = re.sub(r"([*_\[\]`<\\])", r"\\\1", unescape(text))
    return re.sub(r"^(?=# )|^(?<!\d)(?P<number>\d+)(?=\. )", r"\g<number>\\", text) if at_start else text


def _write_part(part: str, dialect: Dialect, by_slug: dict[str, Column]) -> str:
    inner = re.sub(r"<rt>.*?</rt>|<[^<>]*>", "", part)
    if part.startswith("<b>"):
        return f"**{_escape(inner)}**"
    if part.startswith("<i>"):
        return f"*{_escape(inner)}*"
    if part.startswith("<code>"):
        return f"`{unescape(inner)}`"
    if part.startswith("<ruby>"):
        return part
    address = unescape(part.split('"')[1])
    if dialect.wiki and address.startswith("{"):
        return f"[[{by_slug[address[1:-1]].title}|{_escape(inner)}]]"
    target = dialect.post(by_slug[address[1:-1]]) if address.startswith("{") else address
    return f"[{_escape(inner)}]({target})"


def write_markdown(column: Column, dialect: Dialect, columns: Sequence[Column]) -> str:
    """A body in Markdown."""
    return "\n\n".join(_write_block(block, dialect, columns) for block in column.blocks) + "\n"


def _write_block(block: Block, dialect: Dialect, columns: Sequence[Column]) -> str:
    lines = (
        [write_line(line, dialect, columns) for line in block.lines]
        if block.kind not in ("img", "pre", "embed")
        else [*block.lines]
    )
    match block.kind:
        case "p":
            written = dialect.feed.join(lines)
        case "h":
            written = f"{'#' * block.level} {lines[0]}"
        case "ul":
            written = "\n".join(f"- {line}" for line in lines)
        case "ol":
            written = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
        case "quote":
            written = "> " + f"{dialect.feed}> ".join(lines)
        case "pre":
            written = "```python\n" + "\n".join(lines) + "\n```"
        case "table":
            rows = ["| " + " | ".join(_escape(cell) for cell in row) + " |" for row in block.rows]
            written = "\n".join([rows[0], "|" + " --- |" * len(block.rows[0]), *rows[1:]])
        case "img":
            written = dialect.picture(*lines)
        case "embed":
            written = dialect.film(lines[0].rpartition("=")[2])
        case _:
            written = "---"
    return written


_TWO_BLANKS: Final = "  \n"
_YOUTUBE: Final = "https://www.youtube.com/watch?v={}"


def _hugo_figure(name: str, words: str, caption: str) -> str:
    return (
        f'{{{{< figure src="{name}" alt="{words}" caption="{caption}" >}}}}'
        if caption
        else f"![{words}]({name})"
    )


HUGO: Final = Dialect(
    _TWO_BLANKS,
    _hugo_figure,
    "{{{{< youtube {} >}}}}".format,
    lambda one: f'{{{{< ref "posts/{one.slug}" >}}}}',
)
JEKYLL: Final = Dialect(
    _TWO_BLANKS,
    _plain_picture("{{ site.baseurl }}/assets/img/"),
    '{{% include youtube.html id="{}" %}}'.format,
    lambda one: f"{{% post_url {one.date:%Y-%m-%d}-{one.slug} %}}",
)
HEXO: Final = Dialect(
    "\n",
    lambda name, words, caption: f"{{% asset_img {name} {words} %}}" + (f"\n{caption}" if caption else ""),
    "{{% youtube {} %}}".format,
    lambda one: f"/{one.date:%Y/%m/%d}/{one.slug}/",
)
ZENN: Final = Dialect(
    "\n",
    lambda name, words, caption: f"![{words}](/images/{name} =600x)" + (f"\n*{caption}*" if caption else ""),
    "@[youtube]({})".format,
    lambda one: f"https://zenn.dev/mikami/articles/{one.slug}",
)
QIITA: Final = Dialect(
    "\n",
    lambda name, words, caption: (
        f'<img width="600" alt="{words}" src="https://qiita-image-store.s3.amazonaws.com/0/1/{name}">'
        + (f"\n{caption}" if caption else "")
    ),
    _YOUTUBE.format,
    lambda one: f"https://qiita.com/mikami/items/{one.slug}",
)
ASTRO: Final = Dialect(
    _TWO_BLANKS,
    _plain_picture("../../assets/"),
    lambda name: f'<YouTube id="{name}" />',
    lambda one: f"/blog/{one.slug}/",
)
OBSIDIAN: Final = Dialect(
    "\n",
    lambda name, words, caption: f"![[{name}|{words or 400}]]" + (f"\n{caption}" if caption else ""),
    lambda name: f"![]({_YOUTUBE.format(name)})",
    lambda one: one.title,
    wiki=True,
)
HATENA: Final = Dialect(
    "\n",
    lambda name, _, caption: f"[f:id:mikami:{name}:plain:w500]" + (f"\n{caption}" if caption else ""),
    lambda name: f"[{_YOUTUBE.format(name)}:embed:cite]",
    lambda one: f"https://mikami.hatenablog.com/entry/{one.date:%Y/%m/%d/%H%M%S}",
)


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def export_hugo(columns: Sequence[Column]) -> dict[str, str]:
    """Bundles with a header in TOML."""
    posts = {f"content/posts/{one.slug}/index.md": _write_bundle(one, columns) for one in columns}
    return posts | {"content/posts/_index.md": "---\ntitle: Posts\n---\n"}


def _write_bundle(one: Column, columns: Sequence[Column]) -> str:
    themes, tags = (json.dumps(names, ensure_ascii=False) for names in (one.themes, one.tags))
    return (
        f"+++\ntitle = {_quote(one.title)}\ndate = {one.date.isoformat()}\ndraft = false\n"
        f"slug = {_quote(one.slug)}\ncategories = {themes}\ntags = {tags}\n+++\n\n"
        f"{write_markdown(one, HUGO, columns)}"
    )


def _yaml(lines: dict[str, str | Sequence[str]]) -> str:
    said = (
        f"{key}: {value if isinstance(value, str) else json.dumps([*value], ensure_ascii=False)}"
        for key, value in lines.items()
    )
    return "---\n" + "\n".join(said) + "\n---\n\n"


def _folder(
    name: Callable[[Column], str],
    header: Callable[[Column], dict[str, str | Sequence[str]]],
    dialect: Dialect,
    **beside: str,
) -> Export:
    def export(columns: Sequence[Column]) -> dict[str, str]:
        posts = {name(one): _yaml(header(one)) + write_markdown(one, dialect, columns) for one in columns}
        return posts | {path.replace("__", "/"): text for path, text in beside.items()}

    return export


GENERATORS: Final[dict[str, Export]] = {
    "hugo": export_hugo,
    "jekyll": _folder(
        lambda one: f"_posts/{one.date:%Y-%m-%d}-{one.slug}.markdown",
        lambda one: {
            "layout": "post",
            "title": _quote(one.title),
            "date": f"{one.date:%Y-%m-%d %H:%M:%S %z}",
            "categories": " ".join(one.themes[:1]),
            "tags": one.tags,
        },
        JEKYLL,
    ),
    "hexo": _folder(
        lambda one: f"source/_posts/{one.slug}.md",
        lambda one: {
            "title": _quote(one.title),
            "date": f"{one.date:%Y-%m-%d %H:%M:%S}",
            "categories": one.themes,
            "tags": one.tags,
        },
        HEXO,
    ),
    "zenn": _folder(
        lambda one: f"articles/{one.slug}.md",
        lambda one: {
            "title": _quote(one.title),
            "emoji": '"🕰"',
            "type": '"idea"',
            "topics": one.themes,
            "published": "true",
            "published_at": f"{one.date:%Y-%m-%d %H:%M}",
        },
        ZENN,
    ),
    "qiita": _folder(
        lambda one: f"public/{one.slug}.md",
        lambda one: {
            "title": _quote(one.title),
            "tags": one.tags,
            "private": "false",
            "created_at": f"'{one.date.isoformat()}'",
            "updated_at": f"'{one.date.isoformat()}'",
            "id": one.slug,
            "organization_url_name": "null",
            "slide": "false",
            "ignorePublish": "false",
        },
        QIITA,
    ),
    "astro": _folder(
        lambda one: f"src/content/blog/{one.slug}.mdx",
        lambda one: {
            "title": _quote(one.title),
            "description": '""',
            "pubDate": one.date.isoformat(),
            "heroImage": '"../../assets/x.jpg"',
            "tags": one.tags,
        },
        ASTRO,
    ),
    "hatena-markdown": _folder(
        lambda one: f"mikami.hatenablog.com/entry/{one.date:%Y/%m/%d/%H%M%S}.md",
        lambda one: {
            "Title": _quote(one.title),
            "Category": one.themes,
            "Date": one.date.isoformat(),
            "URL": f"https://mikami.hatenablog.com/entry/{one.date:%Y/%m/%d/%H%M%S}",
            "EditURL": f"https://blog.hatena.ne.jp/mikami/mikami.hatenablog.com/atom/entry/{one.slug}",
        },
        HATENA,
    ),
    "obsidian": _folder(
        lambda one: f"Notes/{one.title.replace(':', '').replace('/', '')}.md",
        lambda one: {"title": _quote(one.title), "created": one.date.isoformat(), "tags": one.tags},
        OBSIDIAN,
    ),
}
