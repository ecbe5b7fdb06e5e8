"""What can be wrong between two values, or between two files that are right each by itself."""

from __future__ import annotations

from tsunagu.messages.message import Message

NEIGHBOURS = (
    Message(
        "too-many-factors",
        "キーファクターが {seen} 個あり、組み合わせのページが {other} もできてしまいます（上限は {known} 個）。減らしてくだ"
        "さい。上限は mkdocs.yml の extra.tsunagu.limits.factors で変えられます。",
        "There are {seen} key factors, which would have {other} crossings, each a page (at most {known} factors). Use "
        "fewer, or raise extra.tsunagu.limits.factors in mkdocs.yml.",
    ),
    Message(
        "too-many-terms",
        "用語が {seen} 個あります（上限は {known} 個）。減らしてください。上限は mkdocs.yml の "
        "extra.tsunagu.limits.terms で変えられます。",
        "There are {seen} terms (at most {known}). Use fewer, or raise extra.tsunagu.limits.terms in mkdocs.yml.",
    ),
    Message(
        "too-many-names",
        "「{field}」の別名が {seen} 個あります（上限は {known} 個）。減らしてください。上限は mkdocs.yml の "
        "extra.tsunagu.limits.aliases で変えられます。",
        "'{field}' has {seen} names (at most {known}). Use fewer, or raise extra.tsunagu.limits.aliases in mkdocs.yml.",
    ),
    Message(
        "too-many-aliases",
        "「{field}」の古いアドレスが {seen} 個あります（上限は {known} 個）。減らしてください。上限は mkdocs.yml の "
        "extra.tsunagu.limits.aliases で変えられます。",
        "'{field}' has {seen} old addresses (at most {known}). Use fewer, or raise extra.tsunagu.limits.aliases in "
        "mkdocs.yml.",
    ),
    Message(
        "incomplete-pair",
        "「{field}」には「{known}」も要ります。「{known}」を書き足してください。",
        "'{field}' needs '{known}' too. Add it.",
    ),
    Message(
        "updated-too-early",
        "「{field}」の {seen} が、公開日 {known} より前です。どちらかの日付を直してください。",
        "'{field}', {seen}, is before the date of the essay, {known}. Fix one of them.",
    ),
    Message(
        "no-such-file",
        "「{field}」の {seen} というファイルが docs/ の中にありません。名前と場所を確かめてください。{guess}",
        "'{field}': there is no file {seen} in docs/. See where it is and how its name is spelt. {guess}",
    ),
    Message(
        "part-taken",
        "連載「{other}」の {seen} 回めは、すでに {known} です。空いている番号（{near}）にしてください。",
        "Part {seen} of the series '{other}' is {known} already. Take a free number, such as {near}.",
    ),
    Message(
        "translation-disagrees",
        "「{field}」が {other} と違います（ここは {seen}、あちらは {known}）。"
        "ここの「{field}」の行を消してください。",
        "'{field}' is {seen} here but {known} in {other}. Delete the line here.",
    ),
    Message(
        "alias-taken",
        "「{field}」の古いアドレス {seen} は、{known} でも使われています。どちらかを消してください。",
        "'{field}': {known} has the old address {seen} too. Delete one of them.",
    ),
    Message(
        "alias-hides",
        "「{field}」の古いアドレス {seen} は、今あるページ（{known}）のアドレスです。消してください。",
        "'{field}': {seen} is the address of a page there is ({known}). Delete it.",
    ),
    Message(
        "alias-clash",
        "「{field}」の古いアドレス {seen} は、{known} の古いアドレス {other} と同じ場所には置けません"
        "（大文字と小文字だけの違いか、片方がもう片方の続きです）。どちらかを消してください。",
        "'{field}': {seen} can't stand beside {other}, an old address of {known} (they differ only in "
        "capitals, or one goes on where the other ends). Delete one of them.",
    ),
    Message(
        "see-itself",
        "「{field}」の「{seen}」は、この用語自身です。消してください。",
        "'{field}': '{seen}' is this very term. Delete it.",
    ),
    Message(
        "order-taken",
        "「{field}」の {seen} は、{known} でも使われています。空いている番号（{near}）にしてください。",
        "'{field}': {known} is number {seen} too. Take a free number, such as {near}.",
    ),
    Message(
        "name-taken",
        "「{field}」の「{seen}」は、{known} でも使われています。どちらかを変えてください。",
        "'{field}': '{seen}' is a name of {known} too. Change one of them.",
    ),
)
