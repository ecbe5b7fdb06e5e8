"""The glossary as TBX-Basic, for translation tools: version 2, which most of them read, and version 3.

These are ISO 30042:2008 (``martif``) and ISO 30042:2019 (DCA style). They say the same by other names: a row
each. In version 3 a term is a ``conceptEntry`` (``id="term-<id>"``, since an XML id can't begin with a digit)
with its factors as ``subjectField``, ``see`` as ``crossReference`` and its pages as
``externalCrossReference`` (left out where the site's address is not known: TBX allows only http there). Each
language is a ``langSec`` with the definition and a ``termSec`` for the name and for each alias; an alias is
admitted, the name has the term's status, and all names of a deprecated term are deprecated. The reading is
the ``note`` of the Japanese name, in the language ``ja-Hrkt``: TBX-Basic has no other place for it.

A glossary without terms has an empty ``body``, for which TBX has no valid form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tsunagu.glossary.exports.export_source import READING_TAG, Glossary, other_names
from tsunagu.model import Term

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class TbxVersion:
    """A row: the names of the elements of a version, what its root says, and what its header has to say."""

    root: str
    header: str
    concept: str
    language: str
    term: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""


VERSION_2: Final = TbxVersion(
    *("martif", "martifHeader", "termEntry", "langSet", "tig"),
    encoding="TBXBasicXCSV02.xcs",
)
VERSION_3: Final = TbxVersion(
    *("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec"),
    attributes={"xmlns": "urn:iso:std:iso:30042:ed-2", "style": "dca"},
)


def write_tbx(glossary: Glossary, version: TbxVersion) -> str:
    """Return the file's text. Characters that XML can't hold (most control characters) become U+FFFD."""
    root = Element(version.root, {**version.attributes, "type": "TBX-Basic", _LANG: glossary.languages[0]})
    _add_header(root, glossary, version)
    body = SubElement(SubElement(root, "text"), "body")
    names = {term.id: term.name.get(glossary.languages[0], term.id) for term in glossary.terms}
    for term in glossary.terms:
        concept = SubElement(body, version.concept, {"id": f"term-{term.id}"})
        _add_relations(concept, glossary, term, {other: names[other] for other in term.see if other in names})
        for code in glossary.languages:
            if term.name.get(code):
                _add_language(SubElement(concept, version.language, {_LANG: code}), term, code, version.term)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add_header(root: Element, glossary: Glossary, version: TbxVersion) -> None:
    header = SubElement(root, version.header)
    file = SubElement(header, "fileDesc")
    title = glossary.titles.get(glossary.languages[0], "")
    if title:
        _add(SubElement(file, "titleStmt"), "title", title)
    _add(SubElement(file, "sourceDesc"), "p", glossary.site_url or title or "Tsunagu")
    if version.encoding:
        _add(SubElement(header, "encodingDesc"), "p", version.encoding, {"type": "XCSURI"})


def _add_relations(concept: Element, glossary: Glossary, term: Term, see: Mapping[str, str]) -> None:
    for factor in glossary.factors:
        for code, name in factor.name.items() if factor.id in term.factors else ():
            _add(concept, "descrip", name, {"type": "subjectField", _LANG: code})
    for other, name in see.items():
        _add(concept, "ref", name, {"type": "crossReference", "target": f"term-{other}"})
    for page in glossary.term_pages(term.id) if glossary.site_url else ():
        _add(concept, "xref", page, {"type": "externalCrossReference", "target": page})


def _add_language(section: Element, term: Term, code: str, tag: str) -> None:
    if term.definition.get(code):
        _add(section, "descrip", term.definition[code], {"type": "definition"})
    name = _add_term(section, tag, term.name[code], term.status)
    if code == "ja" and term.reading:
        _add(name, "note", term.reading, {_LANG: READING_TAG})
    for alias in other_names(term, code):
        _add_term(section, tag, alias, "deprecated" if term.status == "deprecated" else "admitted")


def _add_term(section: Element, tag: str, word: str, status: str) -> Element:
    term = SubElement(section, tag)
    _add(term, "term", word)
    _add(term, "termNote", f"{status}Term-admn-sts", {"type": "administrativeStatus"})
    return term


def _add(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> None:
    SubElement(parent, tag, attributes or {}).text = _NOT_XML.sub("\ufffd", text)
