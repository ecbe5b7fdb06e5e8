"""How many of the examples of CommonMark and GFM the site shows as they say, beside plain Python-Markdown.

    PYTHONPATH=tests .venv/bin/python tests/bench/examples_of_commonmark.py

Plain is Python-Markdown with the extensions of mkdocs.yml and without any rule of ours. Which examples differ
and why is in ``cases/commonmark.yml``; ``test_commonmark.py`` has the floors.
"""

from __future__ import annotations

from collections.abc import Callable

from markdown import Markdown

from commonmark import compare, make_converter, open_site_markdown, read_examples
from projects import ROOT
from tsunagu.config.markdown_extensions import read_dialect


def open_plain_markdown() -> Markdown:
    """Python-Markdown as a site without Tsunagu has it."""
    dialect = read_dialect((ROOT / "tests/sample/mkdocs.yml").read_text(encoding="utf-8"))
    options = {name: dict(values) for name, values in dialect.options.items()}
    return Markdown(extensions=list(dialect.extensions), extension_configs=options)


def print_table(name: str, convert: Callable[[str], str], plain: Callable[[str], str]) -> None:
    """A line for each section, and one for all."""
    examples = [one for one in read_examples(name) if name == "commonmark" or "(ext" in one.section]
    ours, others = compare(examples, convert), compare(examples, plain)
    print(f"\n{name:42} {'ours':>11} {'plain':>11}  differs")
    for section, share in ours.items():
        count = share.right + len(share.differing)
        row = f"{share.right:3}/{count:3} {share.value:.2f} {others[section].right:3}/{count:3}"
        print(f"{section:42} {row} {others[section].value:.2f}  {' '.join(map(str, share.differing))}")
    total = [sum(share.right for share in shares.values()) for shares in (ours, others)]
    print(f"{'all':42} {total[0]:3}/{len(examples):3}      {total[1]:3}/{len(examples):3}")


def main() -> None:
    for name in ("commonmark", "gfm"):
        print_table(name, make_converter(open_site_markdown()), make_converter(open_plain_markdown()))


if __name__ == "__main__":
    main()
