"""One build of the site, from its content to the view of each page.

What changes while a build runs is what prose becomes and what it was found to mention: ``texts`` keeps both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from tsunagu.addresses import (
    KINDS,
    LONGEST_QUERY,
    Address,
    OwnSite,
    list_versions,
    read_address,
)
from tsunagu.checks import (
    CheckContext,
    Content,
    ContentError,
    find_first_place,
    gather_desk,
    judge_rendered,
    write_sections,
)
from tsunagu.config import Settings
from tsunagu.content import PictureNames, list_indexes, list_own_pages, list_wanted, publish, write_redirects
from tsunagu.glossary import list_exports, make_deck
from tsunagu.model import Body, GeneratedPage, Library, Problem
from tsunagu.outputs import (
    BookMaker,
    Cache,
    Card,
    CardRenderer,
    PublishedFile,
    SitemapRow,
    Watch,
    list_books,
    list_cards,
    list_feed_entries,
    list_search_files,
    list_search_pages,
    list_search_words,
    list_sheets,
    list_unshown,
    name_languages,
    name_worker,
    write_feeds,
    write_llms,
    write_robots,
    write_sitemap,
)
from tsunagu.pages import (
    HEADERS_FILE,
    Assets,
    Edition,
    Page,
    PageFrame,
    Panels,
    Policy,
    TermRow,
    is_rich,
    list_archives,
    list_site_assets,
    title_page,
    view_error_frame,
    view_frame,
    view_page,
    view_terms,
)
from tsunagu.relations import Mentions, Relations, relate_library, relate_mentions
from tsunagu.release import BANNER_STYLE, Published
from tsunagu.site.build_memory import BuildMemory
from tsunagu.site.desk_page import write_desk_page
from tsunagu.site.hidden_files import list_hidden_files
from tsunagu.site.page_texts import PageTexts
from tsunagu.site.published_list import list_claims, list_pages, list_searched
from tsunagu.site.site_pictures import SitePictures
from tsunagu.site.study_deck import list_study_cards


@dataclass
class Build:
    """Everything one build knows. ``library`` is what it publishes (with drafts in a preview).

    ``files`` are the author's that go out; ``is_whole``: none of them could not be read. ``books`` are the
    bytes of each book by its uri, ``printed`` what the pages for paper say by theirs.
    """

    settings: Settings
    now: datetime
    library: Library
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    panels: Panels
    hidden: frozenset[str]
    files: frozenset[str]
    context: CheckContext
    is_whole: bool
    generated: tuple[GeneratedPage, ...]
    pages: frozenset[str]
    relations: Relations
    assets: Assets
    policy: Policy
    told: frozenset[str]
    memory: BuildMemory
    books: dict[str, int] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)

    def address(self, uri: str) -> Address:
        """What the uri of a page says."""
        return read_address(uri, self.settings.codes)

    def read_page(self, uri: str) -> tuple[dict[str, str], str]:
        """The header of a page for MkDocs, and its Markdown as it was typed."""
        address, bodies = self.address(uri), self.texts.bodies
        text = bodies[uri].text if uri in bodies else ""
        return _write_header(self._titles[address.language], address), text

    def make_pictures(self, cache: Cache, site: Path, watch: Watch) -> list[Problem]:
        """Write the pictures that the pages show below ``site``. Ask once every page is rendered."""
        essays = (essay.image for essay in self.library.essays if essay.image)
        images = chain(essays, (uri for _, uri in self.settings.pictures))
        problems = self.pictures.make(self.texts.html, images, cache, site, watch)
        for uri, html in self.texts.html.items():
            if "<img" in html:
                self.texts.html[uri] = self.pictures.tags_of(uri).write_plain(html)
        return problems

    def make_books(self, cache: Cache, site: Path) -> None:
        """Write the books below ``site``, and make the pages for paper. Ask once the pictures are there."""
        books: dict[str, int] = {}
        maker = BookMaker(cache, site, self.pictures.find_shown)
        for edition in self._list_subscribed():
            books |= maker.make(list_books(edition, self.texts.html))
        for edition in self._editions.values():
            self.printed |= maker.print_sheets(dict(list_sheets(edition, self.texts.html)))
        maker.finish()
        self.books = self.memory.books = books

    def add_archives(self) -> dict[str, dict[str, str]]:
        """Those parts of long lists that have pages of their own, which are pages from now on: uri, header.

        Ask once every page is rendered: how often a term is used is known no sooner.
        """
        headers = {
            uri: _write_header(edition, self.address(uri))
            for edition in self._editions.values()
            for uri in list_archives(edition)
        }
        self.pages |= headers.keys()
        return headers

    def needs_texts_alone(self, uri: str) -> bool:
        """Whether a page can be made as soon as every text is rendered: a page for paper is a book."""
        return not KINDS[self.address(uri).kind].is_hidden

    def show_text(self, uri: str, html: str) -> str:
        """The text of a page with its pictures in sizes to choose from; a page for paper is its essays."""
        if uri in self.printed:
            return self.printed[uri]
        return self.pictures.tags_of(uri).write_page(html) if "<img" in html else html

    def list_active(self) -> list[Problem]:
        """What no text may become. Ask once every page is rendered; what a check told is not told again.

        Of a text with a mistake a preview shows what it can; nobody else gets this far with one.
        """
        return [
            problem
            for uri, html in self.texts.html.items()
            if uri not in self.told
            for problem in judge_rendered(uri, self.texts.bodies.get(uri, Body("")), html)
        ]

    def view_page(self, uri: str) -> Page:
        """The page at a uri. Ask only once every page is rendered."""
        address = self.address(uri)
        return view_page(self._editions[address.language], address)

    def is_rich(self, html: str) -> bool:
        """Whether a text needs those rules of the theme that not every text does."""
        return is_rich(html, self.assets.rich_names)

    def view_notes(self, uri: str) -> tuple[TermRow, ...]:
        """The terms linked on a page, in the order in which they first occur."""
        edition = self._editions[self.address(uri).language]
        return view_terms(edition, [self.relations.terms[term] for term in self.texts.list_terms(uri)])

    def view_frame(self, uri: str, page: Page) -> PageFrame:
        """The surroundings of a page."""
        address = self.address(uri)
        edition = self._editions[address.language]
        return view_frame(edition, address, page.title, page.description, self.pages)

    def view_error_frames(self) -> tuple[PageFrame, ...]:
        """The 404 page speaks every language: a frame for each, the default first."""
        return tuple(view_error_frame(edition, self.pages) for edition in self._editions.values())

    def list_outputs(self) -> list[GeneratedPage]:
        """The files that need the whole site: to be written beside its pages."""
        editions = list(self._editions.values())
        return [
            write_sitemap(self._list_sitemap(), self.settings.url),
            write_robots(self.settings.url),
            GeneratedPage(HEADERS_FILE, self.policy.write_headers()),
            write_llms(editions),
            make_deck(list_study_cards(next(self._list_subscribed()))),
            *(feed for edition in self._list_subscribed() for feed in write_feeds(edition, self.texts.html)),
        ]

    def _list_subscribed(self) -> Iterator[Edition]:
        """The editions as subscribers and readers of books get them, in a preview too: no badge is there."""
        library = publish(self.library, self.now)
        relations = relate_library(library)
        return (replace(edition, library=library, relations=relations) for edition in self._editions.values())

    def draw_cards(self, cache: Cache) -> Iterator[tuple[str, bytes]]:
        """The cards for sharing: the uri and the PNG file of each."""
        return CardRenderer(cache).make(self._list_cards())

    def count_cards(self) -> int:
        """How many cards there are."""
        return sum(1 for _ in self._list_cards())

    def list_unshown(self) -> Iterator[str]:
        """Titles with characters that their cards can't show, a line each."""
        return list_unshown(self._list_cards())

    def _list_cards(self) -> Iterator[Card]:
        return (card for edition in self._editions.values() for card in list_cards(edition))

    @cached_property
    def search_worker(self) -> str:
        """The uri of the worker of search, which every page gives."""
        return name_worker(name_languages(self.settings))

    @property
    def longest_query(self) -> int:
        """So many letters of a query are sent and searched for."""
        return LONGEST_QUERY

    def list_search_files(self) -> list[PublishedFile]:
        """The worker of search and all that it loads."""
        addresses = ((uri, self.address(uri)) for uri in sorted(self.pages))
        pages = list_search_pages(addresses, self._editions, self.texts.html, self.memory.search)
        words, names = list_search_words(self.library.terms), name_languages(self.settings)
        files = list_search_files(pages, words, names, memo=self.memory.search)
        self.memory.search.save()
        return files

    def write_desk(self, ui_language: str) -> str:
        """The author's desk, as a page of the preview."""
        folder = self.context.docs.name
        sections = write_sections(gather_desk(self.context, self.problems), folder, ui_language)
        return write_desk_page(sections, folder, self.pages, ui_language)

    def list_published(self, beside: Iterable[str]) -> Published:
        """What is to be in the finished site; ``beside`` are the uris of the files that the build wrote."""
        files, made = self.files - self.pictures.names.uris, self.pictures.list_uris()
        written = [*(page.uri for page in self.generated), *self.books, *beside, *made]
        return Published(
            pages=list_pages(self._list_found(), files),
            searched=list_searched(self.pages, files, self.library),
            fed=dict(feed for edition in self._list_subscribed() for feed in list_feed_entries(edition)),
            claims=tuple(list_claims(files, written)),
        )

    def _list_found(self) -> Iterator[str]:
        """The uris of the pages that readers may find on a list."""
        return (uri for uri in self.pages if not KINDS[self.address(uri).kind].is_hidden)

    def _list_sitemap(self) -> Iterator[SitemapRow]:
        codes = self.settings.codes
        for uri in sorted(self._list_found()):
            essay = self.relations.by_uri.get(uri)
            versions = list_versions(self.address(uri), codes)
            real = [(code, other) for code, other in versions if other in self.pages]
            changed = (essay.updated or essay.date) if essay else None
            yield SitemapRow(uri, changed, real if len(real) > 1 else ())

    @cached_property
    def texts(self) -> PageTexts:
        """What its texts become."""
        return PageTexts(
            self.settings,
            self.library,
            self.relations,
            self._own_site,
            self.files | self.pages,
            self.told,
            self.pictures.find_known,
            self.memory,
        )

    @cached_property
    def pictures(self) -> SitePictures:
        """The author's pictures."""
        names, settings = PictureNames(self.files), self.settings
        context, longest = self.context, settings.picture_width
        find_place = partial(find_first_place, context)
        return SitePictures(context.docs, names, self._own_site, longest, context.survey_picture, find_place)

    @cached_property
    def _own_site(self) -> OwnSite:
        return OwnSite(self.settings.home, list_own_pages(self.pages, self.library))

    @cached_property
    def _titles(self) -> dict[str, Edition]:
        """The editions as far as titles need them, before any text is rendered."""
        return {code: self._edition(code, relate_mentions({}, {})) for code in self.settings.codes}

    @cached_property
    def _editions(self) -> dict[str, Edition]:
        return {code: self._edition(code, self.texts.mentions) for code in self.settings.codes}

    def _edition(self, code: str, mentions: Mentions) -> Edition:
        language = self.settings.language(code)
        return Edition(
            language,
            self.settings,
            self.library,
            self.relations,
            mentions,
            self.now,
            find_image=self.pictures.find_image,
            weigh_book=lambda uri: self.books.get(uri, 0),
        )


