"""The box of a series says the number that the author gave a part, as everything else does."""

from __future__ import annotations

import pytest

from editions import make_edition
from makers import make_essay
from tsunagu.pages.views.essay_page import view_essay


@pytest.mark.parametrize(
    ("written", "part", "place"),
    [
        ([1, 2, 3], 2, "2 / 3"),
        ([3], 3, "3 / 3"),
        ([1, 4], 1, "1 / 4"),
        ([1, 4], 4, "4 / 4"),
    ],
)
def test_parts_that_are_not_written_yet_move_no_number(written: list[int], part: int, place: str) -> None:
    essays = [make_essay(f"e{number}", series="one", part=number) for number in written]
    essay = essays[written.index(part)]
    view = view_essay(make_edition(*essays), essay)
    assert view.part is not None
    assert view.part.text == f"連載「連載」第{part}回"
    box = view.after.series
    assert box is not None
    assert box.place == place
    assert [row.number for row in box.parts] == [f"第{number}回" for number in written]
