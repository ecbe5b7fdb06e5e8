"""What a finished site lacks: each sentence names both ends, what says so and what is not there."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

WHOLE_SITE: Final = (
    Message(
        "guard/no-file",
        "「{seen}」を指していますが、{missing} というファイルがサイトにありません。",
        "names '{seen}', but the site has no file {missing}.",
    ),
    Message(
        "guard/no-anchor",
        "「{seen}」を指していますが、{missing} という場所がありません。見出しの id を確かめてください。",
        "names '{seen}', but there is no place {missing}. See what the heading's id is.",
    ),
    Message(
        "guard/spelt-otherwise",
        "「{seen}」を指していますが、サイトのファイルは {missing} です。大文字と小文字、濁点の表し方をそろえてください。",
        "names '{seen}', but the site's file is {missing}. Spell both alike, in capitals and accents.",
    ),
    Message(
        "guard/outside",
        "「{seen}」は、サイト（{missing}）の外を指しています。「../」の数を確かめてください。",
        "names '{seen}', which leads out of the site ({missing}). See how many '../' it has.",
    ),
    Message(
        "guard/relative",
        "「{seen}」を指していますが、このページはどのアドレスでも開くので、「/」から書いてください。",
        "names '{seen}', but this page answers at any address: begin with '/'.",
    ),
    Message(
        "guard/not-whole",
        "「{seen}」を指していますが、フィードはサイトの外で読まれるので、https:// から書いてください。",
        "names '{seen}', but a feed is read away from the site: write it from https:// on.",
    ),
    Message(
        "guard/same-id",
        "{seen} という場所が二つあります。見出しか HTML の id を変えてください。",
        "has two places {seen}. Change the id of the heading or of the HTML.",
    ),
    Message(
        "guard/wanted-twice",
        "{missing} も {seen} というアドレスを使います。どちらかの名前を変えてください。",
        "wants the address {seen}, and so does {missing}. Rename one of them.",
    ),
    Message(
        "guard/wanted-by-us",
        "{seen} はサイトを作るときに書かれるファイルです。別の名前にしてください。",
        "wants the address {seen}, where the build writes a file of its own. Give it another name.",
    ),
    Message(
        "guard/no-page",
        "公開するはずのページ {missing} がサイトにありません。",
        "is to be published, but the site has no page {missing}.",
    ),
    Message(
        "guard/no-copy",
        "公開するはずのファイル {missing} がサイトにありません。",
        "is to be published, but the site has no file {missing}.",
    ),
    Message(
        "guard/no-source",
        "どの原稿からも作られていないページ（{seen}）です。",
        "is a page ({seen}) that was made from no text.",
    ),
    Message("guard/unlisted", "{missing} に載っていません。", "is not listed in {missing}."),
    Message(
        "guard/listed-no-page",
        "「{seen}」を載せていますが、{missing} は読者に見せるページではありません。",
        "lists '{seen}', but {missing} is no page for readers.",
    ),
    Message("guard/listed-twice", "「{seen}」を二度載せています。", "lists '{seen}' twice."),
    Message(
        "guard/other-feed",
        "「{seen}」を載せていますが、{missing} には載っていません。",
        "has '{seen}', but {missing} has not.",
    ),
    Message(
        "guard/other-address",
        "自分のアドレスを「{seen}」としていますが、ほんとうは {missing} です。",
        "says that its address is '{seen}', but it is {missing}.",
    ),
    Message(
        "guard/no-home", "トップページがサイトにありません。", "is not there: the site has no home page."
    ),
    Message(
        "guard/foreign-entry",
        "「{seen}」を載せていますが、このサイト（{missing}）のページではありません。",
        "lists '{seen}', which is no page of this site ({missing}).",
    ),
    Message(
        "guard/words-lost",
        "言葉が入るはずのところに「{seen}」が残っています。Tsunagu の誤りなので、知らせてください。",
        "has '{seen}' where words were to be put in. That is a fault of Tsunagu: please report it.",
    ),
    Message("guard/cut-short", "ページが途中で切れています。", "is a page that breaks off."),
    Message(
        "guard/unreadable",
        "決まりどおりに書かれていないので、読めません。",
        "can't be read: it is not written as such a file must be.",
    ),
    Message("guard/more", "ほかに {count} か所あります。", "And {count} more.", one="And 1 more."),
    Message(
        "guard/not-published",
        "できたサイトに食い違いが {count} か所あるので、公開していません。前のサイトはそのままです。",
        "The finished site has {count} faults, so it was not published. The old site is as it was.",
        one="The finished site has 1 fault, so it was not published. The old site is as it was.",
    ),
)
