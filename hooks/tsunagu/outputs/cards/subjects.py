"""Which pages have a card, and what each card says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from tsunagu.config import make_readable, read_color
from tsunagu.japanese import list_phrases
from tsunagu.model import Essay, choose_language
from tsunagu.outputs.cards.card import Card, CardSign
from tsunagu.pages import Edition, view_factor
from tsunagu.relations import Crossing, list_crossings

#: The contrast a colour needs against the paper (as in the light scheme of the pages).
_LEAST = 5.0


def list_cards(edition: Edition) -> Iterator[Card]:
    """The cards of one language: the site, every essay without a picture of its own, theme, series, term."""
    library, words, code = edition.library, edition.words, edition.language.code
    yield _describe_site(edition)
    for essay in edition.relations.essays(code):
        if not essay.image:
            yield _describe_essay(edition, essay)
    for crossing in (*(Crossing((factor,)) for factor in library.factors), *list_crossings(library.factors)):
        path, names = f"themes/{crossing.id}.md", _name_crossing(edition, crossing)
        yield replace(make_card(edition, path, names, crossing.ids), note=words.themes)
    for series in library.series:
        yield replace(make_card(edition, f"series/{series.id}.md", series.name), note=words.series)
    for term in library.terms:
        card = make_card(edition, f"glossary/{term.id}.md", term.name, term.factors)
        yield replace(card, above=term.reading if code == "ja" else "", note=words.glossary)


def _describe_site(edition: Edition) -> Card:
    """The site's name over what it is; at the foot where it is."""
    factors = [factor.id for factor in edition.library.factors]
    about = _cut(edition, edition.language.code, edition.settings.descriptions[edition.language.code])
    card = make_card(edition, "index.md", edition.settings.names, factors)
    return replace(card, below=about, site=urlsplit(edition.settings.url).netloc)


def _describe_essay(edition: Edition, essay: Essay) -> Card:
    titles = {code: other.title for code, other in edition.relations.translations[essay.id].items()}
    card = make_card(edition, f"essays/{essay.id}.md", titles, essay.factors)
    series = edition.relations.series.get(essay.series or "")
    if series is None:
        return card
    return replace(card, note=edition.words.part_of.format(series=edition.say(series.name), part=essay.part))


def _name_crossing(edition: Edition, crossing: Crossing) -> dict[str, str]:
    """By language; a line ends after ×, not within a factor's name (hence no-break spaces)."""
    return {
        code: "\u00a0× ".join(factor.name[code].replace(" ", "\u00a0") for factor in crossing.factors)
        for code in edition.settings.codes
        if all(code in factor.name for factor in crossing.factors)
    }


def make_card(edition: Edition, path: str, titles: Mapping[str, str], factors: Collection[str] = ()) -> Card:
    """A card of this language; below its title stands the same in the first other language that has it."""
    code = edition.language.code
    said = choose_language(titles, code, edition.settings.codes)
    others = [other for other in edition.settings.codes if other in titles and other != said]
    return Card(
        page=edition.uri(path),
        title=_cut(edition, said, titles[said]),
        above="",
        below=_cut(edition, others[0], titles[others[0]]) if others else (),
        marks=tuple(_list_marks(edition, factors)),
        site=edition.settings.names[code],
        note="",
        paper=read_color(edition.settings.colors.paper),
        ink=read_color(edition.settings.colors.ink),
    )


def _cut(edition: Edition, code: str, text: str) -> tuple[str, ...]:
    """In phrases, where the language has no blanks between words."""
    breaks = edition.settings.language(code).breaks_phrases and "\u00a0" not in text
    return list_phrases(text) if breaks else (text,)


def _list_marks(edition: Edition, factors: Collection[str]) -> Iterator[CardSign]:
    paper = read_color(edition.settings.colors.paper)
    for factor in edition.library.factors:
        if factor.id in factors:
            mark = view_factor(edition, factor)
            yield CardSign(mark.sign, mark.short, make_readable(read_color(factor.color), paper, 0, _LEAST))
