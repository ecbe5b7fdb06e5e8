"""Pictures of old posts, from what lies on this machine: placed where they stood, listed where missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from camera_files import draw
from imported import list_codes, make_settings, read_essays, save, write_export
from odd_pictures import make_png, save_picture
from tsunagu.importers.plan.import_report import ImportReport, write_import_report
from tsunagu.importers.plan.import_run import import_posts

SMALL = save_picture("JPEG", draw(size=(30, 20)))
LARGE = save_picture("JPEG", draw(size=(300, 200)))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "saved"


def run(
    saved: Path, *pictures: Path, body: str = "", page: str = "export.txt", ui: str = "ja"
) -> ImportReport:
    """Import one post with this body; the pictures are in ``saved`` or where they are named."""
    if body:
        save(saved, page, write_export({"body": body}))
    settings = replace(make_settings(saved.parent / "docs"), pictures=pictures, language=ui)
    return import_posts([saved], settings)


def read_body(saved: Path) -> str:
    (text,) = read_essays(saved.parent / "docs").values()
    return text.partition("\n---\n")[2].strip()


def read_docs(saved: Path) -> dict[str, bytes]:
    docs = saved.parent / "docs"
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("images/**/*.*")}


ESSAY = "2019-04-01-dai"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://blog.example/up/2019/04/clock.jpg", "up/2019/04/clock.jpg"),
        ("https://blog.example/up/clock-300x200.jpg", "clock.jpg"),
        ("https://blog.example/up/clock-scaled.jpg", "clock.jpg"),
        ("https://blog.example/clock.jpg", "clock-1024x768.jpg"),
        ("https://stat.ameba.jp/user/t02200165_0640048014123456789.jpg?caw=800", "o0640048014123456789.jpg"),
        ("https://cdn.example/f/20190401/20190401123456_120.jpg", "20190401123456.jpg"),
        ("https://blog-imgs.example/IMG_0001s.jpg", "IMG_0001.JPG"),
        ("saved_files/clock.jpg", "export_files/clock.jpg"),
        ("C:\\Users\\me\\clock.jpg", "clock.jpg"),
        (
            "https://cdn.substack.com/image/fetch/w_1456,f_auto/https%3A%2F%2Fs3.example%2Fa_1024.png",
            "a_1024.png",
        ),
        (
            "https://cdn.image.st-hatena.com/image/scale/aa/https%3A%2F%2Ff.example%2F20100501100002.png",
            "20100501100002.png",
        ),
        ("https://resize.blogsys.jp/aa/crop1/200x200/https://blogimg.example/imgs/a/ab12-s.jpg", "ab12.jpg"),
        ("https://img.example/image.php?file=sora.png&w=300", "sora.png"),
        ("https://blog.example/%E6%99%82%E8%A8%88.jpg", "時計.jpg"),
        ("https://blog.example/ガラス.jpg", unicodedata.normalize("NFD", "ガラス.jpg")),
    ],
)
def test_a_picture_is_known_by_its_name_in_whatever_size_the_page_showed_it(
    saved: Path, source: str, name: str
) -> None:
    save(saved, name, LARGE)
    report = run(saved, body=f'前の行です。<br><img src="{source}" alt="時計">と後ろの行です。')
    assert (report.essays[0].placed, report.essays[0].images) == (1, ())
    (uri,) = read_docs(saved)
    assert uri.startswith(f"images/{ESSAY}/")
    assert read_body(saved) == f"前の行です。\n![時計](../{uri})と後ろの行です。"


def test_of_several_sizes_the_largest_is_taken(saved: Path) -> None:
    save(saved, "up/clock-30x20.jpg", SMALL)
    save(saved, "up/clock.jpg", LARGE)
    run(saved, body="<img src='https://blog.example/up/clock-30x20.jpg'>あ。")
    assert list(read_docs(saved).values()) == [LARGE]


def test_the_numbers_of_a_camera_are_no_sizes(saved: Path) -> None:
    save(saved, "IMG_0001.JPG", SMALL)
    save(saved, "IMG_0002.JPG", LARGE)
    run(saved, body="<img src='IMG_0001.JPG'>あ。<img src='https://b.example/IMG_0003.JPG'>")
    assert list(read_docs(saved).values()) == [SMALL]


def test_the_picture_that_a_click_led_to_comes_first_and_the_link_goes(saved: Path) -> None:
    save(saved, "thumb.jpg", SMALL)
    save(saved, "whole.jpg", LARGE)
    run(
        saved,
        body="<a href='https://b.example/whole.jpg'><img src='https://b.example/thumb.jpg'></a><br>あ。",
    )
    assert read_docs(saved) == {f"images/{ESSAY}/whole.jpg": LARGE}
    assert read_body(saved) == f"![](../images/{ESSAY}/whole.jpg)\n\nあ。"


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://b.example/2019/04/a.jpg", f"../images/{ESSAY}/a.jpg"),
        ("https://b.example/2019/05/a.jpg", "https://b.example/2019/05/a.jpg"),
        ("https://b.example/2019/04/b.jpg", "https://b.example/2019/04/b.jpg"),
        ("https://b.example/2019/04/a", "https://b.example/2019/04/a"),
    ],
)
def test_a_link_to_the_whole_of_a_picture_leads_to_it_here(saved: Path, address: str, leads: str) -> None:
    save(saved, "a.jpg", LARGE)
    save(saved, "b.jpg", SMALL)
    run(
        saved, body=f"<img src='https://b.example/2019/04/a-300x200.jpg'><br><a href='{address}'>大きな絵</a>"
    )
    assert read_body(saved) == f"![](../images/{ESSAY}/a.jpg)\n\n[大きな絵]({leads})"
    assert len(read_docs(saved)) == 1


def test_a_link_to_the_whole_of_a_picture_that_is_missing_stays(saved: Path) -> None:
    run(saved, body="<img src='https://b.example/a-300x200.jpg'><br><a href='https://b.example/a.jpg'>絵</a>")
    assert read_body(saved).endswith("[絵](https://b.example/a.jpg)")


def test_a_picture_that_led_to_a_page_still_does(saved: Path) -> None:
    save(saved, "a.jpg", SMALL)
    run(saved, body="<a href='https://b.example/x'><img src='a.jpg' alt='扉'></a><br>あ。")
    assert read_body(saved) == f"[![扉](../images/{ESSAY}/a.jpg)](https://b.example/x)\n\nあ。"


def test_folders_decide_between_pictures_of_the_same_name(saved: Path) -> None:
    save(saved, "up/2019/04/a.jpg", SMALL)
    save(saved, "up/2020/01/a.jpg", LARGE)
    run(saved, body="<img src='https://b.example/up/2020/01/a-300x200.jpg'>あ。")
    assert list(read_docs(saved).values()) == [LARGE]


@pytest.mark.parametrize("other", ["up/2019/05/a.jpg", "201905/a.jpg", "20190412/a.jpg", "2018/a.jpg"])
def test_folders_that_say_another_month_are_those_of_another_picture(saved: Path, other: str) -> None:
    save(saved, other, SMALL)
    report = run(saved, body="あ。<img src='https://b.example/up/2019/04/03/a-300x200.jpg'>")
    assert ([essay.placed for essay in report.essays], read_docs(saved)) == ([0], {})


@pytest.mark.parametrize(
    "other", ["up/2019/04/a.jpg", "201904/a.jpg", "20190403/a.jpg", "2019/a.jpg", "a.jpg"]
)
def test_folders_that_do_not_contradict_an_address_are_those_of_its_picture(saved: Path, other: str) -> None:
    save(saved.parent / "2024" / "kept", other, SMALL)
    run(saved, saved.parent / "2024", body="あ。<img src='https://b.example/up/2019/04/03/a-300x200.jpg'>")
    assert list(read_docs(saved).values()) == [SMALL]


def test_one_picture_for_several_addresses_of_its_name_is_that_of_none_and_is_told(saved: Path) -> None:
    path = save(saved, "a.jpg", SMALL)
    months = ("2019/04", "2019/05")
    body = "い。".join(f"<img src='https://b.example/up/{month}/a.jpg'>" for month in months)
    report = run(saved, body=f"あ。{body}")
    assert read_docs(saved) == {}
    assert [(problem.code, problem.place.uri) for problem in report.notices] == [
        ("shared-picture", str(path))
    ]
    assert [len(essay.images) for essay in report.essays] == [2]


def test_a_picture_is_that_of_the_address_whose_folders_it_fits_better(saved: Path) -> None:
    save(saved, "04/a.jpg", SMALL)
    images = "".join(f"い。<img src='https://b.example/up/2019/{month}/a.jpg'>" for month in ("04", "05"))
    report = run(saved, body=images)
    assert (list_codes(report), len(read_docs(saved)), len(report.essays[0].images)) == ([], 1, 1)


@pytest.mark.parametrize(
    "addresses",
    [
        ("https://b.example/up/2019/04/a.jpg", "http://i0.wp.com/b.example/up/2019/04/a-300x200.jpg?ssl=1"),
        ("https://1.bp.example/-x/y/s320/a.jpg", "https://1.bp.example/-x/y/w640-h480/a.jpg"),
        ("https://cdn.example/max/800/a.jpg", "https://cdn.example/max/1024/a.jpg"),
        ("a.jpg", "images/a.jpg"),
    ],
)
def test_addresses_of_one_picture_in_two_sizes_are_one(saved: Path, addresses: tuple[str, str]) -> None:
    save(saved, "a.jpg", SMALL)
    report = run(saved, body="".join(f"い。<img src='{address}'>" for address in addresses))
    assert (list_codes(report), report.essays[0].placed) == ([], 2)


def test_what_an_earlier_import_took_asks_for_its_pictures_still(saved: Path) -> None:
    entries = [
        {
            "title": f"題{at}",
            "name": f"e{at}",
            "body": f"{at}番。<img src='https://b.example/2019/0{at}/a.jpg'>",
        }
        for at in (4, 5)
    ]
    save(saved, "export.txt", write_export(entries[0]))
    run(saved)
    save(saved, "export.txt", write_export(*entries))
    save(saved, "a.jpg", SMALL)
    assert (list_codes(run(saved)), read_docs(saved)) == (["shared-picture"], {})


def test_where_nothing_decides_none_is_taken_and_the_address_is_told(saved: Path) -> None:
    save(saved, "x/a.jpg", SMALL)
    save(saved, "y/a.jpg", LARGE)
    report = run(saved, body="あ。<br><img src='https://b.example/a.jpg' alt='朝'><br>い。")
    assert read_docs(saved) == {}
    assert [image.address for image in report.essays[0].images] == ["https://b.example/a.jpg"]


@pytest.mark.parametrize(
    ("ui", "mark", "told"),
    [
        (
            "ja",
            "<!-- 画像: https://b.example/a.jpg 朝 -->",
            "見つからない画像: https://b.example/a.jpg 「朝」",
        ),
        ("en", "<!-- image: https://b.example/a.jpg 朝 -->", "missing image: https://b.example/a.jpg 「朝」"),
    ],
)
def test_a_missing_picture_is_listed_and_a_mark_stays_that_no_reader_sees(
    saved: Path, ui: str, mark: str, told: str
) -> None:
    report = run(saved, body="あ。<br><img src='https://b.example/a.jpg' alt='朝'><br>い。", ui=ui)
    assert read_body(saved) == f"あ。\n\n{mark}\n\nい。"
    assert [line for line in write_import_report(report, ui) if told in line]


@pytest.mark.parametrize("content", [b"", b"<html>404</html>", b"\x89PNG"[:3]])
def test_a_file_that_is_no_picture_is_none(saved: Path, content: bytes) -> None:
    save(saved, "a.jpg", content)
    report = run(saved, body="あ。<img src='a.jpg'>")
    assert (read_docs(saved), len(report.essays[0].images)) == ({}, 1)


def test_a_kind_that_browsers_do_not_show_becomes_one_that_they_do(saved: Path) -> None:
    save(saved, "a.tif", save_picture("TIFF"))
    run(saved, body="あ。<img src='a.tif'>")
    ((uri, content),) = read_docs(saved).items()
    assert (uri, content[:2]) == (f"images/{ESSAY}/a.jpg", b"\xff\xd8")


def test_the_name_of_a_file_says_what_it_is(saved: Path) -> None:
    save(saved, "朝 市（１）.jpg", save_picture("PNG"))
    run(saved, body="あ。<img src='朝 市（１）.jpg'>")
    assert list(read_docs(saved)) == [f"images/{ESSAY}/朝-市-1.png"]


def test_nothing_that_is_there_is_replaced(saved: Path) -> None:
    own = save(saved.parent / "docs", f"images/{ESSAY}/a.jpg", SMALL)
    save(saved, "a.jpg", LARGE)
    run(saved, body="あ。<img src='a.jpg'>")
    assert own.read_bytes() == SMALL
    assert read_docs(saved)[f"images/{ESSAY}/a-2.jpg"] == LARGE


def test_the_same_picture_in_two_posts_is_one_file(saved: Path) -> None:
    save(saved, "a.jpg", LARGE)
    entries = [
        {"body": f"{at}番。<img src='a.jpg'>", "title": f"題{at}", "name": f"e{at}"} for at in range(2)
    ]
    save(saved, "export.txt", write_export(*entries))
    run(saved)
    assert len(read_docs(saved)) == 1
    assert len(read_essays(saved.parent / "docs")) == 2


def test_a_second_import_changes_nothing(saved: Path) -> None:
    save(saved, "a.jpg", LARGE)
    body = "あ。<img src='a.jpg'><img src='b.jpg'>"
    run(saved, body=body)
    before = read_docs(saved), read_essays(saved.parent / "docs")
    report = run(saved, body=body)
    assert (read_docs(saved), read_essays(saved.parent / "docs")) == before
    assert (len(report.essays), len(report.already)) == (0, 1)


def test_a_dry_run_writes_no_picture(saved: Path) -> None:
    save(saved, "a.jpg", LARGE)
    save(saved, "export.txt", write_export({"body": "あ。<img src='a.jpg'>"}))
    report = import_posts([saved], replace(make_settings(saved.parent / "docs"), dry_run=True))
    assert (report.essays[0].placed, (saved.parent / "docs").exists()) == (1, False)


POST = '---\ntitle: {0}\ndate: 2019-04-0{1}\n---\n\n{2}の言葉です。\n\n![{2}](pic.jpg "題"){{width=300}}\n'


def test_pictures_of_a_markdown_post_lie_beside_it_whatever_others_are_called(saved: Path) -> None:
    save(saved, "posts/one/index.md", POST.format("一", 1, "壱"))
    save(saved, "posts/two/index.md", POST.format("二", 2, "弐"))
    save(saved, "posts/one/pic.jpg", SMALL)
    save(saved, "posts/two/pic.jpg", LARGE)
    report = run(saved)
    assert [essay.placed for essay in report.essays] == [1, 1]
    assert sorted(read_docs(saved).values()) == sorted([SMALL, LARGE])
    text = next(text for text in read_essays(saved.parent / "docs").values() if "弐の言葉" in text)
    (uri,) = (uri for uri, content in read_docs(saved).items() if content == LARGE)
    assert text.endswith(f'弐の言葉です。\n\n![弐](../{uri} "題"){{width=300}}\n')


def test_pictures_of_a_markdown_site_lie_in_its_folder_of_files(saved: Path) -> None:
    save(saved, "content/posts/one.md", POST.format("一", 1, "壱").replace("pic.jpg", "/images/2019/pic.jpg"))
    save(saved, "static/images/2019/pic.jpg", LARGE)
    save(saved, "static/images/2020/pic.jpg", SMALL)
    run(saved)
    assert list(read_docs(saved).values()) == [LARGE]


def test_an_english_post_leads_to_its_picture_from_its_own_folder(saved: Path) -> None:
    save(saved, "a.jpg", LARGE)
    words = "The clock in the head office is early, and nobody minds. " * 5
    run(saved, body=f"{words}<br><img src='a.jpg' alt='clock'>")
    (path,) = (saved.parent / "docs").glob("en/essays/*.md")
    (uri,) = read_docs(saved)
    assert f"![clock](../../{uri})" in path.read_text("utf-8")


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return save(path.parent, path.name, file.getvalue())


def test_a_zip_is_read_where_it_lies(saved: Path) -> None:
    archive = make_zip(saved.parent / "uploads.zip", {"uploads/2019/a.jpg": LARGE, "readme.txt": b"x"})
    report = run(saved, archive, body="あ。<img src='https://b.example/wp-content/uploads/2019/a.jpg'>")
    assert (list_codes(report), list(read_docs(saved).values())) == ([], [LARGE])


@pytest.mark.parametrize(
    "spelled",
    [lambda name: name.encode("cp932"), lambda name: unicodedata.normalize("NFD", name).encode()],
    ids=["windows", "mac"],
)
@pytest.mark.parametrize("name", ["門番", "ソ能表", "ガイド"])
def test_a_zip_that_does_not_say_how_its_names_are_written_has_its_pictures(
    spelled: Callable[[str], bytes], name: str, saved: Path
) -> None:
    written = spelled(f"{name}.jpg")
    letters = "Q" * len(written)
    archive = make_zip(saved.parent / "p.zip", {letters: LARGE})
    archive.write_bytes(archive.read_bytes().replace(letters.encode(), written))
    report = run(saved, archive, body=f"あ。<img src='{name}.jpg'>")
    assert (list_codes(report), list(read_docs(saved).values())) == ([], [LARGE])


PAGE = """<html><head><title>題｜ブログ</title>
<link rel="canonical" href="https://ameblo.jp/henshu/entry-12345678901.html"></head><body>
<h1 class="skin-entryTitle">題</h1>
<time class="skin-entryPubdate" datetime="2019-04-01T07:30:00">2019-04-01</time>
<div class="skin-entryBody"><p>前の行です。</p><p><img src="{0}" alt="時計"></p><p>後ろの行です。</p></div>
</body></html>"""


def test_pictures_of_a_saved_page_are_in_the_folder_that_the_browser_made_for_it(saved: Path) -> None:
    save(saved, "題｜ブログ.html", PAGE.format("題｜ブログ_files/o0640048014123456789.jpg"))
    save(saved, "題｜ブログ_files/o0640048014123456789.jpg", LARGE)
    save(saved, "別の題_files/o0640048014123456789.jpg", SMALL)
    import_posts([saved / "題｜ブログ.html"], make_settings(saved.parent / "docs"))
    run(saved)
    assert list(read_docs(saved).values()) == [LARGE]


def test_a_page_that_was_saved_in_one_file_brings_its_pictures(saved: Path) -> None:
    address = "https://stat.ameba.jp/user_images/t02200165_0640048014123456789.jpg?caw=800"
    page = EmailMessage()
    page["Snapshot-Content-Location"] = "https://ameblo.jp/henshu/entry-12345678901.html"
    page.set_content(PAGE.format(address), subtype="html", charset="utf-8", cte="quoted-printable")
    page.add_related(LARGE, "image", "jpeg", headers=[f"Content-Location: {address}"])
    save(saved, "page.mhtml", page.as_bytes())
    report = run(saved)
    assert (list_codes(report), list(read_docs(saved).values())) == ([], [LARGE])
    assert "前の行です。" in read_body(saved)


def test_what_of_a_zip_leads_elsewhere_is_told_and_the_rest_is_read(saved: Path) -> None:
    archive = make_zip(
        saved.parent / "up.zip", {"../../evil.jpg": SMALL, "/etc/b.jpg": SMALL, "a.jpg": LARGE}
    )
    report = run(saved, archive, body="あ。<img src='evil.jpg'><img src='a.jpg'>")
    assert list_codes(report) == ["archive-name", "archive-name"]
    assert list(read_docs(saved).values()) == [LARGE]


@pytest.mark.parametrize(
    ("content", "code"), [(b"PK\x03\x04half", "broken-archive"), (b"text", "no-pictures")]
)
def test_what_is_neither_a_folder_nor_a_zip_is_told(saved: Path, content: bytes, code: str) -> None:
    path = save(saved.parent, "up.zip", content)
    report = run(saved, path, body="あ。")
    assert (list_codes(report), len(report.essays)) == ([code], 1)


def test_three_hundred_pictures_of_a_hundred_posts_stand_where_they_stood(saved: Path) -> None:
    entries = []
    for post in range(100):
        rows = []
        for at in range(3):
            save(saved, f"up/{post:03}-{at}.jpg", LARGE + bytes([post, at]))
            rows.append(
                f"{post}の{at}番目の言葉です。<br><img src='https://b.example/up/{post:03}-{at}.jpg'>"
            )
        body = "<br>".join(rows)
        entries.append({"title": f"題{post}", "name": f"n{post}", "body": body})
    save(saved, "export.txt", write_export(*entries))
    report = run(saved)
    assert sum(essay.placed for essay in report.essays) == 300
    for essay in report.essays:
        post = int(essay.title.removeprefix("題"))
        folder = essay.uri.removeprefix("essays/").removesuffix(".md")
        for at in range(3):
            row = f"{post}の{at}番目の言葉です。\n\n![](../images/{folder}/{post:03}-{at}.jpg)"
            assert row in essay.text


def test_what_is_called_a_picture_and_is_none_is_told_and_leaves_a_mark(saved: Path) -> None:
    save(saved, "up/a.jpg", "文字です")
    report = run(saved, body="<img src='https://b.example/up/a.jpg'>あ。")
    assert (list_codes(report), [len(essay.images) for essay in report.essays]) == (["not-a-picture"], [1])


@pytest.mark.parametrize("content", [LARGE[: len(LARGE) // 2], make_png(60_000, 60_000), b"<svg"])
def test_a_picture_that_the_site_cannot_show_is_told_and_not_placed(saved: Path, content: bytes) -> None:
    save(
        saved,
        "a.png" if content.startswith(b"\x89") else "a.svg" if content.startswith(b"<") else "a.jpg",
        content,
    )
    name = next(saved.iterdir()).name
    report = run(saved, body=f'前の文です。<br><img src="{name}">後の文です。')
    assert list_codes(report) in (["broken-picture"], ["not-a-picture"])
    assert (read_docs(saved), [image.address for image in report.essays[0].images]) == ({}, [name])
    assert f"<!-- 画像: {name} -->" in read_body(saved)
