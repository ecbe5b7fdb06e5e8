"""What the keys of a Markdown file's header say of its post, by what blogs call them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath
from typing import Final

from tsunagu.importers.formats.post import Post, is_web
from tsunagu.importers.generators.old_addresses import find_old_address, list_spellings
from tsunagu.importers.generators.post_facts import PostFacts
from tsunagu.importers.generators.sites import GeneratorSite, find_site
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.importers.markdown.front_matter import FrontMatter
from tsunagu.importers.markdown.header_aliases import OLD, list_relative_aliases
from tsunagu.importers.markdown.header_dates import DATE, MADE, SHOWN_UNTIL, UPDATED, read_days
from tsunagu.importers.markdown.header_pictures import find_picture
from tsunagu.importers.markdown.header_themes import TAGS, THEMES, list_tags, list_taxonomies, list_themes
from tsunagu.importers.markdown.own_names import OWN_IDS, list_service_names, read_own_id
from tsunagu.importers.markdown.post_names import list_names, list_rooted
from tsunagu.model import Place, Problem

TITLE: Final = ("title", "subject")
SUMMARY: Final = ("summary", "description", "excerpt", "abstract", "subtitle")
_ADDRESS: Final = ("permalink", "url", "canonical_url", "canonicalurl", "link", "original_url")
_PAIR: Final = ("translationkey", "translation_key", "translation_id", "lang-ref", "lang_ref")
_SLUG: Final = ("slug", "basename", "id")
_LANGUAGE: Final = ("lang", "language", "locale")
#: Keys that hide a post where they say yes, and those that do where they say no.
_HIDES: Final = ("draft", "private", "unlisted", "ignorepublish")
_SHOWS: Final = ("published", "publish", "visibility", "status")
_READ: Final = frozenset(
    (
        *TITLE,
        *DATE,
        *MADE,
        *UPDATED,
        *SUMMARY,
        *_ADDRESS,
        *OLD,
        *_SLUG,
        *THEMES,
        *TAGS,
        *_LANGUAGE,
        *_PAIR,
        *SHOWN_UNTIL,
        *_HIDES,
        *_SHOWS,
        *OWN_IDS,
    )
)
_NO: Final = ("false", "no", "off", "0", "private", "draft", "hidden", "unlisted", "unpublished")
_YES: Final = ("true", "yes", "on", "1", "private", "draft")
_DATED_NAME: Final = re.compile(r"(\d{4}-\d{1,2}-\d{1,2}|\d{8})(?:[-_ ]+(.*)|$)")
#: What Jekyll and Hexo call the folder of what they don't show.
_DRAFTS: Final = "_drafts"
_INDEXES: Final = ("index", "readme", "_index")
_LANGUAGE_END: Final = re.compile(r"\.(ja|en)$")
_HEADING: Final = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)


def make_post(matter: FrontMatter, uri: str) -> Post:
    """The post of a file; ``uri`` names the file, whose name may have the date and the language in it."""
    site = find_site(uri)
    stem, language = _read_name(uri)
    dated = _DATED_NAME.match(stem)
    slug = (dated[2] or "") if dated else stem
    days = read_days(matter, uri, _spell_day(dated[1]) if dated else "", site)
    heading = _HEADING.search(matter.body)
    title = plain_line(matter.word(*TITLE)) or plain_line(heading[1] if heading else slug.replace("-", " "))
    picture = find_picture(matter.stated)
    post = Post(
        place=Place(uri),
        title=title,
        markdown=matter.body,
        date=days.date or days.updated,
        addresses=tuple(dict.fromkeys(_list_addresses(matter))),
        names=tuple(dict.fromkeys(_list_names(matter, uri, stem, slug, days.date))),
        slug=(matter.word("slug", "basename") or slug).strip("/").rpartition("/")[2],
        themes=list_themes(matter, uri, site),
        tags=list_tags(matter, site),
        summary=plain_line(matter.word(*SUMMARY)),
        updated=days.updated,
        hidden=_read_hidden(matter, uri),
        shown_from=days.shown_from,
        shown_until=days.shown_until,
        pair=_read_pair(matter, uri),
        own_id=read_own_id(matter, stem),
        picture=picture.image if picture else None,
        doubts=(*_list_doubts(matter, uri), *days.doubts),
    )
    return replace(
        _give_old_address(post, matter, language, site), language=matter.word(*_LANGUAGE) or language
    )


def _give_old_address(post: Post, matter: FrontMatter, language: str, site: GeneratorSite) -> Post:
    """A post with the address that its generator made for it."""
    uri = post.place.uri
    name = PurePath(uri.replace("\\", "/")).stem
    stem = _LANGUAGE_END.sub("", name) if site.generator == "hugo" else name
    facts = PostFacts(site, site.locate(uri), stem, post.title, language, post.date, matter.stated)
    made = find_old_address(facts)
    if not made.path:
        post = replace(post, names=(*post.names, *list_rooted(post.names)))
    if made.unknown:
        place = Place(uri, matter.find_line("permalink", "url")) if made.is_own else Place(str(site.config))
        doubt = Problem("unknown-permalink", place, {"seen": made.pattern, "known": made.unknown})
        return replace(post, doubts=(*post.doubts, doubt))
    placed = dict(list_relative_aliases(matter, site.generator, made.path)).values()
    post = replace(post, aliases=tuple(filter(None, placed)))
    # A path in the header is read below that of the site, as all else: it is no second address.
    own = (made.path if made.path.endswith(one) else one for one in post.addresses)
    post = replace(post, addresses=tuple(dict.fromkeys(own))) if site.base else post
    if not made.path or _DRAFTS in facts.parts:
        return post
    return replace(
        post,
        aliases=(made.path, *post.aliases),
        names=(*post.names, *list_spellings(facts, made.path), *post.aliases),
    )


def list_left_out(matter: FrontMatter, uri: str) -> Iterator[str]:
    """The keys that no essay has: ``emoji``, ``layout``, ``type`` …"""
    picture = find_picture(matter.stated)
    read = {*_READ, *list_taxonomies(find_site(uri)), *(picture.keys if picture else ())}
    return (name for name in matter.values if name not in read)


def _read_name(uri: str) -> tuple[str, str]:
    """The name by which a file is a post (its folder's where it is the index of that), and its language."""
    path = PurePath(unicodedata.normalize("NFC", uri.replace("\\", "/")))
    stem = path.name.rpartition(".")[0] or path.name
    found = _LANGUAGE_END.search(stem)
    stem = stem[: found.start()] if found else stem
    folders = [part for part in path.parts[:-1] if part in ("ja", "en")]
    language = found[1] if found else (folders[-1] if folders else "")
    return (path.parent.name if stem.lower() in _INDEXES else stem), language


def _read_pair(matter: FrontMatter, uri: str) -> str:
    """What the files of one post in two languages share: a key, or their path but for the language.

    ``content/en/posts/a.md`` and ``content/ja/posts/a.md``, ``a.md`` and ``a.en.md`` (Hugo); ``docs/a.md``
    and ``docs/ja/a.md`` (Starlight).
    """
    if key := matter.word(*_PAIR):
        return f"key:{key}"
    path = PurePath(unicodedata.normalize("NFC", uri.replace("\\", "/")))
    stem = _LANGUAGE_END.sub("", path.name.rpartition(".")[0] or path.name)
    return "/".join([*(part for part in path.parts[:-1] if part not in ("ja", "en")), stem])


def _spell_day(text: str) -> str:
    return text if "-" in text else f"{text[:4]}-{text[4:6]}-{text[6:]}"


def _list_addresses(matter: FrontMatter) -> Iterator[str]:
    """Addresses in full, and paths from the root; not the patterns of which some programs make them."""
    for address in (*matter.words(*_ADDRESS), *matter.words(*OLD)):
        if ":" in address.partition("://")[2 if is_web(address) else 0] or "{" in address:
            continue
        if is_web(address) or address.startswith("/"):
            yield address


def _list_names(matter: FrontMatter, uri: str, stem: str, slug: str, date: datetime | None) -> Iterator[str]:
    """What links call a file: by its place, its name, its title, as Obsidian, Jekyll and others do."""
    path = unicodedata.normalize("NFC", uri.replace("\\", "/"))
    yield f"file:{path.rpartition('.')[0] if '.' in path.rpartition('/')[2] else path}"
    if stem.lower() != PurePath(path).stem.lower():
        yield f"file:{path.rpartition('/')[0]}"
    yield from list_service_names(matter, stem)
    others = (matter.word(*TITLE), *matter.words(*OLD))
    yield from list_names(PurePath(path), (stem, slug, matter.word(*_SLUG)), others, date)


def _read_hidden(matter: FrontMatter, uri: str) -> str:
    """Why readers could not see a post, or nothing: what its header says, or the folder that it lies in."""
    for name in _HIDES:
        if matter.word(name).lower() in _YES:
            return "draft" if name == "ignorepublish" else name
    for name in _SHOWS:
        if matter.word(name).lower() in _NO:
            return "private" if matter.word(name).lower() == "private" else "draft"
    return _DRAFTS if _DRAFTS in PurePath(uri.replace("\\", "/")).parts[:-1] else ""


def _list_doubts(matter: FrontMatter, uri: str) -> Iterator[Problem]:
    if matter.unclosed:
        yield Problem("unclosed-header", Place(uri, matter.line), {"seen": str(matter.line)})
    elif matter.broken:
        yield Problem("broken-header", Place(uri))
    if matter.doubled:
        yield Problem(
            "doubled-key", Place(uri), {"seen": matter.doubled, "known": matter.word(matter.doubled.lower())}
        )
