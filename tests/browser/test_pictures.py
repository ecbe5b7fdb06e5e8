"""Pictures as a reader meets them: nothing moves, a phone is sent little, the whole is a click away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from pictured import make_pictured, write_walk
from projects import Project
from serving import serve

MOST_BYTES = 350 * 1024

SHIFTS = """
() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 200);
})
"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_pictured(tmp_path_factory.mktemp("pictured") / "project")
    write_walk(project)
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


@pytest.fixture(scope="module")
def served(project: Project) -> Iterator[str]:
    with serve(project.site) as address:
        yield address


def _open(browser: Browser, width: int, **options: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 844}, **options)  # type: ignore[arg-type]
    return context.new_page()


@pytest.mark.parametrize("points", [1, 2, 3])
def test_a_phone_is_sent_little_before_its_reader_scrolls(browser: Browser, served: str, points: int) -> None:
    page = _open(browser, 390, device_scale_factor=points)
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(f"{served}essays/walk/", wait_until="networkidle")
    assert sum(sizes) <= MOST_BYTES
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_and_nothing_is_wider_than_the_screen(
    browser: Browser, served: str, width: int
) -> None:
    page = _open(browser, width)
    for path in ("essays/walk/", "essays/market/", "essays/"):
        page.goto(f"{served}{path}")
        for _ in range(12):
            page.mouse.wheel(0, 700)
            page.wait_for_timeout(50)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(SHIFTS) == 0
        assert page.evaluate(OVERFLOW) <= 0
    page.context.close()


def test_a_click_shows_the_whole_picture_and_escape_goes_back_to_it(browser: Browser, served: str) -> None:
    page = _open(browser, 1280)
    page.goto(f"{served}essays/walk/")
    link = page.get_by_role("link", name="市場の0枚目")
    link.click()
    view = page.get_by_role("dialog", name="市場の0枚目")
    expect(view).to_be_visible()
    page.wait_for_function("document.querySelector('dialog img').naturalWidth === 2000")
    page.keyboard.press("Escape")
    expect(view).to_have_count(0)
    expect(link).to_be_focused()
    link.press("Enter")
    expect(view).to_be_visible()
    view.click()
    expect(view).to_have_count(0)
    link.click()
    page.get_by_role("button", name="写真を閉じる").click()
    expect(view).to_have_count(0)
    page.context.close()


def test_without_scripts_the_link_leads_to_the_picture(browser: Browser, served: str) -> None:
    page = _open(browser, 390, java_script_enabled=False)
    page.goto(f"{served}essays/walk/")
    page.get_by_role("link", name="市場の0枚目").click()
    assert page.url.endswith("/images/walk-0.jpg")
    page.context.close()


def test_a_diagram_one_can_see_through_gets_a_quiet_ground_in_the_dark(browser: Browser, served: str) -> None:
    page = _open(browser, 390, color_scheme="dark")
    page.goto(f"{served}essays/market/")
    ground = page.locator("img[alt=図]").evaluate("one => getComputedStyle(one).backgroundColor")
    assert ground == "rgb(220, 217, 210)"
    plain = page.locator("img[alt=朝の市場]").evaluate("one => getComputedStyle(one).backgroundColor")
    assert plain == "rgba(0, 0, 0, 0)"
    page.context.close()
