"""Essays as people write them for other sites have the same blocks here as everywhere else."""

from __future__ import annotations

from written_essays import KINDS, list_blocks, list_differing, write_essays


def test_each_page_has_the_blocks_that_markdown_it_makes_of_it() -> None:
    """The first 40 of 300; ``bench/written.py`` looks at all."""
    assert list_differing(write_essays(40)) == []


def test_the_essays_are_the_same_whatever_their_number_and_of_each_kind_and_language() -> None:
    essays = write_essays(12)
    assert essays[:4] == write_essays(4)
    assert {(one.kind, one.language) for one in essays} == {
        (kind, one) for kind in KINDS for one in ("ja", "en")
    }


def test_a_list_in_a_list_is_not_taken_for_one_beside_it() -> None:
    within = list_blocks("<ul><li>a<ul><li>b</li></ul></li></ul>")
    assert within != list_blocks("<ul><li>a</li></ul><ul><li>b</li></ul>")
    assert within != list_blocks("<ul><li><p>a</p><ul><li>b</li></ul></li></ul>")
