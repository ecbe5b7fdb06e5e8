"""A synced pattern of WordPress stands in each post that shows it, and is no post that was left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import import_text, list_codes
from test_importers_count import write_item, write_wxr

_SHOWN = '<!-- wp:paragraph --><p>前。</p><!-- /wp:paragraph -->\n\n<!-- wp:block {{"ref":{0}}} /-->'
_WORDS = "<!-- wp:paragraph --><p>案内です。</p><!-- /wp:paragraph -->"


@pytest.mark.parametrize(
    ("number", "kept", "text", "codes"),
    [
        (7, _WORDS, "\n\n前。\n\n案内です。\n", []),
        (7, f'{_WORDS}<!-- wp:block {{"ref":7}} /-->', "\n\n前。\n\n" + "\n\n".join(["案内です。"] * 3), []),
        (8, _WORDS, "\n\n前。\n", ["other-kind"]),
    ],
)
def test_a_pattern_stands_where_it_is_shown(
    number: int, kept: str, text: str, codes: list[str], tmp_path: Path
) -> None:
    """One that shows itself ends somewhere; one that nobody shows is left out aloud."""
    pattern = write_item(kept, title="案内", wp_post_type="wp_block", wp_post_id="7")
    export = write_wxr(write_item(_SHOWN.format(number)), pattern)
    report = import_text(tmp_path / "docs", export, "x.xml")
    (essay,) = report.essays
    assert text in essay.text
    assert list_codes(report) == codes
