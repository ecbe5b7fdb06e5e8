"""Movable Type's export format as each Japanese service writes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from exports import bodies
from exports.bodies import Address
from exports.columns import Column

#: The columns -> the files of the export by name.
Export = Callable[[Sequence[Column]], dict[str, str]]
Write = Callable[[Column, Address, Address], str]


def number_of(columns: Sequence[Column], column: Column) -> int:
    return 1000 + columns.index(column)


def _movable_type(
    write: Write,
    *,
    address: Callable[[int, Column], str],
    picture: str,
    entry: str,
    day: str = "%m/%d/%Y %H:%M:%S",
    name: str = "export.txt",
) -> Export:
    """Movable Type's format as one service has it: ``entry`` is its header and its sections."""

    def export(columns: Sequence[Column]) -> dict[str, str]:
        by_slug = {column.slug: address(number_of(columns, column), column) for column in columns}
        entries = []
        for column in columns:
            body = write(column, by_slug.__getitem__, picture.format)
            categories = "".join(f"CATEGORY: {theme}\n" for theme in column.themes)
            entries.append(
                entry.format(
                    title=column.title,
                    date=column.date.strftime(day),
                    url=by_slug[column.slug],
                    slug=column.slug,
                    path=column.date.strftime("%Y/%m/%d/%H%M%S"),
                    number=number_of(columns, column),
                    primary=column.themes[0],
                    categories=categories,
                    tags=",".join(column.tags),
                    body=body,
                )
            )
        return {name: "".join(entries)}

    return export


_SECTIONS = "-----\nBODY:\n{body}\n-----\nEXTENDED BODY:\n\n-----\nEXCERPT:\n\n-----\nKEYWORDS:\n\n-----\n"

HATENA = _movable_type(
    bodies.write_hatena,
    address=lambda _, one: f"https://mikami.hatenablog.com/entry/{one.date:%Y/%m/%d/%H%M%S}",
    picture="https://cdn-ak.f.st-hatena.com/images/fotolife/m/mikami/20180401/{}",
    name="mikami.hatenablog.com.export.txt",
    entry="AUTHOR: mikami\nTITLE: {title}\nBASENAME: {path}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT "
    "BREAKS: 0\n"
    "DATE: {date}\n{categories}IMAGE: https://cdn-ak.f.st-hatena.com/x.jpg\n-----\nBODY:\n{body}\n-----\n"
    "EXTENDED BODY:\n\n-----\nCOMMENT:\n"
    "AUTHOR: 港の人\nDATE: 04/02/2018 08:00:00\nよかったです。\n-----\n--------\n",
)
LIVEDOOR = _movable_type(
    bodies.write_breaks,
    address=lambda number, _: f"http://blog.livedoor.jp/mikami/archives/{number}.html",
    picture="https://livedoor.blogimg.jp/mikami/imgs/1/2/{}",
    name="livedoor-backup.txt",
    entry="AUTHOR: mikami\nTITLE: {title}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 0\nALLOW "
    "PINGS: 1\n"
    "PRIMARY CATEGORY: {primary}\n{categories}\nDATE: {date}\n-----\nBODY:\n{body}\n-----\nEXTENDED "
    "BODY:\n\n-----\n"
    "EXCERPT:\n\n-----\nKEYWORDS:\n\n-----\n\n--------\n",
    day="%m/%d/%Y %I:%M:%S %p",
)
FC2 = _movable_type(
    bodies.write_classic,
    address=lambda number, _: f"http://mikami.blog.fc2.com/blog-entry-{number}.html",
    picture="https://blog-imgs-1.fc2.com/m/i/k/mikami/{}",
    name="mikami_fc2.txt",
    entry="AUTHOR: mikami\nTITLE: {title}\nDATE: {date}\nPRIMARY CATEGORY: {primary}\nSTATUS: "
    "Publish\nALLOW COMMENTS: 1\n"
    "ALLOW PINGS: 1\nCONVERT BREAKS: 1\n" + _SECTIONS + "--------\n",
)
JUGEM = _movable_type(
    bodies.write_classic,
    address=lambda number, _: f"http://mikami.jugem.jp/?eid={number}",
    picture="https://img-cdn.jg.jugem.jp/1/2/{}",
    name="jugem.log",
    entry="TITLE: {title}\nAUTHOR: mikami\nDATE: {date}\nPRIMARY CATEGORY: {primary}\nSTATUS: "
    "publish\nALLOW COMMENTS: 1\n"
    "CONVERT BREAKS: __default__\nALLOW PINGS: 1\nUNIQUE URL: {url}\n-----\nBODY:\n{body}\n-----\nEXTENDED "
    "BODY:\n-----\n"
    "EXCERPT:\n-----\nKEYWORDS:\n-----\n--------\n",
)
SEESAA = _movable_type(
    bodies.write_classic,
    address=lambda number, _: f"http://mikami.seesaa.net/article/{number}.html",
    picture="https://mikami.up.seesaa.net/image/{}",
    name="seesaa.txt",
    entry="AUTHOR: mikami\nTITLE: {title}\nSTATUS: Publish\nALLOW COMMENTS: 1\nALLOW PINGS: 1\nCONVERT "
    "BREAKS: __default__\n"
    "PRIMARY CATEGORY: {primary}\nDATE: {date}\nTAGS: {tags}\n"
    + _SECTIONS
    + "PING:\nTITLE: x\nURL: http://a.example/\n"
    "IP: 192.0.2.1\nBLOG NAME: b\nDATE: {date}\nping\n-----\n--------\n",
)
GOO = _movable_type(
    bodies.write_breaks,
    address=lambda number, _: f"https://blog.goo.ne.jp/mikami/e/{number:032x}",
    picture="https://blogimg.goo.ne.jp/user_image/1/{}",
    name="goo-export.txt",
    entry="AUTHOR: mikami\nTITLE: {title}\nBASENAME: {number:032x}\nSTATUS: Publish\nALLOW COMMENTS: "
    "1\nCONVERT BREAKS: 0\n"
    "DATE: {date}\nPRIMARY CATEGORY: {primary}\nCATEGORY: {primary}\n-----\nBODY:\n{body}\n-----\n--------\n",
)
MOVABLE_TYPE = _movable_type(
    bodies.write_html,
    address=lambda _, one: f"https://blog.example.com/{one.date:%Y/%m}/{one.slug}.html",
    picture="https://blog.example.com/assets_c/2018/04/{}",
    name="mt.txt",
    entry="AUTHOR: Mikami\nTITLE: {title}\nBASENAME: {slug}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT "
    "BREAKS: richtext\n"
    'ALLOW PINGS: 0\nPRIMARY CATEGORY: {primary}\n{categories}\nDATE: {date}\nTAGS: "work & life",{tags}\n'
    + _SECTIONS
    + "\n\n--------\n",
    day="%m/%d/%Y %I:%M:%S %p",
)

MOVABLE_TYPES: dict[str, Export] = {
    "hatena": HATENA,
    "livedoor": LIVEDOOR,
    "fc2": FC2,
    "jugem": JUGEM,
    "seesaa": SEESAA,
    "goo": GOO,
    "movable-type": MOVABLE_TYPE,
}
