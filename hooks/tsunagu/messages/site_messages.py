"""What can be wrong in mkdocs.yml alone; what a header has too is told as there."""

from __future__ import annotations

from tsunagu.messages.message import Message

SITE = (
    Message(
        "not-site-address",
        "「{field}」には、サイトを置くアドレスを https:// から書いてください（今は「{seen}」）。"
        "フィードやカードのアドレスは、ここから作られます。{guess}",
        "'{field}' must be the address at which the site will stand, from https:// on, not '{seen}'. The "
        "addresses in feeds and cards are made of it. {guess}",
    ),
    Message(
        "not-zone",
        "「{field}」に「{seen}」という時間帯はありません。「地域/都市」の形で書いてください"
        "（例: Asia/Tokyo）。{guess}",
        "'{field}': there is no time zone '{seen}'. Write it as 'Region/City', as in Asia/Tokyo. {guess}",
    ),
    Message(
        "not-there",
        "「{field}」の「{seen}」というフォルダーやファイルがありません。名前と場所を確かめてください。{guess}",
        "'{field}': there is no folder or file '{seen}'. See where it is and how its name is spelt. {guess}",
    ),
    Message(
        "not-installed",
        "「{field}」の「{seen}」というものは入っていません。つづりを確かめてください。{guess}",
        "'{field}': no '{seen}' is installed. See how it is spelt. {guess}",
    ),
    Message(
        "nearly-own",
        "「{field}」は読まれません。{guess}ほかのための項目なら、似ていない名前にしてください。",
        "Nothing reads '{field}'. {guess} If it is for something else, give it a name less alike.",
    ),
    Message(
        "language-not-named",
        "「{seen}」のフォルダーがあるのに、ここに「{known}」がありません。「{known}」を書き足すか、"
        "そのフォルダーと、用語の「{known}」の名前や説明を消してください。",
        "There is a folder '{seen}', but '{known}' is not named here. Add '{known}', or delete that folder "
        "and what terms say in '{known}'.",
    ),
)
