"""``tsunagu new``: what it writes is right, what it is told wrongly it says, and it overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk import look, write_site
from tsunagu.commands.cli import main
from tsunagu.commands.new_files import begin_essay
from tsunagu.content.ids import ID, propose_id
from tsunagu.japanese.romaji import romanise
from tsunagu.model import Source
from tsunagu.text.decoding import decode


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's content; the current folder is the project's."""
    config = "site_name: つなぐ\nsite_url: https://tsunagu.example/\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    write_site(tmp_path / "docs", {})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TSUNAGU_NOW", "2026-06-01T12:00")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "docs"


def new(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["new", *arguments], input=answers)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_an_essay_is_begun_by_answering_questions(docs: Path) -> None:
    answers = "返事を待つ朝\n\n2026-06-03\ncustomers、skills\n\nfirst-steps\n\n"
    result = new("essay", answers=answers)
    assert result.exit_code == 0, result.output
    assert "docs/essays/henji-o-matsu-asa.md を作りました。" in result.stdout
    assert read(docs / "essays/henji-o-matsu-asa.md") == (
        "---\ntitle: 返事を待つ朝\ndate: 2026-06-03\nfactors: [customers, skills]\n"
        "series: first-steps\npart: 2\ndraft: true\n---\n\nここから書きます。\n"
    )
    assert look(docs).problems == ()


def test_a_wrong_answer_is_told_and_asked_again(docs: Path) -> None:
    answers = "……\n新しい話\nNew Story\nnew-story\n2026/6/3\n2026-06-03\ncustomrs\ncustomers\n\n\n"
    result = new("essay", "--lang", "en", answers=answers)
    assert result.exit_code == 0, result.output
    assert "'title' is only signs" in result.stderr
    assert "such as new-story" in result.stderr
    assert "Did you mean '2026-06-03'?" in result.stderr
    assert "Did you mean 'customers'?" in result.stderr
    assert look(docs).problems == ()


@pytest.mark.parametrize(
    ("lang", "told"), [("ja", "題が空です。値を入れてください。"), ("en", "Nothing was given for 'title'.")]
)
def test_an_empty_answer_is_not_told_as_a_line_to_delete(lang: str, told: str, docs: Path) -> None:
    result = new("essay", "--lang", lang, answers="\n二つめの章\n\n\nskills\n\n\n")
    assert told in result.stderr
    assert (docs / "essays/futatsume-no-sho.md").is_file()


def test_with_options_nothing_is_asked(docs: Path) -> None:
    result = new("essay", "--title", "新しい話", "--factors", "skills", "--id", "new-story")
    assert result.exit_code == 0, result.output
    assert "date: 2026-06-01\nfactors: [skills]\ndraft: true\n" in read(docs / "essays/new-story.md")
    result = new("essay", "--title", "Alone", "--factors", "skills", "--in", "en", "--series", "first-steps")
    assert "series: first-steps\npart: 2\n" in read(docs / "en/essays/alone.md")
    assert look(docs).problems == ()


