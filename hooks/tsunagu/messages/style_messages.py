"""What could be better in the text. These are warnings: nothing is held back for them."""

from __future__ import annotations

from tsunagu.messages.message import Message


def _warning(code: str, ja: str, en: str) -> Message:
    return Message(code, ja, en, severity="warning")


STYLE = (
    _warning(
        "lost-address",
        "公開中の {seen} が、どこにも着かなくなります。名前を変えたのなら、新しいファイルのヘッダーに moved_from（前の id）を書いて"
        "ください（tsunagu move が書きます）。消したのなら、このままでかまいません。",
        "{seen}, which is published, would lead nowhere. If it has another name now, write its former id as moved_from in "
        "the header of the new file (tsunagu move does). If you took it away, leave it so.",
    ),
    _warning(
        "lost-addresses",
        "公開中の {seen} など {known} のアドレスが、どこにも着かなくなります。消したのなら、このままでかまいません。別のサイトとして"
        "始めたのなら、自分の場所へ push したあとは知らせません。",
        "{seen} and more, {known} published addresses, would lead nowhere. If you took them away, leave it so; of a site "
        "of your own you are told no more once it is pushed to its own place.",
    ),
    _warning(
        "unsaid",
        "「{field}」に「{seen}」がまだありません（「{known}」で見せます）。",
        "'{field}' does not say '{seen}' yet: readers see '{known}'.",
    ),
    _warning(
        "particle-twice",
        "助詞が重なっています（「{seen}」）。片方を消すか、言い換えませんか。",
        "A particle is there twice ('{seen}'). Delete one, or say it otherwise.",
    ),
    _warning(
        "long-sentence",
        "この文は長すぎるかもしれません（{seen}{ja_unit}、目安は{known}{ja_unit}まで）。2 つに分けませんか。",
        "This sentence may be too long ({seen} {en_unit}, better at most {known}). Cut it in two.",
    ),
    _warning(
        "bracket-pair",
        "かっこ「{seen}」の相手がありません。「{known}」と組にしてください。",
        "The bracket '{seen}' has no partner. Pair it with '{known}'.",
    ),
    _warning(
        "machine-character",
        "「{seen}」は外字です。ほかの機械では表示されません。別の書き方にしませんか。",
        "'{seen}' is a character of one machine, which no other shows. Write it otherwise.",
    ),
    _warning(
        "widthless",
        "目に見えず幅もない文字 {seen} が混じっています。tsunagu check --fix で消すか、"
        "前後の文字ごと消して打ち直しませんか。",
        "There is an invisible character without width here, {seen}. Let tsunagu check --fix take it out, or "
        "delete it with its neighbours and type those again.",
    ),
    _warning(
        "double-space",
        "文の途中に空白が続いています。1 つにしませんか。",
        "There is more than one space here. One is enough.",
    ),
    _warning(
        "heading-skips",
        "見出しの段がとんでいます（「{seen}」）。「{known}」にしませんか。",
        "This heading skips a level ('{seen}'). Use '{known}'.",
    ),
    _warning(
        "image-without-words",
        "画像に言葉がありません。![時計の写真](…) のように、見えない人にも伝わる言葉を書きませんか（飾りなら、このままで構いません）。",
        "This image has no words. Say what it shows for those who can't see it: ![two clocks](…). "
        "An ornament needs none.",
    ),
    _warning(
        "old-images-without-words",
        "持ってきた記事のうち {known} 件に、言葉のない画像があります（ここが最初です）。tsunagu pictures で一覧を見て、少しずつ"
        "書きませんか。",
        "{known} old columns have images without words; this is the first. See the list of tsunagu pictures, "
        "and add some now and then.",
    ),
    _warning(
        "picture-attribute",
        "写真の後ろの「{seen}」は、ここでは働きません。幅なら {{width=300}} か {{width=50%}} と書きませんか。",
        "'{seen}' behind the picture has no effect here. For its width, write {{width=300}} or {{width=50%}}.",
    ),
    _warning(
        "picture-ending",
        "「{seen}」の中身は {known} です。サイトでは正しく見えますが、名前の終わりも合わせておくと迷いません"
        "（`tsunagu pictures --fix` で直せます）。",
        "'{seen}' is a {known} file. The site shows it rightly; a name that says so is clearer "
        "(`tsunagu pictures --fix` renames it).",
    ),
    _warning(
        "icon-not-square",
        "アイコン「{seen}」は {known} で、正方形ではありません。タブでは小さく出ます。正方形の画像にしませんか。",
        "The icon '{seen}' is {known}, and not square. Tabs show it small; take a square picture.",
    ),
    _warning(
        "picture-print-colors",
        "「{seen}」は印刷用の色（CMYK）なので、画面の色に直して出します。色が変わっていないか見てください。",
        "'{seen}' has the colours of print (CMYK), and is published in those of screens. See whether they are right.",
    ),
    _warning(
        "picture-left-out",
        "図「{seen}」のうち、見えるだけではないもの（{known}）は出しません。図が欠けていないか見てください。",
        "What is not only looked at ({known}) is left out of the drawing '{seen}'. See whether it is still whole.",
    ),
    _warning(
        "http-link",
        "「{seen}」は暗号化されていないアドレスです（このホストへのリンクは {known} か所）。https:// で開けるなら、そう書きませんか。",
        "'{seen}' is not encrypted (links to this host: {known}). Write https:// if the page opens with it.",
    ),
    _warning(
        "no-text",
        "ヘッダーの下に本文がありません。本文を書くか、まだなら draft: true を書き足しませんか。",
        "There is no text below the header. Write it, or add draft: true until you do.",
    ),
    _warning(
        "first-line-left",
        "「{seen}」は、書き始める場所の印です。消しませんか。",
        "'{seen}' only marks where to begin. Delete it.",
    ),
    _warning(
        "unfinished",
        "「{seen}」は、書きかけではありませんか。書き終えるか消すか、エッセイなら draft: true で待たせ"
        "ませんか（わざとなら、このままでかまいません）。",
        "'{seen}' looks unfinished. Finish or delete it, or let an essay wait with draft: true (if it is "
        "meant, leave it).",
    ),
    _warning(
        "typed-twice",
        "「{seen}」は、2 度打ったようです。「{known}」にしませんか。",
        "'{seen}' seems to be typed twice. Write '{known}'.",
    ),
    _warning(
        "far-date",
        "「{field}」の {seen} は、{known} 年以上先の日付です。年を確かめませんか（合っていれば、このままで"
        "かまいません）。",
        "'{field}', {seen}, is more than {known} years ahead. See if the year is right (if it is, leave it).",
    ),
    _warning(
        "far-year",
        "「{seen}」は、{known} 年の打ち間違いではありませんか（合っていれば、このままでかまいません）。",
        "'{seen}' looks like a slip for {known} (if it is right, leave it).",
    ),
    _warning(
        "ruby-turned",
        "言葉とふりがなが逆のようです（「{seen}」）。「{known}」にしませんか。",
        "The words and their reading seem to have changed places ('{seen}'). Write '{known}'.",
    ),
    _warning(
        "waits-for-nothing",
        "ここで公開を待つリンクの先「{seen}」が、もうありません。名前を変えたのなら、このコメントの中の名前も直し、要らなければ、前の"
        "「<!-- [ -->」とこのコメントを消しませんか。",
        "The link that waits here leads to '{seen}', which is there no more. Write its new name into this comment, or take "
        "out the comment and the '<!-- [ -->' before it.",
    ),
    _warning(
        "hidden-file",
        "「{seen}」は、この名前では読まれず、公開もされません。公開する文章なら「名前.md」に変え、要らなければ消しませんか。",
        "'{seen}' is neither read nor published under this name. Call it 'name.md' if it is a text, or delete it.",
    ),
    _warning(
        "hidden-folder",
        "「{seen}」は点で始まる名前なので公開されません。公開先のサーバーやサービスの側に直接置きませんか。",
        "'{seen}' begins with a dot and is not published. Put this file on the host itself.",
    ),
    _warning(
        "same-title",
        "題の「{seen}」は、{known} の題と同じです。読む人が見分けられるように、どちらかを変えませんか。",
        "The title '{seen}' is that of {known} too. Change one, so that readers can tell them apart.",
    ),
    _warning(
        "older-translation",
        "元の文章が、この訳のあとに変わっています（{known}「{seen}」）。訳も直して、一緒にコミットしませんか。",
        "The original was changed after this translation ({known}, '{seen}'). Bring the translation up to it, and "
        "commit that.",
    ),
    _warning(
        "page-without-title",
        "ヘッダーも題もないので、「{seen}」という題のページとして {known} に公開されます。ページなら 1 行目に"
        "「# 題」を書き、エッセイなら docs/essays/ に移し、見せないものなら docs/ の外に置きませんか。",
        "This has no header and no title, and is published at {known} as '{seen}'. Begin a page with "
        "'# Title', move an essay to docs/essays/, and keep what is not to be seen outside docs/.",
    ),
    _warning(
        "list-ends",
        "この段落は、上の箇条書きの続きになりません。続きなら、行頭に半角の空白を {known} つ置きませんか。",
        "This paragraph does not belong to the item above. If it should, begin its lines with {known} blanks.",
    ),
    _warning(
        "prose-as-code",
        "行頭に半角の空白 4 つかタブがあるので、コードとして表示されます。"
        "文章なら、行頭の空白を消しませんか。",
        "Four blanks or a tab at its beginning make this line code. Delete them if it is prose.",
    ),
    _warning(
        "table-without-rule",
        "このままでは表になりません。2 行目は、列の数だけ --- を並べた「{known}」にします。",
        "This makes no table as it is. Its second line is to be '{known}', with a --- for each column.",
    ),
    _warning(
        "markdown-in-html",
        "HTML のタグのすぐ後ろなので、「{seen}」はこのままの文字で表示されます。太字やリンクなどにするには、タグ"
        "（<p> なら <div> に替えて）の下に空の行を入れませんか。",
        "'{seen}' is shown as it is typed, since it is behind a tag. To have it read, leave an empty line below "
        "the tag (and write <div> for a <p>).",
    ),
    _warning(
        "second-title",
        "「#」1 つの見出しはページの題だけに使います。「##」にしませんか。",
        "A single '#' is for the title of the page alone. Use '##'.",
    ),
    _warning(
        "unclosed-strong",
        "「**」の相手がこの段落にありません。強調したい言葉の前と後ろに「**」を書くか、消しませんか。",
        "This '**' has no partner in its paragraph. Write '**' before and behind the strong words, or delete "
        "it.",
    ),
    _warning(
        "link-without-address",
        "このままではリンクになりません（「{seen}」）。[言葉](アドレス) の形にするか、"
        "「{known}」で始まる行にアドレスを書きませんか。",
        "This is no link as it is written ('{seen}'). Write [words](address), or the address on a line that "
        "begins with '{known}'.",
    ),
    _warning(
        "rule-below-prose",
        "「{seen}」のために、すぐ上の行が見出しになります。区切り線なら、空の行を入れてから「---」と書き、"
        "見出しなら、上の行を「## 」で始めませんか。",
        "This '{seen}' makes a heading of the line above. For a rule, write '---' below an empty line; for a "
        "heading, begin that line with '## '.",
    ),
    _warning(
        "foreign-notation",
        "「{seen}」はほかのサービスの書き方なので、このままの文字で表示されます。消すか、別の書き方にしませんか。",
        "'{seen}' is a notation of another service, and is shown as it is typed. Delete it, or write it otherwise.",
    ),
    _warning(
        "missing-note",
        "「{seen}」の注がありません。「{seen}: 」で始まる行に注を書くか、「{seen}」を消しませんか。",
        "There is no note for '{seen}'. Write one on a line that begins with '{seen}: ', or delete '{seen}'.",
    ),
    _warning(
        "unclosed-box",
        "「{seen}」の囲みが閉じていません。終わりに「:::」の行を書くか、囲みの中の囲みなら、外側の「:」を 1 つ増やしませんか。",
        "The box '{seen}' is not closed. End it with a line ':::'; around a box in a box, write one ':' more.",
    ),
    _warning(
        "shown-as-typed",
        "「{seen}」は、このままの文字で表示されます。「{known}」と書きませんか。",
        "'{seen}' is shown as it is typed. Write '{known}'.",
    ),
    _warning(
        "link-without-words",
        "リンクに言葉がないので、だれにも見えません。[言葉](アドレス) の形にしませんか。",
        "This link has no words, so nobody sees it. Write [words](address).",
    ),
    _warning(
        "unknown-entity",
        "「{seen}」という名前の文字はないので、このまま表示されます。つづりを確かめるか、文字そのものを書きませんか。",
        "There is no character named '{seen}', so that is shown. See how it is spelt, or type the character.",
    ),
    _warning(
        "bracket-mismatch",
        "閉じかっこの種類が違うようです。「{seen}」を「{known}」にしませんか。",
        "This closing bracket is not of the kind that was opened. Write '{known}' for '{seen}'.",
    ),
    _warning(
        "table-row-too-long",
        "この行は 1 行目より欄が多いので、「{seen}」は表示されません（列は {known} つ）。欄を減らすか、"
        "1 行目と「---」の行に列を足しませんか。「|」が文字なら、「\\|」と書きます。",
        "This line has more cells than the first, so '{seen}' is not shown (the table has {known} columns)."
        " Take cells away, or give the first line and that of '---' more columns. Where '|' is part of the "
        "words, write '\\|'.",
    ),
    _warning(
        "stars-as-emphasis",
        "「{seen}」の「{sign}」が強調などの印と読まれ、消えてしまいます。文字として見せるなら、"
        "「{known}」と書きませんか。",
        "The '{sign}' of '{seen}' are read as marks, of emphasis for instance, and are not shown. If they "
        "are meant as characters, write '{known}'.",
    ),
)
