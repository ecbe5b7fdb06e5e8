"""llms.txt (llmstxt.org): the site as one list for language models, each text beside its translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tsunagu.addresses import absolute_url, url_of
from tsunagu.model import Essay, Factor, GeneratedPage, Names, Term
from tsunagu.pages import Edition, feed_path
from tsunagu.text import plain_text, summarise


def write_llms(editions: Sequence[Edition]) -> GeneratedPage:
    """The file; ``editions`` are the languages of the site, default first.

    Each essay stands once, under its first factor, newest first; then come the terms and the feeds. A
    line is a link with a sentence in the default language, then in the others that have the text.
    """
    settings, library = editions[0].settings, editions[0].library
    lines = [f"# {_join(settings.names, editions)}", ""]
    lines += [f"> {settings.descriptions[code]}" for code in settings.codes if settings.descriptions[code]]
    for factor in library.factors:
        essays = [_write_essay(editions, versions) for versions in _list_essays(editions, factor)]
        lines += _write_section(_join(factor.name, editions), essays)
    terms = [_write_term(editions, term) for term in library.terms]
    lines += _write_section(
        _join({one.language.code: one.words.glossary for one in editions}, editions), terms
    )
    lines += _write_section("Optional", [_write_feed(edition) for edition in editions])
    return GeneratedPage("llms.txt", "\n".join(lines) + "\n")


def _list_essays(editions: Sequence[Edition], factor: Factor) -> Iterator[Mapping[str, Essay]]:
    """The essays whose first factor (in the site's order) it is, each with its translations."""
    order = [one.id for one in editions[0].library.factors]
    seen = set()
    for essay in editions[0].library.essays:
        if essay.id not in seen and min(essay.factors, key=order.index) == factor.id:
            seen.add(essay.id)
            yield editions[0].relations.translations[essay.id]


def _write_essay(editions: Sequence[Edition], versions: Mapping[str, Essay]) -> str:
    there = [
        (edition, versions[edition.language.code])
        for edition in editions
        if edition.language.code in versions
    ]
    return _write_line(
        (edition, essay.title, url_of(essay.uri), plain_text(essay.summary) or summarise(essay.body.text))
        for edition, essay in there
    )


def _write_term(editions: Sequence[Edition], term: Term) -> str:
    return _write_line(
        (edition, edition.say(term.name), edition.url(f"glossary/{term.id}.md"), edition.say(term.definition))
        for edition in editions
        if not edition.lang_of(term.name)
    )


def _write_feed(edition: Edition) -> str:
    return _write_line(
        [(edition, edition.words.atom_feed, f"{feed_path(edition)}.xml", edition.language.name)]
    )


def _write_section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", f"## {title}", "", *lines] if lines else []


def _write_line(versions: Iterable[tuple[Edition, str, str, str]]) -> str:
    """``- [題](url): 一文。 / English: [Title](url): One sentence.``"""
    parts: list[str] = []
    for edition, title, url, text in versions:
        label = f"{edition.language.name}: " if parts else ""
        link = f"[{_flatten(title)}]({absolute_url(edition.settings.url, url)})"
        parts.append(f"{label}{link}: {_flatten(text)}" if text else f"{label}{link}")
    return "- " + " / ".join(parts)


def _join(names: Names, editions: Sequence[Edition]) -> str:
    """A name in every language, each once."""
    return " / ".join(dict.fromkeys(_flatten(edition.say(names)) for edition in editions))


def _flatten(text: str) -> str:
    """One line, in which no bracket begins or ends a link."""
    return re.sub(r"([\[\]\\])", r"\\\1", " ".join(text.split()))
