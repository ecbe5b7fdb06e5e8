"""Imports for tests: a small site to import into, and the golden cases of ``cases/import/``.

A case is a folder: ``in/`` has saved files, ``out/`` the essays they must become and ``report.txt`` what is
said of them. ``PYTHONPATH=hooks python tests/imported.py CASE`` writes the ``out/`` of a case anew; read the
difference before you commit it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from tsunagu.glossary.term_finder import TermFinder
from tsunagu.importers.plan.factor_rules import read_factor_rules
from tsunagu.importers.plan.import_report import ImportReport, write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.model import Factor, Library, Place, Term

CASES = Path(__file__).parent / "cases" / "import"
JAPAN = timezone(timedelta(hours=9))
NOW = datetime(2026, 5, 3, 7, 30, tzinfo=JAPAN)
#: When each file of a case was saved.
SAVED = datetime(2022, 2, 2, 22, 22, 22, tzinfo=JAPAN)

#: A post saved as plain text, and one in an export: see ``write_export``.
PAGE = "題名その{0}｜ブログ\nブログ\n\nこんにちは。\n{1}\n"
_EXPORT = "TITLE: {title}\nDATE: {date}\nBASENAME: {name}\n-----\nBODY:\n{body}\n-----\n--------\n"
#: Prose with terms enough for its factors to be sure.
TERMS = "顧客と顧客開拓、そして対価。"

FACTORS = ("customers", "skills", "collaboration")
_TERMS = (
    ("customer", "顧客", "こきゃく", ("customers",)),
    ("customer-work", "顧客開拓", "こきゃくかいたく", ("customers",)),
    ("price", "対価", "たいか", ("customers",)),
    ("skill", "専門スキル", "せんもんすきる", ("skills",)),
    ("added-value", "協働の付加価値", "きょうどうのふかかち", ("collaboration",)),
    ("working-together", "協働", "きょうどう", ("collaboration",)),
)


def make_library() -> Library:
    """Three factors, and a few terms that carry them."""
    factors = [
        Factor(name, {"ja": name, "en": name}, {"ja": name, "en": name}, "#333", order, Place(f"{name}.md"))
        for order, name in enumerate(FACTORS, 1)
    ]
    terms = [
        Term(
            name,
            {"ja": ja, "en": name},
            reading,
            {"ja": ja, "en": name},
            Place(f"{name}.md"),
            factors=carried,
        )
        for name, ja, reading, carried in _TERMS
    ]
    return Library(languages=("ja", "en"), factors=tuple(factors), terms=tuple(terms))


def make_settings(docs: Path) -> ImportSettings:
    """Import into ``docs`` with the library above and Japanese remarks."""
    library = make_library()
    finder = TermFinder(library.terms)
    return ImportSettings(docs, library, lambda text: [found.term for found in finder.find(text)], NOW)


def write_export(*entries: dict[str, str]) -> str:
    """A Movable Type export of entries; what one doesn't say is as in any other."""
    default = {
        "title": "題",
        "date": "04/01/2019 07:30:00",
        "name": "entry-11111111111",
        "body": "本文です。",
    }
    return "".join(_EXPORT.format(**{**default, **entry}) for entry in entries)


def list_codes(report: ImportReport) -> list[str]:
    """The codes of what an import tells, in its order."""
    return [notice.code for notice in report.notices]


def save(folder: Path, name: str, content: str | bytes) -> Path:
    """A saved file, as of ``SAVED``."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    os.utime(path, (SAVED.timestamp(), SAVED.timestamp()))
    return path


def import_text(docs: Path, content: str | bytes, name: str = "saved.txt") -> ImportReport:
    """Import one file of this content into ``docs``."""
    return import_posts([save(docs.parent / "saved", name, content)], make_settings(docs))


def import_case(case: str, docs: Path) -> tuple[ImportReport, str]:
    """Import the files of a case; the report is given as text too, with places from the case's folder on."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for path in sorted(one for one in (CASES / case / "in").rglob("*") if one.is_file()):
            save(folder, path.relative_to(CASES / case / "in").as_posix(), path.read_bytes())
        themes = CASES / case / "themes.yml"
        settings = make_settings(docs)
        if themes.exists():
            settings = ImportSettings(
                docs, settings.library, settings.find, NOW, read_factor_rules(themes.read_bytes(), FACTORS)
            )
        report = import_posts([folder], settings)
        lines = [line.replace(f"{folder}/", "") for line in write_import_report(report, "ja")]
    return report, "\n".join(lines) + "\n"


def read_essays(docs: Path) -> dict[str, str]:
    """The essays below ``docs`` by file name."""
    folders = (docs / "essays", docs / "en" / "essays")
    return {path.name: path.read_text("utf-8") for folder in folders for path in sorted(folder.glob("*"))}


def main(cases: list[str]) -> None:
    """Write the expected outcome of cases."""
    for case in cases:
        out = CASES / case / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        _, text = import_case(case, out)
        (out / "report.txt").write_text(text, encoding="utf-8")
        shutil.rmtree(out / "images", ignore_errors=True)  # the report and the essays tell of them


if __name__ == "__main__":
    main(sys.argv[1:])
