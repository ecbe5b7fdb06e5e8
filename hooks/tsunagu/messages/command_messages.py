"""What commands, a build and a preview say."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

COMMANDS: Final = (
    Message(
        "command/clean",
        "{count} 個のファイルに、直すところはありません。",
        "{count} files, nothing to fix.",
        one="1 file, nothing to fix.",
    ),
    Message(
        "command/clean-but",
        "{count} 個のファイルに、公開を止める間違いはありません。",
        "{count} files, and nothing holds the site back.",
        one="1 file, and nothing holds the site back.",
    ),
    Message(
        "command/no-project",
        "{path} にもその上のフォルダーにも mkdocs.yml がありません。サイトのフォルダーの中で打ってください。",
        "no mkdocs.yml in {path} or above it; run tsunagu inside the site's folder.",
    ),
    Message(
        "command/no-path",
        "「{path}」というファイルやフォルダーはありません。名前と場所を確かめてください。",
        "there is no file or folder {path!r}. See where it is and how its name is spelt.",
    ),
    Message(
        "command/bad-now",
        "TSUNAGU_NOW には「2026-05-03T07:30」のような日時を書いてください（今は「{seen}」）。",
        "TSUNAGU_NOW must be a moment like 2026-05-03T07:30, not '{seen}'.",
    ),
    Message(
        "command/nothing-built",
        "直すところが {count} 個あるので、何も作っていません。",
        "There are {count} mistakes in the content; nothing was built.",
        one="There is 1 mistake in the content; nothing was built.",
    ),
    Message(
        "command/built",
        "サイトが {path} にできました。make serve で見られます（フォルダーごとどの Web サーバーにも"
        "置けます）。",
        "The site is in {path}. Look at it with make serve, or put that folder on any web server.",
    ),
    Message(
        "command/built-there",
        "サイトができました。最後に確かめてから公開します。",
        "The site is built. A last look, and it goes out.",
    ),
    Message("phase/read", "文章を読んで確かめています", "Reading and checking"),
    Message("phase/texts", "文章を組んでいます", "Rendering the texts"),
    Message("phase/pictures", "写真を整えています", "Making the pictures"),
    Message("phase/books", "電子書籍を作っています", "Making the books"),
    Message("phase/pages", "ページを書いています", "Writing the pages"),
    Message("phase/files", "フィードと検索を書いています", "Writing feeds and search"),
    Message("phase/cards", "共有カードを描いています", "Drawing the cards"),
    Message("phase/judge", "できたサイトを確かめています", "Judging the site"),
    Message("phase/steps", "{done}/{total}", "{done}/{total}"),
    Message("phase/left", "残りおよそ {seconds} 秒", "about {seconds} s left"),
    Message("phase/taken", "{seconds} 秒  {phase}", "{seconds} s  {phase}"),
    Message("command/waiting", "公開を待っているもの:", "Waiting for their day:"),
    Message("command/drafts", "下書き（公開されません）:", "Drafts (never published):"),
    Message("command/fixed", "{path} を直しました。", "Fixed {path}."),
    Message(
        "command/old",
        "{path} が古くなっています。次の make site か tsunagu check --fix で新しくなります。",
        "{path} is not current. The next make site makes it anew, and so does tsunagu check --fix.",
    ),
    Message("command/made", "{path} を作りました。", "Made {path}."),
    Message(
        "command/taken",
        "「{id}」はもう使われています（{path}）。別の id にしてください。",
        "'{id}' is in use ({path}). Choose another id.",
    ),
    Message(
        "command/translated",
        "{path} はもうあります。それを開いて書いてください。",
        "{path} is there already. Open it and go on.",
    ),
    Message(
        "command/no-original",
        "「{id}」というエッセイはありません。{guess}",
        "There is no essay '{id}'. {guess}",
    ),
    Message("command/guess", "「{near}」ではありませんか。", "Did you mean '{near}'?"),
    Message(
        "command/no-language",
        "「{code}」はこのサイトの言語ではありません（{known}）。",
        "'{code}' is no language of this site ({known}).",
    ),
    Message(
        "command/not-per-language",
        "「ja=…」のように言語ごとに書いてください（今は「{seen}」）。",
        "Write it per language, as in 'ja=…', not '{seen}'.",
    ),
    Message("command/id", "id（アドレスになります）", "id (its address)"),
    Message("command/translation-title", "翻訳の題", "title of the translation"),
    Message("command/none", "なければ Enter", "Enter for none"),
    Message(
        "command/broken-code",
        "プログラムに誤りがあり、読み込めません。直して保存すると、新しいもので続けます。\n{fault}",
        "There is a mistake in the code, and it can't be loaded. Fix and save it to go on.\n{fault}",
    ),
    Message(
        "command/broken-template",
        "{path} テンプレートのこの行のあたりに誤りがあります（{fault}）。直前の変更を見直してください。",
        "{path} There is a mistake in the template around this line ({fault}). See what you changed last.",
    ),
    Message(
        "command/refused-settings",
        "mkdocs.yml の値に、MkDocs が受け付けないものがあります（{fault}）。make serve の画面に出た"
        "「Config value '項目'」の行が、その項目と理由です。",
        "MkDocs refuses a value of mkdocs.yml ({fault}). The line \"Config value 'key'\" where make "
        "serve runs says which, and why.",
    ),
    Message(
        "command/waiting-for-fix",
        "直して保存すると、新しいページになります。それまでは、前のページのままです。",
        "Fix and save it, and the pages are made anew. Until then they are as they were.",
    ),
    Message(
        "command/nothing-to-fix",
        "自動で直せるところはありません。",
        "There is nothing that can be fixed by itself.",
    ),
    Message("command/mistakes", "直すところ: {count}", "To fix: {count}"),
    Message("command/remarks", "気になるところ: {count}", "Remarks: {count}"),
    Message("command/remarks-here", "このページの気になるところ: {count}", "Remarks on this page: {count}"),
    Message(
        "command/remarks-elsewhere",
        "ほかのページの気になるところ: {count}",
        "Remarks on other pages: {count}",
    ),
    Message(
        "command/more",
        "ほかに {count} 件。tsunagu check ですべて見られます。",
        "And {count} more: tsunagu check lists them all.",
    ),
    Message(
        "command/yours",
        "（直さなくても公開できます）",
        " (yours to judge; nothing is held back for them)",
    ),
)
