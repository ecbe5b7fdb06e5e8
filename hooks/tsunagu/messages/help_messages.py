"""The help of each command: a short line, then paragraphs; its options below it. Those of a group or of all
stand once. Both languages say the same, and in Japanese a value, an option or a file is called as it is typed.
"""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

HELP: Final = (
    Message(
        "help/tsunagu",
        "二つの言語のエッセイのサイトを書き、確かめ、公開します。\n\n"
        "それぞれのコマンドの使い方は、その名前のあとに --help と書くと見られます。",
        "Write, check and publish a bilingual essay site.\n\n"
        "How a command is used is said by --help after its name.",
    ),
    Message(
        "help/lang",
        "知らせる言語です（書かなければ、パソコンかサイトのもの）。",
        "Language of what is said (else the computer's or the site's).",
    ),
    Message("help/help", "この説明を出して終わります。", "Show this help and exit."),
    Message("help/version", "バージョンを出して終わります。", "Show the version and exit."),
    Message("help/json", "ほかの道具のために、JSON で出します。", "Write JSON, for other tools."),
    Message(
        "help/dry-run",
        "変わるところを見せるだけで、何も書きません。",
        "Show what would change; write nothing.",
    ),
    Message(
        "help/new",
        "新しいエッセイ、用語、連載を始めます。",
        "Begin an essay, a term or a series.",
    ),
    Message("help/new/id", "id です。アドレスになります。", "Its id, and so its address."),
    Message("help/new/edit", "できたファイルを $EDITOR で開きます。", "Open the new file in $EDITOR."),
    Message(
        "help/new/name",
        "名前です。ja=本社 のように、言語ごとに書きます。",
        "Its name, once for each language, as in en=HQ.",
    ),
    Message("help/new/essay", "新しいエッセイを下書きとして作ります。", "Begin an essay as a draft."),
    Message("help/new/essay/title", "題です。", "Its title."),
    Message(
        "help/new/essay/factors",
        "キーファクターの id です（customers,skills のように）。",
        "The ids of its key factors: customers,skills.",
    ),
    Message(
        "help/new/essay/date",
        "公開する日です（2026-05-03 のように。書かなければ今日）。",
        "Its day, as in 2026-05-03; today if not given.",
    ),
    Message("help/new/essay/series", "連載の id です。", "The id of its series."),
    Message(
        "help/new/essay/part",
        "連載の何回めかです（書かなければ次の回）。",
        "Its part in the series; the next one if not given.",
    ),
    Message("help/new/essay/summary", "要約です。", "Its summary."),
    Message(
        "help/new/essay/in",
        "書く言語です（ja、en など）。",
        "The language it is written in: ja, en.",
    ),
    Message(
        "help/new/essay/translate",
        "この id のエッセイの翻訳を始めます。",
        "Begin the translation of the essay with this id.",
    ),
    Message("help/new/term", "用語集に新しい用語を作ります。", "Begin a term of the glossary."),
    Message("help/new/term/reading", "日本語の名前のよみです（かなで）。", "The Japanese name in kana."),
    Message(
        "help/new/term/definition",
        "意味です。ja=… のように、言語ごとに書きます。",
        "What it means, once for each language, as in en=….",
    ),
    Message("help/new/series", "新しい連載を作ります。", "Begin a series."),
    Message(
        "help/check",
        "内容と mkdocs.yml を確かめ、直すところを知らせます（PATHS を書けば、そこだけ）。\n\n"
        "直すところと気になるところは 1 行ずつ標準エラーに、まとめは標準出力に出します。終了コードは、"
        "直すところがあれば 1、実行できなければ 2 です。",
        "Check the content and mkdocs.yml (or only PATHS), and say what to fix.\n\n"
        "Mistakes and remarks go to stderr, a line each, and the summary to stdout. The exit code is 1 where "
        "there is a mistake, 2 where the command can't be run.",
    ),
    Message("help/check/fix", "安全に直せるところを直します。", "Fix what is safe to fix."),
    Message(
        "help/check/quiet",
        "知らせることがなければ、何も出しません。",
        "Say nothing where there is nothing to tell.",
    ),
    Message(
        "help/explain",
        "知らせの名前 CODE（full-width など）が何のことかを説明します。",
        "Say what the message CODE (full-width, for one) means.",
    ),
    Message(
        "help/status",
        "待っているもの、足りないもの、古いものを並べます。\n\n"
        "下書き（古いものから）、公開を待っているもの、まだない訳と遅れている訳、用語、切れたリンク、言葉のない画像、"
        "月ごとに公開したもの、最後に公開したものです。--links を付けると、ほかのサイトへのリンクもネットワークで確かめ、"
        "切れたものがあれば終了コードは 1 です。make serve のあいだは、同じものが /_desk/ にあります。",
        "Show what waits, what is missing, what is old.\n\n"
        "Drafts by age, what waits for its time, translations that are missing or behind, terms, dead links, "
        "pictures without words, what came out each month and last. With --links, links to other sites are "
        "asked over the network, and the exit code is 1 where one is dead. The same is at /_desk/ while make "
        "serve runs.",
    ),
    Message(
        "help/status/links",
        "ほかのサイトへのリンクも、ネットワークで確かめます。",
        "Ask for the links to other sites, too, over the network.",
    ),
    Message(
        "help/move",
        "ページ OLD の id（アドレス）を NEW に変えます。\n\n"
        "OLD は id かファイルです（two-clocks、docs/essays/two-clocks.md）。翻訳も、リンクも、ほかのファイルにある id も"
        "いっしょに変わり、どの言語でも、前のアドレスからは新しいアドレスへ移ります。",
        "Give the page OLD the id NEW, and so another address.\n\n"
        "OLD is an id or a file (two-clocks, docs/essays/two-clocks.md). Its translations, and all that links "
        "to it or names it, change with it; in every language the old address leads to the new one.",
    ),
    Message(
        "help/rename-term",
        "用語 TERM（id か名前）に、新しい名前 NAME を付けます。\n\n"
        "前の名前は別名になり、それを使った文章も用語につながったままです。id とアドレスは変わりません。前の名前が、"
        "まだいくつの場所に残っているかを知らせます。",
        "Give the term TERM (its id or a name) the name NAME.\n\n"
        "The old name becomes an alias, so that texts that use it still lead to the term; its id and address "
        "stay. You are told in how many places the old name still stands.",
    ),
    Message(
        "help/rename-term/language",
        "名前の言語です（ja、en。書かなければ、NAME からわかります）。",
        "Language of the name: ja, en (else NAME shows it).",
    ),
    Message(
        "help/rename-term/reading",
        "新しい日本語の名前のよみです（かなで）。",
        "The new Japanese name in kana.",
    ),
    Message(
        "help/replace",
        "言葉 OLD を、すべての場所で NEW に置き換えます（PATHS を書けば、そこだけ）。\n\n"
        "ヘッダーやコードの中も、すべての場所を見せてから、書いてよいかを聞きます。置き換えると間違いになるとき"
        "（ない用語や、ないアドレスになるとき）は、何も書きません。",
        "Put NEW in place of the words OLD, everywhere (or in PATHS).\n\n"
        "Every place is shown, headers and code too, and nothing is written until you say yes. Where the "
        "change would be a mistake (a term or an address that is not there), nothing is written.",
    ),
    Message("help/replace/yes", "聞かずに書きます。", "Write without asking."),
    Message(
        "help/import",
        "保存したファイルとフォルダーの記事を、エッセイにします。\n\n"
        "Movable Type の書き出し（はてな、ライブドア、FC2、JUGEM、Seesaa など）、WordPress の書き出し（WXR）、Blogger、"
        "フィード（RSS、Atom、JSON）、アメーバブログと Medium と Substack のページ、ページの文字を写したテキスト、"
        "Markdown のフォルダー（Hugo、Hexo、Jekyll、Zenn、Qiita、Astro、Obsidian）を読みます。ネットワークは使わず、"
        "上書きもしません。前に取り込んだものは飛ばします。\n\n"
        "--site には {{basename}} を入れられます。 https://example.com/archives/{{basename}}.html",
        "Make essays of saved files and folders.\n\n"
        "Movable Type exports (Hatena, livedoor, FC2, JUGEM, Seesaa and others), WordPress exports (WXR), "
        "Blogger, feeds (RSS, Atom, JSON), pages of Ameba Blog, Medium and Substack, the plain text of pages, "
        "and folders of Markdown (Hugo, Hexo, Jekyll, Zenn, Qiita, Astro, Obsidian). Nothing is fetched, "
        "nothing is overwritten; what was imported before is passed over.\n\n"
        "--site may have {{basename}} in it: https://example.com/archives/{{basename}}.html",
    ),
    Message(
        "help/import/to",
        "書き込む先のフォルダーです（書かなければ、サイトの内容のフォルダー）。",
        "Folder to write into (else that of the site's content).",
    ),
    Message(
        "help/import/relink",
        "取り込まずに、公開した記事へのリンクを直します。",
        "Only turn the links to old posts that are out by now.",
    ),
    Message(
        "help/import/dry-run",
        "何をするかを知らせるだけで、何も書きません。",
        "Say what would be done; write nothing.",
    ),
    Message(
        "help/import/factors-from",
        "もとのテーマや言葉からキーファクターを決める規則です（YAML）。",
        "YAML with rules from old themes and words to key factors.",
    ),
    Message(
        "help/import/write-factors",
        "決まらなかったもののために、その規則の下書きを書きます。",
        "Write a draft of such rules for what is unsure.",
    ),
    Message(
        "help/import/accept",
        "用語による推測を、この確からしさから受け入れます（0.9 など）。",
        "Take what terms suggest, from this likelihood on: 0.9.",
    ),
    Message(
        "help/import/each",
        "いくつあっても、エッセイを 1 つずつ知らせます。",
        "Tell of each essay, however many.",
    ),
    Message(
        "help/import/pictures",
        "画像のあるフォルダーか ZIP です（wp-content/uploads など。いくつでも書けます）。",
        "Folder or ZIP with the pictures, as wp-content/uploads (may be given more than once).",
    ),
    Message(
        "help/import/site",
        "もとのブログのアドレスです（書き出しにないとき）。",
        "Address of the old blog, for exports that lack it.",
    ),
    Message(
        "help/import/language",
        "記事の言語です（本文でわからないとき。ja、en）。",
        "Language of the posts, if they don't show it: ja, en.",
    ),
)
