"""What a page is about, in words of schema.org, for programs that read pages (JSON-LD 1.1).

A term or factor has one ``@id`` in every language, its page in the default language: the same as in the
exports of the glossary. A text is named by its own address.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tsunagu.addresses import KINDS, Address, absolute_url, url_of
from tsunagu.model import Essay, Factor, Series, Term
from tsunagu.pages.edition import Edition
from tsunagu.pages.essay_image import EssayImage
from tsunagu.pages.views.components import Link
from tsunagu.relations import find_crossing

LinkedNode = dict[str, Any]

#: Authors at schema.org, by what the settings call them.
_AUTHOR_TYPES: Final = {"organisation": "Organization", "person": "Person"}

#: Signs that could end the script element, begin a comment in it, or break a line of JavaScript.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A page as it is described: ``url`` is a full address, ``image`` that of its card or its own picture."""

    address: Address
    url: str
    title: str
    description: str
    image: EssayImage
    crumbs: Sequence[Link]


def write_linked_data(edition: Edition, subject: Subject) -> str:
    """The description for ``<script type="application/ld+json">``, safe to print there as it is."""
    describe = _TYPES.get(KINDS[subject.address.kind].schema)
    nodes = [_drop_empty(describe(edition, subject))] if describe else []
    if subject.crumbs:
        nodes.append(_describe_crumbs(edition, subject.crumbs))
    table = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _describe_home(edition: Edition, subject: Subject) -> LinkedNode:
    return _describe_text(edition, subject, "WebSite") | {
        "name": edition.settings.names[edition.language.code],
        "publisher": _describe_author(edition),
    }


def _describe_essay(edition: Edition, subject: Subject) -> LinkedNode:
    essay = edition.relations.by_uri[edition.uri(subject.address.path)]
    author = _describe_author(edition)
    return _describe_text(edition, subject, "BlogPosting") | {
        "headline": essay.title,
        "image": _describe_image(subject.image),
        "datePublished": essay.date.isoformat(),
        "dateModified": (essay.updated or essay.date).isoformat(),
        "author": author,
        "publisher": author,
        "about": list(_list_topics(edition, essay)),
        "isPartOf": _name_series(edition, edition.relations.series.get(essay.series or "")),
        "position": essay.part,
        "mainEntityOfPage": subject.url,
        **_describe_translations(edition, essay),
    }


def _list_topics(edition: Edition, essay: Essay) -> Iterator[LinkedNode]:
    """The essay's factors, then the terms that occur in it."""
    for factor in edition.library.factors:
        if factor.id in essay.factors:
            yield _name_factor(edition, factor)
    for mention in edition.mentions.terms_of.get(essay.uri, ()):
        yield _name_term(edition, edition.relations.terms[mention.target])


def _describe_translations(edition: Edition, essay: Essay) -> LinkedNode:
    """The text in the default language is the original, wherever there is one."""
    versions = edition.relations.translations[essay.id]
    original = versions.get(edition.default)
    if original is None:
        return {}
    if original is not essay:
        return {"translationOfWork": _name_essay(edition, original)}
    others = [other for code, other in versions.items() if code != edition.default]
    return {"workTranslation": [_name_essay(edition, other) for other in others]}


def _describe_theme(edition: Edition, subject: Subject) -> LinkedNode:
    crossing = find_crossing(edition.library.factors, subject.address.id)
    factors = crossing.factors if crossing else ()
    return _describe_text(edition, subject, "CollectionPage") | {
        "about": [_name_factor(edition, factor) for factor in factors]
    }


def _describe_series(edition: Edition, subject: Subject) -> LinkedNode:
    parts = edition.relations.by_series.get((edition.language.code, subject.address.id), ())
    return _describe_text(edition, subject, "CreativeWorkSeries") | {
        "author": _describe_author(edition),
        "hasPart": [_name_essay(edition, part) for part in parts],
    }


def _describe_term(edition: Edition, subject: Subject) -> LinkedNode:
    term, code = edition.relations.terms[subject.address.id], edition.language.code
    others = [name for other, name in term.name.items() if other != code]
    return _name_term(edition, term) | {
        "termCode": term.id,
        "alternateName": [*others, *term.aliases.get(code, ())],
        "description": edition.say(term.definition),
        "inDefinedTermSet": _name_glossary(edition),
    }


def _describe_glossary(edition: Edition, subject: Subject) -> LinkedNode:  # noqa: ARG001 - a row of the table
    return _name_glossary(edition) | {"description": edition.words.glossary_intro}


#: What is said of a page, by its kind's type.
_TYPES: dict[str, Callable[[Edition, Subject], LinkedNode]] = {
    "WebSite": _describe_home,
    "BlogPosting": _describe_essay,
    "CollectionPage": _describe_theme,
    "CreativeWorkSeries": _describe_series,
    "DefinedTerm": _describe_term,
    "DefinedTermSet": _describe_glossary,
}

#: The types at schema.org that are described, for ``PageKind.schema``.
DESCRIBED_TYPES: Final = frozenset(_TYPES)


def _describe_text(edition: Edition, subject: Subject, kind: str) -> LinkedNode:
    """What every text of the site has."""
    return {
        "@type": kind,
        "@id": subject.url,
        "url": subject.url,
        "name": subject.title,
        "description": subject.description,
        "inLanguage": edition.language.code,
    }


def _describe_image(image: EssayImage) -> LinkedNode | str:
    """With its size, where it is known."""
    if not image.width:
        return image.url
    return {"@type": "ImageObject", "url": image.url, "width": image.width, "height": image.height}


def _describe_author(edition: Edition) -> LinkedNode:
    settings = edition.settings
    return _drop_empty(
        {
            "@type": _AUTHOR_TYPES[settings.author_type],
            "@id": f"{settings.url}#author",
            "name": settings.authors[edition.language.code],
            "url": settings.url,
            "sameAs": list(settings.profiles),
        }
    )


def _describe_crumbs(edition: Edition, crumbs: Sequence[Link]) -> LinkedNode:
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb.text,
            "item": absolute_url(edition.settings.url, crumb.url),
        }
        for position, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _name_essay(edition: Edition, essay: Essay) -> LinkedNode:
    url = absolute_url(edition.settings.url, url_of(essay.uri))
    return {"@type": "BlogPosting", "@id": url, "name": essay.title, "inLanguage": essay.language}


def _name_series(edition: Edition, series: Series | None) -> LinkedNode:
    if series is None:
        return {}
    url = absolute_url(edition.settings.url, edition.url(f"series/{series.id}.md"))
    return {"@type": "CreativeWorkSeries", "@id": url, "name": edition.say(series.name)}


def _name_factor(edition: Edition, factor: Factor) -> LinkedNode:
    return _name_defined(edition, f"themes/{factor.id}.md", edition.say(factor.name))


def _name_term(edition: Edition, term: Term) -> LinkedNode:
    return _name_defined(edition, f"glossary/{term.id}.md", edition.say(term.name))


def _name_glossary(edition: Edition) -> LinkedNode:
    return _name_defined(edition, "glossary/index.md", edition.words.glossary, "DefinedTermSet")


def _name_defined(edition: Edition, path: str, name: str, kind: str = "DefinedTerm") -> LinkedNode:
    """Its id is its page in the default language; ``url`` says where another language has its page."""
    site, url = edition.settings.url, edition.url(path)
    node = {"@type": kind, "@id": absolute_url(site, url_of(path)), "name": name}
    return node if url == url_of(path) else node | {"url": absolute_url(site, url)}


def _drop_empty(node: LinkedNode) -> LinkedNode:
    return {key: value for key, value in node.items() if value}
