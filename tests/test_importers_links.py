"""A link from the old blog leads to an essay where its address is that of the post, and never by luck."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import make_settings, read_essays, save
from tsunagu.importers.plan.import_run import import_posts

_KNOWN = ("_config.yml", "permalink: /:year/:month/:day/:title/", "_posts/2020-01-03-tokyo.md")
_HUGO = ("hugo.toml", "baseURL = 'https://x.example/'", "content/posts/tokyo.md")
_UNTOLD = ("notes.txt", "", "posts/tokyo.md")


@pytest.mark.parametrize("site", [_KNOWN, _HUGO, _UNTOLD])
@pytest.mark.parametrize(
    ("address", "places"),
    [
        ("/tags/tokyo/", ()),
        ("../categories/tokyo/", ()),
        ("/files/tokyo.pdf", ()),
        ('{{ "/tags/tokyo/" | relative_url }}', ()),
        ('{{ "/" | relative_url }}', ()),
        ("/tokyo", (_UNTOLD,)),
        ("/posts/tokyo/", (_HUGO, _UNTOLD)),
        ("/2020/01/03/tokyo/", (_KNOWN, _HUGO, _UNTOLD)),
        ("/2020/01/04/tokyo/", ()),
        ("tokyo.md", (_KNOWN, _HUGO, _UNTOLD)),
    ],
)
def test_an_address_is_a_post_s_by_all_of_it_and_not_by_its_last_name(
    address: str, places: tuple[object, ...], site: tuple[str, str, str], tmp_path: Path
) -> None:
    config, settings, name = site
    save(tmp_path, f"in/{config}", settings)
    save(tmp_path, f"in/{name}", "---\ntitle: 東京\ndate: 2020-01-03 10:00:00\nslug: tokyo\n---\n本文です。")
    other = name.replace("tokyo", "trip").replace("-03-", "-04-")
    header = "title: 旅\ndate: 2020-01-04 10:00:00"
    save(tmp_path, f"in/{other}", f"---\n{header}\n---\nその[話]({address})です。")
    import_posts([tmp_path / "in"], make_settings(tmp_path / "docs"))
    text = next(text for name, text in read_essays(tmp_path / "docs").items() if "trip" in name)
    # Both are drafts: a link to an essay waits.
    assert ("tokyo.md" in text.rpartition("---")[2]) == (site in places)