STORY = ["--title", "Story", "--factors", "skills"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--title", "！？", "--factors", "skills"], "'title' is only signs"),
        (["--title", "Story", "--factors", "skils"], "Did you mean 'skills'?"),
        (["--title", "Story", "--factors", "skills", "--id", "two-clocks"], "'two-clocks' is in use"),
        (["--title", "Two clocks", "--factors", "skills"], "'two-clocks' is in use"),
        (["--title", "Story", "--factors", "skills", "--id", "My Story"], "such as my-story"),
        ([*STORY, "--id", "con"], "Windows keeps 'con' for a device"),
        ([*STORY, "--id", "lpt9"], "Windows keeps 'lpt9' for a device"),
        ([*STORY, "--id", "index"], "'index' is the page that lists all of essays."),
        (["--title", "Story", "--factors", "skills", "--date", "2026-02-30"], "Did you mean '2026-02-28'?"),
        (["--title", "Story", "--factors", "skills", "--series", "first"], "there is no 'first'"),
        (["--title", "Story", "--factors", "skills", "--series", "first-steps", "--part", "0"], "'part'"),
        (["--title", "Story", "--factors", "skills", "--in", "fr"], "'fr' is no language of this site"),
        ([*STORY, "--series", "first-steps", "--part", "1"], "The next one is 2."),
        ([*STORY, "--part", "3"], "give --series too"),
        ([*STORY, "--titel", "x"], "Did you mean --title?"),
        ([*STORY, "--part"], "--part needs a value"),
        (["--title", "a\x07b", "--factors", "skills", "--id", "a"], "invisible control character"),
        (["--translate", "two-clock"], "Did you mean 'two-clocks'?"),
        (["--translate", "half-written", "--part", "3", "--date", "2026-06-01"], "no --date, --part of"),
        (["--translate", "two-clocks", "--title", "Clocks"], "docs/en/essays/two-clocks.md is there already"),
    ],
)
def test_a_wrong_option_is_told_and_nothing_is_written(docs: Path, options: list[str], told: str) -> None:
    before = {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    result = new("essay", "--lang", "en", *options)
    assert result.exit_code != 0
    assert told in result.stderr
    assert "Traceback" not in result.output
    assert before == {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("kind", "options", "told"),
    [
        ("essay", ["--title", "話"], "やめました。何も作っていません。"),
        ("essay", ["--title", "話", "--factors", "skills", "--id"], "「--id」のあとに値が要ります。"),
        ("essay", ["--titl"], "「--titl」という指定はありません。「--title」ではありませんか。"),
        ("essay", ["--lang", "fr"], "「--lang」の値が正しくありません。選べるのは ja, en です。"),
        ("essay", ["話"], "--help で使い方が見られます。"),
        ("essay", ["--translate", "two-clocks"], "docs/en/essays/two-clocks.md はもうあります。"),
        ("essay", ["--title", "話", "--factors", "skills", "--part", "3"], "--series と一緒に"),
        ("story", [], "--help で使い方が見られます。"),
        (
            "essay",
            ["--title", "話", "--factors", "skills", "--id", "aux"],
            "「aux」は Windows が機器の名前として使う",
        ),
        (
            "series",
            ["--name", "ja=話", "--name", "en=Story", "--id", "index"],
            "「index」は、series の一覧のページの名前",
        ),
        ("term", ["--name", "ja=間", "--name", "en=interval"], "やめました。何も作っていません。"),
        (
            "term",
            ["--name", "ja=本店"],
            "「本店」は、用語「本社」（docs/glossary/head-office.md）の名前です。",
        ),
        ("term", ["--name", "ja=支社", "--name", "en=HQ"], "用語「head office」"),
        ("term", ["--name", "ja=支社", "--name", "en=head-offices"], "用語「head office」"),
    ],
)
def test_everything_is_refused_in_the_authors_language(
    docs: Path, kind: str, options: list[str], told: str
) -> None:
    before = sorted(docs.rglob("*"))
    result = new(kind, *options)
    assert result.exit_code in (1, 2)
    assert told in result.stderr
    assert not [word for word in ("Error", "Usage", "Aborted", "Try ") if word in result.output]
    assert before == sorted(docs.rglob("*"))


def test_an_editor_that_is_not_there_is_told_and_the_file_stays(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    result = new("essay", "--title", "話", "--factors", "skills", "--id", "story", "--edit")
    assert result.exit_code == 1
    assert "（EDITOR は「no-such-editor」）" in result.stderr
    assert "Errno" not in result.output
    assert (docs / "essays/story.md").exists()


def test_a_taken_name_and_a_taken_part_are_asked_again(docs: Path) -> None:
    answers = "本店\n支社\nHQ\nbranch\n\n現地の会社。\nAn office abroad.\n\n"
    result = new("term", answers=answers)
    assert result.exit_code == 0, result.output
    assert result.stderr.count("用語「") == 2
    assert (docs / "glossary/shisha.md").exists()
    result = new("essay", answers="次の話\n\n\nskills\n\nfirst-steps\n1\n\n")
    assert "第 1 回は docs/essays/two-clocks.md です。次は 2 です。" in result.stderr
    assert "part: 2" in read(docs / "essays/tsugi-no-hanashi.md")
    assert look(docs).problems == ()


def test_what_can_be_chosen_is_listed_just_before_the_question(docs: Path) -> None:
    result = new("essay", answers="次の話\n\n\nskills\n\nfirst-steps\n\n")
    lines = [line for line in result.stdout.split("\n") if "customers  顧客開拓" in line or "公開" in line]
    assert [("customers" in line) for line in lines[:2]] == [False, True]
    assert docs.exists()


def test_a_doubtful_reading_is_asked_for_even_with_options(docs: Path) -> None:
    named = ["--name", "ja=OKY（お前が来てやってみろ）", "--name", "en=OKY"]
    meaning = ["--definition", "ja=本社への一言。", "--definition", "en=A word to head office."]
    result = new("term", *named, *meaning, answers="おーけーわい\n")
    assert result.exit_code == 0, result.output
    assert "[おーけーわいおまえがきてやってみろ]" in result.stdout
    assert "reading: おーけーわい\n" in read(docs / "glossary/okewai.md")


#: What an author may type, or paste, for a title, a name or a meaning.
_ODD = st.lists(
    st.sampled_from(
        [
            *"本社間話あアー・。、！？ aB1-_*`#:：'\"[]{}<>|&@%!\\\t　”",
            *(
                "[[head-office]]",
                "[x](y.md)",
                "<script>",
                "</b>",
                "{{ x }}",
                "- ",
                "true",
                "2026-01-01",
                "null",
            ),
            *(
                "か\u3099",
                "\u200b",
                "\x07",
                "\ufffd",
                "😀",
                "\u2028",
                "本社",
                "HQ",
                "---",
                "<!--",
                "&copy;",
                "\x85",
            ),
        ]
    ),
    min_size=1,
    max_size=6,
).map("".join)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["essay", "term", "series"]),
    _ODD,
    _ODD,
    _ODD,
    st.sampled_from(["よみ", "カナ・ぁっ", "ー", "読"]),
)
def test_whatever_is_typed_the_file_passes_the_check_or_is_not_written(
    docs: Path, kind: str, one: str, other: str, text: str, reading: str
) -> None:
    names = [f"--name=ja={one}", f"--name=en={other}"]
    options = {
        "essay": [f"--title={one}", "--factors=skills", f"--summary={text}"],
        "term": [*names, f"--reading={reading}", f"--definition=ja={text}", f"--definition=en={text}"],
        "series": names,
    }
    before = {path for path in docs.rglob("*") if path.is_file()}
    result = new(kind, *options[kind], "--id=new-one")
    written = {path for path in docs.rglob("*") if path.is_file()} - before
    problems = look(docs).problems
    for path in written:
        path.unlink()
    assert len(written) == (result.exit_code == 0), result.output
    assert problems == ()
    assert result.exit_code in (0, 1, 2)


