"""The exported glossary as TBX-Basic of version 2, read back by Translate Toolkit and held against its rules.

The rules are those of the core structure of ISO 30042:2008 and of TBX-Basic, as far as they concern what we
write.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage import factory
from translate.storage.tbx import tbxfile, tbxunit

from exported import ROOT, SITE, TERMS, export, make_term

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: What may stand within an element, as a pattern over its children's tags.
STRUCTURE = {
    "martif": "martifHeader text",
    "martifHeader": "fileDesc( encodingDesc)?( revisionDesc)?",
    "fileDesc": "(titleStmt )?(publicationStmt )?sourceDesc( sourceDesc)*",
    "titleStmt": "title( note)*",
    "sourceDesc": "p( p)*",
    "encodingDesc": "p( p)*",
    "text": "body( back)?",
    "body": "termEntry( termEntry)*",
    "termEntry": "((descrip|admin|note|ref|xref) )*langSet( langSet)*",
    "langSet": "((descrip|admin|note|ref|xref) )*tig( tig)*",
    "tig": "term( termNote)*( (descrip|admin|note|ref|xref))*",
}


def read(text: str, target: str = "en") -> list[tbxunit]:
    """The entries, as Translate Toolkit reads them for a pair of languages."""
    store = tbxfile()
    store.parse(text.encode())
    store.setsourcelanguage("ja")
    store.settargetlanguage(target)
    return list(store.units)


def test_translate_toolkit_opens_the_file_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(export()["tbx"], encoding="utf-8")
    store = factory.getobject(str(path))
    assert isinstance(store, tbxfile)
    assert len(store.units) == len(TERMS)


@pytest.mark.parametrize("target", ["en", "fr"])
def test_translate_toolkit_reads_the_terms_with_all_their_names(target: str) -> None:
    units = read(export(languages=("ja", "en", "fr"))["tbx"], target)
    for term, unit in zip(TERMS, units, strict=True):
        assert unit.xmlelement.get("id") == f"term-{term.id}"
        for code, found in (("ja", unit.get_source_terms()), (target, unit.get_target_terms())):
            names = list(dict.fromkeys([term.name[code], *term.aliases.get(code, ())]))
            assert [one.text for one in found] == names
            assert found[0].administrative_status == f"{term.status}Term-admn-sts"
            assert all(one.deprecated for one in found) == (term.status == "deprecated")


def test_translate_toolkit_reads_definitions_and_readings() -> None:
    for term, unit in zip(TERMS, read(export()["tbx"]), strict=True):
        (name, *_), (english, *_) = unit.get_source_terms(), unit.get_target_terms()
        notes = {(note.category, note.scope): note.text for note in name.notes}
        assert notes["definition", "language"] == term.definition["ja"]
        assert notes[None, "term"] == term.reading
        told = [note.text for note in english.notes if note.category == "definition"]
        assert told == [term.definition["en"]]


@pytest.mark.parametrize("site", [SITE, "", "http://localhost:8000/"])
def test_tbx_2_keeps_the_rules_of_its_structure(site: str) -> None:
    root = ElementTree.fromstring(export(site=site)["tbx"].encode())
    assert (root.tag, root.get("type"), root.get(LANG)) == ("martif", "TBX-Basic", "ja")
    for element in root.iter():
        children = " ".join(child.tag for child in element)
        assert re.fullmatch(STRUCTURE.get(element.tag, ""), children), element.tag
    ids = {element.get("id") for element in root.iter("termEntry")}
    assert len(ids) == len(TERMS)
    assert {ref.get("target") for ref in root.iter("ref")} <= ids
    pages = {ref.get("target", "") for ref in root.iter("xref")}
    assert all(page.startswith(ROOT if site == SITE else site or "nowhere") for page in pages)


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_survives_but_for_what_xml_has_not(text: str) -> None:
    (unit,) = read(export([make_term("x", f"x{text}x", "x")])["tbx"])
    in_xml = re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", f"x{text}x")
    (name,) = unit.get_source_terms()
    assert "".join(name.text.split()) == "".join(in_xml.split())


def test_a_glossary_without_terms_is_still_read() -> None:
    assert read(export([])["tbx"]) == []
