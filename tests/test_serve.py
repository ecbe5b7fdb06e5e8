"""The live preview: drafts are shown, an edit is seen, a mistake does not stop it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from projects import Project

#: Long enough for a slow machine; a test never waits it out unless it fails.
PATIENCE = 90.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A running ``mkdocs serve``; ``log`` is all that it says."""

    project: Project
    port: int
    log: Path

    def read(self, url: str) -> str:
        """A page's HTML, or nothing while the server is away."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{url}", timeout=5) as response:
                return str(response.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return error.read().decode("utf-8")
        except (urllib.error.URLError, OSError):
            return ""

    def wait_for(self, url: str, text: str) -> str:
        """The page at an address once it has the text."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            html = self.read(url)
            if text in html:
                return html
            time.sleep(0.3)
        raise AssertionError(f"{text!r} did not appear at {url!r}")

    def wait_to_hear(self, text: str) -> None:
        """Go on once the author is told the text."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.log.read_text(encoding="utf-8"):
            assert time.monotonic() < deadline, f"{text!r} was not said"
            time.sleep(0.3)

    def wait_to_lose(self, url: str, text: str) -> None:
        """Go on once the page at an address has the text no more."""
        deadline = time.monotonic() + PATIENCE
        while text in self.read(url) or not self.read(url):
            assert time.monotonic() < deadline, f"{text!r} stayed at {url!r}"
            time.sleep(0.3)


@pytest.fixture
def preview(project: Project) -> Iterator[Preview]:
    """The fixture's project, served."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TSUNAGU_NOW": "2026-06-01", "LC_ALL": "en_US"}
    log = project.folder / "serve.log"
    with log.open("wb") as said:
        server = subprocess.Popen(command, cwd=project.folder, env=environment, stdout=said, stderr=said)
    try:
        yield Preview(project, port, log)
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_the_preview_shows_drafts_and_edits_and_goes_on_after_a_mistake(preview: Preview) -> None:
    assert "badge" in preview.wait_for("essays/draft/", "まだ書いています。")
    draft = preview.project.docs / "essays/draft.md"
    text = draft.read_text(encoding="utf-8")
    preview.project.write({"essays/draft.md": text.replace("まだ書いて", "今も書いて")})
    preview.wait_for("essays/draft/", "今も書いています。")
    preview.project.write({"essays/broken.md": "見出しのない文章。\n"})
    html = preview.wait_for("essays/alpha/", "docs/essays/broken.md:1:1 no-header")
    assert "<summary>To fix: 1</summary>" in html
    (preview.project.docs / "essays/broken.md").unlink()
    preview.wait_to_lose("essays/alpha/", "docs/essays/broken.md:")


def test_the_preview_shows_remarks_beside_what_they_are_about(preview: Preview) -> None:
    """One essay of the fixture is due in 2099, and one translation is behind; other pages fold that away."""
    here = preview.wait_for("essays/later/", "docs/essays/later.md:")
    assert "<details open><summary>Remarks on this page: 1</summary>" in here
    assert "<details><summary>Remarks on other pages: 2</summary>" in preview.read("essays/alpha/")
    preview.wait_to_hear("Remarks: 2")


def test_a_page_that_a_mistake_took_away_comes_back_by_itself(preview: Preview) -> None:
    """The author looks at the essay that he is writing: it says what is wrong, and goes on listening."""
    preview.wait_for("essays/draft/", "まだ書いています。")
    text = (preview.project.docs / "essays/draft.md").read_text(encoding="utf-8")
    preview.project.write({"essays/draft.md": text.replace("factors: [", "factors: [nobody, ")})
    html = preview.wait_for("essays/draft/", "docs/essays/draft.md:")
    assert 'name="tsunagu:kind" content="error"' in html
    assert "livereload(" in html
    preview.project.write({"essays/draft.md": text})
    assert "livereload(" in preview.wait_for("essays/draft/", "まだ書いています。")


def test_a_change_of_the_code_is_seen_without_starting_the_preview_again(preview: Preview) -> None:
    preview.wait_for("", "テーマ")
    time.sleep(1.1)  # file times may count whole seconds
    words = preview.project.folder / "hooks/tsunagu/languages/ja.py"
    words.write_text(words.read_text(encoding="utf-8").replace("テーマ", "主題"), encoding="utf-8")
    preview.wait_for("", "主題")


def test_a_mistake_in_the_code_is_told_and_the_preview_waits_until_it_is_mended(preview: Preview) -> None:
    preview.wait_for("", "テーマ")
    time.sleep(1.1)  # file times may count whole seconds
    words = preview.project.folder / "hooks/tsunagu/languages/ja.py"
    text = words.read_text(encoding="utf-8")
    words.write_text(f"{text}\nbroken = (\n", encoding="utf-8")
    preview.wait_to_hear("SyntaxError: '(' was never closed")
    assert "There is a mistake in the code" in preview.log.read_text(encoding="utf-8")
    draft = (preview.project.docs / "essays/draft.md").read_text(encoding="utf-8")
    preview.project.write({"essays/draft.md": draft.replace("まだ書いて", "今も書いて")})
    preview.wait_for("essays/draft/", "今も書いています。")
    words.write_text(text.replace("テーマ", "主題"), encoding="utf-8")
    preview.wait_for("", "主題")


def test_a_mistake_in_mkdocs_yml_is_shown_on_the_last_pages_until_it_is_mended(preview: Preview) -> None:
    preview.wait_for("essays/draft/", "まだ書いています。")
    preview.project.set_config("site_name: ", "site_name：")
    html = preview.wait_for("essays/draft/", "mkdocs.yml:2:10 full-width The full-width &#x27;：&#x27;")
    assert "まだ書いています。" in html
    assert "livereload(" in html
    assert "mkdocs.yml:2:10 full-width" in preview.read("no-such-page/")
    preview.wait_to_hear("Fix and save it")
    preview.project.set_config("site_name：", "site_name: ")
    preview.wait_to_lose("essays/draft/", "mkdocs.yml:")
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")


def test_a_mistake_in_a_template_is_told_by_its_line_and_the_last_pages_stay(preview: Preview) -> None:
    """In its form, which Jinja finds when it reads it, and in a name, which it finds on the page."""
    preview.wait_for("essays/draft/", "まだ書いています。")
    template = preview.project.folder / "overrides/page.html"
    text = template.read_text(encoding="utf-8")
    for mistake in ("{% if %}", "{{ nothing.at.all }}"):
        template.write_text(
            text.replace("{% block content %}", "{% block content %}" + mistake), encoding="utf-8"
        )
        html = preview.wait_for("essays/draft/", "overrides/page.html:")
        assert "There is a mistake in the template" in html
        assert "まだ書いています。" in html
        template.write_text(text, encoding="utf-8")
        preview.wait_to_lose("essays/draft/", "overrides/page.html:")
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")


def test_the_desk_is_served_and_never_written(preview: Preview) -> None:
    """In the author's language, with what the preview shows; an edit is on it as on every page."""
    html = preview.wait_for("_desk/", "Drafts, the oldest first")
    assert '<a href="../essays/draft/">' in html
    assert "docs/essays/draft.md" in html
    assert "livereload(" in html
    text = (preview.project.docs / "essays/draft.md").read_text(encoding="utf-8")
    preview.project.write({"essays/second.md": text})
    preview.wait_for("_desk/", '<a href="../essays/second/">')
    preview.wait_to_hear("/_desk/")
    assert not list(preview.project.folder.rglob("_desk*"))
