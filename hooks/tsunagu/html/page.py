"""The judge of whole pages: no script but ours, no handler, no frame, nothing fetched from another host.

Around what an author wrote, our templates may have any tag that does nothing; within it (an element of the
class ``prose``), the list holds. No page has a style of its own: the policy stops it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from turbohtml import TokenType, tokenize

from tsunagu.html.allowed import find_scheme, is_allowed_tag
from tsunagu.html.fault import HtmlFault
from tsunagu.html.part import is_foreign, judge_listed

#: What frames, leads away, or holds another document.
_REFUSED: Final = frozenset(
    {"animate", "animatemotion", "animatetransform", "applet", "base", "embed", "fencedframe", "frame"}
    | {"foreignobject", "frameset", "iframe", "math", "noembed", "noframes", "object", "plaintext", "portal"}
    | {"set", "template", "xmp"}
)
#: A script of ours, or of the theme.
_SCRIPT: Final = re.compile(
    r"(?!//)(?:\.\.?/)*(?:/(?:[\w~-][\w.~-]*/)*)?assets/(?:tsunagu|javascripts)/"
    r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.js"
)
_HASH: Final = re.compile(r"'sha256-[^']*'")
_DATA: Final = frozenset(("application/json", "application/ld+json"))
#: Links that a browser follows by itself.
_FETCHED: Final = re.compile(r"stylesheet|icon|preload|prefetch|preconnect|manifest|import", re.IGNORECASE)
#: Tags of which more is read than what they are.
_DO_MORE: Final = frozenset({"meta", "script"})
#: The attributes of a tag, as they are written.
_Attributes = tuple[tuple[str, str | None], ...]
#: What may stand before the policy: it loads nothing.
_BEFORE_POLICY: Final = frozenset({"head", "html", "meta", "title"})
#: What a build makes of a picture in a text, besides what an author may write: no text becomes one of these.
_OF_PICTURES: Final = {
    "picture": frozenset[str](),
    "source": frozenset({"media", "sizes", "srcset", "type"}),
    "img": frozenset({"decoding"}),
}
#: Attributes by which something is fetched or sent.
_SOURCES: Final = frozenset(("action", "data", "formaction", "ping", "poster", "src", "srcset"))
_HREFS: Final = frozenset(("href", "xlink:href"))


@dataclass(frozen=True, slots=True)
class PageRules:
    """``scripts``: how the policy writes the digest of each script that may stand in a page.

    ``styles`` are the values of ``style`` that it lets through, and ``policy`` is what each page must say
    before it loads anything; empty where that is not asked.
    """

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    policy: str = ""


def judge_page(html: str, rules: PageRules) -> Iterator[HtmlFault]:
    """What may not be in a finished page, in order.

    >>> [one.seen for one in judge_page("<base href=/><p onclick=x><img src=//a.example/x>", PageRules())]
    ['base', 'onclick', '//a.example/x']
    """
    return _PageJudge(rules, is_guarded=not rules.policy).judge(html)


def read_script_hashes(policy: str) -> frozenset[str]:
    """The scripts that a policy lets run within its page."""
    return frozenset(_HASH.findall(policy))


def read_policy(html: str) -> str:
    """The scripts and all else that the policies of a page allow, as they are written there."""
    metas = (attributes for _, attributes in list_tags(html, frozenset({"meta"})))
    policies = (one for one in metas if one.get("http-equiv", "").lower() == "content-security-policy")
    return " ".join(policy.get("content", "") for policy in policies)


def list_ids(html: str) -> Iterator[str]:
    """What an address may name of a part behind its ``#``."""
    for tag, attributes in list_tags(html):
        names = ("id", "name") if tag == "a" else ("id",)
        yield from filter(None, (attributes.get(name) for name in names))


def list_tags(html: str, wanted: Container[str] | None = None) -> Iterator[tuple[str, dict[str, str]]]:
    """The start tags as a browser finds them, all of them or those that are wanted, each with its attributes.

    >>> list(list_tags('<p><!-- <meta> --><META name=a><title><meta></title>', {"meta"}))
    [('meta', {'name': 'a'})]
    """
    for token in tokenize(html):
        if token.type is TokenType.START_TAG and (wanted is None or token.tag in wanted):
            yield token.tag or "", _read_attributes(tuple(token.attrs or ()))


