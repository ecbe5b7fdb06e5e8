"""What the keys of ``extra.tsunagu`` are, for authors: in Japanese, in English, and as in an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SITE_WORDS: Final[Mapping[str, tuple[str, str, str]]] = {
    "languages": (
        "サイトの言語。最初の言語が / に、ほかは /en/ のように置かれる。日本語だけなら [ja]",
        "the site's languages; the first one stands at /, the others at /en/ and so on. Only Japanese: [ja]",
        "[ja, en]",
    ),
    "timezone": (
        "日付と公開の時刻の時間帯",
        "the zone of dates and of the minute of publishing",
        "Asia/Tokyo",
    ),
    "names": ("サイトの名前", "the site's name", "{ja: つなぐ, en: Tsunagu}"),
    "descriptions": ("サイトの一文の説明", "what the site is, in a sentence", "{ja: …, en: …}"),
    "author": ("書き手の名前", "who writes", "{ja: つなぐ編集部, en: The Tsunagu editorial desk}"),
    "licence": (
        "文章の使い方の条件（ページの足元に出る）",
        "how texts may be used, shown in the foot",
        "{ja: …, en: …}",
    ),
    "copyright": (
        "著作権の表示（ページの足元に出る）",
        "the copyright line, shown in the foot",
        "{ja: © 2026 …, en: © 2026 …}",
    ),
    "author_type": (
        "書き手は団体（organisation、ふだん）か、人（person）か",
        "whether the author is an organisation (usual) or a person",
        "person",
    ),
    "contact": (
        "感想の送り先（メールアドレスか、フォームのアドレス）。エッセイの終わりに出る",
        "where readers write to, a mail address or that of a form; shown at the end of essays",
        "desk@tsunagu.example",
    ),
    "profiles": (
        "書き手のほかのページ（rel=me。Mastodon などで本人と確かめられる）",
        "the author's pages elsewhere (rel=me, by which Mastodon and others know the owner)",
        "[https://social.example/@tsunagu]",
    ),
    "icon": (
        "ブラウザーのタブとフィードに出る印。docs/ の正方形の SVG か PNG",
        "the sign in tabs and feeds: a square SVG or PNG below docs/",
        "images/icon.svg",
    ),
    "logo": (
        "サイトの名前の左に出る絵。docs/ の画像",
        "the picture beside the site's name, below docs/",
        "images/logo.svg",
    ),
    "dark_logo": (
        "暗い画面で logo の代わりに出る絵",
        "the picture that stands for it on a dark screen",
        "images/logo-dark.svg",
    ),
    "colors": (
        "紙（paper）、文字（ink）、リンク（link）の色と、暗い画面での色（dark_paper, dark_ink, dark_link）",
        "the colours of paper, ink and link, and on a dark screen: dark_paper, dark_ink, dark_link",
        '{paper: "#ffffff", ink: "#222222"}',
    ),
    "menu": (
        "メニューに足すページ。docs/ のファイルの名前（.md なし）",
        "pages to add to the menu: their files below docs/, without .md",
        "[profile]",
    ),
    "foot": ("ページの足元に出すページ", "pages in the foot of each page", "[about, profile]"),
    "mail_service": (
        "新しいエッセイを知らせるメールの申し込み先",
        "where readers ask to be told of new essays by mail",
        "https://news.example/tsunagu/",
    ),
    "picture_width": (
        "公開する画像の長い辺（点の数）",
        "the longer side of a published picture, in points",
        "2000",
    ),
    "books": (
        "何の本を作るか（series, themes, all、off）",
        "of what there are books: series, themes, all, or off",
        "[series, all]",
    ),
    "book_lines": (
        "日本語の本は縦書き（vertical）、横書き（horizontal）、両方（both）",
        "how the lines of Japanese books run: vertical, horizontal or both",
        "both",
    ),
    "book_quotes": (
        "縦書きの本で ”…” を 〝…〟 にする（turn）か、そのまま（keep）か",
        "whether ”…” is turned into 〝…〟 in vertical books (turn), or stays (keep)",
        "keep",
    ),
    "warnings": ("出さない注意", "warnings that are not shown", "{long-sentence: false}"),
    "limits": ("上限（下の表）", "limits, see the table below", "{factors: 10}"),
}
