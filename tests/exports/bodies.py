"""The body of a column as each editor keeps it: a row each in ``EDITORS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from exports.columns import Block, Column

#: A slug -> the address of that post; a name -> that of a picture.
Address = Callable[[str], str]


def write_lines(line: str, column: Column, address: Address) -> str:
    """A line with its links between posts filled in."""
    for slug in (*_list_slugs(line),):
        line = line.replace(f"{{{slug}}}", address(slug))
    return line


def _list_slugs(line: str) -> Iterator[str]:
    for part in line.split('"{')[1:]:
        yield part.partition("}")[0]


def write_paragraphs(block: Block, picture: Address, *, feed: str = "<br />\n") -> str:
    """HTML as most editors write it; the lines of a paragraph are apart by ``feed``."""
    lines = block.lines
    match block.kind:
        case "p":
            written = f"<p>{feed.join(lines)}</p>"
        case "h":
            written = f"<h{block.level}>{lines[0]}</h{block.level}>"
        case "ul" | "ol":
            items = "\n".join(f"<li>{line}</li>" for line in lines)
            written = f"<{block.kind}>\n{items}\n</{block.kind}>"
        case "quote":
            written = f"<blockquote>\n<p>{feed.join(lines)}</p>\n</blockquote>"
        case "pre":
            written = f"<pre><code>{escape(chr(10).join(lines), quote=False)}</code></pre>"
        case "table":
            rows = ("".join(f"<td>{escape(cell, quote=False)}</td>" for cell in row) for row in block.rows)
            written = "<table><tbody>\n" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "\n</tbody></table>"
        case "img":
            written = write_figure(block, picture)
        case "embed":
            written = f"<p>{write_film(lines[0])}</p>"
        case _:
            written = "<hr />"
    return written


def write_film(address: str) -> str:
    """YouTube's own lines to put a film into a page."""
    film = address.replace("watch?v=", "embed/")
    return f'<iframe width="560" height="315" src="{film}" frameborder="0" allowfullscreen></iframe>'


def write_figure(block: Block, picture: Address) -> str:
    name, words, caption = block.lines
    shown = f'<img src="{picture(name)}" alt="{words}" width="640" height="480" />'
    return f"<figure>{shown}<figcaption>{caption}</figcaption></figure>" if caption else f"<p>{shown}</p>"


def write_html(column: Column, post: Address, picture: Address) -> str:
    """A body in paragraphs: Movable Type's rich text, Blogger's new editor, feeds."""
    written = "\n".join(write_paragraphs(block, picture) for block in column.blocks)
    return write_lines(written, column, post)


def write_classic(column: Column, post: Address, picture: Address) -> str:
    """Text with line feeds that are meant, as FC2, Seesaa, JUGEM and WordPress's classic editor keep it."""
    parts = []
    for block in column.blocks:
        if block.kind == "p":
            parts.append("\n".join(block.lines))
        elif block.kind == "img":
            name, words, caption = block.lines
            shown = f'<img src="{picture(name)}" alt="{words}" border="0" />'
            link = f'<a href="{picture(name)}" target="_blank">{shown}</a>'
            parts.append(f"{link}\n{caption}" if caption else link)
        elif block.kind == "quote":
            parts.append("<blockquote>" + "\n".join(block.lines) + "</blockquote>")
        elif block.kind == "embed":
            parts.append(write_paragraphs(block, picture)[3:-4])
        else:
            parts.append(write_paragraphs(block, picture))
    return write_lines("\n\n".join(parts), column, post)


def write_breaks(column: Column, post: Address, picture: Address) -> str:
    """Lines that end in ``<br>``, in one file line: livedoor and gooblog."""
    classic = write_classic(column, post, picture)
    kept = []
    verbatim = False
    for line in classic.split("\n"):
        verbatim = (verbatim or "<pre" in line) and "</pre>" not in line
        kept.append(
            line
            + ("\n" if verbatim else "<br>" if not line.endswith(">") or "<a " in line or not line else "")
        )
    return "".join(kept)


def write_hatena(column: Column, post: Address, picture: Address) -> str:
    """Hatena Blog's own editor."""
    parts = []
    for block in column.blocks:
        if block.kind == "p":
            parts.append("".join(f"<p>{line}</p>\n" for line in block.lines).rstrip())
            parts.append("<p> </p>")
        elif block.kind == "img":
            name, words, caption = block.lines
            image = (
                f'<span itemscope itemtype="http://schema.org/Photograph"><img src="{picture(name)}" '
                f'alt="{words}" '
                f'width="1200" height="800" loading="lazy" title="" class="hatena-fotolife" '
                f'itemprop="image" /></span>'
            )
            figure = (
                f'<figure class="figure-image figure-image-fotolife mceNonEditable" title="{caption}">\n<p>'
                f"{image}</p>\n"
                f'<figcaption class="mceEditable">{caption}</figcaption>\n</figure>'
            )
            parts.append(figure if caption else f"<p>{image}</p>")
        elif block.kind == "embed":
            parts.append(
                f'<p><iframe src="{block.lines[0].replace("watch?v=", "embed/")}?feature=oembed" '
                f'width="560" height="315" '
                f'frameborder="0" allowfullscreen title="film"></iframe><cite class="hatena-citation">'
                f"</cite></p>"
            )
        else:
            parts.append(write_paragraphs(block, picture))
    return write_lines("\n".join(parts), column, post)


