"""The tests are about the generator: they pass in every repository, whatever its author writes in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from authors import AUTHORS, AuthorsOwnError
from projects import ROOT, SAMPLE


@pytest.mark.parametrize("own", AUTHORS)
def test_a_test_that_reads_what_is_the_authors_fails(own: str) -> None:
    """Whoever writes such a test sees it at once, and not an author who writes an essay."""
    for path in (own, f"{own}/essays/x.md"):
        with pytest.raises(AuthorsOwnError):
            Path(path).read_text(encoding="utf-8")
        with pytest.raises(AuthorsOwnError):
            list(Path(path).iterdir())


@pytest.mark.parametrize("path", [SAMPLE / "mkdocs.yml", ROOT / "README.md"])
def test_what_is_no_authors_is_read_as_ever(path: Path) -> None:
    assert path.read_text(encoding="utf-8")
