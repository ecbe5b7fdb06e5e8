"""Hang the blocks that were read into the tree that Python-Markdown goes on with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown_it.token import Token

from tsunagu.markdown.building.words import Words, hang

_ALIGN: Final = re.compile(r"text-align:(\w+)")
#: Behind a fence: the name of the file, in the ways that it is written, and lines that stand out.
_TITLE: Final = re.compile(r"\btitle=(?:\"([^\"]*)\"|'([^']*)'|([^\s{}\"']+))")
_NAME: Final = re.compile(r":((?:(?!\s+(?:\{|[\w-]+=))[^{])+)")
_HIGHLIGHT: Final = re.compile(r"\{([\d,\s-]+)\}")
_OPTION: Final = re.compile(r"\b(?:hl_lines|linenums)=\"[\d\s-]*\"")
#: Changes of code, with the language of that code before the name of its file, as in Zenn.
_CHANGED: Final = re.compile(r"diff[ \t]+[\w+#-]+(?=:)")
#: Behind the name of a box: what kind it is.
_KINDS: Final = {"alert": "warning", "warn": "warning", "info": "note"}

#: How a title of a box is found: the kind of box, in the page's language.
NameBox = Callable[[str], str]
#: Makes the lines of a fence, with what is in it, one mark for the code that is shown.
ShowFence = Callable[[list[str]], list[str]]


class BlockTree:
    """Adds blocks to the element that is open; ``words`` makes the text within them.

    ``notes`` are the footnotes that were met: for each label an element that holds its blocks.
    """

    def __init__(
        self, md: Markdown, root: Element, words: Words, show_fence: ShowFence, name_box: NameBox
    ) -> None:
        self._md = md
        self._at = [root]
        self._words = words
        self._show_fence = show_fence
        self._name_box = name_box
        self._box = ""
        self._texts: list[str] = []
        self.notes: dict[str, Element] = {}

    def add(self, tokens: Sequence[Token]) -> None:
        """Each block in the order of the text."""
        for token in tokens:
            if token.type in _ROWS:
                _ROWS[token.type](self, token)
            elif token.nesting > 0:
                self._open(token)
            elif token.nesting < 0:
                self._close(token)
        self._flush()

    def _open(self, token: Token) -> None:
        if not token.hidden:
            self._at.append(self._add(token.tag))

    def _close(self, token: Token) -> None:
        if not token.hidden:
            self._flush()
            self._at.pop()

    def _put(self, words: str) -> None:
        """Text of the element that is open: behind its last block, or its own."""
        self._texts.append(words)

    def _flush(self) -> None:
        """Put the texts where they belong, in one piece: thousands of them would be copied each time."""
        parent = self._at[-1]
        parts = ["" if len(parent) else parent.text or ""]
        for words in self._texts:
            parts += ["" if not parts[-1] or parts[-1][-1] in "\n " else "\n", words]
        if self._texts:
            hang(parent, "".join(parts))
        self._texts.clear()

    def _add(self, tag: str, attributes: dict[str, str] | None = None) -> Element:
        """A block within the element that is open, behind the texts."""
        self._flush()
        return SubElement(self._at[-1], tag, attributes or {})

    def add_words(self, token: Token) -> None:
        """The words of a block."""
        self._put(self._box + self._words.write(token.children or []))
        self._box = ""

    def add_html(self, token: Token) -> None:
        """HTML as it was typed."""
        self._put(self._words.keep_html(token.content.rstrip("\n")) + "\n")

    def add_rule(self, token: Token) -> None:  # noqa: ARG002 (as the other rows)
        """A line across."""
        self._add("hr")

    def add_code(self, token: Token) -> None:
        """Code by its indent, or between fences, as the site's extension for fences shows it."""
        lines = _list_lines(token.content)
        if not lines:
            self._put(self._md.htmlStash.store(_write_empty(_cut_language(token.info))) + "\n")
            return
        fence = "`" * max(2, *(len(run) for run in re.findall("`+", token.content)), 2) + "`"
        for info in (_say_info(token.info), f" {_cut_language(token.info)}", ""):
            shown = self._show_fence([fence + info, *lines, fence])
            if len(shown) == 1:
                break
        self._add("p").text = "\n".join(shown)

    def open_list(self, token: Token) -> None:
        """A list with numbers may begin at any."""
        self._open(token)
        if token.attrGet("start") is not None:
            self._at[-1].set("start", str(token.attrGet("start")))

    def open_item(self, token: Token) -> None:
        """An item of a list, perhaps with a box to tick."""
        self._open(token)
        if token.info in ("open", "done"):
            self._at[-1].set("class", "task-list-item")
            state = ' checked=""' if token.info == "done" else ""
            self._box = self._md.htmlStash.store(f'<input type="checkbox" disabled=""{state}>') + " "

    def open_cell(self, token: Token) -> None:
        """A cell of a table, with the side its column is set to."""
        self._open(token)
        if found := _ALIGN.match(str(token.attrGet("style") or "")):
            self._at[-1].set("style", f"text-align: {found[1]};")

    def open_quotation(self, token: Token) -> None:
        """A quotation, or the box that GitHub makes of one (``> [!NOTE]``)."""
        if token.info:
            self._open_box(token.info, self._name_box(token.info))
        else:
            self._open(token)

    def open_admonition(self, token: Token) -> None:
        """A box, or where it begins with ``???`` a fold, of the extensions ``admonition`` and ``details``."""
        folds = token.markup.startswith("?")
        box = self._add("details" if folds else "div")
        box.set("class", token.info if folds else f"admonition {token.info}")
        if token.markup.endswith("+"):
            box.set("open", "open")
        self._at.append(box)
        if not token.meta["named"]:
            self.open_title(token)
            self._at.pop().text = self._name_box(token.info.split()[0])

    def open_title(self, token: Token) -> None:  # noqa: ARG002 (as the other rows)
        """The title of such a box."""
        folds = self._at[-1].tag == "details"
        title = self._add("summary" if folds else "p")
        if not folds:
            title.set("class", "admonition-title")
        self._at.append(title)

    def _open_box(self, kind: str, title: str, tag: str = "div") -> None:
        box = self._add(tag, {"class": f"admonition {kind}"} if tag == "div" else {})
        if title:
            SubElement(box, "p", {"class": "admonition-title"}).text = title
        self._at.append(box)

    def open_message(self, token: Token) -> None:
        """Zenn's box, ``:::message`` or ``:::message alert``, or Qiita's, ``:::note`` or ``:::note warn``.

        Other words behind it are its title.
        """
        _, *words = token.info.split()
        kind = _KINDS.get(words[0], "") if words else ""
        self._open_box(kind or "note", " ".join(words[bool(kind) :]) or self._name_box(kind or "note"))

    def open_details(self, token: Token) -> None:
        """Zenn's fold: ``:::details words``."""
        self._open_box("", "", "details")
        title = token.info.strip().removeprefix("details").strip()
        self._add("summary").text = title or self._name_box("details")

    def open_note(self, token: Token) -> None:
        """A footnote: out of the text, to be put where they are listed."""
        self._flush()
        note = Element("div")
        self.notes.setdefault(token.meta["label"], note)
        self._at.append(note)


