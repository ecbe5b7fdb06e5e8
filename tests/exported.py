"""Terms to export, with texts that break careless writers, for the tests of the exports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tsunagu.glossary.exports import list_exports
from tsunagu.model import Factor, Place, Term

SITE = "https://example.org/つなぐ/"
ROOT = "https://example.org/%E3%81%A4%E3%81%AA%E3%81%90/"

HOSTILE = (
    "He said \"no\" & <left> ]]> \\ 'x'",
    "一行目\n二行目\tタブ",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    "'quoted",
    "a | b; c, d",
    "👩‍💻 \u202eabc \u2028 \x7f é",
    "@prefix <x> . \"\"\" '''",
    "\\u0041 \\",
    "--> <?x?> <![CDATA[",
)


def make_factor(name: str, order: int) -> Factor:
    texts = {"ja": f"{name}の名", "en": f"the {name}", "fr": f"le {name}"}
    return Factor(name, texts, {"ja": name, "en": name, "fr": name}, "#123456", order, Place("x.md"))


def make_term(name: str, ja: str, en: str, **fields: object) -> Term:
    texts = {"ja": ja, "en": en, "fr": f"{en} (fr)"}
    definition = {"ja": f"{ja}とは。", "en": f"What {en} is.", "fr": f"Ce qu'est {en}."}
    term = Term(name, texts, "よみカタカナ", definition, Place("x.md"))
    return replace(term, **fields)  # type: ignore[arg-type]


FACTORS = (make_factor("customers", 1), make_factor("skills", 2))
TERMS = (
    make_term(
        "nemawashi",
        "根回し",
        "groundwork",
        aliases={"ja": ("下相談", "根回し", "下相談"), "en": ("nemawashi",)},
        factors=("customers", "skills"),
        see=("ringi", "3c"),
    ),
    make_term(
        "ringi",
        "稟議",
        "approval by circulation",
        aliases={"en": ("ringi",)},
        see=("nemawashi",),
        status="deprecated",
    ),
    make_term("3c", "3C分析", "3C analysis", factors=("skills",), status="admitted", see=("3c",)),
    *(
        make_term(
            f"hostile-{number}",
            f"{text} {number}",
            text,
            definition={"ja": text, "en": text},
            aliases={"ja": (text,)},
        )
        for number, text in enumerate(HOSTILE)
    ),
)


def export(
    terms: Iterable[Term] = TERMS, site: str = SITE, languages: tuple[str, ...] = ("ja", "en")
) -> dict[str, str]:
    pages = list_exports(tuple(terms), FACTORS, site, languages, {"ja": "用語集", "en": "Glossary"})
    names = {"terms-v3.tbx": "tbx-3"}
    found = {page.uri.rpartition("/")[2]: page.text for page in pages}
    return {names.get(name, name.removeprefix("terms.")): text for name, text in found.items()}
