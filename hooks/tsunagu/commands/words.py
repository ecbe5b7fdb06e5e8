"""What the commands say, in the languages in which the author is spoken to."""

from __future__ import annotations

_WORDS = {
    "clean": {
        "ja": "{files} 個のファイルに、直すところはありません。",
        "en": "{files} files, nothing to mend.",
    },
    "errors": {
        "ja": "直すところが {errors} 個あります。",
        "en": "To mend: {errors}.",
    },
    "waiting": {"ja": "公開を待っているもの:", "en": "Waiting for their day:"},
    "drafts": {"ja": "下書き（公開されません）:", "en": "Drafts (never published):"},
    "mended": {"ja": "{path} を直しました。", "en": "Mended {path}."},
    "nothing-to-fix": {
        "ja": "自動で直せるところはありません。",
        "en": "There is nothing that can be mended by itself.",
    },
}


def say(word: str, tongue: str, **values: object) -> str:
    """One sentence in ``"ja"`` or ``"en"``."""
    return _WORDS[word][tongue].format(**values)