def _write_header(edition: Edition, address: Address) -> dict[str, str]:
    """What MkDocs is told of a page."""
    return {"title": title_page(edition, address), "template": f"{address.kind}.html"}


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What the driver says of a build.

    ``preview`` is ``serve`` or ``pull``, empty where the site is built to be published; ``ui_language`` the
    author's; ``theme_style`` is the theme's style sheet. ``memory`` knows what texts were in earlier builds.
    """

    preview: str = ""
    ui_language: str = "ja"
    theme_style: str = ""
    memory: BuildMemory = field(default_factory=BuildMemory)


def start_build(
    content: Content,
    settings: Settings,
    now: datetime,
    find_remarks: Callable[[], Iterable[Problem]],
    options: BuildOptions,
) -> Build:
    """A build of content without mistakes, or ``ContentError``.

    A preview shows what is not out yet, and goes on without the files that could not be read: the author sees
    what to fix, in his language, on the pages that he is looking at. The remarks are for him alone, so that a
    preview for all has none.
    """
    preview = options.preview
    if content.problems and not preview:
        raise ContentError(content.problems)
    remarks = tuple(find_remarks())
    library = content.library if preview else publish(content.library, now)
    indexes = list_indexes(library, content.written)
    essays, plain = (essay.uri for essay in library.essays), (page.uri for page in library.pages)
    pages = frozenset([*list_wanted(library), *essays, *plain])
    assets = list_site_assets(library.factors, options.theme_style, settings)
    hidden = list_hidden_files(content, pages)
    policy = Policy(assets.settings, BANNER_STYLE if preview == "pull" else "")
    return Build(
        settings=settings,
        now=now,
        library=library,
        problems=content.problems,
        remarks=remarks,
        panels=Panels(content.problems, remarks if preview == "serve" else (), options.ui_language),
        hidden=hidden,
        files=content.folder.uris - hidden,
        context=content.context,
        is_whole=not content.problems,
        generated=(*indexes, *_list_generated(library, settings, policy, assets), *assets.pages),
        pages=pages,
        relations=relate_library(library),
        assets=assets,
        policy=policy,
        told=frozenset(problem.place.uri for problem in content.problems),
        memory=options.memory,
        books=dict(options.memory.books),
    )


def _list_generated(
    library: Library, settings: Settings, policy: Policy, assets: Assets
) -> Iterator[GeneratedPage]:
    """The redirects, and the glossary as data."""
    titles = {language.code: language.words.glossary for language in settings.languages}
    yield from write_redirects(library, settings.url, policy.in_page, assets.redirect.uri)
    yield from list_exports(library.terms, library.factors, settings.url, settings.codes, titles)
