"""Where the sentence around a word begins and ends; the golden cases show it on pages."""

from __future__ import annotations

import pytest

from tsunagu.markdown.sentence import LONGEST, cut_sentence

#: Text with the word in 【】, and the sentence around it.
JAPANESE = {
    "up to the stops around it": ("春。【本社】の夏。秋。", "【本社】の夏。"),
    "the whole text where there is none": ("【本社】の夏", "【本社】の夏"),
    "with the stop's brackets": ("（春。）（【本社】。）秋。", "（【本社】。）"),
    "on where a bracket is followed by a particle": ("「春。」という【本社】。", "「春。」という【本社】。"),
    "but not where a new sentence follows": ("「春。」ところが【本社】。", "ところが【本社】。"),
    "on after a question that is quoted": ("春か？と【本社】は言う。", "春か？と【本社】は言う。"),
    "several marks are one end": ("春！？【本社】。", "【本社】。"),
    "dots between Latin letters are none": ("Ver.2の【本社】", "Ver.2の【本社】"),
    "a break is nothing in Japanese": ("春\n 【本社】\n秋。", "春【本社】秋。"),
    "a break is a space beside Latin words": ("added\nvalue【本社】", "added value【本社】"),
    "blanks of the author stay": ("”顧客” 【本社】", "”顧客” 【本社】"),
    "spoken words on a line are one": ("「春」\n【本社】の夏。", "【本社】の夏。"),
    "a line that runs on is not": ("「春」\nと【本社】は言う。", "「春」と【本社】は言う。"),
}
ENGLISH = {
    "up to the stops around it": ("One. Two 【HQ】 three. Four.", "Two 【HQ】 three."),
    "with the stop's quotation marks": ("“One.” “Two 【HQ】.” Three.", "“Two 【HQ】.”"),
    "not after a title": ("Dr. 【HQ】 of St. Ives.", "Dr. 【HQ】 of St. Ives."),
    "not after an abbreviation": (
        "See e.g. 【HQ】, i.e. Tokyo etc. and so on.",
        "See e.g. 【HQ】, i.e. Tokyo etc. and so on.",
    ),
    "not after an initial": ("J. D. 【HQ】.", "J. D. 【HQ】."),
    "not in a number or an address": ("In 3.5 www.example.com 【HQ】.", "In 3.5 www.example.com 【HQ】."),
    "not where a small letter follows": ("“Why?” asked 【HQ】.", "“Why?” asked 【HQ】."),
    "after I": ("So do I. 【HQ】.", "【HQ】."),
    "a break is a space": ("One\n 【HQ】\ntwo.", "One 【HQ】 two."),
    "after a full-width stop": ("春。【HQ】 two.", "【HQ】 two."),
}
CASES = [
    *(pytest.param(text, cut, "ja", id=f"ja: {rule}") for rule, (text, cut) in JAPANESE.items()),
    *(pytest.param(text, cut, "en", id=f"en: {rule}") for rule, (text, cut) in ENGLISH.items()),
]


@pytest.mark.parametrize(("text", "sentence", "language"), CASES)
def test_sentence_reaches(text: str, sentence: str, language: str) -> None:
    """The word is marked by 【】."""
    start, end = text.index("【"), text.index("】") - 1
    before, marked, after = cut_sentence(text.replace("【", "").replace("】", ""), start, end, language)
    assert f"{before}【{marked}】{after}" == sentence


@pytest.mark.parametrize(("before", "after"), [(300, 300), (300, 10), (10, 300), (0, 300), (300, 0)])
def test_long_sentence_is_cut_around_the_word(before: int, after: int) -> None:
    """What is kept is as long as allowed, and says with … where it was cut."""
    head, word, tail = cut_sentence("あ" * before + "本社" + "い" * after, before, before + 2, "ja")
    assert word == "本社"
    assert (head[:1] == "…", tail[-1:] == "…") == (before > 150, after > 150)
    assert len(head.strip("…") + word + tail.strip("…")) == LONGEST


def test_long_english_sentence_is_cut_between_words() -> None:
    """No word is broken."""
    text = "word " * 60 + "office" + " word" * 60
    head, _, tail = cut_sentence(text, 300, 306, "en")
    assert set(head.split()) == {"…word", "word"}
    assert set(tail.split()) == {"word", "word…"}


def test_word_longer_than_a_sentence_may_be_is_kept_whole() -> None:
    """The marked word is never cut."""
    assert cut_sentence("あ" * 500, 100, 400, "ja") == ("…", "あ" * 300, "…")
