"""``tsunagu terms``: what the glossary lacks, what no essay uses, what a translation lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from desk import SITE, write_site
from makers import make_essay, make_library, make_term
from projects import Project
from tsunagu.candidates.comparison import Comparison, compare_words
from tsunagu.candidates.english_phrases import list_english_phrases
from tsunagu.candidates.japanese_nouns import list_nouns
from tsunagu.commands.cli import main
from tsunagu.commands.columns import measure_columns, write_columns
from tsunagu.model import Body, Essay, Library, Term

OFFICE = make_term("head-office", "本社", "head office")
RINGI = make_term("ringi", "稟議", "ringi", aliases={"ja": ("りん議",)})
CONFIG = "site_name: つなぐ\nsite_url: https://tsunagu.example/\n"

MA = make_term("ma", "間", "ma", link=False)


def compare(*essays: Essay, terms: tuple[Term, ...] = (OFFICE, RINGI, MA), least: int = 3) -> Comparison:
    return compare_words(make_library(*essays, terms=terms), least=least)


def write(name: str, text: str, **values: Any) -> Essay:
    return make_essay(name, body=Body(text), **values)


def list_unused(*essays: Essay) -> list[str]:
    return [term.id for term in compare(*essays).unused]


def list_words(*essays: Essay, least: int = 1) -> list[tuple[str, int, int]]:
    return [(one.word, one.count, one.essays) for one in compare(*essays, least=least).frequent]


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("本社の時計は早い。", ["ringi", "ma"]),
        ("りん議を待つ。", ["head-office", "ma"]),
        ("この[[ringi|紙]]を回す。", ["head-office", "ma"]),
        ("日本社会の話。", ["head-office", "ringi", "ma"]),
        ("## 本社\n\n`稟議`。", ["ma"]),
        ("{稟議|りんぎ}を回す。", ["head-office", "ma"]),
        ("本**社**の話。", ["ringi", "ma"]),
        ("よい間をとる。", ["head-office", "ringi"]),
        ("<!-- 稟議 -->本文。", ["head-office", "ringi", "ma"]),
    ],
)
def test_a_term_is_unused_when_no_essay_has_its_name_as_a_word(text: str, unused: list[str]) -> None:
    """Whether it is linked there does not matter."""
    assert list_unused(write("a", text)) == unused


def test_a_link_of_a_term_that_is_not_there_uses_none_and_its_words_are_words() -> None:
    """Beside one that is there; what `tsunagu check` tells of it is its own affair."""
    essays = [write(name, "[[nosuch|国境]]と[[head-office|あちら]]と[[国際化]]。") for name in "ab"]
    assert list_unused(*essays) == ["ringi", "ma"]
    assert {("国境", 2, 2), ("国際化", 2, 2)} <= {*list_words(*essays, least=2)}


def test_an_essay_in_any_language_uses_a_term_even_a_draft() -> None:
    english = write("a", "The head offices called.", language="en", draft=True)
    assert list_unused(english) == ["ringi", "ma"]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("技術者の異文化理解", ["技術者", "異文化理解"]),
        ("事前調整が要る。", ["事前調整"]),
        ("こと、もの、わけ、つもり。", []),
        ("しきたりの国境。", ["しきたり", "国境"]),
        ("自分の言葉で、今日も三人。", []),
        ("お金と、お茶とマネジメント。", ["マネジメント"]),
        ("技術者たちと新制度。", ["技術者", "新制度"]),
        ("国境。\n国境", ["国境", "国境"]),
        ("", []),
        *((f"国境{mark}地図", ["国境", "地図"]) for mark in "・、。「」『』（）／/！？… \u3000—―"),
        ("国" * 5000, None),
    ],
)
def test_nouns_and_compounds_are_taken_as_long_as_they_go(text: str, nouns: list[str] | None) -> None:
    found = [text[start:end] for start, end in list_nouns(text)]
    assert nouns is None or found == nouns


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("the section manager", ["section manager"]),
        ("a local section manager", ["local section", "local section manager", "section manager"]),
        ("section, manager. Section\n\nmanager", []),
        ("section\nmanager", ["section\nmanager"]),
        ("the manager’s desk", []),
        ("He went home.", []),
        ("work-permit office", ["work-permit office"]),
        *((f"section{mark}manager", []) for mark in (", ", ". ", "; ", ": ", " / ", " (", " — ", "… ", "! ")),
    ],
)
def test_english_phrases_have_no_word_of_grammar_and_cross_no_comma(text: str, phrases: list[str]) -> None:
    assert [text[start:end] for start, end in list_english_phrases(text)] == phrases


def test_a_frequent_word_comes_with_its_counts_and_the_sentence_of_its_first_use() -> None:
    essays = [write("a", "始まり。国境を越える。国境は線だ。"), write("b", "地図に国境がある。")]
    frequent = compare(*essays).frequent
    assert [(one.word, one.language, one.count, one.essays) for one in frequent] == [("国境", "ja", 3, 2)]
    example = frequent[0].example
    assert (example.uri, example.before, example.marked, example.after) == (
        "essays/a.md",
        "",
        "国境",
        "を越える。",
    )


def test_a_word_of_one_essay_or_of_too_few_uses_is_not_frequent() -> None:
    assert list_words(write("a", "国境、国境、国境。"), write("b", "地図。"), least=3) == []


def test_names_and_aliases_are_not_told_as_frequent_words() -> None:
    """Nor a term with one letter at its side, nor one that is never linked; a compound with a term is."""
    text = "本社、本社側、稟議、りん議、本社機能。"
    assert list_words(write("a", text), write("b", text)) == [("本社機能", 2, 2)]


def test_the_words_of_most_essays_come_first_language_by_language() -> None:
    essays = [
        write("a", "国境、国境、国境、地図。"),
        write("b", "国境、地図。"),
        write("c", "地図。"),
        write("a", "A section manager.", language="en"),
        write("b", "Our Section manager.", language="en"),
        write("c", "Her section manager.", language="en"),
    ]
    assert list_words(*essays, least=2) == [("地図", 3, 3), ("国境", 4, 2), ("section manager", 3, 3)]


def test_a_term_that_the_translation_does_not_name_is_told_with_both_essays() -> None:
    found = compare(
        write("a", "本社の稟議。"), write("a", "The ringi of the boss.", language="en"), write("b", "本社。")
    ).untranslated
    assert [(one.term.id, one.essay.uri, one.translation.uri) for one in found] == [
        ("head-office", "essays/a.md", "en/essays/a.md")
    ]


def test_it_works_from_the_translation_to_the_original_too() -> None:
    found = compare(write("a", "紙の話。"), write("a", "Of ringi.", language="en")).untranslated
    assert [(one.term.id, one.essay.language) for one in found] == [("ringi", "en")]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_term_that_either_language_skips_is_not_missed(language: str) -> None:
    skip = {language: frozenset({"head-office"})}
    essays = [
        write("a", "本社。", skip=skip.get("ja", frozenset())),
        write("a", "The boss.", language="en", skip=skip.get("en", frozenset())),
    ]
    assert compare(*essays).untranslated == ()


def test_a_term_that_is_never_linked_is_not_missed() -> None:
    assert compare(write("a", "よい間をとる。"), write("a", "Wait.", language="en")).untranslated == ()


def test_each_essay_is_told_as_it_is_read() -> None:
    told: list[str] = []

    def watch(essays: list[Essay]) -> Any:
        for essay in essays:
            told.append(essay.id)
            yield essay

    compare_words(make_library(write("a", "一。"), write("b", "二。")), watch=watch)
    assert told == ["a", "b"]


def test_a_library_without_anything_is_compared() -> None:
    assert compare_words(Library(("ja", "en"))) == Comparison((), (), ())


def test_columns_are_as_wide_as_their_letters_in_a_terminal() -> None:
    lines = write_columns([("本社", "1", "a"), ("HQ", "10", "か\u3099"), ("ｽｷﾙ", "100", "")], frozenset({1}))
    assert lines == ["本社    1  a", "HQ     10  か\u3099", "ｽｷﾙ   100"]
    assert {measure_columns(line[: line.index("1")]) for line in lines} == {6, 7, 8}
    assert write_columns([]) == []


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder that the command is run in."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    write_site(tmp_path / "docs", {})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["terms", *arguments])


def test_the_report_is_a_table_in_the_authors_language(desk: Path) -> None:
    ringi = "---\nname: {ja: 稟議, en: ringi}\nreading: りんぎ\ndefinition: {ja: 紙。, en: Paper.}\n---\n"
    write_site(desk / "docs", {"glossary/ringi.md": ringi})
    japanese, english = run("--lang", "ja"), run("--lang", "en")
    assert (japanese.exit_code, english.exit_code) == (0, 0)
    assert "どのエッセイにも出てこない用語\n  稟議  ringi  docs/glossary/ringi.md\n" in japanese.stdout
    assert "Terms that no essay uses\n  稟議  ringi  docs/glossary/ringi.md\n" in english.stdout
    assert "（なし）" in japanese.stdout
    assert japanese.stderr == ""


def test_the_report_can_be_read_by_a_machine(desk: Path) -> None:
    text = SITE["en/essays/two-clocks.md"].replace("head office", "the boss")
    write_site(desk / "docs", {"en/essays/two-clocks.md": text})
    report = json.loads(run("--json").stdout)
    assert report["untranslated"] == [
        {
            "id": "head-office",
            "name": {"ja": "本社", "en": "head office"},
            "uri": "essays/two-clocks.md",
            "translation": "en/essays/two-clocks.md",
        }
    ]
    assert report["shared"] == []
    assert {"unused", "frequent"} <= report.keys()


@pytest.mark.parametrize(
    ("ui_language", "sections"),
    [
        (
            "ja",
            {
                "どのエッセイにも出てこない用語": ["（なし）"],
                "よく出るのに用語集にない言葉（全 0 のうち上から 0）": ["（なし）"],
                "訳したエッセイに、対になる言葉が見つからない用語": ["（なし）"],
            },
        ),
        (
            "en",
            {
                "Terms that no essay uses": ["(none)"],
                "Frequent words that the glossary lacks (the first 0 of 0)": ["(none)"],
                "Terms whose counterpart is not in the translated essay": ["(none)"],
            },
        ),
    ],
)
def test_a_section_without_anything_says_so_and_none_tells_of_shared_names(
    desk: Path, ui_language: str, sections: dict[str, list[str]]
) -> None:
    told = [part.splitlines() for part in run("--lang", ui_language).stdout.strip().split("\n\n")]
    assert {head: [line.strip() for line in lines] for head, *lines in told} == sections


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("国境だ。", "[国境]だ。"),
        (
            "一二三四五六七八九十一二三四五の国境は一二三四五六七八九十一二三四五。",
            "一二三四五六七八九十一二三四五の[国境]は一二三四五六七八九十一二三四五…",
        ),
        ("零一二三四五六七八九十一二三四五の国境。", "…一二三四五六七八九十一二三四五の[国境]。"),
        ("It was there that 国境 began and ended and began.", "…was there that [国境] began and…"),
    ],
)
def test_an_example_is_the_words_beside_the_word_and_sixteen_letters_at_most(
    desk: Path, text: str, example: str
) -> None:
    head = SITE["essays/two-clocks.md"].partition("series:")[0]
    for name in ("p", "q", "r"):
        write_site(desk / "docs", {f"essays/{name}.md": f"{head}---\n\n{text}\n"})
    (line,) = [line for line in run("--lang", "ja").stdout.splitlines() if line.startswith("  国境")]
    assert line.split(maxsplit=3)[1:] == ["3", "3", example]


def test_a_section_tells_of_each_translation_once_with_both_names_of_what_it_lacks(desk: Path) -> None:
    text = SITE["en/essays/two-clocks.md"].replace("head office", "the boss")
    write_site(desk / "docs", {"en/essays/two-clocks.md": text})
    lacks = run("--lang", "en").stdout.split("translated essay\n")[1].splitlines()
    assert [line.split() for line in lacks if line] == [
        ["docs/en/essays/two-clocks.md"],
        ["本社", "head", "office"],
    ]


def test_two_terms_with_one_name_are_an_error(desk: Path) -> None:
    twin = (
        SITE["glossary/head-office.md"]
        .replace("[本店]", "[本社ビル]")
        .replace("本社, en: head", "本店, en: main")
    )
    write_site(desk / "docs", {"glossary/main-office.md": twin})
    outcome = run("--lang", "en")
    assert outcome.exit_code == 1
    assert "Two terms with one name (to be fixed)\n  docs/glossary/main-office.md:" in outcome.stdout
    assert json.loads(run("--json").stdout)["shared"][0]["code"] == "name-taken"


def test_other_mistakes_are_only_said_to_be_there(desk: Path) -> None:
    write_site(desk / "docs", {"essays/broken.md": "---\ntitle: 閉じない\n"})
    outcome = run("--lang", "en")
    assert outcome.exit_code == 0
    assert "`tsunagu check` tells" in outcome.stderr


def test_as_many_frequent_words_are_listed_as_asked_for(
    real_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(real_project.folder)
    report = json.loads(run("--json", "--words", "2").stdout)
    languages = [word["language"] for word in report["frequent"]]
    assert languages.count("ja") == 2
    assert languages.count("en") <= 2


def test_outside_a_project_the_command_says_where_to_run_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run()
    assert outcome.exit_code == 1
    assert "no mkdocs.yml" in outcome.stderr
    assert "Traceback" not in outcome.output
