"""What opens a door is not published, whatever the file is called; words about it are."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import look, write_site

#: Made here of parts: whoever scans a repository for tokens finds none.
TOKENS = {
    "GitHub": ("ghp", "_" + "a1B2" * 9),
    "GitHub, fine": ("github", "_pat_" + "11ABCDEFG0" * 5),
    "GitLab": ("glpat", "-" + "abcDEF12345678901234"),
    "npm": ("npm", "_" + "a1B2" * 9),
    "Slack": ("xoxb", "-123456789012-" + "abcdefghijkl"),
    "Stripe": ("sk", "_live_" + "a1B2c3D4e5F6g7H8i9J0"),
    "Anthropic": ("sk", "-ant-" + "api03-abcdefghijklmnopqrst"),
    "Google": ("AIza", "SyA1234567890abcdefghijklmnopqrstuv"),
    "Amazon": ("AKIA", "ABCDEFGHIJ234567"),
    "Wireguard": ("Private", "Key = " + "A" * 43 + "="),
    "Kubernetes": ("client", "-key-data: " + "QUJD" * 12),
    "netrc": ("machine", " host.example login me password x1"),
    "JWK": ('{"kty"', ': "EC", "crv": "P-256", "d": "abcdefghijklmnopqrstuvwxyz"}'),
}
WORDS = (
    "Tokens of GitHub begin with ghp_, those of Slack with xoxb-.",
    "AKIA は接頭辞です。PrivateKey = (your key)",
    '{"kty": "EC", "crv": "P-256", "x": "abcdefghijklmnopqrstuvwxyz"}',
    "the machine has a login and a password",
)


@pytest.mark.parametrize("name", TOKENS)
@pytest.mark.parametrize("ending", [".txt", ".json", ".csv"])
def test_a_token_in_a_text_is_told(tmp_path: Path, name: str, ending: str) -> None:
    write_site(tmp_path, {f"files/notes{ending}": "a line\n" + "".join(TOKENS[name]) + "\n"})
    assert [problem.code for problem in look(tmp_path).problems] == ["secret-file"]


@pytest.mark.parametrize("words", WORDS)
def test_words_about_tokens_are_published(tmp_path: Path, words: str) -> None:
    write_site(tmp_path, {"files/notes.txt": words})
    assert look(tmp_path).problems == ()
