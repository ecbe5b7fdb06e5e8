"""What can keep a command or a build from its work though nothing is wrong with the texts."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

FAULTS: Final = (
    Message(
        "fault/waiting",
        "ほかの make site がこのサイトを作っています。終わるのを待っています…",
        "Another build of this site is at work. Waiting for it to end ...",
    ),
    Message(
        "fault/busy",
        "{path} をほかの make site が作り続けているので、何も作っていません。それが終わってから（止まっているなら、"
        "止めてから）もう一度打ってください。",
        "Another build of {path} does not end, so nothing was built. Try again when it has ended, or stop it first.",
    ),
    Message(
        "fault/no-place",
        "{path} にサイトを作れません（{reason}）。そのフォルダーに書き込めるか、空きがあるかを確かめてください。"
        "前のサイトはそのままです。",
        "The site can't be built in {path} ({reason}). See that its folder can be written and that the disk has room. "
        "The site that was there is as it was.",
    ),
    Message(
        "fault/no-switch",
        "新しいサイトを {path} に置けません（{reason}）。前のサイトはそのままです。そのフォルダーの権限と、"
        "別のディスクをつないだ場所でないことを確かめて、もう一度打ってください。",
        "The new site can't be put in {path} ({reason}); the old one is still there. See that the folder can be "
        "written and is no disk of its own, and try again.",
    ),
    Message(
        "fault/not-ours",
        "{path} には、このプログラムが作ったサイトではないものが入っています。消してしまわないように、何も作って"
        "いません。中身がいらなければフォルダーを消し、いるなら mkdocs.yml の site_dir を別の名前にしてください。",
        "What is in {path} is no site that Tsunagu made, and a build would delete it; nothing was built. Delete that "
        "folder if nobody needs it, else give site_dir in mkdocs.yml another name.",
    ),
    Message(
        "fault/no-folder",
        "{path} はフォルダーではないので、サイトを置けません。その名前のファイルを消すか、mkdocs.yml の site_dir を"
        "別の名前にしてください。",
        "{path} is no folder, so the site can't be put there. Delete that file, or give site_dir in mkdocs.yml "
        "another name.",
    ),
    Message(
        "fault/no-room",
        "ディスクがいっぱいで、{path} に書き込めません。空きを作って、もう一度打ってください。前のサイトはそのままです。",
        "The disk is full, so {path} can't be written. Make room and try again. The site that was there is as it was.",
    ),
    Message(
        "fault/no-room-somewhere",
        "ディスクがいっぱいで、書き込めません。サイト（site_dir）、.cache、出力先のあるディスクに空きを作って、もう一度打ってください。"
        "前のサイトはそのままです。",
        "The disk is full. Make room on the disk of the site (site_dir), of .cache or of the output, and try again. "
        "The site that was there is as it was.",
    ),
    Message(
        "fault/file-somewhere",
        "ファイルか出力先を読み書きできません（{reason}）。サイト（site_dir）、.cache、出力先の権限を確かめて、もう一度打ってください。",
        "A file, or the output, can't be read or written ({reason}). See who may read and write the site (site_dir), "
        ".cache and the output, and try again.",
    ),
    Message(
        "fault/file",
        "{path} を読み書きできません（{reason}）。そのファイルやフォルダーの権限を確かめて、もう一度打ってください。",
        "{path} can't be read or written ({reason}). See who may read and write it, and try again.",
    ),
    Message(
        "fault/too-deep",
        "印の中の印が深すぎて読めない文章があります（* や _ や > がいくつも続く行など）。上の行にそのファイルの名前が出ていれば"
        "そこを、なければ最後に変えたファイルを確かめ、印を減らしてください。前のサイトはそのままです。",
        "A text has signs within signs, deeper than can be read (a line of many *, _ or >). See the file that is named "
        "above, else the one that you changed last, and use fewer. The site that was there is as it was.",
    ),
    Message(
        "fault/missing-package",
        "プログラムの部品「{name}」が入っていません（{reason}）。サイトのフォルダーで rm -rf .venv を打ってから、"
        "make site を打つと、入れ直されます。",
        "A part of the program, '{name}', is not installed ({reason}). Run rm -rf .venv in the site's folder, and "
        "make site installs it anew.",
    ),
    Message(
        "fault/bad-epoch",
        "SOURCE_DATE_EPOCH には、1970 年からの秒数（例: 1780000000）を書くか、この変数そのものを消してください"
        "（今は「{seen}」）。",
        "SOURCE_DATE_EPOCH must be a number of seconds such as 1780000000, or the variable must be unset; it is '{seen}'.",
    ),
    Message(
        "fault/more", "このファイルには、ほかにも {count} 件あります。", "And {count} more in this file."
    ),
)
