"""The terms of a site as cards to study: the words of its first language, told in the second."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.glossary import StudyCard
from tsunagu.model import Term
from tsunagu.pages import Edition


def list_study_cards(edition: Edition) -> Iterator[StudyCard]:
    """A card a term; ``edition`` is the first. A site of one language has its own definitions on them."""
    codes = edition.settings.codes
    for term in edition.library.terms:
        meaning = edition.say(term.definition)
        if len(codes) > 1:
            meaning = f"{term.name[codes[1]]}: {term.definition[codes[1]]}"
        yield StudyCard(edition.say(term.name), term.reading, meaning, _find_sentence(edition, term))


def _find_sentence(edition: Edition, term: Term) -> str:
    """The first sentence with the term in an essay that is out."""
    for mention in edition.mentions.uses_of.get(term.id, ()):
        essay = edition.relations.by_uri.get(mention.uri)
        if essay and essay.language == edition.language.code:
            return " ".join(f"{mention.before}{mention.marked}{mention.after}".split())
    return ""
