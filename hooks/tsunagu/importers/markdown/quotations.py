"""Hexo's ``{% blockquote author, work link words %}``: a quotation, with whose it is in its last line.

https://hexo.io/docs/tag-plugins#Block-Quote
"""

from __future__ import annotations

from typing import Final

from tsunagu.importers.formats.post import is_web
from tsunagu.importers.html.markdown_escaping import escape_markdown

#: The signs of quotations and items that may stand alone before the tag that ends one.
_SIGNS: Final = " \t>-*+"


def write_quotation(text: str, source: str, lead: str) -> str:
    """A quotation whose lines begin with ``lead``, but for the first, which follows something.

    >>> print(write_quotation("一\\n\\n二", "孔子, 論語", ""))
    > 一
    >
    > 二
    >
    > — 孔子, 論語
    """
    lines = [line.removeprefix(lead) for line in text.strip("\n").rstrip(_SIGNS + "\n").split("\n")]
    shown = _write_source(source)
    lines += ["", f"— {shown}"] if shown else []
    return f"\n{lead}".join(f"> {line}".rstrip() for line in lines)


def _write_source(stated: str) -> str:
    """Whose a quotation is: words, then an address, then what the link to it is called.

    >>> _write_source("Seth https://a.example/x 島の話"), _write_source("Seth")
    ('Seth, [島の話](<https://a.example/x>)', 'Seth')
    """
    parts = stated.split()
    at = next((at for at, part in enumerate(parts) if is_web(part)), len(parts))
    words, title = (escape_markdown(" ".join(one)) for one in (parts[:at], parts[at + 1 :]))
    address = "".join(parts[at : at + 1])
    link = f"[{title}](<{address}>)" if title else f"<{address}>" if address else ""
    return ", ".join(filter(None, (words, link)))