def test_a_translation_is_prepared_with_the_terms_of_its_original(docs: Path) -> None:
    text = "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [skills]\n---\n\n本社と本店。`本社`。\n"
    write_site(docs, {"essays/new-story.md": text})
    result = new("essay", "--translate", "new-story", answers="A new story\n")
    assert result.exit_code == 0, result.output
    assert read(docs / "en/essays/new-story.md") == (
        "---\ntitle: A new story\ndraft: true\n# 本社: head office [[head-office]]\n---\n\nBegin here.\n"
    )
    assert look(docs).problems == ()


def test_a_term_is_begun_with_its_reading_proposed(docs: Path) -> None:
    answers = "根回し\ngroundwork\n\n前もって話すこと。\nTalking beforehand.\n\n"
    result = new("term", answers=answers)
    assert result.exit_code == 0, result.output
    assert read(docs / "glossary/nemawashi.md") == (
        "---\nname: {ja: 根回し, en: groundwork}\nreading: ねまわし\n"
        "definition: {ja: 前もって話すこと。, en: Talking beforehand.}\n---\n"
    )
    assert look(docs).problems == ()


def test_a_term_can_be_given_whole(docs: Path) -> None:
    options = ["--name", "ja=間", "--name", "en=interval", "--reading", "ま", "--id", "interval"]
    meaning = [
        "--definition",
        "ja=言葉と言葉の、あいだ: 沈黙。",
        "--definition",
        "en=The pause, and what it says.",
    ]
    assert new("term", *options, *meaning).exit_code == 0
    assert look(docs).problems == ()
    assert "'間': " not in read(docs / "glossary/interval.md")
    assert new("term", *options, *meaning).exit_code == 2


