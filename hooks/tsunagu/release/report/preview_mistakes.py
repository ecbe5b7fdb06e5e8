"""The mistakes that a preview carries on its pages, read there: what a stranger built is only text."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.messages import Mistake
from tsunagu.release.report.html_tokens import split_html


def read_mistakes(html: str) -> Iterator[Mistake]:
    """The mistakes in a list of ``overrides/partials/problems.html``."""
    tokens = split_html(html)
    for token in tokens:
        if token.tag == "li" and token.opens:
            values, text = dict(token.attributes()), next(tokens, token).text
            ja, en = values.get("data-ja", text), values.get("data-en", text)
            yield Mistake(_tidy(ja), _tidy(en), _tidy(values.get("data-undefined", "")))


def _tidy(text: str) -> str:
    return " ".join(text.split())
