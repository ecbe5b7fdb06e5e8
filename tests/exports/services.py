"""The files that blog services give to who leaves them: a row each in ``SERVICES``."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import UTC
from html import escape

from exports import bodies
from exports.columns import Column
from exports.movable_types import MOVABLE_TYPES, Export, Write, number_of


def _wxr(write: Write, host: str, picture: str, *, assets: bool = False, language: str = "ja") -> Export:
    """WordPress's export; ``assets``: note.com's, whose pictures lie in a folder beside the file."""

    def export(columns: Sequence[Column]) -> dict[str, str]:
        items = []
        by_slug = {
            one.slug: f"https://{host}/n/n{number_of(columns, one):012x}"
            if assets
            else f"https://{host}/{one.date:%Y/%m}/{one.slug}/"
            for one in columns
        }
        for one in columns:
            number = number_of(columns, one)
            terms = "".join(
                f'\t\t<category domain="{kind}" nicename="x"><![CDATA[{name}]]></category>\n'
                for kind, names in (("category", one.themes), ("post_tag", one.tags))
                for name in names
            )
            body = write(one, by_slug.__getitem__, picture.format)
            items.append(
                f"\t<item>\n\t\t<title><![CDATA[{one.title}]]></title>\n\t\t<link>"
                f"{by_slug[one.slug]}</link>\n"
                f"\t\t<pubDate>{one.date:%a, %d %b %Y %H:%M:%S +0900}</pubDate>\n\t\t<dc:creator>"
                f"<![CDATA[mikami]]></dc:creator>\n"
                f'\t\t<guid isPermaLink="false">https://{host}/?p={number}</guid>\n\t\t<description>'
                f"</description>\n"
                f"\t\t<content:encoded><![CDATA[{body}]]></content:encoded>\n"
                f"\t\t<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n\t\t<wp:post_id>"
                f"{number}</wp:post_id>\n"
                f"\t\t<wp:post_date><![CDATA[{one.date:%Y-%m-%d %H:%M:%S}]]></wp:post_date>\n"
                f"\t\t<wp:post_name><![CDATA[{one.slug}]]></wp:post_name>\n\t\t<wp:status>"
                f"<![CDATA[publish]]></wp:status>\n"
                f"\t\t<wp:post_type><![CDATA[post]]></wp:post_type>\n\t\t<wp:post_password><![CDATA[]]>"
                f"</wp:post_password>\n{terms}"
                "\t\t<wp:postmeta>\n\t\t\t<wp:meta_key><![CDATA[_edit_last]]></wp:meta_key>\n"
                "\t\t\t<wp:meta_value><![CDATA[1]]></wp:meta_value>\n\t\t</wp:postmeta>\n\t</item>\n"
            )
        head = (
            '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- generator="WordPress/6.5" created="2024-04-01 '
            '00:00" -->\n'
            '<rss version="2.0"\n\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"\n'
            '\txmlns:content="http://purl.org/rss/1.0/modules/content/"\n\txmlns:dc="http://purl.org/dc/elements/1.1/"\n'
            '\txmlns:wp="http://wordpress.org/export/1.2/"\n>\n<channel>\n\t<title>港の日記</title>\n'
            f"\t<link>https://{host}</link>\n\t<language>{language}</language>\n\t<wp:wxr_version>"
            f"1.2</wp:wxr_version>\n"
        )
        return {
            "note-export.xml" if assets else "wordpress.xml": head + "".join(items) + "</channel>\n</rss>\n"
        }

    return export


WORDPRESS = _wxr(
    bodies.write_gutenberg, "blog.example.com", "https://blog.example.com/wp-content/uploads/2018/04/{}"
)
WORDPRESS_CLASSIC = _wxr(
    bodies.write_classic, "www.example.org", "http://www.example.org/wp-content/uploads/{}"
)
NOTE = _wxr(bodies.write_note, "note.com/mikami", "/assets/{}", assets=True)


def export_ameba(columns: Sequence[Column]) -> dict[str, str]:
    """Pages of Ameba as a browser saves them."""
    addresses = {
        one.slug: f"https://ameblo.jp/me/entry-{12300000000 + number}.html"
        for number, one in enumerate(columns)
    }
    pages = {}
    for one in columns:
        address = addresses[one.slug]
        body = bodies.write_ameba(
            one, addresses.__getitem__, "https://stat.ameba.jp/user_images/20180401/09/me/7c/8d/j/{}".format
        )
        pages[f"{address.rpartition('/')[2]}"] = (
            f'<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>{escape(one.title)} | '
            f"港の日記</title>\n"
            f'<link rel="canonical" href="{address}"><meta property="og:url" content="{address}"></head>'
            f"\n<body>"
            "<header><h1>港の日記</h1><p>ブログの説明です。</p></header><main>"
            '<article class="skin-entry js-entryWrapper">'
            f'<h1 class="skin-entryTitle"><a href="{address}" class="skinArticleTitle">'
            f"{escape(one.title)}</a></h1>"
            f'<div class="skin-entryPubdate"><time datetime="{one.date:%Y-%m-%dT%H:%M:%S+09:00}">'
            f"{one.date:%Y-%m-%d %H:%M}</time></div>"
            f'<dl class="skin-entryThemes"><dt>テーマ：</dt>'
            f'<dd><a href="/me/theme-1.html">{one.themes[0]}</a>'
            f"</dd></dl>"
            f'<div class="skin-entryBody" id="entryBody" data-google-interstitial="false">{body}</div>'
            '<ul class="skin-entryActions"><li>いいね！</li><li>コメント</li></ul></article></main><footer>'
            "最近の記事</footer></body></html>"
        )
    return pages


def export_blogger(columns: Sequence[Column]) -> dict[str, str]:
    """Blogger's feed.atom, as Takeout has it."""
    addresses = {one.slug: f"https://mikami.blogspot.com/{one.date:%Y/%m}/{one.slug}.html" for one in columns}
    entries = []
    for one in columns:
        body = bodies.write_blogger(
            one, addresses.__getitem__, "https://blogger.googleusercontent.com/img/a/s640/{}".format
        )
        labels = "".join(
            f"<category scheme='http://www.blogger.com/atom/ns#' term='{escape(name)}'/>"
            for name in one.themes
        )
        entries.append(
            f"<entry><id>tag:blogger.com,1999:blog-1.post-{number_of(columns, one)}</id><published>"
            f"{one.date.isoformat()}</published>"
            f"<updated>{one.date.isoformat()}</updated><category "
            f"scheme='http://schemas.google.com/g/2005#kind' "
            f"term='http://schemas.google.com/blogger/2008/kind#post'/>{labels}<title type='text'>"
            f"{escape(one.title, quote=False)}</title>"
            f"<content type='html'>{escape(body, quote=False)}</content><link rel='edit' "
            f"type='application/atom+xml' "
            f"href='https://www.blogger.com/feeds/1/posts/default/1'/><link rel='alternate' type='text/html' "
            f"href='{addresses[one.slug]}' title='x'/><author><name>Mikami</name></author></entry>"
        )
    settings = (
        "<entry><id>tag:blogger.com,1999:blog-1.settings.BLOG_NAME</id><published>"
        "2018-04-01T00:00:00Z</published><category "
        "scheme='http://schemas.google.com/g/2005#kind' "
        "term='http://schemas.google.com/blogger/2008/kind#settings'/>"
        "<title type='text'>name</title><content type='text'>港の日記</content></entry>"
    )
    feed = (
        "<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet "
        'href="http://www.blogger.com/styles/atom.css" type="text/css"?>'
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>"
        "<title>港の日記</title>"
        f"{settings}{''.join(entries)}</feed>"
    )
    return {"blog-04-01-2024.xml": feed}


