"""The table of hostile cases sees what is live, and tells the one text that ends a build from the others."""

from __future__ import annotations

from hostile_table import FAILS, HARMLESS, LIVE, Case, judge_ours, judge_plain, write_table
from projects import ROOT

TEXTS = {"script": "<script>a()</script>", "code": "`<script>`", "number": f"&#{'9' * 5000};"}


def test_each_case_is_judged_by_itself() -> None:
    cases = [Case(name, f"{name}.md", f"# 題\n\n{text}\n") for name, text in TEXTS.items()]
    plain, ours = judge_plain(cases), judge_ours(cases, ROOT)
    assert plain == {"script.md": f"{LIVE}: script", "code.md": HARMLESS, "number.md": FAILS}
    assert ours["script.md"] == "refused: forbidden-html"
    assert ours["code.md"] == HARMLESS
    assert "refused" in ours["number.md"]
    assert list(write_table(cases, {"plain": plain, "now": ours}))[-1] == "| live of 3 | 1 | 0 |"
