"""``tsunagu explain``: a message in words, in the author's language."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from tsunagu.commands.cli import main
from tsunagu.messages import PROBLEMS


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_message_can_be_explained_in_both_languages(code: str) -> None:
    for language in ("ja", "en"):
        result = CliRunner().invoke(main, ["explain", code, "--lang", language])
        assert result.exit_code == 0
        assert len(result.output.splitlines()) == 2
        assert (f"{{{code}: false}}" in result.output) is (PROBLEMS[code].severity == "warning")


def test_a_code_that_is_none_is_told_with_the_nearest() -> None:
    result = CliRunner().invoke(main, ["explain", "full-widht", "--lang", "en"])
    assert result.exit_code == 1
    assert "Did you mean 'full-width'?" in result.output


def test_what_only_machines_run_is_there_and_not_listed() -> None:
    listed = CliRunner().invoke(main, ["--help", "--lang", "en"]).output
    for name in ("report", "guard", "digest", "unpack"):
        assert f"  {name} " not in listed
        assert CliRunner().invoke(main, [name, "--help", "--lang", "en"]).exit_code == 0
