"""What was meant by a link that leads nowhere is told, and takes no longer in a site with many of them."""

from __future__ import annotations

from time import process_time

import pytest

from tsunagu.checks.near_files import MOST_GUESSES, NearFiles

FILES = NearFiles(
    ("essays/one.md", "en/essays/one.md", "essays/two-clocks.md", "images/a/photo.png", "about.md"),
    ("ja", "en"),
)


@pytest.mark.parametrize(
    ("start", "target", "found"),
    [
        ("essays/x.md", "essays/one", "essays/one.md"),
        ("essays/x.md", "essays/one/index.html", "essays/one.md"),
        ("about.md", "one.md", "essays/one.md"),
        ("en/about.md", "one.md", "en/essays/one.md"),
        ("essays/x.md", "essays/two-clock.md", "essays/two-clocks.md"),
        ("essays/x.md", "images/photo.png", "images/a/photo.png"),
        ("essays/x.md", "essays/something-else.md", None),
    ],
)
def test_the_nearest_file_that_may_be_meant_is_found(start: str, target: str, found: str | None) -> None:
    assert FILES.find(start, target) == found


def test_twenty_thousand_broken_links_take_the_time_of_fifty() -> None:
    files = NearFiles((f"essays/made-{number:04}.md" for number in range(1000)), ("ja",))
    began = process_time()
    found = [files.find("essays/x.md", f"essays/mad-{number:05}.md") for number in range(20_000)]
    assert process_time() - began < 10
    assert all(found[:MOST_GUESSES])
