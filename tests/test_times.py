"""Times as people type them: read where it is beyond doubt which is meant."""

from __future__ import annotations

import pytest

from tsunagu.header.types.times import read_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        *(("7:30", "07:30"), ("07:30:15", "07:30"), ("23:59", "23:59"), ("0:00", "00:00")),
        *(("24:00", None), ("7:60", None), ("７：３０", "07:30"), ("朝", None)),
        *(("7:30 AM", "07:30"), ("7:30 pm", "19:30"), ("11:59 PM", "23:59"), ("1 PM", "13:00")),
        *(("12:30 AM", "00:30"), ("12:30 PM", "12:30"), ("13:30 PM", "13:30"), ("13:30 AM", None)),
        *(("午後7時30分", "19:30"), ("午前7時", "07:00"), ("19時半", "19:30"), ("午後12時", None)),
        *(("午前12時", None), ("午前13時", None), ("午後 7:30 PM", None)),
        *(("7:30+0900", "07:30+0900"), ("7:30 JST", "07:30+09:00")),
    ],
)
def test_a_time_is_read_or_left_for_the_author_to_say(text: str, time: str | None) -> None:
    assert read_time(text) == time
