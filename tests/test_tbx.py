"""The exported glossary as TBX-Basic of version 3, read back by an XML parser and held against its rules.

The rules are those of the TBX core structure and of the TBX-Basic dialect's schemas (ISO 30042:2019, DCA
style), as far as they concern what we write. Version 2 is read by a foreign reader: ``test_tbx_2.py``.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exported import ROOT, SITE, TERMS, export, make_term

TBX = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

#: What may stand within an element, as a pattern over its children's tags (TBX core structure, DCA).
STRUCTURE = {
    "tbx": "tbxHeader text",
    "tbxHeader": "fileDesc( encodingDesc)?( revisionDesc)?",
    "fileDesc": "(titleStmt )?(publicationStmt )?sourceDesc( sourceDesc)*",
    "titleStmt": "title( note)*",
    "sourceDesc": "p( p)*",
    "text": "body( back)?",
    "body": "conceptEntry( conceptEntry)*",
    "conceptEntry": "((descrip|admin|note|ref|xref) )*langSec( langSec)*",
    "langSec": "((descrip|admin|note|ref|xref) )*termSec( termSec)*",
    "termSec": "term( termNote)*( (descrip|admin|note|ref|xref))*",
}
#: The data categories of TBX-Basic that each element may have, and where the category may stand.
CATEGORIES = {
    ("descrip", "definition"): {"conceptEntry", "langSec"},
    ("descrip", "subjectField"): {"conceptEntry"},
    ("ref", "crossReference"): {"conceptEntry", "termSec"},
    ("xref", "externalCrossReference"): {"conceptEntry", "langSec", "termSec"},
    ("termNote", "administrativeStatus"): {"termSec"},
}
STATUSES = {f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated", "superseded")}


def _list_tbx_faults(root: ElementTree.Element) -> list[str]:
    faults = []
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)) or not all(re.fullmatch(r"[A-Za-z_][\w.-]*", str(name)) for name in ids):
        faults.append("ids")
    if (root.get("type"), root.get("style"), root.get(LANG)) != ("TBX-Basic", "dca", "ja"):
        faults.append("dialect")
    for element in root.iter():
        tag = element.tag.removeprefix(TBX)
        children = " ".join(child.tag.removeprefix(TBX) for child in element)
        if not element.tag.startswith(TBX) or not re.fullmatch(STRUCTURE.get(tag, ""), children):
            faults.append(f"{tag}: {children}")
        if tag == "langSec" and not element.get(LANG):
            faults.append("langSec without language")
        for child in element:
            kind, category = child.tag.removeprefix(TBX), child.get("type", "")
            if category and tag not in CATEGORIES.get((kind, category), set()):
                faults.append(f"{kind} {category} in {tag}")
            if kind == "termNote" and child.text not in STATUSES:
                faults.append(f"status {child.text}")
            target = child.get("target")
            if target and target not in ids and not re.match("https?://.+", target):
                faults.append(f"target {target}")
    return faults


def _parse_tbx(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text.encode())


def _find_words(language: ElementTree.Element) -> list[tuple[str | None, str | None]]:
    return [
        (section.findtext(f"{TBX}term"), section.findtext(f"{TBX}termNote"))
        for section in language.iter(f"{TBX}termSec")
    ]


@pytest.mark.parametrize("site", [SITE, "", "http://localhost:8000/"])
def test_tbx_keeps_the_rules_of_tbx_basic(site: str) -> None:
    assert _list_tbx_faults(_parse_tbx(export(site=site)["tbx-3"])) == []


def test_tbx_read_back_is_the_terms() -> None:
    entries = list(_parse_tbx(export()["tbx-3"]).iter(f"{TBX}conceptEntry"))
    for term, entry in zip(TERMS, entries, strict=True):
        assert entry.get("id") == f"term-{term.id}"
        assert [language.get(LANG) for language in entry.iter(f"{TBX}langSec")] == ["ja", "en"]
        for language in entry.iter(f"{TBX}langSec"):
            code = str(language.get(LANG))
            words = [word for word, _ in _find_words(language)]
            assert words == list(dict.fromkeys([term.name[code], *term.aliases.get(code, ())]))
            assert language.findtext(f"{TBX}descrip") == term.definition[code]
        notes = [note for note in entry.iter(f"{TBX}note") if note.get(LANG) == "ja-Hrkt"]
        assert [note.text for note in notes] == [term.reading]


def test_tbx_gives_status_subject_fields_and_references() -> None:
    entries = {entry.get("id"): entry for entry in _parse_tbx(export()["tbx-3"]).iter(f"{TBX}conceptEntry")}
    first = entries["term-nemawashi"]
    assert _find_words(first)[:2] == [
        ("根回し", "preferredTerm-admn-sts"),
        ("下相談", "admittedTerm-admn-sts"),
    ]
    assert {status for _, status in _find_words(entries["term-ringi"])} == {"deprecatedTerm-admn-sts"}
    assert {status for _, status in _find_words(entries["term-3c"])} == {"admittedTerm-admn-sts"}
    fields = [(field.get(LANG), field.text) for field in first.iter(f"{TBX}descrip") if field.get(LANG)]
    assert fields[:2] == [("ja", "customersの名"), ("en", "the customers")]
    assert [ref.get("target") for ref in first.iter(f"{TBX}ref")] == ["term-ringi", "term-3c"]
    assert [ref.get("target") for ref in first.iter(f"{TBX}xref")] == [
        f"{ROOT}glossary/nemawashi/",
        f"{ROOT}en/glossary/nemawashi/",
    ]


def test_tbx_of_three_languages_has_three_sections_a_term() -> None:
    languages = _parse_tbx(export(TERMS[:3], languages=("ja", "en", "fr"))["tbx-3"]).iter(f"{TBX}langSec")
    assert [language.get(LANG) for language in languages] == ["ja", "en", "fr"] * 3


def test_a_glossary_without_terms_is_still_xml() -> None:
    assert list(_parse_tbx(export([])["tbx-3"]).iter(f"{TBX}conceptEntry")) == []


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_survives_but_for_control_characters_which_xml_has_not(text: str) -> None:
    entry = next(_parse_tbx(export([make_term("x", text, "x")])["tbx-3"]).iter(f"{TBX}langSec"))
    in_xml = re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert entry.findtext(f"{TBX}termSec/{TBX}term") == in_xml


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<langSec", "<langSet"),
        ('type="TBX-Basic"', 'type="TBX-Min"'),
        ('<descrip type="definition">', '<descrip type="context">'),
        ("preferredTerm-admn-sts", "preferred"),
        ('target="term-ringi"', 'target="term-gone"'),
        ('id="term-3c"', 'id="3c"'),
        ("<sourceDesc>", "<sourceDesc><title/>"),
    ],
)
def test_the_rules_find_what_is_wrong(old: str, new: str) -> None:
    text = export()["tbx-3"]
    assert old in text
    broken = text.replace(old, new).replace("</langSec", "</langSet" if "langSet" in new else "</langSec")
    assert _list_tbx_faults(_parse_tbx(broken)) != []
