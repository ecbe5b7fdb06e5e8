"""The page on feeds names every feed of its language, and a service for mail where the author has one."""

from __future__ import annotations

from editions import SITE, make_edition, make_settings
from makers import make_essay
from tsunagu.outputs.feeds import write_feeds
from tsunagu.pages.views.subscribe_page import view_subscribe

ESSAYS = (
    make_essay("a", factors=("customers", "skills"), series="one", part=1),
    make_essay("a", factors=("customers", "skills"), language="en"),
)


def test_every_feed_that_is_written_is_named_and_no_other() -> None:
    for code in ("ja", "en"):
        edition = make_edition(*ESSAYS, code=code)
        named = {url for row in view_subscribe(edition).feeds for url in (row.atom, row.json)}
        assert named == {SITE + page.uri for page in write_feeds(edition, {})}


def test_the_address_to_copy_is_the_feed_of_all_essays() -> None:
    assert view_subscribe(make_edition(*ESSAYS, code="en")).address == f"{SITE}en/feed.xml"


def test_mail_is_offered_where_the_author_has_a_service_and_nowhere_else() -> None:
    assert view_subscribe(make_edition(*ESSAYS)).mail is None
    mail = view_subscribe(
        make_edition(*ESSAYS, settings=make_settings(mail_service="https://news.example/"))
    ).mail
    assert mail is not None
    assert (mail.url, mail.text) == ("https://news.example/", "メールの申し込みへ")
