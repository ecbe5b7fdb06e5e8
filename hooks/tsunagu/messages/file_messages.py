"""What can be wrong with a file before it is read."""

from __future__ import annotations

from tsunagu.messages.message import Message

FILES = (
    Message(
        "active-file",
        "「{seen}」は、サイトの上で動くか、サイトやプログラムの動きを決めるファイルなので、公開できません。docs の外に出してください。",
        "'{seen}' would run on the site, or sets how a site or program works, so it can't be published. Move it out of docs.",
    ),
    Message(
        "active-content",
        "このファイルは、見るだけではないもの（「{seen}」）を含み、ブラウザがページとして開くかもしれないので、公開できません。そこを消すか、"
        "ZIP に入れてください。",
        "A browser may open this file as a page, and it holds more than what is seen ('{seen}'), so it can't be "
        "published. Delete that part, or put the file into a ZIP.",
    ),
    Message(
        "drawing-too-large",
        "図「{path}」は {known} MB より大きいので公開できません。PNG で保存してください。",
        "The drawing '{path}' has more than {known} MB, and can't be published. Save it as PNG.",
    ),
    Message(
        "picture-empty",
        "写真のファイル「{path}」は空です。もう一度アップロードしてください。",
        "The picture file '{path}' is empty. Upload it again.",
    ),
    Message(
        "picture-is-none",
        "「{path}」は写真の名前ですが、中身は写真ではありません（{seen}）。元の写真を保存し直してください。",
        "'{path}' is named like a picture, and is none ({seen}). Save the picture itself again.",
    ),
    Message(
        "picture-kind",
        "「{path}」（{seen}）は、多くのブラウザーで見られません。写真のアプリで JPEG にして保存するか、"
        "`tsunagu pictures --fix` を試してください。",
        "'{path}' ({seen}) is not shown by most browsers. Save it as JPEG in your photo program, or try "
        "`tsunagu pictures --fix`.",
    ),
    Message(
        "picture-kind-unread",
        "「{path}」（{seen}）は、多くのブラウザーで見られません。作ったアプリで JPEG か PNG に書き出して、そちらの名前を"
        "書いてください。",
        "'{path}' ({seen}) is not shown by most browsers. Export it as JPEG or PNG in the program it comes from, "
        "and name that file.",
    ),
    Message(
        "picture-broken",
        "写真「{path}」は壊れていて開けません。もう一度アップロードしてください。",
        "The picture '{path}' is broken and can't be opened. Upload it again.",
    ),
    Message(
        "picture-too-large",
        "写真「{path}」は大きすぎます（{seen}、上限は {known} × 100 万の点）。縮めて保存し直してください。"
        "上限は mkdocs.yml の extra.tsunagu.limits.picture_megapixels で変えられます。",
        "The picture '{path}' is too large ({seen}; {known} million points are the most). Save it smaller. The "
        "limit is extra.tsunagu.limits.picture_megapixels in mkdocs.yml.",
    ),
    Message(
        "file-kind",
        "「{seen}」は、このサイトで公開できる種類のファイルではありません（画像、音声、動画、PDF、オフィスの文書、文字や表のデータ、"
        "フォント、ZIP などが公開できます）。docs の外に出すか、読者に渡すものなら ZIP に入れてください。",
        "'{seen}' is of no kind that is published (pictures, sound, films, PDF, office documents, text and tables, "
        "fonts, ZIP and the like are). Move it out of docs, or put it into a ZIP if it is for readers.",
    ),
    Message(
        "secret-file",
        "「{seen}」には、鍵、設定、データベースなど、人に見せないものが入っています。docs の外に出し、鍵なら作り直してください。",
        "'{seen}' holds a key, settings or a data base, which are not for others. Move it out of docs, and make a new "
        "key if it is one.",
    ),
    Message(
        "not-utf8",
        "この文字コードでは読めません（{seen}）。エディタで文字コードを UTF-8 にして保存し直してください。",
        "This file is not UTF-8 ({seen}). Save it again as UTF-8 in your editor.",
    ),
    Message(
        "broken-bytes",
        "ここで文字が壊れています（保存や転送の途中で欠けたようです）。エディタで開き、この行を打ち直して、"
        "UTF-8 で保存し直してください。",
        "A character is broken here, as if a part of the file was lost. Open it in your editor, type this "
        "line again, and save it as UTF-8.",
    ),
    Message(
        "not-text-file",
        "中身が文章ではないようです（画像やほかのソフトのファイルなど）。"
        "テキスト形式の UTF-8 で保存し直してください。",
        "This does not look like text (but like a picture, or the file of another program). Save it as plain "
        "text in UTF-8.",
    ),
    Message(
        "control-character",
        "目に見えない制御文字 {seen} が入っています。その位置で前後の文字ごと消して、打ち直してください。",
        "There is an invisible control character here, {seen}. Delete it with its neighbours and type "
        "those again.",
    ),
    Message(
        "lost-character",
        "文字化けして元の文字が失われています（{seen}、この行に {known} 個）。"
        "前後の文を見て、打ち直してください。",
        "A character was lost here ({seen}, {known} on this line). Type what should be there.",
    ),
    Message(
        "merge-conflict",
        "Git の競合の印「{seen}」が残っています。残すほうの文章を選び、<<<<<<< ======= >>>>>>> "
        "の行を消してください。",
        "A merge conflict was left here ('{seen}'). Keep the text you want and delete the lines "
        "<<<<<<<, ======= and >>>>>>>.",
    ),
    Message(
        "endless-reference",
        "「{seen}…」のような番号の文字はありません。その文字そのものを打つか、消してください。",
        "There is no character with a number like '{seen}…'. Type the character itself, or delete this.",
    ),
    Message(
        "name-not-utf8",
        "ファイル名が UTF-8 ではありません（Shift_JIS なら「{seen}」）。半角の英小文字・数字・ハイフンだけの名前に変えて"
        "ください。",
        "This name is not UTF-8 (in Shift_JIS it would be '{seen}'). Rename it, in small letters a-z, digits and "
        "hyphens only.",
    ),
    Message(
        "name-too-long",
        "名前が長すぎます（{seen} バイト、上限は {known} バイト）。ページやカードのファイルが作れないので、短い名前に"
        "変えてください。",
        "This name is too long ({seen} bytes, at most {known}): the files of its page and card could not be made. "
        "Choose a shorter one.",
    ),
    Message(
        "empty-file",
        "ファイルが空です。中身を書くか、ファイルを消してください。",
        "The file is empty. Write something in it, or delete it.",
    ),
    Message(
        "too-large",
        "ファイルが大きすぎます（{seen} バイト、上限は {known} バイト）。いくつかに分けてください。上限は mkdocs.yml の "
        "extra.tsunagu.limits.file_kilobytes で変えられます。",
        "The file is too large ({seen} bytes, at most {known}). Divide it, or raise "
        "extra.tsunagu.limits.file_kilobytes in mkdocs.yml.",
    ),
    Message(
        "line-too-long",
        "この行は長すぎて読みません（{seen} 文字、上限は {known} 文字）。画像などを貼り付けていないか確かめ、いくつかの行に"
        "分けてください。上限は mkdocs.yml の extra.tsunagu.limits.line_characters で変えられます。",
        "This line is too long to be read ({seen} characters, at most {known}). See whether a picture was pasted there, "
        "and divide it, or raise extra.tsunagu.limits.line_characters in mkdocs.yml.",
    ),
    Message(
        "unreadable",
        "ファイルを開けません。読み取りの権限を確かめてください。",
        "The file can't be opened ({seen}). See who may read it.",
    ),
    Message(
        "not-a-file",
        "ふつうのファイルではないので公開できません（パイプや装置など）。消してください。",
        "This is no ordinary file (but a pipe or a device) and can't be published. Delete it.",
    ),
    Message(
        "symlink",
        "別の場所（{seen}）を指すリンクは公開できません。ファイルそのものを置いてください。",
        "A link to somewhere else ({seen}) is not published. Put the file itself here.",
    ),
    Message(
        "twin-files",
        "「{seen}」と、大文字・小文字か濁点の形しか違わない名前です。別の名前にしてください。",
        "The name differs from '{seen}' only in capitals or in how its accents are stored. Choose another "
        "name.",
    ),
    Message(
        "same-address",
        "公開されるアドレスが {known} と同じ /{seen} になり、どちらかが消えてしまいます。"
        "ファイル名を変えてください。",
        "This would have the same address as {known}, /{seen}, and one of them would be lost. Rename this "
        "file.",
    ),
    Message(
        "bad-file-name",
        "ファイル名「{seen}」は使えません。半角の英小文字・数字・ハイフンだけにしてください（例: {near}）。",
        "The file name '{seen}' can't be used. Use small letters a-z, digits and hyphens only, such as "
        "{near}.",
    ),
    Message(
        "bad-extension",
        "「{seen}」は読まれません。テキスト形式で保存し、ファイル名の終わりを .md にしてください（例: "
        "{near}）。",
        "'{seen}' is not read. Save it as plain text, with a name that ends in .md, as in {near}.",
    ),
    Message(
        "double-extension",
        "ファイル名「{seen}」の終わりに .md が 2 つあります。{near} に変えてください。",
        "The file name '{seen}' ends in .md twice. Rename it {near}.",
    ),
    Message(
        "device-name",
        "「{seen}」は Windows が機器の名前として使うので、Windows のパソコンではこのファイルを置けません。"
        "別の名前にしてください。",
        "Windows keeps '{seen}' for a device, and can't hold a file or folder of that name. Choose another "
        "name.",
    ),
    Message(
        "reserved-name",
        "ファイル名「{seen}」の「{known}」は、サイトが自分で使います。別の名前にしてください。",
        "'{known}' in the file name '{seen}' is kept for the site itself. Choose another name.",
    ),
    Message(
        "unknown-crossing",
        "「{seen}」というキーファクターの掛け合わせはありません。あるのは、次のどれかです: {known}。",
        "There is no crossing of key factors called '{seen}'. There are: {known}.",
    ),
    Message(
        "misplaced",
        "この場所では読まれません。{known} に移してください。",
        "This file is not read here. Move it to {known}.",
    ),
    Message(
        "unknown-folder",
        "「{seen}」というフォルダーはありません。「{near}」ではありませんか。"
        "フォルダーの名前を直してください。",
        "There is no folder '{seen}'. Did you mean '{near}'? Rename the folder.",
    ),
    Message(
        "orphan-commentary",
        "もとになる {seen} がありません。先に {seen} を書くか、このファイルを消してください。",
        "There is no {seen}, to which this page belongs. Write that first, or delete this file.",
    ),
    Message(
        "draft-folder",
        "「{seen}」というフォルダーの中も公開されてしまいます。{known} に移して、ヘッダーに draft: true を"
        "書いてください。",
        "What is in the folder '{seen}' would be published. Move it to {known}, with draft: true in its "
        "header.",
    ),
)
