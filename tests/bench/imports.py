"""How long ``tsunagu import`` takes for years of columns: 1,000 posts, in each of the ways they are saved.

    .venv/bin/python tests/bench/imports.py [POSTS]

The posts are the repository's essays as Ameba's editor would have written them, two in each, and those that
people write in Markdown elsewhere (``written_essays.py``). The bar is 20 s of the processor.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from html import escape
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from imported import import_case, make_settings, save  # noqa: E402
from tsunagu.importers.plan.import_run import import_posts  # noqa: E402
from written_essays import write_essays  # noqa: E402

_ENTRY = (
    "TITLE: 題{number}\nBASENAME: entry-{id}\nDATE: {month:02}/{day:02}/{year} 07:30:00\nCATEGORY: 協働\n"
    "CONVERT BREAKS: 0\n-----\nBODY:\n{body}\n-----\n--------\n"
)
_PAGE = (
    "<!DOCTYPE html><html><head><title>題{number}｜ブログ</title>"
    "<link rel=canonical href='https://ameblo.jp/me/entry-{id}.html'><style>{style}</style></head>"
    "<body><h1 class=skin-entryTitle>題{number}</h1>"
    "<time datetime='{year}-{month:02}-{day:02}T07:30:00+09:00'></time>"
    "<div class=skin-entryBody>{body}</div><ul>{side}</ul></body></html>"
)
_ITEM = (
    "<item><title>題{number}</title><link>https://a.example/{id}/</link><guid>https://a.example/?p={id}</guid>"
    "<wp:post_date>{year}-{month:02}-{day:02} 07:30:00</wp:post_date><wp:status>publish</wp:status>"
    "<content:encoded><![CDATA[{body}]]></content:encoded></item>"
)
_WXR = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel>{}</channel></rss>'
)


def list_posts(count: int) -> Iterator[dict[str, object]]:
    """What each post is made of."""
    texts = [path.read_text("utf-8").split("---\n", 2)[2] for path in sorted(ROOT.glob("docs/essays/*.md"))]
    bodies = [write_body(one + other) for one, other in zip(texts, texts[1:] + texts[:1], strict=True)]
    for number, body in enumerate(islice(cycle(bodies), count)):
        link = f"<p><a href='http://ameblo.jp/me/entry-{10**10 + number * 7 % count}.html'>前の話</a></p>"
        when = {"year": 2008 + number // 336, "month": 1 + number // 28 % 12, "day": 1 + number % 28}
        yield {"number": number, "id": 10**10 + number, "body": body + link, **when}


def write_body(text: str) -> str:
    """A text as Ameba's editor keeps it: each line a paragraph, each blank one a space."""
    lines = (f'<p><span style="font-size:16px;">{escape(line)}</span></p>' for line in text.split("\n"))
    return "".join(lines).replace('<span style="font-size:16px;"></span>', "&nbsp;")


def measure(saved: Path, docs: Path) -> str:
    """Seconds by the clock and of the processor, for a first run and a second one."""
    told = []
    for _ in range(2):
        clock, work = time.perf_counter(), time.process_time()
        report = import_posts([saved], make_settings(docs))
        seconds = f"{time.perf_counter() - clock:.1f} s, of them {time.process_time() - work:.1f} s of work"
        told.append(f"{len(report.essays)} new, {len(report.already)} known: {seconds}")
    return "; ".join(told)


def main(count: int) -> None:
    """Print each figure beside its bar."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        import_case("hatena", folder / "warm")  # opens the dictionary once
        saved = save(folder, "mt.txt", "".join(_ENTRY.format(**post) for post in list_posts(count)))
        print(f"Movable Type: {measure(saved, folder / 'a')} (bar 20 s of work)")
        items = "".join(_ITEM.format(**post) for post in list_posts(count))
        saved = save(folder, "wxr.xml", _WXR.format(items))
        print(f"WordPress: {measure(saved, folder / 'b')} (bar 20 s of work)")
        style, side = "x{color:red}" * 5000, "<li><a href='/me/'>最近の記事</a></li>" * 800
        for post in list_posts(count):
            save(folder, f"pages/{post['id']}.html", _PAGE.format(**post, style=style, side=side))
        print(f"pages: {measure(folder / 'pages', folder / 'c')} (bar 20 s of work)")
        for number, essay in enumerate(write_essays(count)):
            day = f"{2008 + number // 336}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
            save(folder, f"md/{number}.md", f"---\ntitle: 題{number}\ndate: {day}\n---\n{essay.text}")
        print(f"Markdown: {measure(folder / 'md', folder / 'd')} (bar 20 s of work)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