def hash_script(script: str) -> str:
    """A script as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@dataclass
class _PageJudge:
    """``script``: the text of the script that is open; ``outer``: the tag around what an author wrote."""

    rules: PageRules
    kind: str = ""
    script: str | None = None
    outer: str = ""
    depth: int = 0
    is_guarded: bool = False

    def judge(self, html: str) -> Iterator[HtmlFault]:
        for token in tokenize(html):
            if token.type is TokenType.START_TAG:
                yield from self._open(token.tag or "", tuple(token.attrs or ()))
            elif token.type is TokenType.END_TAG:
                if token.tag in ("script", self.outer):
                    yield from self._close(token.tag)
            elif self.script is not None and token.type is TokenType.TEXT:
                self.script += token.data or ""
        yield from self._close("script")  # one that is not closed
        yield from self._ask_for_policy("")

    def _open(self, tag: str, attrs: _Attributes) -> Iterable[HtmlFault]:
        is_within = bool(self.outer)
        faults, is_prose = _judge_tag(tag, attrs, is_within)
        if is_prose and not is_within:
            self.outer, self.depth = tag, 1
        elif tag == self.outer:
            self.depth += 1
        if tag in _DO_MORE or faults or not self.is_guarded:
            return [*self._ask_for_policy(tag), *self._allow_styles(faults), *self._read(tag, attrs)]
        return ()

    def _allow_styles(self, faults: Iterable[HtmlFault]) -> Iterator[HtmlFault]:
        return (one for one in faults if one.kind != "style" or one.seen not in self.rules.styles)

    def _read(self, tag: str, attrs: _Attributes) -> Iterator[HtmlFault]:
        if tag == "script":
            yield from self._open_script(_read_attributes(attrs))
        elif tag == "meta":
            yield from self._judge_meta(_read_attributes(attrs))

    def _ask_for_policy(self, tag: str) -> Iterator[HtmlFault]:
        """Told once, at the first tag that could load something, or at the end of the page."""
        if not self.is_guarded and tag not in _BEFORE_POLICY:
            self.is_guarded = True
            yield HtmlFault("policy", tag, "")

    def _close(self, tag: str) -> Iterator[HtmlFault]:
        if tag == "script" and self.script is not None:
            if hash_script(self.script) not in self.rules.scripts:
                yield HtmlFault("tag", "script", "script")
            self.script = None
        self.depth -= tag == self.outer
        if not self.depth:
            self.outer = ""

    def _open_script(self, attributes: dict[str, str]) -> Iterator[HtmlFault]:
        if "src" in attributes:
            if not _SCRIPT.fullmatch(attributes["src"].partition("?")[0]):
                yield HtmlFault("tag", "script", attributes["src"])
        elif attributes.get("type", "").strip().lower() not in _DATA:
            self.script = ""

    def _judge_meta(self, attributes: dict[str, str]) -> Iterator[HtmlFault]:
        """A page may send its reader on by itself where it says so first, and only within the site."""
        if attributes.get("name") == "tsunagu:kind":
            self.kind = self.kind or attributes.get("content", "")
        does = attributes.get("http-equiv", "").strip().lower()
        address = attributes.get("content", "").partition("=")[2].strip("\"' ")
        is_ours = self.kind == "redirect" and not (is_foreign(address) or find_scheme(address))
        if does == "content-security-policy" and self.rules.policy:
            self.is_guarded = True
            if attributes.get("content", "") != self.rules.policy:
                yield HtmlFault("policy", "meta", attributes.get("content", ""))
        elif does == "refresh" and not is_ours:
            yield HtmlFault("tag", "meta", f"refresh {address}".strip())
        elif attributes.get("name", "").strip().lower() == "referrer":
            yield HtmlFault("tag", "meta", f"referrer {attributes.get('content', '')}")
        elif does not in ("", "refresh", "content-security-policy", "x-ua-compatible", "content-type"):
            yield HtmlFault("tag", "meta", does)


def _read_attributes(attrs: _Attributes) -> dict[str, str]:
    return {name: value or "" for name, value in attrs}


@lru_cache(maxsize=1 << 15)
def _judge_tag(tag: str, attrs: _Attributes, is_within: bool) -> tuple[tuple[HtmlFault, ...], bool]:
    """What is wrong with a tag wherever it stands, and whether it begins what an author wrote.

    Most tags stand on many pages, and each is judged once for all of them.
    """
    attributes = _read_attributes(attrs)
    is_prose = "prose" in attributes.get("class", "").split()
    faults = list(_judge_name(tag, is_within)) if is_within or not is_prose else []
    for name, value in attributes.items():
        fault = HtmlFault("style", tag, value) if name == "style" else None
        fault = fault or _judge_attribute(tag, name, value, attributes)
        if not fault and is_within and is_allowed_tag(tag) and name not in _OF_PICTURES.get(tag, ()):
            fault = judge_listed(tag, name, value)
        faults += [fault] if fault else ()
    return tuple(faults), is_prose


def _judge_name(tag: str, is_within: bool) -> Iterator[HtmlFault]:
    if tag == "style":
        yield HtmlFault("style", tag, "<style>")
    elif tag in _REFUSED or (is_within and not is_allowed_tag(tag) and tag not in _OF_PICTURES):
        yield HtmlFault("tag", tag, tag)


def _judge_attribute(tag: str, name: str, value: str, attributes: dict[str, str]) -> HtmlFault | None:
    if name.startswith("on") or name == "srcdoc":
        return HtmlFault("attribute", tag, name)
    if name in _SOURCES or name in _HREFS:
        is_fetched = name in _SOURCES or (
            bool(_FETCHED.search(attributes.get("rel", ""))) if tag == "link" else tag not in ("a", "area")
        )
        scheme = find_scheme(value)
        if scheme and not (tag == "img" and value.startswith("data:image/")):
            return HtmlFault("address", tag, scheme)
        if is_fetched and any(is_foreign(one.strip()) for one in value.split(",")):
            return HtmlFault("picture", tag, value)
    return None