def export_substack(columns: Sequence[Column]) -> dict[str, str]:
    """Substack's folder."""
    rows = [
        [
            "post_id",
            "post_date",
            "is_published",
            "email_sent_at",
            "inbox_sent_at",
            "type",
            "audience",
            "title",
            "subtitle",
            "podcast_url",
        ]
    ]
    files = {}
    for one in columns:
        name = f"{136000000 + number_of(columns, one)}.{one.slug}"
        files[f"posts/{name}.html"] = bodies.write_substack(
            one,
            "https://mikami.substack.com/p/{}".format,
            "https://substackcdn.com/image/fetch/w_1456/{}".format,
        )
        rows.append(
            [
                name,
                f"{one.date.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000}Z",
                "true",
                "",
                "",
                "newsletter",
                "everyone",
                one.title,
                "",
                "",
            ]
        )
    table = io.StringIO()
    csv.writer(table).writerows(rows)
    return {**files, "posts.csv": table.getvalue()}


def export_medium(columns: Sequence[Column]) -> dict[str, str]:
    """Medium's folder of posts, and what lies beside it."""
    files = {
        "README.html": "<!DOCTYPE html><html><head><title>Medium export</title></head><body><h1>Archive</h1>"
        "</body></html>"
    }
    for one in columns:
        address = "https://medium.com/@mikami/{}-0123456789ab".format
        body = bodies.write_medium(one, address, "https://cdn-images-1.medium.com/max/800/{}".format)
        files[f"posts/{one.date:%Y-%m-%d}_{one.slug}-0123456789ab.html"] = (
            f'<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; '
            f'charset=utf-8"><title>{escape(one.title)}'
            "</title><style>\n      * { font-family: Georgia }\n</style></head><body><article "
            'class="h-entry">\n<header>\n'
            f'<h1 class="p-name">{escape(one.title)}</h1>\n</header>\n<section data-field="subtitle" '
            f'class="p-summary">\n'
            f'{escape(one.shown[:40])}\n</section>\n<section data-field="body" class="e-content">\n'
            f'<section name="ab" class="section section--body section--first"><div class="section-divider">'
            f'<hr class="section-divider">'
            f'</div><div class="section-content"><div class="section-inner sectionLayout--insetColumn">'
            f"{body}</div></div></section>\n"
            f'</section>\n<footer><p>By <a href="https://medium.com/@mikami" class="p-author h-card">'
            f"Mikami</a> on "
            f'<a href="{address(one.slug)}"><time class="dt-published" '
            f'datetime="{one.date.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000}Z">{one.date:%B %d, %Y}'
            f'</time></a>.</p><p><a href="{address(one.slug)}" class="p-canonical">Canonical link</a></p>'
            f"<p>Exported from "
            '<a href="https://medium.com">Medium</a> on April 1, 2024.</p></footer></article></body></html>'
        )
    return files


