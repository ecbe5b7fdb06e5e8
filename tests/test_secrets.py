"""Hidden essays are found wherever something of them stands, as if each were looked for alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tsunagu.release.secrets import Secret, SecretFinder

LETTERS = st.text("本社の時計は早い。", min_size=8, max_size=30)


@given(st.lists(LETTERS, min_size=1, max_size=6), st.lists(LETTERS, max_size=6), st.integers(0, 20))
def test_a_phrase_is_found_wherever_it_stands(phrases: list[str], others: list[str], place: int) -> None:
    shown = "".join([*others[:2], "前" * place, phrases[0], *others[2:]])
    found = list(SecretFinder([Secret("essays/x/", tuple(phrases))]).find("a.html", "", shown))
    assert found == [next(phrase for phrase in phrases if phrase in shown)]


def test_what_is_of_no_hidden_essay_is_no_secret() -> None:
    finder = SecretFinder([Secret("essays/x/", ("本社の時計はいつも早い。",))])
    assert (
        list(finder.find("essays/y/index.html", "/essays/y/ essays/x /essays/xx/", "本社の時計は早い。"))
        == []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('href="../essays/x/"', ["essays/x/"]),
        ("https://host.example/en/essays/x/", ["en/essays/x/"]),
        ("https://host.example/zen/essays/x/", ["essays/x/"]),
        ("/zh-Hant-TW/essays/x/", []),
        ("/essays/x", []),
    ],
)
def test_a_link_to_a_translation_is_none_to_its_original(text: str, found: list[str]) -> None:
    secrets = [
        Secret("essays/x/", (), ("en/essays/x/", "zh-Hant-TW/essays/x/")),
        Secret("en/essays/x/", ()),
    ]
    assert list(SecretFinder(secrets).find("index.html", text, "")) == found


def test_the_page_of_a_hidden_essay_is_one() -> None:
    finder = SecretFinder([Secret("essays/x/", ())])
    assert list(finder.find("essays/x/index.html", "", "")) == ["essays/x/"]
