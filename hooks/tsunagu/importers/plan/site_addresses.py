"""The addresses that posts had on the old blog, made of what ``--site`` says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tsunagu.importers.formats.post import Post
from tsunagu.importers.plan.post_languages import find_language


def give_addresses(posts: Sequence[Post], site: str, languages: Sequence[str]) -> list[Post]:
    """The posts with the full addresses that ``site`` gives them.

    The languages of one post share their name, so that a pattern gives them one address: it is that of the
    original, and what a translation had is not known.
    """
    made = [_make_address(post, site) for post in posts]
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (post, address) in enumerate(zip(posts, made, strict=True)):
        if address and post.pair:
            alike[post.pair, address].append(number)
    for numbers in alike.values():
        spoken = {
            number: find_language(posts[number], posts[number].markdown, languages).code for number in numbers
        }
        original = languages[0] if languages[0] in spoken.values() else spoken[numbers[0]]
        for number in numbers:
            made[number] = made[number] if spoken[number] == original else ""
    return [
        replace(post, addresses=(address, *post.addresses)) if address else post
        for post, address in zip(posts, made, strict=True)
    ]


def _make_address(post: Post, site: str) -> str:
    """The full address of a post whose file knows none; nothing where ``site`` doesn't tell either."""
    paths = [address for address in post.addresses if address.startswith("/")]
    if not site or post.source or not (post.slug or paths):
        return ""
    if "{basename}" in site:
        return site.replace("{basename}", post.slug)
    return site.rstrip("/") + paths[0] if paths else ""
