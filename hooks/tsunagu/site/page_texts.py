"""What the texts of one build become, and what they were found to mention: complete once each is rendered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from tsunagu.addresses import OwnSite, read_address, relative_href, resolve_link, term_uri, url_of
from tsunagu.config import Settings
from tsunagu.glossary import TermFinder
from tsunagu.markdown import KnownPicture, PageContext
from tsunagu.model import Body, Library, Mention, say_in
from tsunagu.relations import Mentions, Relations, relate_mentions
from tsunagu.site.build_memory import BuildMemory, RenderedText, TextKey, digest_names

FindPicture = Callable[[str, str], KnownPicture | None]


@dataclass
class PageTexts:
    """The texts of all pages by their uris. ``html`` is what they became, in this build or an earlier one.

    ``told`` are the pages of which a check told a mistake: they are rendered each time, so that whoever else
    tells of it does so again. ``files`` are the uris of all files that go out.
    """

    settings: Settings
    library: Library
    relations: Relations
    own_site: OwnSite
    files: frozenset[str]
    told: frozenset[str]
    find_picture: FindPicture
    memory: BuildMemory
    html: dict[str, str] = field(default_factory=dict)
    _terms: dict[str, list[Mention]] = field(default_factory=dict)
    _essays: dict[str, list[Mention]] = field(default_factory=dict)
    _pictures: dict[str, dict[str, KnownPicture | None]] = field(default_factory=dict)

    def begin(self, uri: str) -> PageContext:
        """What the Markdown extensions need while they render a page; its earlier mentions go."""
        language, essay = read_address(uri, self.settings.codes).language, self.relations.by_uri.get(uri)
        terms = self._terms[uri] = []
        essays: list[Mention] = []
        if essay:
            self._essays[uri] = essays
        pictures = self._pictures[uri] = {}

        def term_href(term: str) -> str | None:
            target = term_uri(term, language, self.settings.codes[0])
            return relative_href(url_of(uri), url_of(target)) if term in self.relations.terms else None

        def essay_uri(href: str) -> str | None:
            target = resolve_link(uri, href)
            return target if target in self.relations.by_uri else None

        def find_picture(src: str) -> KnownPicture | None:
            return pictures.setdefault(src, self.find_picture(uri, src))

        codes = self.settings.codes
        return PageContext(
            uri=uri,
            language=language,
            keeps_lines=self.settings.language(language).keeps_lines,
            links_terms=True,
            skip=self._list_skipped(uri),
            find=self._finder.find,
            term_href=term_href,
            term_name=lambda term: say_in(self.relations.terms[term].name, language, codes),
            essay_uri=essay_uri,
            own_link=partial(self.own_site.write_relative, uri),
            find_picture=find_picture,
            note_term=terms.append,
            note_essay=essays.append,
        )

    def recall(self, surroundings: str, uri: str, text: str) -> Any:
        """What the driver kept of a page that was begun, if it would become the same; it is mentioned then.

        ``surroundings`` says what else shapes it: the driver's own settings, and where its links lead.
        """
        kept = self.memory.recall(self._write_key(uri, text, surroundings), partial(self.find_picture, uri))
        if kept is None or uri in self.told:
            return None
        self._terms[uri][:] = kept.terms
        self._essays.get(uri, [])[:] = kept.essays
        return kept.made

    def keep(self, surroundings: str, uri: str, text: str, made: Any) -> None:
        """Keep of a page that was rendered what the driver wants back, a value of JSON."""
        terms, essays = tuple(self._terms[uri]), tuple(self._essays.get(uri, ()))
        rendered = RenderedText(made, terms, essays, tuple(self._pictures[uri].items()))
        self.memory.keep(self._write_key(uri, text, surroundings), rendered)

    def list_terms(self, uri: str) -> list[str]:
        """The ids of the terms linked on a page, in the order in which they first occur."""
        return [mention.target for mention in self._terms.get(uri, ())]

    @cached_property
    def mentions(self) -> Mentions:
        """What the essays mention. Ask only once every page is rendered."""
        return relate_mentions({uri: self._terms[uri] for uri in self._essays}, self._essays)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """What the author wrote, by the uri of its page."""
        essays = {essay.uri: essay.body for essay in self.library.essays}
        pages = {page.uri: page.body for page in self.library.pages}
        return {**essays, **pages, **self.library.commentaries}

    def _list_skipped(self, uri: str) -> frozenset[str]:
        address, essay = read_address(uri, self.settings.codes), self.relations.by_uri.get(uri)
        own = frozenset({address.id}) if address.kind == "term" else frozenset()
        return own | (essay.skip if essay else frozenset())

    def _write_key(self, uri: str, text: str, surroundings: str) -> TextKey:
        return uri, f"{self._names} {surroundings} {sorted(self._list_skipped(uri))}", text

    @cached_property
    def _names(self) -> str:
        return digest_names(self.settings, self.library, self.files)

    @cached_property
    def _finder(self) -> TermFinder:
        return TermFinder(self.library.terms)
