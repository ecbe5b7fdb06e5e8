"""The names in a ZIP, decoded in one way for all that is read of it: its texts, its pictures."""

from __future__ import annotations

from typing import Final
from zipfile import ZipInfo

_IN_UTF_8: Final = 0x800


def read_member_name(member: ZipInfo) -> str:
    """The name of a member, with ``/`` between its parts.

    Windows writes Japanese names in its own letters, and says nothing of it; macOS writes UTF-8, and doesn't
    say so either.

    >>> read_member_name(ZipInfo("写真.png".encode("cp932").decode("cp437")))
    '写真.png'
    """
    name = member.filename
    if not member.flag_bits & _IN_UTF_8:
        for encoding in ("utf-8", "cp932"):
            try:
                name = member.filename.encode("cp437").decode(encoding)
                break
            except UnicodeError:
                continue
    return name.replace("\\", "/")
