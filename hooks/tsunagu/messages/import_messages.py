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
        "import/bad-rules",
        "{path} は「テーマ: [キーファクターの id, …]」の行で（言葉で決める行は words: の下に）書いてください。",
        "{path} must have lines of 'theme: [factor, factor]', and those for words below 'words:'.",
    ),
    Message(
        "import/no-file",
        "{path} というファイルやフォルダは開けません。名前を確かめてください。",
        "{path} can't be opened; look whether the name is right.",
    ),
    Message(
        "import/no-paths",
        "取り込むファイルかフォルダーを書いてください（例: tsunagu import ~/Downloads/blog）。"
        "取り込み済みの下書きのキーファクターを決めるなら、--factors-from か --accept を付けます。",
        "name the files or folders to import, as in tsunagu import ~/Downloads/blog; or give --factors-from or --accept "
        "to decide the drafts of earlier imports.",
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
    Message(
        "import/bad-accept",
        "--accept は 0.5 から 1 までの確からしさです（例: 0.9）。",
        "--accept is a likelihood from 0.5 to 1, as in 0.9.",
    ),
    Message(
        "import/rules-there",
        "{path} はもうあります。上書きしないので、別の名前にしてください。",
        "{path} is there already and is not overwritten; give another name.",
    ),
    Message(
        "import/rules-written",
        "{path} に規則の下書きを書きました。[] に id を書き、--factors-from {path} でもう一度実行してください。",
        "{path} is a draft of rules. Fill in the [] and run this again with --factors-from {path}.",
    ),
    Message(
        "import/rules-head",
        "古い記事のキーファクターを決める規則。[] の中に id を書きます: {known}\n"
        "themes はもとのブログのテーマ・カテゴリー・タグ、words は題か本文にある言葉です。[] のままの行は何も決めません。",
        "Rules from old posts to key factors. Write ids between the []: {known}\n"
        "themes are those of the old blog, its categories and tags; words stand in the title or the text. A line with [] "
        "decides nothing.",
    ),
    Message(
        "import/rules-group",
        "{count} 件 {titles} 用語からの推測: {guess}",
        "{count} posts {titles} the terms suggest: {guess}",
        one="1 post {titles} the terms suggest: {guess}",
    ),
    Message(
        "import/drafts",
        "下書き {count} 件の理由:",
        "why {count} essays are drafts:",
        one="why 1 essay is a draft:",
    ),
    Message(
        "import/unsure",
        "{count} 件: {reason} {titles}",
        "{count} essays: {reason} {titles}",
        one="1 essay: {reason} {titles}",
    ),
    Message(
        "import/unsure-theme",
        "テーマ・タグ「{name}」 {count} 件 {titles}",
        "theme or tag {name!r}: {count} {titles}",
    ),
    Message(
        "import/unsure-word",
        "題の言葉「{name}」 {count} 件 {titles}",
        "word of the title {name!r}: {count} {titles}",
    ),
    Message("import/unsure-more", "ほかに {count} 種類", "and {count} more", one="and 1 more"),
    Message(
        "import/likelihood",
        "確からしさ {share}（このサイトの {of} 件のうち {right} 件で正解）",
        "likelihood {share} (right in {right} of {of} essays of this site)",
    ),
    Message(
        "import/band",
        "用語が {least} 回以上の推測: 今回 {count} 件、{likelihood}",
        "from {least} occurrences of terms on: {count} in this run, {likelihood}",
    ),
    Message(
        "import/band-few",
        "確からしさはわからない（測れるエッセイが {of} 件、{known} 件から測る）",
        "likelihood not known (there are {of} essays to measure it on; it takes {known})",
    ),
    Message(
        "import/precision",
        "用語からの推測を、作者がキーファクターを書いたエッセイ {count} 件で測りました:",
        "what the terms suggest, measured on the {count} essays whose author gave the factors:",
    ),
    Message(
        "import/accept-none",
        "--accept {accept}: 受け入れられる推測はありません。",
        "--accept {accept}: no proposal can be accepted.",
    ),
    Message(
        "import/accept-tried",
        "--accept {accept}: このサイトの {taken} 件を受け入れることになり、そのうち {right} 件が正解でした。",
        "--accept {accept} would have taken {taken} essays of this site, {right} of them rightly.",
    ),
    Message(
        "import/each",
        "1 件ずつの結果は各ファイルのヘッダーにあります（ここにも出すなら --each）。",
        "what concerns one essay stands in its header (--each prints it here, too).",
    ),
    Message(
        "import/known-many",
        "{count} 件は取り込み済みです（{first} など）。",
        "{count} posts were imported before ({first} and others).",
    ),
    Message(
        "import/late-pictures",
        "{path} に、見つからなかった画像 {count} 枚が入りました: {seen}",
        "{path} has {count} pictures now that were missing: {seen}",
    ),
    Message(
        "import/decided",
        "キーファクターを決めた下書き {count} 件、推測のままの下書き {left} 件。",
        "drafts whose factors are decided now: {count}; still a guess: {left}.",
    ),
)
