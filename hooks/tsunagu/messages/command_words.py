"""What the commands say, in the languages in which the author is spoken to."""

from __future__ import annotations

_WORDS = {
    "clean": {
        "ja": "{count} 個のファイルに、直すところはありません。",
        "en": "{count} files, nothing to mend.",
        "en-one": "1 file, nothing to mend.",
    },
    "clean-but": {
        "ja": "{files} 個のファイルに、公開を止める間違いはありません。"
        "上の注意 {count} 件は、直さなくても公開できます。",
        "en": "Nothing holds the site back (files: {files}). The {count} remarks above are yours to judge.",
        "en-one": "Nothing holds the site back (files: {files}). The remark above is yours to judge.",
    },
    "no-project": {
        "ja": "{path} にもその上のフォルダーにも mkdocs.yml がありません。"
        "サイトのフォルダーの中で打ってください。",
        "en": "no mkdocs.yml in {path} or above it; run tsunagu inside the site's folder.",
    },
    "no-path": {
        "ja": "「{path}」というファイルやフォルダーはありません。名前と場所を確かめてください。",
        "en": "there is no file or folder {path!r}. See where it is and how its name is spelt.",
    },
    "bad-now": {
        "ja": "TSUNAGU_NOW には「2026-05-03T07:30」のような日時を書いてください（今は「{seen}」）。",
        "en": "TSUNAGU_NOW must be a moment like 2026-05-03T07:30, not '{seen}'.",
    },
    "errors": {
        "ja": "直すところが {count} 個あります。",
        "en": "To mend: {count}.",
    },
    "nothing-built": {
        "ja": "直すところが {count} 個あるので、何も作っていません。",
        "en": "There are {count} mistakes in the content; nothing was built.",
        "en-one": "There is 1 mistake in the content; nothing was built.",
    },
    "built": {
        "ja": "サイトが {path} にできました。make serve で見られます（フォルダーごとどの Web サーバーにも"
        "置けます）。",
        "en": "The site is in {path}. Look at it with make serve, or put that folder on any web server.",
    },
    "waiting": {"ja": "公開を待っているもの:", "en": "Waiting for their day:"},
    "drafts": {"ja": "下書き（公開されません）:", "en": "Drafts (never published):"},
    "mended": {"ja": "{path} を直しました。", "en": "Mended {path}."},
    "old": {
        "ja": "{path} が古くなっています。次の make site か tsunagu check --fix で新しくなります。",
        "en": "{path} is not current. The next make site makes it anew, and so does tsunagu check --fix.",
    },
    "made": {"ja": "{path} を作りました。", "en": "Made {path}."},
    "taken": {
        "ja": "「{id}」はもう使われています（{path}）。別の id にしてください。",
        "en": "'{id}' is in use ({path}). Choose another id.",
    },
    "translated": {
        "ja": "{path} はもうあります。それを開いて書いてください。",
        "en": "{path} is there already. Open it and go on.",
    },
    "no-original": {
        "ja": "「{id}」というエッセイはありません。{guess}",
        "en": "There is no essay '{id}'. {guess}",
    },
    "guess": {"ja": "「{near}」ではありませんか。", "en": "Did you mean '{near}'?"},
    "no-language": {
        "ja": "「{code}」はこのサイトの言語ではありません（{known}）。",
        "en": "'{code}' is no language of this site ({known}).",
    },
    "not-per-language": {
        "ja": "「ja=…」のように言語ごとに書いてください（今は「{seen}」）。",
        "en": "Write it per language, as in 'ja=…', not '{seen}'.",
    },
    "id": {"ja": "id（アドレスになります）", "en": "id (its address)"},
    "translation-title": {"ja": "翻訳の題", "en": "title of the translation"},
    "none": {"ja": "なければ Enter", "en": "Enter for none"},
    "broken-code": {
        "ja": "プログラムに誤りがあり、読み込めません。直して保存すると、新しいもので続けます。\n{fault}",
        "en": "There is a mistake in the code, and it can't be loaded. Mend and save it to go on.\n{fault}",
    },
    "broken-template": {
        "ja": "{path} テンプレートのこの行のあたりに誤りがあります（{fault}）。直前の変更を"
        "見直してください。",
        "en": "{path} There is a mistake in the template around this line ({fault}). See what you changed "
        "last.",
    },
    "refused-settings": {
        "ja": "mkdocs.yml の値に、MkDocs が受け付けないものがあります（{fault}）。make serve の画面に出た"
        "「Config value '項目'」の行が、その項目と理由です。",
        "en": "MkDocs refuses a value of mkdocs.yml ({fault}). The line \"Config value 'key'\" where make "
        "serve runs says which, and why.",
    },
    "waiting-for-mend": {
        "ja": "直して保存すると、新しいページになります。それまでは、前のページのままです。",
        "en": "Mend and save it, and the pages are made anew. Until then they are as they were.",
    },
    "nothing-to-fix": {
        "ja": "自動で直せるところはありません。",
        "en": "There is nothing that can be mended by itself.",
    },
}


def say(word: str, ui_language: str, **values: object) -> str:
    """One sentence in ``"ja"`` or ``"en"``; in the singular where its ``count`` is one.

    >>> say("clean", "en", count=1), say("clean", "en", count=2)
    ('1 file, nothing to mend.', '2 files, nothing to mend.')
    """
    row = _WORDS[word]
    one = row.get(f"{ui_language}-one") if values.get("count") == 1 else None
    return (one or row[ui_language]).format(**values)
