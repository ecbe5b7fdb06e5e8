"""What an import tells of a file or a post that was not imported.

Where it happened is a ``Place`` in the file that was read.
"""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

NOTICES: Final = (
    Message("notice/unreadable", "開けませんでした（{seen}）。", "can't be opened ({seen}).", "error"),
    Message(
        "notice/too-large",
        "大きすぎます（{seen} バイト、上限は {known} バイト）。いくつかに分けてください。",
        "is too large ({seen} bytes, at most {known}); divide it.",
        "error",
    ),
    Message(
        "notice/symlink",
        "リンク（{seen} を指す）は読みません。ファイルそのものを置いてください。",
        "is a link (to {seen}), which is not followed; put the file itself here.",
        "error",
    ),
    Message("notice/not-a-file", "普通のファイルではありません。", "is no ordinary file.", "error"),
    Message(
        "notice/not-text", "文字のファイルではなく、読めません。", "is no text, and can't be read.", "error"
    ),
    Message(
        "notice/post-not-text",
        "この行からの記事は、どの文字コードでも読めません。ほかの記事は取り込みました。",
        "begins a post that can't be read in any encoding; the others were imported.",
        "error",
    ),
    Message(
        "notice/no-pictures",
        "写真のフォルダでも ZIP でもありません。",
        "is neither a folder of pictures nor a ZIP.",
        "error",
    ),
    Message(
        "notice/broken-archive",
        "この ZIP は壊れていて開けません（{seen}）。もう一度ダウンロードしてください。",
        "is a ZIP that is broken ({seen}). Download it again.",
        "error",
    ),
    Message(
        "notice/archive-within",
        "ZIP の中の ZIP は開きません。外の ZIP を展開して、この ZIP を指定してください。",
        "is a ZIP within a ZIP, which is not opened; unpack the outer one, and name this.",
        "error",
    ),
    Message(
        "notice/archive-name",
        "ZIP の中の「{seen}」は、外を指す名前なので読みません。",
        "has '{seen}' in it, a name that leads elsewhere, which is not read.",
        "doubt",
    ),
    Message(
        "notice/archive-entry",
        "ZIP の中の「{seen}」は、暗号化されているか {known} バイトより大きいので読みません。",
        "has '{seen}' in it, which is encrypted or larger than {known} bytes, and is not read.",
        "doubt",
    ),
    Message(
        "notice/archive-link",
        "ZIP の中の「{seen}」は、ほかのファイルを指すリンクなので読みません。",
        "has '{seen}' in it, a link to another file, which is not followed.",
        "doubt",
    ),
    Message(
        "notice/post-name",
        "ZIP の中の記事「{seen}」は、外を指す名前なので読みません。展開して、名前を直してください。",
        "has the post '{seen}' in it, a name that leads elsewhere, which is not read. Unpack it, and rename it.",
        "error",
    ),
    Message(
        "notice/post-link",
        "ZIP の中の「{seen}」は、ほかのファイルを指すリンクなので読みません。ファイルそのものを入れてください。",
        "has '{seen}' in it, a link to another file, which is not followed. Put the file itself into the ZIP.",
        "error",
    ),
    Message(
        "notice/post-entry",
        "ZIP の中の記事「{seen}」は、暗号化されているか {known} バイトより大きいので読みません。展開してください。",
        "has the post '{seen}' in it, which is encrypted or larger than {known} bytes, and is not read. Unpack it.",
        "error",
    ),
    Message(
        "notice/unknown-format",
        "形式がわかりません。読めるのは、Movable Type 形式や WordPress（WXR）や Blogger の書き出し、フィード、"
        "Markdown のファイル、Medium と Substack の書き出し、保存したアメーバブログなどのページ、"
        "そのページの文字だけのファイル（1 行目が「題｜ブログ名」）です。",
        "is in no format known here: an export of Movable Type, WordPress (WXR), Blogger, Medium or Substack, a "
        "feed, a file of Markdown, a saved page of Ameba Blog or another, or the text of such a page (line 1: "
        "'title｜name of the blog').",
        "error",
    ),
    Message(
        "notice/broken-xml",
        "XML がこわれています（{seen}）。それより後ろの記事は読めていないかもしれません。",
        "is broken XML ({seen}); posts after that may be missing.",
        "error",
    ),
    Message(
        "notice/broken-json",
        "JSON がこわれています（{seen}）。",
        "is broken JSON ({seen}).",
        "error",
    ),
    Message(
        "notice/xml-doctype",
        "DOCTYPE のある XML は、安全のため読みません。書き出し直してください。",
        "has a DOCTYPE, and is not read for safety; export it again.",
        "error",
    ),
    Message("notice/empty", "空のファイルです。", "is empty.", "error"),
    Message("notice/no-posts", "記事が見つかりませんでした。", "has no post in it.", "error"),
    Message(
        "notice/members-only",
        "「{seen}」は会員限定で、保存したページに本文がありません。ログインして保存し直してください。",
        "{seen!r} is for members, and the saved page has no text; sign in and save it again.",
        "error",
    ),
    Message(
        "notice/no-body",
        "「{seen}」には文字も画像もありません。取り込みませんでした。ファイルがここで切れているなら、書き出し直してください。",
        "{seen!r} has neither words nor images in it; it was not imported. If the file breaks off here, export it again.",
        "error",
    ),
    Message(
        "notice/clash",
        "「{seen}」は {other} と同じ記事のはずですが、題か日付か本文が違います。取り込んだのは {known} だけです。"
        "別の記事なら、書き出したファイルでアドレス（または題か日時）を直してください。",
        "{seen!r} should be the same post as {other}, but its title, date or text differs. Only {known} was "
        "imported. If it is another post, correct its address (or title or date) in the file.",
        "error",
    ),
    Message(
        "notice/goes-on",
        "「{seen}」は取り込み済みですが、{known} にあるのはその途中までです。続きを書き足すか、{known} を消してもう一度"
        "取り込んでください。",
        "{seen!r} was imported before, but {known} has only the beginning of it. Add the rest, or delete {known} "
        "and import it again.",
        "error",
    ),
    Message(
        "notice/unread-posts",
        "ファイルには記事がさらに {seen} 件ありますが、読めませんでした。書き出し直してください。",
        "the file has {seen} more posts that could not be read; export it again.",
        "error",
    ),
    Message(
        "notice/too-deep",
        "「{seen}」の HTML は入れ子が深すぎて読めません。",
        "{seen!r} is nested too deep to be read.",
        "error",
    ),
    Message(
        "notice/too-complex",
        "「{seen}」には Markdown の記号が多すぎて読めません。いくつかの記事に分けてください。",
        "{seen!r} has more signs of Markdown than can be read; divide it.",
        "error",
    ),
    Message(
        "notice/post-too-large",
        "「{seen}」が大きすぎます（上限は {known} バイト）。いくつかの記事に分けてください。",
        "{seen!r} is too large (at most {known} bytes); divide it.",
        "error",
    ),
    Message(
        "notice/not-imported",
        "「{seen}」を取り込めませんでした（{known}）。",
        "{seen!r} could not be imported ({known}).",
        "error",
    ),
    Message(
        "notice/name-in-use",
        "「{seen}」を書く前に {known} ができていました。上書きはしません。もう一度実行してください。",
        "{known} appeared before {seen!r} was written; nothing is overwritten. Run the import again.",
        "error",
    ),
)
