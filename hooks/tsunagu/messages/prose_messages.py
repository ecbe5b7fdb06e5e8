"""What can be wrong in the text below the header."""

from __future__ import annotations

from tsunagu.messages.message import Message

PROSE = (
    Message(
        "not-begun",
        "本文が、書き始めの行（「{seen}」）だけです。本文を書くか、まだなら draft: true を"
        "書き足してください。",
        "The text is only the line to begin at ('{seen}'). Write it, or add draft: true until you do.",
    ),
    Message(
        "broken-link",
        "リンク先の「{seen}」がありません。ファイルの名前と場所を確かめてください。{guess}",
        "The link '{seen}' leads nowhere. See where the file is and how its name is spelt. {guess}",
    ),
    Message(
        "broken-html-link",
        "HTML の中の「{seen}」は、公開されるサイトのどこにもありません。[言葉](ファイル名.md) か "
        "![言葉](画像の名前) の形で書いてください。{guess}",
        "'{seen}' in the HTML leads nowhere on the built site. Write [words](name.md) or ![words](a.png) "
        "instead. {guess}",
    ),
    Message(
        "broken-anchor",
        "リンク先の「{seen}」という見出しが {known} にありません。{headings}{guess}",
        "The link '{seen}' leads to a heading that {known} does not have. {headings} {guess}",
    ),
    Message(
        "link-to-hidden",
        "リンク先の「{seen}」は、まだ公開されていません（{known}）。リンクを外すか、"
        "先にそちらを公開してください。",
        "The link '{seen}' leads to a page that is not out yet ({known}). Remove the link, or publish "
        "that first.",
    ),
    Message(
        "not-a-link",
        "リンクの形になっていません（「{seen}」）。「{known}」のように、すべて半角で、"
        "間を空けずに書いてください。",
        "This is no link as it is written ('{seen}'). Use plain signs and no space between, as in '{known}'.",
    ),
    Message(
        "half-link",
        "リンクが閉じていません（「{seen}」）。「{known}」のように、かっこと引用符を閉じてください。",
        "This link is not closed ('{seen}'). Close its bracket and its quotation marks, as in '{known}'.",
    ),
    Message(
        "odd-address",
        "「{seen}」はアドレスの形ではありません。ブラウザのアドレス欄から写してください。{guess}",
        "'{seen}' is no address as it is written. Copy it from your browser. {guess}",
    ),
    Message(
        "odd-mail",
        "「{seen}」はメールアドレスの形ではありません。「{known}」のように半角で書いてください。",
        "'{seen}' is no mail address. Write one in plain signs, as in '{known}'.",
    ),
    Message(
        "foreign-picture",
        "ほかの場所の画像「{seen}」は、サイトでは表示されません。画像を保存して docs/images に置き、"
        "「{known}」のように名前で書いてください。",
        "The picture '{seen}' of another site is not shown on a page. Save it into docs/images and name it, "
        "as in '{known}'.",
    ),
    Message(
        "unclosed-fence",
        "「{seen}」で始めたコードが閉じていません。終わりの行に「{seen}」を書くか、この行を消してください。",
        "The code that begins with '{seen}' is not closed. Write '{seen}' on a line at its end, or delete "
        "this line.",
    ),
    Message(
        "fence-in-box",
        "このコードの中の「{seen}」で、まわりの囲みが終わっています。囲みの始めと終わりを「{known}」にしてください。",
        "A '{seen}' within this code ends the box around it. Begin and end the box with '{known}'.",
    ),
    Message(
        "second-header",
        "ヘッダーが 2 つあります。1 行目からのヘッダーにまとめ、"
        "こちらの「---」から「---」までを消してください。",
        "There is a second header. Put its keys into the one at line 1, and delete this from '---' to '---'.",
    ),
    Message(
        "not-ruby",
        "ふりがなの形になっていません（「{seen}」）。かっこと縦線を半角にして「{known}」と書いてください。",
        "This gives no reading above the words ('{seen}'). Use plain signs, as in '{known}'.",
    ),
    Message(
        "half-ruby",
        "ふりがなのかっこが閉じていません（「{seen}」）。「{known}」のように閉じてください。",
        "The bracket of this reading is not closed ('{seen}'). Close it, as in '{known}'.",
    ),
    Message(
        "unused-note",
        "注「{seen}」は、本文のどこにも付いていません。付けたい言葉の後ろに「{seen}」を書くか、"
        "注を消してください。",
        "Nothing in the text leads to the note '{seen}'. Write '{seen}' behind the words it belongs to, or "
        "delete the note.",
    ),
    Message(
        "note-twice",
        "注「{seen}」が 2 つあります（1 つめは {known} 行目）。片方の番号を、"
        "付けた言葉の後ろと一緒に変えてください。",
        "There are two notes '{seen}' (first on line {known}). Give one of them another number, here and in "
        "the text.",
    ),
    Message(
        "unknown-term",
        "[[{seen}]] という用語はありません。{hint}",
        "There is no term [[{seen}]]. {hint}",
    ),
    Message(
        "not-a-term-link",
        "用語のリンクの形になっていません（「{seen}」）。「{known}」のように、id と、縦線のあとの言葉だけを、"
        "途中で改行せずに書いてください。",
        "This is no link to a term as it is written ('{seen}'). Write an id, and after a bar plain words "
        "without a line break, as in '{known}'.",
    ),
    Message(
        "tangled",
        "この段落では、「{seen}」などの印が何百段も入れ子になっています。貼り付けた文字を確かめ、消してください。",
        "Marks such as '{seen}' lie hundreds deep within one another here. See what was pasted, and delete it.",
    ),
    Message(
        "too-deep",
        "箇条書きなどの入れ子が深すぎます（{seen} 段、{known} 段まで）。行頭の空白か印を減らしてください。"
        "上限は mkdocs.yml の extra.tsunagu.limits.depth で変えられます。",
        "This list is nested too deep ({seen} levels, at most {known}). Take blanks or marks away at the "
        "beginning of the line, or raise extra.tsunagu.limits.depth in mkdocs.yml.",
    ),
    Message(
        "full-width-mark",
        "行頭の全角の「{seen}」は見出しになりません。半角の「{known}」にしてください。",
        "The full-width '{seen}' makes no heading. Type the plain '{known}'.",
    ),
    Message(
        "forbidden-html",
        "本文に <{seen}> は使えません。消してください（文字として見せたいときは、前後を半角の ` "
        "で囲みます）。",
        "<{seen}> can't be used in the text. Delete it (to show it as it is, put it between two backticks "
        "`).",
    ),
    Message(
        "unclosed-comment",
        "「{seen}」が閉じていないので、本文が見えなくなるか、注が見えてしまいます。「-->」で閉じるか（文の途中で始めたら、"
        "空の行より前で）、「{seen}」を消してください。",
        "'{seen}' is not closed, so the text is hidden or the comment is shown. Close it with '-->' (behind "
        "words, above the next empty line), or delete it.",
    ),
    Message(
        "tag-not-closed",
        "{seen} が閉じていないので、ここから下の見た目が崩れます。終わりに {known} を書くか、"
        "{seen} を消してください。",
        "{seen} is not closed, which spoils what is below it. Write {known} at its end, or delete {seen}.",
    ),
    Message(
        "tag-not-open",
        "{known} に対する {seen} が、これより上にありません。{known} を消すか、"
        "始まりに {seen} を書いてください。",
        "There is no open {seen} to which this {known} belongs. Delete {known}, or write {seen} where it "
        "begins.",
    ),
    Message(
        "forbidden-attribute",
        "HTML の「{seen}」は使えません。その部分を消してください。",
        "'{seen}' can't be used in HTML here. Delete that part.",
    ),
    Message(
        "forbidden-style",
        "HTML の「{seen}」は、公開したページでは効きません（このサイトのスタイルだけが使われます）。その部分を消してください。"
        "表の列をそろえるには、区切りの行に「--:」などと書きます。",
        "'{seen}' in HTML has no effect on the site, which uses its own styles alone. Delete that part. The columns "
        "of a table are set by their line of hyphens, as in '--:'.",
    ),
    Message(
        "frame-name",
        "「{seen}」は、本文のまわりの部品がもつ名前なので、本文の id や class などには使えません。消すか、別の名前にしてください。",
        "'{seen}' is a name of the page around the text, so no id, class or the like in the text can have it. Delete "
        "it, or choose another name.",
    ),
    Message(
        "less-than-as-tag",
        "「{seen}」の「<」がタグの始まりと読まれ、後ろの文が消えてしまいます。「{known}」のように前後に半角の空白を"
        "入れるか、「<」を &lt; と書いてください。",
        "The '<' of '{seen}' is read as the beginning of a tag, which hides the words behind it. Put blanks "
        "around it, as in '{known}', or write &lt; for '<'.",
    ),
    Message(
        "own-computer",
        "「{seen}」は自分のパソコンの中の場所で、読者には開けません。ファイルを {other} に置いて、「{known}」と書いてください。",
        "'{seen}' is a place on your own computer, which readers can't open. Put the file into {other} and write '{known}'.",
    ),
    Message(
        "forbidden-address",
        "「{seen}」で始まるアドレスは使えません。https:// か mailto: で始まるアドレスか、"
        "ファイル名にしてください。",
        "An address that begins with '{seen}' can't be used. Use one that begins with https:// or mailto:, "
        "or the name of a file.",
    ),
)
