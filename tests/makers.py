"""Values of the model for unit tests, with everything that a test does not care about filled in."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tsunagu.model import Body, Essay, Factor, Library, Place, Series, Term

ZONE = ZoneInfo("Asia/Tokyo")


def make_essay(name: str = "a", **values: Any) -> Essay:
    """An essay; ``date`` may be text such as ``2026-05-03``."""
    language = values.pop("language", "ja")
    uri = f"essays/{name}.md" if language == "ja" else f"{language}/essays/{name}.md"
    date = datetime.fromisoformat(values.pop("date", "2026-05-03")).replace(tzinfo=ZONE)
    if isinstance(values.get("updated"), str):
        values["updated"] = datetime.fromisoformat(values["updated"]).replace(tzinfo=ZONE)
    defaults: dict[str, Any] = {"title": name, "factors": ("customers",), "body": Body("本文。")}
    return Essay(id=name, language=language, uri=uri, date=date, place=Place(uri), **{**defaults, **values})


def make_factor(name: str, order: int = 1, color: str = "#b3402a") -> Factor:
    """A factor whose names are its id."""
    names = {"ja": name, "en": name}
    return Factor(name, names, names, color, order, Place(f"themes/{name}.md"))


def make_term(name: str, ja: str, en: str, **values: Any) -> Term:
    """A term."""
    definition = {"ja": "意味。", "en": "Meaning."}
    reading = values.pop("reading", "よみ")
    return Term(name, {"ja": ja, "en": en}, reading, definition, Place(f"glossary/{name}.md"), **values)


FACTORS = (make_factor("customers", 1), make_factor("skills", 2), make_factor("collaboration", 3))


def make_library(*essays: Essay, **values: Any) -> Library:
    """A library with the three factors and one series."""
    series = (Series("one", {"ja": "連載", "en": "Series"}, Place("series/one.md")),)
    defaults: dict[str, Any] = {"languages": ("ja", "en"), "factors": FACTORS, "series": series}
    return Library(essays=essays, **{**defaults, **values})
