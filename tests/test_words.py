"""Text in numbers and pieces: reading time, summaries, phrases, colours, languages."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import make_factor
from tsunagu.config import measure_contrast, read_color, write_color
from tsunagu.japanese.phrases import list_phrases
from tsunagu.languages.lookup import find_language
from tsunagu.pages.colors import write_factor_styles
from tsunagu.text.plain_words import count_minutes, plain_text, summarise


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", 1),
        ("あ" * 500, 1),
        ("あ" * 501, 2),
        ("word " * 238, 1),
        ("word " * 239, 2),
        ("漢" * 250 + " word" * 119, 1),
        ("漢" * 251 + " word" * 119, 2),
        ("don't " * 238, 1),
        ("[語](https://example.com/" + "a/" * 500 + ")", 1),
        (("{漢字|" + "か" * 40 + "}") * 20, 1),
        (f"![{'漢' * 600}](x.png)", 1),
    ],
)
def test_minutes_are_japanese_characters_and_english_words_together(text: str, minutes: int) -> None:
    assert count_minutes(text) == minutes


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# 題\n\n最初の文。\n次の行。\n\n別の段落。", "最初の文。次の行。別の段落。"),
        (
            "# 題\n\n一つめの文は、これだけで三十字をこえるように書いてある文です。\n\n次。",
            "一つめの文は、これだけで三十字をこえるように書いてある文です。",
        ),
        ("> 引用\n\n本文[リンク](x.md)と[[id|語]]と{漢字|かんじ}。", "本文リンクと語と漢字。"),
        ("One *line*\nand `another`.", "One line and another."),
        ("- 並び\n\n![絵](x.png)\n\n文。", "文。"),
        ("", ""),
        ("あ" * 100 + "。" + "い" * 100, "あ" * 100 + "。"),
        ("あ" * 200, "あ" * 139 + "…"),
    ],
)
def test_a_summary_is_the_first_paragraph_of_prose_cut_at_a_sentence(markdown: str, text: str) -> None:
    assert summarise(markdown) == text


@pytest.mark.parametrize(
    "line",
    [
        *("![朝の市場](x.png)", "[![朝の市場](x.png)](y.md)", "![朝](x.png){width=20}", "![朝](x.png =20x)"),
        *("[TOC]", "[[toc]]", "[[TOC]]", "{{< toc >}}", '{{<figure src="a.png">}}', "{{ site.title }}"),
        *("{% note info %}", "{% endnote %}", "@[youtube](a_b_c)", "![[朝.png]]", ":::tip", '=== "朝"'),
        *("$$\nE=mc_1^2\n$$", "$$E=mc^2$$"),
    ],
)
def test_no_picture_and_nothing_that_is_put_in_is_in_a_summary(line: str) -> None:
    """Not on lines of its own, above, within or below a paragraph."""
    for text in (
        f"{line}\n\n春です。\n夏です。",
        f"{line}\n春です。\n夏です。",
        f"春です。\n{line}\n夏です。",
    ):
        assert summarise(text) == "春です。夏です。"
    assert summarise(f"春です。\n夏です。\n\n{line}") == "春です。夏です。"


def test_a_picture_within_a_line_says_nothing_in_a_summary() -> None:
    assert (
        summarise("市場![印](x.png){width=20}に[![印](x.png)](y.md)行く。`{{ x }}`と書く。")
        == "市場に行く。{{ x }}と書く。"
    )


ABOUT: Final = "会議の席順は、その会社のものの決め方をいちばん正直に語ります。"
ABOUT_IN_ENGLISH: Final = "The seats at a table tell you how a company makes up its mind."


@pytest.mark.parametrize(
    "before",
    [
        "皆さま、こんにちは。",
        "みなさん、おはようございます！",
        "こんにちは、",
        "皆さま、",
        "皆さま、こんにちは、\n\n『橋かけ教室』 世話人です。",
        "こんにちは。橋の学校の塾長、橋野です。",
        "橋の学校塾長の橋野です。",
        "はじめまして。橋野と申します。",
        "こんばんは♪ 橋野です☆",
        "いつもお読みいただき、ありがとうございます。",
        "皆さん、こんにちは。\n\nこのブログは、国境の手前で立ち止まった人のために書いています。",
        "あけましておめでとうございます。\n\n私は編集部の橋野です。",
        "※この記事は以前のブログから移しました。",
        "（二〇一五年に書いたものです。）",
        "あけましておめでとうございます。本年もよろしくお願いいたします。",
        "皆さま、こんにちは。\n\n今週もどうぞよろしくお願いいたします。",
        "本日も宜しくお願いします！",
        "おはようございます。引き続き、よろしくお願い申し上げます。",
        "皆さん、こんばんは。寒くなりましたね。",
        "おはようございます、橋野です。\n寒いですね。",
        "こんばんは！橋野です(^^) いつもお読みいただきありがとうございます。",
        "橋の塾の塾長、橋野です（^_^;）",
        "<!-- 下書きの注 -->",
        "お疲れさまです。\n\n<!-- 注 -->\n\nいつもご訪問ありがとうございます。",
    ],
)
def test_a_summary_passes_over_greetings_introductions_and_comments(before: str) -> None:
    """In a paragraph of their own and in one with what follows."""
    assert summarise(f"{before}\n\n{ABOUT}") == ABOUT
    if not before.startswith("<") and not before.endswith("）"):
        assert summarise(f"{before}\n{ABOUT}") == ABOUT


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("こんにちは、と言えない社員がいました。", "こんにちは、と言えない社員がいました。"),
        ("おはよう！と叫ぶ人がいました。", "おはよう！と叫ぶ人がいました。"),
        ("よろしくお願いしますと言えない人がいました。", "よろしくお願いしますと言えない人がいました。"),
        ("こんにちは。ところで、橋は長いのです。", "ところで、橋は長いのです。"),
        (f"https://example.com/a\n\n{ABOUT}", ABOUT),
        (f"<https://example.com/a>\n<https://example.com/b>\n\n{ABOUT}", ABOUT),
    ],
)
def test_a_greeting_that_is_spoken_of_is_none_and_an_address_no_sentence(text: str, summary: str) -> None:
    assert summarise(text) == summary


@pytest.mark.parametrize(
    "before",
    [
        "Hello everyone,",
        "Good morning, everybody!",
        "Hi there! I'm Hana, a writer.",
        "Dear readers,",
        "Hello. My name is Hana Bridge.",
        "Welcome to my blog!",
        "Thank you for reading this column.",
        "Happy New Year, everyone! Thanks for following along.",
    ],
)
def test_an_english_summary_passes_over_them_too(before: str) -> None:
    assert summarise(f"{before}\n\n{ABOUT_IN_ENGLISH}") == ABOUT_IN_ENGLISH
    assert summarise(f"{before} {ABOUT_IN_ENGLISH}") == ABOUT_IN_ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "上司に「おはようございます」と言うだけで、部屋の空気が変わる朝がありました。",
        "こんにちはと言われて、返事をしなかった人の話を、きょうはしようと思います。",
        "皆さまの会社では、会議の席順をだれが決めているのでしょうか。考えてみてください。",
        "寒いですねと言うだけの会話が、本社と現地のあいだの最初の橋になることがあります。",
        "代表が決めることと、現場が決めることのあいだに、いつも一枚の紙がありました。",
        "本社の時計は、現地の時計より六時間だけ遅れて動いています。そこから話を始めます。",
        "Hello is the first word that we learn, and the last one that we learn to mean.",
        "I am often asked how a meeting should begin, and I never know what to say.",
    ],
)
def test_a_sentence_that_says_something_is_not_taken_for_a_greeting(text: str) -> None:
    assert summarise(text) == text


@pytest.mark.parametrize(
    "text", ["こんにちは。", "皆さま、こんにちは。\n\n塾長の橋野です。", "Hello everyone,"]
)
def test_a_text_that_only_greets_has_its_greeting_as_summary(text: str) -> None:
    assert summarise(text) == text.partition("\n")[0]


def test_plain_text_keeps_an_escaped_sign() -> None:
    assert plain_text(r"2 \* 3") == "2 * 3"


@given(st.text())
def test_the_phrases_of_a_title_are_the_title(text: str) -> None:
    assert "".join(list_phrases(text)) == text


def test_no_phrase_is_a_single_character_on_its_own() -> None:
    assert list_phrases("「自分の仕事ではない」と言わない日")[-1] == "言わない日"


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_becomes_readable_in_both_schemes(number: int) -> None:
    """WCAG 1.4.3: 4.5 to 1 at least, on paper and on the dark ground."""
    styles = write_factor_styles([make_factor("x", color=f"#{number:06x}")])
    light, dark = (line.split("--factor-x:")[1][:7] for line in styles.split("\n")[:2])
    assert measure_contrast(read_color(light), read_color("#fbfaf7")) >= 4.5
    assert measure_contrast(read_color(dark), read_color("#14171b")) >= 4.5


def test_short_and_long_colours_are_the_same() -> None:
    assert write_color(read_color("#b42")) == "#bb4422"
    assert read_color("#bb4422") == read_color("#b42")


def test_each_language_writes_dates_its_own_way() -> None:
    day = date(2026, 5, 3)
    written = {code: language.write_date(day) for code in ("ja", "en") if (language := find_language(code))}
    assert written == {"ja": "2026年5月3日", "en": "3 May 2026"}


@pytest.mark.parametrize("code", ["xx", "words", "language", "../ja", ""])
def test_a_code_without_a_language_file_is_no_language(code: str) -> None:
    assert find_language(code) is None


def test_english_counts_one_thing_in_the_singular() -> None:
    english = find_language("en")
    assert english
    assert [english.words.count_essays(count) for count in (0, 1, 2)] == ["0 essays", "1 essay", "2 essays"]
