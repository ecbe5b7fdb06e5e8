"""The day of the last great change: told where it is news."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import look, write_site
from editions import make_edition
from makers import make_essay, make_library
from tsunagu.content import list_newer_by_date
from tsunagu.model import Newer
from tsunagu.pages.views.essay_page import view_essay


@pytest.mark.parametrize(
    ("date", "updated", "kept"),
    [
        ("2026-05-03", "2026-05-03", False),
        ("2026-05-03 19:30", "2026-05-03", False),
        ("2026-05-03 07:30", "2026-05-03 22:00", True),
        ("2026-05-03 19:30", "2026-05-04", True),
    ],
)
def test_a_change_on_the_first_day_is_no_mistake(date: str, updated: str, kept: bool, tmp_path: Path) -> None:
    """The same day without a time is not before the day with one; what is not later is no change."""
    header = f"---\ntitle: 話\ndate: {date}\nupdated: {updated}\nfactors: [customers]\n---\n\n本社の話。\n"
    write_site(tmp_path, {"essays/story.md": header})
    content = look(tmp_path)
    essay = next(essay for essay in content.library.essays if essay.id == "story")
    assert not content.problems
    assert (essay.updated is not None) is kept


@pytest.mark.parametrize(
    ("updated", "shown"), [("2026-05-03T22:00", ""), ("2026-05-04", "2026年5月4日 更新")]
)
def test_a_change_is_shown_with_its_day_where_that_is_another(updated: str, shown: str) -> None:
    essay = make_essay("a", date="2026-05-03T07:30", updated=updated)
    assert view_essay(make_edition(essay), essay).updated == shown


@pytest.mark.parametrize(("updated", "notices"), [("2026-05-10T22:00", 0), ("2026-05-11", 1)])
def test_a_translation_is_older_than_its_original_by_the_day(updated: str, notices: int) -> None:
    original = make_essay("a", date="2026-05-03", updated=updated)
    translation = make_essay("a", language="en", date="2026-05-10")
    newer = list_newer_by_date(make_library(original, translation))
    view = view_essay(make_edition(original, translation, code="en", newer=newer), translation)
    assert len(view.notices) == notices


def test_readers_are_told_of_an_original_that_they_can_see() -> None:
    """The table says which translations are behind; a draft is an original for nobody."""
    original, translation = make_essay("a"), make_essay("a", language="en")
    newer = {translation.uri: Newer(original.place, None, "雨が降る。")}
    for essays, targets in (((original, translation), ["essays/a/"]), ((translation,), [])):
        edition = make_edition(*essays, code="en", newer=newer)
        assert [link.url for link in view_essay(edition, translation).notices] == targets