def write_gutenberg(column: Column, post: Address, picture: Address) -> str:
    """WordPress's blocks."""
    parts = []
    names = {
        "p": "paragraph",
        "h": "heading",
        "ul": "list",
        "quote": "quote",
        "pre": "code",
        "table": "table",
        "hr": "separator",
    }
    for block in column.blocks:
        html = write_paragraphs(block, picture, feed="<br>")
        if block.kind == "img":
            name, words, caption = block.lines
            said = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""
            parts.append(
                '<!-- wp:image {"id":12,"sizeSlug":"large","linkDestination":"none"} -->\n'
                f'<figure class="wp-block-image size-large"><img src="{picture(name)}" alt="{words}" '
                f'class="wp-image-12"/>{said}'
                "</figure>\n<!-- /wp:image -->"
            )
        elif block.kind == "embed":
            said = '{"url":"' + block.lines[0] + '","type":"video","providerNameSlug":"youtube"}'
            parts.append(
                f'<!-- wp:embed {said} -->\n<figure class="wp-block-embed is-type-video"><div '
                f'class="wp-block-embed__wrapper">\n'
                f"{block.lines[0]}\n</div></figure>\n<!-- /wp:embed -->"
            )
        elif block.kind == "ol":
            items = "".join(
                f"<!-- wp:list-item -->\n<li>{line}</li>\n<!-- /wp:list-item -->\n\n" for line in block.lines
            )
            parts.append(
                f'<!-- wp:list {{"ordered":true}} -->\n<ol class="wp-block-list">{items}</ol>\n<!-- '
                f"/wp:list -->"
            )
        else:
            name = names[block.kind]
            parts.append(f"<!-- wp:{name} -->\n{html}\n<!-- /wp:{name} -->")
    return write_lines("\n\n".join(parts), column, post)


def write_ameba(column: Column, post: Address, picture: Address) -> str:
    """Ameba's editor: each line a ``<p>``, blank ones between."""
    parts = []
    for block in column.blocks:
        if block.kind == "p":
            parts += [f'<p><span style="font-size:1em;">{line}</span></p>' for line in block.lines]
        elif block.kind == "img":
            name, words, caption = block.lines
            parts.append(
                f'<p><a href="https://ameblo.jp/me/image-12345678901-14{len(parts):010}.html"><img '
                f'alt="{words}" '
                f'contenteditable="inherit" height="315" src="{picture(name)}?caw=800" width="420"></a></p>'
            )
            parts += [f"<p>{caption}</p>"] if caption else []
        else:
            parts.append(write_paragraphs(block, picture, feed="<br>"))
        parts.append("<p>&nbsp;</p>")
    return write_lines("".join(parts), column, post)


def write_blogger(column: Column, post: Address, picture: Address) -> str:
    """Blogger's classic editor: ``<div>`` and ``<br />``."""
    parts = []
    for block in column.blocks:
        if block.kind == "p":
            parts += [f"<div>{line}</div>" for line in block.lines] + ["<div><br /></div>"]
        elif block.kind == "img":
            name, words, caption = block.lines
            shown = f'<img alt="{words}" border="0" src="{picture(name)}" />'
            link = f'<a href="{picture(name)}" imageanchor="1" style="margin-left: 1em;">{shown}</a>'
            table = (
                '<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody>'
                "<tr><td>"
                f'{link}</td></tr><tr><td class="tr-caption" style="text-align: center;">{caption}</td>'
                f"</tr></tbody></table>"
            )
            parts.append(table if caption else f'<div class="separator" style="clear: both;">{link}</div>')
        else:
            parts.append(write_paragraphs(block, picture, feed="<br />"))
    return write_lines("".join(parts), column, post)


