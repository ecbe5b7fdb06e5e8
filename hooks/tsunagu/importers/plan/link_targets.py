"""Where the links of an essay lead that led to posts on the old blog."""

from __future__ import annotations

from collections.abc import Callable

from tsunagu.importers.formats.post import is_web
from tsunagu.importers.html.markdown_escaping import escape_address
from tsunagu.importers.html.to_markdown import Target
from tsunagu.importers.markdown.post_names import IN_LANGUAGE
from tsunagu.importers.plan.anchors_there import AnchorsThere
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.waiting_links import WAITING

#: Hears of a link to an essay that is not out: its old address, and the essay.
NoteKept = Callable[[str, ExistingPost], None]


class LinkTargets:
    """Finds essays by old addresses, in what was there (``before``) and in what this ``run`` adds."""

    def __init__(self, settings: ImportSettings, before: ExistingPosts, run: ExistingPosts) -> None:
        self._settings = settings
        self._before = before
        self._run = run
        self._anchors: dict[str, AnchorsThere] = {}

    def find(
        self, essay: ExistingPost, address: str, note: NoteKept = lambda _address, _essay: None
    ) -> Target | None:
        """The essay at an old address that a link in ``essay`` leads to, if readers can see it.

        It is in the language of the post that the link named. Only a name that all languages share, and a
        file (``IN_LANGUAGE``) of which the link says no language, is in that of the link.

        A link to a hidden one would keep its page from being published before the other's. So it keeps an
        old address, by which ``--relink`` turns it one day: its own, or that in the other's header.
        Where there is none in full, the link itself waits (``waiting_links.py``). One to the page on which
        it stands waits for nothing.
        """
        address, is_file, stated = address.partition(IN_LANGUAGE)
        own = self._name_folder(stated) if stated else essay.language
        target = self._run.find(address, own) or self._before.find(address, own)
        if target is None:
            return None
        if is_file:
            target = self._find_language(target, own)
        now = self._settings.now
        anchors = self._read_anchors(target).find
        if target.uri == essay.uri:
            return Target(_relate(essay, target), target.title, anchors, is_here=True)
        if target.is_out(now):
            return Target(_relate(essay, target), target.title, anchors)
        if essay.is_out(now):
            note(address, target)
        if is_web(address) and (self._run.find_address(address) or self._before.find_address(address)):
            return _keep(address, target, anchors)
        if target.source:
            return Target(escape_address(target.source), target.title, escape_address)
        return Target(WAITING + _relate(essay, target), target.title, anchors)

    def _name_folder(self, language: str) -> str:
        return "" if language == self._settings.library.languages[0] else language

    def _find_language(self, target: ExistingPost, own: str) -> ExistingPost:
        """An essay in the language of a folder, as far as there is one."""
        there = self._run.find_translation(target, own) or self._before.find_translation(target, own)
        return there or target

    def _read_anchors(self, essay: ExistingPost) -> AnchorsThere:
        """The headings of an essay, read once, and not before a link asks for one."""
        return self._anchors.setdefault(essay.uri, AnchorsThere(essay))


def _keep(address: str, target: ExistingPost, find_anchor: Callable[[str], str]) -> Target | None:
    """An old address with our name of the heading that it led to: ``--relink`` no longer knows any other."""
    bare, _, fragment = address.partition("#")
    known = fragment and find_anchor(fragment)
    return Target(escape_address(bare), target.title, find_anchor) if known else None


def _relate(here: ExistingPost, there: ExistingPost) -> str:
    """The path of an essay from another's file, which may be in another language's folder."""
    if here.language == there.language:
        return f"{there.id}.md"
    return f"{'../../' if here.language else '../'}{there.uri}"
