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
        "odd-site-address",
        "「{field}」の「{seen}」には、アドレスに使えない部分があります。https://、サイトの名前、フォルダーの順に書き、名前と"
        "パスワード（…@）、引用符や < >、「..」は消し、ポートは 1 から 65535 にしてください。",
        "'{field}: {seen}' has a part that no address of a site has. Write https://, the host and the folder, without "
        "a user and password (…@), quotes, < > or '..', and with a port from 1 to 65535 if any.",
    ),
    Message(
        "unreadable-value",
        "「{seen}」は、日付や数などに見える（そう印がついている）のに、そのとおりに読めません。正しい値にするか、印（!!…）と"
        "見えない文字を消して、引用符で囲んでください。",
        "'{seen}' looks like (or is marked as) a date, a number or the like, and can't be read as one. Mend it, or "
        "delete the mark (!!…) and what can't be seen, and put it in quotes.",
    ),
    Message(
        "odd-variable",
        "「!ENV」の後には、変数の名前を 1 つ、または [名前, なければ使う値] と書いてください（例: !ENV [SITE_URL, "
        "'https://tsunagu.example/']）。",
        "Behind '!ENV' write the name of one variable, or [name, value without it], as in !ENV [SITE_URL, "
        "'https://tsunagu.example/'].",
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
    Message(
        "flat-addresses",
        "「{field}」を {seen} にすると、一覧やフィードや検索からのリンクがどこにも着かなくなります。この行を消して"
        "ください。",
        "With '{field}: {seen}', lists, feeds and search would lead nowhere. Delete this line.",
    ),
    Message(
        "left-out-pages",
        "「{field}」で外したページへ、一覧やフィードや検索からリンクが残ってしまいます。この項目を消し、公開しない"
        "ページには、そのヘッダーに draft: true と書くか、docs/ の外に移してください。",
        "Lists, feeds and search would still lead to the pages that '{field}' leaves out. Delete it, and give those "
        "pages draft: true in their headers, or move them out of docs/.",
    ),
    Message(
        "not-our-theme",
        "「{field}」の「{seen}」では、このサイトのテンプレートでページを作れません。「{known}」と書いてください。",
        "With '{field}: {seen}' no page is made by the site's own templates. Write '{known}'.",
    ),
    Message(
        "theme-locale",
        "「{field}」の「{seen}」は使えません。この行を消してください（サイトの言語は extra.tsunagu.languages に書きます）。",
        "'{field}: {seen}' can't be used. Delete this line: the languages of the site are those of "
        "extra.tsunagu.languages.",
    ),
    Message(
        "idle-and-odd",
        "「{field}」は、ここでは何もせず、値によってはサイトが作れなくなります。この項目を消してください。",
        "'{field}' does nothing here, and with some values no site can be built. Delete this key.",
    ),
    Message(
        "reading-extension",
        "「{seen}」は使えません。本文に書くだけで、公開しないファイルや外のアドレスの中身がページに出てしまうか、検査されない"
        "ものになります。この行を消し、見せたいものは本文に書くか docs/ に置いてください。",
        "'{seen}' can't be used: a text could put files that are not to be published, or what lies at an address, into "
        "a page, past every check. Delete this line; write what is to be shown, or put it into docs/.",
    ),
    Message(
        "site-dir-taken",
        "「{field}」の「{seen}」は「{known}」のフォルダーと重なっていて、作るたびに中身が消えてしまいます。"
        "「site」のような、ほかに使わない名前にしてください。",
        "'{field}: {seen}' overlaps with the folder '{known}', and each build would delete what is in it. Give it a "
        "name that nothing else has, such as 'site'.",
    ),
    Message(
        "sign-of-shell",
        "「{field}」の「{seen}」は、書いたとおりの名前のフォルダーと読まれます（「~」や「$…」は、ここではホームなどに"
        "置きかわりません）。プロジェクトの中の名前か、/ から始まる場所にしてください。",
        "'{field}: {seen}' is read as the name of a folder as it stands: '~' and '$…' mean nothing here. Use a name "
        "within the project, or a path from / on.",
    ),
    Message(
        "replaced-plugin",
        "プラグイン「{seen}」は使えません。シェア用の画像、鍵（テーマ）の一覧、エッセイの一覧、検索は、このサイトが自分で作ります。"
        "この行を消してください（plugins: [] でかまいません）。",
        "The plugin '{seen}' can't be used: the site itself makes cards for sharing, the pages of key factors, lists "
        "of essays and search. Delete this line (plugins: [] is enough).",
    ),
    Message(
        "runs-code",
        "「{seen}」は、読むだけでプログラムを動かす書き方なので、読みません。この行を消してください。",
        "'{seen}' would run a program just by being read, and is refused. Delete this line.",
    ),
    Message(
        "too-many-references",
        "参照（*）を広げると値が {known} 個より多くなるので、読みません。値をそのまま書き、数を減らしてください。",
        "With its references (*) written out, this has more than {known} values, and is not read. Write the values "
        "themselves, and fewer of them.",
    ),
    Message(
        "low-contrast",
        "「{field}」の {seen} は、紙の色 {known} の上では読みにくい色です（コントラスト比 {other}。文字には 4.5 以上が要ります）。",
        "'{field}: {seen}' is hard to read on the paper {known}: a contrast of {other}, and text needs 4.5 (WCAG 1.4.3).",
    ),
    Message(
        "paper-is-dark",
        "「{field}」の {seen} が、紙の色 {known} より明るくなっています。暗い画面の色は dark_paper と dark_ink に書いてください。",
        "'{field}: {seen}' is lighter than the paper {known}. The colours of a dark screen are dark_paper and dark_ink.",
    ),
    Message(
        "paper-is-light",
        "「{field}」の {seen} が、紙の色 {known} より暗くなっています。明るい画面の色は paper と ink に書いてください。",
        "'{field}: {seen}' is darker than the paper {known}. The colours of a light screen are paper and ink.",
    ),
    Message(
        "file-not-there",
        "「{field}」の「{seen}」というファイルが {known} にありません。{guess}",
        "'{field}': there is no file '{seen}' in {known}. {guess}",
    ),
    Message(
        "no-picture-name",
        "「{field}」の「{seen}」は画像ではありません。docs/ に置いた SVG か PNG などの画像の名前を書いてください。",
        "'{field}: {seen}' is no picture. Name a picture below docs/, such as an SVG or a PNG.",
    ),
    Message(
        "dark-logo-alone",
        "「{field}」は、暗い画面で logo の代わりに出すものです。明るい画面の logo も書いてください。",
        "'{field}' stands in for the logo on dark screens. Name the logo of light screens, too.",
    ),
    Message(
        "odd-language-file",
        "「{field}」の「{seen}」のファイル hooks/tsunagu/languages/{known}.py が、その言語になっていません。中の LANGUAGE の "
        'code を "{seen}" にしてください。',
        "'{field}': the file of '{seen}', hooks/tsunagu/languages/{known}.py, is not of that language. Its LANGUAGE must "
        'have the code "{seen}".',
    ),
    Message(
        "no-such-page",
        "「{field}」の「{seen}」というページがありません。docs/ のファイルの名前を、.md をつけずに書いてください（例: profile）。{guess}",
        "'{field}': there is no page '{seen}'. Write the name of a file below docs/ without .md, as in profile. {guess}",
    ),
    Message(
        "not-docs-path",
        "「{field}」には、docs/ の中のファイルの名前を書きます（今は「{seen}」）。",
        "'{field}' must be the name of a file below docs/, not '{seen}'.",
    ),
    Message(
        "not-contact",
        "「{field}」には、メールアドレスか、https:// で始まるフォームのアドレスを書きます（今は「{seen}」）。",
        "'{field}' must be a mail address, or the address of a form from https:// on, not '{seen}'.",
    ),
    Message(
        "not-own-file",
        "「{field}」の「{seen}」は読み込めません。ページは、ほかのサイトや docs/ のスタイルとスクリプトを読み込みません。"
        "ファイルを {known} に置き、その中での名前を書いてください。",
        "'{field}': '{seen}' can't be loaded: pages load no style or script from another site, nor from docs/. Put the "
        "file into {known} and write its name there.",
    ),
    Message(
        "asks-elsewhere",
        "「{field}」の {other} が、ほかのサイトの「{seen}」を読み込もうとしています。ページはほかのサイトに何も求めません。"
        "そのファイルを {known} に置いて、その名前を書いてください。",
        "'{field}': {other} asks another site for '{seen}', and no page does that. Put that file into {known} and name "
        "it from there.",
    ),
    Message(
        "imported-style",
        "「{field}」の {other} の @import は使えません。「{seen}」を {known} に置き、「{field}」に並べて書いてください。",
        "'{field}': the @import in {other} can't be used. Put '{seen}' into {known} and list it in '{field}', too.",
    ),
    Message(
        "idle-menu",
        "「{field}」は効きません（メニューと一覧は、エッセイと鍵から作られます）。消してかまいません。ページをメニューに"
        "足すには、extra.tsunagu.menu にその名前を書きます。",
        "'{field}' has no effect: menus and lists are made from the essays and their factors. You can delete it; a "
        "page is added to the menu by its name in extra.tsunagu.menu.",
        "warning",
    ),
    Message(
        "idle-look",
        "「{field}」は効きません（ページの見た目はこのサイトのスタイルで決まります）。消してかまいません。印、ロゴ、色は "
        "extra.tsunagu の icon, logo, colors で、ほかは extra_css で変えられます。",
        "'{field}' has no effect: the pages have styles of their own. You can delete it; icon, logo and colours are "
        "said below extra.tsunagu (icon, logo, colors), anything else by extra_css.",
        "warning",
    ),
    Message(
        "idle-theme",
        "theme の下の「{seen}」は効きません（読まれるのは name, custom_dir, language, font だけです）。つづりを確かめるか、"
        "消してください。",
        "'{seen}' has no effect below theme: only name, custom_dir, language and font are read. See how it is spelt, or "
        "delete it.",
        "warning",
    ),
    Message(
        "idle-script",
        "「{field}」は効きません（ページは、このサイトのもののほかにスクリプトを読み込みません）。消してかまいません。",
        "'{field}' has no effect: the pages load no scripts but the site's own. You can delete it.",
        "warning",
    ),
    Message(
        "idle-words",
        "「{field}」は効きません。extra.tsunagu の下に、descriptions（説明）、author（書き手）、licence（使い方の"
        "条件）、copyright（著作権）として、言語ごとに書いてください。",
        "'{field}' has no effect. Say it per language below extra.tsunagu, as descriptions, author, licence or "
        "copyright.",
        "warning",
    ),
    Message(
        "idle-link",
        "「{field}」は効きません（ページにそのリンクや印はありません）。消してかまいません。リポジトリの場所は "
        "repo_url に、書き手のほかのページは extra.tsunagu.profiles に書けます。",
        "'{field}' has no effect: the pages have no such link or mark. You can delete it; repo_url is read, and the "
        "author's pages elsewhere are named in extra.tsunagu.profiles.",
        "warning",
    ),
    Message(
        "idle-file",
        "「{field}」は効きません。ファイルをそのまま公開するには、docs/ に置いてください。この項目は消してかまいません。",
        "'{field}' has no effect. To publish a file as it is, put it in docs/. You can delete this key.",
        "warning",
    ),
    Message(
        "idle-plugin",
        "プラグイン「{seen}」は、このサイトでは試されていません（検索、一覧、フィード、カードは、プラグインなしで"
        "作られます）。plugins: [] にできます。",
        "The plugin '{seen}' has not been tried here: search, lists, feeds and cards are made without one. plugins: [] "
        "is enough.",
        "warning",
    ),
    Message(
        "idle-language",
        "「{field}」の「{seen}」という言語はありません。日本語は ja、英語は en です（jp ではありません）。サイトの言語は "
        "extra.tsunagu.languages に書きます。",
        "'{field}': there is no language '{seen}'. Japanese is ja, English en. The languages of the site are those of "
        "extra.tsunagu.languages.",
        "warning",
    ),
)
