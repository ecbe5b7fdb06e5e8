"""What can be wrong with one value in a header."""

from __future__ import annotations

from tsunagu.messages.message import Message

VALUES = (
    Message(
        "empty",
        "「{field}」の値が空です。値を書くか、この行を消してください。",
        "'{field}' is empty. Give it a value, or delete the line.",
    ),
    Message(
        "empty-required",
        "「{field}」の値が空です。「{known}」のように値を書いてください。",
        "'{field}' is empty. Give it a value, as in '{known}'.",
    ),
    Message(
        "not-text",
        "「{field}」には 1 つの文字列を書いてください（今は「{seen}」）。{guess}",
        "'{field}' must be one piece of text, not '{seen}'. {guess}",
    ),
    Message(
        "no-words",
        "「{field}」が記号だけです（「{seen}」）。読める言葉を書いてください。",
        "'{field}' is only signs ('{seen}'). Write words that can be read.",
    ),
    Message(
        "too-long",
        "「{field}」が長すぎます（{seen} 字、{known} 字まで）。題や名前だけを書き、残りは本文に"
        "移してください。",
        "'{field}' is too long ({seen} characters, at most {known}). Keep the title or the name, and move "
        "the rest into the text.",
    ),
    Message(
        "not-flag",
        "「{field}」は true（はい）か false（いいえ）です（今は「{seen}」）。{guess}",
        "'{field}' must be true or false, not '{seen}'. {guess}",
    ),
    Message(
        "not-whole",
        "「{field}」は 1 から始まる半角の整数です（今は「{seen}」）。{guess}",
        "'{field}' must be a whole number from 1, not '{seen}'. {guess}",
    ),
    Message(
        "not-date",
        "「{field}」は 2026-05-03 の形で書いてください（時刻も書くなら 2026-05-03 07:30）。"
        "今は「{seen}」です。{guess}",
        "'{field}' must be like 2026-05-03 (or, with a time, 2026-05-03 07:30), not '{seen}'. {guess}",
    ),
    Message(
        "date-incomplete",
        "「{field}」には年と月と日が要ります（今は「{seen}」）。{known} のように書いてください。",
        "'{field}' needs a year, a month and a day, not '{seen}' alone. Write it as in {known}.",
    ),
    Message(
        "no-such-date",
        "「{field}」の {seen} という日時はありません。日か時刻を直してください。{guess}",
        "'{field}': there is no {seen}. Fix the day or the time. {guess}",
    ),
    Message(
        "year-too-early",
        "「{field}」の年が {known} 年より前です（{seen}）。年を確かめてください。",
        "'{field}': {seen} is before the year {known}. See if the year is right.",
    ),
    Message(
        "not-known",
        "「{field}」に「{seen}」は使えません。{hint}",
        "'{field}' can't be '{seen}'. {hint}",
    ),
    Message(
        "not-list",
        "「{field}」は半角の [ ] で囲んだ並びで書いてください（今は「{seen}」）。{guess}",
        "'{field}' must be a list in [ ], not '{seen}'. {guess}",
    ),
    Message(
        "repeated",
        "「{field}」に「{seen}」が 2 度あります。1 つにしてください。",
        "'{field}' has '{seen}' twice. Once is enough.",
    ),
    Message(
        "not-languages",
        "「{field}」は言語ごとに書いてください（今は「{seen}」）。例: {known}",
        "'{field}' needs a value for each language, not '{seen}'. As in: {known}",
    ),
    Message(
        "not-table",
        "「{field}」は {known} の形で書いてください（今は「{seen}」）。",
        "'{field}' must be written as {known}, not '{seen}'.",
    ),
    Message(
        "not-alias",
        "「{field}」の「{seen}」は、/ で始まる古いアドレスではありません。{guess}",
        "'{field}': '{seen}' is no old address, which begins with '/'. {guess}",
    ),
    Message(
        "alias-query",
        "「{field}」の「{seen}」のように ? のあるアドレスは、静的なサイトでは転送できません。"
        "消してください。",
        "'{field}': '{seen}' has a '?', and a static site can't redirect such an address. Delete it.",
    ),
    Message(
        "alias-part",
        "「{field}」の「{seen}」の中の「{known}」は、アドレスに使えません。古いページのアドレスを、"
        "ドメインより後ろの / から終わりまで写してください。",
        "'{field}': '{known}' can't be part of an address ('{seen}'). Copy the old page's address from the "
        "'/' behind the domain to its end.",
    ),
    Message(
        "alias-too-long",
        "「{field}」の「{seen}」は長すぎます（/ と / の間は {known} バイトまで）。アドレスを確かめるか、"
        "消してください。",
        "'{field}': '{seen}' is too long (at most {known} bytes from one '/' to the next). See if it is "
        "right, or delete it.",
    ),
    Message(
        "not-url",
        "「{field}」は https:// で始まるアドレスだけを書きます（今は「{seen}」）。"
        "ブラウザのアドレス欄から写してください。{guess}",
        "'{field}' must be an address that begins with https://, and nothing else, not '{seen}'. Copy it "
        "from your browser. {guess}",
    ),
    Message(
        "not-color",
        '「{field}」は "#b3402a" の形の色です（今は「{seen}」）。全体を半角の " で囲んでください。',
        "'{field}' must be a colour such as \"#b3402a\", with the quotes, not '{seen}'.",
    ),
    Message(
        "not-id",
        "「{field}」は id です。半角の英小文字と数字を - でつないで書いてください（今は「{seen}」）。",
        "'{field}' is an id: small letters and digits joined by -, not '{seen}'.",
    ),
    Message(
        "not-kana",
        "「{field}」はひらがなかカタカナだけで書いてください（今は「{seen}」）。{guess}",
        "'{field}' must be hiragana or katakana only, not '{seen}'. {guess}",
    ),
    Message(
        "unknown-reference",
        "「{field}」の「{seen}」がありません。{hint}",
        "'{field}': there is no '{seen}'. {hint}",
    ),
    Message(
        "no-factors",
        "docs/themes/ にキーファクターのファイルが 1 つもありません。先に作ってください（例 "
        "docs/themes/{seen}.md）。",
        "There is no key factor in docs/themes/ yet. Write one first, such as docs/themes/{seen}.md.",
    ),
)
