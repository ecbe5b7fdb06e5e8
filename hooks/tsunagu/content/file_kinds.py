"""What may lie in docs/ besides Markdown: the kinds of files that readers look at, listen to, or take home.

Only a list of what is published is safe: what a browser, a host or a program might run has new endings each
year. A file of another kind goes into an archive.
"""

from __future__ import annotations

import posixpath
from typing import Final

from tsunagu.content.pictures.picture_kinds import KINDS

_PICTURES: Final = " ".join(ending[1:] for kind in KINDS if kind.media_type for ending in kind.endings)
_MEDIA: Final = (
    "3gp aac aif aiff avi flac m4a m4b m4v mid midi mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus srt vtt wav"
    " weba webm wma wmv"
)
_DOCUMENTS: Final = "doc docx epub numbers odg odp ods odt pages pdf ppt pptx rtf xls xlsx"
_DATA: Final = (
    "atom bib csv geojson gpx ics ipynb json jsonld kml log mml musicxml nt opml rdf ris rss tbx tex text tsv"
    " ttl txt vcf xml xsd"
)
_FONTS: Final = "eot otf ttf woff woff2"
_ARCHIVES: Final = "7z bz2 gz kmz mxl tar tgz xz zip"

#: Of these a browser reads as XML, and shows as a page where they say that they are one.
_XML: Final = "atom gpx kml mml musicxml opml rdf rss svg tbx xml xsd"


def _list_endings(*rows: str) -> frozenset[str]:
    return frozenset(f".{ending}" for row in rows for ending in row.split())


#: All endings, in small letters.
PUBLISHED: Final = _list_endings(_PICTURES, _MEDIA, _DOCUMENTS, _DATA, _FONTS, _ARCHIVES)
#: Those that are text, and may be long.
TEXTS: Final = _list_endings(_DATA, "srt vtt")
#: Those that are what they look like: nobody unpacks them, no browser makes a page of them.
PLAIN: Final = PUBLISHED - _list_endings(_ARCHIVES, _XML)
#: Names without an ending.
_NAMES: Final = frozenset({"cname", "copying", "licence", "license", "notice"})


def is_published_kind(name: str) -> bool:
    """Whether a file of this name is of a kind that is published.

    What is packed by ``gz`` a host may unpack, and serve as what is in it.

    >>> [is_published_kind(one) for one in ("a.PDF", "CNAME", "a.tar.gz", "a.svg.gz", "a.wsdl", "a.p8")]
    [True, True, True, False, False, False]
    """
    stem, ending = posixpath.splitext(name.lower())
    if ending in (".bz2", ".gz", ".xz"):
        inner = posixpath.splitext(stem)[1]
        return not inner or inner in PLAIN or inner == ".tar"
    return ending in PUBLISHED if ending else stem in _NAMES
