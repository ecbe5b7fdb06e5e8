"""The owner's logo in the header: whole, and beside it the site's name, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from projects import make_project
from serving import serve

#: The boxes of the logo and of the letters beside it, and where the header ends.
MEASURE = """() => {
  const name = document.querySelector('.site-name'), logo = name.querySelector('.site-logo');
  const letters = document.createRange();
  letters.selectNodeContents(name.querySelector('span'));
  const box = (one) => [one.top, one.right, one.bottom];
  return {
    logo: box(logo.getBoundingClientRect()),
    letters: box(letters.getBoundingClientRect()),
    name: box(name.getBoundingClientRect()),
    height: logo.clientHeight,
  };
}"""

SHAPES = ("40 40", "160 40", "400 40")


@pytest.fixture(scope="module", params=SHAPES)
def own_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with a logo of one shape."""
    project = make_project(tmp_path_factory.mktemp("logo") / "project")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {request.param}"><path d="M0 0h9v9"/></svg>'
    (project.docs / "images").mkdir(exist_ok=True)
    (project.docs / "images/logo.svg").write_text(svg, encoding="utf-8")
    project.set_config("    languages: [ja, en]\n", "    languages: [ja, en]\n    logo: images/logo.svg\n")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    with serve(project.site) as served:
        yield served


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
def test_a_logo_is_whole_and_the_name_beside_it_whole_or_out_of_sight(
    browser: Browser, own_address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for url in ("", "en/"):
        page.goto(own_address + url)
        boxes = page.evaluate(MEASURE)
        logo, letters, name = boxes["logo"], boxes["letters"], boxes["name"]
        assert logo[0] >= name[0] - 1
        assert logo[2] <= name[2] + 1
        assert logo[1] <= name[1] + 1
        assert letters[2] <= name[2] + 1 or letters[0] >= name[2] - 1
    context.close()
