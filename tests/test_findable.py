"""What search may find: every page with words of its own, whatever its id."""

from __future__ import annotations

from pages import read_site
from projects import Project

ESSAY = "---\ntitle: {title}\ndate: 2025-01-02\nfactors: [skills]\n---\n\n{text}\n"
TERM = """---
name: {ja: 師弟, en: master and apprentice}
reading: してい
definition: {ja: 教わる形。, en: A bond.}
---
"""


def read_texts(project: Project) -> str:
    """Everything the worker may load."""
    return "".join(path.read_text("utf-8") for path in project.site.glob("assets/tsunagu/search/*.json"))


def test_an_id_that_looks_like_a_crossing_hides_nothing(project: Project) -> None:
    project.write(
        {
            "essays/promise-and-handshake.md": ESSAY.format(title="約束と握手", text="握った手の話。"),
            "glossary/master-and-apprentice.md": TERM,
        }
    )
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    texts = read_texts(project)
    assert '"essays/promise-and-handshake/"' in texts
    assert '"glossary/master-and-apprentice/"' in texts
    assert '"themes/customers-and-skills/"' not in texts


def test_every_page_of_the_site_with_words_of_its_own_is_found(real_project: Project) -> None:
    texts = read_texts(real_project)
    kinds = {"essay", "term", "page"}
    pages = [url for url, page in read_site(real_project.site).pages.items() if page.kind in kinds]
    assert len(pages) > 250
    assert [url for url in pages if f'"{url}"' not in texts] == []
