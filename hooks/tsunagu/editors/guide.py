"""The tables of the author's guide and its list of messages: every key and every message, from their rows.

They stand between ``<!-- keys -->`` and ``<!-- /keys -->``, likewise ``settings``, ``limits``, ``messages``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from tsunagu.addresses import KINDS, PageKind
from tsunagu.config import LIMIT_ROWS, Settings, list_own_rows
from tsunagu.content import Ids, list_schemas
from tsunagu.header import Field
from tsunagu.messages import GROUPS, Message

#: The guide in each language the author is spoken to, and the list of messages.
GUIDES: Final = {"ja": "GUIDE.ja.md", "en": "GUIDE.md"}
MESSAGE_LISTS: Final = {"ja": "MESSAGES.ja.md", "en": "MESSAGES.md"}

_GROUPS: Final = {
    "files": {"ja": "ファイル", "en": "Files"},
    "header": {"ja": "ヘッダーの書き方", "en": "The header"},
    "values": {"ja": "項目の値", "en": "Values"},
    "neighbours": {"ja": "ほかの項目やファイルとの間", "en": "Between keys and files"},
    "prose": {"ja": "本文", "en": "The text"},
    "site": {"ja": "サイトの設定 `mkdocs.yml`", "en": "The site's settings, `mkdocs.yml`"},
    "style": {"ja": "文章への注意（公開は止まりません）", "en": "Style (nothing is held back)"},
}
_HEADS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "keys": {"ja": ("項目", "要る", "何か", "例"), "en": ("key", "needed", "what it is", "as in")},
    "settings": {"ja": ("項目", "何か", "例"), "en": ("key", "what it is", "as in")},
    "limits": {"ja": ("項目", "何の上限か", "ふだん"), "en": ("key", "the most of what", "usual")},
    "messages": {"ja": ("知らせ", "言葉"), "en": ("message", "words")},
}
_SIGNS: Final = re.compile(r"[\\|<>*_`\[\]!]")


def refresh_guide(text: str, language: str, settings: Settings) -> str:
    """A document with those tables made anew that it has."""
    tables = {
        "settings": _write_settings(language, settings),
        "limits": _write_limits(language),
        "keys": _write_keys(language, settings),
        "messages": _write_messages(language),
    }
    for name, lines in tables.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        if begin not in text:
            continue
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        text = before + begin + "\n" + "\n".join(lines) + "\n" + end + after
    return text


def _name_kind(kind: PageKind, language: str) -> str:
    """The files of a kind, and where they are."""
    name = kind.written[language] if kind.written else kind.name
    where = f"docs/{kind.folder}/" if kind.folder else "docs/index.md" if kind.is_index else ""
    comma = "" if language == "ja" else ","
    return f"{name}{comma} `{where}`" if where else name


def _write_keys(language: str, settings: Settings) -> Iterator[str]:
    for kind, rows in list_schemas(settings, Ids()).items():
        yield from (f"### {_name_kind(KINDS[kind], language)}", "", *_write_head("keys", language))
        yield from (_write_key(row, language) for row in rows)
        yield ""


def _write_key(row: Field, language: str) -> str:
    needed = ({"ja": "はい", "en": "yes"}[language]) if row.required else ""
    about = row.ja if language == "ja" else row.en
    return f"| `{row.name}` | {needed} | {_escape(about)} | `{row.name}: {row.example}` |"


def _write_settings(language: str, settings: Settings) -> Iterator[str]:
    yield from _write_head("settings", language)
    for row in list_own_rows(settings.codes):
        about = row.ja if language == "ja" else row.en
        yield f"| `{row.name}` | {_escape(about)} | `{row.name}: {row.example}` |"
    yield ""


def _write_limits(language: str) -> Iterator[str]:
    yield from _write_head("limits", language)
    for row in LIMIT_ROWS:
        about = row.ja if language == "ja" else row.en
        yield f"| `{row.name}` | {_escape(about)} | {int(row.example):,} |"
    yield ""


def _write_messages(language: str) -> Iterator[str]:
    for name, rows in GROUPS:
        yield from (f"### {_GROUPS[name][language]}", "", *_write_head("messages", language))
        yield from _write_rows(rows, language)
        yield ""


def _write_rows(rows: Iterable[Message], language: str) -> Iterator[str]:
    """A sentence with … where it says what was seen; hints go."""
    seen = defaultdict(lambda: "…", {"hint": "", "guess": ""})
    for row in rows:
        sentence = (row.ja if language == "ja" else row.en).format_map(seen)
        yield f"| `{row.code}` | {_escape(sentence.strip())} |"


def _write_head(table: str, language: str) -> tuple[str, str]:
    names = _HEADS[table][language]
    return f"| {' | '.join(names)} |", "| " + " | ".join("---" for _ in names) + " |"


def _escape(text: str) -> str:
    """Text as it is, in a table of Markdown."""
    return _SIGNS.sub(lambda found: "\\" + found[0], text)
