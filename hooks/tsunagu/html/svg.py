"""Drawings (SVG) as they are published: what is seen, and nothing that runs, is fetched, or tells who drew.

What is not on the lists is left out: scripts and handlers, HTML within a drawing, addresses of other files,
the notes of drawing programs (which name folders of whoever drew it), comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
#: Names of another space that are kept: the language of a text, and whether its blanks count.
_OTHER_NAMES: Final = {
    f"{{http://www.w3.org/XML/1998/namespace}}{name}": f"xml:{name}" for name in ("lang", "space")
}

#: Elements of SVG 1.1 and 2 that are only looked at.
_NAMES: Final = """
    svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop clipPath mask pattern marker image style filter view
    animate animateTransform animateMotion mpath
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
"""
_ELEMENTS: Final = frozenset(_NAMES.split())
#: What is left out without a word: no reader would miss it.
_SILENT: Final = frozenset(("metadata", "a"))
#: Where a program keeps the whole source of what it drew (draw.io).
_NOTES: Final = frozenset(("content",))
_MOVES: Final = frozenset(("animate", "animateTransform"))
#: What a movement may not change: a handler, an address.
_ACTS: Final = re.compile(r"\s*(?:on|\w*:?href)", re.IGNORECASE)
#: Elements within one another; no program draws so many.
_DEEPEST: Final = 200
#: A style that fetches, or that says in other letters what it does.
_FETCHES: Final = re.compile(
    r"@import|expression|behavior|image-set|javascript:|\\|url\(\s*[\"']?\s*(?![\"'#\s])", re.IGNORECASE
)
_EMBEDDED: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+")
_LENGTH: Final = re.compile(
    r"\s*([0-9]{0,9}\.?[0-9]{1,9})\s*(px|pt|pc|mm|cm|in|q|em|rem|ex|ch)?\s*", re.IGNORECASE
)
#: Points of the screen for each unit (CSS Values 4, 6.2); letters are taken for 16 points.
_UNITS: Final = {"px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "q": 96 / 101.6}
_LETTERS: Final = {"em": 16, "rem": 16, "ex": 8, "ch": 8}
#: What a browser gives a drawing that says no size (CSS Images 3, 5.1).
_USUAL: Final = (300.0, 150.0)
_MOST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing to publish, its size in points, and what was left out of it, each once."""

    svg: bytes
    width: int
    height: int
    left_out: tuple[str, ...] = ()


class SvgError(ValueError):
    """What is no SVG, with the parser's words."""


def clean_svg(svg: bytes) -> Drawing:
    """A drawing without what does more than be looked at, the same for the same bytes.

    >>> drawing = clean_svg(b'<svg viewBox="0 0 40 20"><script>x</script><path onclick="x" d="M0 0"/></svg>')
    >>> drawing.svg.partition(b"<path")[2], drawing.width, drawing.left_out
    (b' d="M0 0" /></svg>', 40, ('script', 'onclick'))
    """
    read = _parse(svg)
    left_out: dict[str, None] = {}
    root = _copy(read, left_out)
    if root is None or root.tag != "svg":
        raise SvgError(f"<{read.tag.rpartition('}')[2]}>")
    width, height = _measure(read)
    root.attrib.update({"width": str(width), "height": str(height)})
    root.attrib.setdefault("viewBox", f"0 0 {width} {height}")
    root.attrib.update({"xmlns": _SVG, "xmlns:xlink": _XLINK})
    return Drawing(tostring(root), width, height, tuple(left_out))


def _parse(svg: bytes) -> Element:
    """The drawing; entities of its own are put in (Illustrator has them), none from elsewhere."""
    try:
        return fromstring(svg.removeprefix(b"\xef\xbb\xbf").lstrip())
    except (ParseError, ValueError, LookupError) as error:
        raise SvgError(str(error)[:120]) from None


def _copy(read: Element, left_out: dict[str, None]) -> Element | None:
    """An element of what may be there; None where it may not. A link is what stands in it."""
    top = _copy_one(read, left_out)
    if top is None:
        return None
    pairs = [(read, top, 0)]
    while pairs:
        source, copy, depth = pairs.pop()
        if depth > _DEEPEST:
            raise SvgError(f"> {_DEEPEST}")
        for child in source:
            if (made := _copy_one(child, left_out)) is None:
                _keep_tail(copy, child.tail or "")
                continue
            copy.append(made)
            made.tail = child.tail
            pairs.append((child, made, depth + 1))
    return top


def _keep_tail(parent: Element, tail: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def _copy_one(read: Element, left_out: dict[str, None]) -> Element | None:
    space, _, name = read.tag.removeprefix("{").rpartition("}")
    if space not in (_SVG, ""):
        return None  # a note of the program that drew it
    tag = "g" if name == "a" else name
    if tag not in _ELEMENTS:
        if tag not in _SILENT:
            left_out[tag] = None
        return None
    if tag == "style" and _FETCHES.search("".join(read.itertext())):
        left_out["style"] = None
        return None
    if tag in _MOVES and _ACTS.match(read.get("attributeName", "")):
        left_out["attributeName"] = None
        return None
    made = Element(tag)
    made.text = read.text
    for key, value in read.attrib.items():
        if (kept := _name_kept(tag, key, value, left_out)) is not None:
            made.set(kept, value)
    return made


def _name_kept(tag: str, key: str, value: str, left_out: dict[str, None]) -> str | None:
    """The name under which an element keeps an attribute; None for notes of drawing programs, and others."""
    if key in ("href", f"{{{_XLINK}}}href"):
        address = value.strip()
        is_fit = address.startswith("#") or (tag == "image" and bool(_EMBEDDED.fullmatch(address)))
        if not is_fit and tag != "g":
            left_out[address[:80]] = None
        return key.replace(f"{{{_XLINK}}}", "xlink:") if is_fit and tag != "g" else None
    if key.startswith("{"):
        return _OTHER_NAMES.get(key)
    if key in _NOTES or key.startswith("data-"):
        return None
    if key.lower().startswith("on") or _FETCHES.search(value):
        left_out[key] = None
        return None
    return key


def _measure(root: Element) -> tuple[int, int]:
    """The size in points: as it is said, else by its ``viewBox``, as browsers do."""
    width, height = (_read_length(str(root.get(side, ""))) for side in ("width", "height"))
    box = _read_box(str(root.get("viewBox", "")))
    ratio = box[0] / box[1] if box else None
    if width is None and height is None:
        width, height = box or _USUAL
    elif width is None:
        width = (height or 0) * ratio if ratio else _USUAL[0]
    elif height is None:
        height = width / ratio if ratio else _USUAL[1]
    return tuple(max(1, min(_MOST, round(side or 1))) for side in (width, height))  # type: ignore[return-value]


def _read_length(written: str) -> float | None:
    """A length in points; None for a share (``100%``) or what is none."""
    found = _LENGTH.fullmatch(written)
    if not found:
        return None
    return float(found[1]) * {**_UNITS, **_LETTERS}[(found[2] or "px").lower()] or None


def _read_box(written: str) -> tuple[float, float] | None:
    numbers = written.replace(",", " ").split()
    try:
        width, height = (float(number) for number in numbers[2:4])
    except ValueError:
        return None
    return (width, height) if 0 < width < _MOST * 100 and 0 < height < _MOST * 100 else None