def test_a_series_is_begun(docs: Path) -> None:
    assert new("series", answers="次の話\nNext\n\n").exit_code == 0
    assert read(docs / "series/tsugi-no-hanashi.md") == "---\nname: {ja: 次の話, en: Next}\n---\n"
    assert new("series", "--name", "no language").exit_code == 1
    assert look(docs).problems == ()


def test_the_file_is_opened_when_asked(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "sed -i s/ここから/編集から/")
    options = ["--title", "新しい話", "--factors", "skills", "--id", "new-story"]
    assert new("essay", *options, "--edit").exit_code == 0
    assert "編集から書きます。" in read(docs / "essays/new-story.md")


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(min_size=1, max_size=40), summary=st.text(max_size=40))
def test_whatever_the_words_are_the_header_says_them(docs: Path, title: str, summary: str) -> None:
    """A title of YAML's signs is quoted; one with nothing to read is refused; neither breaks the file."""
    path = docs / "essays" / "new-story.md"
    path.unlink(missing_ok=True)
    options = ["--title", title, "--summary", summary, "--factors", "skills", "--id", "new-story"]
    result = new("essay", *options)
    assert path.exists() == (result.exit_code == 0)
    if path.exists():
        content = look(docs)
        essay = next(essay for essay in content.library.essays if essay.id == "new-story")
        assert (content.problems, essay.title) == ((), " ".join(title.split()))


@pytest.mark.parametrize(
    ("reading", "letters"),
    [
        ("きょうどう", "kyodo"),
        ("しんようじょう", "shinyojo"),
        ("きゃっちゃく", "kyatchaku"),
        ("がっこう", "gakko"),
        ("コラボレーション", "koraboreshon"),
        ("ファイル", "fairu"),
        ("ティーム", "timu"),
        ("ヴィジョン", "vijon"),
        ("ウィーン", "win"),
        ("ジェンダー", "jenda"),
        ("おおきい", "okii"),
        ("", ""),
    ],
)
def test_kana_is_written_in_latin_letters(reading: str, letters: str) -> None:
    assert romanise(reading) == letters


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("越境を支える鍵", "ekkyo-o-sasaeru-kagi"),
        ("My First_Essay (1)", "my-first-essay-1"),
        ("Café Ｎｏ．３", "cafe-no-3"),
        ("！？", ""),
        ("三つの鍵", "mittsu-no-kagi"),
        ("三日坊主", "mikka-bozu"),
        ("行ってみた", "itte-mi-ta"),
        ("あっ、そう", "a-so"),
        ("待って", "matte"),
    ],
)
def test_an_id_is_proposed_for_a_title(text: str, proposed: str) -> None:
    assert propose_id(text) == proposed


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=300))
def test_a_proposed_id_is_one(text: str) -> None:
    proposed = propose_id(text)
    assert proposed == "" or (ID.fullmatch(proposed) and len(proposed) <= 48)


def test_a_beginning_is_plain_utf8() -> None:
    beginning = begin_essay("x", "ja", "ja", {"title": "題"})
    assert decode(beginning.text.encode(), "x.md", lambda _: None) == Source("x.md", beginning.text)
