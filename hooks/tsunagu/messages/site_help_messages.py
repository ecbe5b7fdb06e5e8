"""The help of the commands that look at a whole site, and make something of it."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

SITE_HELP: Final = (
    Message(
        "help/terms",
        "用語集とエッセイを見くらべます。\n\n"
        "どのエッセイにも出てこない用語、よく出るのに用語でない言葉、訳に出てこない用語、名前が同じ二つの用語を並べます。"
        "間違いは最後のものだけです（終了コードは 1）。下書きも読みます。",
        "Compare glossary and essays.\n\n"
        "Terms that no essay uses, frequent words that are no terms, terms that a translation lacks, and two "
        "terms with one name: only these are an error (exit code 1). Drafts are read too.",
    ),
    Message(
        "help/terms/words",
        "よく出る言葉を言語ごとに並べる数です。",
        "How many frequent words to list, for each language.",
    ),
    Message(
        "help/pictures",
        "写真の一覧です（大きさ、使っているページ）。\n\n"
        "公開したどのページも使っていない写真は、公開されません。--fix を付けると、アドレスにできない名前と、中身と違う"
        "種類の名前を直し、ブラウザーで見られない種類は JPEG か PNG にして（前のファイルも残ります）、文章もそれに"
        "合わせます。",
        "List the pictures: their size, who shows them.\n\n"
        "A picture that no published page shows is not published. With --fix, names that addresses can't have "
        "or that say another kind are changed, kinds that browsers don't show become JPEG or PNG (beside the "
        "old file, which stays), and the texts follow.",
    ),
    Message(
        "help/pictures/fix",
        "名前と種類を直し、文章をそれに合わせます。",
        "Rename, convert, and have the texts follow.",
    ),
    Message(
        "help/book",
        "選んだエッセイで本（EPUB）を作ります。\n\n"
        "最後に組み立てたサイト（make site）から作るので、読者がそこで見るものが入ります。",
        "Make a book (EPUB) of some essays.\n\n"
        "It is made from the site as it was last built (make site), so that it has what readers see there.",
    ),
    Message(
        "help/book/essays",
        "エッセイの id です。a,b,c のように、載せる順に書きます。",
        "Ids of the essays in their order: a,b,c.",
    ),
    Message("help/book/title", "本の題です。", "Title of the book."),
    Message(
        "help/book/language",
        "エッセイの言語です（書かなければ、サイトの最初の言語）。",
        "Language of the essays (else the site's first).",
    ),
    Message(
        "help/book/site",
        "組み立てたサイトのフォルダーです（書かなければ site）。",
        "Folder of the built site (else site).",
    ),
    Message("help/book/out", "書き込む先のファイルです。", "File to write into."),
    Message(
        "help/report",
        "サイト NEW で読者が見るもののうち、OLD と違うところを知らせます。",
        "Say what readers see in the site NEW that is not so in OLD.",
    ),
    Message("help/report/url", "NEW のアドレスです。", "Address of NEW."),
    Message(
        "help/report/pages",
        "変わったページを、1 つのファイルにまとめて書きます。",
        "Write what to look at, the changed pages, into this one file.",
    ),
    Message(
        "help/guard",
        "そろっていないサイト SITE や、まだ公開しないものを見せる SITE を止めます。",
        "Refuse a SITE that is not whole, or shows what is not out yet.",
    ),
    Message("help/guard/preview", "SITE はプレビューです。", "SITE is a preview."),
    Message(
        "help/digest",
        "サイト SITE を表す短い値を、SITE の中に書きます。\n\n"
        "--live を付けると、公開中のものと違えば changed=true、同じなら changed=false と出します。",
        "Write a short value that stands for SITE into it.\n\n"
        "With --live, say changed=true where what is live differs, changed=false where it is the same.",
    ),
    Message("help/digest/live", "公開中のサイトのアドレスです。", "Address of the site that is live."),
    Message(
        "help/unpack",
        "プレビューの ARCHIVE（ZIP）を、新しいフォルダー FOLDER に展開します。\n\n"
        "すべてを展開できるときだけ展開します。",
        "Unpack the preview ARCHIVE (a ZIP) into a new FOLDER.\n\nIt is unpacked whole or not at all.",
    ),
    Message(
        "help/schema",
        "VS Code とほかのエディタのためのファイルを作ります。\n\n案内と知らせの一覧も新しくします。",
        "Write the files for VS Code and other editors.\n\nThe lists of the guides and of the messages are renewed, too.",
    ),
    Message(
        "help/schema/check",
        "古いものを知らせるだけで、何も書きません（あれば終了コードは 1）。",
        "Say what is not current; write nothing (then the exit code is 1).",
    ),
)
