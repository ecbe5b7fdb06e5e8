"""What ``tsunagu import`` refuses."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

IMPORT: Final = (
    Message(
        "import/no-factors",
        "docs/themes/ にキーファクターがまだありません。エッセイに要るので、先に 1 つ書いてください。",
        "there is no factor in docs/themes/ yet, and an essay must have one; write one first.",
    ),
    Message(
        "import/bad-themes",
        "{path} は「テーマ: [キーファクターの id, …]」の行で書いてください。",
        "{path} must have lines of 'theme: [factor, factor]'.",
    ),
    Message(
        "import/no-file",
        "{path} というファイルやフォルダは開けません。名前を確かめてください。",
        "{path} can't be opened; look whether the name is right.",
    ),
    Message(
        "import/no-paths",
        "取り込むファイルかフォルダーを書いてください（例: tsunagu import ~/Downloads/blog）。",
        "name the files or folders to import, as in tsunagu import ~/Downloads/blog.",
    ),
    Message(
        "import/relinked",
        "前の記事へのリンクを直したファイル: {count}",
        "texts whose links to old posts lead to essays now: {count}",
    ),
    Message(
        "import/bad-language",
        "--language の「{seen}」は、このサイトの言語（{known}）ではありません。",
        "--language {seen!r} is none of this site's languages ({known}).",
    ),
    Message(
        "import/bad-site",
        "--site は https:// で始まるアドレスです。",
        "--site must be an address that begins with https://.",
    ),
)
