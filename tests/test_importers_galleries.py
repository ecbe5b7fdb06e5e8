"""A gallery of WordPress is the pictures it showed, by the attachments in the same export."""

from __future__ import annotations

import pytest
from lxml import etree

from tsunagu.importers.formats.wordpress_galleries import Attachment, find_featured, open_galleries

ATTACHMENTS = {
    number: Attachment(number, parent, f"https://a.example/{number}.jpg", words, caption)
    for number, parent, words, caption in (
        ("11", "6", "港", ""),
        ("12", "6", "", "夕方"),
        ("13", "7", "", ""),
    )
}
SHOWN = {
    "11": '<figure><img src="https://a.example/11.jpg" alt="港"></figure>',
    "12": '<figure><img src="https://a.example/12.jpg" alt=""><figcaption>夕方</figcaption></figure>',
    "13": '<figure><img src="https://a.example/13.jpg" alt=""></figure>',
}


@pytest.mark.parametrize(
    ("content", "numbers", "left"),
    [
        ('[gallery columns="2" ids="12,11"]', ["12", "11"], ""),
        ("[gallery]", ["11", "12"], ""),
        ("[gallery][/gallery]", ["11", "12"], ""),
        ('[gallery id="7"]', ["13"], ""),
        ('[gallery exclude="11"]', ["12"], ""),
        ('[gallery include="13"]', ["13"], ""),
        ('[gallery ids="98,99"]', [], '[gallery ids="98,99"]'),
        ('[gallery ids="11,99"]', ["11"], '[gallery ids="11,99"]'),
        ("[[gallery]]", [], "[[gallery]]"),
    ],
)
def test_a_gallery_is_its_pictures_in_their_order(content: str, numbers: list[str], left: str) -> None:
    """What is not in the export is named by the shortcode, which stays."""
    shown = "".join(SHOWN[number] for number in numbers)
    assert open_galleries(f"前\n{content}\n後", ATTACHMENTS, "6") == f"前\n{shown}{left}\n後"


@pytest.mark.parametrize(
    ("number", "link", "found"),
    [
        ("11", "https://a.example/p1/", ("https://a.example/11.jpg", "港")),
        ("99", "https://a.example/p1/", ("https://a.example/?attachment_id=99", "")),
        ("99", "http://[", ("/?attachment_id=99", "")),
        ("0", "https://a.example/p1/", None),
        ("", "https://a.example/p1/", None),
        ("x", "https://a.example/p1/", None),
    ],
)
def test_a_featured_picture_is_its_attachment_or_the_address_that_shows_it(
    number: str, link: str, found: tuple[str, str] | None
) -> None:
    meta = f"<meta_key>_thumbnail_id</meta_key><meta_value>{number}</meta_value>"
    item = etree.fromstring(
        f'<item xmlns:wp="http://wordpress.org/export/1.2/"><link>{link}</link>'
        f"<wp:postmeta>{meta.replace('<', '<wp:').replace('<wp:/', '</wp:')}</wp:postmeta></item>"
    )
    image = find_featured(item, ATTACHMENTS)
    assert (image and image[:2]) == found
