"""The scripts of search: the worker a page starts, its engine, other tries, and parts for a large site."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from rjsmin import jsmin

from tsunagu.addresses import LONGEST_QUERY
from tsunagu.japanese import LETTER_FORMS
from tsunagu.outputs.search.published_files import PublishedFile, name_file, take_name, write_search_json

_RETRY = ("kana", "retry")
_FURTHER = ("small", "numbers", "widen", "facts", "romaji", "similar", "sentence", "backoff")
_ENGINE = ("fold", "lexicon", "english", "spelling", "match", "query", "search", "excerpt", "shelf", "site")


def write_worker(names: Mapping[str, str]) -> PublishedFile:
    """The worker for a site of these languages, each with its own name."""
    known = {
        "TEXTS": {"languages": list(names), "names": dict(names)},
        "LONGEST_QUERY": LONGEST_QUERY,
        "ENGINE": take_name(write_engine()),
        "RETRY": take_name(write_retry()),
        "FURTHER": take_name(write_further()),
        "LETTERS": take_name(write_letters()),
    }
    told = b", ".join(b"%b = %b" % (name.encode(), write_search_json(value)) for name, value in known.items())
    return name_file("search", "js", b'"use strict"\nconst ' + told + b"\n" + _read("main"))


def write_engine() -> PublishedFile:
    """What finds: its files joined."""
    return name_file("search/engine", "js", b'"use strict"\n' + b"".join(map(_read, _ENGINE)))


def write_retry() -> PublishedFile:
    """What the engine does when nothing holds a query as it stands."""
    return name_file("search/retry", "js", b'"use strict"\n' + b"".join(map(_read, _RETRY)))


def write_further() -> PublishedFile:
    """What the engine does with a query that names a date or a part, or that nothing answers as a whole."""
    return name_file("search/further", "js", b'"use strict"\n' + b"".join(map(_read, _FURTHER)))


def write_letters() -> PublishedFile:
    """The old letters with the usual ones, for a query in kanji that nothing answers as it stands."""
    forms = write_search_json("".join(old + new for old, new in LETTER_FORMS.items()))
    return name_file("search/letters", "js", b"const LETTER_FORMS = %b\n" % forms)


def write_parts() -> PublishedFile:
    """What the engine needs besides where a language comes in parts."""
    return name_file("search/parts", "js", b'"use strict"\n' + _read("parts"))


def _read(name: str) -> bytes:
    """A script without comments and idle blanks."""
    script: str = jsmin((files(__package__) / "worker" / f"{name}.js").read_text("utf-8"))
    return script.encode() + b"\n"