def export_rss(columns: Sequence[Column]) -> dict[str, str]:
    """A feed of RSS 2.0 saved by a browser."""
    post = "https://blog.example.com/posts/{}/".format
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{post(one.slug)}</link><guid>{post(one.slug)}</guid>"
        f"<pubDate>{one.date:%a, %d %b %Y %H:%M:%S +0900}</pubDate>"
        f"{''.join(f'<category>{escape(name)}</category>' for name in one.themes)}"
        f"<description>{escape(one.shown[:50])} […]</description>"
        f"<content:encoded>"
        f"<![CDATA[{bodies.write_html(one, post, 'https://blog.example.com/img/{}'.format)}]]>"
        f"</content:encoded></item>\n"
        for one in columns
    )
    return {
        "feed.xml": '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f' xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Blog</title><link>'
        f"https://blog.example.com/</link>\n{items}</channel></rss>"
    }


def export_atom(columns: Sequence[Column]) -> dict[str, str]:
    """A feed of Atom saved by a browser."""
    post = "https://blog.example.com/posts/{}/".format
    entries = "".join(
        f'<entry xml:lang="ja"><title type="html">{escape(escape(one.title, quote=False))}</title><id>'
        f"urn:uuid:{number_of(columns, one)}</id>"
        f'<link href="{post(one.slug)}"/><updated>{one.date.isoformat()}</updated><published>'
        f"{one.date.isoformat()}</published>"
        f'<content type="html">'
        f"{escape(bodies.write_html(one, post, 'https://blog.example.com/img/{}'.format))}</content>"
        f"</entry>\n"
        for one in columns
    )
    return {
        "atom.xml": f'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>\n{entries}</feed>'
    }


def export_json(columns: Sequence[Column]) -> dict[str, str]:
    """A JSON Feed."""
    post = "https://blog.example.com/posts/{}/".format
    items = [
        {
            "id": post(one.slug),
            "url": post(one.slug),
            "title": one.title,
            "date_published": one.date.isoformat(),
            "tags": [*one.themes],
            "content_html": bodies.write_html(one, post, "https://blog.example.com/img/{}".format),
        }
        for one in columns
    ]
    return {
        "feed.json": json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "title": "Blog", "items": items},
            ensure_ascii=False,
        )
    }


SERVICES: dict[str, Export] = {
    **MOVABLE_TYPES,
    "wordpress": WORDPRESS,
    "wordpress-classic": WORDPRESS_CLASSIC,
    "note": NOTE,
    "ameba": export_ameba,
    "blogger": export_blogger,
    "substack": export_substack,
    "medium": export_medium,
    "rss": export_rss,
    "atom": export_atom,
    "json-feed": export_json,
}
