"""Links that are typed in half: without their last bracket or quote, or with a slash too few."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from tsunagu.checks.context import CheckContext
from tsunagu.checks.picture_sources import is_foreign
from tsunagu.markdown import list_links, list_pictures
from tsunagu.model import Problem
from tsunagu.text import Lines, mask_unread, read_markdown

#: What may stand between the brackets of a link, on one line.
_INSIDE: Final = r"(?:\\.|<[^<>\n]*+>|\([^()\n]*+\)|[^()\n\\])*+"
_HALF: Final = re.compile(
    rf"(?P<words>!?\[[^\[\]\n]{{1,200}}+\])\((?=(?P<inside>{_INSIDE}))"
    r"(?P<href>[!-'*-;=?-~]{1,300}+)(?:[ \t]+(?P<quote>[\"']))?"
)
_ADDRESS: Final = re.compile(r"https?://|mailto:|\.{0,2}/|#|[^:]*\.(?:md|png|jpe?g|gif|webp|svg|pdf)(?:$|#)")
#: A link, or an address between angle brackets, with a blank in its address: shown as it was typed.
_SPACED: Final = re.compile(
    r"(?P<words>!?\[[^\[\]\n]{1,200}+\])"
    r"\([ \t]*(?P<href>[^()<>\n\"'\s]+(?:[ \t\u3000]+[^()<>\n\"'\s]+)+)[ \t]*\)"
    r"|<(?P<auto>https?://[^\s<>]*(?:[ \t\u3000]+[^\s<>]+)+)>",
    re.IGNORECASE,
)
_MAIL: Final = re.compile(r"mailto:(?:[^\s@,?]+@[\w-]+(?:\.[\w-]+)*(?:,|(?=\?|$))|(?=\?))", re.IGNORECASE)
_HOST_BLANK: Final = re.compile(r"(?<=://)[ \t\u3000]+")
_WEB: Final = re.compile(r"(https?):?/*[ \u3000]*(?=[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$))", re.IGNORECASE)


def check_malformed_links(context: CheckContext) -> Iterator[Problem]:
    """A link ends with its bracket, and the title within it with its quote: else it is shown as signs."""
    for passage in context.passages:
        text = passage.body.text
        for found in _HALF.finditer(mask_unread(text)) if "](" in text else ():
            known = _complete(found, text)
            if known and _ADDRESS.match(found["href"]):
                seen = found[0] if not found["quote"] else text[found.start() : _find_end(found) + 1]
                yield passage.mistyped("half-link", passage.find_place(found.start()), seen.strip(), known)


def check_spaced_addresses(context: CheckContext) -> Iterator[Problem]:
    """There is no blank in an address; in that of a file, which may have one, it is put between < and >."""
    for passage in context.passages:
        text = passage.body.text
        if "](" not in text and "<http" not in text.lower():
            continue
        read = _list_read(text)
        for found in _SPACED.finditer(mask_unread(text)):
            if found.start() in read or found.start("auto") in read:
                continue
            href = _HOST_BLANK.sub("", found["href"] or found["auto"])
            place = passage.find_place(found.start())
            if _is_odd(href):
                yield Problem("odd-address", place, {"seen": href, "near": ""})
            elif _ADDRESS.match(href):
                plain = f"<{href}>" if "://" not in href and len(href.split()) > 1 else _encode(href)
                known = f"<{_encode(href)}>" if found["auto"] else f"{found['words']}({plain})"
                yield passage.mistyped("not-a-link", place, found[0], known)


def _list_read(text: str) -> frozenset[int]:
    """Where Markdown reads something: a picture and its width (``=250x``), an address within a link."""
    starts = Lines(text).starts
    addresses = (starts[line - 1] + column - 1 for _, line, column in list_links(text))
    return frozenset((*addresses, *(one.start for one in read_markdown(text).inlines)))


def _encode(href: str) -> str:
    return re.sub(r"[ \t\u3000]", lambda blank: quote(blank[0]), href)


def _find_end(found: re.Match[str]) -> int:
    return found.start("inside") + len(found["inside"])


def _complete(found: re.Match[str], text: str) -> str:
    """The link with its bracket and quotes; nothing where it has them."""
    start = f"{found['words']}({found['href']}"
    is_closed = text.startswith(")", _find_end(found))
    title = text[found.end() : _find_end(found)].strip() if found["quote"] else ""
    if not is_closed:
        return f"{start})"
    return "" if title.endswith(found["quote"] or "") else f'{start} "{title}")'


def check_mail_addresses(context: CheckContext) -> Iterator[Problem]:
    """``mailto:`` is followed by addresses in plain signs, each with one ``@``; a subject may be anything."""
    for passage in context.passages:
        text = passage.body.text
        for href, line, column in list_links(text) if "mailto" in text.lower() else ():
            head, mark, rest = href.partition("?")
            typed = unquote(head)
            plain = unicodedata.normalize("NFKC", typed) + mark + rest
            is_mail = _MAIL.match(plain)
            if not head.lower().startswith("mailto:") or (is_mail and plain == typed + mark + rest):
                continue
            place = passage.place(line, column)
            if is_mail:
                yield passage.mistyped("odd-mail", place, href, plain)
            else:
                yield Problem("odd-mail", place, {"seen": href, "known": "mailto:name@example.com"})


def check_web_addresses(context: CheckContext) -> Iterator[Problem]:
    """``https:`` is followed by two slashes and the name of a host, in which there is no blank."""
    for passage in context.passages:
        text = passage.body.text
        for href, line, column in list_links(text) if "//" in text or "http" in text.lower() else ():
            if _is_odd(href):
                if is_foreign(href, context.site_url) and (href, line, column) in list_pictures(text):
                    continue  # told by ``check_pictures``
                plain = unicodedata.normalize("NFKC", href)
                near = _WEB.sub(r"\1://", plain) if _WEB.match(plain) else ""
                place = passage.place(line, column)
                if near:
                    yield passage.mistyped("odd-address", place, href, near, "near")
                else:
                    yield Problem("odd-address", place, {"seen": href, "near": ""})


def _is_odd(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:  # at which MkDocs would end in a traceback
        return True
    has_host = bool(parts.hostname) and parts.netloc.split() == [parts.netloc]
    return href.lower().startswith("http") and bool(parts.scheme) and not has_host
