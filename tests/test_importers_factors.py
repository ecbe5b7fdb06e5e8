"""From 900 drafts to a published site: factors by rule, by a measured likelihood, and in groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from imported import FACTORS, NOW, TERMS, make_settings, save, write_export
from tsunagu.importers.plan.factor_judge import FactorJudge
from tsunagu.importers.plan.factor_precision import FEWEST
from tsunagu.importers.plan.factor_rules import FactorRules, FactorRulesError, read_factor_rules
from tsunagu.importers.plan.import_report import ImportReport, write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.unsure_groups import write_factor_draft
from tsunagu.messages.findings import write_findings
from tsunagu.model import Body, Essay, Place


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


@pytest.mark.parametrize(
    ("text", "themes", "words"),
    [
        (
            "themes:\n  営 業: [skills]\nwords:\n  通訳: customers\n",
            {"営業": ("skills",)},
            {"通訳": ("customers",)},
        ),
        ("words:\n  ABC: [skills]\n", {}, {"ABC": ("skills",)}),
        ("themes:\nwords:\n  通訳: []\n", {}, {"通訳": ()}),
        ("themes: [skills]\n", {"themes": ("skills",)}, {}),
        ("themes:\nwords:\n", {}, {}),
    ],
)
def test_rules_are_for_themes_and_for_words(
    text: str, themes: dict[str, tuple[str, ...]], words: dict[str, tuple[str, ...]]
) -> None:
    assert read_factor_rules(text.encode(), FACTORS) == FactorRules(themes, words)


def test_a_mistake_in_the_rules_is_told_with_its_line_what_is_known_and_what_was_seen() -> None:
    text = "theme:\n  営業: [skills]\nwords:\n  通訳: [custommers]\nthemes: [skills]\n"
    with pytest.raises(FactorRulesError) as refused:
        read_factor_rules(text.encode(), FACTORS, "rules.yml")
    assert [line.split("。")[0] for line in write_findings(refused.value.problems, "ja", "")] == [
        "rules.yml:1:1 unknown-key 「theme」という項目はありません",
        "rules.yml:4:8 unknown-reference 「通訳」の「custommers」がありません",
        (
            "rules.yml:5:9 not-table 「themes」は themes: {営業: [customers]} の形で書いてください（今は"
            "「[skills]」）"
        ),
    ]


@pytest.mark.parametrize(
    ("word", "text", "holds"),
    [
        ("通訳", "題\n通訳がいた日", True),
        ("ｐｄｃａ", "PDCA を回す", True),
        ("AI", "air と chair", False),
        ("AI", "生成AIの話", True),
        ("lost in translation", "Lost in\ntranslation", True),
        ("+α", "人生に+αを", True),
    ],
)
def test_a_word_is_found_in_any_width_and_a_latin_one_only_whole(word: str, text: str, holds: bool) -> None:
    assert bool(FactorRules(words={word: ("skills",)}).find([], text)) == holds


def export(docs: Path, bodies: dict[str, str], theme: str = "海外") -> Path:
    """An export with a post of each title."""
    entries = (
        {
            "title": title,
            "body": body,
            "name": f"entry-{number:011}",
            "date": f"04/{number % 28 + 1:02}/2019 07:30:00",
        }
        for number, (title, body) in enumerate(bodies.items())
    )
    return save(
        docs.parent, "saved.txt", write_export(*entries).replace("BASENAME", f"CATEGORY: {theme}\nBASENAME")
    )


def bring(docs: Path, bodies: dict[str, str], **settings: object) -> ImportReport:
    """Import posts of these titles and texts."""
    return import_posts([export(docs, bodies)], replace(make_settings(docs), **settings))  # type: ignore[arg-type]


def test_what_a_rule_decides_is_no_draft_and_all_that_rules_say_counts(docs: Path) -> None:
    rules = FactorRules({"海外": ("collaboration",)}, {"通訳": ("skills",), "港": ()})
    report = bring(docs, {"通訳の日": "朝の話。", "港の朝": "朝の話。"}, rules=rules)
    assert [(essay.factors, essay.draft) for essay in report.essays] == [
        (("skills", "collaboration"), False),
        (("collaboration",), False),
    ]
    assert "# キーファクターの根拠: 通訳 = skills" in report.essays[0].text


def with_essays(settings: ImportSettings, right: int, wrong: int) -> ImportSettings:
    """A site with essays of its author: what the terms say of so many is right, and of others wrong."""
    essays = [
        Essay(
            f"own-{number}",
            "ja",
            f"essays/own-{number}.md",
            "題",
            NOW - timedelta(number),
            factors,
            Body(TERMS),
            Place("x"),
        )
        for number, factors in enumerate([("customers",)] * right + [("skills",)] * wrong)
    ]
    return replace(settings, library=replace(settings.library, essays=tuple(essays)))


@pytest.mark.parametrize(
    ("right", "wrong", "accept", "draft"),
    [(40, 0, 0.9, False), (40, 0, 0.99, True), (30, 10, 0.9, True), (30, 10, 0.7, False)],
)
def test_a_proposal_is_accepted_by_the_likelihood_that_was_measured_here(
    right: int, wrong: int, accept: float, draft: bool, docs: Path
) -> None:
    settings = replace(with_essays(make_settings(docs), right, wrong), accept=accept)
    (essay,) = import_posts([export(docs, {"題": TERMS})], settings).essays
    assert essay.draft == draft
    assert f"# 確からしさ {(right + 1) / (right + wrong + 2):.2f}" in essay.text


def test_where_there_are_too_few_to_measure_nothing_more_is_accepted_and_that_is_said(docs: Path) -> None:
    settings = replace(with_essays(make_settings(docs), FEWEST - 1, 0), accept=0.6)
    report = import_posts([export(docs, {"題": "顧客と顧客と対価。"})], settings)
    assert [essay.draft for essay in report.essays] == [True]
    lines = list(write_import_report(report, "en"))
    assert "--accept 0.6: no proposal can be accepted." in lines
    assert any(f"there are {FEWEST - 1} essays to measure it on; it takes {FEWEST}" in line for line in lines)


def test_an_essay_whose_factors_an_import_proposed_does_not_prove_that_it_was_right(docs: Path) -> None:
    settings = with_essays(make_settings(docs), 2, 0)
    remark = "# キーファクターの根拠: customers = 顧客 ×3"
    asked = f"{remark}\n# 確かめてください: キーファクター（factors）は推測です。"
    for number, header in enumerate((remark, asked)):
        save(docs, f"essays/own-{number}.md", f"---\ntitle: 題\n{header}\n---\n\n{TERMS}\n")
    assert [one.id for one in FactorJudge(settings).precision.measured] == ["own-1"]


def test_each_essay_is_judged_without_itself_and_its_translation(docs: Path) -> None:
    """Of 20 essays, 19 are too few for any of them."""
    precision = FactorJudge(with_essays(make_settings(docs), FEWEST, 0)).precision
    assert precision.judge(3) is not None
    assert precision.try_out(0.5) == (0, 0)


def test_many_drafts_are_told_in_groups_and_the_draft_of_rules_has_them_all(docs: Path) -> None:
    bodies = {f"港の話{number}": "朝の話。" for number in range(60)} | {"「#祭り」: x": "顧客。"}
    report = bring(docs, bodies)
    lines = list(write_import_report(report, "en"))
    assert len(lines) < 15
    assert "why 61 essays are drafts:" in lines
    assert "    theme or tag '海外': 61 「港の話0」「港の話1」「港の話2」 …" in lines
    assert "    word of the title '港': 60" not in lines
    assert report.unsure
    text = write_factor_draft(report.unsure, FACTORS, "ja")
    assert read_factor_rules(text.encode(), FACTORS).themes == {"海外": ()}
    filled = text.replace("海外: []", "海外: [skills]")
    assert read_factor_rules(filled.encode(), FACTORS).themes == {"海外": ("skills",)}


@pytest.mark.parametrize(
    "theme", ["#旅", "a: b", "- x", "[x]", "it's", "themes", "旅：東京", "2019", "*", "no", "「旅」"]
)
def test_a_theme_of_any_name_stands_in_the_draft_of_rules(theme: str, docs: Path) -> None:
    report = import_posts([export(docs, {"題": "話。"}, theme)], make_settings(docs))
    assert report.unsure
    text = write_factor_draft(report.unsure, FACTORS, "ja").replace("[]\n", "[skills]\n")
    rules = read_factor_rules(text.encode(), FACTORS)
    assert rules.find([theme], "") == [(theme, ("skills",))]
