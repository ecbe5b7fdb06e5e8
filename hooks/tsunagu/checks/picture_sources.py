"""Pictures lie in the project: no page loads one from another host, which could see who reads."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from tsunagu.checks.context import CheckContext
from tsunagu.markdown import list_pictures
from tsunagu.model import Problem

_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpe?g|gif|webp|svg|avif)")


def check_pictures(context: CheckContext) -> Iterator[Problem]:
    """A picture in the text is a file of the project: a browser is let load no other."""
    for passage in context.passages:
        for href, line, column in list_pictures(passage.body.text):
            if is_foreign(href, context.site_url):
                up = "../" * passage.uri.count("/")
                values = {"seen": href, "known": up + propose_file(href)}
                yield Problem("foreign-picture", passage.place(line, column), values)


def is_foreign(href: str, site_url: str) -> bool:
    """Whether an address leads to another host than the site's."""
    try:
        host = urlsplit(href).netloc
    except ValueError:  # of a host in half a bracket, which is no file either
        return True
    return bool(host) and host.lower() != urlsplit(site_url).netloc.lower()


def propose_file(href: str) -> str:
    """How a picture of another host may be named below docs/, once it lies there."""
    name = re.split("[?#]", posixpath.basename(href))[0].lower()
    return f"images/{name if _NAME.fullmatch(name) else 'clocks.jpg'}"
