"""Cards for sharing: how titles are set, that no character is an empty box, and the cache."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from sys import maxunicode
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFont

from editions import HOSTILE, make_edition
from makers import make_essay, make_term
from pages import BuiltSite
from projects import Project
from tsunagu.addresses.uris import card_uri
from tsunagu.japanese.phrases import list_phrases
from tsunagu.outputs.cache import Cache
from tsunagu.outputs.cards.card import Card, CardSign
from tsunagu.outputs.cards.font_file import read_fonts
from tsunagu.outputs.cards.painter import Painter
from tsunagu.outputs.cards.renderer import CardRenderer, list_unshown
from tsunagu.outputs.cards.sign_masks import draw_mask
from tsunagu.outputs.cards.subjects import list_cards
from tsunagu.outputs.cards.title_breaks import NO_END, NO_START, list_pieces, list_signs, share_out
from tsunagu.outputs.cards.typeface import MISSING, Typeface
from tsunagu.pages import CARD_SIZE
from tsunagu.pages.views.components import SIGNS
from tsunagu.text.sealed import seal, unseal

PAPER, INK = (0xFB, 0xFA, 0xF7), (0x22, 0x26, 0x2B)
MARKS = (CardSign("circle", "顧客", (0xB3, 0x40, 0x2A)), CardSign("square", "スキル", (0x28, 0x52, 0x7A)))
CARD = Card(
    "essays/a.md", list_phrases("前任者の地図を信じすぎない"), "", (), MARKS, "つなぐ", "", PAPER, INK
)


@pytest.fixture(scope="module")
def typeface() -> Typeface:
    return Typeface(read_fonts())


@pytest.fixture(scope="module")
def painter(typeface: Typeface) -> Painter:
    return Painter(typeface)


def open_card(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


LINES = {
    "前任者の地図を信じすぎない": ["前任者の地図を", "信じすぎない"],
    "社内にも”顧客”はいる": ["社内にも”顧客”は", "いる"],
    "現地の”顧客”は誰の声で話すか": ["現地の”顧客”は", "誰の声で話すか"],
    "教える人から、要らなくなる人へ": ["教える人から、", "要らなくなる人へ"],
    "「自分の仕事ではない」と言わない日": ["「自分の", "仕事ではない」と", "言わない日"],
    "Two clocks “here” and there": ["Two clocks", "“here”", "and there"],
    "": [],
}


@pytest.mark.parametrize(("title", "lines"), LINES.items())
def test_a_title_is_broken_at_phrases_into_lines_of_like_width(title: str, lines: list[str]) -> None:
    assert share_out(list_pieces(list_phrases(title)), len, 10, 5) == lines


def test_no_line_is_made_where_the_pieces_do_not_fit() -> None:
    assert share_out(["コミュニケーション"], len, 5, 9) == []
    assert share_out(["あいう", "えおか"], len, 4, 1) == []


def test_a_title_of_thousands_of_signs_takes_no_minute(painter: Painter) -> None:
    """Each line and each sign is looked at a few times, not once for every other one."""
    title = list_phrases("前任者の地図を信じすぎない" * 400)
    start = time.process_time()
    assert open_card(painter.paint(replace(CARD, title=title))).size == CARD_SIZE
    assert time.process_time() - start < 5


@given(st.text(st.sampled_from("越境コラボーッ、。「」（）”… aB!・々"), max_size=30))
def test_no_piece_begins_with_a_mark_that_ends_or_ends_with_one_that_begins(text: str) -> None:
    for pieces in (list_pieces([text]), list_signs(text)):
        assert "".join(pieces) == text
        for before, after in pairwise(pieces):
            assert after.lstrip()[:1] not in NO_START
            assert before.rstrip()[-1:] not in NO_END


@given(st.lists(st.text("あいうえおab ", min_size=1, max_size=6), max_size=9), st.integers(1, 12))
def test_lines_hold_every_piece_in_order_and_none_is_too_wide(pieces: list[str], width: int) -> None:
    lines = share_out(pieces, len, width, len(pieces))
    if lines:
        assert "".join("".join(lines).split()) == "".join("".join(pieces).split())
        assert all(len(line) <= width for line in lines)
    else:
        assert not pieces or any(len(piece.rstrip()) > width for piece in pieces)


JIS = "".join(
    bytes((row, cell)).decode("euc_jp", "ignore") for row in range(0xA1, 0xF5) for cell in range(0xA1, 0xFF)
)


@pytest.mark.parametrize(
    "text",
    [
        JIS,
        "𠮷野家の髙橋﨑さん、①②③ ㈱ № ℡ パートⅡ ½ ㌢ ﾊﾝｶｸ ＡＢＣ",
        "Kōbe, Łódź, Việt Nam, café, naïve, Größe, Ελλάδα, Москва, “quotes” — … € £",
        "邓小平和他的同事 안녕하세요",
        "がぎぐ e\u0301",
    ],
    ids=[
        "every character of JIS X 0208",
        "letters of names and machines",
        "other scripts",
        "neighbours",
        "apart",
    ],
)
def test_what_authors_write_has_a_shape_in_a_font_that_comes_with_us(typeface: Typeface, text: str) -> None:
    missing = set(typeface.list_missing(text)) - set("≒")
    assert missing == set()
    for sign in set(typeface.spell(text)):
        assert sign.isspace() or typeface.draw(sign, 40) is not None, sign


SPELLED = {
    "パートⅡ": "パートII",
    "≒": MISSING,
    "ไทย": MISSING * 3,
    "\ue000": MISSING,
    "春が来た🌸": "春が来た",
    "行こう 👩‍💻 と": "行こう と",
    "が": "が",
    "a\u200b\u202e\ufeff\x08b": "ab",
    "a\n b": "a b",
}


@pytest.mark.parametrize(("text", "spelled"), SPELLED.items())
def test_a_character_without_a_shape_is_a_geta_and_a_picture_is_dropped(
    typeface: Typeface, text: str, spelled: str
) -> None:
    assert typeface.spell(text) == spelled


def test_the_author_is_told_what_a_card_can_not_show() -> None:
    cards = list_cards(make_edition(make_essay("a", title="ไป🚀と"), make_essay("b", title="足し算と掛け算")))
    assert list(list_unshown(cards)) == ["docs/essays/a.md: the card for sharing can't show ป ไ 🚀"]


CLOSED = {"「あ": 1.5, "「あ」": 2, "あ」「い": 3.5, "あ。」": 2, "、。": 1, "AIと": None}


@pytest.mark.parametrize(("line", "width"), CLOSED.items())
def test_japanese_marks_close_up_and_latin_stands_a_little_apart(
    typeface: Typeface, line: str, width: float | None
) -> None:
    placed = typeface.place(line)[-1]
    if width is None:
        assert placed == pytest.approx(sum(typeface.measure(sign) for sign in line) + 0.125)
    else:
        assert placed == pytest.approx(width)


TITLES = (
    "稟議",
    "前任者の地図を信じすぎない",
    "海外赴任者のためのコミュニケーション・スタイルと、現地法人の意思決定の速さについて考えたこと",
    "スーパーカリフラジリスティックエクスピアリドーシャスなマネージャー",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "The premise of a mission lasts about half a year, and then it is somebody else's " * 3,
    "寿限無" * 60,
    "🚀",
    "　",
    *HOSTILE,
)


@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
def test_every_title_stays_within_the_margins(painter: Painter, title: str) -> None:
    card = replace(
        CARD, title=list_phrases(title), above="よみ" * 80, below=list_phrases(title), note=title, site=title
    )
    picture = open_card(painter.paint(card))
    assert picture.size == CARD_SIZE == (1200, 630)
    ink = ImageChops.difference(picture, Image.new("RGB", CARD_SIZE, PAPER))
    spine = (0, 0, 28, 630)
    assert ink.crop(spine).getbbox() == spine
    ink.paste((0, 0, 0), spine)
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    assert left >= 90
    assert right <= 1120
    assert top >= 70
    assert bottom <= 600


@pytest.mark.parametrize("title", ["「自分", "言わない日", "“Here”", "（仮）"])
def test_the_ink_of_a_title_begins_at_the_left_edge(painter: Painter, title: str) -> None:
    """Half of the width of 「 is blank, and no sign begins where the pen stands."""
    picture = open_card(painter.paint(replace(CARD, title=(title,))))
    ink = (
        ImageChops.difference(picture, Image.new("RGB", CARD_SIZE, PAPER))
        .crop((60, 138, 1200, 474))
        .getbbox()
    )
    assert ink
    assert abs(60 + ink[0] - 104) <= 1


def test_a_card_wears_the_colours_of_its_factors_and_few_others(painter: Painter) -> None:
    picture = open_card(painter.paint(CARD))
    colors = {color for _, color in picture.getcolors(64) or ()}
    assert {PAPER, INK, *(mark.color for mark in MARKS)} <= colors
    assert len(colors) <= 16
    assert picture.getpixel((4, 4)) == MARKS[0].color
    assert picture.getpixel((4, 620)) == MARKS[1].color


def test_a_card_is_small(painter: Painter) -> None:
    assert len(painter.paint(CARD)) < 20_000


def test_each_sign_has_a_form_of_its_own() -> None:
    masks = {draw_mask(sign, 30).tobytes() for sign in SIGNS}
    assert len(masks) == len(SIGNS)


def test_every_essay_theme_series_and_term_has_a_card_and_the_site_has_one() -> None:
    essays = (make_essay("a", title="題"), make_essay("a", title="Title", language="en"))
    term = make_term("ringi", "稟議", "approval", reading="りんぎ", factors=("skills",))
    cards = {card.page: card for card in list_cards(make_edition(*essays, terms=(term,)))}
    assert cards.keys() == {
        "index.md",
        "essays/a.md",
        "themes/customers.md",
        "themes/skills.md",
        "themes/collaboration.md",
        "themes/customers-and-skills.md",
        "themes/customers-and-collaboration.md",
        "themes/skills-and-collaboration.md",
        "themes/customers-and-skills-and-collaboration.md",
        "series/one.md",
        "glossary/ringi.md",
    }
    assert cards["essays/a.md"].below == ("Title",)
    assert (cards["glossary/ringi.md"].above, cards["glossary/ringi.md"].below) == ("りんぎ", ("approval",))
    assert [mark.sign for mark in cards["themes/customers-and-skills.md"].marks] == ["circle", "square"]


def make_all(folder: Path, *cards: Card) -> dict[str, bytes]:
    return dict(CardRenderer(Cache(folder)).make(cards))


def test_a_card_is_the_same_with_and_without_the_cache(tmp_path: Path) -> None:
    drawn, kept, again = (make_all(tmp_path / name, CARD) for name in ("one", "one", "two"))
    assert drawn == kept == again
    assert list(drawn) == [card_uri("essays/a.md")]


def test_the_cache_is_asked_before_anything_is_drawn_and_keeps_only_what_is_used(tmp_path: Path) -> None:
    other = replace(CARD, title=("別の題",))
    make_all(tmp_path, CARD, other)
    drawn = make_all(tmp_path / "x", CARD).popitem()[1]
    files = [path for path in tmp_path.glob("*") if path.is_file()]
    (kept,) = [path for path in files if (unseal(path.read_bytes()) or b"").endswith(drawn)]
    kept.write_bytes(seal(f"{kept.name}\n".encode() + b"kept"))
    assert make_all(tmp_path, CARD) == {card_uri("essays/a.md"): b"kept"}


def test_what_was_kept_under_another_name_is_not_taken(tmp_path: Path) -> None:
    other = replace(CARD, page="essays/b.md", title=("別の題",))
    drawn = make_all(tmp_path, CARD, other)
    one, two = (path for path in tmp_path.glob("*") if path.is_file())
    one.write_bytes(two.read_bytes())
    assert make_all(tmp_path, CARD, other) == drawn


@pytest.mark.parametrize(
    "garble",
    [
        lambda _: b"",
        lambda content: content[:-1],
        lambda content: content + b"x",
        lambda content: content[:200] + bytes([content[200] ^ 1]) + content[201:],
        lambda content: content.partition(b"\n")[2],
        lambda content: bytes(len(content)),
    ],
    ids=["emptied", "cut", "longer", "one bit", "no seal", "zeros"],
)
def test_a_card_that_is_not_whole_any_more_is_drawn_anew(
    tmp_path: Path, garble: Callable[[bytes], bytes]
) -> None:
    drawn = make_all(tmp_path, CARD)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(garble(whole))
    assert make_all(tmp_path, CARD) == drawn
    assert kept.read_bytes() == whole


@pytest.mark.parametrize(
    "change",
    [
        {"title": ("前任者の地図を信じすぎない",)},
        {"above": "よみ"},
        {"below": ("x",)},
        {"marks": MARKS[:1]},
        {"marks": (replace(MARKS[0], color=(1, 2, 3)), MARKS[1])},
        {"site": "別"},
        {"note": "連載"},
    ],
    ids=str,
)
def test_whatever_a_card_says_is_part_of_its_key(tmp_path: Path, change: dict[str, object]) -> None:
    make_all(tmp_path, CARD)
    before = {path.name for path in tmp_path.iterdir()}
    make_all(tmp_path, CARD, replace(CARD, **change))  # type: ignore[arg-type]
    assert len({path.name for path in tmp_path.iterdir()} - before) == 1


def test_where_the_cache_can_not_be_written_the_card_is_drawn_all_the_same(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert make_all(blocked / "cards", CARD) == make_all(tmp_path / "free", CARD)


def test_a_site_built_with_a_cache_has_the_same_cards_as_one_built_without(project: Project) -> None:
    builds = []
    for _ in range(2):
        assert project.build().code == 0
        builds.append({path: path.read_bytes() for path in project.site.rglob("assets/cards/**/*.png")})
        assert len(builds[0]) > 20
    assert builds[0] == builds[1]
    assert len(list((project.folder / ".cache/cards").iterdir())) <= len(builds[0])


def test_a_build_says_which_titles_a_card_can_not_show(project: Project) -> None:
    project.write(
        {"essays/x.md": "---\ntitle: 行こう🚀\ndate: 2026-05-01\nfactors: [skills]\n---\n\n本文。\n"}
    )
    outcome = project.build()
    assert outcome.code == 0
    assert "docs/essays/x.md: the card for sharing can't show 🚀" in outcome.output


@pytest.mark.parametrize("place", [0, 1])
def test_a_font_says_of_each_character_whether_it_has_its_shape(place: int) -> None:
    """Asked are those beside which it has none, for there a wrong count would show."""
    file = read_fonts()[place]
    font = ImageFont.truetype(BytesIO(file.content), 24, layout_engine=ImageFont.Layout.BASIC)
    box = font.getmask("\ue123")  # of no one's characters
    edges = sorted({near for code in file.codes for near in (code - 1, code + 1)} - file.codes)
    assert len(edges) > 20
    for code in edges[:400]:
        for near in (code - 1, code, code + 1):
            if not 0 <= near <= maxunicode or category(chr(near))[0] not in "LNPS":
                continue
            drawn = font.getmask(chr(near))
            is_box = (drawn.size, bytes(drawn)) == (box.size, bytes(box))
            assert is_box != (near in file.codes), hex(near)


def test_the_fonts_come_with_their_licence_and_stay_small(small_site: BuiltSite) -> None:
    folder = Path(__file__).parent.parent / "hooks/tsunagu/static/fonts"
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in folder.iterdir()) < 6_000_000
    assert not list(small_site.folder.rglob("*.woff*"))


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=40))
def test_no_text_stops_a_card(text: str) -> None:
    painter = Painter(Typeface(read_fonts()))
    painter.paint(replace(CARD, title=(text,), note=text))
