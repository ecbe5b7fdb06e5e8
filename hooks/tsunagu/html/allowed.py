"""The list: tags, their attributes and the schemes of addresses that a text may become.

Only a list of what is allowed is safe; everything else is refused. No tag on it changes how a browser cuts
what follows (as ``script``, ``style``, ``textarea``, ``svg`` or ``template`` would), so that a part that has
no other tag is cut in the same way wherever it stands.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from tsunagu.html.frame_names import DATA

#: What any tag may have.
_COMMON: Final = "class dir id lang markdown role title"

#: A tag, and what it may have besides.
_ROWS: Final = """
a: download href hreflang name rel target type
abbr: | b: | bdi: | bdo: | br: | cite: | code: | dd: | dfn: | dt: | em: | figcaption: | i: | kbd: | mark: |
rb: | rp: | rt: | rtc: | ruby: | s: | samp: | small: | span: | strong: | sub: | summary: | sup: | u: | var: |
wbr: | center: | figure: | dl:
blockquote: cite
q: cite
ins: cite datetime
del: cite datetime
time: datetime
details: open name
caption: align
col: align span width
colgroup: align span width
div: align
h1: align | h2: align | h3: align | h4: align | h5: align | h6: align
hr: align width
img: align alt height loading src width
li: type value
ol: reversed start type
ul: type
p: align
pre: align width
table: align width
tbody: align | tfoot: align | thead: align | tr: align
td: abbr align colspan headers height rowspan scope width
th: abbr align colspan headers height rowspan scope width
input: checked disabled id name type
label: for
"""

ALLOWED: Final = {
    row.partition(":")[0].strip(): frozenset((*_COMMON.split(), *row.partition(":")[2].split()))
    for row in re.split(r"[|\n]", _ROWS)
    if row.strip()
}

#: ``aria-label``, ``data-term``; not what the scripts and styles of the page act upon.
_FAMILY: Final = re.compile(rf"aria-[\w-]+|data-(?!md-|(?:{'|'.join(sorted(DATA))})\Z)[\w.-]+")

#: What an attribute may say, where that matters: boxes of task lists and of tabs, no other fields.
_VALUES: Final = {"input type": re.compile("checkbox|radio", re.IGNORECASE)}

#: Attributes that hold an address.
ADDRESSES: Final = frozenset(("href", "src", "cite"))

#: Where an address may lead outside the site.
_SCHEMES: Final = ("http:", "https:", "mailto:", "tel:")
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u3000]")


def is_allowed_tag(name: str) -> bool:
    """Whether a tag, in small letters, is one that may be used."""
    return name in ALLOWED


def is_allowed_attribute(tag: str, name: str, value: str) -> bool:
    """Whether a tag that may be used may have an attribute with this value.

    No tag has a style: the policy of a page stops it.

    >>> is_allowed_attribute("b", "onclick", ""), is_allowed_attribute("td", "style", "text-align: right;")
    (False, False)
    >>> is_allowed_attribute("input", "type", "password"), is_allowed_attribute("b", "data-term", "ma")
    (False, True)
    """
    wanted = _VALUES.get(f"{tag} {name}")
    return (name in ALLOWED[tag] or bool(_FAMILY.fullmatch(name))) and not (
        wanted and not wanted.fullmatch(value)
    )


def find_scheme(href: str) -> str:
    """The scheme an address would have in a browser if it is none that may be used, else nothing.

    >>> find_scheme("java&#115;cript:alert(1)"), find_scheme("https://a.example"), find_scheme("a.md")
    ('javascript:', '', '')
    """
    found = _SCHEME.match(_BLANKS.sub("", unescape(href)))
    scheme = found[0] if found else ""
    return "" if scheme.lower() in _SCHEMES else scheme
