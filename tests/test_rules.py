"""The registry of rules, and the table of kinds of pages: each row is whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from desk import SITE, look, write_site
from projects import ROOT
from tsunagu.checks.registry import PAGE_RULES, RULES, PageRule, Rule
from tsunagu.messages.table import GROUPS, MESSAGES, PROBLEMS

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "style.yml").read_text(encoding="utf-8"))


ALL: tuple[Rule | PageRule, ...] = (*RULES, *PAGE_RULES)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.codes[0])
def test_a_rule_tells_problems_of_one_severity(rule: Rule | PageRule) -> None:
    """What is said of one page by itself is remembered, which only remarks are."""
    severity = rule.severity if isinstance(rule, Rule) else "warning"
    assert {PROBLEMS[code].severity for code in rule.codes} == {severity}


def test_every_remark_belongs_to_a_rule() -> None:
    told = {code for rule in ALL for code in rule.codes}
    assert {row.code for row in dict(GROUPS)["style"]} - told == set()


def test_a_rule_tells_nothing_that_its_row_does_not_name(tmp_path: Path) -> None:
    """All texts that are known to be told of something, at once."""
    texts = {
        f"{'en/' if case.get('language') == 'en' else ''}p{at}.md": case["text"]
        for at, case in enumerate(CASES)
    }
    write_site(tmp_path, dict(SITE) | texts)
    context = look(tmp_path).context
    found = {rule.codes: {problem.code for problem in rule.check(context)} for rule in RULES}
    for page in context.pages:
        for own in PAGE_RULES:
            found.setdefault(own.codes, set()).update(problem.code for problem in own.check(page))
    assert {code for codes in found.values() for code in codes}  # something was told
    assert {codes: more for codes, told in found.items() if (more := told - set(codes))} == {}


def test_every_message_has_a_code_of_its_own_and_both_languages() -> None:
    assert all(code == row.code and row.ja and row.en for code, row in MESSAGES.items())
