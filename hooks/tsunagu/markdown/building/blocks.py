"""The extension by which Python-Markdown takes its blocks, links and code from the one reading of a text."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, Registry

from tsunagu.languages import find_language
from tsunagu.markdown.building.lines import register_lines
from tsunagu.markdown.building.tree import BlockTree, ShowFence
from tsunagu.markdown.building.words import DEEPEST, JoinPieces, PutElements, Words
from tsunagu.markdown.page_context import AskPageContext
from tsunagu.text import PLUGINS, read_markdown

#: What Python-Markdown itself would read within a line, and the reading has read already.
_READ: Final = (
    *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
    *("short_image_ref", "autolink", "automail", "linebreak", "html", "entity"),
    *("not_strong", "em_strong", "em_strong2"),
)
_NOTE: Final = f"{STX}tsunagu-note:"


class ReadBlocks(Extension):
    """Hangs the reading in, after all other extensions: it takes over what they registered for blocks."""

    def __init__(self, ask: AskPageContext) -> None:
        super().__init__()
        self._ask = ask
        self._words: Words | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Called by Markdown for each instance, in MkDocs once for each page."""
        self._words = Words(md, self._ask)
        md.registerExtension(self)
        names = tuple(name for name in PLUGINS if name in md.parser.blockprocessors)
        md.parser.blockprocessors = Registry()
        if "fenced_code_block" not in md.preprocessors:
            md.registerExtensions(["fenced_code"], {})
        fences = _Fences(md, md.preprocessors["fenced_code_block"])
        md.preprocessors.register(fences, "fenced_code_block", 25)
        blocks = _Blocks(md, names, self._words, fences.show, self._ask)
        md.parser.blockprocessors.register(blocks, "tsunagu-blocks", 0)
        register_lines(md)
        md.preprocessors.deregister("html_block", strict=False)
        md.preprocessors.deregister("fenced_raw_block", strict=False)
        for name in _READ:
            md.inlinePatterns.deregister(name, strict=False)
        # At once where a text begins with them; behind an element once the contents (5) have taken its place.
        md.treeprocessors.register(JoinPieces(md, first=True), "tsunagu-pieces", 19)
        md.treeprocessors.register(JoinPieces(md), "tsunagu-later-pieces", 4)
        for deep in range(DEEPEST):
            md.inlinePatterns.register(PutElements(md, self._words), f"tsunagu-elements-{deep}", 1000 - deep)

    def reset(self) -> None:
        """Called by Markdown before each text."""
        if self._words:
            self._words.clear()


class _Fences(Preprocessor):
    """The site's extension for code between fences, asked for each that was read, and not for the text."""

    def __init__(self, md: Markdown, fences: Preprocessor) -> None:
        super().__init__(md)
        self._fences = fences

    def show(self, lines: list[str]) -> list[str]:
        """The lines of one fence with what is in it, as they are to be shown."""
        return self._fences.run(lines)

    def run(self, lines: list[str]) -> list[str]:
        """Leave the text as it is."""
        return lines

    def __getattr__(self, name: str) -> object:
        return getattr(self._fences, name)


class _Blocks(BlockProcessor):
    """The only block processor: it takes all of a text."""

    def __init__(
        self, md: Markdown, names: tuple[str, ...], words: Words, show_fence: ShowFence, ask: AskPageContext
    ) -> None:
        super().__init__(md.parser)
        self._md = md
        self._names = names
        self._words = words
        self._show_fence = show_fence
        self._ask = ask
        self._notes: dict[str, Element] = {}

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (Markdown's signature)
        """Called by Markdown with the first block."""
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Called by Markdown with what it takes for blocks: parts of the text between empty lines."""
        text = "\n\n".join(blocks)
        blocks.clear()
        if text.startswith(_NOTE):
            self._put_note(parent, text[len(_NOTE) : -1])
            return
        reading = read_markdown(text, self._names)
        self._words.references = reading.references
        tree = BlockTree(self._md, parent, self._words, self._show_fence, self._name_box)
        tree.add(reading.tokens)
        self._notes.update(tree.notes)
        for extension in self._md.registeredExtensions:
            if isinstance(extension, FootnoteExtension):
                for label in tree.notes:
                    extension.setFootnote(label, f"{_NOTE}{label}{ETX}")

    def _put_note(self, parent: Element, label: str) -> None:
        """The blocks of a note where the extension for notes asks for them; it takes no bare text."""
        note = self._notes.pop(label, Element("div"))
        if note.text and note.text.strip():
            SubElement(parent, "p").text = note.text.strip()
        parent.extend(note)

    def _name_box(self, kind: str) -> str:
        page = self._ask()
        language = page and find_language(page.language)
        return language.words.boxes.get(kind, kind.capitalize()) if language else kind.capitalize()
