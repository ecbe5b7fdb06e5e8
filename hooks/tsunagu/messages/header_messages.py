"""What can be wrong with the lines between the two ``---``, before any value is looked at."""

from __future__ import annotations

from tsunagu.messages.message import Message

_FENCES = (
    Message(
        "no-header",
        "ヘッダーがありません。1 行目を「---」だけにし、その下に title などを書き、"
        "もう一度「---」で閉じてください。",
        "There is no header. Let line 1 be '---' alone, write title and the rest below it, and close it "
        "with another '---'.",
    ),
    Message(
        "no-fence",
        "ヘッダーの始まりの印がありません。この行の上に「---」だけの行を入れてください。",
        "The mark that begins the header is missing. Put a line '---' above this one.",
    ),
    Message(
        "bad-fence",
        "「{seen}」はヘッダーの区切りになりません。半角のハイフン 3 つ「---」だけの行にしてください。",
        "'{seen}' does not mark off the header. The line must be three plain hyphens, '---', and nothing "
        "else.",
    ),
    Message(
        "header-not-first",
        "ヘッダーの「---」は 1 行目でなければなりません。これより上の行を消すか、下に移してください。",
        "The '---' of the header must be line 1. Delete the lines above it, or move them below the header.",
    ),
    Message(
        "unclosed-header",
        "ヘッダーが閉じていません。この行の下に「---」だけの行を入れてください。",
        "The header is not closed. Put a line '---' below this one.",
    ),
    Message(
        "header-not-keys",
        "行は「title: 題」のように「名前: 値」の形で書いてください。",
        "Each line must be 'name: value', as in 'title: My essay'.",
    ),
)

_SLIPS = (
    Message(
        "full-width",
        "全角の「{seen}」は、ここでは使えません。半角の「{known}」にしてください。",
        "The full-width '{seen}' does not work here. Type the plain '{known}'.",
    ),
    Message(
        "narrow-kana",
        "半角カナの「{seen}」は、ここでは使えません。全角の「{known}」にしてください。",
        "The half-width kana '{seen}' do not work here. Type '{known}'.",
    ),
    Message(
        "smart-quotes",
        "「{seen}」の飾りの引用符は、ここでは使えません。「{known}」にしてください。",
        "Curly quotes do not work here ('{seen}'). Write '{known}'.",
    ),
    Message(
        "full-width-space",
        "ここに全角の空白があります。消して、半角の空白を打ってください。",
        "There is a full-width space here. Delete it and type a plain one.",
    ),
    Message(
        "odd-space",
        "ここの空白は、ふつうの半角の空白ではありません（{seen}）。消して、半角の空白を打ってください。",
        "The space here is no plain space ({seen}). Delete it and type a plain one.",
    ),
    Message(
        "invisible-character",
        "「{field}」に目に見えない文字 {seen} が混じっています。消して、打ち直してください。",
        "There is an invisible character, {seen}, in '{field}'. Delete it and type the word again.",
    ),
    Message(
        "tab",
        "ここではタブを使えません。消して、半角の空白を {known} つ打ってください。",
        "Tabs can't be used here. Type plain spaces instead: {known}.",
    ),
    Message(
        "needless-tab",
        "行頭のタブは要りません。消してください。",
        "No tab is needed at the beginning of this line. Delete it.",
    ),
    Message(
        "no-space",
        "「{seen}」の後ろに半角の空白が要ります。「{known}」と書いてください。",
        "A space is needed after '{seen}'. Write '{known}'.",
    ),
    Message(
        "no-colon",
        "「{field}」の後ろに半角のコロンがありません。「{known}」と書いてください。",
        "There is no colon after '{field}'. Write '{known}'.",
    ),
    Message(
        "unquoted-colon",
        '「{field}」の値に「: 」が入っています。値の全体を半角の " で囲んでください（{known}）。',
        "The value of '{field}' has ': ' in it. Put the whole value in plain double quotes: {known}",
    ),
    Message(
        "hash-cuts-text",
        '「{field}」の値が「{seen}」の手前で切れてしまいます。値の全体を半角の " で囲んでください。',
        "The value of '{field}' ends before '{seen}'. Put the whole value in plain double quotes.",
    ),
    Message(
        "comma-cuts-text",
        "「{field}」の値が半角のコンマの手前で切れてしまいます。"
        '値の全体を半角の " で囲んでください（{known}）。',
        "The value of '{field}' ends before a comma. Put the whole value in plain double quotes: {known}",
    ),
    Message(
        "starts-with-sign",
        '「{field}」の値は、記号「{seen}」で始めるときは全体を半角の " で囲んでください（{known}）。',
        "The value of '{field}' begins with '{seen}', so put it in plain double quotes: {known}",
    ),
    Message(
        "quote-inside",
        "「{field}」の値の中に引用符「{seen}」があります。中の引用符を「 」か ” ” に替えてください"
        "（{known}）。",
        "There is a quotation mark ({seen}) inside the quoted value of '{field}'. Use another kind inside: "
        "{known}",
    ),
    Message(
        "backslash",
        "「{field}」の引用符の中の「{seen}」は文字として読めません。「{known}」と書いてください。",
        "'{seen}' can't be read within the quotes of '{field}'. Write '{known}'.",
    ),
    Message(
        "unclosed-quote",
        "「{field}」の値の引用符「{seen}」が閉じていません。値の終わりにも「{seen}」を書いてください。",
        "The quotation mark of '{field}' is not closed. Put {seen} at the end of the value too.",
    ),
    Message(
        "unclosed-bracket",
        "「{field}」の「{seen}」が閉じていません。終わりに「{known}」を書くか、「{seen}」も文字なら値の"
        '全体を半角の " で囲んでください。',
        "The '{seen}' of '{field}' is not closed. Write '{known}' at its end, or, where '{seen}' is part of "
        "the words, put the whole value in plain double quotes.",
    ),
    Message(
        "early-bracket",
        "「{field}」の値が、途中の「{seen}」で終わっています。この「{seen}」を消してください。",
        "The value of '{field}' ends at a '{seen}' in its midst. Delete this '{seen}'.",
    ),
    Message(
        "no-comma",
        "「{field}」の中の「{near}」の前に、半角のコンマがありません。「{known}」のように書いてください。",
        "There is no comma before '{near}' in '{field}'. Write it as in '{known}'.",
    ),
    Message(
        "bad-indent",
        "行頭の空白の数が合いません（今は {seen} つ）。同じ段の行とそろうように、{known} つにしてください。",
        "This line does not begin in the same column as its neighbours. Begin it with {known} spaces, not "
        "{seen}.",
    ),
    Message(
        "loose-line",
        "この行には「名前: 」がありません。上の行の続きなら、行頭に半角の空白を {known} つ入れてください"
        "（今は「{seen}」）。",
        "This line has no 'name: '. If it goes on from the line above, begin it with {known} spaces (it is "
        "'{seen}').",
    ),
    Message(
        "after-quotes",
        "この行は、上の「{field}」の値の引用符の外にあります。続きなら、引用符の中に移してください"
        "（今は「{seen}」）。",
        "This line stands outside the quotes of '{field}' above. If it goes on from there, move it inside "
        "them (it is '{seen}').",
    ),
    Message(
        "bad-yaml",
        "この行のあたりを読み取れません（「{seen}」）。"
        '「名前: 値」の形か確かめ、記号の入った値があれば、その値だけを半角の " で囲んでください。',
        "Nothing can be read around this line ('{seen}'). See that it is 'name: value', and put each value "
        "that has signs in it, and no more, in plain double quotes.",
    ),
    Message(
        "yaml-too-deep",
        "かっこの入れ子が深すぎます。値を 1 行で書き直してください。",
        "This is nested too deep. Write the value on one line.",
    ),
)

