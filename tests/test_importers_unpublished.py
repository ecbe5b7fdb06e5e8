"""Posts that readers of the old blog could not see are drafts, however sure all else is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imported import FACTORS, TERMS, make_settings, save
from tsunagu.importers.formats.saved_files import read_posts
from tsunagu.importers.plan.factor_rules import read_factor_rules
from tsunagu.importers.plan.import_run import import_posts


@pytest.mark.parametrize(
    ("name", "line", "seen"),
    [
        ("source/_drafts/a.md", "layout: post", "_drafts"),
        ("_drafts/a.md", "layout: post", "_drafts"),
        ("a.md", "publish: false", "draft"),
        ("a.md", "published: false", "draft"),
        ("a.md", "expiryDate: 2021-01-01", "expiryDate: 2021-01-01"),
        ("a.md", "publishDate: 2040-01-01", "publishDate: 2040-01-01"),
        ("a.md", "expiryDate: 2040-01-01", ""),
        ("a.md", "publishDate: 2020-01-01", ""),
        ("a.md", "publish: true", ""),
        ("_posts/a.md", "layout: post", ""),
        ("_drafts.md", "layout: post", ""),
    ],
)
def test_what_was_not_public_is_a_draft_even_if_all_else_is_sure(
    name: str, line: str, seen: str, tmp_path: Path
) -> None:
    save(tmp_path / "in", name, f"---\ntitle: 題\ndate: 2020-01-01\n{line}\n---\n{TERMS}")
    rules = read_factor_rules("words:\n  顧客: [customers]\n".encode(), FACTORS)
    settings = replace(make_settings(tmp_path / "docs"), rules=rules)
    essay = import_posts([tmp_path / "in"], settings).essays[0]
    assert [doubt.values["seen"] for doubt in essay.doubts] == [seen] * bool(seen)
    assert ("draft: true" in essay.text, "もとのブログで公開されていませんでした" in essay.text) == (
        bool(seen),
        bool(seen),
    )


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("<b:status>LIVE</b:status><b:trashed/>", ""),
        ("<b:status>LIVE</b:status><b:trashed>2020-01-01T00:00:00Z</b:trashed>", "soft_trashed"),
        ("<b:status>SOFT_TRASHED</b:status>", "soft_trashed"),
        ("<b:status>DRAFT</b:status><b:trashed/>", "draft"),
    ],
)
def test_what_was_thrown_away_at_blogger_is_hidden_however_the_file_says_so(
    said: str, seen: str, tmp_path: Path
) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018"><entry>'
        f"<title>題</title><published>2012-03-01T01:00:00Z</published>{said}"
        '<content type="html">本文です。</content></entry></feed>'
    )
    (post,) = read_posts(save(tmp_path, "feed.atom", feed), lambda _: None)
    assert post.hidden == seen
