"""Tell the page of each link to an essay, with the sentence it stands in (for backlinks).

A page of ours by its whole address is a link to its file: so a preview leads to no page but its own.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.flatten import TreePart, closes_unknown, read_passages
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage, Stretch
from tsunagu.markdown.sentence import cut_sentence
from tsunagu.model import Mention

#: After lines are broken, before MkDocs turns paths of files into addresses (0).
PRIORITY: Final = 3


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(EssayLinks(md, ask), "tsunagu-essay-links", PRIORITY)


class EssayLinks(PageProcessor):
    """Notes the links of a page that point to an essay."""

    def work(self, root: Element, page: PageContext) -> None:
        """Call ``page.note_essay`` for each link to an essay other than this one."""
        for link in root.iter("a"):
            if own := page.own_link(link.get("href", "")):
                link.set("href", own)
        targets = {
            link: target
            for link in root.iter("a")
            if (target := page.essay_uri(link.get("href", ""))) and target != page.uri
        }
        if not targets:
            return

        def has_target(part: TreePart) -> bool:
            return any(link in targets for child in part.inline for link in child.iter("a"))

        for passage in read_passages(self.markdown, root, closes_unknown, has_target):
            for stretch in passage.stretches:
                if stretch.element in targets:
                    page.note_essay(_describe(page, targets[stretch.element], passage, stretch))


def _describe(page: PageContext, target: str, passage: Passage, stretch: Stretch) -> Mention:
    """The link in its sentence; where its words are a picture, the picture's description."""
    before, marked, after = cut_sentence(passage.text, stretch.start, stretch.end, page.language)
    pictured = " ".join(image.get("alt", "") for image in stretch.element.iter("img"))
    return Mention(page.uri, target, before, marked or pictured, after)