def _write_empty(language: str) -> str:
    """Code without a line, which the extension would show as an empty one."""
    kind = f' class="language-{escape(language)}"' if language else ""
    return f"<pre><code{kind}></code></pre>"


def _list_lines(code: str) -> list[str]:
    """The lines of code. Of empty ones at its end the extension takes the last for the end itself.

    >>> _list_lines("a\\n"), _list_lines("a\\n\\n"), _list_lines("\\n"), _list_lines("")
    (['a'], ['a', '', ''], [''], [])
    """
    lines = code.split("\n")[:-1] if code else []
    return [*lines, ""] if len(lines) > 1 and not lines[-1] else lines


def _cut_language(info: str) -> str:
    return re.split(r"[\s:,{]", info.strip(), maxsplit=1)[0]


def _say_info(info: str) -> str:
    """Behind a fence: its language, the name of a file as anybody writes it, and the lines that stand out.

    >>> _say_info("js:src/a b.js {1,3-4}"), _say_info("python {1} title='a.py' showLineNumbers")
    (' js title="src/a b.js" hl_lines="1 3-4"', ' python title="a.py" hl_lines="1"')
    >>> _say_info('js linenums="1"'), _say_info("diff js:a.js"), _say_info("{.js}")
    (' js linenums="1"', ' diff title="a.js"', ' {.js}')
    """
    if info.strip().startswith("{"):
        return f" {info.strip()}"
    language = _cut_language(info)
    changed = _CHANGED.match(info.strip())
    named = _TITLE.search(info) or _NAME.match(info.strip(), changed.end() if changed else len(language))
    name = next((words for words in named.groups() if words), "") if named else ""
    options = [f'title="{name}"'] if name and '"' not in name else []
    if lines := _HIGHLIGHT.search(info):
        options.append(f'hl_lines="{" ".join(lines[1].replace(",", " ").split())}"')
    return " ".join(["", language, *options, *_OPTION.findall(info)])


_ROWS: Final[dict[str, Callable[[BlockTree, Token], None]]] = {
    "inline": BlockTree.add_words,
    "html_block": BlockTree.add_html,
    "hr": BlockTree.add_rule,
    "code_block": BlockTree.add_code,
    "fence": BlockTree.add_code,
    "ordered_list_open": BlockTree.open_list,
    "list_item_open": BlockTree.open_item,
    "th_open": BlockTree.open_cell,
    "td_open": BlockTree.open_cell,
    "blockquote_open": BlockTree.open_quotation,
    "admonition_open": BlockTree.open_admonition,
    "admonition_title_open": BlockTree.open_title,
    "container_message_open": BlockTree.open_message,
    "container_note_open": BlockTree.open_message,
    "container_details_open": BlockTree.open_details,
    "footnote_reference_open": BlockTree.open_note,
}
