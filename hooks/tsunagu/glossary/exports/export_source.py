"""What every export is made of, and the addresses it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from tsunagu.addresses import index_uri, relative_href, term_uri, theme_uri, url_of
from tsunagu.model import Factor, Names, Term

#: The BCP 47 tag of a reading: Japanese in kana, hiragana and katakana alike (ISO 15924 ``Hrkt``).
READING_TAG = "ja-Hrkt"

_IRI_SIGNS = ":/?#[]@!$&'()*+,;=%~"


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms and factors in the site's order, the language codes (default first), the title by language.

    ``site_url`` ends with ``/``. Where it is empty the site's place is not known, and every address is
    relative to the exported file, which lies in ``glossary/``: right wherever the site is put.
    """

    terms: Sequence[Term]
    factors: Sequence[Factor]
    languages: Sequence[str]
    site_url: str = ""
    titles: Names = field(default_factory=dict)

    @property
    def scheme(self) -> str:
        """The address of the glossary as a whole: its index page."""
        return self._address(index_uri("glossary", self.languages[0], self.languages[0]))

    def term_address(self, term: str) -> str:
        """The address that stands for a term, its page in the default language.

        >>> Glossary((), (), ("ja", "en"), "https://example.org/").term_address("nemawashi")
        'https://example.org/glossary/nemawashi/'
        >>> Glossary((), (), ("ja", "en")).term_address("nemawashi")
        'nemawashi/'
        """
        return self.term_pages(term)[0]

    def term_pages(self, term: str) -> list[str]:
        """The term's page in each language."""
        return [self._address(term_uri(term, code, self.languages[0])) for code in self.languages]

    def factor_address(self, factor: str) -> str:
        """The address that stands for a factor: the index of its theme in the default language."""
        return self._address(theme_uri(factor, self.languages[0], self.languages[0]))

    def related(self) -> Mapping[str, Sequence[str]]:
        """The terms related to each, in the site's order: those in its ``see`` and those that see it."""
        places = {term.id: place for place, term in enumerate(self.terms)}
        found: dict[str, set[str]] = {term.id: set() for term in self.terms}
        for term in self.terms:
            for other in places.keys() & set(term.see) - {term.id}:
                found[term.id].add(other)
                found[other].add(term.id)
        return {term: sorted(others, key=places.__getitem__) for term, others in found.items()}

    def _address(self, uri: str) -> str:
        url = url_of(uri)
        address = self.site_url + url if self.site_url else relative_href("glossary/", url)
        return quote(address, safe=_IRI_SIGNS)


def other_names(term: Term, language: str) -> list[str]:
    """The aliases of a term in a language, each once and none equal to its name."""
    aliases = dict.fromkeys(term.aliases.get(language, ()))
    return [alias for alias in aliases if alias != term.name.get(language)]
