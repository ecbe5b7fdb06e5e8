"""The golden mistakes: one YAML file each in tests/cases/mistakes/, read and run here.

A case begins with the site of ``desk.py``. ``files`` are added (``encoding`` is what one is written in),
``removed`` are taken away, ``links`` are symlinks, ``large`` are files of a byte too many, ``pipes`` are
no files at all, ``odd_names`` (``%83`` is a byte) are in another encoding. ``settings`` is what mkdocs.yml
says, beside docs/, overrides/ and hooks/main.py: what is wrong with it is told alone, of a project as it
comes where ``whole`` is true. ``beside`` are files there and their texts; ``limits`` are those of mkdocs.yml;
``pictures`` are files of ``odd_pictures.py`` by the names they have there.
``ja`` and ``en`` are the lines the author is told, in order.

To add one, write it without ``ja`` and ``en``; ``python tests/mistakes.py NAME`` prints the lines to read
and, where they are good, to put in.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote_to_bytes

import yaml

from desk import look, read_settings, write_site
from odd_pictures import make_picture
from tsunagu.config.limits import USUAL_LIMITS
from tsunagu.config.settings import survey_settings
from tsunagu.messages.findings import write_findings
from tsunagu_mkdocs.mkdocs_keys import MKDOCS

CASES = Path(__file__).parent / "cases" / "mistakes"

#: Files by which a project is known to have our code and our templates.
WHOLE = ("hooks/tsunagu/__init__.py", "overrides/main.html")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One case; ``about`` is what the author did."""

    name: str
    about: str
    files: dict[str, str]
    ja: list[str] = field(default_factory=list)
    en: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    encoding: dict[str, str] = field(default_factory=dict)
    large: list[str] = field(default_factory=list)
    pipes: list[str] = field(default_factory=list)
    odd_names: list[str] = field(default_factory=list)
    settings: str | None = None
    whole: bool = False
    beside: dict[str, str] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)

    def tell(self, docs: Path) -> dict[str, list[str]]:
        """What the author is told in each language, with the case's files in ``docs``."""
        if self.settings is not None:
            return self._tell_settings(docs.with_name("mkdocs.yml"))
        self.write(docs)
        problems = look(docs, read_settings({"limits": self.limits})).problems
        return {language: write_findings(problems, language) for language in ("ja", "en")}

    def write(self, docs: Path) -> None:
        """The site of the case."""
        encoded = {uri: text.encode(self.encoding.get(uri, "utf-8")) for uri, text in self.files.items()}
        write_site(docs, encoded | dict.fromkeys(self.large, b"x" * (USUAL_LIMITS.file_bytes + 1)))
        for uri, name in self.pictures.items():
            (docs / uri).parent.mkdir(parents=True, exist_ok=True)
            (docs / uri).write_bytes(make_picture(name))
        for uri in self.removed:
            (docs / uri).unlink()
        for uri, target in self.links.items():
            (docs / uri).symlink_to(target)
        for uri in self.pipes:
            os.mkfifo(docs / uri)
        for uri in self.odd_names:
            (docs / os.fsdecode(unquote_to_bytes(uri))).touch()

    def _tell_settings(self, path: Path) -> dict[str, list[str]]:
        for folder in ("docs", "overrides", "hooks"):
            path.with_name(folder).mkdir()
        path.with_name("hooks").joinpath("main.py").touch()
        for name, text in (*self.beside.items(), *((name, "") for name in WHOLE if self.whole)):
            (path.parent / name).parent.mkdir(parents=True, exist_ok=True)
            (path.parent / name).write_text(text, encoding="utf-8")
        path.write_bytes((self.settings or "").encode(self.encoding.get(path.name, "utf-8")))
        problems = survey_settings(path, {}, MKDOCS)[1]
        return {language: write_findings(problems, language, "") for language in ("ja", "en")}


def read_mistake(path: Path) -> Mistake:
    """One case of the folder."""
    values: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Mistake(name=path.stem, **{"files": {}, **values})


def list_mistakes() -> list[Mistake]:
    """Every case, in order of name."""
    return [read_mistake(path) for path in sorted(CASES.glob("*.yml"))]


def main(name: str) -> None:
    """Print what the author would be told in one case."""
    case = read_mistake(CASES / f"{name}.yml")
    with TemporaryDirectory() as folder:
        told = case.tell(Path(folder, "docs"))
    print(yaml.safe_dump(told, allow_unicode=True, width=1000, sort_keys=False), end="")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent / "hooks"))
    main(sys.argv[1])