def write_substack(column: Column, post: Address, picture: Address) -> str:
    """Substack's editor."""
    parts = []
    for block in column.blocks:
        if block.kind == "img":
            name, words, caption = block.lines
            said = f'<figcaption class="image-caption">{caption}</figcaption>' if caption else ""
            parts.append(
                '<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" '
                f'href="{picture(name)}"><div class="image2-inset"><picture><source type="image/webp" '
                f'srcset="{picture(name)} 424w">'
                f'<img src="{picture(name)}" width="1456" height="971" data-attrs="{{&quot;src&quot;:&quot;'
                f'x&quot;}}" '
                f'class="sizing-normal" alt="{words}" srcset="{picture(name)} 424w" sizes="100vw">'
                f"</picture></div></a>{said}"
                "</figure></div>"
            )
        elif block.kind == "embed":
            parts.append(
                '<div id="youtube2-x" class="youtube-wrap" data-attrs="{}"><div class="youtube-inner">'
                "<iframe "
                'src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0" frameborder="0"></iframe>'
                "</div></div>"
            )
        elif block.kind in ("ul", "ol"):
            parts.append(
                f"<{block.kind}>"
                + "".join(f"<li><p>{line}</p></li>" for line in block.lines)
                + f"</{block.kind}>"
            )
        elif block.kind == "p":
            parts += [f"<p>{line}</p>" for line in block.lines]
        elif block.kind == "hr":
            parts.append("<div><hr></div>")
        else:
            parts.append(write_paragraphs(block, picture, feed="<br>"))
    return write_lines("".join(parts), column, post)


def write_medium(column: Column, post: Address, picture: Address) -> str:
    """Medium's editor, with the title as its first heading."""
    heading = '<h3 name="6f1c" id="6f1c" class="graf graf--h3 graf--leading graf--title">'
    parts = [f"{heading}{escape(column.title, quote=False)}</h3>"]
    for block in column.blocks:
        if block.kind == "p":
            parts.append(
                f'<p name="a1" id="a1" class="graf graf--p graf-after--h3">{"<br>".join(block.lines)}</p>'
            )
        elif block.kind == "img":
            name, words, caption = block.lines
            said = f'<figcaption class="imageCaption">{caption}</figcaption>' if caption else ""
            parts.append(
                f'<figure name="b2" id="b2" class="graf graf--figure"><img class="graf-image" '
                f'data-image-id="1*x.jpeg" '
                f'data-width="1456" data-height="971" alt="{words}" src="{picture(name)}">{said}</figure>'
            )
        elif block.kind == "pre":
            code = escape("\n".join(block.lines), quote=False).replace("\n", "<br>")
            parts.append(f'<pre name="c3" id="c3" class="graf graf--pre">{code}</pre>')
        elif block.kind == "quote":
            parts.append(
                f'<blockquote name="d" id="d" class="graf graf--blockquote">'
                f"{'<br>'.join(block.lines)}</blockquote>"
            )
        elif block.kind == "hr":
            parts.append(
                '</div></div></section><section class="section section--body"><div class="section-divider">'
                '<hr class="section-divider"></div><div class="section-content"><div class="section-inner '
                'sectionLayout--insetColumn">'
            )
        elif block.kind == "embed":
            parts.append(
                '<figure name="e" id="e" class="graf graf--figure graf--iframe"><iframe '
                'src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed" width="700" height="393" '
                'frameborder="0" scrolling="no"></iframe></figure>'
            )
        else:
            parts.append(write_paragraphs(block, picture, feed="<br>"))
    return write_lines("".join(parts), column, post)


def write_note(column: Column, post: Address, picture: Address) -> str:
    """note.com's editor."""
    parts = []
    for number, block in enumerate(column.blocks):
        mark = f'name="{number:08}-aaaa" id="{number:08}-aaaa"'
        if block.kind == "p":
            parts.append(f"<p {mark}>{'<br>'.join(block.lines)}</p>")
        elif block.kind == "img":
            name, words, caption = block.lines
            parts.append(
                f'<figure {mark}><img src="{picture(name)}" alt="{words or "画像"}" width="620" height="413" '
                f'contenteditable="false" draggable="false"><figcaption>{caption}</figcaption></figure>'
            )
        elif block.kind == "quote":
            parts.append(
                f"<figure {mark}><blockquote><p>{'<br>'.join(block.lines)}</p></blockquote><figcaption>"
                f"</figcaption></figure>"
            )
        elif block.kind == "embed":
            parts.append(
                f'<figure {mark} data-src="{block.lines[0]}" embedded-service="youtube" '
                f'embedded-content-key="emb1" '
                f'contenteditable="false"><div><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ">'
                f"</iframe></div></figure>"
            )
        elif block.kind in ("ul", "ol"):
            items = "".join(f"<li><p {mark}>{line}</p></li>" for line in block.lines)
            parts.append(f"<{block.kind} {mark}>{items}</{block.kind}>")
        else:
            parts.append(write_paragraphs(block, picture, feed="<br>"))
    return write_lines("".join(parts), column, post)
