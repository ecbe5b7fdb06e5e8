"""The names of the page around a text are those of its templates, styles and scripts, and no others."""

from __future__ import annotations

import re
from pathlib import Path

from tsunagu.html.frame_names import CLASSES, DATA, is_frame_class

ROOT = Path(__file__).parents[1]
STATIC = ROOT / "hooks" / "tsunagu" / "static"
#: What Markdown, or a rule of ours, gives a text, and our style sheet knows.
MARKDOWN = {
    *("admonition", "admonition-title", "align-center", "align-left", "align-right", "caution", "warning"),
    *("footnote-ref", "headerlink", "highlight", "picture", "pictures", "quote", "task-list-item", "term"),
    *("across", "down", "tcy", "upright"),  # of signs, where lines may be turned
}
#: Kinds of boxes that authors know from elsewhere: a class of ours is never called so.
BOXES = """
    note abstract info tip success question warning failure danger bug example quote error fail summary
    important hint tldr todo done check help faq attention caution missing snippet cite seealso message alert
"""


def read(folder: Path, ending: str) -> str:
    """All files of a folder with an ending, joined."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob(f"*{ending}")))


TEMPLATES = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "\n", read(ROOT / "overrides", ".html"))
STYLES = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", read(STATIC / "styles", ".css"), flags=re.DOTALL)
SCRIPTS = read(STATIC / "scripts", ".js")


def list_classes() -> set[str]:
    """The classes of templates, of the style sheet, and those that a script gives."""
    found = {name for value in re.findall(r'\bclass="([^"]*)"', TEMPLATES) for name in value.split()}
    found |= set(re.findall(r"\.([a-zA-Z_][\w-]*)", STYLES))
    return found | set(re.findall(r'className = "([^"]+)"', SCRIPTS))


def list_data() -> set[str]:
    """The names behind ``data-`` of templates, of the style sheet and of scripts."""
    found = set(re.findall(r"\bdata-([\w-]+)", f"{TEMPLATES}\n{STYLES}\n{SCRIPTS}\n<aside data-preview>"))
    found |= {
        re.sub("[A-Z]", lambda sign: f"-{sign[0].lower()}", name)
        for name in re.findall(r"\bdataset\.(\w+)", SCRIPTS)
    }
    return {name for name in found if not name.startswith("md-")}


def test_each_class_of_the_page_is_known() -> None:
    blocks = {re.split("__|--", name)[0] for name in list_classes()}
    assert {name for name in blocks if not name.startswith("md-")} - MARKDOWN == CLASSES


def test_each_name_of_data_is_known() -> None:
    assert list_data() - {"term"} == DATA


def test_no_kind_of_box_is_a_name_of_the_page() -> None:
    assert [name for name in (*BOXES.split(), *MARKDOWN) if is_frame_class(name)] == []