_KEYS = (
    Message(
        "duplicate-key",
        "「{field}」が 2 度書かれています（1 度目は {seen} 行目）。どちらかを消してください。",
        "'{field}' is there twice (first on line {seen}). Delete one of them.",
    ),
    Message(
        "unknown-key",
        "「{field}」という項目はありません。{hint}",
        "There is no key '{field}'. {hint}",
    ),
    Message(
        "commentary-header",
        "ここに「{field}」は書けません。項目はすべて {known} のほうに書き、この「{field}」を消してください。",
        "'{field}' can't be written here. Write every key in {known}, and delete '{field}' here.",
    ),
    Message(
        "index-header",
        "index.md は「{known}」の一覧のページなので、ここに「{field}」などは書けません。"
        "1 つの文章や用語なら、ファイル名を変えてください（例: {near}）。",
        "index.md is the list of all '{known}', and has no '{field}'. If this is one text or one term, "
        "rename the file, as in {near}.",
    ),
    Message(
        "crossing-header",
        "掛け合わせのページの名前は、キーファクターから決まります。「{field}」などは書かずに、紹介の文章だけにしてください。",
        "The page of a crossing has its name from its key factors. Write its introduction alone, without '{field}'.",
    ),
    Message(
        "missing-key",
        "「{field}」がありません。「{known}」のように書き足してください。",
        "'{field}' is missing. Add it, as in '{known}'.",
    ),
    Message(
        "translation-alone",
        "同じ名前の {known} がないので、ここに「{field}」が要ります。"
        "翻訳なら、ファイル名を元の文章と同じにしてください。{guess}",
        "There is no {known}, so '{field}' must be written here. If this is a translation, "
        "give it the file name of the original. {guess}",
    ),
)

HEADER = (*_FENCES, *_SLIPS, *_KEYS)
